// The shipped vocabularies of the Citizens' Panel (vocabulary.h): the harmonised categories of the
// census of 2021 for England and Wales and of the Equality Act 2010, in the order of the ONS, and
// the panel's own lists.
//
// "Prefer not to say" is an answer, "Not asked" is none: neither is ever a target (PANEL.md section
// 5).

#include "core/model/panel_vocabularies.h"

namespace earshot::model {
namespace {

constexpr Term kPreferNot = {"prefer-not-to-say", "Prefer not to say"};
constexpr Term kNotAsked = {"not-asked", "Not asked"};

// clang-format off
constexpr Term kSexes[] = {{"female", "Female"}, {"male", "Male"}, kPreferNot, kNotAsked};

constexpr Term kGenderIdentities[] = {
    {"same", "The same as the sex registered at birth"},
    {"different", "Different, no specific identity given"},
    {"trans-man", "Trans man"},
    {"trans-woman", "Trans woman"},
    {"non-binary", "Non-binary"},
    {"other", "Another gender identity"},
    kPreferNot, kNotAsked,
};

// A code begins with the code of its wider group (ethnic-headings).
constexpr Term kEthnicGroups[] = {
    {"asian-bangladeshi", "Bangladeshi"},
    {"asian-chinese", "Chinese"},
    {"asian-indian", "Indian"},
    {"asian-pakistani", "Pakistani"},
    {"asian-other", "Another Asian background"},
    {"black-african", "African"},
    {"black-caribbean", "Caribbean"},
    {"black-other", "Another Black background"},
    {"mixed-white-asian", "White and Asian"},
    {"mixed-white-black-african", "White and Black African"},
    {"mixed-white-black-caribbean", "White and Black Caribbean"},
    {"mixed-other", "Another Mixed or Multiple background"},
    {"white-british", "English, Welsh, Scottish, Northern Irish or British"},
    {"white-irish", "Irish"},
    {"white-gypsy-traveller", "Gypsy or Irish Traveller"},
    {"white-roma", "Roma"},
    {"white-other", "Another White background"},
    {"other-arab", "Arab"},
    {"other-any", "Any other ethnic group"},
    kPreferNot, kNotAsked,
};

constexpr Term kEthnicHeadings[] = {
    {"asian", "Asian, Asian British or Asian Welsh"},
    {"black", "Black, Black British, Black Welsh, Caribbean or African"},
    {"mixed", "Mixed or Multiple ethnic groups"},
    {"white", "White"},
    {"other", "Other ethnic group"},
};

constexpr Term kDisabilities[] = {
    {"limited-a-lot", "Disabled: daily life limited a lot"},
    {"limited-a-little", "Disabled: daily life limited a little"},
    {"not-limited", "A long-term condition, daily life not limited"},
    {"no-condition", "No long-term condition"},
    kPreferNot, kNotAsked,
};

constexpr Term kReligions[] = {
    {"none", "No religion"},
    {"christian", "Christian"},
    {"buddhist", "Buddhist"},
    {"hindu", "Hindu"},
    {"jewish", "Jewish"},
    {"muslim", "Muslim"},
    {"sikh", "Sikh"},
    {"other", "Any other religion"},
    kPreferNot, kNotAsked,
};

constexpr Term kSexualOrientations[] = {
    {"straight", "Straight or heterosexual"},
    {"gay-lesbian", "Gay or lesbian"},
    {"bisexual", "Bisexual"},
    {"pansexual", "Pansexual"},
    {"asexual", "Asexual"},
    {"queer", "Queer"},
    {"other", "Another sexual orientation"},
    kPreferNot, kNotAsked,
};

constexpr Term kLegalPartnerships[] = {
    {"never", "Never married and never in a civil partnership"},
    {"married-opposite", "Married: opposite sex"},
    {"married-same", "Married: same sex"},
    {"civil-opposite", "In a civil partnership: opposite sex"},
    {"civil-same", "In a civil partnership: same sex"},
    {"separated-married", "Separated, but still married"},
    {"separated-civil", "Separated, but still in a civil partnership"},
    {"divorced", "Divorced"},
    {"civil-dissolved", "Formerly in a civil partnership, now dissolved"},
    {"widowed", "Widowed"},
    {"civil-surviving", "Surviving partner of a civil partnership"},
    kPreferNot, kNotAsked,
};

constexpr Term kMaternities[] = {{"yes", "Yes"}, {"no", "No"}, kPreferNot, kNotAsked};

constexpr Term kUnpaidCare[] = {
    {"none", "None"},
    {"to-9", "9 hours or less a week"},
    {"10-to-19", "10 to 19 hours a week"},
    {"20-to-34", "20 to 34 hours a week"},
    {"35-to-49", "35 to 49 hours a week"},
    {"50-over", "50 hours or more a week"},
    kPreferNot, kNotAsked,
};

constexpr Term kInclusionGroups[] = {
    {"homelessness", "Homelessness"},
    {"dependence", "Drug or alcohol dependence"},
    {"vulnerable-migrants", "Vulnerable migrants"},
    {"gypsy-roma-traveller", "Gypsy, Roma and Traveller communities"},
    {"sex-workers", "Sex workers"},
    {"justice-system", "Contact with the justice system"},
    {"modern-slavery", "Victims of modern slavery"},
    {"learning-disability", "Learning disability"},
    {"autistic", "Autistic people"},
    {"several-conditions", "Several long-term conditions"},
    {"coastal", "Coastal communities"},
};

constexpr Term kAgeBands[] = {
    {"under-16", "Under 16"}, {"16-24", "16 to 24"}, {"25-34", "25 to 34"}, {"35-44", "35 to 44"}, {"45-54", "45 to 54"},
    {"55-64", "55 to 64"}, {"65-74", "65 to 74"}, {"75-84", "75 to 84"}, {"85-over", "85 and over"},
};

constexpr Term kRuralUrban[] = {
    {"urban-nearer", "Urban, nearer to a major town or city"},
    {"urban-further", "Urban, further from a major town or city"},
    {"larger-rural-nearer", "Larger rural, nearer to a major town or city"},
    {"larger-rural-further", "Larger rural, further from a major town or city"},
    {"smaller-rural-nearer", "Smaller rural, nearer to a major town or city"},
    {"smaller-rural-further", "Smaller rural, further from a major town or city"},
};

// What targets are set by: a field of the equality answers, or what is known of where and when somebody was born.
constexpr Term kPanelDimensions[] = {
    {"age", "Age"},
    {"sex", "Sex"},
    {"ethnic-group", "Ethnic group"},
    {"disability", "Disability"},
    {"care", "Unpaid care"},
    {"locality", "Town or locality"},
    {"deprivation", "Deprivation"},
    {"rural-urban", "Town or country"},
};

constexpr Term kDeprivationBands[] = {
    {"1-2", "Most deprived fifth of areas"}, {"3-4", "Second fifth"}, {"5-6", "Middle fifth"},
    {"7-8", "Fourth fifth"}, {"9-10", "Least deprived fifth of areas"},
};

constexpr Term kPanelInterests[] = {
    {"primary-care", "GP surgeries and pharmacies"},
    {"hospital-care", "Hospital care"},
    {"urgent-care", "Urgent and emergency care"},
    {"mental-health", "Mental health"},
    {"maternity-children", "Maternity and children"},
    {"older-people", "Care of older people"},
    {"long-term-conditions", "Long-term conditions"},
    {"cancer", "Cancer"},
    {"learning-disability", "Learning disability and autism"},
    {"carers", "Support for carers"},
    {"transport", "Transport and getting there"},
    {"healthy-living", "Healthy living"},
    {"digital", "Digital services"},
    {"end-of-life", "End of life"},
};

constexpr Term kPanelChannels[] = {{"email", "E-mail"}, {"text", "Text message"}, {"phone", "Phone"}, {"post", "Post"}, {"in-person", "In person"}};

constexpr Term kPanelSources[] = {
    {"tablet", "Signed up on our tablet"}, {"paper", "Paper card"}, {"staff", "Entered by staff"}, {"import", "Brought in from a file"}, {"online", "Online form"},
};

constexpr Term kMemberStates[] = {
    {"applied", "Applied"},
    {"to-check", "To check"},
    {"active", "Active"},
    {"paused", "Paused"},
    {"lapsed", "Lapsed"},
    {"withdrawn", "Withdrawn"},
};

constexpr Term kConsentPurposes[] = {
    {"panel", "Being a member of the panel"},
    {"newsletter", "Newsletter"},
    {"hear-back", "Hearing what came of it"},
    {"story", "Telling their story"},
    {"photo", "Photographs"},
};
constexpr Term kConsentAnswers[] = {{"given", "Agreed"}, {"refused", "Did not agree"}, {"withdrawn", "Taken back"}};
constexpr Term kConsentWays[] = {
    {"tablet", "On our tablet"}, {"paper", "On a paper card"}, {"spoken", "Spoken, and noted"}, {"email", "By e-mail"}, {"letter", "By letter"}, {"import", "In a file that was brought in"},
};
constexpr Term kConsentGivers[] = {{"themselves", "The person"}, {"guardian", "Parent or guardian"}, {"attorney", "Somebody with power of attorney"}};

constexpr Term kInvitationResponses[] = {
    {"none", "No answer yet"}, {"coming", "Will take part"}, {"declined", "Declined"}, {"took-part", "Took part"}, {"absent", "Did not come"}, {"bounced", "Could not be reached"},
};

constexpr Term kClaimKinds[] = {{"travel", "Travel"}, {"parking", "Parking"}, {"care", "Care for somebody"}, {"meals", "Meals"}, {"other", "Something else"}};
constexpr Term kClaimStates[] = {{"claimed", "Claimed"}, {"approved", "Approved"}, {"paid", "Paid"}, {"refused", "Refused"}};

constexpr Term kPanelActs[] = {
    {"export-invited", "List of people to invite saved"},
    {"export-members", "Members saved as a file"},
    {"subject-access", "Copy of a person's data saved"},
    {"erased", "A person erased"},
    {"withdrawn", "A person withdrew"},
    {"import", "Members brought in from a file"},
};

constexpr Vocabulary kVocabularies[] = {
    {"sexes", "Sexes", "004-22", kSexes},
    {"gender-identities", "Gender identities", "004-22", kGenderIdentities},
    {"ethnic-groups", "Ethnic groups", "004-22", kEthnicGroups},
    {"ethnic-headings", "Wider ethnic groups", "004-22", kEthnicHeadings},
    {"disabilities", "Disability", "004-22", kDisabilities},
    {"religions", "Religions and beliefs", "004-22", kReligions},
    {"sexual-orientations", "Sexual orientations", "004-22", kSexualOrientations},
    {"legal-partnerships", "Marriage and civil partnership", "004-22", kLegalPartnerships},
    {"maternities", "Pregnancy and maternity", "004-22", kMaternities},
    {"unpaid-care", "Unpaid care", "004-32", kUnpaidCare},
    {"inclusion-groups", "Inclusion groups", "004-22", kInclusionGroups},
    {"age-bands", "Ages", "004-22", kAgeBands},
    {"rural-urban", "Town or country", "004-20", kRuralUrban},
    {"panel-dimensions", "What targets are set by", "004-20", kPanelDimensions},
    {"deprivation-bands", "Deprivation", "004-20", kDeprivationBands},
    {"panel-interests", "Interests of members", "004-20", kPanelInterests},
    {"panel-channels", "Ways to reach members", "004-20", kPanelChannels},
    {"panel-sources", "Ways of joining", "004-22", kPanelSources},
    {"member-states", "States of a member", "004-20", kMemberStates},
    {"consent-purposes", "What people agree to", "000-05", kConsentPurposes},
    {"consent-answers", "Answers", "000-05", kConsentAnswers},
    {"consent-ways", "Ways of agreeing", "000-05", kConsentWays},
    {"consent-givers", "Who agrees", "000-05", kConsentGivers},
    {"invitation-responses", "Responses", "004-20", kInvitationResponses},
    {"claim-kinds", "Kinds of expenses", "004-07", kClaimKinds},
    {"claim-states", "States of a claim", "004-07", kClaimStates},
    {"panel-acts", "Acts in the panel's log", "004-20", kPanelActs},
};
// clang-format on

}  // namespace

std::span<const Vocabulary> PanelVocabularies() { return kVocabularies; }

}  // namespace earshot::model
