// A photograph: the page lays it over the place that is kept free for it here.
#pragma once

#include <string_view>

namespace earshot::kit {

// `words` say what it shows. `digest` names the file that the page holds; its size in px gives the
// shape. It takes the width of the column, to a limit.
void Picture(std::string_view words, std::string_view digest, int width, int height);

}  // namespace earshot::kit
