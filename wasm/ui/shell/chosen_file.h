// A file that a person chose in a FilePicker, as the page has read it.
#pragma once

#include <cstdint>
#include <string>

namespace earshot::shell {

enum class FileReading : uint8_t { kRead, kTooLarge, kUnreadable };

// The file that was chosen last, on whichever screen.
struct ChosenFile {
  std::string name;
  std::string bytes;
  FileReading reading = FileReading::kRead;
  uint64_t number = 0;  // of files chosen so far
};

}  // namespace earshot::shell
