// The picture of a stakeholder map: whole XML, nobody's words become markup, everybody is in the
// table (PRODUCT.md 4.13).

#include "core/report/map_picture.h"

#include "tests/unit/report/report_fixture.h"

namespace earshot::report {
namespace {

// Every element that opens closes, in order; every '&' begins one of the five entities of XML (or a
// number); no '<' stands in an attribute.
bool IsWellFormed(const std::string& xml) {
  std::vector<std::string> open;
  size_t at = xml.find("?>") + 2;
  while ((at = xml.find_first_of("<&", at)) != std::string::npos) {
    if (xml[at] == '&') {
      const std::string entity = xml.substr(at + 1, xml.find(';', at) - at - 1);
      if (entity != "amp" && entity != "lt" && entity != "gt" && entity != "quot" &&
          entity != "#39") {
        return false;
      }
      ++at;
      continue;
    }
    const size_t end = xml.find('>', at);
    const std::string tag = xml.substr(at + 1, end - at - 1);
    if (end == std::string::npos || tag.find('<') != std::string::npos) return false;
    if (tag.front() == '/') {
      if (open.empty() || open.back() != tag.substr(1)) return false;
      open.pop_back();
    } else {
      open.push_back(tag.substr(0, tag.find(' ')));
      if (CountOf(tag, "\"") % 2 != 0) return false;
    }
    at = end;
  }
  return open.empty();
}

class MapPictureTest : public ReportTest {
 protected:
  std::string Stakeholder(const std::string& name, const std::string& kind,
                          std::vector<merge::Change> more = {}) {
    more.push_back(Set("name", name));
    more.push_back(Set("kind", kind));
    return desk.Do("", "stakeholder", more);
  }
  std::string Draw(std::string_view grid) {
    return desk.workspace
        ->Transact(app::BeginMap(*desk.workspace, project, grid, "2026-11-02", "New map"))
        ->ids.front();
  }
  void Put(const std::string& map, const std::string& id, app::MapPoint to) {
    desk.clock.Advance(1000);
    const auto move =
        app::Place(*desk.workspace, app::ReadMap(*desk.workspace, map), {id}, to, "Moved", "Place");
    ASSERT_TRUE(move && desk.workspace->Transact(*move).has_value());
  }
  std::string PictureOf(const std::string& map) const {
    return MapPicture(*desk.workspace, app::ReadMap(*desk.workspace, map));
  }

