// The same bad values through the one door for writes (RELIABILITY.md section 4): a record is kept
// exactly as it was given or refused with a sentence, and a refusal leaves nothing behind.

#include <gtest/gtest.h>

#include "core/model/vocabulary.h"
#include "tests/unit/app/workspace_fixture.h"
#include "tests/unit/model/bad_values.h"

namespace earshot::app {
namespace {

using base::Json;
using merge::Change;
using merge::Op;
using model::Field;
using model::FieldKind;
using model::ValueType;

// Something that every rule lets pass.
Json Fitting(const Field& field, size_t place) {
  switch (field.type) {
    case ValueType::kLine:
    case ValueType::kProse:
      return std::string(static_cast<size_t>(std::max<int64_t>(field.min, 6)), 'a');
    case ValueType::kInteger:
      return std::max<int64_t>(field.min, 1);
    case ValueType::kBoolean:
      return true;
    case ValueType::kDate:
      return "2026-09-01";
    case ValueType::kInstant:
      return "2026-09-01T10:00:00.000+00:00";
    case ValueType::kChoice:
      return model::FindVocabulary(field.vocabulary)->terms.front().code;
    case ValueType::kReference:
      break;
  }
  return std::string(field.vocabulary) + ":01J0000000000000000000000" + std::to_string(place);
}

class BadValueAtTheDoor : public testing::TestWithParam<const model::RecordType*> {
 protected:
  RecordEdit Whole() const {
    RecordEdit edit{desk.workspace->NewId(GetParam()->name), std::string(GetParam()->name), {}};
    size_t place = 0;
    for (const Field& field : GetParam()->fields) {
      if (!field.required) continue;
      edit.changes.push_back({std::string(field.name), Op::kSet, Fitting(field, ++place % 10)});
    }
    return edit;
  }
  static bool IsThere(const Json& document, const Field& field, const Json& value) {
    if (field.kind != FieldKind::kSet)
      return document.value(std::string(field.name), Json()) == value;
    const auto elements = merge::Elements(document, field.name);
    return std::find(elements.begin(), elements.end(), base::AsString(value)) != elements.end();
  }
  Desk desk{"00000000000000aa"};
};

TEST_P(BadValueAtTheDoor, IsKeptExactlyOrRefusedAndNothingIsWritten) {
  ASSERT_TRUE(desk.workspace->Transact({"Whole", {Whole()}}).has_value());
  size_t kept = 0;
  for (const Field& field : GetParam()->fields) {
    if (field.kind == FieldKind::kTally) continue;
    for (const Json& value : model::BadValues()) {
      const bool set = field.kind == FieldKind::kSet;
      // A form gives a set texts alone, and an empty one adds nothing.
      if (set && base::AsString(value).empty()) continue;
      SCOPED_TRACE(std::string(field.name) + ": " + model::Beginning(value));
      RecordEdit edit = Whole();
      std::erase_if(edit.changes, [&](const Change& one) { return one.field == field.name; });
      edit.changes.push_back({std::string(field.name), set ? Op::kAdd : Op::kSet, value});
      const size_t before = desk.workspace->store().Count(GetParam()->name);
      const auto receipt = desk.workspace->Transact({"Bad value", {edit}});
      if (!receipt) {
        ASSERT_FALSE(receipt.error().issues.empty());
        EXPECT_GE(receipt.error().issues.front().sentence.size(), 10U);
        EXPECT_FALSE(desk.workspace->Document(edit.id).has_value());
        EXPECT_EQ(desk.workspace->store().Count(GetParam()->name), before);
        continue;
      }
      ++kept;
      EXPECT_TRUE(model::MayBeKept(field, value) || base::AsString(value).empty());
      EXPECT_TRUE(IsThere(desk.Doc(edit.id), field, value)) << "not kept exactly";
    }
  }
  EXPECT_GT(kept, 0U);
}

INSTANTIATE_TEST_SUITE_P(EveryType, BadValueAtTheDoor,
                         testing::ValuesIn(model::StakeholderAndPanelTypes()),
                         [](const auto& info) { return std::string(info.param->name); });

}  // namespace
}  // namespace earshot::app
