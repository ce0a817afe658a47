// The record types of the panel's database (`earshot_<slug>_panel`), one table each; types.cc has
// those of the workspace, and the rules for both.
//
// Nothing in the workspace refers into this database. What a person says of themselves in
// confidence stands in a record of its own (`equality`), so that whoever may see a member need not
// see that.

#include "core/model/panel_types.h"

namespace earshot::model {
namespace {

using enum FieldKind;
using enum ValueType;

constexpr std::string_view kReaching = "How to reach them";
constexpr std::string_view kArea = "Where they live";
constexpr std::string_view kGuardian = "Under the age of consent";
constexpr std::string_view kMore = "More";

// clang-format off
// One record, `panel:main`. A data-protection officer decides its figures (DOMAIN.md).
constexpr Field kPanelFields[] = {
    {.name = "name", .label = "Name of the panel", .required = true, .min = 2, .max = 120, .source = "004-20"},
    {.name = "target_size", .type = kInteger, .label = "Members wanted", .help = "1,000 if nothing is entered.", .min = 1, .max = 1000000, .source = "004-20", .counted = true},
    {.name = "minimum_age", .type = kInteger, .label = "Youngest age", .help = "16 if nothing is entered.", .min = 0, .max = 120, .source = "004-20"},
    {.name = "guardian_below", .type = kInteger, .label = "A guardian agrees below the age of", .help = "16 if nothing is entered.", .min = 0, .max = 25, .source = "004-20"},
    {.name = "consent_months", .type = kInteger, .label = "Consent is renewed after months", .help = "24 if nothing is entered.", .min = 1, .max = 120, .source = "000-05"},
    {.name = "most_invitations", .type = kInteger, .label = "Most invitations for one person", .help = "In the days below, by all bodies together. 3 if nothing is entered.", .min = 1, .max = 100, .source = "004-20", .counted = true},
    {.name = "fatigue_days", .type = kInteger, .label = "In so many days", .help = "90 if nothing is entered.", .min = 1, .max = 730, .source = "004-20"},
    {.name = "young_age", .type = kInteger, .label = "Oldest age of a young advocate", .help = "25 if nothing is entered.", .min = 16, .max = 40, .source = "003-13"},
    {.name = "response_rate", .type = kInteger, .label = "Of 100 people asked, so many join", .help = "20 if nothing is entered. For how many to ask.", .min = 1, .max = 100, .source = "004-20"},
};

// What the population is made of: the share that a value should have among the members.
constexpr Field kPanelTargetFields[] = {
    {.name = "dimension", .type = kChoice, .label = "By", .vocabulary = "panel-dimensions", .required = true, .source = "004-20"},
    {.name = "value", .label = "Group", .required = true, .max = 80, .source = "004-20"},
    {.name = "share", .type = kInteger, .label = "Share in hundredths of a percent", .required = true, .min = 0, .max = 10000, .source = "004-20"},
    {.name = "origin", .label = "Where the share comes from", .help = "For example the census of 2021.", .max = 300},
};

constexpr Field kMemberFields[] = {
    {.name = "name", .label = "Name", .required = true, .min = 2, .max = 160, .search_weight = 4, .privacy = Privacy::kPersonal, .source = "004-20"},
    {.name = "email", .label = "E-mail", .max = 254, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "004-20"},
    {.name = "phone", .label = "Phone", .max = 40, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "004-20"},
    {.name = "birth_year", .type = kInteger, .label = "Year of birth", .help = "For example 1984.", .min = 1900, .max = 2100, .privacy = Privacy::kPersonal, .source = "004-20"},
    {.name = "postcode", .label = "Postcode", .help = "For example NN17 1QG.", .max = 10, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "004-20"},
    {.name = "interests", .kind = kSet, .type = kChoice, .label = "Interests", .vocabulary = "panel-interests", .source = "004-20"},
    {.name = "reach_by", .kind = kSet, .type = kChoice, .label = "Likes to hear from us by", .vocabulary = "panel-channels", .source = "004-20", .section = kReaching},
    {.name = "formats", .kind = kSet, .type = kChoice, .label = "Needs information as", .vocabulary = "information-formats", .source = "001-14", .section = kReaching},
    {.name = "languages", .kind = kSet, .label = "Languages", .help = "Other than English. One at a time.", .max = 60, .source = "001-14", .section = kReaching},
    {.name = "support", .kind = kSet, .type = kChoice, .label = "Help to take part", .vocabulary = "participation-support", .source = "002-06", .section = kReaching},
    {.name = "address", .type = kProse, .label = "Address", .max = 400, .privacy = Privacy::kPersonal, .section = kArea},
    {.name = "locality", .label = "Town or locality", .help = "Looked up from the postcode; write over it if it is wrong.", .max = 80, .search_weight = 1, .source = "004-20", .section = kArea},
    {.name = "household", .label = "Household", .help = "The same word for all who live together, so that a draw takes one of them.", .max = 80, .privacy = Privacy::kPersonal, .section = kArea},
    {.name = "deprivation_decile", .type = kInteger, .label = "Decile of deprivation", .help = "1 is the most deprived tenth of areas.", .min = 1, .max = 10, .section = kArea},
    {.name = "rural_urban", .type = kChoice, .label = "Town or country", .vocabulary = "rural-urban", .section = kArea},
    {.name = "guardian_name", .label = "Parent or guardian", .max = 160, .privacy = Privacy::kPersonal, .section = kGuardian},
    {.name = "guardian_contact", .label = "How to reach them", .max = 254, .privacy = Privacy::kPersonal, .section = kGuardian},
    {.name = "source", .type = kChoice, .label = "How they joined", .vocabulary = "panel-sources", .source = "004-22", .section = kMore},
    {.name = "joined_at", .label = "Where they joined", .help = "Like \"Stall at Corby market\".", .max = 160, .section = kMore},
    {.name = "note", .kind = kText, .type = kProse, .label = "Note", .max = 5000, .privacy = Privacy::kPersonal, .section = kMore},
    {.name = "status", .kind = kGroup, .type = kChoice, .label = "Status", .vocabulary = "member-states", .group = "status", .required = true, .source = "004-20", .hidden = true},
    {.name = "status_on", .kind = kGroup, .type = kDate, .label = "Since", .group = "status", .source = "004-20", .hidden = true},
    {.name = "status_reason", .kind = kGroup, .label = "Why", .group = "status", .max = 300, .hidden = true},
    {.name = "stakeholder", .label = "Stakeholder record of the same person", .max = 120, .source = "004-20", .hidden = true},
    {.name = "not_same_as", .kind = kSet, .type = kReference, .label = "Not the same person as", .vocabulary = "member", .hidden = true},
};

// The id is derived from the member's. Absent = not asked.
constexpr Field kEqualityFields[] = {
    {.name = "member", .type = kReference, .label = "Member", .vocabulary = "member", .required = true, .hidden = true},
    {.name = "sex", .type = kChoice, .label = "Sex", .vocabulary = "sexes", .privacy = Privacy::kSpecialCategory, .source = "004-22"},
    {.name = "gender_identity", .type = kChoice, .label = "Gender identity", .help = "Is it the same as the sex registered at birth?", .vocabulary = "gender-identities", .privacy = Privacy::kSpecialCategory, .source = "004-22"},
    {.name = "ethnic_group", .type = kChoice, .label = "Ethnic group", .vocabulary = "ethnic-groups", .privacy = Privacy::kSpecialCategory, .source = "004-22"},
    {.name = "disability", .type = kChoice, .label = "Disability", .help = "A condition that has lasted or will last 12 months or more.", .vocabulary = "disabilities", .privacy = Privacy::kSpecialCategory, .source = "004-22"},
    {.name = "religion", .type = kChoice, .label = "Religion or belief", .vocabulary = "religions", .privacy = Privacy::kSpecialCategory, .source = "004-22"},
    {.name = "orientation", .type = kChoice, .label = "Sexual orientation", .vocabulary = "sexual-orientations", .privacy = Privacy::kSpecialCategory, .source = "004-22"},
    {.name = "partnership", .type = kChoice, .label = "Marriage or civil partnership", .vocabulary = "legal-partnerships", .privacy = Privacy::kSpecialCategory, .source = "004-22"},
    {.name = "maternity", .type = kChoice, .label = "Pregnant, or gave birth in the last 26 weeks", .vocabulary = "maternities", .privacy = Privacy::kSpecialCategory, .source = "004-22"},
    {.name = "care", .type = kChoice, .label = "Unpaid care for somebody", .vocabulary = "unpaid-care", .privacy = Privacy::kSpecialCategory, .source = "004-32"},
    {.name = "inclusion_groups", .kind = kSet, .type = kChoice, .label = "Inclusion groups", .help = "Reach is tracked; nobody is drawn or weighted by it.", .vocabulary = "inclusion-groups", .privacy = Privacy::kSpecialCategory, .source = "004-22"},
    {.name = "answered_on", .type = kDate, .label = "Answered on", .help = "The day on which they told us, like that on their card.", .source = "004-22"},
};

// The exact words that somebody agrees to. A new wording is a new version; the old stays.
constexpr Field kConsentWordingFields[] = {
    {.name = "purpose", .type = kChoice, .label = "For", .vocabulary = "consent-purposes", .required = true, .source = "000-05"},
    {.name = "version", .type = kInteger, .label = "Version", .required = true, .min = 1, .max = 1000, .source = "000-05"},
    {.name = "wording", .type = kProse, .label = "Wording", .required = true, .min = 10, .max = 2000, .source = "000-05"},
    {.name = "from_day", .type = kDate, .label = "In use from", .required = true},
};

// One line of the history of what somebody agreed to or took back; never changed (append_only). Where
// somebody stands is computed from all lines (app/consents.h).
constexpr Field kConsentFields[] = {
    {.name = "member", .type = kReference, .label = "Member", .vocabulary = "member", .required = true, .hidden = true},
    {.name = "purpose", .type = kChoice, .label = "For", .vocabulary = "consent-purposes", .required = true, .source = "000-05"},
    {.name = "answer", .type = kChoice, .label = "Answer", .vocabulary = "consent-answers", .required = true, .source = "000-05"},
    {.name = "given_at", .type = kInstant, .label = "When", .required = true, .source = "000-05"},
    {.name = "how", .type = kChoice, .label = "How", .vocabulary = "consent-ways", .required = true, .source = "000-05"},
    {.name = "by_whom", .type = kChoice, .label = "By", .vocabulary = "consent-givers", .required = true, .source = "000-05"},
    {.name = "giver", .label = "Name of who answered for them", .max = 160, .privacy = Privacy::kPersonal},
    {.name = "wording", .type = kProse, .label = "Wording", .max = 2000, .source = "000-05"},
    {.name = "wording_version", .type = kInteger, .label = "Version of the wording", .min = 0, .max = 1000, .source = "000-05"},
    {.name = "until", .type = kDate, .label = "Until", .source = "000-05"},
    {.name = "taken_by", .label = "Taken by", .max = 120, .privacy = Privacy::kPersonal},
};

// Something that members are asked to take part in, by us or by a partner body.
constexpr Field kInvitationFields[] = {
    {.name = "title", .label = "Invitation", .help = "What they are asked to take part in.", .required = true, .min = 3, .max = 160, .search_weight = 2, .source = "004-20"},
    {.name = "asked_by", .label = "Asked by", .help = "The body that wants to hear from them.", .required = true, .min = 2, .max = 160, .search_weight = 1, .source = "004-20"},
    {.name = "reason", .type = kProse, .label = "Why these people", .help = "Kept with the list of who was asked.", .required = true, .min = 5, .max = 1000, .source = "004-20"},
    {.name = "channel", .type = kChoice, .label = "Sent by", .vocabulary = "panel-channels", .required = true},
    {.name = "sent_on", .type = kDate, .label = "Sent on", .required = true},
    {.name = "answer_by", .type = kDate, .label = "Answers by"},
    {.name = "project", .label = "Project", .max = 120, .hidden = true},  // of the workspace's database
    {.name = "chosen_by", .type = kProse, .label = "How they were chosen", .max = 4000, .hidden = true},
};

// One member of an invitation. The id is derived.
constexpr Field kInvitedFields[] = {
    {.name = "invitation", .type = kReference, .label = "Invitation", .vocabulary = "invitation", .required = true, .hidden = true},
    {.name = "member", .type = kReference, .label = "Member", .vocabulary = "member", .required = true, .hidden = true},
    {.name = "response", .kind = kGroup, .type = kChoice, .label = "Response", .vocabulary = "invitation-responses", .group = "response", .source = "004-20"},
    {.name = "responded_on", .kind = kGroup, .type = kDate, .label = "On", .group = "response", .source = "004-20"},
};

constexpr Field kMemberContactFields[] = {
    {.name = "member", .type = kReference, .label = "Member", .vocabulary = "member", .required = true, .hidden = true},
    {.name = "happened_on", .type = kDate, .label = "On", .required = true},
    {.name = "channel", .type = kChoice, .label = "How", .vocabulary = "panel-channels", .required = true},
    {.name = "body", .label = "By which body", .required = true, .max = 160, .source = "004-20"},
    {.name = "subject", .label = "About", .help = "In one line.", .required = true, .min = 2, .max = 200},
    {.name = "note", .type = kProse, .label = "What was said", .max = 5000, .privacy = Privacy::kPersonal},
};

// Out-of-pocket costs (004-07).
constexpr Field kClaimFields[] = {
    {.name = "member", .type = kReference, .label = "Member", .vocabulary = "member", .required = true, .hidden = true},
    {.name = "spent_on", .type = kDate, .label = "Date of the expense", .required = true, .source = "004-07"},
    {.name = "kind", .type = kChoice, .label = "For", .vocabulary = "claim-kinds", .required = true, .source = "004-07"},
    {.name = "pence", .type = kInteger, .label = "Amount in pence", .help = "For example 450 for £4.50.", .required = true, .min = 1, .max = 10000000, .source = "004-07"},
    {.name = "about", .label = "What it was for", .required = true, .min = 2, .max = 200},
    {.name = "state", .type = kChoice, .label = "State", .vocabulary = "claim-states", .required = true, .source = "004-07"},
    {.name = "paid_on", .type = kDate, .label = "Paid on", .source = "004-07"},
    {.name = "refused_because", .label = "Why it was refused", .max = 300},
};

constexpr Field kPanelBodyFields[] = {
    {.name = "name", .label = "Body", .help = "Like the Patient Advisory Group.", .required = true, .min = 2, .max = 160, .search_weight = 2, .source = "003-13"},
    {.name = "reports_to", .label = "Reports to", .max = 160, .source = "003-13"},
    {.name = "seats", .type = kInteger, .label = "Seats", .min = 1, .max = 1000, .source = "003-13", .counted = true},
    {.name = "youngest", .type = kInteger, .label = "Youngest age", .min = 0, .max = 120, .source = "003-13"},
    {.name = "oldest", .type = kInteger, .label = "Oldest age", .help = "25 for young advocates.", .min = 0, .max = 120, .source = "003-13"},
    {.name = "covers", .kind = kSet, .label = "Localities it should cover", .help = "One at a time.", .max = 80},
    {.name = "about", .kind = kText, .type = kProse, .label = "What it does", .max = 2000},
};

// A member of a body. The id is derived.
constexpr Field kPanelSeatFields[] = {
    {.name = "body", .type = kReference, .label = "Body", .vocabulary = "panel_body", .required = true, .source = "003-13"},
    {.name = "member", .type = kReference, .label = "Member", .vocabulary = "member", .required = true, .source = "003-13"},
    {.name = "role", .label = "Role", .help = "For example chair.", .max = 120, .source = "003-13"},
    {.name = "starts_on", .type = kDate, .label = "From"},
    {.name = "ends_on", .type = kDate, .label = "To"},
};

constexpr Field kSegmentFields[] = {
    {.name = "name", .label = "Name of the segment", .required = true, .min = 2, .max = 80, .source = "004-20"},
    {.name = "shows", .type = kProse, .label = "Who is in it", .required = true, .max = 4000, .source = "004-20", .hidden = true, .inner = true},
};

// What left the panel, or was done with a person's record; never changed (append_only) and names nobody.
constexpr Field kPanelLogFields[] = {
    {.name = "what", .type = kChoice, .label = "What was done", .vocabulary = "panel-acts", .required = true, .source = "004-20"},
    {.name = "done_at", .type = kInstant, .label = "When", .required = true, .source = "004-20"},
    {.name = "person", .label = "By", .required = true, .max = 120, .privacy = Privacy::kPersonal, .source = "004-20"},
    {.name = "people", .type = kInteger, .label = "How many people", .min = 0, .max = 1000000, .counted = true},
    {.name = "reason", .label = "Reason", .max = 1000, .source = "004-20"},
    {.name = "about", .label = "About", .max = 300},
};

// Of a postcode or its beginning; the longest one that fits tells where somebody lives.
constexpr Field kPostcodeAreaFields[] = {
    {.name = "code", .label = "Postcode or its beginning", .help = "Like NN17 or NN17 1QG.", .required = true, .min = 1, .max = 10, .source = "004-20"},
    {.name = "locality", .label = "Town or locality", .required = true, .min = 2, .max = 80, .source = "004-20"},
    {.name = "deprivation_decile", .type = kInteger, .label = "Decile of deprivation", .min = 1, .max = 10},
    {.name = "rural_urban", .type = kChoice, .label = "Town or country", .vocabulary = "rural-urban"},
};

constexpr RecordType kTypes[] = {
    {.name = "panel", .label = "Citizens' Panel", .plural = "Citizens' Panels", .title_field = "name", .fields = kPanelFields, .panel = true},
    {.name = "panel_target", .label = "Target share", .plural = "Target shares", .title_field = "value", .fields = kPanelTargetFields, .panel = true},
    {.name = "member", .label = "Panel member", .plural = "Panel members", .title_field = "name", .fields = kMemberFields, .panel = true},
    {.name = "equality", .label = "Equality answers", .plural = "Equality answers", .title_field = "sex", .fields = kEqualityFields, .panel = true},
    {.name = "consent_wording", .label = "Wording of a consent", .plural = "Wordings of consents", .title_field = "purpose", .fields = kConsentWordingFields, .panel = true, .append_only = true},
    {.name = "consent", .label = "Consent", .plural = "Consents", .title_field = "purpose", .fields = kConsentFields, .panel = true, .append_only = true},
    {.name = "invitation", .label = "Invitation", .plural = "Invitations", .title_field = "title", .fields = kInvitationFields, .panel = true},
    {.name = "invited", .label = "Person invited", .plural = "People invited", .title_field = "response", .fields = kInvitedFields, .panel = true},
    {.name = "member_contact", .label = "Contact with a member", .plural = "Contacts with members", .title_field = "subject", .fields = kMemberContactFields, .panel = true},
    {.name = "claim", .label = "Claim for expenses", .plural = "Claims for expenses", .title_field = "about", .fields = kClaimFields, .panel = true},
    {.name = "panel_body", .label = "Body of the panel", .plural = "Bodies of the panel", .title_field = "name", .fields = kPanelBodyFields, .panel = true},
    {.name = "panel_seat", .label = "Seat on a body", .plural = "Seats on bodies", .title_field = "role", .fields = kPanelSeatFields, .panel = true},
    {.name = "segment", .label = "Segment", .plural = "Segments", .title_field = "name", .fields = kSegmentFields, .panel = true},
    {.name = "panel_log", .label = "Line of the panel's log", .plural = "Lines of the panel's log", .title_field = "what", .fields = kPanelLogFields, .panel = true, .append_only = true},
    {.name = "postcode_area", .label = "Area of postcodes", .plural = "Areas of postcodes", .title_field = "code", .fields = kPostcodeAreaFields, .panel = true},
};
// clang-format on

}  // namespace

std::span<const RecordType> PanelTypes() { return kTypes; }

}  // namespace earshot::model
