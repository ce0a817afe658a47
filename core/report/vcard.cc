// See vcard.h.
//
// file := ("BEGIN:VCARD" line… "END:VCARD")…    line := [group "."] name *(";" param) ":" value
// A line that begins with a blank or a tab goes on with the one before it.

#include "core/report/vcard.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/base/fold.h"

namespace earshot::report {
namespace {

enum Cell : size_t {
  kName,
  kKind,
  kOrganisation,
  kEmail,
  kPhone,
  kTown,
  kAddress,
  kAbout,
  kInterests,
  kWebsite,
  kCells
};
constexpr std::array<std::string_view, kCells> kHeadings = {
    "Name", "Kind",    "Organisation", "E-mail",    "Phone",
    "Town", "Address", "About them",   "Interests", "Website"};

struct Line {
  std::string name;    // upper case, without its group
  std::string params;  // upper case
  std::string value;
};

std::string Upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

// Lines as they were before folding.
std::vector<std::string> Unfolded(std::string_view bytes) {
  std::vector<std::string> lines;
  for (size_t start = 0; start < bytes.size();) {
    size_t end = bytes.find_first_of("\r\n", start);
    if (end == std::string_view::npos) end = bytes.size();
    const std::string_view line = bytes.substr(start, end - start);
    start = end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1);
    const bool goes_on = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (goes_on && !lines.empty()) {
      lines.back().append(line.substr(1));
    } else if (!line.empty()) {
      lines.emplace_back(line);
    }
  }
  return lines;
}

// The colon that ends the parameters; those in quotes are part of one.
size_t EndOfName(std::string_view line) {
  bool quoted = false;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  return std::string_view::npos;
}

Line ReadLine(std::string_view text) {
  const size_t colon = EndOfName(text);
  if (colon == std::string_view::npos) return {};
  const std::string_view head = text.substr(0, colon);
  const size_t semicolon = std::min(head.find(';'), head.size());
  std::string_view name = head.substr(0, semicolon);
  if (const size_t dot = name.rfind('.'); dot != std::string_view::npos) {
    name.remove_prefix(dot + 1);
  }
  return {Upper(name), Upper(head.substr(semicolon)), std::string(text.substr(colon + 1))};
}

// The parts of a value between unescaped `between`, with "\n", "\,", "\;" and "\\" taken back.
std::vector<std::string> Parts(std::string_view value, char between) {
  std::vector<std::string> parts(1);
  for (size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size()) {
      ++i;
      parts.back() += value[i] == 'n' || value[i] == 'N' ? '\n' : value[i];
    } else if (value[i] == between) {
      parts.emplace_back();
    } else {
      parts.back() += value[i];
    }
  }
  for (std::string& part : parts) part = base::TrimSpaces(part);
  return parts;
}

std::string WholeText(std::string_view value) { return Parts(value, '\0').front(); }

void AddTo(std::string& text, const std::string& more, std::string_view between) {
  if (more.empty()) return;
  if (!text.empty()) text += between;
  text += more;
}

// N := family; given; further; before; after.
std::string NameFromParts(std::string_view value) {
  const std::vector<std::string> parts = Parts(value, ';');
  std::string name;
  for (const size_t at : {3U, 1U, 2U, 0U, 4U}) {
    if (at < parts.size()) AddTo(name, parts[at], " ");
  }
  return name;
}

// ADR := box; further; street; town; region; postcode; country.
void TakeAddress(std::string_view value, std::vector<std::string>& cells) {
  const std::vector<std::string> parts = Parts(value, ';');
  if (cells[kAddress].empty()) {
    for (const std::string& part : parts) AddTo(cells[kAddress], part, "\n");
  }
  if (cells[kTown].empty() && parts.size() > 3) cells[kTown] = parts[3];
}

std::string KindOf(std::string_view value) {
  const std::string kind = Upper(value);
  if (kind == "ORG") return "Organisation";
  return kind == "GROUP" ? "Group" : "Person";
}

class Card {
 public:
  Card() : cells_(kCells) {}

