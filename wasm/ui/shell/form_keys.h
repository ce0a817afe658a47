// The names of forms: where their state, their draft and their errors are found again.
#pragma once

#include <string>
#include <string_view>

namespace earshot::shell {

inline constexpr std::string_view kStartFormKey = "start-session";
inline std::string QuoteFormKey(std::string_view activity) {
  return "quote/" + std::string(activity);
}
inline std::string WriteUpFormKey(std::string_view activity) {
  return "write-up/" + std::string(activity);
}
// `copied` empty: from nothing.
inline std::string NewActivityFormKey(std::string_view copied) {
  return "new-activity/" + std::string(copied);
}

}  // namespace earshot::shell
