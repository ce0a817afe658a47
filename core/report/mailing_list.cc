// See mailing_list.h.

#include "core/report/mailing_list.h"

#include <utility>

#include "core/merge/document.h"
#include "core/report/csv.h"

namespace earshot::report {

std::string NeedsInWords(const app::Workspace& workspace, const std::vector<std::string>& formats,
                         const std::vector<std::string>& languages) {
  std::string words;
  for (const std::string& code : formats) {
    // The language itself says more than that there is one.
    if (code == "other-language" && !languages.empty()) continue;
    words += (words.empty() ? "" : "; ") + workspace.LabelOf("information-formats", code);
  }
  for (const std::string& language : languages) words += (words.empty() ? "" : "; ") + language;
  return words;
}

std::string NeedsInWords(const app::Workspace& workspace, const app::StakeholderRow& row) {
  return NeedsInWords(workspace, row.formats, row.languages);
}

MailingList MakeMailingList(const app::Workspace& workspace, std::span<const std::string> ids) {
  MailingList list;
  std::vector<std::vector<CsvCell>> rows(1);
  for (const char* heading : {"Name", "Organisation", "E-mail", "Phone", "Address", "Needs",
                              "May we contact them?", "Record"}) {
    rows.front().push_back(CsvCell::Text(heading));
  }
  for (const std::string& id : ids) {
    const auto document = workspace.Document(id);
    if (!document || merge::IsDeleted(*document)) continue;
    if (base::GetString(*document, "kind") == "segment") continue;  // nobody to write to
    std::string permission = base::GetString(*document, "permission");
    if (app::MayBeContacted(permission) == app::MayContact::kNo) {
      ++list.said_no;
      continue;
    }
    if (permission.empty()) permission = "not-asked";
    if (permission == "not-asked") ++list.not_asked;
    std::vector<CsvCell> row;
    for (const char* field : {"name", "organisation", "email", "phone", "address"}) {
      row.push_back(CsvCell::Text(base::GetString(*document, field)));
    }
    row.push_back(CsvCell::Text(NeedsInWords(workspace, merge::Elements(*document, "formats"),
                                             merge::Elements(*document, "languages"))));
    row.push_back(CsvCell::Text(workspace.LabelOf("contact-permissions", permission)));
    row.push_back(CsvCell::Text(id));
    rows.push_back(std::move(row));
    ++list.rows;
  }
  list.csv = WriteCsv(rows);
  return list;
}

}  // namespace earshot::report
