// Table of data: the demo's setting (setting.h).
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
    {"busy-place", "outreach", "event", kStall, kStallKinds, 26, 14, 95, "consult", "qualitative", "public-event", "engagement"},
    {"visit-to-group", "face-to-face", "partner-communications", kVisit, kMeetingKinds, 24, 6, 34, "consult", "qualitative", "", "engagement"},
    {"open-meeting", "face-to-face", "newsletter", kOpen, kMeetingKinds, 12, 8, 60, "consult", "qualitative", "public-event", "engagement"},
    {"workshop", "workshop", "event", kWorkshop, kMeetingKinds, 9, 10, 42, "involve", "qualitative", "workshop", "engagement"},
    {"focus-group", "workshop", "partner-communications", kFocus, kMeetingKinds, 8, 5, 12, "involve", "qualitative", "focus-group", "interviews"},
    {"seldom-heard", "outreach", "partner-communications", kSeldom, kFaithKinds, 10, 5, 28, "involve", "qualitative", "interview", "interviews"},
    {"survey", "survey", "gp-surgery", kSurvey, kSurgeryKinds, 8, 12, 80, "consult", "quantitative", "survey", "engagement"},
    {"online-comments", "communications", "social-media", kOnline, kMeetingKinds, 3, 10, 120, "inform", "qualitative", "survey", "online"},
    {"feedback-analysis", "survey", "website", kAnalysis, kSurgeryKinds, 1, 8, 40, "consult", "both", "", "complaints"},
    {"embedded-representative", "involvement", "briefing", kEmbedded, kMeetingKinds, 2, 4, 12, "partner", "qualitative", "reference-group", "reference-groups"},
};

constexpr Text kStaff[] = {"Asha Lindqvist", "Tom Okafor", "Priya Nandakumar", "Moira Fallon", "Zofia Wrona", "Hana Whitcombe", "Dev Harcourt", "Gwen Pryce"};

constexpr GroupSeed kLocalGroups[] = {
    {"Corby Polish Saturday School parents", "minority-ethnic"}, {"Nene Valley Stroke Club", "disabled"},
    {"Thursday Tea Club, Towcester", "older-people"}, {"Ise Carers' Circle", "carers"},
    {"Brackley Parkinson's Group", "disabled"}, {"Kettering Deaf Social", "disabled"},
    {"Wellingborough Women's Langar Group", "minority-ethnic"}, {"Swadeshi Elders", "older-people"},
    {"Northampton Roma Families' Morning", "minority-ethnic"}, {"Semilong Food Pantry", "deprived-areas"},
    {"Oundle Patient Group", ""}, {"Daventry Dads", ""}, {"Rushden Baby Café", ""},
    {"Young Voices Forum", "young-people"}, {"Riverside Mosque women's circle", "minority-ethnic"},
    {"Boaters' Association, Thrapston", "isolated"}, {"Hope House residents", "deprived-areas"},
    {"Corby Steel Pensioners", "older-people"}, {"Farming Families Network", "isolated"},
    {"Autism Parents Together", "carers"}, {"Gypsy and Traveller site residents, Kettering", "gypsies-travellers"},
    {"Recovery College Alumni", ""}, {"Brighter Days Walking Group", ""}, {"Military Wives' Coffee Hour", "isolated"},
    {"Fresh Start probation group", "offenders"}, {"Tresham Street College student council", "students"},
};

// Two groups were left alone for most of the year, so that somebody is overdue.
constexpr SeldomSeed kSeldomHeard[] = {
    {"gypsies-travellers", 230}, {"offenders", 275}, {"students", 95}, {"older-people", 2},
    {"deprived-areas", 20}, {"isolated", 60}, {"carers", 9}, {"disabled", 35},
    {"minority-ethnic", 6}, {"young-people", 14},
};

constexpr ThemeSeed kThemeSeeds[] = {
    {"Getting there", "Everything between the front door at home and the door of the ward.", "", ""},
    {"Getting seen", "From the first call to the appointment that was needed.", "", ""},
    {"Being understood", "Words, languages and formats, both ways.", "", ""},
    {"Transport", "Buses, lifts, patient transport and what the way costs.", "Getting there", ""},
    {"Hospital parking", "Finding a space, paying for it, and walking from it.", "Getting there", ""},
    {"GP appointments", "Getting through to the surgery, by telephone, online and at the desk.", "Getting seen", ""},
    {"Waiting times", "The wait for a first appointment, for a result, and in the waiting room.", "Getting seen", ""},
    {"Dentists", "", "Getting seen", ""},
    {"Language support", "Interpreters, and letters in the languages that people read.", "Being understood", ""},
    {"Information", "What people were told, when, and whether it was plain.", "Being understood", ""},
    {"Disability access", "Doors, formats and time for those who need them otherwise.", "", ""},
    {"Seldom heard", "What groups say about being asked, or never being asked.", "", ""},
    {"Parking charges", "Merged: charges and spaces turned out to be one conversation.", "", "Hospital parking"},
    {"Phoning for an appointment", "Merged: nobody could say where it ended.", "", "GP appointments"},
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
std::span<const TypeSeed> Types() { return kTypes; }
std::span<const std::string_view> Staff() { return kStaff; }
std::span<const GroupSeed> LocalGroups() { return kLocalGroups; }
std::span<const SeldomSeed> SeldomHeard() { return kSeldomHeard; }
std::span<const ThemeSeed> ThemeSeeds() { return kThemeSeeds; }
std::span<const std::string_view> NoteSentences() { return kNoteSentences; }
std::span<const std::string_view> Purposes() { return kPurposes; }
std::span<const std::string_view> ForeignNotes() { return kForeignNotes; }

}  // namespace earshot::demo