  std::string project = Project("A clinic in Corby");
};

TEST_F(MapPictureTest, TitleDateQuadrantsKeyAndTableAreInOneFile) {
  const std::string map = Draw(app::kInfluenceInterest);
  Put(map, Stakeholder("Healthwatch", "organisation"), {90, 80});
  const std::string svg = PictureOf(map);
  EXPECT_TRUE(IsWellFormed(svg)) << svg;
  for (const char* words : {"Influence and interest", "A clinic in Corby", "2 November 2026",
                            ">Involve<", ">Partner<", ">Inform<", ">Consult<", "High influence",
                            "Low interest", "Group or body", "Below their level"}) {
    EXPECT_NE(svg.find(words), std::string::npos) << words;
  }
  EXPECT_EQ(CountOf(svg, ">Healthwatch<"), 2U) << "beside the mark and in the table";
  EXPECT_EQ(svg.find(kSecret), std::string::npos);
}

// The number in `attribute` of the element that says `words`.
int NumberAt(const std::string& svg, const std::string& words, const std::string& attribute) {
  const size_t element = svg.rfind('<', svg.find(">" + words + "<"));
  const std::string name = " " + attribute + "=\"";
  return std::stoi(svg.substr(svg.find(name, element) + name.size()));
}

// 004-10
TEST_F(MapPictureTest, WhatAQuadrantAsksForStandsByItsName) {
  const std::string svg = PictureOf(Draw(app::kInfluenceInterest));
  EXPECT_NE(svg.find(">Work on it together, and stay close.<"), std::string::npos) << svg;
  EXPECT_NE(PictureOf(Draw(app::kActiveSupportive)).find("A politician"), std::string::npos);
}

TEST_F(MapPictureTest, WhoeverStandsInACornerLeavesTheQuadrantsWordsFree) {
  const std::string map = Draw(app::kInfluenceInterest);
  Put(map, Stakeholder("High and far", "organisation"), {100, 100});
  Put(map, Stakeholder("Low and near", "organisation"), {0, 0});
  const std::string svg = PictureOf(map);
  constexpr int kUnderAName = 14 + 14;  // half a ring, half a line
  EXPECT_GT(NumberAt(svg, "High and far", "y"),
            NumberAt(svg, "Work on it together, and stay close.", "y") + kUnderAName);
  EXPECT_LT(NumberAt(svg, "Low and near", "y"), NumberAt(svg, "Inform", "y") - kUnderAName);
}

TEST_F(MapPictureTest, LinesToEarlierPlacesLieUnderEveryMarkAndName) {
  const std::string older = Draw(app::kInfluenceInterest);
  const std::string who = Stakeholder("Healthwatch", "organisation");
  const std::string other = Stakeholder("Boat club", "organisation");
  Put(older, who, {20, 80});
  Put(older, other, {30, 10});
  const auto later = desk.workspace->Transact(
      app::BeginMap(*desk.workspace, project, app::kInfluenceInterest, "2026-12-02", "New map"));
  ASSERT_TRUE(later.has_value());
  Put(later->ids.front(), who, {60, 80});
  Put(later->ids.front(), other, {70, 10});
  const std::string svg = PictureOf(later->ids.front());
  const std::string trail = "r=\"6\"";
  EXPECT_EQ(CountOf(svg, trail), 4U) << "two, and two of the key";
  const size_t last = svg.find(trail, svg.find(trail) + 1);
  EXPECT_LT(last, svg.find(">Boat club<"));
  EXPECT_LT(last, svg.find(">Healthwatch<"));
}

// Names were cut at 26 letters, however empty the map was.
TEST_F(MapPictureTest, ALongNameIsWholeBesideItsMarkAndAVeryLongOneStandsInTwoLines) {
  const std::string map = Draw(app::kInfluenceInterest);
  const std::string whole = "Northamptonshire Carers and Volunteers";
  const std::string first = "Kettering and Corby Neighbourhood";
  const std::string second = "Forum for Parks and Open Spaces";
  Put(map, Stakeholder(whole, "organisation"), {50, 70});
  Put(map, Stakeholder(first + " " + second, "organisation"), {50, 30});
  const std::string svg = PictureOf(map);
  EXPECT_EQ(CountOf(svg, ">" + whole + "<"), 1U) << "the table breaks it";
  EXPECT_EQ(CountOf(svg, ">" + first + "<"), 2U) << "beside the mark and in the table";
  EXPECT_EQ(CountOf(svg, ">" + second + "<"), 2U);
  EXPECT_EQ(NumberAt(svg, second, "y"), NumberAt(svg, first, "y") + 20);
  EXPECT_EQ(NumberAt(svg, second, "x"), NumberAt(svg, first, "x"));
}

// 001-01: why they moved is what the table is read for.
TEST_F(MapPictureTest, AWholeReasonStandsInTheTable) {
  const std::string map = Draw(app::kInfluenceInterest);
  const std::string who = Stakeholder("Healthwatch", "organisation");
  const auto move =
      app::Place(*desk.workspace, app::ReadMap(*desk.workspace, map), {who}, {90, 80},
                 "They joined the programme board in winter and ask for the figures", "Place");
  ASSERT_TRUE(move && desk.workspace->Transact(*move).has_value());
  const std::string svg = PictureOf(map);
  EXPECT_NE(svg.find("They joined"), std::string::npos);
  EXPECT_NE(svg.find("figures<"), std::string::npos) << svg;
  EXPECT_TRUE(IsWellFormed(svg)) << svg;
}

TEST_F(MapPictureTest, NamesCannotBecomeMarkup) {
  const std::string map = Draw(app::kInfluenceInterest);
  Put(map, Stakeholder("<script>&\"'</text>", "person"), {10, 10});
  Put(map, Stakeholder("Odd \xEF\xBF\xBF name", "person"), {60, 10});
  const std::string svg = PictureOf(map);
  EXPECT_TRUE(IsWellFormed(svg)) << svg;
  EXPECT_EQ(svg.find("<script"), std::string::npos);
  EXPECT_EQ(svg.find("\xEF\xBF\xBF"), std::string::npos);
}

TEST_F(MapPictureTest, EachKindHasItsShapeAndAnOpposedPoliticianATriangle) {
  const std::string map = Draw(app::kActiveSupportive);
  const size_t circles = CountOf(PictureOf(map), "<circle");
  const size_t paths = CountOf(PictureOf(map), "<path");
  Put(map, Stakeholder("The MP for Corby", "person", {Add("roles", "politician")}), {10, 90});
  EXPECT_EQ(CountOf(PictureOf(map), "<circle"), circles + 1);
  EXPECT_EQ(CountOf(PictureOf(map), "<path"), paths + 1) << "the triangle";
  Put(map, Stakeholder("Boat club", "group"), {80, 20});
  EXPECT_EQ(CountOf(PictureOf(map), "<path"), paths + 2) << "a hexagon";
}

TEST_F(MapPictureTest, ACrowdIsCountedAndEverybodyIsInTheTable) {
  const std::string map = Draw(app::kInfluenceInterest);
  for (int i = 0; i < 6; ++i) {
    Put(map, Stakeholder("Member " + std::to_string(i), "person"), {70, 70});
  }
  const std::string svg = PictureOf(map);
  EXPECT_NE(svg.find(">+6<"), std::string::npos);
  for (int i = 0; i < 6; ++i) {
    EXPECT_EQ(CountOf(svg, ">Member " + std::to_string(i) + "<"), 1U);
  }
}

}  // namespace
}  // namespace earshot::report
