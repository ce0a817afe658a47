// See segments.h.

#include "core/app/segments.h"

#include <algorithm>
#include <utility>

#include "core/base/fold.h"

namespace earshot::app {
namespace {

using base::GetString;

merge::Change Set(std::string_view field, base::Json value) {
  return {std::string(field), merge::Op::kSet, std::move(value)};
}

std::string NameKey(std::string_view name) { return base::Fold(base::TrimSpaces(name)); }

std::optional<model::Issue> ProblemOfName(const Workspace& panel, std::string_view id,
                                          std::string_view name) {
  const std::string key = NameKey(name);
  const std::vector<Row> rows = panel.List("segment");
  const bool taken = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
    return row.id != id && NameKey(GetString(row.document, "name")) == key;
  });
  if (!taken) return std::nullopt;
  return model::Issue{"name", "A segment of that name exists. Choose another name."};
}

bool IsHere(const Workspace& panel, std::string_view id) {
  const auto stored = panel.Document(id);
  return stored && !merge::IsDeleted(*stored);
}

Transaction OneEdit(std::string_view what, RecordEdit edit) {
  Transaction transaction{std::string(what), {}};
  transaction.edits.push_back(std::move(edit));
  return transaction;
}

}  // namespace

std::vector<SegmentLine> ReadSegments(const Workspace& panel, const std::vector<MemberRow>& rows) {
  std::vector<SegmentLine> lines;
  for (const Row& row : panel.List("segment")) {
    SegmentLine line;
    line.id = row.id;
    line.name = GetString(row.document, "name");
    line.filter = FilterFromJson(GetString(row.document, "shows"));
    if (line.filter) line.people = FilterMembers(rows, *line.filter).size();
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> MembersOfSegment(const std::vector<MemberRow>& rows,
                                          const MemberFilter& filter) {
  std::vector<std::string> ids;
  for (const uint32_t place : FilterMembers(rows, filter)) ids.push_back(rows[place].id);
  return ids;
}

tl::expected<Transaction, model::Issue> SaveSegment(const Workspace& panel, std::string_view id,
                                                    std::string_view name,
                                                    const MemberFilter& filter,
                                                    std::string_view what) {
  if (auto problem = ProblemOfName(panel, id, name)) {
    return tl::unexpected<model::Issue>(*std::move(problem));
  }
  // One that a colleague has deleted meanwhile is made anew, so that what was saved is there.
  RecordEdit edit{IsHere(panel, id) ? std::string(id) : "", "segment", {}};
  edit.changes.push_back(Set("name", base::TrimSpaces(name)));
  edit.changes.push_back(Set("shows", FilterToJson(filter)));
  return OneEdit(what, std::move(edit));
}

tl::expected<Transaction, model::Issue> RenameSegment(const Workspace& panel, std::string_view id,
                                                      std::string_view name,
                                                      std::string_view what) {
  if (!IsHere(panel, id)) {
    return tl::unexpected<model::Issue>(
        model::Issue{"", "This segment is not here any more. Save it again under its new name."});
  }
  if (auto problem = ProblemOfName(panel, id, name)) {
    return tl::unexpected<model::Issue>(*std::move(problem));
  }
  return OneEdit(what, {std::string(id), "", {Set("name", base::TrimSpaces(name))}});
}

Transaction DeleteSegment(std::string_view id, std::string_view what) {
  return OneEdit(what, {std::string(id), "", {Set("deleted", true)}});
}

}  // namespace earshot::app
