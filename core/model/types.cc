// The record types of the workspace database, one table each; the source of every form, list, rule
// and export. Fields are in the order in which a person fills them in.
// A stored name or kind never changes once released; a field may be added or hidden.

#include "core/model/panel_types.h"

namespace earshot::model {
namespace {

using enum FieldKind;
using enum ValueType;

// Folded parts of the form of an activity, in the order of their first fields.
constexpr std::string_view kHow = "How it was done";
constexpr std::string_view kForReports = "For reports";
constexpr std::string_view kWho = "More about who took part";
constexpr std::string_view kWhy = "Why, and what came of it";

// clang-format off
constexpr Field kWorkspaceFields[] = {
    {.name = "name", .label = "Workspace name", .required = true, .max = 120, .search_weight = 1},
    {.name = "organisation", .label = "Organisation", .help = "The body that owns this workspace.", .max = 160, .search_weight = 1},
    {.name = "partners", .kind = kSet, .label = "Partner organisations", .help = "Bodies that share this workspace.", .source = "004-20"},
    {.name = "engagement_levels", .type = kChoice, .label = "Levels of engagement", .help = "Which set of levels activities use. Maps always use Inform, Consult, Involve, Partner.", .vocabulary = "level-vocabularies", .source = "003-02"},
    {.name = "small_number_limit", .type = kInteger, .label = "Hide counts up to", .help = "Counts from 1 up to this number show as * in anything shared.", .min = 0, .max = 50, .source = "T30"},
    {.name = "hear_again_months", .type = kInteger, .label = "Hear seldom-heard groups again after months", .help = "12 if nothing is entered.", .min = 1, .max = 60, .source = "003-33"},
    {.name = "about", .kind = kText, .type = kProse, .label = "About this workspace", .search_weight = 1},
};

constexpr Field kProjectFields[] = {
    {.name = "title", .label = "Project name", .required = true, .min = 3, .max = 160, .search_weight = 4},
    {.name = "summary", .kind = kText, .type = kProse, .label = "What it is about", .help = "In two or three sentences that a resident would understand.", .search_weight = 2, .source = "004-25"},
    {.name = "state", .type = kChoice, .label = "State", .vocabulary = "project-states"},
    {.name = "stage", .type = kChoice, .label = "Stage of involvement", .help = "Where in the work people are involved now.", .vocabulary = "involvement-stages", .source = "001-19"},
    {.name = "lead", .label = "Lead", .help = "Who answers for this project.", .max = 120, .search_weight = 1, .privacy = Privacy::kPersonal},
    {.name = "starts_on", .type = kDate, .label = "Starts on"},
    {.name = "ends_on", .type = kDate, .label = "Ends on"},
    {.name = "plan_final_on", .type = kDate, .label = "Plan becomes final on", .help = "Views of patients and carers must be heard before this date.", .source = "004-24"},
    {.name = "business_case_on", .type = kDate, .label = "Business case on", .source = "004-25"},
    {.name = "service_starts_on", .type = kDate, .label = "Service starts on", .help = "Six to twelve months later people's experience is looked at again.", .source = "003-17"},
    {.name = "narrative", .kind = kText, .type = kProse, .label = "The story", .help = "Why change, what is proposed, and what it brings. Short sentences, one page at most.", .search_weight = 1, .source = "004-25"},
    {.name = "outline", .kind = kText, .type = kProse, .label = "What we will do, and why", .search_weight = 1, .source = "004-25"},
    {.name = "should_hear", .kind = kSet, .type = kChoice, .label = "Who we should hear", .vocabulary = "stakeholder-groups", .source = "004-25"},
    {.name = "seldom_heard", .kind = kSet, .type = kChoice, .label = "Seldom-heard groups to reach", .vocabulary = "seldom-heard-groups", .source = "004-25"},
    {.name = "strengths", .kind = kText, .type = kProse, .label = "What communities bring", .help = "Groups, places and people that are there already and can help to reach others.", .max = 5000, .search_weight = 1, .source = "002-06"},
    {.name = "area_profile", .type = kReference, .label = "Area profile", .help = "The population that those heard are compared with.", .vocabulary = "area_profile"},
    {.name = "people", .kind = kText, .type = kProse, .label = "People who work on it", .max = 2000, .privacy = Privacy::kPersonal, .source = "004-25"},
    {.name = "specialists", .kind = kText, .type = kProse, .label = "Specialist support, and its cost", .max = 2000, .source = "004-25"},
    {.name = "budget", .type = kInteger, .label = "Budget in pounds", .help = "For venues, printing and the like.", .min = 0, .max = 100000000, .source = "004-25"},
    {.name = "risks", .kind = kText, .type = kProse, .label = "Risks, and what we do about them", .max = 10000, .source = "004-25"},
    {.name = "governance", .kind = kText, .type = kProse, .label = "How what we hear reaches the decision", .help = "Which meeting hears it, and who brings it there.", .max = 5000, .source = "004-25"},
};

constexpr Field kPhaseFields[] = {
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project", .required = true, .hidden = true},
    {.name = "phase", .type = kChoice, .label = "Phase", .vocabulary = "consultation-phases", .required = true, .source = "003-03"},
    {.name = "starts_on", .type = kDate, .label = "From", .required = true, .source = "003-03"},
    {.name = "ends_on", .type = kDate, .label = "To", .source = "003-03"},
    {.name = "remark", .type = kProse, .label = "Remark", .max = 2000},
};

constexpr Field kReportPointFields[] = {
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project", .required = true, .hidden = true},
    {.name = "body", .label = "Report to", .help = "For example Overview and Scrutiny.", .required = true, .min = 2, .max = 160, .search_weight = 1, .source = "004-03"},
    {.name = "due_on", .type = kDate, .label = "Due on", .required = true, .source = "004-03"},
    {.name = "reported_on", .type = kDate, .label = "Reported on", .help = "Leave empty until it is done.", .source = "004-03"},
    {.name = "remark", .type = kProse, .label = "What came of it", .max = 5000, .search_weight = 1, .source = "004-03"},
};

constexpr Field kQuestionFields[] = {
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project", .required = true, .hidden = true},
    {.name = "wording", .type = kProse, .label = "Question", .help = "As it is asked, in everyday words.", .required = true, .min = 5, .max = 500, .search_weight = 3, .source = "004-01"},
    {.name = "learn", .kind = kText, .type = kProse, .label = "What we want to learn", .search_weight = 1, .source = "004-19"},
    {.name = "position", .type = kInteger, .label = "Order", .min = 0, .max = 1000, .hidden = true},
};

constexpr Field kActivityFields[] = {
    {.name = "title", .label = "Activity", .help = "What it was, like \"Stall at Corby market\".", .required = true, .min = 3, .max = 160, .search_weight = 4, .source = "004-01"},
    {.name = "held_on", .type = kDate, .label = "Date", .help = "For example 25 11 2026.", .required = true, .source = "004-01"},
    {.name = "project", .type = kReference, .label = "Project", .help = "One log per project. Leave empty for work outside a project.", .vocabulary = "project", .source = "004-01"},
    {.name = "engagement_type", .type = kChoice, .label = "Type of engagement", .vocabulary = "engagement-types", .required = true, .source = "004-18"},
    {.name = "delivery_method", .type = kChoice, .label = "How it was delivered", .vocabulary = "delivery-methods", .source = "004-19", .section = kHow},
    {.name = "mechanism", .type = kChoice, .label = "Mechanism", .vocabulary = "mechanisms", .source = "003-06", .section = kHow},
    {.name = "level", .type = kChoice, .label = "Level of engagement", .vocabulary = "levels", .source = "003-02", .section = kForReports},
    {.name = "evidence", .type = kChoice, .label = "Kind of evidence", .vocabulary = "evidence-kinds", .source = "002-03", .section = kForReports},
    {.name = "experience_source", .type = kChoice, .label = "Source of patient experience", .vocabulary = "experience-sources", .source = "001-06", .section = kForReports},
    {.name = "purpose_kind", .type = kChoice, .label = "Purpose of engaging", .vocabulary = "engagement-purposes", .source = "001-03", .section = kForReports},
    {.name = "channels", .kind = kSet, .type = kChoice, .label = "Channels used", .vocabulary = "channels", .source = "004-16", .section = kHow},
    {.name = "groups", .kind = kSet, .type = kChoice, .label = "Who we met", .help = "Which groups took part.", .vocabulary = "stakeholder-groups", .source = "004-15", .section = kWho},
    {.name = "seldom_heard", .kind = kSet, .type = kChoice, .label = "Seldom-heard groups met", .vocabulary = "seldom-heard-groups", .source = "003-33", .section = kWho},
    {.name = "support", .kind = kSet, .type = kChoice, .label = "Help given to take part", .vocabulary = "participation-support", .source = "002-06", .section = kWho},
    {.name = "place", .type = kReference, .label = "Place", .help = "Type its name. A new one is kept for everybody.", .vocabulary = "place"},
    {.name = "owner", .label = "Owner", .help = "Who writes this up and answers for it.", .max = 120, .search_weight = 1, .privacy = Privacy::kPersonal},
    {.name = "carried_out_by", .label = "Carried out by", .help = "If another body did it for us.", .max = 160, .search_weight = 1, .source = "003-31", .section = kHow},
    {.name = "heads", .kind = kTally, .type = kInteger, .label = "People counted", .help = "Counted at the event, one tap for each person.", .source = "004-01"},
    {.name = "final_count", .kind = kGroup, .type = kInteger, .label = "Final count", .help = "How many people came. Not needed if they were counted at the event or are listed by group below. To correct that count, say why under More details.", .group = "final", .min = 0, .max = 1000000, .source = "004-01", .counted = true},
    {.name = "final_reason", .kind = kGroup, .type = kLine, .label = "Why the count was changed", .group = "final", .max = 300, .section = kWho},
    {.name = "count_basis", .type = kChoice, .label = "Counted or estimated", .vocabulary = "count-bases", .section = kWho},
    {.name = "reached", .type = kInteger, .label = "People reached but not spoken to", .help = "Leaflets taken, posts seen. Kept apart from people engaged.", .min = 0, .max = 100000000, .counted = true, .section = kWho},
    {.name = "purpose", .kind = kText, .type = kProse, .label = "Why, and what we wanted to learn", .search_weight = 1, .source = "004-19", .section = kWhy},
    {.name = "questions", .kind = kSet, .type = kReference, .label = "Questions asked", .vocabulary = "question", .source = "004-01", .section = kWhy},
    {.name = "notes", .kind = kText, .type = kProse, .label = "Detailed notes", .help = "Write up within 24 hours while it is fresh.", .max = 100000, .search_weight = 2, .source = "004-02"},
    {.name = "success", .kind = kText, .type = kProse, .label = "What went well", .help = "A success that the team should hear of. Leave out names.", .max = 2000, .search_weight = 1, .source = "001-07", .section = kWhy},
    {.name = "status", .kind = kGroup, .type = kChoice, .label = "Status", .vocabulary = "activity-states", .group = "status", .required = true, .hidden = true},
    {.name = "started_at", .kind = kGroup, .type = kInstant, .label = "Started", .group = "status", .hidden = true},
    {.name = "ended_at", .kind = kGroup, .type = kInstant, .label = "Ended", .help = "The 24 hours for writing up run from here.", .group = "status", .source = "004-02", .hidden = true},
    {.name = "written_up_at", .kind = kGroup, .type = kInstant, .label = "Written up", .group = "status", .source = "004-02", .hidden = true},
    {.name = "session_code", .label = "Code of the session", .max = 6, .source = "004-18", .hidden = true},
    {.name = "merged_into", .type = kReference, .label = "Merged into", .vocabulary = "activity", .source = "004-18", .hidden = true},
    {.name = "merged_from", .kind = kSet, .type = kReference, .label = "Merged from", .vocabulary = "activity", .source = "004-18", .hidden = true},
    {.name = "merged_took", .type = kProse, .label = "Taken over when merged", .max = 2000000, .source = "004-18", .hidden = true, .inner = true},
    {.name = "not_same_as", .kind = kSet, .type = kReference, .label = "Not the same event as", .vocabulary = "activity", .source = "004-18", .hidden = true},
};

constexpr Field kAttendanceFields[] = {
    {.name = "activity", .type = kReference, .label = "Activity", .vocabulary = "activity", .required = true, .hidden = true},
    {.name = "group", .type = kChoice, .label = "Group", .vocabulary = "stakeholder-groups", .required = true, .source = "004-01"},
    {.name = "people", .type = kInteger, .label = "How many", .required = true, .min = 0, .max = 1000000, .source = "004-01", .counted = true},
    {.name = "basis", .type = kChoice, .label = "Counted or estimated", .vocabulary = "count-bases"},
    {.name = "remark", .label = "Remark", .max = 300, .search_weight = 1},
};

// Heads by population group, counted at the stall without making anybody a record (004-22). The id
// is derived, so two phones count into one record.
constexpr Field kTallyFields[] = {
    {.name = "activity", .type = kReference, .label = "Activity", .vocabulary = "activity", .required = true, .hidden = true},
    {.name = "group", .type = kChoice, .label = "Population group", .vocabulary = "population-groups", .required = true, .source = "004-22"},
    {.name = "people", .kind = kTally, .type = kInteger, .label = "People counted", .source = "004-22"},
};

// A photograph without its pixels: these are blobs outside the records, found by `digest` and sent
// after the record (web/photo.js).
constexpr Field kPhotoFields[] = {
    {.name = "activity", .type = kReference, .label = "Activity", .vocabulary = "activity", .required = true, .hidden = true},
    {.name = "taken_at", .type = kInstant, .label = "Taken", .hidden = true},
    {.name = "caption", .label = "What the photograph shows", .help = "In a few words, for those who cannot see it. Leave out names.", .required = true, .min = 3, .max = 300, .search_weight = 1, .source = "004-18"},
    {.name = "recognisable", .type = kBoolean, .label = "People can be recognised", .help = "Tick if anybody in it could be recognised by somebody who knows them."},
    {.name = "consent", .type = kChoice, .label = "Did they agree to the photograph?", .help = "Without an agreement it is for the file only and is not published.", .vocabulary = "photo-consents", .source = "004-22"},
    {.name = "digest", .label = "Checksum of the photograph", .required = true, .min = 64, .max = 64, .hidden = true, .inner = true},
    {.name = "width", .type = kInteger, .label = "Width in pixels", .required = true, .min = 1, .max = 20000, .hidden = true, .inner = true},
    {.name = "height", .type = kInteger, .label = "Height in pixels", .required = true, .min = 1, .max = 20000, .hidden = true, .inner = true},
    {.name = "size", .type = kInteger, .label = "Size in bytes", .required = true, .min = 1, .max = 100000000, .hidden = true, .inner = true},
};

// Of everything that may be published: nothing is before a named person says so.
constexpr Field kMayPublish = {.name = "may_publish", .kind = kGroup, .type = kBoolean, .label = "May be published", .help = "Tick when the public wording is agreed. It needs a name below.", .group = "publication", .source = "001-09"};
constexpr Field kPublishApprovedBy = {.name = "publish_approved_by", .kind = kGroup, .type = kLine, .label = "Public wording approved by", .help = "Needed before it is published: the name of the person who has read the public wording and agrees to it.", .group = "publication", .max = 120, .privacy = Privacy::kPersonal};

constexpr Field kFeedbackFields[] = {
    {.name = "activity", .type = kReference, .label = "Heard at", .vocabulary = "activity", .hidden = true},
    {.name = "case", .type = kReference, .label = "From the case", .vocabulary = "case", .hidden = true},
    {.name = "source", .type = kChoice, .label = "Source", .help = "For what was said at no activity and in no case.", .vocabulary = "experience-sources", .source = "001-06", .hidden = true},
    {.name = "heard_on", .type = kDate, .label = "Heard on", .source = "004-04", .hidden = true},
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project", .source = "004-04", .hidden = true},
    {.name = "said", .kind = kText, .type = kProse, .label = "What they said", .help = "In their own words. Leave out names and anything that tells who it was.", .required = true, .min = 2, .max = 20000, .search_weight = 3, .privacy = Privacy::kPersonal, .source = "004-01"},
    {.name = "question", .type = kReference, .label = "Answers the question", .vocabulary = "question", .source = "004-01"},
    {.name = "group", .type = kChoice, .label = "Said by", .vocabulary = "stakeholder-groups"},
    {.name = "capacity", .type = kChoice, .label = "Speaking from", .vocabulary = "capacities"},
    {.name = "story", .type = kChoice, .label = "A story based on experience", .vocabulary = "story-kinds", .source = "004-38"},
    {.name = "themes", .kind = kSet, .type = kReference, .label = "Themes", .vocabulary = "theme", .source = "004-04"},
    {.name = "public_wording", .kind = kText, .type = kProse, .label = "Public wording", .help = "How it may read in a report. No names, no complaint details.", .max = 5000, .search_weight = 1, .source = "001-09"},
    kMayPublish,
    kPublishApprovedBy,
};

// A theme keeps the id made from its first name, so two people who name it offline make one.
constexpr Field kThemeFields[] = {
    {.name = "name", .label = "Theme", .help = "What people talk about, in a few words.", .required = true, .min = 2, .max = 60, .search_weight = 3, .source = "004-04"},
    {.name = "about", .kind = kText, .type = kProse, .label = "What belongs here", .max = 2000, .search_weight = 1},
    {.name = "parent", .type = kReference, .label = "Part of the theme", .vocabulary = "theme", .source = "004-04"},
    {.name = "project", .type = kReference, .label = "Only for the project", .help = "Leave empty for a theme of every project.", .vocabulary = "project"},
    {.name = "merged_into", .type = kReference, .label = "Merged into", .vocabulary = "theme", .source = "004-04", .hidden = true},
};

constexpr Field kDecisionFields[] = {
    {.name = "title", .label = "What was decided", .help = "In one line.", .required = true, .min = 3, .max = 200, .search_weight = 3, .source = "004-04"},
    {.name = "outcome", .type = kChoice, .label = "Outcome", .vocabulary = "decision-outcomes", .required = true, .source = "004-04"},
    {.name = "decided_on", .type = kDate, .label = "Decided on", .required = true, .source = "004-04"},
    {.name = "themes", .kind = kSet, .type = kReference, .label = "Themes it answers", .vocabulary = "theme", .source = "004-04"},
    {.name = "points", .kind = kSet, .type = kReference, .label = "Feedback points it answers", .vocabulary = "feedback", .source = "004-04", .hidden = true},
    {.name = "because", .kind = kText, .type = kProse, .label = "Why", .help = "Needed where the answer is no, or in part.", .max = 5000, .search_weight = 1, .source = "004-27"},
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project"},
    {.name = "body", .label = "Decided by", .help = "The body, for example the Governing Body.", .max = 160, .search_weight = 1, .source = "004-04"},
    {.name = "meeting", .label = "Meeting", .max = 160, .search_weight = 1},
    {.name = "minute_reference", .label = "Minute reference", .max = 80, .search_weight = 1},
    {.name = "due_on", .type = kDate, .label = "To be done by"},
    {.name = "you_said", .kind = kText, .type = kProse, .label = "You said", .help = "What people said, in one or two public sentences. No names, no complaint details.", .max = 2000, .search_weight = 1, .source = "004-05"},
    {.name = "we_did", .kind = kText, .type = kProse, .label = "We did", .help = "What changed because of it, or why nothing can change.", .max = 2000, .search_weight = 1, .source = "004-05"},
    kMayPublish,
    kPublishApprovedBy,
};

constexpr Field kTellingFields[] = {
    {.name = "told_on", .type = kDate, .label = "Told on", .required = true, .source = "004-27"},
    {.name = "decisions", .kind = kSet, .type = kReference, .label = "About the decisions", .vocabulary = "decision", .required = true, .source = "004-27"},
    {.name = "groups", .kind = kSet, .type = kChoice, .label = "Told to", .vocabulary = "stakeholder-groups", .source = "004-27"},
    {.name = "audience", .label = "Told to, in words", .help = "For example the Tuesday lunch club.", .max = 200, .search_weight = 1, .source = "004-27"},
    {.name = "waiting_told", .type = kBoolean, .label = "Those who asked to hear back were told", .source = "004-27"},
    {.name = "channel", .type = kChoice, .label = "How", .vocabulary = "telling-channels", .required = true, .source = "004-27"},
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project"},
    {.name = "remark", .kind = kText, .type = kProse, .label = "What was said", .max = 5000, .search_weight = 1},
};

constexpr Field kHearBackFields[] = {
    {.name = "project", .type = kReference, .label = "Project", .help = "The address is used for this project only.", .vocabulary = "project", .required = true, .source = "004-27"},
    {.name = "activity", .type = kReference, .label = "Asked at", .vocabulary = "activity", .hidden = true},
    {.name = "name", .label = "Name", .max = 120, .privacy = Privacy::kPersonal},
    {.name = "email", .label = "E-mail", .max = 254, .privacy = Privacy::kPersonal, .source = "004-27"},
    {.name = "phone", .label = "Phone", .max = 40, .privacy = Privacy::kPersonal, .source = "004-27"},
    {.name = "asked_on", .type = kDate, .label = "Asked on", .required = true},
    {.name = "erase_on", .type = kDate, .label = "Erase on", .help = "At the latest. It is erased earlier once people were told for the last time.", .required = true},
    {.name = "wording", .label = "Wording agreed to", .max = 60, .hidden = true},
};

constexpr Field kCaseFields[] = {
    {.name = "kind", .type = kChoice, .label = "Kind", .vocabulary = "case-kinds", .required = true, .source = "003-08"},
    {.name = "title", .label = "About", .help = "In one line, without names.", .required = true, .min = 3, .max = 200, .search_weight = 3, .source = "000-02"},
    {.name = "received_on", .type = kDate, .label = "Received on", .help = "The day it arrived, even if that was a Sunday.", .required = true, .source = "003-07"},
    {.name = "channel", .type = kChoice, .label = "How it came", .vocabulary = "case-channels", .source = "000-01"},
    {.name = "asked", .kind = kText, .type = kProse, .label = "What was asked or said", .search_weight = 2, .privacy = Privacy::kPersonal, .source = "000-02"},
    {.name = "from_name", .label = "From", .max = 160, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "000-02"},
    {.name = "from_contact", .label = "Reply to", .help = "E-mail, phone or address.", .max = 300, .privacy = Privacy::kPersonal},
    {.name = "organisation", .label = "Organisation or outlet", .help = "A newspaper, an MP's office, a charity.", .max = 160, .search_weight = 1, .source = "003-11"},
    {.name = "owner", .label = "Owner", .help = "Who sees to the reply.", .max = 120, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "003-08"},
    {.name = "reply_by", .type = kDate, .label = "Reply by", .help = "As agreed. A freedom of information request has its date worked out.", .source = "001-11"},
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project"},
    {.name = "answer", .kind = kText, .type = kProse, .label = "The answer", .search_weight = 2, .source = "003-08"},
    {.name = "earlier_answer", .type = kReference, .label = "Answered before in", .vocabulary = "case", .source = "003-07", .hidden = true},
    {.name = "lessons", .kind = kText, .type = kProse, .label = "What we learned", .max = 5000, .search_weight = 1, .source = "003-08"},
};

constexpr Field kCaseEventFields[] = {
    {.name = "case", .type = kReference, .label = "Case", .vocabulary = "case", .required = true, .hidden = true},
    {.name = "event", .type = kChoice, .label = "What happened", .vocabulary = "case-events", .required = true, .source = "003-07"},
    {.name = "happened_on", .type = kDate, .label = "On", .required = true, .source = "003-07"},
    {.name = "remark", .type = kProse, .label = "Remark", .max = 2000, .search_weight = 1},
};

constexpr Field kRoutineFields[] = {
    {.name = "title", .label = "What is to be done", .required = true, .min = 3, .max = 160, .search_weight = 1, .source = "000-01"},
    {.name = "every", .type = kInteger, .label = "Every", .required = true, .min = 1, .max = 1000, .source = "000-01"},
    {.name = "unit", .type = kChoice, .label = "Hours, days or months", .vocabulary = "period-units", .required = true, .source = "000-01"},
    {.name = "starts_on", .type = kDate, .label = "First due on", .required = true},
    {.name = "owner", .label = "Owner", .max = 120, .search_weight = 1, .privacy = Privacy::kPersonal},
    {.name = "stopped", .type = kBoolean, .label = "No longer done"},
};

constexpr Field kCheckFields[] = {
    {.name = "routine", .type = kReference, .label = "Routine", .vocabulary = "routine", .required = true, .hidden = true},
    {.name = "done_at", .type = kInstant, .label = "Done", .required = true, .source = "000-01", .hidden = true},
    {.name = "person", .label = "By", .required = true, .max = 120, .privacy = Privacy::kPersonal, .source = "000-01"},
    {.name = "remark", .label = "Remark", .max = 500},
};

constexpr Field kBankHolidayFields[] = {
    {.name = "on", .type = kDate, .label = "Date", .required = true, .source = "003-07"},
    {.name = "name", .label = "Name", .required = true, .min = 2, .max = 120},
    {.name = "cancelled", .type = kBoolean, .label = "Not a holiday after all"},
};

constexpr Field kAreaProfileFields[] = {
    {.name = "name", .label = "Area", .required = true, .min = 2, .max = 120, .search_weight = 1},
    {.name = "residents", .type = kInteger, .label = "Residents", .required = true, .min = 1, .max = 100000000, .counted = true},
    {.name = "origin", .label = "Where the numbers come from", .help = "For example the census of 2021.", .max = 300},
    {.name = "as_at", .type = kDate, .label = "As at"},
};

constexpr Field kPopulationShareFields[] = {
    {.name = "profile", .type = kReference, .label = "Area profile", .vocabulary = "area_profile", .required = true, .hidden = true},
    {.name = "group", .type = kChoice, .label = "Population group", .vocabulary = "population-groups", .required = true},
    {.name = "people", .type = kInteger, .label = "Residents in the group", .required = true, .min = 0, .max = 100000000, .counted = true},
};

// A report as it was on one day: the file itself, its figures line by line, and their checksum.
constexpr Field kEditionFields[] = {
    {.name = "name", .label = "Edition", .required = true, .min = 3, .max = 160, .search_weight = 2, .source = "004-03"},
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project", .required = true, .hidden = true},
    {.name = "as_at", .type = kDate, .label = "As at", .required = true, .source = "004-03", .hidden = true},
    {.name = "sent_to", .label = "Sent to", .help = "The body it went to, like the Scrutiny Committee.", .max = 160, .search_weight = 1, .source = "004-03"},
    {.name = "sent_on", .type = kDate, .label = "Sent on", .source = "004-03"},
    {.name = "remark", .kind = kText, .type = kProse, .label = "Remark", .max = 2000},
    {.name = "page", .type = kProse, .label = "Page", .required = true, .max = 2000000, .hidden = true, .inner = true},
    {.name = "figures", .type = kProse, .label = "Figures", .required = true, .max = 600000, .hidden = true, .inner = true},
    {.name = "checksum", .label = "Checksum of the figures", .required = true, .min = 64, .max = 64, .hidden = true},
    {.name = "page_checksum", .label = "Checksum of the page", .min = 64, .max = 64, .hidden = true},
};

constexpr Field kPlaceFields[] = {
    {.name = "name", .label = "Place", .required = true, .min = 2, .max = 160, .search_weight = 3},
    {.name = "address", .type = kProse, .label = "Address", .max = 400, .search_weight = 1},
    {.name = "postcode", .label = "Postcode", .max = 10, .search_weight = 1},
    {.name = "locality", .label = "Locality", .help = "Town or locality, like Corby.", .max = 80, .search_weight = 2},
    {.name = "access_notes", .kind = kText, .type = kProse, .label = "Access notes", .help = "Step-free entrance, hearing loop, parking, quiet room.", .max = 2000, .search_weight = 1},
};

constexpr Field kActorFields[] = {
    {.name = "person", .label = "Person", .required = true, .max = 120, .search_weight = 1, .privacy = Privacy::kPersonal},
    {.name = "device", .label = "Device", .help = "How colleagues recognise this device, like \"Red tablet\".", .required = true, .max = 80},
    {.name = "user", .label = "User name", .max = 120, .privacy = Privacy::kPersonal, .hidden = true},
};

constexpr Field kTermFields[] = {
    {.name = "vocabulary", .label = "List", .required = true, .max = 60, .hidden = true},
    {.name = "code", .label = "Code", .required = true, .max = 60, .hidden = true},
    {.name = "label", .label = "Wording", .required = true, .max = 160, .search_weight = 1},
    {.name = "position", .type = kInteger, .label = "Order", .min = 0, .max = 10000},
    {.name = "retired", .type = kBoolean, .label = "No longer offered"},
};

// What the Log shows, kept under a name; core/app/saved_views.h reads and writes `shows`.
constexpr Field kSavedViewFields[] = {
    {.name = "name", .label = "Name of the view", .required = true, .min = 2, .max = 60, .source = "004-01"},
    {.name = "shows", .type = kProse, .label = "What it shows", .required = true, .max = 4000, .source = "004-01", .hidden = true, .inner = true},
    {.name = "only_for", .label = "Only for", .help = "The user name of who keeps it for themselves.", .max = 120, .privacy = Privacy::kPersonal, .hidden = true},
};

// Anybody with an interest in the work, or affected by it (001-21). Contact permission is one thing,
// what a person subscribed to another (000-05).
constexpr Field kStakeholderFields[] = {
    {.name = "name", .label = "Name", .required = true, .min = 2, .max = 160, .search_weight = 4, .privacy = Privacy::kPersonal, .source = "001-21"},
    {.name = "kind", .type = kChoice, .label = "Kind", .vocabulary = "stakeholder-kinds", .required = true, .source = "001-21"},
    {.name = "roles", .kind = kSet, .type = kChoice, .label = "Part they play", .help = "Advocates and go-betweens open doors to groups that are seldom heard.", .vocabulary = "stakeholder-roles", .source = "001-10"},
    {.name = "groups", .kind = kSet, .type = kChoice, .label = "Stakeholder groups", .help = "The rows of the matrix of channels.", .vocabulary = "stakeholder-groups", .source = "004-15"},
    {.name = "segments", .kind = kSet, .type = kChoice, .label = "Segments", .vocabulary = "typical-segments", .source = "004-13"},
    {.name = "audiences", .kind = kSet, .type = kChoice, .label = "Audiences", .vocabulary = "audiences", .source = "003-01"},
    {.name = "uses_information_as", .kind = kSet, .type = kChoice, .label = "Uses our information as", .vocabulary = "user-groups", .source = "000-06"},
    {.name = "reaches", .kind = kSet, .type = kChoice, .label = "Reaches the seldom-heard groups", .vocabulary = "seldom-heard-groups", .source = "001-10"},
    {.name = "organisation", .label = "Organisation or outlet", .help = "Where a person works or writes.", .max = 160, .search_weight = 2, .source = "000-07"},
    {.name = "locality", .label = "Town or locality", .help = "Like Corby.", .max = 80, .search_weight = 2, .source = "004-15"},
    {.name = "area", .label = "Area spoken for", .help = "A ward or constituency, for those who are elected.", .max = 120, .search_weight = 1, .source = "004-13"},
    {.name = "interests", .kind = kSet, .label = "Interests", .help = "Like mental health. One at a time.", .max = 80, .search_weight = 2, .source = "004-21"},
    {.name = "about", .kind = kText, .type = kProse, .label = "About them", .help = "Who they are, and what they want from us.", .max = 5000, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "001-01"},
    {.name = "email", .label = "E-mail", .max = 254, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "000-05"},
    {.name = "phone", .label = "Phone", .max = 40, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "000-05"},
    {.name = "address", .type = kProse, .label = "Address", .max = 400, .privacy = Privacy::kPersonal},
    {.name = "website", .label = "Website", .max = 300},
    {.name = "permission", .kind = kGroup, .type = kChoice, .label = "May we contact them?", .vocabulary = "contact-permissions", .group = "permission", .source = "000-05"},
    {.name = "permission_on", .kind = kGroup, .type = kDate, .label = "Asked or answered on", .group = "permission", .source = "000-05"},
    {.name = "permission_how", .kind = kGroup, .label = "How they said so", .help = "For example by e-mail, or on a paper card.", .group = "permission", .max = 200, .source = "000-05"},
    {.name = "subscriptions", .kind = kSet, .type = kChoice, .label = "Subscribed to", .help = "Only what they asked for. It gives no permission for anything else.", .vocabulary = "subscriptions", .source = "003-19"},
    {.name = "formats", .kind = kSet, .type = kChoice, .label = "Needs information as", .vocabulary = "information-formats", .source = "001-14"},
    {.name = "languages", .kind = kSet, .label = "Languages", .help = "Other than English. One at a time.", .max = 60, .source = "001-14"},
    {.name = "uses", .kind = kText, .type = kProse, .label = "What they use our work for", .max = 2000, .search_weight = 1, .source = "000-08"},
    {.name = "demands", .kind = kText, .type = kProse, .label = "What they ask of us", .max = 2000, .search_weight = 1, .source = "000-08"},
    {.name = "pain_points", .kind = kText, .type = kProse, .label = "What is hard for them", .max = 2000, .search_weight = 1, .source = "000-08"},
    {.name = "reports_to", .type = kReference, .label = "Reports to", .help = "The body that a body answers to.", .vocabulary = "stakeholder", .source = "003-13"},
    {.name = "age_limit", .type = kInteger, .label = "Oldest age of its members", .help = "For bodies of young people, like 25.", .min = 0, .max = 120, .source = "003-13"},
    {.name = "owner", .label = "Keeps in touch", .help = "Which of us knows them best.", .max = 120, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "003-12"},
    {.name = "merged_into", .type = kReference, .label = "Merged into", .vocabulary = "stakeholder", .source = "004-14", .hidden = true},
    {.name = "merged_from", .kind = kSet, .type = kReference, .label = "Merged from", .vocabulary = "stakeholder", .source = "004-14", .hidden = true},
    {.name = "not_same_as", .kind = kSet, .type = kReference, .label = "Not the same as", .vocabulary = "stakeholder", .source = "004-14", .hidden = true},
};

constexpr Field kMembershipFields[] = {
    {.name = "body", .type = kReference, .label = "Body", .vocabulary = "stakeholder", .required = true, .source = "003-13"},
    {.name = "member", .type = kReference, .label = "Member", .vocabulary = "stakeholder", .required = true, .source = "003-13"},
    {.name = "role", .label = "Role", .help = "For example chair.", .max = 120, .search_weight = 1, .source = "003-13"},
    {.name = "represents", .kind = kSet, .type = kChoice, .label = "Speaks for", .vocabulary = "characteristics", .source = "003-13"},
    {.name = "starts_on", .type = kDate, .label = "From"},
    {.name = "ends_on", .type = kDate, .label = "To"},
};

// One entry of the history that all projects share (001-08, 003-11).
constexpr Field kContactFields[] = {
    {.name = "stakeholder", .type = kReference, .label = "With", .vocabulary = "stakeholder", .required = true, .hidden = true},
    {.name = "happened_on", .type = kDate, .label = "On", .required = true, .source = "003-11"},
    {.name = "channel", .type = kChoice, .label = "How", .vocabulary = "contact-channels", .required = true, .source = "003-11"},
    {.name = "direction", .type = kChoice, .label = "Who got in touch", .vocabulary = "contact-directions"},
    {.name = "subject", .label = "About", .help = "In one line.", .required = true, .min = 2, .max = 200, .search_weight = 2, .source = "003-11"},
    {.name = "note", .kind = kText, .type = kProse, .label = "What was said", .max = 10000, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "003-11"},
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project"},
    {.name = "person", .label = "Who of us", .max = 120, .search_weight = 1, .privacy = Privacy::kPersonal},
    {.name = "follow_up_on", .type = kDate, .label = "Get in touch again on"},
};

// Somebody who was named in answer to one of the six questions (004-12). The id is derived.
constexpr Field kIdentificationFields[] = {
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project", .required = true, .hidden = true},
    {.name = "question", .type = kChoice, .label = "Question", .vocabulary = "identifying-questions", .required = true, .source = "004-12"},
    {.name = "stakeholder", .type = kReference, .label = "Stakeholder", .vocabulary = "stakeholder", .required = true, .source = "004-12"},
    {.name = "remark", .label = "Remark", .max = 300, .search_weight = 1},
};

constexpr Field kMapFields[] = {
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project", .required = true, .hidden = true},
    {.name = "grid", .type = kChoice, .label = "Grid", .vocabulary = "map-grids", .required = true, .source = "004-09", .hidden = true},
    {.name = "drawn_on", .type = kDate, .label = "Drawn on", .required = true, .source = "001-01"},
    {.name = "took_part", .label = "Who took part", .max = 300, .search_weight = 1, .privacy = Privacy::kPersonal, .source = "001-01"},
    {.name = "remark", .kind = kText, .type = kProse, .label = "Remark", .max = 2000, .search_weight = 1},
    {.name = "copied_from", .type = kReference, .label = "Copied from", .vocabulary = "map", .hidden = true},
};

// Where somebody stands on a map: both axes and the reason are one value with one stamp, so two
// people who move them at once get one whole position. The id is derived.
constexpr Field kPositionFields[] = {
    {.name = "map", .type = kReference, .label = "Map", .vocabulary = "map", .required = true, .hidden = true},
    {.name = "stakeholder", .type = kReference, .label = "Stakeholder", .vocabulary = "stakeholder", .required = true, .hidden = true},
    {.name = "x", .kind = kGroup, .type = kInteger, .label = "Across, from 0 to 100", .help = "Interest, or how supportive.", .group = "place", .min = 0, .max = 100, .source = "004-09"},
    {.name = "y", .kind = kGroup, .type = kInteger, .label = "Up, from 0 to 100", .help = "Influence, or how active.", .group = "place", .min = 0, .max = 100, .source = "004-09"},
    {.name = "reason", .kind = kGroup, .label = "Why they moved", .group = "place", .max = 300, .source = "001-01"},
};

// A tick of the matrix that differs from the one that is shipped (004-17). The id is derived.
constexpr Field kChannelPlanFields[] = {
    {.name = "group", .type = kChoice, .label = "Stakeholder group", .vocabulary = "stakeholder-groups", .required = true, .source = "004-17"},
    {.name = "channel", .type = kChoice, .label = "Channel", .vocabulary = "channels", .required = true, .source = "004-17"},
    {.name = "planned", .type = kBoolean, .label = "Planned", .source = "004-17"},
};

constexpr RecordType kTypes[] = {
    {"workspace", "Workspace", "Workspaces", "name", kWorkspaceFields},
    {"project", "Project", "Projects", "title", kProjectFields},
    {"phase", "Phase", "Phases", "phase", kPhaseFields},
    {"report_point", "Report point", "Report points", "body", kReportPointFields},
    {"question", "Question", "Questions", "wording", kQuestionFields},
    {"activity", "Activity", "Activities", "title", kActivityFields},
    {"attendance", "Attendance", "Attendance", "group", kAttendanceFields},
    {"tally", "Tally", "Tallies", "group", kTallyFields},
    {"photo", "Photograph", "Photographs", "caption", kPhotoFields},
    {"feedback", "Feedback point", "Feedback", "said", kFeedbackFields},
    {"theme", "Theme", "Themes", "name", kThemeFields, true},
    {"decision", "Decision", "Decisions", "title", kDecisionFields},
    {"telling", "Telling", "Tellings", "audience", kTellingFields},
    {"hear_back", "Person who wants to hear back", "People who want to hear back", "name", kHearBackFields},
    {"case", "Case", "Cases", "title", kCaseFields},
    {"case_event", "Event of a case", "Events of a case", "event", kCaseEventFields},
    {"routine", "Routine", "Routines", "title", kRoutineFields},
    {"check", "Check", "Checks", "person", kCheckFields},
    {"bank_holiday", "Bank holiday", "Bank holidays", "name", kBankHolidayFields},
    {"area_profile", "Area profile", "Area profiles", "name", kAreaProfileFields},
    {"population_share", "Population share", "Population shares", "group", kPopulationShareFields},
    {"edition", "Edition", "Editions", "name", kEditionFields},
    {"place", "Place", "Places", "name", kPlaceFields, true},
    {"actor", "Person and device", "People and devices", "person", kActorFields},
    {"term", "Term", "Terms", "label", kTermFields},
    {"saved_view", "Saved view", "Saved views", "name", kSavedViewFields},
    {"stakeholder", "Stakeholder", "Stakeholders", "name", kStakeholderFields},
    {"membership", "Membership", "Memberships", "role", kMembershipFields},
    {"contact", "Contact", "Contacts", "subject", kContactFields},
    {"identification", "Named for a project", "Named for projects", "question", kIdentificationFields},
    {"map", "Stakeholder map", "Stakeholder maps", "drawn_on", kMapFields},
    {"position", "Position on a map", "Positions on maps", "reason", kPositionFields},
    {"channel_plan", "Channel of a group", "Channels of groups", "channel", kChannelPlanFields},
};
// clang-format on

}  // namespace

std::span<const RecordType> WorkspaceTypes() { return kTypes; }

}  // namespace earshot::model