  void Take(const Line& line) {
    const std::string& value = line.value;
    damaged_ |= value.find('\0') != std::string::npos;  // would end the text there
    quoted_printable_ |= line.params.find("QUOTED-PRINTABLE") != std::string::npos;
    if (line.name == "VERSION") version_ = base::TrimSpaces(value);
    if (line.name == "FN") TakeFirst(kName, WholeText(value));
    if (line.name == "N") parts_ = NameFromParts(value);
    if (line.name == "KIND") cells_[kKind] = KindOf(value);
    if (line.name == "X-ABSHOWAS" && Upper(value) == "COMPANY") cells_[kKind] = "Organisation";
    if (line.name == "ORG") TakeFirst(kOrganisation, Parts(value, ';').front());
    if (line.name == "EMAIL") TakeFirst(kEmail, WithoutScheme(WholeText(value), "mailto:"));
    if (line.name == "TEL") TakeFirst(kPhone, WithoutScheme(WholeText(value), "tel:"));
    if (line.name == "ADR") TakeAddress(value, cells_);
    if (line.name == "NOTE") AddTo(cells_[kAbout], WholeText(value), "\n\n");
    if (line.name == "URL") TakeFirst(kWebsite, WholeText(value));
    if (line.name == "CATEGORIES") {
      for (const std::string& category : Parts(value, ',')) {
        AddTo(cells_[kInterests], category, "; ");
      }
    }
  }

  // Empty: the card can come in.
  std::string Problem() const {
    if (version_ == "2.1" || quoted_printable_) {
      return "the card is of the old version 2.1. Save it again as version 3 or 4.";
    }
    if (damaged_) return "some letters cannot be read. Save it again as version 3 or 4.";
    return "";
  }

  std::vector<std::string> Cells() {
    if (cells_[kName].empty()) cells_[kName] = parts_;
    if (cells_[kName].empty()) cells_[kName] = cells_[kOrganisation];
    if (cells_[kKind].empty()) {
      const bool company =
          !cells_[kName].empty() && base::Fold(cells_[kName]) == base::Fold(cells_[kOrganisation]);
      cells_[kKind] = company ? "Organisation" : "Person";
    }
    if (base::Fold(cells_[kName]) == base::Fold(cells_[kOrganisation])) {
      cells_[kOrganisation].clear();
    }
    return std::move(cells_);
  }

 private:
  void TakeFirst(Cell cell, std::string text) {
    if (cells_[cell].empty()) cells_[cell] = std::move(text);
  }
  static std::string WithoutScheme(std::string text, std::string_view scheme) {
    if (Upper(text).starts_with(Upper(scheme))) text.erase(0, scheme.size());
    return text;
  }

  std::vector<std::string> cells_;
  std::string parts_;
  std::string version_;
  bool quoted_printable_ = false;
  bool damaged_ = false;
};

std::string InCard(size_t number, std::string_view sentence) {
  return "Card " + std::to_string(number) + ": " + std::string(sentence);
}

}  // namespace

bool LooksLikeVcards(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const size_t start = bytes.find_first_not_of(" \t\r\n");
  return start != std::string_view::npos &&
         Upper(bytes.substr(start, 11)) == std::string_view("BEGIN:VCARD");
}

CsvReading ReadVcards(std::string_view bytes, const CsvLimits& limits) {
  CsvReading reading;
  if (!base::IsValidUtf8(bytes)) {
    reading.problems.push_back({CsvProblemKind::kNotUtf8, 1,
                                "The file is not in UTF-8: save the cards again as version 3 or "
                                "4."});
    return reading;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  reading.rows.push_back({0, {kHeadings.begin(), kHeadings.end()}});
  size_t number = 0;
  bool open = false;
  Card card;
  for (const std::string& text : Unfolded(bytes)) {
    const std::string upper = Upper(base::TrimSpaces(text));
    if (upper == "BEGIN:VCARD") {
      if (number == limits.rows) {
        reading.problems.push_back(
            {CsvProblemKind::kTooManyRows, number,
             InCard(number, "reading stopped here, after the most cards that a file may have.")});
        return reading;
      }
      if (open) {
        reading.problems.push_back(
            {CsvProblemKind::kQuoteOpen, number, InCard(number, "it has no end and is left out.")});
      }
      ++number;
      open = true;
      card = Card();
    } else if (upper == "END:VCARD" && open) {
      open = false;
      const std::string problem = card.Problem();
      if (problem.empty()) {
        reading.rows.push_back({number, card.Cells()});
      } else {
        reading.problems.push_back({CsvProblemKind::kNotUtf8, number, InCard(number, problem)});
      }
      if (reading.problems.size() >= limits.problems) return reading;
    } else if (open) {
      card.Take(ReadLine(text));
    }
  }
  if (open) {
    reading.problems.push_back(
        {CsvProblemKind::kQuoteOpen, number, InCard(number, "it has no end and is left out.")});
  }
  return reading;
}

}  // namespace earshot::report
