// The names of forms: where their state, their draft and their errors are found again.
#pragma once

#include <string>
#include <string_view>

namespace earshot::shell {

inline constexpr std::string_view kStartFormKey = "start-session";
inline std::string QuoteFormKey(std::string_view activity) {
  return "quote/" + std::string(activity);
}
inline std::string HearBackFormKey(std::string_view activity) {
  return "hear-back/" + std::string(activity);
}
inline std::string PhotoFormKey(std::string_view activity) {
  return "photo/" + std::string(activity);
}
inline std::string WriteUpFormKey(std::string_view activity) {
  return "write-up/" + std::string(activity);
}
// `copied` empty: from nothing.
inline std::string NewActivityFormKey(std::string_view copied) {
  return "new-activity/" + std::string(copied);
}
inline std::string EditRecordFormKey(std::string_view id) { return "edit/" + std::string(id); }
// `what`: the end of the route (panels/new_record.h).
inline std::string NewRecordFormKey(std::string_view what) { return "new/" + std::string(what); }

}  // namespace earshot::shell
