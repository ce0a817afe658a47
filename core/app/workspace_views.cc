// Reading a workspace: views for the panels, cached until what they show has changed.
#include <algorithm>
#include <utility>

#include "core/app/workspace_impl.h"
#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/base/stable_order.h"
#include "core/model/schema.h"
#include "core/model/vocabulary.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using base::Json;

constexpr size_t kParsedDocuments = 512;
constexpr size_t kTitleCharacters = 80;

bool IsGone(const store::Entry& entry) {
  const store::FieldScan scan(entry.bytes);
  return scan.IsTrue("deleted") || scan.IsTrue("_deleted");
}

// A row is looked at only for this: in a long list that is most of a search.
bool HasMoreThanWords(const ActivityFilter& filter) {
  return !filter.project.empty() || !filter.from.empty() || !filter.to.empty() ||
         !filter.status.empty() || !filter.engagement_type.empty();
}

int64_t EndedMs(const ActivityRow& row) { return base::ParseInstant(row.ended_at).value_or(0); }

}  // namespace

uint64_t Workspace::version() const { return impl_->index.version(); }

uint64_t Workspace::TypeVersion(std::string_view type) const {
  return impl_->index.TypeVersion(type);
}

std::optional<Json> Workspace::Impl::Parsed(std::string_view id) const {
  const std::string key(id);
  const auto known = parsed.find(key);
  if (known != parsed.end()) return known->second;
  const store::Entry* entry = store.Find(id);
  if (entry == nullptr) return std::nullopt;
  auto document = base::ParseJson(entry->bytes);
  if (!document) return std::nullopt;
  if (parsed.size() >= kParsedDocuments) parsed.clear();
  parsed[key] = *document;
  return *std::move(document);
}

std::optional<Json> Workspace::Document(std::string_view id) const {
  auto document = impl_->Parsed(id);
  if (document && base::GetBool(*document, "_deleted")) return std::nullopt;
  return document;
}

std::vector<Row> Workspace::List(std::string_view type) const {
  auto place = impl_->lists.find(type);
  if (place == impl_->lists.end()) place = impl_->lists.try_emplace(std::string(type)).first;
  Impl::CachedList& list = place->second;
  const uint64_t now = impl_->index.TypeVersion(type) + 1;
  if (list.version == now) return list.rows;
  list.version = now;
  std::vector<std::pair<std::string, Row>> sorted;
  const model::RecordType* record = model::FindType(type);
  const std::string_view title = record == nullptr ? "_id" : record->title_field;
  impl_->store.ForEach(type, [&](const store::Entry& entry) {
    if (IsGone(entry)) return;
    auto document = base::ParseJson(entry.bytes);
    if (!document) return;
    std::string key = base::Fold(base::GetString(*document, title));
    sorted.emplace_back(std::move(key), Row{entry.id, *std::move(document)});
  });
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.id < b.second.id;
  });
  list.rows.clear();
  for (auto& item : sorted) list.rows.push_back(std::move(item.second));
  return list.rows;
}

std::vector<Row> Workspace::Children(std::string_view type, std::string_view parent_field,
                                     std::string_view parent_id) const {
  std::vector<Row> rows;
  const model::RecordType* record = model::FindType(type);
  const model::Field* field = record == nullptr ? nullptr : model::FindField(*record, parent_field);
  if (field == nullptr) return rows;
  for (const std::string& id : impl_->index.ChildIds(type, parent_field, parent_id)) {
    if (auto document = impl_->Parsed(id)) rows.push_back({id, *std::move(document)});
  }
  return rows;
}

const ActivityRows& Workspace::Activities() const { return impl_->index.Activities(); }

bool Workspace::Impl::Matches(const ActivityRow& row, const ActivityFilter& filter) const {
  if (!filter.project.empty() && row.project != filter.project) return false;
  if (!filter.from.empty() && row.held_on < filter.from) return false;
  if (!filter.to.empty() && row.held_on > filter.to) return false;
  if (!filter.status.empty() && row.status != filter.status) return false;
  return filter.engagement_type.empty() || row.engagement_type == filter.engagement_type;
}

