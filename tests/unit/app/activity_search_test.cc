// The Log's search against a plain scan of every document, over random workspaces that are added
// to, edited and deleted from; and its work, counted, never timed.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/app/record_index.h"
#include "core/base/fold.h"
#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using base::Json;

// Some begin others, some differ by accents only.
constexpr std::string_view kWords[] = {"bus",    "Busy", "business", "llŷn",  "Llyn",
                                       "market", "mark", "queue",    "Que",   "ramp",
                                       "rampą",  "the",  "there",    "clinic"};

class SearchedDesk {
 public:
  explicit SearchedDesk(uint64_t seed) : desk_("00000000000000a1", seed), chance_(seed) {}

  void ChangeSomething() {
    const auto set = [](std::string field, Json value) {
      return Desk::Set(std::move(field), std::move(value));
    };
    switch (chance_.Below(activities_.empty() ? 3 : 9)) {
      case 0:
        places_.push_back(desk_.Do("", "place", {set("name", Phrase())}));
        return;
      case 1:
        projects_.push_back(desk_.Do("", "project", {set("title", Phrase())}));
        return;
      case 2:
      case 3: {
        const std::string day = std::to_string(10 + chance_.Below(18));
        activities_.push_back(desk_.NewActivity(Phrase(), "2026-03-" + day));
        return;
      }
      case 4:
        feedback_.push_back(desk_.NewFeedback(Pick(activities_), Phrase()));
        return;
      case 5:
        if (!places_.empty()) desk_.Do(Pick(activities_), "", {set("place", Pick(places_))});
        return;
      case 6:
        if (!projects_.empty()) desk_.Do(Pick(activities_), "", {set("project", Pick(projects_))});
        return;
      case 7:
        if (!feedback_.empty()) desk_.Do(Pick(feedback_), "", {set("said", Phrase())});
        return;
      default: {
        // Also comes back: the same record deleted twice is restored.
        std::vector<std::string>& some = chance_.Below(2) == 0 ? activities_ : feedback_;
        if (some.empty()) return;
        const std::string id = Pick(some);
        desk_.Do(id, "", {set("deleted", !base::GetBool(desk_.Doc(id), "deleted"))});
      }
    }
  }

  // A word, its beginning, or the beginnings of two.
  std::string Query() {
    std::string query;
    for (uint32_t words = 1 + chance_.Below(2); words > 0; --words) {
      const std::string word = base::Fold(kWords[chance_.Below(std::size(kWords))]);
      query += word.substr(0, 1 + chance_.Below(static_cast<uint32_t>(word.size()))) + " ";
    }
    return query;
  }

  std::set<std::string> ByScan(const std::string& query) {
    std::set<std::string> found;
    for (const ActivityRow& row : desk_.workspace->Activities()) {
      if (HasWords(row.id, query) || OfRecord(row, query)) found.insert(row.id);
    }
    return found;
  }

  std::set<std::string> ByIndex(const std::string& query) {
    std::set<std::string> found;
    std::string before = "9";
    for (const ActivityRow& row : desk_.workspace->Activities({.words = query})) {
      EXPECT_TRUE(found.insert(row.id).second) << "twice: " << row.id;
      EXPECT_LE(row.held_on, before);  // newest first
      before = row.held_on;
    }
    return found;
  }

 private:
  std::string Phrase() {
    std::string phrase;
    for (uint32_t words = 1 + chance_.Below(4); words > 0; --words) {
      phrase += std::string(kWords[chance_.Below(std::size(kWords))]) + " ";
    }
    return phrase + "day";
  }

  const std::string& Pick(const std::vector<std::string>& ids) {
    return ids[chance_.Below(static_cast<uint32_t>(ids.size()))];
  }

  bool HasWords(const std::string& id, const std::string& query) {
    const auto document = desk_.workspace->Document(id);
    const model::RecordType* type = model::FindType(model::TypeOfId(id));
    if (!document || type == nullptr || merge::IsDeleted(*document)) return false;
    std::vector<std::string> words;
    for (const model::Field& field : type->fields) {
      if (field.search_weight <= 0) continue;
      for (std::string& word : base::FoldedWords(base::GetString(*document, field.name))) {
        words.push_back(std::move(word));
      }
    }
    const std::vector<std::string> wanted = base::FoldedWords(query);
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& start) {
      return std::any_of(words.begin(), words.end(),
                         [&](const std::string& word) { return word.starts_with(start); });
    });
  }

  bool OfRecord(const ActivityRow& row, const std::string& query) {
    const std::string place = base::GetString(desk_.Doc(row.id), "place");
    if (HasWords(place, query) || HasWords(row.project, query)) return true;
    const auto said = desk_.workspace->Children("feedback", "activity", row.id);
    return std::any_of(said.begin(), said.end(),
                       [&](const Row& point) { return HasWords(point.id, query); });
  }

  Desk desk_;
  base::SeededRandom chance_;
  std::vector<std::string> activities_, places_, projects_, feedback_;
};

