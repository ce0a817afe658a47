// See identification.h.

#include "core/app/identification.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/base/fold.h"
#include "core/base/stable_order.h"
#include "core/merge/document.h"
#include "core/model/schema.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using base::GetString;
using merge::Op;

// The record that stands for it: what was merged leads on.
std::optional<Row> Standing(const Workspace& workspace, std::string id) {
  for (int hops = 0; hops < 8; ++hops) {
    auto document = workspace.Document(id);
    if (!document) return std::nullopt;
    const std::string into = GetString(*document, "merged_into");
    if (into.empty()) {
      if (merge::IsDeleted(*document)) return std::nullopt;
      return Row{std::move(id), *std::move(document)};
    }
    id = into;
  }
  return std::nullopt;
}

void SortByName(std::vector<NamedParty>& parties) {
  std::sort(parties.begin(), parties.end(), [](const NamedParty& a, const NamedParty& b) {
    const std::string left = base::Fold(a.name), right = base::Fold(b.name);
    return left != right ? left < right : a.id < b.id;
  });
}

// Stakeholder -> the projects that named it.
using NamedBy = std::map<std::string, std::set<std::string>>;

std::vector<NamedParty> Usual(const Workspace& workspace, const NamedBy& named_by,
                              const std::vector<NamedParty>& named) {
  std::vector<std::pair<size_t, std::string>> by_count;
  for (const auto& [id, projects] : named_by) by_count.emplace_back(projects.size(), id);
  base::SortStably(by_count, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<NamedParty> usual;
  std::map<std::string, size_t> of_segment;
  for (const auto& [count, id] : by_count) {
    if (usual.size() == kMostUsual) break;
    const auto row = Standing(workspace, id);
    if (!row) continue;
    const auto is_it = [&row](const NamedParty& party) { return party.id == row->id; };
    if (std::any_of(named.begin(), named.end(), is_it)) continue;
    if (std::any_of(usual.begin(), usual.end(), is_it)) continue;
    const std::vector<std::string> segments = merge::Elements(row->document, "segments");
    size_t& taken = of_segment[segments.empty() ? "" : segments.front()];
    if (taken == kMostOfOneSegment) continue;
    ++taken;
    usual.push_back({row->id, GetString(row->document, "name")});
  }
  return usual;
}

RecordEdit EditOf(const Answering& answering, std::string_view stakeholder) {
  return {model::IdentificationId(answering.project, answering.question, stakeholder),
          "identification",
          {}};
}

// It comes back where it was taken away.
RecordEdit Naming(const Answering& answering, std::string_view stakeholder) {
  RecordEdit edit = EditOf(answering, stakeholder);
  edit.changes = {{"deleted", Op::kSet, nullptr},
                  {"project", Op::kSet, answering.project},
                  {"question", Op::kSet, answering.question},
                  {"stakeholder", Op::kSet, stakeholder}};
  return edit;
}

}  // namespace

Identification ReadIdentification(const Workspace& workspace, std::string_view project) {
  std::map<std::string, std::vector<NamedParty>> named;  // by question
  std::map<std::string, NamedBy> elsewhere;
  for (const Row& row : workspace.List("identification")) {
    const std::string question = GetString(row.document, "question");
    const std::string stakeholder = GetString(row.document, "stakeholder");
    const std::string of = GetString(row.document, "project");
    if (of != project) {
      elsewhere[question][stakeholder].insert(of);
    } else if (const auto standing = Standing(workspace, stakeholder)) {
      // Under the id that was named, so that taking it back finds the record.
      named[question].push_back({stakeholder, GetString(standing->document, "name")});
    }
  }
  Identification identification;
  for (const TermChoice& term : workspace.Terms("identifying-questions")) {
    QuestionAnswered question{term.code, term.label, std::move(named[term.code]), {}};
    SortByName(question.named);
    question.usual = Usual(workspace, elsewhere[term.code], question.named);
    identification.answered += !question.named.empty();
    identification.questions.push_back(std::move(question));
  }
  return identification;
}

std::vector<KnownParty> KnownParties(const Workspace& workspace, std::string_view project) {
  std::map<std::string, std::string> named_by;  // stakeholder -> another project
  for (const Row& row : workspace.List("identification")) {
    const std::string of = GetString(row.document, "project");
    if (of != project) named_by[GetString(row.document, "stakeholder")] = of;
  }
  std::vector<std::pair<std::string, KnownParty>> sorted;
  workspace.store().ForEach("stakeholder", [&](const store::Entry& entry) {
    const store::FieldScan scan(entry.bytes);
    if (scan.IsTrue("deleted") || scan.IsTrue("_deleted")) return;
    if (!scan.Text("merged_into").empty()) return;
    KnownParty party{entry.id, scan.Text("name"), ""};
    const auto by = named_by.find(entry.id);
    if (by != named_by.end()) party.known_from = workspace.TitleOf(by->second);
    std::string key = base::Fold(party.name);
    sorted.emplace_back(std::move(key), std::move(party));
  });
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.id < b.second.id;
  });
  std::vector<KnownParty> parties;
  parties.reserve(sorted.size());
  for (auto& [key, party] : sorted) parties.push_back(std::move(party));
  return parties;
}

const KnownParty* PartyNamed(const std::vector<KnownParty>& parties, std::string_view name) {
  const std::string wanted = base::Fold(base::TrimSpaces(name));
  const auto found = std::find_if(parties.begin(), parties.end(), [&](const KnownParty& party) {
    return base::Fold(party.name) == wanted;
  });
  return found == parties.end() ? nullptr : &*found;
}

Transaction NameParty(const Answering& answering, std::string_view stakeholder) {
  return {answering.what, {Naming(answering, stakeholder)}};
}

Transaction UnnameParty(const Answering& answering, std::string_view stakeholder) {
  RecordEdit edit = EditOf(answering, stakeholder);
  edit.changes = {{"deleted", Op::kSet, true}};
  return {answering.what, {std::move(edit)}};
}

Transaction NameNewParty(Workspace& workspace, const Answering& answering, std::string_view name,
                         std::string_view kind) {
  const std::string id = workspace.NewId("stakeholder");
  RecordEdit made{
      id, "stakeholder", {{"name", Op::kSet, base::TrimSpaces(name)}, {"kind", Op::kSet, kind}}};
  return {answering.what, {std::move(made), Naming(answering, id)}};
}

}  // namespace earshot::app
