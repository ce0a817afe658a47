// Journal frames and records: round trips, torn tails, damage, and what is not a journal.
#include "core/store/journal.h"

#include <gtest/gtest.h>

namespace earshot::store {
namespace {

Record MakeRecord() {
  Record record;
  record.entries.push_back({"place:1", "{\"_id\":\"place:1\"}", "1-a", true, "Too large."});
  record.entries.push_back({"place:2", "{}", "", false, ""});
  record.sync = SyncState{"server", "since", "now"};
  record.local.emplace_back("draft/x", "text");
  return record;
}

TEST(JournalTest, ARecordComesBackAsItWas) {
  const std::string bytes = EncodeRecord(MakeRecord());
  const auto record = DecodeRecord(bytes);
  ASSERT_TRUE(record.has_value());
  EXPECT_EQ(EncodeRecord(*record), bytes);
  EXPECT_EQ(record->entries[0].set_aside, "Too large.");
  EXPECT_EQ(record->sync->since, "since");
}

TEST(JournalTest, ARecordCutAnywhereIsRefused) {
  const std::string bytes = EncodeRecord(MakeRecord());
  for (size_t cut = 0; cut < bytes.size(); ++cut) {
    EXPECT_FALSE(DecodeRecord(bytes.substr(0, cut)).has_value()) << cut;
  }
  EXPECT_FALSE(DecodeRecord(bytes + "x").has_value());
}

TEST(JournalTest, FramesComeBackWithTheirNumbers) {
  const auto scan = ScanJournal(JournalHeader() + EncodeFrame(0, "one") + EncodeFrame(1, "two"));
  ASSERT_EQ(scan.frames.size(), 2u);
  EXPECT_EQ(scan.frames[1].number, 1u);
  EXPECT_EQ(scan.frames[1].sealed, "two");
  EXPECT_EQ(scan.torn_bytes + scan.damaged_frames + scan.missing_frames, 0u);
}

TEST(JournalTest, ADamagedFrameIsPassedOver) {
  std::string file = JournalHeader() + EncodeFrame(0, "one") + EncodeFrame(1, "two");
  file[kJournalHeaderBytes + kFrameHeaderBytes] = 'O';
  const auto scan = ScanJournal(file);
  ASSERT_EQ(scan.frames.size(), 1u);
  EXPECT_EQ(scan.frames[0].sealed, "two");
  EXPECT_EQ(scan.damaged_frames, 1u);
  EXPECT_EQ(scan.missing_frames, 0u);
}

TEST(JournalTest, ADamagedLengthDoesNotHideWhatFollows) {
  const std::string whole =
      JournalHeader() + EncodeFrame(0, "one") + EncodeFrame(1, "two") + EncodeFrame(2, "three");
  for (const int flip : {1, 2, 64}) {
    for (size_t byte = 0; byte < 4; ++byte) {
      std::string file = whole;
      file[kJournalHeaderBytes + byte] = static_cast<char>(file[kJournalHeaderBytes + byte] ^ flip);
      const auto scan = ScanJournal(file);
      ASSERT_EQ(scan.frames.size(), 2u);
      EXPECT_EQ(scan.frames[1].sealed, "three");
      EXPECT_GT(scan.damaged_frames, 0u);
      EXPECT_EQ(scan.torn_bytes, 0u);
    }
  }
}

TEST(JournalTest, AFrameThatTheDeviceDroppedIsNoticed) {
  const auto scan = ScanJournal(JournalHeader() + EncodeFrame(0, "one") + EncodeFrame(2, "three"));
  EXPECT_EQ(scan.frames.size(), 2u);
  EXPECT_EQ(scan.missing_frames, 1u);
}

TEST(JournalTest, OtherBytesAreNotAJournal) {
  EXPECT_TRUE(ScanJournal("MANIFEST or anything else").unreadable);
  EXPECT_TRUE(ScanJournal("XYZ").unreadable);
  EXPECT_FALSE(ScanJournal("").unreadable);
  EXPECT_FALSE(ScanJournal("EJ").unreadable);
}

}  // namespace
}  // namespace earshot::store
