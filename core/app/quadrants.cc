// See quadrants.h.

#include "core/app/quadrants.h"

namespace earshot::app {
namespace {

constexpr std::string_view kInvolveBy[] = {"Focus groups", "Team meetings", "Workshops",
                                           "Seminars",     "Debates",       "Joint working groups"};
constexpr std::string_view kPartnerBy[] = {"Joint ventures", "Campaign planning",
                                           "Joint working groups", "High-level consultation"};
constexpr std::string_view kInformBy[] = {"Newsletters", "Briefings", "Websites",
                                          "E-mail bulletins", "Publications"};
constexpr std::string_view kConsultBy[] = {"Meetings", "Questions and answers", "Workshops",
                                           "Interviews", "Questionnaires"};

constexpr MapGrid kGrids[] = {
    {kInfluenceInterest,
     "Interest",
     "Influence",
     "High influence",
     "Low influence",
     "Low interest",
     "High interest",
     {{{"involve", "Involve", "involve", "Keep them content: they can change the outcome.",
        kInvolveBy, false, true},
       {"partner", "Partner", "partner", "Work on it together, and stay close.", kPartnerBy, true,
        true},
       {"inform", "Inform", "inform", "Keep an eye on them with little effort.", kInformBy, false,
        false},
       {"consult", "Consult", "consult", "Ask what they know, and answer them.", kConsultBy, true,
        false}}}},
    {kActiveSupportive,
     "Supportive",
     "Active",
     "Active",
     "Inactive",
     "Unsupportive",
     "Supportive",
     {{{"opponents",
        "Opponents",
        "",
        "Try to win them over, and plan for those who stay against it. Staff may be among them. A "
        "politician here is a high risk.",
        {},
        false,
        true},
       {"advocates",
        "Natural advocates",
        "",
        "Recruit them, clinicians for example, and keep thanking them.",
        {},
        true,
        true},
       {"apathetic",
        "Apathetic",
        "",
        "Do not recruit them; try to make them neutral.",
        {},
        false,
        false},
       {"dormant",
        "Dormant",
        "",
        "Help them to become active: patient groups, for example.",
        {},
        true,
        false}}}}};

constexpr std::string_view kLevels[] = {"", "inform", "consult", "involve", "partner"};

}  // namespace

const MapGrid& GridOf(std::string_view code) {
  return code == kActiveSupportive ? kGrids[1] : kGrids[0];
}

const Quadrant& QuadrantOf(const MapGrid& grid, MapPoint at) {
  return grid.quadrants[(at.y >= kMapLine ? 0U : 2U) + (at.x >= kMapLine ? 1U : 0U)];
}

bool CrossesLine(MapPoint from, MapPoint to) {
  return (from.x >= kMapLine) != (to.x >= kMapLine) || (from.y >= kMapLine) != (to.y >= kMapLine);
}

int RankOfLevel(std::string_view level) {
  if (level == "research") return 1;
  if (level == "collaborate" || level == "empower") return 4;
  for (int rank = 1; rank <= 4; ++rank) {
    if (kLevels[rank] == level) return rank;
  }
  return 0;
}

std::string_view LevelOfRank(int rank) { return rank >= 1 && rank <= 4 ? kLevels[rank] : ""; }

}  // namespace earshot::app
