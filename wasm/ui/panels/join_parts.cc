// See join_parts.h: how the answers are asked for.

#include "wasm/ui/panels/join_parts.h"

#include <algorithm>
#include <iterator>

#include "core/model/schema.h"
#include "wasm/ui/panels/field_errors.h"
#include "wasm/ui/panels/join_words.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kPreferNot = "prefer-not-to-say";

// What to ask of `kInConfidence`, `kBelonging` and `kLife`, and the keys of their fields.
struct Asked {
  SignUpPart part;
  std::string_view field;
  std::string_view key;
};
constexpr Asked kEquality[] = {
    {SignUpPart::kInConfidence, "sex", "join/sex"},
    {SignUpPart::kInConfidence, "gender_identity", "join/gender_identity"},
    {SignUpPart::kInConfidence, "disability", "join/disability"},
    {SignUpPart::kInConfidence, "care", "join/care"},
    {SignUpPart::kBelonging, "ethnic_group", "join/ethnic_group"},
    {SignUpPart::kBelonging, "religion", "join/religion"},
    {SignUpPart::kBelonging, "orientation", "join/orientation"},
    {SignUpPart::kLife, "partnership", "join/partnership"},
    {SignUpPart::kLife, "maternity", "join/maternity"},
};

std::string_view LabelOf(std::string_view field) { return model::FieldOf("member", field).label; }
std::string_view HelpOf(std::string_view field) { return model::FieldOf("member", field).help; }

class Part {
 public:
  Part(PanelContext& context, SignUpForm& form, AskedBy by)
      : context_(context), form_(form), answers_(form.answers), by_(by) {}

  bool Draw(SignUpPart part) {
    switch (part) {
      case SignUpPart::kYou:
        DrawYou();
        break;
      case SignUpPart::kInterests:
        Ticks("join/interests", Text::kSignUpInterests, "panel-interests", answers_.interests);
        Chips("join/reach_by", Text::kSignUpReachBy, "panel-channels", answers_.reach_by);
        break;
      case SignUpPart::kNeeds:
        DrawNeeds();
        break;
      case SignUpPart::kConsents:
        DrawConsents();
        break;
      default:
        DrawInConfidence(part);
    }
    return changed_;
  }

 private:
  std::string_view Error(std::string_view key) const { return ErrorFor(form_.errors, key); }

  void Line(kit::FieldSpec spec, std::string& text) {
    spec.error = Error(spec.key);
    changed_ |= kit::TextField(spec, text);
  }

  void DrawYou() {
    Line({.label = LabelOf("name"), .key = "join/name", .person_name = true}, answers_.name);
    Line({.label = LabelOf("birth_year"),
          .hint = HelpOf("birth_year"),
          .key = "join/birth_year",
          .input_mode = "numeric",
          .short_width = true},
         answers_.birth_year);
    Line({.label = LabelOf("postcode"),
          .hint = HelpOf("postcode"),
          .optional = true,
          .key = "join/postcode",
          .short_width = true},
         answers_.postcode);
    kit::Heading(2, T(Text::kSignUpReach));
    kit::Paragraph(T(Text::kSignUpReachText));
    Line({.label = LabelOf("email"), .optional = true, .key = "join/email", .input_mode = "email"},
         answers_.email);
    Line({.label = LabelOf("phone"), .optional = true, .key = "join/phone", .input_mode = "tel"},
         answers_.phone);
    changed_ |= kit::TextArea({.label = LabelOf("address"),
                               .error = Error("join/address"),
                               .optional = true,
                               .key = "join/address"},
                              answers_.address, 3);
  }

  void DrawNeeds() {
    Ticks("join/formats", Text::kSignUpFormats, "information-formats", answers_.formats);
    Line({.label = T(Text::kSignUpLanguages),
          .hint = T(Text::kSignUpLanguagesHint),
          .optional = true,
          .key = "join/languages"},
         form_.languages);
    Ticks("join/support", Text::kSignUpSupport, "participation-support", answers_.support);
  }

  // Every choice is seen at once, in full: some are long.
  void Ticks(std::string_view key, Text label, std::string_view vocabulary,
             std::vector<std::string>& codes, Text hint = Text::kSignUpTickAll) {
    kit::Card card(T(label));
    kit::Heading(2, T(label));
    kit::Paragraph(T(hint));
    for (const kit::Option& option : context_.options.Terms(vocabulary)) {
      const std::string own = std::string(key) + "/" + option.code;
      const auto chosen = std::find(codes.begin(), codes.end(), option.code);
      bool on = chosen != codes.end();
      if (!kit::Checkbox({.label = option.label, .filter = true, .key = own}, on)) continue;
      if (on) codes.push_back(option.code);
      if (!on) codes.erase(chosen);
      changed_ = true;
    }
  }

  void Chips(std::string_view key, Text label, std::string_view vocabulary,
             std::vector<std::string>& codes) {
    const kit::FieldSpec spec = {.label = T(label),
                                 .hint = T(Text::kSignUpTickAll),
                                 .error = Error(key),
                                 .optional = true,
                                 .key = key};
    changed_ |= kit::ChipSelect(spec, context_.options.Terms(vocabulary), codes);
  }

