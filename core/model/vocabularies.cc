// The shipped vocabularies: lists of terms that choices are made from (vocabulary.h).
//
// What the lists hold comes from the source documents (`source`), the wording is the product's own.
// A workspace may reword, add and retire terms; a code, once released, never changes its meaning.

#include "core/model/vocabulary.h"

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

constexpr Vocabulary kVocabularies[] = {
    {"engagement-types", "Types of engagement", "004-18", kEngagementTypes},
    {"delivery-methods", "Ways of delivering", "004-19", kDeliveryMethods},
    {"channels", "Channels", "004-16", kChannels},
    {"stakeholder-groups", "Stakeholder groups", "004-15", kStakeholderGroups},
    {"level-vocabularies", "Sets of engagement levels", "003-02", kLevelVocabularies},
    {"levels-004", "Levels of engagement", "004-09", kLevelsOfMaps},
    {"levels-003", "Levels of engagement", "003-02", kLevelsOfRelations},
    {"project-states", "States of a project", "", kProjectStates},
    {"activity-states", "States of an activity", "004-02", kActivityStates},
    {"count-bases", "Counted or estimated", "004-01", kCountBases},
    {"capacities", "Who a person speaks for", "", kCapacities},
    {"story-kinds", "Kinds of story", "004-38", kStoryKinds},
};
// clang-format on

}  // namespace

std::span<const Vocabulary> AllVocabularies() { return kVocabularies; }

const Vocabulary* FindVocabulary(std::string_view name) {
  for (const Vocabulary& vocabulary : kVocabularies) {
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
