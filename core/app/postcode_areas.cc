// See postcode_areas.h; and how a postcode is written (ProperPostcode of members.h).
//
// postcode := outward " " inward     "NN17 1QG"
// outward  := letter [letter] digit [digit | letter]
// inward   := digit letter letter

#include "core/app/postcode_areas.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/app/members.h"
#include "core/base/fold.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using base::Json;

constexpr size_t kInward = 3;

bool IsLetter(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Its words in upper case, without what stands between them.
std::vector<std::string> WordsOf(std::string_view text) {
  std::vector<std::string> words = base::FoldedWords(text);
  for (std::string& word : words) {
    for (char& c : word) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
  }
  return words;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

bool IsOutward(std::string_view text) {
  const size_t letters = text.size() > 1 && IsLetter(text[1]) ? 2 : 1;
  if (text.size() <= letters || text.size() > letters + 2) return false;
  if (!IsLetter(text[0]) || !IsDigit(text[letters])) return false;
  const char last = text.back();
  return IsDigit(last) || IsLetter(last);
}

bool BeginsInward(std::string_view text) {
  if (text.empty() || text.size() > kInward || !IsDigit(text[0])) return false;
  return std::all_of(text.begin() + 1, text.end(), IsLetter);
}

// "NN171QG" and 3 -> "NN17 1QG"; nullopt where its last `inward` characters make no postcode, nor
// the beginning of one.
std::optional<std::string> Divided(const std::string& all, size_t inward) {
  if (all.size() <= inward) return std::nullopt;
  const std::string outward = all.substr(0, all.size() - inward);
  const std::string rest = all.substr(outward.size());
  if (!IsOutward(outward) || !BeginsInward(rest)) return std::nullopt;
  return outward + " " + rest;
}

// A postcode or its beginning, written properly. What has the shape of none: in one word.
std::string ProperBeginning(std::string_view text) {
  const std::vector<std::string> words = WordsOf(text);
  std::string all = Joined(words);
  if (auto whole = Divided(all, kInward)) return *std::move(whole);
  // WHY: "NN1 7" and "NN17" are two places, though they have the same letters.
  if (words.size() == 2) {
    if (auto beginning = Divided(all, words[1].size())) return *std::move(beginning);
  }
  if (IsOutward(all)) return all;
  for (const size_t inward : {size_t{1}, size_t{2}}) {
    if (auto beginning = Divided(all, inward)) return *std::move(beginning);
  }
  return all;
}

// Whether the first `length` characters are a beginning. In its outward part letters and digits
// take turns, and each run of them is one name.
bool EndsAPart(std::string_view postcode, size_t length) {
  if (length == postcode.size()) return true;
  if (postcode[length - 1] == ' ') return false;
  const bool in_outward = length < std::min(postcode.find(' '), postcode.size());
  return !in_outward || IsDigit(postcode[length - 1]) != IsDigit(postcode[length]);
}

Json TextOrNull(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(std::string(text));
}

constexpr std::array<std::string_view, 3> kFields = {"locality", "deprivation_decile",
                                                     "rural_urban"};

// For kFields; null = not known.
std::array<Json, kFields.size()> ValuesOf(const PostcodeArea* area) {
  if (area == nullptr) return {};
  const int64_t decile = area->deprivation_decile;
  return {TextOrNull(area->locality), decile == 0 ? Json(nullptr) : Json(decile),
          TextOrNull(area->rural_urban)};
}

Json HeldIn(const Json& member, std::string_view field) {
  const Json* value = base::Find(member, field);
  if (value == nullptr) return nullptr;
  return value->is_string() ? TextOrNull(base::TrimSpaces(base::AsString(*value))) : *value;
}

}  // namespace

std::string ProperPostcode(std::string_view text) {
  if (auto whole = Divided(Joined(WordsOf(text)), kInward)) return *std::move(whole);
  return base::TrimSpaces(text);
}

std::vector<PostcodeArea> ReadPostcodeAreas(const Workspace& panel) {
  std::vector<PostcodeArea> areas;
  areas.reserve(panel.store().Count("postcode_area"));
  panel.store().ForEach("postcode_area", [&areas](const store::Entry& entry) {
    const store::FieldScan scan(entry.bytes);
    if (scan.IsTrue("deleted") || scan.IsTrue("_deleted")) return;
    areas.push_back({ProperBeginning(scan.Text("code")), base::TrimSpaces(scan.Text("locality")),
                     scan.Integer("deprivation_decile").value_or(0), scan.Text("rural_urban")});
  });
  std::stable_sort(areas.begin(), areas.end(),
                   [](const PostcodeArea& a, const PostcodeArea& b) { return a.code < b.code; });
  return areas;
}

const PostcodeArea* AreaOf(const std::vector<PostcodeArea>& areas, std::string_view postcode) {
  const std::string whole = ProperBeginning(postcode);
  for (size_t length = whole.size(); length > 0; --length) {
    if (!EndsAPart(whole, length)) continue;
    const std::string_view code = std::string_view(whole).substr(0, length);
    const auto found = std::lower_bound(
        areas.begin(), areas.end(), code,
        [](const PostcodeArea& area, std::string_view wanted) { return area.code < wanted; });
    if (found != areas.end() && found->code == code) return &*found;
  }
  return nullptr;
}

std::vector<merge::Change> ChangesFromPostcode(const std::vector<PostcodeArea>& areas,
                                               const Json& member, std::string_view old_postcode) {
  const auto before = ValuesOf(AreaOf(areas, old_postcode));
  const auto now = ValuesOf(AreaOf(areas, base::GetString(member, "postcode")));
  std::vector<merge::Change> changes;
  for (size_t i = 0; i < kFields.size(); ++i) {
    const Json held = HeldIn(member, kFields[i]);
    const bool ours = held.is_null() || held == before[i];
    if (ours && held != now[i]) {
      changes.push_back({std::string(kFields[i]), merge::Op::kSet, now[i]});
    }
  }
  return changes;
}

std::vector<RecordEdit> LookUpTowns(const Workspace& panel,
                                    const std::vector<PostcodeArea>& areas) {
  std::vector<RecordEdit> edits;
  if (areas.empty()) return edits;
  panel.store().ForEach("member", [&](const store::Entry& entry) {
    const store::FieldScan scan(entry.bytes);
    if (scan.IsTrue("deleted") || scan.IsTrue("_deleted")) return;
    if (!base::TrimSpaces(scan.Text("locality")).empty() || scan.Text("status") == "withdrawn") {
      return;
    }
    if (AreaOf(areas, scan.Text("postcode")) == nullptr) return;
    const auto member = base::ParseJson(entry.bytes);
    if (!member) return;
    std::vector<merge::Change> changes = ChangesFromPostcode(areas, *member, "");
    if (!changes.empty()) edits.push_back({entry.id, "member", std::move(changes)});
  });
  return edits;
}

}  // namespace earshot::app