  // What was asked is answered or left out: nobody chooses "Not asked".
  std::vector<kit::Option> Choices(std::string_view vocabulary) const {
    std::vector<kit::Option> options = context_.options.Terms(vocabulary);
    std::erase_if(options, [](const kit::Option& option) { return option.code == "not-asked"; });
    return options;
  }

  bool Choose(const kit::FieldSpec& spec, const std::vector<kit::Option>& options,
              std::string& code) {
    const bool chosen = by_ == AskedBy::kStaff
                            ? kit::Select(spec, options, code, T(Text::kSignUpNoAnswer))
                            : kit::Radio(spec, options, code);
    changed_ |= chosen;
    return chosen;
  }

  void DrawInConfidence(SignUpPart part) {
    for (const Asked& asked : kEquality) {
      if (asked.part != part) continue;
      const model::Field& field = model::FieldOf("equality", asked.field);
      const kit::FieldSpec spec = {
          .label = field.label, .hint = field.help, .optional = true, .key = asked.key};
      if (asked.field == "ethnic_group") {
        DrawEthnicGroup(spec, field.vocabulary);
        continue;
      }
      std::string& code = answers_.equality[std::string(asked.field)];
      Choose(spec, Choices(field.vocabulary), code);
    }
    if (part != SignUpPart::kLife) return;
    Ticks("join/inclusion_groups", Text::kSignUpInclusion, "inclusion-groups",
          answers_.inclusion_groups, Text::kSignUpInclusionHint);
  }

  // In two steps, as the census asks: "African" says nothing without its wider group.
  void DrawEthnicGroup(const kit::FieldSpec& spec, std::string_view vocabulary) {
    std::string& code = answers_.equality["ethnic_group"];
    std::vector<kit::Option> groups = Choices(vocabulary);
    std::vector<kit::Option> wider = Choices("ethnic-headings");
    const auto refusal = std::find_if(groups.begin(), groups.end(), [](const kit::Option& option) {
      return option.code == kPreferNot;
    });
    if (refusal != groups.end()) wider.push_back(*refusal);
    if (Choose(spec, wider, form_.ethnic)) code = form_.ethnic == kPreferNot ? kPreferNot : "";
    if (form_.ethnic.empty() || form_.ethnic == kPreferNot) return;
    const std::string start = form_.ethnic + "-";
    std::erase_if(groups,
                  [&start](const kit::Option& option) { return !option.code.starts_with(start); });
    Choose({.label = T(Text::kSignUpWhichEthnic), .optional = true, .key = "join/ethnic_of"},
           groups, code);
  }

  void DrawConsents() {
    if (IsBelowGuardianAge(context_, answers_)) DrawGuardian();
    const std::vector<std::string>& wordings = WordingsOf(context_, form_);
    for (size_t i = 0; i < std::size(kSignUpPurposes); ++i) {
      const SignUpPurpose& purpose = kSignUpPurposes[i];
      if (by_ == AskedBy::kStaff && !purpose.on_card) continue;
      const std::string name = context_.panel->LabelOf("consent-purposes", purpose.code);
      kit::Heading(2, name);
      kit::Paragraph(wordings[i]);
      const std::string label = Fill(Text::kSignUpAgree, {name});
      const kit::Option options[] = {{"given", std::string(T(Text::kSignUpIAgree))},
                                     {"refused", std::string(T(Text::kSignUpIDoNot))}};
      changed_ |= kit::Segmented({.label = label,
                                  .error = Error(purpose.key),
                                  .optional = purpose.code != "panel",
                                  .key = purpose.key},
                                 options, answers_.consents[std::string(purpose.code)]);
    }
    if (by_ == AskedBy::kResident) return;
    Line({.label = T(Text::kSignUpAttorney),
          .hint = T(Text::kSignUpAttorneyHint),
          .optional = true,
          .key = "join/attorney",
          .person_name = true},
         answers_.attorney);
  }

  void DrawGuardian() {
    const std::string age = std::to_string(PanelSettingsOf(context_).guardian_below);
    kit::Notice(kit::Tone::kInfo, Fill(Text::kSignUpGuardian, {age}), T(Text::kSignUpGuardianText));
    Line({.label = LabelOf("guardian_name"), .key = "join/guardian_name", .person_name = true},
         answers_.guardian_name);
    Line({.label = LabelOf("guardian_contact"), .optional = true, .key = "join/guardian_contact"},
         answers_.guardian_contact);
  }

  PanelContext& context_;
  SignUpForm& form_;
  app::SignUpAnswers& answers_;
  const AskedBy by_;
  bool changed_ = false;
};

}  // namespace

bool IsInConfidence(SignUpPart part) {
  return part == SignUpPart::kInConfidence || part == SignUpPart::kBelonging ||
         part == SignUpPart::kLife;
}

bool DrawSignUpPart(PanelContext& context, SignUpPart part, SignUpForm& form, AskedBy by) {
  return Part(context, form, by).Draw(part);
}

void PreferNotToSay(SignUpForm& form) {
  for (const Asked& asked : kEquality) {
    std::string& code = form.answers.equality[std::string(asked.field)];
    if (code.empty()) code = kPreferNot;
  }
  if (form.answers.equality["ethnic_group"] == kPreferNot) form.ethnic = kPreferNot;
}

}  // namespace earshot::panels
