// Inputs that once broke a promise, replayed: every file under tests/fuzz/crashers/<target>/.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/fuzz/targets.h"

namespace earshot::fuzz {
namespace {

int Replay(const std::string& target, void (*run)(std::string_view)) {
  int replayed = 0;
  const std::string folder = std::string(EARSHOT_SOURCE_DIR) + "/tests/fuzz/crashers/" + target;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    SCOPED_TRACE(entry.path().filename().string());
    run(bytes);
    ++replayed;
  }
  return replayed;
}

TEST(Crashers, JsonStaysFixed) { EXPECT_GT(Replay("json", FuzzJson), 0); }
TEST(Crashers, DocumentMergeStaysFixed) {
  EXPECT_GT(Replay("document_merge", FuzzDocumentMerge), 0);
}
TEST(Crashers, SealedFileStaysFixed) { EXPECT_GT(Replay("sealed_file", FuzzSealedFile), 0); }

}  // namespace
}  // namespace earshot::fuzz
