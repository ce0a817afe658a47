// The record types of the workspace database, one table each; the source of every form, list, rule
// and export. Fields are in the order in which a person fills them in.
// A stored name or kind never changes once released; a field may be added or hidden.

#include "core/model/schema.h"

namespace earshot::model {
namespace {

using enum FieldKind;
using enum ValueType;

// clang-format off
constexpr Field kWorkspaceFields[] = {
    {.name = "name", .label = "Workspace name", .required = true, .max = 120, .search_weight = 1},
    {.name = "organisation", .label = "Organisation", .help = "The body that owns this workspace.", .max = 160, .search_weight = 1},
    {.name = "partners", .kind = kSet, .label = "Partner organisations", .help = "Bodies that share this workspace.", .source = "004-20"},
    {.name = "engagement_levels", .type = kChoice, .label = "Levels of engagement", .help = "Which set of levels activities use. Maps always use Inform, Consult, Involve, Partner.", .vocabulary = "level-vocabularies", .source = "003-02"},
    {.name = "small_number_limit", .type = kInteger, .label = "Hide counts up to", .help = "Counts from 1 up to this number show as * in anything shared.", .min = 0, .max = 50, .source = "T30"},
    {.name = "about", .kind = kText, .type = kProse, .label = "About this workspace", .search_weight = 1},
};

constexpr Field kProjectFields[] = {
    {.name = "title", .label = "Project name", .required = true, .min = 3, .max = 160, .search_weight = 4},
    {.name = "summary", .kind = kText, .type = kProse, .label = "What it is about", .help = "In two or three sentences that a resident would understand.", .search_weight = 2, .source = "004-25"},
    {.name = "state", .type = kChoice, .label = "State", .vocabulary = "project-states"},
    {.name = "lead", .label = "Lead", .help = "Who answers for this project.", .max = 120, .search_weight = 1, .privacy = Privacy::kPersonal},
    {.name = "starts_on", .type = kDate, .label = "Starts on"},
    {.name = "ends_on", .type = kDate, .label = "Ends on"},
    {.name = "plan_final_on", .type = kDate, .label = "Plan becomes final on", .help = "Views of patients and carers must be heard before this date.", .source = "004-24"},
    {.name = "business_case_on", .type = kDate, .label = "Business case on", .source = "004-25"},
};

constexpr Field kQuestionFields[] = {
    {.name = "project", .type = kReference, .label = "Project", .vocabulary = "project", .required = true},
    {.name = "wording", .type = kProse, .label = "Question", .help = "As it is asked, in everyday words.", .required = true, .min = 5, .max = 500, .search_weight = 3, .source = "004-01"},
    {.name = "learn", .kind = kText, .type = kProse, .label = "What we want to learn", .search_weight = 1, .source = "004-19"},
    {.name = "position", .type = kInteger, .label = "Order", .min = 0, .max = 1000, .hidden = true},
};

constexpr Field kActivityFields[] = {
    {.name = "title", .label = "Activity", .help = "What it was, like \"Stall at Corby market\".", .required = true, .min = 3, .max = 160, .search_weight = 4, .source = "004-01"},
    {.name = "held_on", .type = kDate, .label = "Date", .help = "For example 25 11 2026.", .required = true, .source = "004-01"},
    {.name = "project", .type = kReference, .label = "Project", .help = "One log per project. Leave empty for work outside a project.", .vocabulary = "project", .source = "004-01"},
    {.name = "engagement_type", .type = kChoice, .label = "Type of engagement", .vocabulary = "engagement-types", .required = true, .source = "004-18"},
    {.name = "delivery_method", .type = kChoice, .label = "How it was delivered", .vocabulary = "delivery-methods", .source = "004-19"},
    {.name = "channels", .kind = kSet, .type = kChoice, .label = "Channels used", .vocabulary = "channels", .source = "004-16"},
    {.name = "groups", .kind = kSet, .type = kChoice, .label = "Who we met", .help = "Which groups took part.", .vocabulary = "stakeholder-groups", .source = "004-15"},
    {.name = "place", .type = kReference, .label = "Place", .vocabulary = "place"},
    {.name = "owner", .label = "Owner", .help = "Who writes this up and answers for it.", .max = 120, .search_weight = 1, .privacy = Privacy::kPersonal},
    {.name = "carried_out_by", .label = "Carried out by", .help = "If another body did it for us.", .max = 160, .search_weight = 1, .source = "003-31"},
    {.name = "heads", .kind = kTally, .type = kInteger, .label = "People counted", .help = "Counted at the event, one tap for each person.", .source = "004-01"},
    {.name = "final_count", .kind = kGroup, .type = kInteger, .label = "Final count", .help = "Only if the count at the event was wrong.", .group = "final", .min = 0, .max = 1000000, .source = "004-01"},
    {.name = "final_reason", .kind = kGroup, .type = kLine, .label = "Why the count was changed", .group = "final", .max = 300},
    {.name = "count_basis", .type = kChoice, .label = "Counted or estimated", .vocabulary = "count-bases"},
    {.name = "reached", .type = kInteger, .label = "People reached but not spoken to", .help = "Leaflets taken, posts seen. Kept apart from people engaged.", .min = 0, .max = 100000000},
    {.name = "purpose", .kind = kText, .type = kProse, .label = "Why, and what we wanted to learn", .search_weight = 1, .source = "004-19"},
    {.name = "questions", .kind = kSet, .type = kReference, .label = "Questions asked", .vocabulary = "question", .source = "004-01"},
    {.name = "notes", .kind = kText, .type = kProse, .label = "Detailed notes", .help = "Write up within 24 hours while it is fresh.", .max = 100000, .search_weight = 2, .source = "004-02"},
    {.name = "status", .kind = kGroup, .type = kChoice, .label = "Status", .vocabulary = "activity-states", .group = "status", .required = true, .hidden = true},
    {.name = "started_at", .kind = kGroup, .type = kInstant, .label = "Started", .group = "status", .hidden = true},
    {.name = "ended_at", .kind = kGroup, .type = kInstant, .label = "Ended", .help = "The 24 hours for writing up run from here.", .group = "status", .source = "004-02", .hidden = true},
    {.name = "written_up_at", .kind = kGroup, .type = kInstant, .label = "Written up", .group = "status", .source = "004-02", .hidden = true},
};

constexpr Field kAttendanceFields[] = {
    {.name = "activity", .type = kReference, .label = "Activity", .vocabulary = "activity", .required = true, .hidden = true},
    {.name = "group", .type = kChoice, .label = "Group", .vocabulary = "stakeholder-groups", .required = true, .source = "004-01"},
    {.name = "people", .type = kInteger, .label = "How many", .required = true, .min = 0, .max = 1000000, .source = "004-01"},
    {.name = "basis", .type = kChoice, .label = "Counted or estimated", .vocabulary = "count-bases"},
    {.name = "remark", .label = "Remark", .max = 300, .search_weight = 1},
};

constexpr Field kFeedbackFields[] = {
    {.name = "activity", .type = kReference, .label = "Heard at", .vocabulary = "activity", .required = true, .hidden = true},
    {.name = "said", .kind = kText, .type = kProse, .label = "What they said", .help = "In their own words. Leave out names and anything that tells who it was.", .required = true, .min = 2, .max = 20000, .search_weight = 3, .privacy = Privacy::kPersonal, .source = "004-01"},
    {.name = "question", .type = kReference, .label = "Answers the question", .vocabulary = "question", .source = "004-01"},
    {.name = "group", .type = kChoice, .label = "Said by", .vocabulary = "stakeholder-groups"},
    {.name = "capacity", .type = kChoice, .label = "Speaking from", .vocabulary = "capacities"},
    {.name = "story", .type = kChoice, .label = "A story based on experience", .vocabulary = "story-kinds", .source = "004-38"},
    {.name = "themes", .kind = kSet, .type = kLine, .label = "Themes", .max = 60, .search_weight = 2, .source = "004-04"},
    {.name = "public_wording", .kind = kText, .type = kProse, .label = "Public wording", .help = "How it may read in a report. No names, no complaint details.", .max = 5000, .search_weight = 1, .source = "001-09"},
    {.name = "may_publish", .kind = kGroup, .type = kBoolean, .label = "May be published", .group = "publication", .source = "001-09"},
    {.name = "publish_approved_by", .kind = kGroup, .type = kLine, .label = "Approved by", .help = "The person who said that it may be published.", .group = "publication", .max = 120, .privacy = Privacy::kPersonal},
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

constexpr RecordType kTypes[] = {
    {"workspace", "Workspace", "Workspaces", "name", kWorkspaceFields},
    {"project", "Project", "Projects", "title", kProjectFields},
    {"question", "Question", "Questions", "wording", kQuestionFields},
    {"activity", "Activity", "Activities", "title", kActivityFields},
    {"attendance", "Attendance", "Attendance", "group", kAttendanceFields},
    {"feedback", "Feedback point", "Feedback", "said", kFeedbackFields},
    {"place", "Place", "Places", "name", kPlaceFields},
    {"actor", "Person and device", "People and devices", "person", kActorFields},
    {"term", "Term", "Terms", "label", kTermFields},
};
// clang-format on

}  // namespace

std::span<const RecordType> AllTypes() { return kTypes; }

}  // namespace earshot::model
