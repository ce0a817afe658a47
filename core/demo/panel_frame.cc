// See panel_frame.h.
#include "core/demo/panel_frame.h"

#include "core/app/panel_settings.h"
#include "core/demo/panel_seeds.h"
#include "core/demo/setting.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

constexpr int kBegan = 835;  // days ago
constexpr size_t kSmallDistricts = 3;
constexpr std::string_view kOrigin = "Invented for the demo, after the shape of the census of 2021";

}  // namespace

void AddPanelFrame(Maker& maker) {
  const int64_t made = maker.MsOf(kBegan);
  maker.WriteAs(Staff()[0]);
  maker.Add(std::string(app::kPanelId), "panel", made,
            {Set("name", "Northamptonshire Citizens' Panel"), Set("target_size", 1000),
             Set("minimum_age", 16), Set("guardian_below", 16), Set("consent_months", 24),
             Set("most_invitations", 3), Set("fatigue_days", 90), Set("young_age", 25),
             Set("response_rate", 20)});
  for (const TargetSeed& seed : Targets()) {
    maker.Add(model::PanelTargetId(seed.dimension, seed.value), "panel_target", made,
              {Set("dimension", seed.dimension), Set("value", seed.value), Set("share", seed.share),
               Set("origin", kOrigin)});
  }
  const auto districts = Districts().first(maker.IsSmall() ? kSmallDistricts : Districts().size());
  for (const DistrictSeed& seed : districts) {
    maker.Add(model::PostcodeAreaId(seed.code), "postcode_area", made,
              {Set("code", seed.code), Set("locality", seed.town),
               Set("deprivation_decile", seed.decile), Set("rural_urban", seed.rural_urban)});
  }
}

}  // namespace earshot::demo
