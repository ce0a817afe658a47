// Table of data: the demo's stakeholders (cast_seeds.h).
#include "core/demo/cast_seeds.h"

namespace earshot::demo {
namespace {

using Text = std::string_view;

// clang-format off
constexpr Text kStreets[] = {"Lark Street", "Pemberton Road", "Swanspool Lane", "Danetre Way", "Ise Bank", "Mill Hythe", "Cordwainer Street", "Tresham Street", "Abbey Close", "Wharf Road", "Ladywell", "Foundry Lane", "Old Station Road", "Welland Rise", "Harrow Brook"};
constexpr Text kPracticeEndings[] = {"Surgery", "Medical Centre", "Health Centre"};
constexpr Text kOutlets[] = {"The Ise Valley Messenger", "Nene Evening Post", "Corby Lamp", "Radio Boot and Shoe", "The Daventry Beacon", "Welland Weekly", "Rose of the Shires TV", "Rushden Echo and Mercury", "Tove Valley Online", "Wellingborough Sketch", "The Oundle Reader", "Shire Voice podcast"};
constexpr Text kTanks[] = {"Institute for Near Care", "The Shire Policy Bench", "Commons and Clinics", "Centre for Plain Medicine"};
constexpr Text kCharityStarts[] = {"Ise Valley", "Nene", "Welland", "Rockingham", "Tove Valley", "Borough Hill", "Lark Street", "Castle Fields", "Danetre", "Harrow Brook"};
constexpr Text kCharityEndings[] = {"Carers' Link", "Listening Trust", "Community Transport"};
constexpr Text kProfessional[] = {"County Local Medical Committee", "County Local Pharmaceutical Committee", "Dental Practices Forum", "Midwives' County Branch", "Allied Professions Circle"};
constexpr Text kAgencies[] = {"Regional commissioning office", "Inspectorate of care, county team", "Ombudsman's regional desk", "Regional training council", "Standards office for records", "Emergency ambulance service, county desk"};
constexpr Text kHealthwatch[] = {"Healthwatch for the county"};

constexpr CastSeed kCasts[] = {
    {"mp", 7, true, "person", "influencers", "politicians", "mps", "politician", "ministers", "mp-briefing", "published", {86, 40, 64, 42}, "Member of Parliament for {area}.", {}, {}},
    {"councillor", 40, false, "person", "influencers", "politicians", "councillors", "politician", "", "mp-briefing", "published", {64, 48, 56, 42}, "Councillor for {area}, {town}.", {}, {}},
    {"practice", 45, false, "organisation", "gps", "delivering-staff", "member-practices", "", "", "staff-bulletin", "published", {70, 68, 40, 58}, "A practice in {town}.", kStreets, kPracticeEndings},
    {"practice-person", 20, false, "person", "gps", "delivering-staff", "member-practices", "clinician", "", "staff-bulletin", "yes", {60, 68, 46, 56}, "Works at a practice in {town}.", {}, {}},
    {"outlet", 12, false, "organisation", "news-media", "news-media", "media", "", "media", "press-releases", "published", {58, 38, 60, 46}, "News for {town} and around.", kOutlets, {}},
    {"journalist", 22, true, "person", "news-media", "news-media", "media", "journalist", "media", "press-releases", "published", {56, 36, 62, 46}, "Writes for {outlet}.", {}, {}},
    {"commentator", 6, false, "person", "influencers", "direct-interest", "pressure-groups", "commentator", "academics", "stakeholder-newsletter", "published", {40, 56, 58, 40}, "Writes about care in the county.", {}, {}},
    {"think-tank", 4, false, "organisation", "influencers", "direct-interest", "pressure-groups", "think-tank", "policy-advisors", "stakeholder-newsletter", "published", {44, 42, 40, 58}, "Publishes papers on services near home.", kTanks, {}},
    {"charity", 30, true, "organisation", "voluntary-sector", "partners", "voluntary-faith", "charity", "non-profits", "stakeholder-newsletter", "yes", {42, 74, 62, 74}, "A charity that works from {town}.", kCharityStarts, kCharityEndings},
    {"local-group", 26, false, "group", "voluntary-sector", "general-public", "voluntary-faith", "intermediary", "public", "member-newsletter", "yes", {26, 70, 34, 70}, "Meets every month and has us as guests.", {}, {}},
    {"clinician", 12, false, "person", "staff", "delivering-staff", "staff", "clinician", "commissioners", "staff-briefing", "yes", {72, 78, 66, 76}, "Treats patients and sits on the steering group.", {}, {}},
    {"professional", 5, false, "organisation", "professional-bodies", "delivering-staff", "statutory-bodies", "professional-association", "", "stakeholder-newsletter", "published", {78, 66, 62, 40}, "Speaks for its profession in the county.", kProfessional, {}},
    {"agency", 6, false, "organisation", "national-agencies", "regulators", "statutory-bodies", "regulator", "analysts", "stakeholder-newsletter", "published", {84, 36, 30, 56}, "Oversees services like ours.", kAgencies, {}},
    {"healthwatch", 1, false, "organisation", "healthwatch", "regulators", "statutory-bodies", "intermediary", "public", "consultations", "yes", {66, 82, 72, 72}, "Hears patients apart from us and tells us what it hears.", kHealthwatch, {}},
    {"advocate", 14, false, "person", "patients-carers", "users-carers-families", "patient-groups", "advocate", "public", "consultations", "yes", {36, 82, 68, 84}, "Speaks well of being asked, and brings others along.", {}, {}},
    {"member", 26, true, "person", "lay-members", "users-carers-families", "patient-groups", "lay-member", "public", "member-newsletter", "yes", {38, 78, 54, 70}, "Gives time to a patients' body.", {}, {}},
    {"body", 12, true, "body", "lay-members", "direct-interest", "patient-groups", "", "", "member-newsletter", "published", {68, 80, 66, 66}, "", {}, {}},
    {"segment", 8, true, "segment", "patients-carers", "", "wider-public", "", "", "", "", {24, 62, 28, 56}, "", {}, {}},
};

constexpr PersonaSeed kPersonas[] = {
    {"users-carers-families", "Families with somebody in hospital", "Like Marjorie, 58: works shifts, visits her father after work, and keeps a folder of his letters.", "To know what happens next, and whom to ring.", "One number, answered in the evening.", "Parking, letters that come after the appointment, saying everything twice."},
    {"delivering-staff", "Nurses on the wards", "Like Ike, 34: three long days a week, reads on the bus.", "To know what changes on the ward before patients ask.", "Short news, on paper in the staff room.", "Hearing of a change from the newspaper."},
    {"direct-interest", "People who live near a site that changes", "Like Wilf and Una: thirty years in the same street as the clinic.", "To see drawings and dates.", "To be asked before it is decided.", "Cars on the verge, and rumours."},
    {"partners", "Practice managers", "Like Bronwen, 47: twelve thousand patients and one telephone line.", "To plan staff and rooms.", "A month's notice, and figures for her own practice.", "Five e-mails about the same thing."},
    {"politicians", "Parish councillors", "Like Hartley, 66: clerk to three parishes.", "To answer at the next meeting.", "One page, with what it means for the villages.", "Being told of a meeting after it was held."},
    {"regulators", "Scrutiny members", "Like Odette, 52: reads the papers the night before.", "To check that people were asked in time.", "Dates, numbers, and what changed because of it.", "Long reports without a summary."},
    {"news-media", "Editors of small papers", "Like Crispin, 29: writes the whole paper with one colleague.", "A story with a name and a place by Wednesday.", "Somebody to ring who may speak.", "Statements that say nothing."},
    {"general-public", "Young parents without a car", "Like Saffron, 23: two children, a phone, and a bus every hour.", "To find out where to go tonight.", "Plain words, on the phone, in the evening.", "Forms, and being called back while at work."},
};

constexpr CommitteeSeed kBodies[] = {
    {"Governing Body", "", "", "clinician", 3, 0},
    {"Patient Congress", "", "Governing Body", "member", 6, 0},
    {"Patient Advisory Group", "", "Governing Body", "member", 12, 0},
    {"Young People's Advocates", "", "Patient Congress", "advocate", 7, 25},
    {"Overview and Scrutiny Committee", "", "", "councillor", 6, 0},
    {"Health and Wellbeing Board", "", "", "councillor", 4, 0},
    {"Corby Locality Patient Group", "Corby", "Patient Congress", "member", 4, 0},
    {"Kettering Locality Patient Group", "Kettering", "Patient Congress", "member", 4, 0},
    {"Wellingborough Locality Patient Group", "Wellingborough", "Patient Congress", "member", 4, 0},
    {"Daventry Locality Patient Group", "Daventry", "Patient Congress", "member", 3, 0},
    {"Northampton Locality Patient Group", "Northampton", "Patient Congress", "member", 4, 0},
    {"Rushden Locality Patient Group", "Rushden", "Patient Congress", "member", 3, 0},
};

constexpr Text kDirectly[] = {"segment", "local-group", "advocate", "practice"};
constexpr Text kIndirectly[] = {"segment", "practice-person", "charity"};
constexpr Text kPotentially[] = {"segment", "local-group"};
constexpr Text kHelp[] = {"charity", "clinician", "healthwatch", "body"};
constexpr Text kKnows[] = {"clinician", "professional", "think-tank", "commentator"};
constexpr Text kHasInterest[] = {"councillor", "mp", "journalist", "agency", "professional"};
constexpr QuestionSeed kQuestions[] = {
    {"directly", kDirectly}, {"indirectly", kIndirectly}, {"potentially", kPotentially},
    {"help-needed", kHelp}, {"knows-subject", kKnows}, {"has-interest", kHasInterest},
};

constexpr Text kTowns[] = {"Corby", "Kettering", "Wellingborough", "Daventry", "Northampton", "Rushden", "Brackley", "Towcester", "Thrapston", "Oundle"};
constexpr Text kWards[] = {"Lark Street", "Foundry", "Ladywell", "Ise Bank", "Swanspool Lane", "Wharf", "Abbey Close", "Mill Hythe", "Welland Rise", "Harrow Brook", "Cordwainers", "Old Station", "Pemberton", "Castle Fields", "Borough Hill", "Danetre", "Tresham", "Tove Meadow", "Quarry", "Drapers"};
constexpr Text kInterests[] = {"urgent care", "seeing a GP", "mental health", "carers", "transport", "interpreters", "maternity", "young people", "leaving hospital", "dentists", "online services", "growing old at home"};
constexpr Text kFirst[] = {"Ottilie", "Barnaby", "Sunniva", "Cedric", "Harjit", "Malgosia", "Thaddeus", "Yasmeen", "Isolde", "Winston", "Precious", "Gideon", "Blodwen", "Ravinder", "Clementine", "Adeola", "Lucjan", "Peregrine", "Shabnam", "Edwina", "Horatio", "Meenal", "Rufus", "Ioana", "Tamsin", "Kwabena", "Philippa", "Zubair", "Araminta", "Desmond", "Eluned", "Fitzroy", "Gurmukh", "Hester", "Ignatius", "Jocasta", "Kenna", "Leopold", "Mirabel", "Nandini"};
constexpr Text kLast[] = {"Brandreth", "Tumbleby", "Ashgrove", "Pennifold", "Larkrise", "Mossop-Vane", "Dhalliwar", "Quillfeather", "Owusu-Marsh", "Thistlewood", "Kowalczar", "Fennimore", "Rahmanzai", "Goldspink", "Underhay", "Wetherspin", "Chakravale", "Inkpen", "Maplethorn", "Osgathorpe", "Bramblecote", "Sandhuvar", "Yarrowby", "Cobbleditch", "Vantongeren", "Halfpenny-Rowe", "Stoneycroft", "Elmswick", "Patelwala", "Greenhalf", "Nightingarth", "Applewhistle", "Dunnockson", "Frobisherly", "Juniper-Hale", "Keshwani-Birch", "Lavenderby", "Mulberrow", "Nettlefolk", "Okonjo-Dale", "Purslowe", "Ravensdown", "Silkstone", "Tarrowgate", "Umberleigh", "Wainfleetly", "Zawadzkin"};
// clang-format on

}  // namespace

std::span<const CastSeed> Casts() { return kCasts; }
std::span<const PersonaSeed> Personas() { return kPersonas; }
std::span<const CommitteeSeed> Committees() { return kBodies; }
std::span<const QuestionSeed> QuestionCasts() { return kQuestions; }
std::span<const std::string_view> Towns() { return kTowns; }
std::span<const std::string_view> Wards() { return kWards; }
std::span<const std::string_view> Interests() { return kInterests; }
std::span<const std::string_view> FirstNames() { return kFirst; }
std::span<const std::string_view> LastNames() { return kLast; }

}  // namespace earshot::demo
