// See panel_settings.h.

#include "core/app/panel_settings.h"

#include <array>

#include "core/base/json.h"
#include "core/merge/document.h"

namespace earshot::app {
namespace {

struct Figure {
  std::string_view field;
  int64_t PanelSettings::*value;
};

constexpr std::array<Figure, 8> kFigures = {{
    {"target_size", &PanelSettings::target_size},
    {"minimum_age", &PanelSettings::minimum_age},
    {"guardian_below", &PanelSettings::guardian_below},
    {"consent_months", &PanelSettings::consent_months},
    {"most_invitations", &PanelSettings::most_invitations},
    {"fatigue_days", &PanelSettings::fatigue_days},
    {"young_age", &PanelSettings::young_age},
    {"response_rate", &PanelSettings::response_rate},
}};

}  // namespace

PanelSettings SettingsOf(const Workspace& panel) {
  PanelSettings settings;
  const auto document = panel.Document(kPanelId);
  if (!document || merge::IsDeleted(*document)) return settings;
  settings.name = base::GetString(*document, "name");
  for (const Figure& figure : kFigures) {
    int64_t& value = settings.*figure.value;
    value = base::GetInteger(*document, figure.field, value);
  }
  return settings;
}

}  // namespace earshot::app
