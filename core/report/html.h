// A writer of whole HTML5 documents into which no text can put markup.
//
// Called by the pages of this folder. Everything given as text is escaped; names of elements and
// attributes are literals of our own code from two closed lists, in which nothing runs, fetches or
// links, or the program does not compile. A document is one file: an embedded sheet for screen and
// A4 paper, no resource from elsewhere, no script.
// A policy in the document (CSP, W3C) says the same to the browser: nothing may load, and the sheet
// is allowed by its SHA-256, since a file from a disk has no header that could say so.
#pragma once

#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::report {

inline constexpr auto kElements = std::to_array<std::string_view>(
    {"article",    "bdi",    "blockquote", "caption", "dd",    "desc", "div",  "dl",    "dt",
     "figcaption", "figure", "footer",     "g",       "h1",    "h2",   "h3",   "h4",    "h5",
     "h6",         "header", "li",         "line",    "ol",    "p",    "path", "rect",  "section",
     "span",       "strong", "svg",        "table",   "tbody", "td",   "text", "tfoot", "th",
     "thead",      "time",   "title",      "tr",      "ul"});
inline constexpr auto kAttributes = std::to_array<std::string_view>({"aria-labelledby",
                                                                     "class",
                                                                     "d",
                                                                     "datetime",
                                                                     "dir",
                                                                     "fill",
                                                                     "font-size",
                                                                     "font-weight",
                                                                     "height",
                                                                     "id",
                                                                     "lang",
                                                                     "role",
                                                                     "scope",
                                                                     "stroke",
                                                                     "stroke-width",
                                                                     "unicode-bidi",
                                                                     "viewBox",
                                                                     "width",
                                                                     "x",
                                                                     "x1",
                                                                     "x2",
                                                                     "y",
                                                                     "y1",
                                                                     "y2"});

void NameIsNotInTheList();  // never defined: a name outside the list ends the compilation

template <const auto& kList>
class ListedName {
 public:
  template <size_t N>
  consteval ListedName(const char (&literal)[N]) : text_(literal, N - 1) {
    bool known = false;
    for (const std::string_view name : kList) known = known || name == text_;
    if (!known) NameIsNotInTheList();
  }
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

using ElementName = ListedName<kElements>;
using AttributeName = ListedName<kAttributes>;

struct Attribute {
  AttributeName name;
  std::string_view value;
};
using Attributes = std::initializer_list<Attribute>;

struct Column {
  std::string heading;
  bool number = false;       // right aligned
  bool whole_words = false;  // none is broken in a narrow column, not at its hyphen either
};

// The first cell of a row is its heading.
struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> total;  // the last row; empty = none
};

// What a document looks like, and what allows that in its policy. A test holds the two together.
struct StyleSheet {
  std::string_view text;
  std::string_view sha256;  // base64
};
extern const StyleSheet kDocumentSheet;
extern const StyleSheet kCardSheet;  // one sheet of A4 to be filled in with a pen

class HtmlWriter {
 public:
  explicit HtmlWriter(std::string_view title, const StyleSheet& sheet = kDocumentSheet);

  void Open(ElementName name, Attributes attributes = {});
  void Close();  // REQUIRES: an element is open
  void Text(std::string_view text);
  void Element(ElementName name, std::string_view text, Attributes attributes = {});

  void Heading(int level, std::string_view text);  // REQUIRES: 1 <= level <= 6
  void Paragraph(std::string_view text);
  // What people wrote or said, one paragraph a line; its own characters decide the direction.
  void Prose(std::string_view text);
  void Quote(std::string_view text, std::string_view mark);  // mark: a word of ours under it, or ""
  void List(std::span<const std::string> items);
  void Write(const Table& table);

  std::string Finish();  // closes what is open; call once

 private:
  void Tag(std::string_view name, Attributes attributes);
  void Cell(ElementName name, std::string_view text, Attributes attributes);
  void WriteRow(const Table& table, const std::vector<std::string>& cells);

  std::string out_;
  std::vector<std::string_view> open_;
};

// Text as it may stand between tags and in quoted attribute values.
std::string EscapeHtml(std::string_view text);

}  // namespace earshot::report
