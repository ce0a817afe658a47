// Areas of postcodes: what is known of where somebody lives from how their postcode begins (004-20,
// 004-22).
//
// The `postcode_area` records are read once into a sorted look-up, which the caller keeps until one
// of them changes. Blanks and case make no difference. A beginning ends where a part of the
// postcode ends: NN17 is in the area NN, but never in the district NN1, which is another town; nor
// is NN1 7AB in NN17.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/json.h"
#include "core/merge/document.h"

namespace earshot::app {

struct PostcodeArea {
  std::string code;  // written properly: "NN", "NN17", "NN17 1", "NN17 1QG"
  std::string locality;
  int64_t deprivation_decile = 0;  // 0 = not known
  std::string rural_urban;         // code; "" = not known
};

// In the order of their codes.
std::vector<PostcodeArea> ReadPostcodeAreas(const Workspace& panel);

// That with the longest code that `postcode` begins with; null = none. Points into `areas`.
const PostcodeArea* AreaOf(const std::vector<PostcodeArea>& areas, std::string_view postcode);

// What a member gets from the postcode that stands in `member`: values for fields that are empty,
// or that hold what `old_postcode` gave ("" = a new member, or none before). What somebody wrote
// over it stays. Where the new postcode tells nothing, what the old one gave is cleared.
std::vector<merge::Change> ChangesFromPostcode(const std::vector<PostcodeArea>& areas,
                                               const base::Json& member,
                                               std::string_view old_postcode);

// Of members whose town is not known: what their postcodes tell, an edit for each whom they tell
// something. Nobody who left is looked up.
std::vector<RecordEdit> LookUpTowns(const Workspace& panel, const std::vector<PostcodeArea>& areas);

}  // namespace earshot::app
