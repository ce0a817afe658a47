// Table of data: what happens on the demo's panel (panel_event_seeds.h).
#include "core/demo/panel_event_seeds.h"

namespace earshot::demo {
namespace {

// clang-format off
constexpr WordingSeed kWordings[] = {
    {"panel", 2, 210, "I would like to be a member of the Citizens' Panel. My details are kept for 24 months and used to ask for my views on health and care. Public bodies of the county may ask me through the panel; they do not get my details. I can leave at any time."},
    {"panel", 1, 830, "I would like to be a member of the Citizens' Panel. My details are kept for 24 months and used to ask for my views. I can leave at any time."},
    {"newsletter", 2, 210, "Please send me the panel's newsletter, four times a year. I can stop it at any time."},
    {"newsletter", 1, 830, "Please send me the panel's newsletter. I can stop it at any time."},
    {"hear-back", 1, 830, "Please tell me what came of what I said."},
    {"story", 1, 830, "You may tell my story to others without my name. I can take this back at any time before it is printed."},
    {"photo", 1, 830, "You may take photographs of me at the panel's meetings and use them in reports about the panel."},
};

constexpr InvitationSeed kInvitations[] = {
    {"Winter plans: what would help you stay well", "Integrated Care Board", "All who live in the county; asked at random, so that it is not only the loudest.", "email", 6, 15, 120, "", ""},
    {"Talking to your surgery online", "Integrated Care Board", "Members who care about digital services, and some who never use them.", "email", 19, 28, 70, "", "digital"},
    {"Corby urgent care: two evenings at the Cube", "County Council Public Health", "Everybody on the panel who lives in Corby.", "text", 41, 14, 40, "Corby", ""},
    {"Reading panel for the maternity leaflet", "Hospital Group", "Members who gave maternity and children as an interest.", "email", 63, 21, 45, "", "maternity-children"},
    {"Buses to the new outpatient clinic", "County Council Transport", "Members from the towns whose buses change.", "post", 88, 21, 60, "Wellingborough", ""},
    {"Carers' breakfast", "Healthwatch", "Members who asked to hear about support for carers.", "phone", 120, 12, 35, "", "carers"},
    {"What makes a good GP surgery", "Integrated Care Board", "Members interested in GP surgeries and pharmacies.", "email", 151, 21, 50, "", "primary-care"},
    {"Daventry: walking and cycling", "District Partnership", "Everybody on the panel who lives in or around Daventry.", "email", 186, 20, 35, "Daventry", ""},
    {"Mental health crisis line: how it should sound", "Mental Health Trust", "Members who gave mental health as an interest.", "text", 214, 14, 60, "", "mental-health"},
    {"A week of hospital meals", "Hospital Group", "Members interested in hospital care, so that we hear from those who were there.", "post", 255, 28, 60, "", "hospital-care"},
    {"End of life: a quiet afternoon", "Hospice Partnership", "Only those who chose this interest; nobody is asked by chance.", "phone", 297, 21, 25, "", "end-of-life"},
    {"First survey of the year", "Integrated Care Board", "All members, so that later answers can be held against it.", "email", 342, 30, 120, "", ""},
};

constexpr PanelContactSeed kContacts[] = {
    {"phone", "Engagement team", "Welcome to the panel", "Asked what the meetings are like. Happy to come to small ones."},
    {"email", "Engagement team", "Change of address", ""},
    {"phone", "Healthwatch", "Getting to the meeting", "Needs step-free access and a lift home after dark."},
    {"text", "Engagement team", "Reminder of Thursday", ""},
    {"post", "Engagement team", "Newsletter in large print", "Sent again; the first one did not arrive."},
    {"in-person", "County Council Public Health", "Talked after the workshop", "Wants to hear what became of the evening hours."},
    {"email", "Integrated Care Board", "Thanks for reading the leaflet", "Three of their changes were taken up."},
    {"phone", "Engagement team", "Asked to pause for the summer", "Looks after a grandchild until September."},
};

constexpr ClaimSeed kClaims[] = {
    {"travel", "Bus, there and back", 320, 760},
    {"travel", "Own car to the workshop", 405, 2250},
    {"parking", "Hospital car park, half a day", 350, 600},
    {"care", "Sitter for the evening", 1800, 3600},
    {"meals", "Lunch, all-day meeting", 550, 900},
    {"travel", "Taxi, wheelchair", 900, 2800},
    {"other", "Printing of the papers", 120, 480},
};

constexpr LogSeed kLogLines[] = {
    {"export-invited", 6, 120, "Invitation: winter plans", "Winter plans: what would help you stay well"},
    {"withdrawn", 9, 1, "", "At their own request"},
    {"subject-access", 33, 1, "Request under data protection law", "Sent by registered post"},
    {"export-members", 72, 410, "Labels for the newsletter on paper", "Name, address, formats"},
    {"import", 96, 85, "Paper cards of the autumn fairs", "File typed by the office"},
    {"erased", 110, 1, "", "Request to be forgotten"},
    {"export-invited", 151, 50, "Invitation: GP surgeries", "What makes a good GP surgery"},
    {"withdrawn", 170, 1, "", "Moved out of the county"},
    {"export-invited", 186, 35, "Invitation: walking and cycling", "Daventry: walking and cycling"},
    {"export-members", 203, 388, "Labels for the newsletter on paper", "Name, address, formats"},
    {"import", 330, 240, "The former patient network joins the panel", "One file from the network's office"},
    {"export-invited", 342, 120, "First survey of the year", "First survey of the year"},
};
// clang-format on

}  // namespace

std::span<const WordingSeed> Wordings() { return kWordings; }
std::span<const InvitationSeed> Invitations() { return kInvitations; }
std::span<const PanelContactSeed> PanelContacts() { return kContacts; }
std::span<const ClaimSeed> Claims() { return kClaims; }
std::span<const LogSeed> LogLines() { return kLogLines; }

}  // namespace earshot::demo
