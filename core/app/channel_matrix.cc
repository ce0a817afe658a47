// See channel_matrix.h.

#include "core/app/channel_matrix.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/merge/document.h"
#include "core/model/schema.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

// The numbers that the strategy gives the channels.
constexpr std::array<std::string_view, 9> kNumbered = {"pr",
                                                       "partner-communications",
                                                       "newsletter",
                                                       "website",
                                                       "briefing",
                                                       "social-media",
                                                       "gp-surgery",
                                                       "event",
                                                       "primary-care-portal"};

struct Printed {
  std::string_view group;
  std::string_view numbers;
};
constexpr std::array<Printed, 12> kPrinted = {{{"patients-carers", "1234678"},
                                               {"wider-public", "1234678"},
                                               {"lay-members", "134678"},
                                               {"staff", "13456"},
                                               {"gps", "123456789"},
                                               {"partners", "123456"},
                                               {"news-media", "34568"},
                                               {"professional-bodies", "34568"},
                                               {"influencers", "123456"},
                                               {"national-agencies", "1456"},
                                               {"voluntary-sector", "1234568"},
                                               {"healthwatch", "1234568"}}};

size_t PlaceOf(const std::vector<TermChoice>& terms, std::string_view code) {
  const auto at = std::find_if(terms.begin(), terms.end(),
                               [code](const TermChoice& term) { return term.code == code; });
  return static_cast<size_t>(at - terms.begin());
}

void CountUse(const Workspace& workspace, const ActivityFilter& filter, ChannelMatrix& matrix) {
  for (const ActivityRow& row : workspace.Activities(filter)) {
    if (row.status == "planned" || row.status == "cancelled") continue;
    const store::Entry* entry = workspace.store().Find(row.id);
    if (entry == nullptr) continue;
    const store::FieldScan scan(entry->bytes);
    const std::vector<std::string> channels = scan.Elements("channels");
    for (const std::string& group : scan.Elements("groups")) {
      const size_t at = PlaceOf(matrix.groups, group);
      if (at == matrix.groups.size()) continue;
      for (const std::string& channel : channels) {
        const size_t column = PlaceOf(matrix.channels, channel);
        if (column == matrix.channels.size()) continue;
        ++matrix.cells[at * matrix.channels.size() + column].used;
      }
    }
  }
}

bool Planned(const base::Json& tick) { return base::GetBool(tick, "planned"); }

bool DiffersFromPrint(const base::Json& tick) {
  return Planned(tick) !=
         PlannedInPrint(base::GetString(tick, "group"), base::GetString(tick, "channel"));
}

}  // namespace

bool PlannedInPrint(std::string_view group, std::string_view channel) {
  const auto row = std::find_if(kPrinted.begin(), kPrinted.end(),
                                [group](const Printed& one) { return one.group == group; });
  const auto number = std::find(kNumbered.begin(), kNumbered.end(), channel);
  if (row == kPrinted.end() || number == kNumbered.end()) return false;
  const char digit = static_cast<char>('1' + (number - kNumbered.begin()));
  return row->numbers.find(digit) != std::string_view::npos;
}

ChannelMatrix ReadChannelMatrix(const Workspace& workspace, std::string_view project,
                                std::string_view from, std::string_view to) {
  ChannelMatrix matrix;
  matrix.groups = workspace.Terms("stakeholder-groups");
  matrix.channels = workspace.Terms("channels");
  for (const TermChoice& group : matrix.groups) {
    for (const TermChoice& channel : matrix.channels) {
      matrix.cells.push_back({PlannedInPrint(group.code, channel.code), 0});
    }
  }
  for (const Row& tick : workspace.List("channel_plan")) {
    const size_t group = PlaceOf(matrix.groups, base::GetString(tick.document, "group"));
    const size_t channel = PlaceOf(matrix.channels, base::GetString(tick.document, "channel"));
    if (group == matrix.groups.size() || channel == matrix.channels.size()) continue;
    matrix.cells[group * matrix.channels.size() + channel].planned = Planned(tick.document);
    if (DiffersFromPrint(tick.document)) matrix.as_printed = false;
  }
  ActivityFilter filter;
  filter.project = std::string(project);
  filter.from = std::string(from);
  filter.to = std::string(to);
  CountUse(workspace, filter, matrix);
  return matrix;
}

ChannelGaps GapsOf(const ChannelMatrix& matrix) {
  ChannelGaps gaps;
  for (size_t group = 0; group < matrix.groups.size(); ++group) {
    ChannelGap never_used{group, {}}, not_planned{group, {}};
    for (size_t channel = 0; channel < matrix.channels.size(); ++channel) {
      const MatrixCell& cell = matrix.At(group, channel);
      if (cell.planned && cell.used == 0) never_used.channels.push_back(channel);
      if (!cell.planned && cell.used > 0) not_planned.channels.push_back(channel);
    }
    if (!never_used.channels.empty()) gaps.never_used.push_back(std::move(never_used));
    if (!not_planned.channels.empty()) gaps.not_planned.push_back(std::move(not_planned));
  }
  return gaps;
}

Transaction PlanChannel(std::string_view group, std::string_view channel, bool planned,
                        std::string_view what) {
  const auto set = [](std::string_view field, base::Json value) {
    return merge::Change{std::string(field), merge::Op::kSet, std::move(value)};
  };
  return {std::string(what),
          {{model::ChannelPlanId(group, channel),
            "channel_plan",
            {set("deleted", nullptr),  // it comes back where an Undo took it away
             set("group", group), set("channel", channel), set("planned", planned)}}}};
}

Transaction BackToPrint(const Workspace& workspace, std::string_view what) {
  Transaction transaction{std::string(what), {}};
  for (const Row& tick : workspace.List("channel_plan")) {
    if (!DiffersFromPrint(tick.document)) continue;
    transaction.edits.push_back(
        {tick.id, "channel_plan", {{"planned", merge::Op::kSet, !Planned(tick.document)}}});
  }
  return transaction;
}

}  // namespace earshot::app
