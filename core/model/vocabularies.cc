// The shipped vocabularies: lists of terms that choices are made from (vocabulary.h).
//
// What the lists hold comes from the source documents (`source`), the wording is the product's own.
// A workspace may reword, add and retire terms; a code, once released, never changes its meaning.

#include <iterator>
#include <vector>

#include "core/model/panel_vocabularies.h"

namespace earshot::model {
namespace {

// clang-format off
constexpr Term kEngagementTypes[] = {
    {"feedback-analysis", "Feedback and complaints analysis", "Reading what patients already told us: complaints, compliments, surveys."},
    {"online-comments", "Comments online", "Comments through the website or social media."},
    {"survey", "Survey", "Questions answered face to face, on paper or online."},
    {"visit-to-group", "Visit to a group or event", "We joined a meeting or event that was already planned by others."},
    {"open-meeting", "Open meeting or drop-in", "Anybody could come."},
    {"busy-place", "Stall in a busy place", "A supermarket, café, library, sports centre or market."},
    {"seldom-heard", "Seldom-heard group on its own terms", "Where, when and how the group prefers to meet."},
    {"workshop", "Workshop or listening event", "People worked through a topic together."},
    {"focus-group", "Focus group", "A small invited group and one topic."},
    {"embedded-representative", "Patient or public representative on the team", "An expert patient or lay person takes part in the work itself."},
};

constexpr Term kDeliveryMethods[] = {
    {"survey", "Survey", "Yes or no, or a scale from 1 to 5."},
    {"workshop", "Workshop or focus group"},
    {"briefing", "Briefing", "Written or spoken."},
    {"face-to-face", "Face to face", "One to one or in a small group."},
    {"outreach", "Outreach", "Going to where people are."},
    {"involvement", "Involvement", "People are part of the team that does the work."},
    {"communications", "Communications", "Press and social media."},
};

// In the order of the numbers 1 to 9 by which the stakeholder and channel matrix (004-17) calls them.
constexpr Term kChannels[] = {
    {"pr", "Press and public relations"},
    {"partner-communications", "Partners' communications"},
    {"newsletter", "Newsletters"},
    {"website", "Websites"},
    {"briefing", "Briefings"},
    {"social-media", "Social media"},
    {"gp-surgery", "GP surgeries"},
    {"event", "Events"},
    {"primary-care-portal", "Primary Care Portal"},
};

constexpr Term kStakeholderGroups[] = {
    {"patients-carers", "Patients, service users, carers and families"},
    {"wider-public", "Wider public"},
    {"lay-members", "Lay people of influence", "Lay members, governors and others who speak for the public."},
    {"staff", "Our staff"},
    {"gps", "GPs and practice staff", "With their federations."},
    {"partners", "Partner organisations"},
    {"news-media", "News media"},
    {"professional-bodies", "Local professional bodies", "For example the local medical or pharmaceutical committee."},
    {"influencers", "Influencers"},
    {"national-agencies", "National agencies", "For example NHS England or the Care Quality Commission."},
    {"voluntary-sector", "Voluntary sector"},
    {"healthwatch", "Healthwatch"},
};

constexpr Term kLevelVocabularies[] = {
    {"levels-004", "Inform, Consult, Involve, Partner"},
    {"levels-003", "Research, Consult, Involve, Collaborate, Empower"},
};

constexpr Term kLevelsOfMaps[] = {
    {"inform", "Inform", "We tell people."},
    {"consult", "Consult", "We listen and answer."},
    {"involve", "Involve", "We work on it with people."},
    {"partner", "Partner", "We decide and do it together."},
};

constexpr Term kLevelsOfRelations[] = {
    {"research", "Research", "We find out what the public knows and thinks."},
    {"consult", "Consult", "The public comments on what we propose."},
    {"involve", "Involve", "The public works with us from early on."},
    {"collaborate", "Collaborate", "The public shares in each decision."},
    {"empower", "Empower", "The public decides. Aim for this wherever it is possible."},
};

// What an activity may have: Workspace::Terms narrows it to the set that the workspace has chosen.
constexpr Term kLevels[] = {
    {"inform", "Inform"},
    {"research", "Research"},
    {"consult", "Consult"},
    {"involve", "Involve"},
    {"partner", "Partner"},
    {"collaborate", "Collaborate"},
    {"empower", "Empower"},
};

constexpr Term kMechanisms[] = {
    {"public-event", "Public event"},
    {"workshop", "Workshop that people run themselves"},
    {"reference-group", "Patient reference group"},
    {"survey", "Survey or poll", "Online, by telephone or on paper."},
    {"interview", "Interview", "Also by people with the same experience."},
    {"focus-group", "Focus group", "Online or face to face."},
    {"meeting-in-public", "Meeting held in public"},
    {"toolkit", "Materials with which groups engage their own members"},
};

constexpr Term kEvidenceKinds[] = {
    {"qualitative", "Qualitative", "Why, and what to change."},
    {"quantitative", "Quantitative", "How many, and how much."},
    {"both", "Both"},
};

constexpr Term kExperienceSources[] = {
    {"pals", "Patient Advice and Liaison Service"},
    {"friends-and-family", "Friends and Family Test"},
    {"complaints", "Complaints, compliments and concerns"},
    {"third-party", "Issues raised by others", "Carers, charities, MPs and councillors."},
    {"media", "Media coverage"},
    {"online", "Online surveys and social media"},
    {"national-survey", "National and GP surveys"},
    {"panel", "Citizens' Panel"},
    {"engagement", "Engagement work"},
    {"reference-groups", "Patient reference groups"},
    {"interviews", "Interviews and focus groups"},
    {"diaries", "Videos and patient diaries"},
};

constexpr Term kEngagementPurposes[] = {
    {"identify-needs", "Find out what people need"},
    {"set-priorities", "Decide what comes first"},
    {"improve-services", "Improve a service"},
    {"procure", "Buy a service"},
    {"monitor", "Watch how a service does"},
};

constexpr Term kInvolvementStages[] = {
    {"planning", "Planning", "Needs and wishes, priorities, what experience shows."},
    {"specifying", "Specifying and procuring", "Design of the service, and who is to provide it."},
    {"managing", "Managing demand and performance", "Feedback and monitoring while the service runs."},
};

constexpr Term kConsultationPhases[] = {
    {"engagement", "Engagement", "Hear what matters before anything is proposed."},
    {"pre-consultation", "Pre-consultation", "Shape the proposals with those they touch."},
    {"options-appraisal", "Options appraisal", "Weigh the options in the open."},
    {"consultation", "Consultation", "Ask everybody about the options that are left."},
    {"post-consultation", "Post-consultation", "Weigh what was said, decide, and tell people."},
};

constexpr Term kCharacteristics[] = {
    {"age", "Age"},
    {"disability", "Disability"},
    {"ethnicity", "Race"},
    {"religion", "Religion or belief"},
    {"gender", "Gender, gender reassignment included"},
    {"marriage", "Marriage or civil partnership"},
    {"maternity", "Pregnancy and maternity"},
    {"orientation", "Sexual orientation"},
    {"isolation", "Isolation"},
    {"deprivation", "Deprivation"},
    {"representation", "Lack of representation"},
    {"carer", "Carers"},
};

// A code begins with the code of its characteristic.
constexpr Term kPopulationGroups[] = {
    {"age-under-16", "Under 16"},
    {"age-16-24", "16 to 24"},
    {"age-25-34", "25 to 34"},
    {"age-35-49", "35 to 49"},
    {"age-50-59", "50 to 59"},
    {"age-60-69", "60 to 69"},
    {"age-70-over", "70 and over"},
    {"disability-a-lot", "Limited a lot"},
    {"disability-a-little", "Limited a little"},
    {"disability-none", "Not limited"},
    {"ethnicity-white-british", "White British"},
    {"ethnicity-white-other", "White, not British"},
    {"ethnicity-asian", "Asian"},
    {"ethnicity-black", "Black"},
    {"ethnicity-mixed", "Mixed"},
    {"ethnicity-other", "Another ethnic group"},
    {"religion-none", "No religion"},
    {"religion-christian", "Christian"},
    {"religion-muslim", "Muslim"},
    {"religion-hindu", "Hindu"},
    {"religion-sikh", "Sikh"},
    {"religion-other", "Another religion or belief"},
    {"gender-female", "Women"},
    {"gender-male", "Men"},
    {"gender-another", "Another gender"},
    {"gender-reassigned", "Gender differs from sex at birth"},
    {"marriage-married", "Married or in a civil partnership"},
    {"marriage-single", "Not married"},
    {"maternity-yes", "Pregnant, or with a baby"},
    {"orientation-heterosexual", "Heterosexual"},
    {"orientation-lgb", "Lesbian, gay, bisexual or another"},
    {"isolation-yes", "Isolated"},
    {"deprivation-yes", "From a deprived area"},
    {"representation-yes", "Otherwise not represented"},
    {"carer-yes", "Carers"},
    {"carer-no", "Not carers"},
};

constexpr Term kSeldomHeardGroups[] = {
    {"gypsies-travellers", "Gypsies and Travellers"},
    {"offenders", "People in the justice system"},
    {"students", "Students"},
    {"older-people", "Older people"},
    {"deprived-areas", "People in deprived areas"},
    {"isolated", "Isolated people"},
    {"carers", "Carers"},
    {"disabled", "Disabled people"},
    {"minority-ethnic", "Minority ethnic communities"},
    {"young-people", "Young people"},
};

constexpr Term kParticipationSupport[] = {
    {"supporter", "Carer, advocate or supporter came along", "Also for people who lack capacity to decide for themselves."},
    {"easy-read", "Easy read"},
    {"large-print", "Large print or braille"},
    {"audio", "Audio or video"},
    {"other-language", "Interpreter or another language"},
    {"sign-language", "Sign language"},
    {"travel", "Travel arranged or paid for"},
    {"care-cover", "Childcare or care cover"},
    {"community-worker", "Brought together by a community worker"},
};

constexpr Term kDecisionOutcomes[] = {
    {"done", "Done"},
    {"will-do", "Will be done"},
    {"in-part", "Done in part"},
    {"cannot", "Cannot be done"},
};

// Direct contact comes first (004-27).
constexpr Term kTellingChannels[] = {
    {"email", "E-mail"},
    {"letter", "Letter"},
    {"phone", "Phone"},
    {"meeting", "Follow-up meeting"},
    {"newsletter", "Newsletter"},
    {"website", "Summary on the website"},
    {"media", "Media"},
    {"social-media", "Social media"},
    {"video", "Short video"},
};

constexpr Term kCaseKinds[] = {
    {"foi", "Freedom of information request", "Answered within 20 working days."},
    {"complaint", "Complaint"},
    {"compliment", "Compliment"},
    {"enquiry", "Enquiry"},
    {"media", "Media contact"},
    {"political", "MP, councillor or other political contact"},
};

constexpr Term kCaseChannels[] = {
    {"email", "E-mail"},
    {"letter", "Letter"},
    {"phone", "Phone"},
    {"social-media", "Social media"},
    {"web-form", "Form on the website"},
    {"in-person", "In person"},
};

constexpr Term kCaseEvents[] = {
    {"clarification-asked", "We asked what is meant"},
    {"clarification-given", "They made it clear"},
    {"extended", "Extended for the public interest test"},
    {"replied", "Replied"},
};

constexpr Term kPeriodUnits[] = {
    {"hours", "Hours"},
    {"days", "Days"},
    {"months", "Months"},
};

constexpr Term kProjectStates[] = {
    {"planning", "Planning"},
    {"active", "Active"},
    {"reporting", "Reporting back"},
    {"closed", "Closed"},
};

constexpr Term kActivityStates[] = {
    {"planned", "Planned"},
    {"running", "Running"},
    {"to-write-up", "To write up", "Ended; the 24 hours for writing up are running."},
    {"written-up", "Written up"},
    {"cancelled", "Cancelled"},
};

constexpr Term kCountBases[] = {
    {"counted", "Counted"},
    {"estimated", "Estimated"},
};

constexpr Term kCapacities[] = {
    {"own-experience", "Own experience"},
    {"speaks-for-group", "On behalf of a group"},
};

constexpr Term kStoryKinds[] = {
    {"none", "Not a story"},
    {"real", "Real", "It happened to somebody."},
    {"imagined", "Imagined", "Made up to show what such an experience is like. Always marked as imagined."},
};

constexpr Term kPhotoConsents[] = {
    {"everyone", "Everyone agreed"},
    {"guardian", "A parent or guardian agreed"},
    {"not-asked", "Not asked", "For the file only."},
    {"refused", "Refused", "The photograph is not kept."},
};

constexpr Term kStakeholderKinds[] = {
    {"person", "Person"},
    {"organisation", "Organisation"},
    {"group", "Group", "People who meet, without being an organisation."},
    {"body", "Body", "A committee, board or panel with members."},
    {"segment", "Segment", "Many people who have something in common, and their profile."},
};

constexpr Term kStakeholderRoles[] = {
    {"advocate", "Advocate", "Speaks well of the work to others."},
    {"intermediary", "Go-between", "Opens the door to a group that is seldom heard."},
    {"politician", "Politician", "An MP or councillor: always by the area spoken for."},
    {"journalist", "Media contact", "Every contact is logged."},
    {"commentator", "Commentator"},
    {"think-tank", "Think tank"},
    {"professional-association", "Professional association"},
    {"charity", "Charity"},
    {"regulator", "Regulator"},
    {"lay-member", "Lay member"},
    {"clinician", "Clinician"},
    {"repeat-requester", "Asks again and again", "Found among the cases; approached only if contact is allowed."},
};

constexpr Term kTypicalSegments[] = {
    {"users-carers-families", "Service users, carers and families"},
    {"delivering-staff", "Staff who deliver the service"},
    {"direct-interest", "Groups with a direct interest"},
    {"partners", "Partners"},
    {"politicians", "Politicians", "By geography."},
    {"regulators", "Regulators"},
    {"news-media", "News media"},
    {"general-public", "General public", "People who are hard to reach among them."},
};

constexpr Term kAudiences[] = {
    {"staff", "Staff"},
    {"senior-management", "Senior management"},
    {"governing-bodies", "Governing bodies"},
    {"member-practices", "Member practices"},
    {"partner-organisations", "Partner organisations"},
    {"statutory-bodies", "Statutory and regulatory bodies"},
    {"mps", "Members of Parliament"},
    {"councillors", "Councillors"},
    {"patient-groups", "Patient groups and representatives"},
    {"voluntary-faith", "Community, voluntary and faith sector"},
    {"pressure-groups", "Specialist interest and pressure groups"},
    {"support-unit", "Commissioning support unit"},
    {"wider-public", "Wider public"},
    {"trade-unions", "Trade unions"},
    {"media", "Media"},
    {"programme-teams", "Programme teams"},
};

constexpr Term kUserGroups[] = {
    {"ministers", "Ministers and officials"},
    {"policy-advisors", "Policy advisors"},
    {"analysts", "Analysts"},
    {"commissioners", "Commissioners"},
    {"support-units", "Commissioning support units"},
    {"media", "Media and commentators"},
    {"academics", "Academics"},
    {"industry", "Pharmaceutical industry"},
    {"analytics-businesses", "Analytics businesses"},
    {"non-profits", "Non-profit organisations"},
    {"public", "The public"},
};

constexpr Term kContactPermissions[] = {
    {"yes", "Yes, they agreed"},
    {"published", "Only at an address they publish", "An office, an outlet, a public page."},
    {"not-asked", "Not asked yet"},
    {"no", "No, they asked us not to"},
};

constexpr Term kSubscriptions[] = {
    {"member-newsletter", "Members' newsletter", "Monthly."},
    {"stakeholder-newsletter", "Stakeholder newsletter"},
    {"staff-briefing", "Staff briefing", "Monthly."},
    {"staff-bulletin", "Staff bulletin", "Weekly."},
    {"mp-briefing", "Briefing for MPs and councillors"},
    {"press-releases", "Press releases"},
    {"consultations", "News of consultations"},
};

constexpr Term kInformationFormats[] = {
    {"large-print", "Large print"},
    {"easy-read", "Easy read"},
    {"audio", "Audio"},
    {"braille", "Braille"},
    {"sign-language", "British Sign Language"},
    {"other-language", "Another language"},
    {"paper", "On paper"},
};

constexpr Term kContactChannels[] = {
    {"meeting", "Meeting"},
    {"phone", "Phone"},
    {"email", "E-mail"},
    {"letter", "Letter"},
    {"briefing", "Briefing"},
    {"social-media", "Social media"},
    {"event", "At an event"},
    {"interview", "Interview or statement"},
};

constexpr Term kContactDirections[] = {
    {"ours", "We got in touch"},
    {"theirs", "They got in touch"},
};

constexpr Term kIdentifyingQuestions[] = {
    {"directly", "Who is affected directly?"},
    {"indirectly", "Who is affected indirectly?"},
    {"potentially", "Who may be affected later?"},
    {"help-needed", "Whose help do we need?"},
    {"knows-subject", "Who knows the subject?"},
    {"has-interest", "Who has an interest in it?"},
};

constexpr Term kMapGrids[] = {
    {"influence-interest", "Influence and interest", "How closely to involve each of them."},
    {"active-supportive", "Active and supportive", "Who is for it, who against, and who is silent."},
};

constexpr Vocabulary kVocabularies[] = {
    {"engagement-types", "Types of engagement", "004-18", kEngagementTypes},
    {"delivery-methods", "Ways of delivering", "004-19", kDeliveryMethods},
    {"channels", "Channels", "004-16", kChannels},
    {"stakeholder-groups", "Stakeholder groups", "004-15", kStakeholderGroups},
    {"level-vocabularies", "Sets of engagement levels", "003-02", kLevelVocabularies},
    {"levels-004", "Levels of engagement", "004-09", kLevelsOfMaps},
    {"levels-003", "Levels of engagement", "003-02", kLevelsOfRelations},
    {"levels", "Levels of engagement", "003-02", kLevels},
    {"mechanisms", "Mechanisms of engagement", "003-06", kMechanisms},
    {"evidence-kinds", "Kinds of evidence", "002-03", kEvidenceKinds},
    {"experience-sources", "Sources of patient experience", "001-06", kExperienceSources},
    {"engagement-purposes", "Purposes of engagement", "001-03", kEngagementPurposes},
    {"involvement-stages", "Stages of involvement", "001-19", kInvolvementStages},
    {"consultation-phases", "Phases of a consultation", "003-03", kConsultationPhases},
    {"characteristics", "Characteristics", "004-22", kCharacteristics},
    {"population-groups", "Population groups", "004-22", kPopulationGroups},
    {"seldom-heard-groups", "Seldom-heard groups", "001-10", kSeldomHeardGroups},
    {"participation-support", "Help to take part", "002-06", kParticipationSupport},
    {"decision-outcomes", "Outcomes of a decision", "004-04", kDecisionOutcomes},
    {"telling-channels", "Ways of telling people", "004-27", kTellingChannels},
    {"case-kinds", "Kinds of incoming cases", "003-08", kCaseKinds},
    {"case-channels", "Ways in which a case comes", "000-01", kCaseChannels},
    {"case-events", "Events of a case", "003-07", kCaseEvents},
    {"period-units", "Units of a period", "", kPeriodUnits},
    {"project-states", "States of a project", "", kProjectStates},
    {"activity-states", "States of an activity", "004-02", kActivityStates},
    {"count-bases", "Counted or estimated", "004-01", kCountBases},
    {"capacities", "Who a person speaks for", "", kCapacities},
    {"story-kinds", "Kinds of story", "004-38", kStoryKinds},
    {"photo-consents", "Agreement to a photograph", "004-22", kPhotoConsents},
    {"stakeholder-kinds", "Kinds of stakeholder", "001-21", kStakeholderKinds},
    {"stakeholder-roles", "Parts that stakeholders play", "000-07", kStakeholderRoles},
    {"typical-segments", "Typical segments", "004-13", kTypicalSegments},
    {"audiences", "Audiences", "003-01", kAudiences},
    {"user-groups", "Users of information", "000-06", kUserGroups},
    {"contact-permissions", "Permission to contact", "000-05", kContactPermissions},
    {"subscriptions", "Subscriptions", "003-19", kSubscriptions},
    {"information-formats", "Formats of information", "001-14", kInformationFormats},
    {"contact-channels", "Ways of getting in touch", "003-11", kContactChannels},
    {"contact-directions", "Who got in touch", "", kContactDirections},
    {"identifying-questions", "Questions that find stakeholders", "004-12", kIdentifyingQuestions},
    {"map-grids", "Grids of stakeholder maps", "004-09", kMapGrids},
};
// clang-format on

}  // namespace

std::span<const Vocabulary> AllVocabularies() {
  static const std::vector<Vocabulary> kAll = [] {
    std::vector<Vocabulary> all(std::begin(kVocabularies), std::end(kVocabularies));
    all.insert(all.end(), PanelVocabularies().begin(), PanelVocabularies().end());
    return all;
  }();
  return kAll;
}

const Vocabulary* FindVocabulary(std::string_view name) {
  for (const Vocabulary& vocabulary : AllVocabularies()) {
    if (vocabulary.name == name) return &vocabulary;
  }
  return nullptr;
}

std::string_view DefaultLabel(std::string_view vocabulary, std::string_view code) {
  const Vocabulary* found = FindVocabulary(vocabulary);
  if (found == nullptr) return code;
  for (const Term& term : found->terms) {
    if (term.code == code) return term.label;
  }
  return code;
}

}  // namespace earshot::model