TEST(ActivitySearchTest, FindsWhatAPlainScanFindsWhateverWasAddedEditedAndDeleted) {
  for (uint64_t seed = 1; seed <= 12; ++seed) {
    SearchedDesk desk(seed);
    for (int change = 0; change < 150; ++change) {
      desk.ChangeSomething();
      const std::string query = desk.Query();
      ASSERT_EQ(desk.ByIndex(query), desk.ByScan(query)) << "seed " << seed << ", " << query;
    }
  }
}

TEST(ActivitySearchTest, AThemeFindsTheActivitiesWhereItWasSpokenOf) {
  Desk desk("00000000000000a1");
  const std::string theme = desk.Do("", "theme", {Desk::Set("name", "Parking")});
  const std::string stall = desk.NewActivity("Stall");
  const std::string point = desk.NewFeedback(stall, "No space at all.");
  const auto found = [&] { return desk.workspace->Activities({.words = "parki"}).size(); };
  EXPECT_EQ(found(), 0U);
  desk.Do(point, "", {{"themes", merge::Op::kAdd, theme}});
  EXPECT_EQ(found(), 1U);
  desk.Do(point, "", {{"themes", merge::Op::kRemove, theme}});
  EXPECT_EQ(found(), 0U);
}

TEST(ActivitySearchTest, NoMoreRowsAreHandedOutThanAskedFor) {
  Desk desk("00000000000000a1");
  for (int i = 0; i < 9; ++i) desk.NewActivity("Stall", "2026-03-1" + std::to_string(i));
  const ActivityRows rows = desk.workspace->Activities({.words = "stall"}, 3);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].held_on, "2026-03-18");
}

TEST(ActivitySearchTest, AListOnceReadStaysAsItWasWhenRecordsChange) {
  Desk desk("00000000000000a1");
  const std::string id = desk.NewActivity("Before");
  const ActivityRows rows = desk.workspace->Activities();
  desk.Do(id, "", {Desk::Set("title", "After")});
  EXPECT_EQ(desk.workspace->Activities()[0].title, "After");
  EXPECT_EQ(rows[0].title, "Before");
}

// The work of a key press: it grows with what begins as typed, not with the workspace, and one
// changed record is one row made and one document indexed.
class SearchWorkTest : public ::testing::Test {
 protected:
  static constexpr uint64_t kRecords = 400;

  void SetUp() override {
    store.Open([](base::Expected<store::OpenReport>) {});
    storage.RunUntilIdle();
    for (uint64_t i = 0; i < kRecords; ++i) Put(i, i % 100 == 0 ? "Rare stall" : "Market stall");
    index.Activities();
    index.ActivitiesWith("stall");
  }

  void Put(uint64_t number, const std::string& title, const std::string& project = "") {
    const std::string id = "activity:" + std::to_string(1000 + number);
    Json document = Json::object();
    document["_id"] = id;
    document["held_on"] = "2026-03-10";
    document["title"] = title;
    document["type"] = "activity";
    if (!project.empty()) document["project"] = project;
    store.Put({{.id = id, .bytes = base::DumpJson(document), .rev = "1-a"}});
    index.Update(*store.Find(id));
  }

  void PutProject(const std::string& id, const std::string& title) {
    const Json document = {{"_id", id}, {"type", "project"}, {"title", title}};
    store.Put({{.id = id, .bytes = base::DumpJson(document), .rev = "1-a"}});
    index.Update(*store.Find(id));
  }

  base::MemoryStorage storage;
  base::PassThroughSealer sealer;
  store::DocumentStore store{storage, sealer};
  RecordIndex index{store};
};

TEST_F(SearchWorkTest, AKeyPressReadsOnlyPostingsOfWhatBeginsAsTyped) {
  const auto read = [this](std::string_view words) {
    const uint64_t before = index.work().postings_read;
    index.ActivitiesWith(words);
    return index.work().postings_read - before;
  };
  EXPECT_EQ(read("rar"), kRecords / 100);
  EXPECT_EQ(read("stall"), kRecords);
  EXPECT_EQ(read("zebra"), 0U);
  EXPECT_EQ(read("zebras stall"), 0U);  // the longest, found nowhere, ends it
  EXPECT_EQ(index.work().rows_made, kRecords);
  EXPECT_EQ(index.work().documents_indexed, kRecords);
}

TEST_F(SearchWorkTest, TheFirstLetterReadsNoPostingsAndFindsTheSame) {
  const uint64_t before = index.work().postings_read;
  const size_t found = index.ActivitiesWith("r").Count();
  EXPECT_EQ(index.work().postings_read, before);
  EXPECT_EQ(found, index.ActivitiesWith("ra").Count());
  EXPECT_FALSE(index.ActivitiesWith("q").Any());
  EXPECT_EQ(index.ActivitiesWith("s r").Count(), found);
}

