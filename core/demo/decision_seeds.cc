// Table of data: what was decided in the demo, and who was told (decision_seeds.h).
#include "core/demo/decision_seeds.h"

namespace earshot::demo {
namespace {

// clang-format off
constexpr DecisionSeed kDecisions[] = {
    // Urgent care in the north of the county
    {.project = 0, .theme = "Waiting times", .title = "A board in each waiting room shows the wait, and why somebody goes first", .outcome = "done", .body = "Urgent Care Delivery Board", .decided_days_ago = 200,
     .you_said = "Not knowing is worse than waiting.", .we_did = "A board at the desk shows how long it takes at present. It also says that children and emergencies are seen first."},
    {.project = 0, .theme = "Urgent care", .title = "The urgent care centre stays open until ten at night", .outcome = "done", .body = "Urgent Care Delivery Board", .decided_days_ago = 150,
     .you_said = "Evening hours keep people out of A&E. Do not take them away.", .we_did = "The hours until ten at night, which were a trial, are now permanent."},
    {.project = 0, .theme = "Urgent care", .title = "Security staff were thanked, and are trained by nurses", .outcome = "done", .body = "Urgent Care Delivery Board", .decided_days_ago = 120,
     .you_said = "The people at the door set the tone for the whole visit.", .we_did = "We passed on your thanks. Nurses now train the security staff twice a year.", .cites = Cites::kPoints},
    {.project = 0, .theme = "Transport", .title = "An evening bus to the urgent care centre on weekdays", .outcome = "in-part", .because = "The operator runs it from Monday to Friday. There is no driver at the weekend, and we cannot pay for one.", .body = "Urgent Care Delivery Board", .decided_days_ago = 90,
     .you_said = "The centre is open until ten, but the bus stops at eight.", .we_did = "From Monday to Friday the last bus now leaves at a quarter past ten. At the weekend it does not."},
    {.project = 0, .theme = "Urgent care", .title = "X-rays at the urgent care centre on Saturdays", .outcome = "will-do", .body = "Urgent Care Delivery Board", .decided_days_ago = 40, .due_in_days = 150,
     .you_said = "An X-ray at the weekend would spare us the drive.", .we_did = "Two radiographers are being found. X-rays on Saturdays begin in the spring.", .approved = false},
    // Getting through to your surgery
    {.project = 1, .theme = "GP appointments", .title = "Telephone lines open at half past seven", .outcome = "done", .body = "Primary Care Committee", .decided_days_ago = 210,
     .you_said = "At eight o'clock sharp everybody rings, and those who finish a night shift have no chance.", .we_did = "Nineteen practices open their lines at half past seven and keep a fifth of the day's appointments for the afternoon."},
    {.project = 1, .theme = "Pharmacies", .title = "Pharmacists see minor illness without an appointment", .outcome = "done", .body = "Primary Care Committee", .decided_days_ago = 160,
     .you_said = "More people would go to the pharmacy first if they knew what it can do.", .we_did = "Thirty pharmacies see people with minor illness. A sign at the door says so."},
    {.project = 1, .theme = "Information", .title = "One page that says who in the surgery helps with what", .outcome = "done", .body = "Primary Care Committee", .decided_days_ago = 100,
     .you_said = "We did not know that a nurse or a physiotherapist could see us.", .we_did = "Each practice has one page with faces, names of jobs and what they help with. It comes in large print as well."},
    {.project = 1, .theme = "Online services", .title = "A private corner at the desk, and a form for what is hard to say", .outcome = "in-part", .because = "Seven surgeries have no room for a corner. There the form must do.", .body = "Primary Care Committee", .decided_days_ago = 60,
     .you_said = "Nobody wants to tell the whole waiting room why they came.", .we_did = "Twelve surgeries have made a private corner. All have the form.", .cites = Cites::kPoints, .told = false},
    {.project = 1, .theme = "GP appointments", .title = "Saturday morning appointments in four towns", .outcome = "will-do", .body = "Primary Care Committee", .decided_days_ago = 30, .due_in_days = 120,
     .you_said = "Saturday mornings would suit parents and people who work away.", .we_did = "Four practices share a Saturday clinic. It begins in three months."},
    // Somewhere to talk
    {.project = 2, .theme = "Mental health", .title = "Both cafés stay open, and a third begins", .outcome = "done", .body = "Mental Health Alliance", .decided_days_ago = 190,
     .you_said = "A place where nobody asks why you have come is better than a clinic.", .we_did = "The two cafés are paid for until 2029. A third has opened on market days."},
    {.project = 2, .theme = "Young people", .title = "A counsellor for each secondary school", .outcome = "cannot", .because = "There are not enough trained counsellors in the county, and the money is for one year only.", .body = "Mental Health Alliance", .decided_days_ago = 130,
     .you_said = "One counsellor for nine hundred pupils is none.", .we_did = "We cannot place one in each school. The text service takes messages from pupils until midnight instead."},
    {.project = 2, .theme = "Mental health", .title = "Nobody is struck off after one missed appointment", .outcome = "will-do", .body = "Mental Health Alliance", .decided_days_ago = 75, .due_in_days = 110,
     .you_said = "Those who are worst off miss appointments, and then start again at the bottom.", .we_did = "From the new year a worker rings before anybody's place is given away."},
    {.project = 2, .theme = "Seldom heard", .title = "A worker at the yard gate, once a week", .outcome = "in-part", .because = "There is one worker for three sites, so it is every third week at each.", .body = "Mental Health Alliance", .decided_days_ago = 45,
     .you_said = "Come to us at tea break. We will not come to you.", .we_did = "A worker stands at one yard each week, with a kettle."},
    {.project = 2, .theme = "Mental health", .title = "The score out of ten is no longer asked at each visit", .outcome = "done", .body = "Mental Health Alliance", .decided_days_ago = 20,
     .you_said = "Please stop asking us to score our week.", .we_did = "The score is asked at the first and the last visit only.", .cites = Cites::kPoints, .told = false, .approved = false},
    // Caring for carers
    {.project = 3, .theme = "Carers", .title = "A carer's card that wards and surgeries know", .outcome = "done", .body = "Carers Partnership", .decided_days_ago = 220,
     .you_said = "A card would save us the same explanation on every ward.", .we_did = "Nine thousand cards have been sent out. Whoever shows one may stay outside visiting hours."},
    {.project = 3, .theme = "Carers", .title = "A free sitting service for every carer's own appointment", .outcome = "cannot", .because = "It would cost more than the whole of the carers' budget.", .body = "Carers Partnership", .decided_days_ago = 150,
     .you_said = "We cancel our own operations because nobody can sit in.", .we_did = "We cannot pay for every appointment. Carers who wait for an operation are rung and helped one by one."},
    {.project = 3, .theme = "Carers", .title = "Respite twice a year for those who care all day", .outcome = "in-part", .because = "There are beds for four hundred carers, and about six hundred need one.", .body = "Carers Partnership", .decided_days_ago = 110,
     .you_said = "Respite came once, was lovely, and then stopped.", .we_did = "Four hundred carers have two weeks a year. The others are on a list that is open to them."},
    {.project = 3, .theme = "Carers", .title = "One number for carers, at weekends too", .outcome = "done", .body = "Carers Partnership", .decided_days_ago = 85,
     .you_said = "The leaflet gives office hours only, and things go wrong on Saturdays.", .we_did = "The number is answered from eight to eight on all days.", .cites = Cites::kPoints},
    {.project = 3, .theme = "Leaving hospital", .title = "Carers are rung before anybody is sent home", .outcome = "will-do", .body = "Carers Partnership", .decided_days_ago = 50, .due_in_days = 90,
     .you_said = "He came home on a Friday night and nobody had told us.", .we_did = "The discharge team rings the carer at least four hours before. Three wards have begun, the others follow.", .approved = false},
    // Getting there
    {.project = 4, .theme = "Hospital parking", .title = "Weekly parking tickets are shown at the machine", .outcome = "done", .body = "Transport Liaison Group", .decided_days_ago = 240,
     .you_said = "Weekly tickets exist, but one has to know to ask.", .we_did = "The machine offers the weekly ticket first, and takes cash again."},
    {.project = 4, .theme = "Hospital parking", .title = "Signs no longer lead to the car park that was closed", .outcome = "done", .body = "Transport Liaison Group", .decided_days_ago = 200,
     .you_said = "The signs sent us to a car park that is no more.", .we_did = "All signs were driven past and put right within a month.", .cites = Cites::kPoints},
    {.project = 4, .theme = "Hospital parking", .title = "Free parking for those who sit with the dying", .outcome = "in-part", .because = "The barrier cannot tell who they are, so the ward has to give out a code by hand.", .body = "Transport Liaison Group", .decided_days_ago = 180,
     .you_said = "Nobody should pay to sit with a dying parent.", .we_did = "Wards give out a code that opens the barrier. It is still possible to be missed, so please ask."},
    {.project = 4, .theme = "Transport", .title = "A later last bus from both hospitals", .outcome = "cannot", .because = "The operators lose money on it and the council has no subsidy left this year.", .body = "Transport Liaison Group", .decided_days_ago = 140,
     .you_said = "The last bus leaves before visiting time ends.", .we_did = "There will be no later bus this year. Visiting now begins an hour earlier, so that the last bus can be reached."},
    {.project = 4, .theme = "Transport", .title = "Clinics that begin after half past nine, for those with a bus pass", .outcome = "will-do", .body = "Transport Liaison Group", .decided_days_ago = 100, .due_in_days = 180,
     .you_said = "Before half past nine the bus pass is worth nothing.", .we_did = "The booking team asks how people will travel. By the summer each clinic has late morning slots."},
    {.project = 4, .theme = "Getting there", .title = "One page with every way to get to care, and what it costs", .outcome = "done", .body = "Overview and Scrutiny Committee", .decided_days_ago = 60,
     .you_said = "Nobody told us that travel costs can be claimed back.", .we_did = "One page lists buses, lifts, parking and how to claim. It is sent with each first appointment."},
    // In your own words
    {.project = 5, .theme = "Language support", .title = "The contract for interpreters goes on for one more year", .outcome = "done", .body = "Quality Committee", .decided_days_ago = 235,
     .you_said = "Interpreters are needed more often than they come.", .we_did = "The contract was extended before it ran out.", .cites = Cites::kLaterPoints, .approved = false},
    {.project = 5, .theme = "Language support", .title = "Children no longer interpret for their parents", .outcome = "done", .body = "Quality Committee", .decided_days_ago = 150,
     .you_said = "A child should not have to explain a test result.", .we_did = "Staff stop and call an interpreter by telephone. A card in twelve languages tells people that they may ask for it.", .cites = Cites::kPoints},
    {.project = 5, .theme = "Language support", .title = "People choose a woman or a man as interpreter", .outcome = "will-do", .body = "Quality Committee", .decided_days_ago = 120, .due_in_days = 200,
     .you_said = "With a woman to interpret we would say what is wrong.", .we_did = "The next contract has it as a condition. Until then the booking form asks, and it works in three cases of four."},
    {.project = 5, .theme = "Seldom heard", .title = "The team comes to the site, four times a year", .outcome = "done", .body = "Quality Committee", .decided_days_ago = 90,
     .you_said = "On the site we go together or not at all.", .we_did = "Four dates a year are agreed with the residents, and a nurse comes along."},
    {.project = 5, .theme = "Language support", .second_theme = "Information", .title = "Appointment letters in five languages", .outcome = "in-part", .because = "The system that prints letters can hold five templates, and not all clinics use it.", .body = "Quality Committee", .decided_days_ago = 60,
     .you_said = "Letters come in English, so they wait on the shelf.", .we_did = "Letters of eleven clinics come in five languages and in plain English. The others follow when the printing system changes."},
    // Online and in person
    {.project = 10, .theme = "Online services", .title = "The telephone line stays", .outcome = "done", .body = "Digital Board", .decided_days_ago = 200,
     .you_said = "Not everybody is online, and not everybody wants to be.", .we_did = "Everything that can be done on a screen can be done by telephone. That is now a rule for every new service."},
    {.project = 10, .theme = "Disability access", .title = "The booking page works with a screen reader", .outcome = "done", .body = "Digital Board", .decided_days_ago = 120,
     .you_said = "The screen reader could not find the button.", .we_did = "People who use screen readers test each change before it goes out."},
    {.project = 10, .theme = "Online services", .title = "One password for all services", .outcome = "cannot", .because = "Two of the four services are run nationally and have their own way to sign in.", .body = "Digital Board", .decided_days_ago = 90,
     .you_said = "Four passwords for one health service are three too many.", .we_did = "We cannot change the national ones. Our own two now share one password."},
    {.project = 10, .theme = "Information", .title = "Results come with a sentence that says what they mean", .outcome = "will-do", .body = "Digital Board", .decided_days_ago = 25, .due_in_days = 100,
     .you_said = "We see our results before anybody explains them.", .we_did = "From next quarter each result has a sentence in plain words, and says who will ring.", .told = false, .approved = false},
    // Ageing well in the villages
    {.project = 11, .theme = "Older people", .title = "Flu clinics in the village halls", .outcome = "done", .body = "Governing Body", .decided_days_ago = 220,
     .you_said = "At the village hall it was over in ten minutes, with tea.", .we_did = "Fourteen halls are booked for the autumn, and the tea as well."},
    {.project = 11, .theme = "Older people", .title = "One visit instead of five", .outcome = "in-part", .because = "Nurses and home care share a diary now; the equipment service is not able to yet.", .body = "Governing Body", .decided_days_ago = 150,
     .you_said = "Five people come on five days, and each looks at one part of us.", .we_did = "In nine villages two of the five visits have become one."},
    {.project = 11, .theme = "Staff and services", .title = "Thanks reach those who earned them", .outcome = "done", .body = "Governing Body", .decided_days_ago = 130,
     .you_said = "We wrote to say thank you and do not know whether it arrived.", .we_did = "Every thank-you is read out at the team's next meeting and answered."},
    {.project = 11, .theme = "Transport", .title = "A Sunday bus for the eastern villages", .outcome = "cannot", .because = "Nobody bid for the route.", .body = "Governing Body", .decided_days_ago = 105,
     .you_said = "Since the Sunday bus went, visiting at weekends is out of the question.", .we_did = "There is no Sunday bus. The car scheme has six more drivers for Sundays.", .told = false},
    // For the whole county
    {.theme = "Staff and services", .title = "Staff are asked twice a year what they see", .outcome = "will-do", .body = "Governing Body", .decided_days_ago = 35, .due_in_days = 150,
     .you_said = "The staff look worn out. Somebody should ask them as well.", .we_did = "A short round of talks with staff begins after the winter."},
    {.theme = "Dentists", .title = "The dental van stops in three more places", .outcome = "will-do", .body = "Governing Body", .decided_days_ago = 12, .due_in_days = 60,
     .you_said = "There is no dentist taking on in the whole of the town.", .we_did = "From next quarter the van also stops at a school, a food pantry and a hostel.", .told = false, .approved = false},
};

constexpr BodySeed kBodies[] = {
    {"Urgent Care Delivery Board", "UCDB"}, {"Primary Care Committee", "PCC"},
    {"Mental Health Alliance", "MHA"}, {"Carers Partnership", "CP"},
    {"Transport Liaison Group", "TLG"}, {"Overview and Scrutiny Committee", "OSC"},
    {"Quality Committee", "QC"}, {"Digital Board", "DB"}, {"Governing Body", "GB"},
};

constexpr AudienceSeed kAudiences[] = {
    {"meeting", "The Tuesday lunch club, and those who had been at the first meeting", "patients-carers", "", "Twenty-two people, tea, and more questions than answers at first."},
    {"email", "Everybody who asked to hear back on this project", "patients-carers", "wider-public", "Plain text, with a telephone number for those who would rather talk."},
    {"newsletter", "Readers of the county newsletter", "wider-public", "voluntary-sector", "Half a page, with a picture of the new sign."},
    {"letter", "People who gave a postal address at a stall", "patients-carers", "", "Large print for those who had asked for it."},
    {"website", "You said, we did: the page for residents", "wider-public", "", "Also in easy read."},
    {"meeting", "Patient groups of six practices", "patients-carers", "gps", "Practice managers answered for their own surgeries."},
    {"social-media", "Followers of the partners' pages", "wider-public", "influencers", "Shared by the carers' circle and two parish councils."},
    {"phone", "Those who cannot read the letter", "patients-carers", "", "Rung one by one by the community interpreters."},
    {"video", "Pupils and students", "patients-carers", "partners", "Ninety seconds, with subtitles, made by the young people themselves."},
    {"media", "Listeners of local radio", "news-media", "wider-public", "Live in the morning; two callers remembered the stall."},
    {"meeting", "The gurdwara's community kitchen, in Punjabi and English", "patients-carers", "voluntary-sector", "Told after prayers, as people had advised us."},
};
// clang-format on

}  // namespace

std::span<const DecisionSeed> Decisions() { return kDecisions; }
std::span<const BodySeed> Bodies() { return kBodies; }
std::span<const AudienceSeed> Audiences() { return kAudiences; }

}  // namespace earshot::demo
