// Every rule of the schema gives its own sentence beside the field and in the error summary, and
// nothing typed is lost. The tests walk the field tables, so a field added in types.cc is covered
// by itself.

#include <vector>

#include "core/model/schema.h"
#include "core/model/validate.h"
#include "tests/ui/journey_fixture.h"
#include "wasm/ui/panels/form.h"

namespace earshot::ui_test {
namespace {

using model::Field;
using model::FieldKind;
using model::ValueType;

bool IsTyped(const Field& field) {
  return panels::IsAsked(field) && !panels::IsChoiceSet(field) &&
         (field.type == ValueType::kLine || field.type == ValueType::kProse ||
          field.type == ValueType::kInteger);
}

std::string Repeat(char c, int64_t times) { return std::string(static_cast<size_t>(times), c); }

// What a person might type that the field refuses.
std::vector<std::string> WrongInputs(const Field& field) {
  std::vector<std::string> wrong;
  if (field.type == ValueType::kInteger) {
    wrong = {"twelve", "-1", std::to_string(field.max + 1)};
    if (field.min < 0) wrong.erase(wrong.begin() + 1);
    return wrong;
  }
  if (field.kind == FieldKind::kSet) return {Repeat('x', model::MaxCharacters(field) + 1)};
  wrong.push_back(Repeat('x', model::MaxCharacters(field) + 1));
  if (field.min > 1) wrong.push_back("x");
  return wrong;
}

// The sentence of the schema for that input, through the same form code as the screens.
std::string SentenceFor(const Field& field, std::string_view type, const std::string& typed) {
  panels::RecordForm record = panels::LoadRecord("r", *model::FindType(type), nullptr, "");
  record.typed[std::string(field.name)] = typed;
  for (const model::Issue& issue : panels::IssuesOf(record, nullptr, 1795597920000)) {
    if (issue.field == field.name) return issue.sentence;
  }
  return "";
}

class RulesJourney : public SignedInJourney {
 protected:
  void ExpectRefused(const std::string& label, const std::string& typed,
                     const std::string& sentence) {
    ASSERT_FALSE(sentence.empty())
        << label << " accepts what it should refuse: " << typed.substr(0, 40);
    const Node* field = asha.Field(label);
    ASSERT_NE(field, nullptr) << label << "\n" << asha.Dump();
    EXPECT_NE(field->description.find(sentence), std::string::npos)
        << label << " does not say: " << sentence << "\nbut: " << field->description;
    EXPECT_NE(field->state & semantics::kInvalid, 0U) << label;
    EXPECT_EQ(field->value, typed) << label;
    EXPECT_TRUE(asha.Has(Role::kAlert, "There is a problem"));
    bool linked = false;
    for (const Node& node : asha.app->tree().nodes()) {
      bool link = node.role == Role::kLink || node.role == Role::kButton;
      linked |= link && node.name.find(sentence) != std::string::npos;
    }
    EXPECT_TRUE(linked) << "the summary does not lead to: " << sentence << "\n" << asha.Dump();
  }

  void TryAll(std::string_view type, const std::string& prefix, const std::string& add) {
    for (const Field& field : model::FindType(type)->fields) {
      if (!IsTyped(field)) continue;
      const std::string label = prefix + std::string(field.label);
      for (const std::string& typed : WrongInputs(field)) {
        SCOPED_TRACE(label);
        asha.Open("#/today");
        asha.Open("#/log/new");
        if (asha.Has(Role::kButton, "Discard draft")) asha.Press("Discard draft");
        if (!add.empty() && asha.Field(label) == nullptr) asha.Press(add);
        if (!field.section.empty()) asha.Unfold(prefix + std::string(field.section));
        const std::string before = asha.Value(label);
        asha.Fill(label, typed);
        asha.Press("Save");
        ExpectRefused(label, typed, SentenceFor(field, type, typed));
        asha.Fill(label, before);
      }
    }
  }
};

TEST_F(RulesJourney, EveryTypedFieldOfAnActivity) { TryAll("activity", "", ""); }

TEST_F(RulesJourney, EveryTypedFieldOfAnAttendanceRow) {
  TryAll("attendance", "Group 1: ", "Add group");
}

TEST_F(RulesJourney, EveryTypedFieldOfAFeedbackPoint) {
  TryAll("feedback", "Feedback 1: ", "Add feedback");
}

TEST_F(RulesJourney, EveryRequiredFieldIsAskedFor) {
  asha.Open("#/log/new");
  asha.Press("Add group");
  asha.Press("Add feedback");
  asha.Press("Save");
  for (std::string_view type : {"activity", "attendance", "feedback"}) {
    for (const Field& field : model::FindType(type)->fields) {
      if (!field.required || !panels::IsAsked(field) || field.name == "held_on") continue;
      const std::string sentence = model::ValidateField(field, nullptr).front().sentence;
      EXPECT_TRUE(asha.Sees(sentence)) << sentence << "\n" << asha.Dump();
    }
  }
}

TEST_F(RulesJourney, RulesBetweenFieldsSpeakToo) {
  asha.Open("#/log/new");
  asha.Fill("Activity", "Stall at Corby market");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Unfold("More about who took part");
  asha.Fill("Why the count was changed", "Counted twice");
  asha.Press("Add feedback");
  asha.Fill("Feedback 1: What they said", "The bus stops at six.");
  asha.Tick("Feedback 1: May be published");
  asha.Press("Save");
  const std::string sentence = "Enter the final count, or clear the reason for changing it.";
  EXPECT_TRUE(asha.Sees(sentence)) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Enter who approved that it may be published.")) << asha.Dump();
  asha.Fill("Final count", "40");
  EXPECT_FALSE(asha.Sees(sentence)) << "gone as soon as it is put right";
  asha.Fill("Feedback 1: Public wording approved by", "Asha");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Activity saved")) << asha.Dump();
}

TEST_F(RulesJourney, AHalfTypedDateIsNamedAndKept) {
  asha.Open("#/log/new");
  asha.Fill("Activity", "Stall at Corby market");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Fill("Day", "31");
  asha.Fill("Month", "11");
  asha.Fill("Year", "2026");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("like 25 11 2026.")) << asha.Dump();
  EXPECT_EQ(asha.Value("Day"), "31");
}

// Adding a field is one line in types.cc: the form draws every field that is asked, with its label.
TEST_F(RulesJourney, EveryFieldOfTheSchemaIsInTheForm) {
  asha.Open("#/log/new");
  asha.Press("Add group");
  asha.Press("Add feedback");
  for (const Field& field : model::FindType("activity")->fields) {
    if (!field.section.empty()) asha.Unfold(field.section);
  }
  const std::string dump = asha.Dump();
  const std::pair<std::string_view, std::string> types[] = {
      {"activity", ""}, {"attendance", "Group 1: "}, {"feedback", "Feedback 1: "}};
  for (const auto& [type, prefix] : types) {
    for (const Field& field : model::FindType(type)->fields) {
      if (!panels::IsAsked(field)) continue;
      // A choice among records waits until there is a record to choose.
      if (field.type == ValueType::kReference) continue;
      EXPECT_NE(dump.find("\"" + prefix + std::string(field.label) + "\""), std::string::npos)
          << prefix << field.label << "\n"
          << dump;
    }
  }
}

}  // namespace
}  // namespace earshot::ui_test