TEST_F(SearchWorkTest, AFirstLetterOfWhatWasRewrittenIsForgotten) {
  for (size_t number = 0; number < kRecords; ++number) Put(number, "Quiet hour");
  EXPECT_EQ(index.ActivitiesWith("q").Count(), kRecords);
  EXPECT_FALSE(index.ActivitiesWith("r").Any());
}

TEST_F(SearchWorkTest, OneChangedRecordIsOneRowMadeAndOneDocumentIndexed) {
  Put(7, "Library stall");
  index.Activities();
  index.ActivitiesWith("library");
  EXPECT_EQ(index.work().rows_made, kRecords + 1);
  EXPECT_EQ(index.work().documents_indexed, kRecords + 1);
}

TEST_F(SearchWorkTest, ARecordThatStaysWithItsParentsLeavesNoFamily) {
  Put(7, "Library stall", "project:one");
  EXPECT_EQ(index.work().records_relinked, 1U);
  Put(7, "Library stall, indoors", "project:one");
  EXPECT_EQ(index.work().records_relinked, 1U);
  EXPECT_EQ(index.ChildIds("activity", "project", "project:one").size(), 1U);
  Put(7, "Library stall, indoors", "project:two");
  EXPECT_EQ(index.work().records_relinked, 2U);
  EXPECT_TRUE(index.ChildIds("activity", "project", "project:one").empty());
  EXPECT_EQ(index.ChildIds("activity", "project", "project:two").size(), 1U);
}

TEST_F(SearchWorkTest, LeavingALargeFamilyReadsNoneOfItsMembers) {
  PutProject("project:one", "Harbour scheme");
  PutProject("project:two", "Bus lanes");
  for (uint64_t i = 0; i < kRecords; ++i) Put(i, "Market stall", "project:one");
  EXPECT_EQ(index.ActivitiesWith("harbour").Count(), kRecords);
  for (uint64_t i = 0; i < 10; ++i) Put(i, "Market stall", "project:two");
  Put(3, "Market stall", "project:one");
  EXPECT_EQ(index.work().members_sorted, 0U);
  EXPECT_EQ(index.ActivitiesWith("harbour").Count(), kRecords - 9);
  EXPECT_EQ(index.ActivitiesWith("lanes").Count(), 9U);
  const uint64_t sorted = index.work().members_sorted;
  EXPECT_EQ(index.ActivitiesWith("harbour").Count(), kRecords - 9);
  EXPECT_EQ(index.work().members_sorted, sorted) << "once for each change";
}

// The first search after a large workspace was opened.
TEST_F(SearchWorkTest, NoCallTakesInMoreThanAFewHundredRecordsAndTheEndIsAsIfAllHadBeenThere) {
  constexpr uint64_t kMany = 3 * RecordIndex::kWordsAtOnce;
  for (uint64_t i = kRecords; i < kMany; ++i) Put(i, "Library stall");
  RecordIndex opened(store);
  store.ForEach("", [&](const store::Entry& entry) { opened.Update(entry); });
  opened.Activities();
  const uint64_t version = opened.version();
  EXPECT_EQ(opened.ActivitiesWith("library").Count(), RecordIndex::kWordsAtOnce - kRecords);
  EXPECT_EQ(opened.work().documents_indexed, RecordIndex::kWordsAtOnce);
  EXPECT_EQ(opened.Search("rare", "", 0).size(), kRecords / 100);
  EXPECT_EQ(opened.work().documents_indexed, 2 * RecordIndex::kWordsAtOnce);
  EXPECT_TRUE(opened.SearchWaits());
  EXPECT_EQ(opened.version(), version);
  EXPECT_TRUE(opened.IndexWords(10));
  EXPECT_EQ(opened.work().documents_indexed, 2 * RecordIndex::kWordsAtOnce + 10);
  EXPECT_FALSE(opened.IndexWords(RecordIndex::kWordsAtOnce));
  EXPECT_FALSE(opened.SearchWaits());
  EXPECT_GT(opened.version(), version) << "what was found before is looked for again";
  EXPECT_EQ(opened.ActivitiesWith("library").Count(), kMany - kRecords);
  EXPECT_EQ(opened.work().documents_indexed, kMany);
}

TEST_F(SearchWorkTest, ManyChangedRecordsMakeTheirOwnRowsOnly) {
  for (uint64_t i = 0; i < 100; ++i) Put(i, "Library stall");
  EXPECT_EQ(index.Activities().size(), kRecords);
  EXPECT_EQ(index.work().rows_made, kRecords + 100);
}

}  // namespace
}  // namespace earshot::app
