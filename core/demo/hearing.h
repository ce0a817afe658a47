// What people said in the demo: feedback points at sessions, from cases and from other sources.
#pragma once

#include <string>
#include <string_view>

#include "core/demo/county.h"

namespace earshot::demo {

struct Session {
  ActivityMade activity;
  int64_t start_ms = 0;
  bool foreign = false;  // another language than English was spoken
};

// One to many points, by chance.
void AddPointsAt(Maker& maker, County& county, const Session& session);
// From the Friends and Family Test, the press and the like: heard at no activity and in no case.
void AddPointsFromElsewhere(Maker& maker, County& county, int count);

struct CasePoint {
  std::string case_id;
  std::optional<size_t> project;
  int received_days_ago = 0;
  std::string_view said;
  std::string_view theme;
};
void AddPointFromCase(Maker& maker, County& county, const CasePoint& point);

}  // namespace earshot::demo
