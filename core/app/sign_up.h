// Somebody joins the panel: on our tablet, by a paper card, or as staff enter it (004-20, 004-22,
// 000-05).
//
// One transaction makes the member, the equality answers in a record of their own, and a line for
// each purpose that they were asked about. "Prefer not to say" is an answer; what was not asked is
// absent.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/panel_settings.h"
#include "core/app/workspace.h"
#include "core/model/validate.h"

namespace earshot::app {

struct SignUpAnswers {
  // As typed; "" = not answered, here and below.
  std::string name, email, phone, address, postcode, birth_year;
  std::vector<std::string> interests, reach_by, formats, support;  // codes
  std::vector<std::string> languages;
  std::map<std::string, std::string, std::less<>> equality;  // field -> code
  std::vector<std::string> inclusion_groups;
  std::map<std::string, std::string, std::less<>> consents;  // purpose -> "given" or "refused"
  std::string guardian_name, guardian_contact;  // of whoever is below the age of consent
  std::string attorney;                         // name of who agrees for them by power of attorney
  std::string source;                           // code of panel-sources
  std::string how;                              // code of consent-ways; "" = as the source has it
  std::string joined_at;                        // where
  std::string signed_on;                        // ISO date on the card; "" = now
  std::string taken_by;
};

// What is missing or wrong, by the fields of the answers, as "birth_year"; the consent to being a
// member is "consent". Empty = it can be saved.
std::vector<model::Issue> SignUpProblems(const SignUpAnswers& answers,
                                         const PanelSettings& settings, std::string_view today);

// `member`: from panel.NewId("member"). `now`: instant. REQUIRES: no problems.
// Undo takes away all that it made, so no earlier answer of anybody changes by it. A sign-up on a
// tablet has no name and so no undo: the next resident would press it.
Transaction SignUpTransaction(const Workspace& panel, std::string_view member,
                              const SignUpAnswers& answers, std::string_view now,
                              std::string_view today, std::string_view what);

}  // namespace earshot::app
