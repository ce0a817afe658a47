// Who is known already, by what tells that two rows are one person (004-20): the e-mail address,
// the last nine digits of the phone, or the name and the year of birth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace earshot::report {

struct PersonMarks {
  std::string email;      // folded
  std::string phone_end;  // app::EndOfPhone
  std::string name;       // folded words
  int64_t birth_year = 0;
};

// REQUIRES: of `email` and `phone` any text, as it is written.
PersonMarks MarksOf(std::string_view name, std::string_view email, std::string_view phone,
                    int64_t birth_year);

class KnownPeople {
 public:
  struct Person {
    size_t row = 0;  // of the file; 0 = in the panel
    std::string name;
    bool left = false;  // the panel
  };
  struct Match {
    const Person* person = nullptr;  // until the next Add; null = nobody
    std::string_view same;           // "the same phone number"
  };

  // Of two with the same mark the first stays.
  void Add(const PersonMarks& marks, size_t row, bool left);
  Match Find(const PersonMarks& marks) const;

 private:
  std::unordered_map<std::string, Person> by_email_, by_phone_, by_name_;
};

}  // namespace earshot::report
