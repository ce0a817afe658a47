// What a filter of members says in plain English (segments.h): one phrase for each of its parts.
//
// Several values of one part are joined by "or", because any of them is enough; the parts stand
// behind commas, because all of them must hold.

#include <array>
#include <utility>

#include "core/app/segments.h"
#include "core/base/fold.h"
#include "core/model/sentence.h"

namespace earshot::app {
namespace {

using Words = std::vector<std::string>;

struct ListPart {
  Words MemberFilter::*values;
  std::string_view lead;
  std::string_view vocabulary;
};

constexpr std::array<ListPart, 9> kListParts = {{
    {&MemberFilter::interests, "interested in ", "panel-interests"},
    {&MemberFilter::sexes, "sex: ", "sexes"},
    {&MemberFilter::ethnic_headings, "ethnic group: ", "ethnic-headings"},
    {&MemberFilter::disabilities, "disability: ", "disabilities"},
    {&MemberFilter::cares, "unpaid care: ", "unpaid-care"},
    {&MemberFilter::inclusion_groups, "inclusion group: ", "inclusion-groups"},
    {&MemberFilter::deprivation_bands, "deprivation: ", "deprivation-bands"},
    {&MemberFilter::rural_urban, "town or country: ", "rural-urban"},
    {&MemberFilter::reach_by, "likes to hear by ", "panel-channels"},
}};

std::string JoinOr(const Words& words) {
  std::string joined;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) joined += i + 1 == words.size() ? " or " : ", ";
    joined += words[i];
  }
  return joined;
}

std::string AgeInWords(int from, int to) {
  if (from <= 0 && to <= 0) return "";
  if (from <= 0) return "under " + std::to_string(to + 1);
  const std::string first = "aged " + std::to_string(from);
  if (to <= 0) return first + " and over";
  return from == to ? first : first + " to " + std::to_string(to);
}

std::string StatusInWords(const Workspace& workspace, const std::string& status) {
  if (status == MemberFilter().status) return "";
  if (status == kAnyStatus) return "of any status";
  return "status: " + workspace.LabelOf("member-states", status);
}

}  // namespace

std::string FilterInWords(const Workspace& workspace, const Workspace& panel,
                          const MemberFilter& filter) {
  std::string words;
  const auto add = [&words](std::string_view lead, const std::string& phrase) {
    if (phrase.empty()) return;
    words.append(words.empty() ? "" : ", ").append(lead).append(phrase);
  };
  add("", AgeInWords(filter.age_from, filter.age_to));
  add("in ", JoinOr(filter.localities));
  for (const ListPart& part : kListParts) {
    Words labels;
    for (const std::string& code : filter.*part.values) {
      labels.push_back(workspace.LabelOf(part.vocabulary, code));
    }
    add(part.lead, JoinOr(labels));
  }
  Words bodies;
  for (const std::string& body : filter.bodies) {
    std::string name = panel.TitleOf(body);
    bodies.push_back(name.empty() ? "a body that is gone" : std::move(name));
  }
  add("member of ", JoinOr(bodies));
  add("has agreed to: ", workspace.LabelOf("consent-purposes", filter.consent));
  add("", filter.only_rested ? "not asked too often of late" : "");
  const std::string found_by = base::TrimSpaces(filter.words);
  add("", found_by.empty() ? "" : "found by \u201C" + found_by + "\u201D");
  add("", StatusInWords(workspace, filter.status));
  return words.empty() ? "All active members" : model::Capitalised(std::move(words));
}

}  // namespace earshot::app