ActivityRows Workspace::Activities(const ActivityFilter& filter, size_t most) const {
  return Among(impl_->index.Activities(), filter, most);
}

ActivityRows Workspace::Among(const ActivityRows& rows, const ActivityFilter& filter,
                              size_t most) const {
  const bool by_more = HasMoreThanWords(filter);
  const bool by_words = !base::TrimSpaces(filter.words).empty();
  ActivityRows with_words;
  if (by_words) {
    with_words = rows.With(impl_->index.ActivitiesWith(filter.words), by_more ? SIZE_MAX : most);
    if (!by_more) return with_words;
  }
  const ActivityRows& left = by_words ? with_words : rows;
  ActivityRows found;
  found.Reserve(std::min(most, left.size()));
  for (size_t place = 0; place < left.size() && found.size() < most; ++place) {
    if (!by_more || impl_->Matches(left[place], filter)) found.AddFrom(left, place);
  }
  return found;
}

Workspace::Impl::CachedWalks& Workspace::Impl::Walks() const {
  if (walks.version != index.version()) walks = {.version = index.version()};
  return walks;
}

const ActivityRows& Workspace::KeptActivities(const ActivityFilter& filter) const {
  std::map<std::string, ActivityRows>& kept = impl_->Walks().rows;
  std::string key;
  for (const std::string* part : {&filter.project, &filter.from, &filter.to, &filter.status,
                                  &filter.engagement_type, &filter.words}) {
    key += *part + "\n";
  }
  const auto known = kept.find(key);
  if (known != kept.end()) return known->second;
  return kept.emplace(std::move(key), Activities(filter)).first->second;
}

const std::vector<ActivityRow>& Workspace::WriteUpsDue() const {
  std::optional<std::vector<ActivityRow>>& kept = impl_->Walks().write_ups_due;
  if (kept) return *kept;
  std::vector<ActivityRow> due;
  for (const ActivityRow& row : impl_->index.Activities()) {
    const bool closed = row.status == "written-up" || row.status == "cancelled";
    if (row.status == "to-write-up" || (!closed && !row.ended_at.empty())) due.push_back(row);
  }
  base::SortStably(
      due, [](const ActivityRow& a, const ActivityRow& b) { return EndedMs(a) < EndedMs(b); });
  return kept.emplace(std::move(due));
}

const ProjectCounts& Workspace::CountsOfProjects() const {
  std::optional<ProjectCounts>& kept = impl_->Walks().counts;
  if (kept) return *kept;
  ProjectCounts counts;
  for (const ActivityRow& row : impl_->index.Activities()) {
    ProjectCount& of_project = counts[row.project];
    if (row.status != "planned" && row.status != "cancelled") ++of_project.activities;
    of_project.points += row.feedback;
  }
  return kept.emplace(std::move(counts));
}

std::vector<std::string> Workspace::Search(std::string_view words, std::string_view type,
                                           size_t limit) const {
  return impl_->index.Search(words, type, limit);
}

bool Workspace::IndexWords(size_t documents) { return impl_->index.IndexWords(documents); }

bool Workspace::SearchWaits() const { return impl_->index.SearchWaits(); }

std::string Workspace::TitleOf(std::string_view id) const {
  const store::Entry* entry = impl_->store.Find(id);
  if (entry == nullptr) return "";
  const model::RecordType* record = model::FindType(model::TypeOfId(id));
  if (record == nullptr) return "";
  const store::FieldScan scan(entry->bytes);
  std::string title = scan.Text(record->title_field);
  if (record->name == "telling") {  // whom it was for: in words, and the groups that were chosen
    for (const std::string& group : scan.Elements("groups")) {
      title += (title.empty() ? "" : ", ") + LabelOf("stakeholder-groups", group);
    }
  }
  const model::Field* field = model::FindField(*record, record->title_field);
  if (field != nullptr && field->type == model::ValueType::kChoice) {
    return LabelOf(field->vocabulary, title);
  }
  return base::Ellipsis(title, kTitleCharacters);
}

