// What people say in the demo workspace: hand-written points, each with its themes. All invented;
// no sentence is taken from a document or from a real person.
#pragma once

#include <span>
#include <string_view>

namespace earshot::demo {

enum class Story { kNone, kReal, kImagined };

struct Voice {
  std::string_view theme;  // as written in the themes field
  std::string_view said;
  Story story = Story::kNone;
  std::string_view second_theme = "";
};

std::span<const Voice> EnglishVoices();
// Polish, Punjabi, Urdu, Gujarati, Romanian.
std::span<const Voice> OtherVoices();
// What people put before and after what they mean to say; fits every point in English.
std::span<const std::string_view> Openings();
std::span<const std::string_view> Afterthoughts();

}  // namespace earshot::demo
