// The page's side of the mirror, as web/semantics.js has it but without a browser: applies the
// streams of patch.h and can be compared with the tree they were made from. driver.cc does so after
// every frame of every interface test, so whatever an encoder leaves out or renames wrongly is seen
// at once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "wasm/ui/semantics/patch.h"
#include "wasm/ui/semantics/tree.h"

namespace earshot::ui_test {

class PageTwin {
 public:
  void Apply(const semantics::Patch& patch);
  semantics::NodeId TakeFocusAsked() { return std::exchange(focus_asked_, 0); }  // 0: none
  bool Holds(semantics::NodeId id) const { return elements_.contains(id); }
  void Type(semantics::NodeId id, std::string_view text);  // what a person does in the page
  // Everything that was announced, a line each.
  const std::string& said() const { return said_; }
  // How the page differs from the tree, a line each.
  std::vector<std::string> Differences(const semantics::Tree& tree) const;

 private:
  struct Element {
    semantics::Node shown;
    std::vector<semantics::NodeId> children;
    bool inside = false;  // it stands in a list of children
  };
  void One(int32_t operation, const int32_t* word, const std::string& arena);
  void Order(semantics::NodeId parent, const int32_t* children, int32_t count);
  void Text(semantics::Node& shown, int32_t property, std::string text);
  void Number(semantics::Node& shown, int32_t property, int32_t value);
  void Become(semantics::NodeId from, semantics::NodeId to);

  std::unordered_map<semantics::NodeId, Element> elements_;
  std::string said_;
  semantics::NodeId focus_asked_ = 0;
  std::vector<std::string> faults_;  // streams that break the grammar
};

}  // namespace earshot::ui_test