// The levels are those of the set that the workspace has chosen; else the one that maps use.
std::string Workspace::Impl::ChosenLevels() const {
  const store::Entry* entry = store.Find("workspace:main");
  const std::string chosen =
      entry == nullptr ? "" : store::FieldScan(entry->bytes).Text("engagement_levels");
  return model::FindVocabulary(chosen) == nullptr ? "levels-004" : chosen;
}

// Shipped terms in their order, reworded, reordered, added and retired by the workspace's own.
std::vector<TermChoice> Workspace::Terms(std::string_view vocabulary) const {
  if (vocabulary == "levels") return Terms(impl_->ChosenLevels());
  auto place = impl_->terms.find(vocabulary);
  if (place == impl_->terms.end()) place = impl_->terms.try_emplace(std::string(vocabulary)).first;
  Impl::CachedTerms& cache = place->second;
  const uint64_t now = impl_->index.TypeVersion("term") + 1;
  if (cache.version == now) return cache.terms;
  struct Placed {
    int64_t position;
    TermChoice term;
  };
  std::vector<Placed> placed;
  int64_t position = 0;
  if (const model::Vocabulary* shipped = model::FindVocabulary(vocabulary)) {
    for (const model::Term& term : shipped->terms) {
      placed.push_back({position++, {std::string(term.code), std::string(term.label)}});
    }
  }
  for (const Row& row : List("term")) {
    if (base::GetString(row.document, "vocabulary") != vocabulary) continue;
    const std::string code = base::GetString(row.document, "code");
    const auto known = std::find_if(placed.begin(), placed.end(),
                                    [&](const Placed& item) { return item.term.code == code; });
    if (base::GetBool(row.document, "retired")) {
      if (known != placed.end()) placed.erase(known);
      continue;
    }
    const int64_t old_position = known == placed.end() ? position++ : known->position;
    Placed item{base::GetInteger(row.document, "position", old_position),
                {code, base::GetString(row.document, "label", code)}};
    if (known == placed.end()) {
      placed.push_back(std::move(item));
    } else {
      *known = std::move(item);
    }
  }
  base::SortStably(placed,
                   [](const Placed& a, const Placed& b) { return a.position < b.position; });
  cache.version = now;
  cache.terms.clear();
  for (Placed& item : placed) cache.terms.push_back(std::move(item.term));
  return cache.terms;
}

// Retired terms keep their label in old records.
std::string Workspace::LabelOf(std::string_view vocabulary, std::string_view code) const {
  if (code.empty()) return "";
  const store::Entry* own = impl_->store.Find(model::TermId(vocabulary, code));
  if (own != nullptr && !IsGone(*own)) {
    std::string label = store::FieldScan(own->bytes).Text("label");
    if (!label.empty()) return label;
  }
  return std::string(model::DefaultLabel(vocabulary, code));
}

std::string Workspace::WhoMade(std::string_view stamp) const { return impl_->WhoMade(stamp); }

std::string Workspace::Impl::WhoMade(std::string_view stamp) const {
  const auto parsed = merge::ParseStamp(stamp);
  if (!parsed) return "";
  const store::Entry* actor = store.Find("actor:" + parsed->actor);
  if (actor == nullptr) return parsed->actor == actor_id ? "You" : "An unknown device";
  const store::FieldScan scan(actor->bytes);
  const std::string person = scan.Text("person");
  const std::string device = scan.Text("device");
  if (person.empty()) return "An unknown device";
  return device.empty() ? person : person + " on " + device;
}

bool Workspace::Unsent(std::string_view id) const {
  const store::Entry* entry = impl_->store.Find(id);
  return entry != nullptr && entry->unsent;
}

std::vector<Workspace::UnsentRecord> Workspace::UnsentRecords() const {
  std::vector<UnsentRecord> records;
  for (const std::string& id : impl_->index.unsent()) {
    const store::Entry* entry = impl_->store.Find(id);
    if (entry != nullptr) records.push_back({id, TitleOf(id), entry->set_aside});
  }
  return records;
}

size_t Workspace::UnsentCount() const { return impl_->index.unsent().size(); }

}  // namespace earshot::app
