// What the journeys of bad input share: the texts of RELIABILITY.md section 4 (items 4 to 7 and 9),
// and what must hold of a screen that was given one.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/base/fold.h"
#include "core/model/schema.h"
#include "core/model/vocabulary.h"
#include "tests/ui/app_driver.h"
#include "wasm/ui/panels/form.h"

namespace earshot::ui_test {

using model::Field;
using model::ValueType;

inline const std::vector<std::string>& BadTexts() {
  using namespace std::string_literals;
  static const std::vector<std::string> kTexts = {
      "\xED\xA0\x80 half a surrogate"s,
      "overlong \xC0\xAF slash"s,
      "\xEF\xBB\xBF after a byte order mark"s,
      "nothing\0in the middle"s,
      "\xEF\xBF\xBE no character",
      "\x01\x02\x07\x1B[31m bell and escape\x7F",
      "   ",
      "a" + std::string(600, '\xCC') + "b",
      [] {
        std::string marks = "Zalgo a";
        for (int i = 0; i < 300; ++i) marks += "\xCC\x81";
        return marks;
      }(),
      "\xE2\x80\xAEgnp.exe overridden",
      "family \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
      "\xE2\x80\x8B\xE2\x80\x8B\xE2\x80\x8B",
      "Ŵyl y ŷd, Zażółć, ਕਈ ਲੋਕਾਂ, بس شام چھ بجے بند",
      "=HYPERLINK(\"http://x/?\"&A1)",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1+1",
      "＝1+1",
      "\"=1",
      "<script>alert(1)</script><img src=x onerror=alert(2)>",
      "javascript:alert(1)",
      "'; DROP TABLE documents; --",
      "{{7*7}} ${7*7} %n%s%x",
      "../../etc/passwd",
      "__proto__",
      "constructor",
      "undefined null NaN Infinity true",
      "1e999",
      "9223372036854775808",
      "\xF0\x9D\x94\x98\xF0\x9D\x94\xAB\xF0\x9D\x94\xA6 mathematical letters",
      "ﬃ ligature and K kelvin",
  };
  return kTexts;
}

inline bool IsTyped(const Field& field) {
  return panels::IsAsked(field) && !panels::IsChoiceSet(field) &&
         (field.type == ValueType::kLine || field.type == ValueType::kProse ||
          field.type == ValueType::kInteger);
}

// Every text within, keys too.
inline void ExpectCleanTexts(const base::Json& value) {
  if (value.is_string()) {
    const std::string text = base::AsString(value);
    EXPECT_TRUE(base::IsValidUtf8(text));
    for (const char c : text) {
      EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
          << "a control character in " << text;
    }
  }
  if (value.is_object() || value.is_array()) {
    for (const base::Json& part : value) ExpectCleanTexts(part);
  }
}

// Nothing that is stored at that server holds a character that must not be there.
inline void ExpectNothingBrokenIn(sim::Peer& peer) {
  for (const auto& [id, tree] : peer.store.trees()) {
    SCOPED_TRACE(id);
    const auto document = peer.store.Read(id, tree.Winner());
    if (document) ExpectCleanTexts(*document);
  }
}

// Texts that one line refuses: hidden characters, damaged ones, one that turns the text round, and
// one that is far too long.
inline const std::vector<std::string>& RefusedInALine() {
  using namespace std::string_literals;
  static const std::vector<std::string> kTexts = {
      "bell \x07"s,         "\x1B[31mred"s,         "nothing\0in the middle"s, "cut \xF0\x9F\x98"s,
      "half \xED\xA0\x80"s, "\xE2\x80\xAEgnp.exe"s, std::string(20'001, 'x'),
  };
  return kTexts;
}

// Texts that are only unusual.
inline const std::vector<std::string>& KeptInALine() {
  static const std::vector<std::string> kTexts = {
      "<script>alert(1)</script>",
      "=HYPERLINK(\"x\")",
      "+1",
      "@SUM(A1)",
      "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 family",
      "Ŵyl y ŷd",
      "بس شام",
      "../../etc/passwd",
      "__proto__",
      "'; DROP TABLE documents; --"};
  return kTexts;
}

// The field says in a sentence what is wrong, and what was typed stands in it.
inline void ExpectRefusedBeside(const AppDriver& person, std::string_view label,
                                std::string_view typed) {
  const Node* field = person.Field(label);
  ASSERT_NE(field, nullptr) << label;
  EXPECT_NE(field->state & semantics::kInvalid, 0U) << label;
  const size_t error = field->description.find("Error: ");
  ASSERT_NE(error, std::string::npos) << label;
  EXPECT_GT(field->description.size(), error + 15) << field->description;
  EXPECT_TRUE(field->value == typed) << label << " lost what was typed";
}

// A form of one record, given by its route: every typed field gets the text.
class BadForm {
 public:
  BadForm(AppDriver& person, std::string_view type, std::string route)
      : asha_(person), type_(*model::FindType(type)), route_(std::move(route)) {}

  void Open() {
    asha_.Open("#/today");
    asha_.Open(route_);
    if (asha_.Has(Role::kButton, "Discard draft")) asha_.Press("Discard draft");
    for (const Field& field : type_.fields) {
      if (!field.section.empty()) asha_.Unfold(field.section);
      if (!field.required || !panels::IsAsked(field)) continue;
      if (field.type == ValueType::kChoice && asha_.FindSelect(field.label) != nullptr) {
        const model::Vocabulary& all = *model::FindVocabulary(field.vocabulary);
        asha_.Choose(field.label, all.terms.front().label);
      }
      if (field.type == ValueType::kDate) FillDay("24", "11", "2026");
    }
  }
  // In the first date of the form.
  void FillDay(std::string_view day, std::string_view month, std::string_view year) {
    asha_.Fill("Day", day);
    asha_.Fill("Month", month);
    asha_.Fill("Year", year);
  }
  // A text that every field takes, where one of its own would decide.
  static std::string Plain(const Field& field) {
    if (field.name == "email") return "ann@gate.example";
    if (field.type == ValueType::kInteger) {
      const int64_t most = field.max > 0 ? field.max : 12;
      return std::to_string(std::max(field.min, std::min<int64_t>(most, 12)));
    }
    const std::string words = "Plain words";
    const bool is_short = field.max > 0 && field.max < static_cast<int64_t>(words.size());
    return is_short ? words.substr(0, static_cast<size_t>(field.max)) : words;
  }
  std::vector<const Field*> Typed() const {
    std::vector<const Field*> fields;
    for (const Field& field : type_.fields) {
      if (IsTyped(field) && asha_.Field(field.label) != nullptr) fields.push_back(&field);
    }
    return fields;
  }
  void FillAllPlainly() {
    for (const Field* field : Typed()) asha_.Fill(field->label, Plain(*field));
  }
  bool Save() {
    asha_.Press("Save");
    return !asha_.Sees("There is a problem");
  }

  // Each field in its turn gets each text that a line refuses; nothing is written.
  void RefuseInEveryField() {
    for (const Field& field : type_.fields) {
      if (!IsTyped(field)) continue;
      Open();
      if (asha_.Field(field.label) == nullptr) continue;
      FillAllPlainly();
      for (const std::string& text : RefusedInALine()) {
        SCOPED_TRACE(std::string(field.label) + ": " + text.substr(0, 20));
        const bool turned = text.starts_with("\xE2\x80\xAE");
        const bool free =
            field.type == ValueType::kProse && turned;  // prose may be of any direction
        if (free) continue;
        asha_.Fill(field.label, text);
        EXPECT_FALSE(Save()) << "it was written";
        ExpectRefusedBeside(asha_, field.label, text);
      }
    }
  }

 private:
  AppDriver& asha_;
  const model::RecordType& type_;
  const std::string route_;
};

}  // namespace earshot::ui_test
