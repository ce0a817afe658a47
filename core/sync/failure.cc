// What an answer that is no success means for the sync, and the sentence that tells a person what
// to do next. Every sentence says first that nothing is lost, where somebody could fear it.

#include "core/sync/state.h"

namespace earshot::sync {

void State::Fail(Failure kind, std::string why) {
  if (failure != Failure::kNone) return;  // the first cause counts
  failure = kind;
  sentence = std::move(why);
}

std::string State::Path(std::string_view rest) const {
  std::string path = "/" + UrlEncode(database);
  if (!rest.empty()) path += "/" + std::string(rest);
  return path;
}

std::string Shorten(std::string text) {
  constexpr size_t kMost = 300;
  if (text.size() <= kMost) return text;
  size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  return text + "…";
}

std::string ReasonOf(const Response& response) {
  auto json = base::ParseJson(response.body);
  return json ? base::GetString(*json, "reason") : "";
}

void FailStrange(State& state) {
  state.Fail(
      Failure::kServerError,
      "The answer did not come from the Earshot server. If this Wi-Fi has a sign-in page, open "
      "it in the browser first, then choose Sync now. Your records are safe on this device.");
}

void FailStatus(State& state, const Response& response) {
  switch (response.status) {
    case 0:
      state.Fail(Failure::kOffline,
                 "The server did not answer. Your records are safe on this device and will be sent "
                 "when there is a connection.");
      return;
    case 401:
      state.Fail(Failure::kSignedOut,
                 "Your sign-in at the server has ended. Sign in again to send and receive. Your "
                 "records are safe on this device.");
      return;
    case 403:
      state.Fail(Failure::kForbidden,
                 "The server does not let this account use the workspace \"" + state.database +
                     "\" in this way. Ask your administrator for access. Your records are safe on "
                     "this device.");
      return;
    case 404:
      state.Fail(Failure::kNoDatabase,
                 "The server has no workspace \"" + state.database +
                     "\". Check its name with your administrator. Your records are safe on this "
                     "device.");
      return;
    case 429:
    case 503:
      state.Fail(
          Failure::kServerError,
          "The server is busy. Earshot will try again by itself. Your records are safe on this "
          "device.");
      return;
    case 507:
      state.Fail(
          Failure::kServerError,
          "The server has no room left. Tell your administrator. Your records are safe on this "
          "device and will be sent when there is room.");
      return;
    default:
      break;
  }
  // An error of the server's own is JSON; anything else comes from a proxy or a sign-in page.
  std::string reason = ReasonOf(response);
  if (response.status < 500 && reason.empty()) return FailStrange(state);
  std::string detail = "error " + std::to_string(response.status);
  if (!reason.empty()) detail += ", \"" + Shorten(reason) + "\"";
  state.Fail(
      Failure::kServerError,
      "The server could not answer (" + detail +
          "). Earshot will try again; if this goes on, tell your administrator. Your records "
          "are safe on this device.");
}

std::optional<base::Json> Accept(State& state, const Response& response) {
  if (!IsSuccess(response.status)) {
    FailStatus(state, response);
    return {};
  }
  auto json = base::ParseJson(response.body);
  if (!json) {
    FailStrange(state);
    return {};
  }
  return std::move(*json);
}

bool MayRetrySmaller(State& state, const Response& response) {
  // No answer at once is no network; no answer after a long wait is a slow one.
  if (response.status != 0 || state.elapsed_ms < kLongTimeoutMs / 2) return false;
  return state.link.slow_retries-- > 0;
}

}  // namespace earshot::sync
