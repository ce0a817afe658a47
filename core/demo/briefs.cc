// Table of data: the demo's projects and their briefs (briefs.h).
#include "core/demo/briefs.h"

namespace earshot::demo {
namespace {

using Text = std::string_view;

// clang-format off
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

constexpr Text kEverybody[] = {"patients-carers", "wider-public", "gps", "staff", "voluntary-sector", "healthwatch"};
constexpr Text kSurgeryPeople[] = {"patients-carers", "gps", "staff", "lay-members"};
constexpr Text kCommunity[] = {"patients-carers", "voluntary-sector", "partners", "influencers"};
constexpr Text kHospital[] = {"patients-carers", "staff", "partners", "national-agencies"};

constexpr Text kYoungHeard[] = {"young-people", "students", "minority-ethnic"};
constexpr Text kTownHeard[] = {"deprived-areas", "minority-ethnic", "offenders"};
constexpr Text kVillageHeard[] = {"older-people", "isolated", "disabled", "gypsies-travellers"};
constexpr Text kCarersHeard[] = {"carers", "older-people", "isolated"};
constexpr Text kLanguageHeard[] = {"minority-ethnic", "gypsies-travellers", "deprived-areas"};

constexpr ProjectSeed kProjects[] = {
    {"Urgent care in the north of the county", "Where people turn for help on the same day, and what an urgent care centre should offer in the evening and at weekends.", "active", "Asha Lindqvist", 360, -60, -15, false, 0, kUrgentQuestions, kUrgentThemes,
     {"planning", "Too many people wait in A&E with things that could be seen to nearer home. We propose longer hours at the urgent care centre. People would be seen sooner, and A&E would be left for emergencies.",
      "Stalls and visits until the autumn, then three options in the open, then a consultation of twelve weeks. We start where people already are, because few come to a meeting about opening hours.",
      kEverybody, kTownHeard, "Asha Lindqvist leads. Tom Okafor plans the stalls, Gwen Pryce writes the options down.", "An analyst for two days a month, lent by the council. Printing of the easy-read version: about 900 pounds.", 14500,
      "That it is heard as a closure: we say in the first sentence that nothing closes. That the evening shifts cannot be staffed: asked of the staff before the options are written.",
      "The Urgent Care Delivery Board hears a summary each month. Asha Lindqvist brings it; a resident sits at the table."}},
    {"Getting through to your surgery", "How people reach their practice, by telephone, online and at the desk, and who else in the team could help them.", "active", "Tom Okafor", 350, -120, -75, false, 0, kGpQuestions, kGpThemes,
     {"specifying", "People ring at eight and are thirtieth in the queue. Practices want to share their telephone lines and their teams. We ask what people need before the lines are bought.",
      "Waiting-room surveys for numbers, small groups for the reasons. What we hear goes into the specification of the telephone system.",
      kSurgeryPeople, kTownHeard, "Tom Okafor leads, with a practice manager from each town.", "A telephony adviser, four days, paid by the practices.", 8200,
      "Survey tiredness: no more than eight questions. Practices feel judged: each sees its own results first.",
      "The Primary Care Committee, every second month. Tom Okafor and a patient partner bring it."}},
    {"Somewhere to talk", "Early help with mental health close to home: cafés, groups and text, before things become a crisis.", "active", "Priya Nandakumar", 355, -30, 15, false, -45, kMentalQuestions, kMentalThemes,
     {"managing", "Help often comes only when things are at their worst. Two cafés, a text service and walking groups are being tried. We look at what helped, with the people who use them.",
      "People with experience run the sessions themselves; we provide the room, the tea and the minutes.",
      kCommunity, kYoungHeard, "Priya Nandakumar leads, with four peer researchers.", "Training for peer researchers, two days, 1,800 pounds.", 21000,
      "That somebody becomes unwell in a session: a quiet room and a second worker each time. That stories can be recognised: every story is read back and approved.",
      "The Mental Health Alliance hears stories first and figures second. Priya Nandakumar brings them with a peer researcher."}},
    {"Caring for carers", "What unpaid carers need from wards, surgeries and each other.", "active", "Moira Fallon", 330, -90, -45, false, 0, kCarersQuestions, kCarersThemes,
     {"planning", "Sixty thousand people in the county look after somebody. Most do not call themselves carers. We want to know what would give them a break and a say.",
      "Short conversations where carers are anyway: day centres, school gates, discharge lounges. Two evenings online for those who cannot leave home.",
      kCommunity, kCarersHeard, "Moira Fallon leads. Two carers are on the team and are paid.", "Sitting service during meetings, 35 pounds an hour.", 12000,
      "Carers have no time: never more than an hour, and always with somebody to sit in. Promises that cannot be kept: none is made at a stall.",
      "The Carers Partnership, each quarter. The two carers bring it themselves."}},
    {"Getting there", "Buses, lifts, parking and the cost of getting to care in the villages and the towns.", "reporting", "Tom Okafor", 365, 20, 65, false, 0, kTransportQuestions, kTransportThemes,
     {"managing", "Care that cannot be reached is no care. People told us of taxis, of missed appointments and of car parks. We asked along the bus routes, and now we report back.",
      "Conversations on the buses themselves, then a day with the drivers, the hospital and the council in one room.",
      kEverybody, kVillageHeard, "Tom Okafor leads, with the council's transport officer.", "None.", 4300,
      "That we hear about roads only: every talk begins with an appointment. That nothing is ours to decide: the council sits in from the start.",
      "The Transport Liaison Group, and once a year Overview and Scrutiny."}},
    {"In your own words", "Interpreters, plain letters and information in the languages of the county.", "active", "Zofia Wrona", 310, -150, -105, false, 0, kLanguageQuestions, kLanguageThemes,
     {"specifying", "Letters come in English. Children interpret for their parents. The contract for interpreters ends next year, and the people who need them should say what the next one is to hold.",
      "Sessions in five languages, in places of worship and at work. Then we write the specification with those who came.",
      kCommunity, kLanguageHeard, "Zofia Wrona leads. Eight community interpreters work with her.", "Interpreters, 28 pounds an hour. Translation of the summary into five languages: 2,400 pounds.", 16800,
      "That one voice is taken for a whole community: at least three sessions in each language. Fear of the authorities: nobody is asked for a name.",
      "The Quality Committee, twice a year. Zofia Wrona brings it."}},
    {"Better beginnings", "What women and their partners say about care before, during and after birth.", "active", "Hana Whitcombe", 290, -60, -15, false, 0, kMaternityQuestions, kMaternityThemes,
     {"managing", "Most births go well, and most women are content. Those who were not listened to do not forget it. We look for what made the difference.",
      "Baby cafés and weighing clinics, and letters from those who would rather write.",
      kHospital, kYoungHeard, "Hana Whitcombe leads, with the maternity voices group.", "A counsellor on call after each session, 60 pounds.", 9400,
      "That memories are painful: a counsellor is on call. That partners are not heard: two sessions are for them.",
      "The Maternity Board, each quarter, with a parent as co-chair."}},
    {"Under twenty-five", "Young people decide where and how they want to be heard.", "planning", "Priya Nandakumar", 120, -240, 75, true, 0, kYoungQuestions, kYoungThemes,
     {"planning", "Young people are asked last and told least. They will say where we should come to, and at what time. The plan came first this time, and we put that right.",
      "Youth workers told us where to begin; from now on the young people ask the questions.",
      kCommunity, kYoungHeard, "Priya Nandakumar leads, with the Young Voices Forum.", "A film-maker for three short films, 1,500 pounds.", 11000,
      "That it becomes a survey after all: no forms. That nobody comes: we go to the skate park.",
      "The Children's Trust, each term. Two members of the forum bring it."}},
    {"Home from hospital", "The first 48 hours at home: medicines, equipment, a telephone call.", "active", "Moira Fallon", 250, -40, 5, false, 0, kDischargeQuestions, kDischargeThemes,
     {"managing", "People come home on Friday nights without bread, medicines or a number to ring. A call on the next morning is being tried on four wards. We ask those who were called, and those who were not.",
      "Telephone interviews a week after going home, and a stall at the discharge lounge.",
      kHospital, kCarersHeard, "Moira Fallon leads, with the discharge team.", "Interviewers, 40 hours.", 7600,
      "That only the well are reached: carers are rung as well.",
      "The Discharge Board, each month. Moira Fallon brings the stories of the month."}},
    {"Teeth for all", "Access to dentists, above all for children and people without a settled home.", "active", "Hana Whitcombe", 220, -100, -55, false, 0, kDentistQuestions, kDentistThemes,
     {"planning", "There are towns where no dentist takes on. We cannot make dentists, but we can say who goes without. That decides where the dental van stops.",
      "Conversations at schools, food pantries and hostels, with a dental nurse who can answer.",
      kEverybody, kTownHeard, "Hana Whitcombe leads, with a dental nurse.", "The dental nurse, two days a month.", 5900,
      "That hopes are raised: we say first what the van can do.",
      "The Health and Wellbeing Board, once. Hana Whitcombe brings it."}},
    {"Online and in person", "Which services people want on a screen, and where a person must stay.", "reporting", "Zofia Wrona", 345, 10, 55, false, 0, kDigitalQuestions, kDigitalThemes,
     {"managing", "More and more is done on a screen. For some that is a blessing, for others a closed door. We asked both, and we say now what stays at the desk.",
      "Tablet afternoons at the libraries: people showed us where they got stuck.",
      kEverybody, kVillageHeard, "Zofia Wrona leads, with the libraries.", "A tester who uses a screen reader, three days.", 6700,
      "That we hear only from those online: half of all talks are face to face.",
      "The Digital Board, each quarter. Zofia Wrona brings it."}},
    {"Ageing well in the villages", "Keeping well at home in the rural south and east of the county.", "closed", "Asha Lindqvist", 365, 90, 135, false, 60, kFrailtyQuestions, kFrailtyThemes,
     {"managing", "In the villages people stay at home for long, and alone. Visits come from five services on five days. We asked which of them could come together.",
      "Tea clubs, flu clinics and kitchen tables.",
      kCommunity, kVillageHeard, "Asha Lindqvist led, with the parish councils.", "None.", 3800,
      "That the frail are not reached: volunteers took the questions along.",
      "The Governing Body heard the final report."}},
};
// clang-format on

}  // namespace

std::span<const ProjectSeed> Projects() { return kProjects; }

}  // namespace earshot::demo
