// See contacts.h.
#include "core/demo/contacts.h"

#include <array>

#include "core/demo/setting.h"

namespace earshot::demo {
namespace {

constexpr int kContacts = 600;
constexpr int kSmallContacts = 2;

struct SubjectSeed {
  std::string_view channel;
  std::string_view subject;  // {project} and {town} are filled in
  std::string_view note;
};

// clang-format off
constexpr SubjectSeed kOurs[] = {
    {"email", "Invitation to the next meeting: {project}", ""},
    {"email", "Summary of what was said: {project}", "Sent with a line about what happens next."},
    {"phone", "Whether they would host us in {town}", "Yes, on a Thursday, if we bring the easy-read version."},
    {"meeting", "How to reach people who do not come to meetings", "Named two people in {town} whom we should ask first."},
    {"briefing", "Where it stands: {project}", "Half an hour. Wanted the figures by town."},
    {"letter", "Dates of the consultation: {project}", ""},
    {"event", "Talked at the stall in {town}", "Took ten leaflets along."},
    {"phone", "Thanks for coming, and what became of it", "Pleased to hear back. Would come again."},
    {"social-media", "Asked to share our question of the week", "Shared twice."},
};
constexpr SubjectSeed kTheirs[] = {
    {"email", "What becomes of the evening hours in {town}?", "Answered the same day, with the date of the meeting."},
    {"phone", "Wants to be kept in touch: {project}", ""},
    {"email", "Members ask when they will hear back: {project}", "Promised a summary within the month."},
    {"letter", "Concern about buses to {town}", "Passed to the project's lead."},
    {"meeting", "Offers a room and a list of members", "Room is step-free. List stays with them."},
    {"phone", "Has heard that something closes in {town}", "Explained that nothing closes. Sent the one-page summary."},
};
constexpr SubjectSeed kOfMedia[] = {
    {"interview", "Statement for Wednesday's paper: {project}", "Quoted in full on page five."},
    {"phone", "Figures for a piece about {town}", "Sent the published ones, nothing else."},
    {"email", "Background on the options: {project}", "Not for quoting."},
    {"interview", "Morning programme, four minutes: {project}", "Fair questions. They want somebody from a practice the next time."},
};
// clang-format on

bool IsSpokenTo(const PartyMade& party) { return party.cast->kind != "segment"; }

// A project that ran on that day: first of all one that they care for.
const ProjectMade* ProjectOf(Maker& maker, const County& county, const PartyMade& party,
                             int days_ago) {
  const auto running = county.RunningOn(days_ago);
  for (const size_t project : running) {
    if (party.interests.contains(project)) return &county.projects[project];
  }
  if (running.empty() || maker.Chance(15)) return nullptr;
  return &county.projects[maker.Pick(std::span<const size_t>(running))];
}

void AddContact(Maker& maker, const County& county, const PartyMade& party, int days_ago) {
  const bool media = party.cast->group == "news-media";
  const bool theirs = party.permission == "no" || maker.Chance(media ? 70 : 30);
  const auto subjects = std::span<const SubjectSeed>(kTheirs);
  const SubjectSeed& seed = maker.Pick(media && theirs ? std::span<const SubjectSeed>(kOfMedia)
                                       : theirs        ? subjects
                                                       : std::span<const SubjectSeed>(kOurs));
  const ProjectMade* project = ProjectOf(maker, county, party, days_ago);
  const std::string_view town = party.town.empty() ? "the county" : party.town;
  const std::string_view title = project == nullptr ? "our work" : project->seed->title;
  const std::string_view person = maker.Pick(Staff());
  Changes changes = {
      Set("stakeholder", party.id),
      Set("happened_on", maker.IsoDay(days_ago)),
      Set("channel", seed.channel),
      Set("direction", theirs ? "theirs" : "ours"),
      Set("subject", Filled(Filled(seed.subject, "{project}", title), "{town}", town)),
      Set("person", person)};
  SetText(changes, "note", Filled(seed.note, "{town}", town));
  if (project != nullptr) changes.push_back(Set("project", project->id));
  // What is promised for later lies ahead for the newest ones, and was kept for the others.
  if (days_ago < 25 && party.permission != "no" && maker.Chance(40)) {
    changes.push_back(Set("follow_up_on", maker.IsoDay(days_ago - maker.Between(10, 45))));
  }
  maker.WriteAs(person);
  maker.AddNew("contact", maker.MsOf(days_ago) + 12 * kHourMs, changes);
}

}  // namespace

void AddContacts(Maker& maker, const County& county, const std::vector<PartyMade>& parties) {
  std::vector<const PartyMade*> spoken_to;
  for (const PartyMade& party : parties) {
    if (IsSpokenTo(party)) spoken_to.push_back(&party);
  }
  const int count = maker.IsSmall() ? kSmallContacts : kContacts;
  // Half of them with a third of the people: those whom one meets again and again.
  const auto third = std::span<const PartyMade* const>(spoken_to);
  std::vector<const PartyMade*> often;
  for (size_t i = 0; i < third.size(); i += 3) often.push_back(third[i]);
  for (int i = 0; i < count; ++i) {
    const PartyMade* party =
        maker.Pick(std::span<const PartyMade* const>(maker.Chance(50) ? often : spoken_to));
    AddContact(maker, county, *party, maker.Between(1, 362));
  }
}

}  // namespace earshot::demo
