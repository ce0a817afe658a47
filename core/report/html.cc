// See html.h.

#include "core/report/html.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/report/clean_text.h"

namespace earshot::report {
namespace {

// Elements that stand within a line; every other one starts a line of the file.
constexpr std::string_view kInline[] = {"bdi", "span", "strong", "time"};

// As long as the words that a column has to hold whole; an address of the web is longer.
constexpr size_t kLongestWholeWord = 20;

bool IsInline(std::string_view name) {
  return std::find(std::begin(kInline), std::end(kInline), name) != std::end(kInline);
}

// With hyphens at which no line ends.
std::string Unbroken(std::string_view text) {
  std::string unbroken;
  for (const char c : text) {
    if (c == '-') {
      unbroken += "\u2011";
    } else {
      unbroken += c;
    }
  }
  return unbroken;
}

}  // namespace

std::string EscapeHtml(std::string_view text) {
  std::string escaped;
  for (const char c : CleanText(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

HtmlWriter::HtmlWriter(std::string_view title, const StyleSheet& sheet) {
  out_ =
      "<!DOCTYPE html>\n"
      "<!-- One file: nothing to install, nothing fetched, no script. -->\n"
      "<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'sha256-";
  out_ += sheet.sha256;
  out_ +=
      "'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
  out_ += EscapeHtml(title) + "</title>\n<style>";
  out_ += sheet.text;
  out_ += "</style>\n</head>\n<body>\n<main>";
}

void HtmlWriter::Tag(std::string_view name, Attributes attributes) {
  if (!IsInline(name)) out_ += '\n';
  out_ += '<';
  out_ += name;
  for (const Attribute& attribute : attributes) {
    out_ += ' ';
    out_ += attribute.name.text();
    out_ += "=\"" + EscapeHtml(attribute.value) + '"';
  }
  out_ += '>';
}

void HtmlWriter::Open(ElementName name, Attributes attributes) {
  Tag(name.text(), attributes);
  open_.push_back(name.text());
}

void HtmlWriter::Close() {
  CHECK(!open_.empty());
  out_ += "</";
  out_ += open_.back();
  out_ += '>';
  open_.pop_back();
}

void HtmlWriter::Text(std::string_view text) { out_ += EscapeHtml(text); }

void HtmlWriter::Element(ElementName name, std::string_view text, Attributes attributes) {
  Open(name, attributes);
  Text(text);
  Close();
}

void HtmlWriter::Heading(int level, std::string_view text) {
  constexpr std::array<ElementName, 6> kLevels = {"h1", "h2", "h3", "h4", "h5", "h6"};
  CHECK(level >= 1 && level <= 6);
  Element(kLevels[static_cast<size_t>(level - 1)], text, {{"dir", "auto"}});
}

void HtmlWriter::Paragraph(std::string_view text) { Element("p", text); }

void HtmlWriter::Prose(std::string_view text) {
  for (const std::string& line : Lines(text)) Element("p", line, {{"dir", "auto"}});
}

void HtmlWriter::Quote(std::string_view text, std::string_view mark) {
  Open("figure", {{"class", "quote"}});
  Open("blockquote", {{"dir", "auto"}});
  for (const std::string& line : Lines(text)) Element("p", line, {{"dir", "auto"}});
  Close();
  if (!mark.empty()) Element("figcaption", mark);
  Close();
}

void HtmlWriter::List(std::span<const std::string> items) {
  if (items.empty()) return;
  Open("ul");
  for (const std::string& item : items) Element("li", item, {{"dir", "auto"}});
  Close();
}

// WHY: a column is as wide as its longest word, or words of a narrow one would be broken; one that
// is too long for that may be, and is marked for the sheet.
void HtmlWriter::Cell(ElementName name, std::string_view text, Attributes attributes) {
  Open(name, attributes);
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of(" \n\t-"), text.size());
    const std::string_view word = text.substr(0, end);
    if (base::CharacterCount(word) > kLongestWholeWord) {
      Element("span", word, {{"class", "long"}});
    } else {
      Text(word);
    }
    Text(text.substr(end, 1));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  Close();
}

void HtmlWriter::WriteRow(const Table& table, const std::vector<std::string>& cells) {
  Open("tr");
  for (size_t i = 0; i < table.columns.size(); ++i) {
    const std::string_view text = i < cells.size() ? std::string_view(cells[i]) : "";
    if (i == 0) {
      Cell("th", text, {{"scope", "row"}, {"dir", "auto"}});
    } else if (table.columns[i].number) {
      Element("td", text, {{"class", "number"}});
    } else if (table.columns[i].whole_words) {
      Cell("td", Unbroken(text), {{"class", "words"}, {"dir", "auto"}});
    } else {
      Cell("td", text, {{"dir", "auto"}});
    }
  }
  Close();
}

void HtmlWriter::Write(const Table& table) {
  Open("table");
  Element("caption", table.caption, {{"dir", "auto"}});
  Open("thead");
  Open("tr");
  for (const Column& column : table.columns) {
    if (column.number) {
      Element("th", column.heading, {{"scope", "col"}, {"class", "number"}});
    } else {
      Element("th", column.heading, {{"scope", "col"}});
    }
  }
  Close();
  Close();
  Open("tbody");
  for (const std::vector<std::string>& row : table.rows) WriteRow(table, row);
  Close();
  if (!table.total.empty()) {
    Open("tfoot");
    WriteRow(table, table.total);
    Close();
  }
  Close();
}

std::string HtmlWriter::Finish() {
  while (!open_.empty()) Close();
  out_ += "\n</main>\n</body>\n</html>\n";
  return std::move(out_);
}

}  // namespace earshot::report
