// Documents as released versions wrote them, and what merging them gives. Golden files are never
// edited, only added to: another result here is another format.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "core/merge/merge.h"
#include "tests/unit/merge/random_documents.h"

namespace earshot::merge {
namespace {

base::Json Golden(const std::string& name) {
  std::ifstream file(std::string(EARSHOT_SOURCE_DIR) + "/tests/golden/merge/" + name + ".json");
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto parsed = base::ParseJson(bytes);
  EXPECT_TRUE(parsed) << name;
  return parsed ? *parsed : base::Json();
}

TEST(GoldenMerge, DocumentsOfSchemaOneMergeAsTheyAlwaysDid) {
  const base::Json a = Golden("schema1_a");
  const base::Json b = Golden("schema1_b");
  const base::Json merged = Golden("schema1_merged");
  EXPECT_EQ(base::DumpJsonIndented(Merge(a, b)), base::DumpJsonIndented(merged));
  EXPECT_EQ(Content(Merge(b, a)), Content(merged));
}

}  // namespace
}  // namespace earshot::merge
