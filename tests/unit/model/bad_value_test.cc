// Every field of every record of stakeholders, maps and the Citizens' Panel against every bad value
// of RELIABILITY.md section 4: kept exactly as it is, or refused with a sentence of its own.

#include <gtest/gtest.h>

#include "core/model/validate.h"
#include "tests/unit/model/bad_values.h"

namespace earshot::model {
namespace {

using base::Json;

constexpr char kStamp[] = "0193624fa00000000000000000000001";

// For people: plain, whole, and without the hidden characters that it complains of.
void ExpectPlainSentence(const std::string& sentence) {
  EXPECT_GE(sentence.size(), 10U) << sentence;
  EXPECT_LE(sentence.size(), 400U) << sentence.substr(0, 400);
  EXPECT_TRUE(sentence.ends_with('.')) << sentence;
  EXPECT_TRUE(base::IsValidUtf8(sentence));
  for (const char c : sentence) EXPECT_GE(static_cast<unsigned char>(c), 0x20) << sentence;
  EXPECT_EQ(sentence.find("\xE2\x80\xAE"), std::string::npos) << sentence;
}

class BadValue : public testing::TestWithParam<const RecordType*> {};

// What a form holds. A set takes a list of elements there.
TEST_P(BadValue, IsKeptOrRefusedInEveryFieldOfAForm) {
  size_t kept = 0, refused = 0;
  for (const Field& field : GetParam()->fields) {
    SCOPED_TRACE(field.name);
    const bool set = field.kind == FieldKind::kSet;
    for (const Json& value : BadValues()) {
      SCOPED_TRACE(Beginning(value));
      const auto issues = ValidateField(field, set ? Json::array({value}) : value);
      EXPECT_EQ(issues.empty(), MayBeKept(field, value));
      ++(issues.empty() ? kept : refused);
      for (const Issue& issue : issues) {
        EXPECT_EQ(issue.field, field.name);
        ExpectPlainSentence(issue.sentence);
      }
    }
  }
  EXPECT_GT(refused, 0U);
  EXPECT_GT(kept, 0U) << "most texts are only unusual";
}

// What comes from another device or from a program: the whole record in the shape it is stored in.
TEST_P(BadValue, IsKeptOrRefusedInEveryFieldOfARecord) {
  const RecordType& type = *GetParam();
  for (const Field& field : type.fields) {
    SCOPED_TRACE(field.name);
    for (const Json& value : BadValues()) {
      SCOPED_TRACE(Beginning(value));
      const bool element = field.kind == FieldKind::kSet && value.is_string();
      Json document = {{"_id", std::string(type.name) + ":01J00000000000000000000001"},
                       {"type", std::string(type.name)},
                       {"schema", 1},
                       {"clock", {{"_", kStamp}}}};
      document[std::string(field.name)] = element ? Json{{base::AsString(value), kStamp}} : value;
      bool told = false;
      for (const Issue& issue : Validate(document)) {
        told |= issue.field == field.name;
        ExpectPlainSentence(issue.sentence);
      }
      // Rules between fields may refuse more.
      const bool fits = field.kind != FieldKind::kSet || element;
      if (!fits || !MayBeKept(field, value)) {
        EXPECT_TRUE(told);
        continue;
      }
      const auto read = base::ParseJson(base::DumpJson(document));
      ASSERT_TRUE(read.has_value());
      EXPECT_EQ(*read, document) << "not kept exactly";
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EveryType, BadValue, testing::ValuesIn(StakeholderAndPanelTypes()),
                         [](const auto& info) { return std::string(info.param->name); });

}  // namespace
}  // namespace earshot::model
