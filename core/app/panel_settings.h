// The figures that the panel works by, with what holds where nothing was entered (record
// `panel:main`).
#pragma once

#include <cstdint>
#include <string>

#include "core/app/workspace.h"

namespace earshot::app {

inline constexpr std::string_view kPanelId = "panel:main";

struct PanelSettings {
  std::string name;
  int64_t target_size = 1000;
  int64_t minimum_age = 16;
  int64_t guardian_below = 16;
  int64_t consent_months = 24;
  int64_t most_invitations = 3;
  int64_t fatigue_days = 90;
  int64_t young_age = 25;
  int64_t response_rate = 20;  // of 100
};

PanelSettings SettingsOf(const Workspace& panel);

}  // namespace earshot::app
