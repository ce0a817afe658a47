// The tables of the demo's setting (setting.h).
#include "core/demo/setting.h"

namespace earshot::demo {
namespace {

using Text = std::string_view;

// clang-format off
constexpr PlaceSeed kPlaces[] = {
    {"Lark Street Library", "Corby", "NN17 0AA", "Step-free, hearing loop at the desk.", "library"},
    {"Corby Charter Market", "Corby", "NN17 0AB", "Outdoors. Level ground, no seating.", "market"},
    {"Steelworkers' Hall", "Corby", "NN17 0AC", "Ramp at the side door. Free parking.", "hall"},
    {"Oakley Vale Community Room", "Corby", "NN18 0AD", "Ground floor, accessible toilet.", "centre"},
    {"Corby Pool Café", "Corby", "NN17 0AE", "Lift to the gallery. Loud at weekends.", "sport"},
    {"Ise Valley Library", "Kettering", "NN16 0BA", "Step-free. Quiet room can be booked.", "library"},
    {"Kettering Market Place", "Kettering", "NN16 0BB", "Outdoors. Cobbles on the north side.", "market"},
    {"Rockingham Road Surgery Waiting Room", "Kettering", "NN16 0BC", "Automatic doors, hearing loop.", "surgery"},
    {"Wicksteed Pavilion", "Kettering", "NN15 0BD", "Level access from the car park.", "hall"},
    {"Kettering General Outpatients", "Kettering", "NN16 0BE", "Drop-off bay. Parking is charged.", "hospital"},
    {"Swanspool Library Annexe", "Wellingborough", "NN8 0CA", "Step-free, baby changing.", "library"},
    {"Wellingborough Gurdwara Community Kitchen", "Wellingborough", "NN8 0CB", "Shoes off, heads covered. Chairs on request.", "faith"},
    {"Castle Fields Family Centre", "Wellingborough", "NN8 0CC", "Crèche in the next room.", "centre"},
    {"Wellingborough Swadeshi Hall", "Wellingborough", "NN8 0CD", "Ramp, accessible toilet, parking at the rear.", "faith"},
    {"Wellingborough Saturday Market", "Wellingborough", "NN8 0CE", "Outdoors. Blue badge bays on Silver Street.", "market"},
    {"Borough Hill Leisure Centre", "Daventry", "NN11 0DA", "Lift, changing places toilet.", "sport"},
    {"Daventry Abbey Rooms", "Daventry", "NN11 0DB", "Two steps at the front, ramp at the side.", "hall"},
    {"Danetre Surgery Waiting Room", "Daventry", "NN11 0DC", "Step-free.", "surgery"},
    {"Abington Street Library", "Northampton", "NN1 0EA", "Lift to all floors, hearing loop.", "library"},
    {"Northampton Market Square", "Northampton", "NN1 0EB", "Outdoors. Level paving.", "market"},
    {"Semilong Community Centre", "Northampton", "NN1 0EC", "Step-free, kitchen, small car park.", "centre"},
    {"St Crispin Recovery College", "Northampton", "NN5 0ED", "Quiet rooms, lift.", "college"},
    {"Northampton General Main Entrance", "Northampton", "NN1 0EE", "Level. Parking is charged.", "hospital"},
    {"Nene Riverside Mosque Hall", "Northampton", "NN1 0EF", "Separate rooms for women and men can be set up.", "faith"},
    {"Delapré Walled Garden", "Northampton", "NN4 0EG", "Gravel paths, two wheelchairs to borrow.", "hall"},
    {"Weston Favell Shopping Mall", "Northampton", "NN3 0EH", "Level, seating nearby.", "market"},
    {"Rushden Lakes Visitor Hut", "Rushden", "NN10 0FA", "Level boardwalk.", "market"},
    {"Pemberton Sports Hall", "Rushden", "NN10 0FB", "Ramp, accessible changing room.", "sport"},
    {"Harborough Road Surgery Waiting Room", "Rushden", "NN10 0FC", "Step-free, narrow corridor.", "surgery"},
    {"Brackley Old Town Hall", "Brackley", "NN13 0GA", "Stairlift. Ask for the key.", "hall"},
    {"Brackley Cottage Clinic", "Brackley", "NN13 0GB", "Step-free.", "surgery"},
    {"Towcester Mill Meeting Room", "Towcester", "NN12 0HA", "Ground floor, parking for six.", "hall"},
    {"Towcester Watermeadows Café", "Towcester", "NN12 0HB", "Level access from the path.", "centre"},
    {"Thrapston Plaza", "Thrapston", "NN14 0JA", "Ramp, hearing loop in the large hall.", "hall"},
    {"Oundle Wharf Room", "Oundle", "PE8 0KA", "Level. Unlit path after dark.", "hall"},
    {"Oundle Queen Victoria Reading Room", "Oundle", "PE8 0KB", "Three steps, portable ramp.", "library"},
    {"Tresham Street College", "Corby", "NN17 0AF", "Lift, canteen with long tables.", "college"},
};

constexpr Text kUrgentQuestions[] = {"Where do you go first when you need help on the same day?", "What would have to be there for you to choose the urgent care centre?", "What went well or badly the last time?"};
constexpr Text kGpQuestions[] = {"How easy is it to get through to your surgery?", "Would you see a nurse, pharmacist or physiotherapist instead of a doctor?", "Which times of the day and week suit you?"};
constexpr Text kMentalQuestions[] = {"What helped you most when things were difficult?", "Where would you feel at ease to talk?", "What stopped you from asking for help?"};
constexpr Text kCarersQuestions[] = {"What would give you a break?", "Do the people who treat your relative listen to you?", "Who do you ring when something goes wrong?"};
constexpr Text kTransportQuestions[] = {"How do you get to hospital, and what does it cost you?", "Have you missed care because you could not get there?"};
constexpr Text kLanguageQuestions[] = {"In which language would you like to hear from us?", "Have you had an interpreter when you needed one?"};
constexpr Text kMaternityQuestions[] = {"What do you wish you had known before the birth?", "Who listened to you, and who did not?"};
constexpr Text kYoungQuestions[] = {"Where should we come to, and at what time?", "What would make it easier to talk about how you feel?"};
constexpr Text kDischargeQuestions[] = {"Was everything in place when you came home?", "Who rang you afterwards?", "What was missing in the first two days?"};
constexpr Text kDentistQuestions[] = {"When did you last see a dentist?", "What did you do when you could not find one?"};
constexpr Text kDigitalQuestions[] = {"What do you do online, and what would you rather do in person?", "What made you give up half-way?"};
constexpr Text kFrailtyQuestions[] = {"What helps you to stay at home?", "Which visits could be done together?"};

constexpr Text kUrgentThemes[] = {"Urgent care", "Waiting times", "GP appointments", "Transport"};
constexpr Text kGpThemes[] = {"GP appointments", "Online services", "Pharmacies", "Information"};
constexpr Text kMentalThemes[] = {"Mental health", "Young people", "Seldom heard"};
constexpr Text kCarersThemes[] = {"Carers", "Leaving hospital", "Information"};
constexpr Text kTransportThemes[] = {"Transport", "Hospital parking"};
constexpr Text kLanguageThemes[] = {"Language support", "Seldom heard", "Information"};
constexpr Text kMaternityThemes[] = {"Maternity", "Hospital parking", "Language support"};
constexpr Text kYoungThemes[] = {"Young people", "Mental health"};
constexpr Text kDischargeThemes[] = {"Leaving hospital", "Pharmacies", "Carers"};
constexpr Text kDentistThemes[] = {"Dentists", "Waiting times"};
constexpr Text kDigitalThemes[] = {"Online services", "Disability access", "Information"};
constexpr Text kFrailtyThemes[] = {"Older people", "Staff and services", "Transport"};

constexpr ProjectSeed kProjects[] = {
    {"Urgent care in the north of the county", "Where people turn for help on the same day, and what an urgent care centre should offer in the evening and at weekends.", "active", "Asha Lindqvist", 340, -60, kUrgentQuestions, kUrgentThemes},
    {"Getting through to your surgery", "How people reach their practice, by telephone, online and at the desk, and who else in the team could help them.", "active", "Tom Okafor", 300, -120, kGpQuestions, kGpThemes},
    {"Somewhere to talk", "Early help with mental health close to home: cafés, groups and text, before things become a crisis.", "active", "Priya Nandakumar", 330, -30, kMentalQuestions, kMentalThemes},
    {"Caring for carers", "What unpaid carers need from wards, surgeries and each other.", "active", "Moira Fallon", 280, -90, kCarersQuestions, kCarersThemes},
    {"Getting there", "Buses, lifts, parking and the cost of getting to care in the villages and the towns.", "reporting", "Tom Okafor", 365, 20, kTransportQuestions, kTransportThemes},
    {"In your own words", "Interpreters, plain letters and information in the languages of the county.", "active", "Zofia Wrona", 260, -150, kLanguageQuestions, kLanguageThemes},
    {"Better beginnings", "What women and their partners say about care before, during and after birth.", "active", "Hana Whitcombe", 240, -60, kMaternityQuestions, kMaternityThemes},
    {"Under twenty-five", "Young people decide where and how they want to be heard.", "planning", "Priya Nandakumar", 120, -240, kYoungQuestions, kYoungThemes},
    {"Home from hospital", "The first 48 hours at home: medicines, equipment, a telephone call.", "active", "Moira Fallon", 210, -40, kDischargeQuestions, kDischargeThemes},
    {"Teeth for all", "Access to dentists, above all for children and people without a settled home.", "active", "Hana Whitcombe", 180, -100, kDentistQuestions, kDentistThemes},
    {"Online and in person", "Which services people want on a screen, and where a person must stay.", "reporting", "Zofia Wrona", 320, 10, kDigitalQuestions, kDigitalThemes},
    {"Ageing well in the villages", "Keeping well at home in the rural south and east of the county.", "closed", "Asha Lindqvist", 365, 90, kFrailtyQuestions, kFrailtyThemes},
};

constexpr Text kStall[] = {"Stall at {place}", "Listening stall, {place}", "Pop-up stand at {place}", "Morning at {place}"};
constexpr Text kVisit[] = {"Visit to {group}", "{group}: monthly meeting", "Guest slot at {group}", "Tea with {group}"};
constexpr Text kOpen[] = {"Drop-in at {place}", "Open evening, {town}", "Public meeting: {project}", "Open house at {place}"};
constexpr Text kWorkshop[] = {"Workshop: {project}", "Listening event in {town}", "Design morning, {project}"};
constexpr Text kFocus[] = {"Focus group, {town}", "Focus group with {group}", "Small group talk: {project}"};
constexpr Text kSeldom[] = {"Session with {group}", "Outreach to {group}", "Evening with {group}"};
constexpr Text kSurvey[] = {"Waiting-room survey, {place}", "Paper survey at {place}", "Survey round in {town}"};
constexpr Text kOnline[] = {"Comments on our page: {project}", "Online question of the week, {town}"};
constexpr Text kAnalysis[] = {"Reading of complaints and compliments, {town}", "What the feedback cards said, {place}"};
constexpr Text kEmbedded[] = {"{project}: steering group with patient partners", "Patient partners' review, {town}"};

constexpr Text kStallKinds[] = {"market", "sport", "hospital", "library"};
constexpr Text kMeetingKinds[] = {"hall", "centre", "college", "library"};
constexpr Text kFaithKinds[] = {"faith", "centre"};
constexpr Text kSurgeryKinds[] = {"surgery", "hospital"};

constexpr TypeSeed kTypes[] = {
    {"busy-place", "outreach", "event", kStall, kStallKinds, 26, 14, 95},
    {"visit-to-group", "face-to-face", "partner-communications", kVisit, kMeetingKinds, 24, 6, 34},
    {"open-meeting", "face-to-face", "newsletter", kOpen, kMeetingKinds, 12, 8, 60},
    {"workshop", "workshop", "event", kWorkshop, kMeetingKinds, 9, 10, 42},
    {"focus-group", "workshop", "partner-communications", kFocus, kMeetingKinds, 8, 5, 12},
    {"seldom-heard", "outreach", "partner-communications", kSeldom, kFaithKinds, 8, 5, 28},
    {"survey", "survey", "gp-surgery", kSurvey, kSurgeryKinds, 8, 12, 80},
    {"online-comments", "communications", "social-media", kOnline, kMeetingKinds, 3, 10, 120},
    {"feedback-analysis", "survey", "website", kAnalysis, kSurgeryKinds, 1, 8, 40},
    {"embedded-representative", "involvement", "briefing", kEmbedded, kMeetingKinds, 1, 4, 12},
};

constexpr Text kStaff[] = {"Asha Lindqvist", "Tom Okafor", "Priya Nandakumar", "Moira Fallon", "Zofia Wrona", "Hana Whitcombe", "Dev Harcourt", "Gwen Pryce"};

constexpr Text kLocalGroups[] = {
    "Corby Polish Saturday School parents", "Nene Valley Stroke Club", "Thursday Tea Club, Towcester", "Ise Carers' Circle",
    "Brackley Parkinson's Group", "Kettering Deaf Social", "Wellingborough Women's Langar Group", "Swadeshi Elders",
    "Northampton Roma Families' Morning", "Semilong Food Pantry", "Oundle Patient Group", "Daventry Dads",
    "Rushden Baby Café", "Young Voices Forum", "Riverside Mosque women's circle", "Boaters' Association, Thrapston",
    "Hope House residents", "Corby Steel Pensioners", "Farming Families Network", "Autism Parents Together",
    "Gypsy and Traveller site residents, Kettering", "Recovery College Alumni", "Brighter Days Walking Group", "Military Wives' Coffee Hour",
};

constexpr Text kNoteSentences[] = {
    "Steady flow all morning, quieter after one o'clock.",
    "Most people had come for something else and stayed to talk.",
    "The host introduced us, which helped a great deal.",
    "Rain kept numbers down, but conversations were longer for it.",
    "Two people asked to be kept in touch and were given the newsletter form.",
    "We promised to come back with what became of this in the spring.",
    "Several had taken part last year and asked what had changed since.",
    "We ran out of the easy-read leaflet and should bring twice as many.",
    "The room was cold; book the smaller one next time.",
    "Councillor present as a resident, did not speak for the council.",
    "One complaint was taken aside and passed to the complaints team the same day.",
    "Strong feeling about transport, even when the question was about something else.",
    "Interpreter present throughout, booked through the partner organisation.",
    "Children had the drawing table, so that parents could talk.",
    "A good mix of ages, fewer men than we had hoped for.",
    "Worth repeating in the evening for people who work shifts.",
    "Practice manager joined for the last half hour and answered questions.",
    "People liked the board where last year's answers were shown.",
};

constexpr Text kPurposes[] = {
    "To hear where people go first and why, before the options are written.",
    "To find out what gets in the way, in people's own words.",
    "To check that last year's changes are felt on the ground.",
    "To reach people whom the survey did not reach.",
    "To test the draft questions with people who will be asked them.",
};

constexpr Text kForeignNotes[] = {
    "Rozmowy po polsku prowadziła Zofia. Najczęściej mówiono o umawianiu wizyt i o listach po angielsku.",
    "ਗੱਲਬਾਤ ਪੰਜਾਬੀ ਵਿੱਚ ਹੋਈ। ਲੋਕਾਂ ਨੇ ਬੱਸਾਂ ਅਤੇ ਦੁਭਾਸ਼ੀਏ ਬਾਰੇ ਦੱਸਿਆ।",
    "گفتگو اردو میں ہوئی۔ خواتین نے ترجمان اور دائیوں کے بارے میں بات کی۔",
    "વાતચીત ગુજરાતીમાં થઈ. વડીલોએ ફોન અને પત્રો વિશે કહ્યું.",
    "Discuția a fost în română. Oamenii au vorbit despre înscrierea la medic și despre dentiști.",
};
// clang-format on

}  // namespace

std::span<const PlaceSeed> Places() { return kPlaces; }
std::span<const ProjectSeed> Projects() { return kProjects; }
std::span<const TypeSeed> Types() { return kTypes; }
std::span<const std::string_view> Staff() { return kStaff; }
std::span<const std::string_view> LocalGroups() { return kLocalGroups; }
std::span<const std::string_view> NoteSentences() { return kNoteSentences; }
std::span<const std::string_view> Purposes() { return kPurposes; }
std::span<const std::string_view> ForeignNotes() { return kForeignNotes; }

}  // namespace earshot::demo
