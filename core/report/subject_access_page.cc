// The page of a copy of somebody's data (subject_access.h).

#include <string>

#include "core/model/schema.h"
#include "core/report/html.h"
#include "core/report/phrases.h"
#include "core/report/subject_access.h"

namespace earshot::report {
namespace {

constexpr std::string_view kTitle = "What we hold about you";

void WriteValues(HtmlWriter& html, const std::vector<HeldValue>& values) {
  html.Open("dl");
  for (const HeldValue& value : values) {
    const std::string until = LongDate(value.until);
    html.Element("dt", until.empty() ? value.label : value.label + ", until " + until);
    html.Open("dd");
    html.Prose(value.words);
    html.Close();
  }
  html.Close();
}

void WriteRecord(HtmlWriter& html, const HeldRecord& record) {
  html.Open("article");
  if (record.removed) {
    html.Element("p", "This was removed from our lists and is still stored.", {{"class", "note"}});
  }
  WriteValues(html, record.values);
  if (!record.earlier.empty()) {
    html.Heading(3, "Earlier values");
    WriteValues(html, record.earlier);
  }
  html.Close();
}

std::string_view HeadingOf(std::string_view type) {
  if (type == "member") return "About you";
  const model::RecordType* record = model::FindType(type);
  return record == nullptr ? type : record->plural;
}

}  // namespace

std::string SubjectAccessPage(const SubjectAccess& access) {
  HtmlWriter html(std::string(kTitle) + " - " + access.name);
  html.Open("header");
  html.Heading(1, kTitle);
  html.Element("p", access.name, {{"class", "lead"}, {"dir", "auto"}});
  if (!access.panel.empty()) html.Element("p", access.panel, {{"dir", "auto"}});
  html.Element("p",
               "This is all that the panel holds about you: " +
                   Count(access.records.size(), "record", "records") + ". Made on " +
                   LongDate(access.made_on) + ".",
               {{"class", "note"}});
  html.Close();
  std::string_view type;
  for (const HeldRecord& record : access.records) {
    if (record.type != type) {
      if (!type.empty()) html.Close();
      type = record.type;
      html.Open("section");
      html.Heading(2, HeadingOf(type));
    }
    WriteRecord(html, record);
  }
  return html.Finish();
}

}  // namespace earshot::report
