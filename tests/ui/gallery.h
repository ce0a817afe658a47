// A screen with every widget of the kit, for tests that do not know what they look at.
//
// Used by: random_test.cc. A new widget gets a line in gallery.cc, and is tested from then on.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "wasm/ui/kit/map_canvas.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::ui_test {

class Gallery {
 public:
  void Draw();
  // Any number: another page, more or fewer things, errors beside every field.
  void Change(uint32_t number);

  // By label: what the text fields hold.
  std::map<std::string, std::string> texts;

 private:
  void DrawTexts();
  void DrawTyped();
  void DrawChoices();
  void DrawActions();
  void DrawList();
  void DrawMonth();
  void DrawMap();
  void DrawTable();
  void DrawTicks();
  void DrawStates();
  void DrawDialog();
  kit::FieldSpec Field(std::string_view label) const;

  std::string tab = "typed", method, answer, tone, open, look;
  std::vector<std::string> themes, tags, ways;
  std::vector<kit::SummaryError> errors;
  std::set<size_t> selected;
  std::set<std::pair<size_t, size_t>> ticked;
  size_t rows = 40, done = 3;
  int sorted_by = -1;
  bool open_day = false, folded_open = false;
  bool hear_back = false, dialog = false, hints = false, actions = false, descending = false;
  int64_t count = 0;
  kit::MapView map_view;
  int map_x = 50, map_y = 50;
  size_t map_apart = 0;
};

}  // namespace earshot::ui_test
