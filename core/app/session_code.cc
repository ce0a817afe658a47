// See session_code.h.

#include "core/app/session_code.h"

#include <array>
#include <utility>

#include "core/merge/stamp.h"

namespace earshot::app {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
// WHY none of the list of types: it would be a claim about an event that this phone knows nothing
// of. It is required of every activity, so the server and older devices take the record.
constexpr std::string_view kTypeNotKnown = "not-known-yet";

// The character that was meant; 0 where no code has it.
char Meant(char typed) {
  if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
  if (typed == 'O') return '0';
  if (typed == 'I' || typed == 'L') return '1';
  return kAlphabet.find(typed) == std::string_view::npos ? '\0' : typed;
}

}  // namespace

std::string NewSessionCode(base::Random& random) {
  std::array<uint8_t, kSessionCodeCharacters> chance;
  random.Fill(chance);
  std::string code;
  for (const uint8_t byte : chance) code += kAlphabet[byte & 31];
  return code;
}

tl::expected<std::string, CodeProblem> ReadSessionCode(std::string_view typed) {
  constexpr std::string_view kBetween = " -\t\n\r";
  std::string code;
  for (const char character : typed) {
    if (kBetween.find(character) != std::string_view::npos) continue;
    const char meant = Meant(character);
    if (meant == '\0') return tl::unexpected<CodeProblem>(CodeProblem::kForeign);
    code += meant;
  }
  if (code.empty()) return tl::unexpected<CodeProblem>(CodeProblem::kEmpty);
  if (code.size() < kSessionCodeCharacters) {
    return tl::unexpected<CodeProblem>(CodeProblem::kTooShort);
  }
  if (code.size() > kSessionCodeCharacters) {
    return tl::unexpected<CodeProblem>(CodeProblem::kTooLong);
  }
  return code;
}

std::string SessionActivityId(std::string_view code, std::string_view day) {
  std::string id = "activity:";
  return id.append(day).append("-").append(code);
}

Transaction JoinSession(const JoinedSession& session) {
  using merge::Op;
  RecordEdit edit{SessionActivityId(session.code, session.day),
                  "activity",
                  {{"title", Op::kSet, session.title},
                   {"held_on", Op::kSet, session.day},
                   {"engagement_type", Op::kSet, std::string(kTypeNotKnown)},
                   {"status", Op::kSet, "running"},
                   {"started_at", Op::kSet, session.joined_at},
                   {"session_code", Op::kSet, session.code}},
                  true};
  return {"", {std::move(edit)}};
}

bool DetailsAwaited(const base::Json& activity) {
  return !base::GetString(activity, "session_code").empty() &&
         merge::StampOf(activity, "title") == merge::kZeroStamp;
}

}  // namespace earshot::app
