// See known_people.h.

#include "core/report/known_people.h"

#include "core/app/stakeholders.h"
#include "core/base/fold.h"
#include "core/report/import_cells.h"

namespace earshot::report {
namespace {

// "" where the name or the year is not known.
std::string NameAndYear(const PersonMarks& marks) {
  if (marks.name.empty() || marks.birth_year == 0) return "";
  return marks.name + " " + std::to_string(marks.birth_year);
}

}  // namespace

PersonMarks MarksOf(std::string_view name, std::string_view email, std::string_view phone,
                    int64_t birth_year) {
  return {base::Fold(base::TrimSpaces(email)), app::EndOfPhone(phone), WordKey(name), birth_year};
}

void KnownPeople::Add(const PersonMarks& marks, size_t row, bool left) {
  const Person person = {row, marks.name, left};
  if (!marks.email.empty()) by_email_.emplace(marks.email, person);
  if (!marks.phone_end.empty()) by_phone_.emplace(marks.phone_end, person);
  if (const std::string key = NameAndYear(marks); !key.empty()) by_name_.emplace(key, person);
}

KnownPeople::Match KnownPeople::Find(const PersonMarks& marks) const {
  if (const auto one = by_email_.find(marks.email); one != by_email_.end()) {
    return {&one->second, "the same e-mail address"};
  }
  if (const auto one = by_phone_.find(marks.phone_end); one != by_phone_.end()) {
    return {&one->second, "the same phone number"};
  }
  if (const auto one = by_name_.find(NameAndYear(marks)); one != by_name_.end()) {
    return {&one->second, "the same name and year of birth"};
  }
  return {};
}

}  // namespace earshot::report
