// The list of stakeholders: compact rows, and what filters and a search leave of them (004-12 to
// 004-15, 004-21, 000-07, 001-10).
//
// A reading for the Stakeholders screen, kept by the caller until a stakeholder or a contact
// changes (Workspace::TypeVersion); a letter typed into the search then only looks through folded
// names, so that 20,000 rows answer within a frame. Those that were merged away are not in it.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/word_filter.h"

namespace earshot::app {

struct StakeholderRow {
  std::string id;
  std::string name;
  std::string kind;  // code
  std::string organisation;
  std::string locality;
  std::string area;
  std::string permission;          // code; "" = not asked yet
  std::string last_contact;        // ISO date of the newest entry of the history; "" = none
  std::string email;               // folded
  std::string phone_end;           // the last nine digits; "" = fewer than that
  std::vector<std::string> roles;  // codes, here and below
  std::vector<std::string> groups;
  std::vector<std::string> formats;
  std::vector<std::string> languages;  // as written
  std::vector<std::string> subscriptions;
  std::string folded;  // " corby youth council corby …": each word after a blank
  bool has_needs() const { return !formats.empty() || !languages.empty(); }
};

// In the order of their names.
std::vector<StakeholderRow> ReadStakeholders(const Workspace& workspace);

// The lists that the source documents ask for, each a filter of its own.
inline constexpr std::string_view kMediaRegister = "media";              // 000-07, 003-11
inline constexpr std::string_view kPoliticiansRegister = "politicians";  // 004-13
inline constexpr std::string_view kLinksRegister = "links";              // 001-10
inline constexpr std::string_view kBodiesRegister = "bodies";            // 003-13
inline constexpr std::string_view kPersonasRegister = "personas";        // 000-08
inline constexpr std::string_view kAskingRegister = "asking";            // 000-09
bool IsInRegister(const StakeholderRow& row, std::string_view code);

struct StakeholderFilter {
  std::string words;
  std::string listed_in;  // code of a register; "" = all, as in the others
  std::string kind;
  std::string role;
  std::string group;
  std::string locality;
  std::string permission;
  std::string subscription;
  std::string format;       // code; kAnyNeed = any format or language
  std::string quiet_since;  // ISO date: no contact since then
  bool operator==(const StakeholderFilter&) const = default;
};
inline constexpr std::string_view kAnyNeed = "any";

// Places in `rows`, in their order. `only`: null = no project is looked through, else the ids that
// are of it. `words`: those of the rows side by side, for whoever keeps them.
std::vector<uint32_t> FilterStakeholders(const std::vector<StakeholderRow>& rows,
                                         const StakeholderFilter& filter,
                                         const std::set<std::string, std::less<>>* only = nullptr,
                                         const base::WordColumn* words = nullptr);

// The towns that the rows name, each once, in order.
std::vector<std::string> LocalitiesOf(const std::vector<StakeholderRow>& rows);

// Those on a map of the project, named for it in answer to a question, or in contact about it.
std::set<std::string, std::less<>> StakeholdersOfProject(const Workspace& workspace,
                                                         std::string_view project);

// The last nine digits of a number, so that "+44 1536 123456" and "01536 123456" are one; "" =
// fewer than that.
std::string EndOfPhone(std::string_view phone);

// May somebody be written to? "No" is no; not asked is not yes (000-05).
enum class MayContact { kYes, kAskFirst, kNo };
MayContact MayBeContacted(std::string_view permission);

}  // namespace earshot::app
