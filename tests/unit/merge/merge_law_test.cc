// The laws of merging over thousands of random versions (merge.h): commutative, associative,
// idempotent, whatever a foreign editor did to the documents. A failure prints its seed.

#include <gtest/gtest.h>

#include "core/merge/merge.h"
#include "tests/unit/merge/random_documents.h"

namespace earshot::merge {
namespace {

using base::Json;

constexpr uint64_t kSeeds = 600;

using Make = Json (RandomDocuments::*)();

void CheckLaws(uint64_t seed, Make make) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  RandomDocuments documents(seed);
  const Json a = (documents.*make)();
  const Json b = (documents.*make)();
  const Json c = (documents.*make)();
  const Json ab = Merge(a, b);
  ASSERT_EQ(Content(ab), Content(Merge(b, a))) << "commutative";
  ASSERT_EQ(Content(Merge(ab, c)), Content(Merge(a, Merge(b, c)))) << "associative";
  ASSERT_EQ(Content(Merge(ab, ab)), Content(ab)) << "idempotent";
  ASSERT_EQ(Content(Merge(ab, b)), Content(ab)) << "meeting a known version again changes nothing";
  ASSERT_TRUE(SameContent(Merge(a, a), a)) << "merging with itself";
  ASSERT_EQ(SameContent(a, b), SameContent(b, a));
}

TEST(MergeLaw, HoldsForDocumentsOfOurOwn) {
  for (uint64_t seed = 1; seed <= kSeeds; ++seed) CheckLaws(seed, &RandomDocuments::WellFormed);
}

TEST(MergeLaw, HoldsForDocumentsThatAForeignEditorSpoiled) {
  for (uint64_t seed = 1; seed <= kSeeds; ++seed) CheckLaws(seed, &RandomDocuments::Foreign);
}

TEST(MergeLaw, HoldsForTypesThatThisVersionDoesNotKnow) {
  for (uint64_t seed = 1; seed <= kSeeds / 3; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomDocuments documents(seed);
    Json versions[3];
    for (Json& version : versions) {
      version = documents.Foreign();
      version["_id"] = "hovercraft:01JDHQ0000000000000000000A";
    }
    const auto& [a, b, c] = versions;
    ASSERT_EQ(Content(Merge(a, b)), Content(Merge(b, a)));
    ASSERT_EQ(Content(Merge(Merge(a, b), c)), Content(Merge(a, Merge(b, c))));
    ASSERT_EQ(Content(Merge(Merge(a, b), Merge(a, b))), Content(Merge(a, b)));
  }
}

TEST(MergeLaw, TheRevisionOfTheFirstDocumentStays) {
  RandomDocuments documents(1);
  const Json a = documents.WellFormed();
  const Json b = documents.WellFormed();
  EXPECT_EQ(base::GetString(Merge(a, b), "_rev"), base::GetString(a, "_rev"));
  EXPECT_EQ(base::GetString(Merge(b, a), "_rev"), base::GetString(b, "_rev"));
}

}  // namespace
}  // namespace earshot::merge
