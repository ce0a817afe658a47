// A sentence that names a field, a choice or a button by its words must name one that is there:
// when a label is changed, the sentences that quote it are changed with it.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "core/model/schema.h"
#include "core/model/vocabulary.h"

namespace earshot::model {
namespace {

std::string Source(const std::string& path) {
  std::ifstream in(std::string(EARSHOT_SOURCE_DIR) + "/" + path);
  EXPECT_TRUE(in.good()) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

// What stands between two escaped quotation marks and begins like a label.
std::vector<std::string> Quoted(const std::string& source) {
  const std::string mark = "\\\"";
  std::vector<std::string> quoted;
  size_t at = source.find(mark);
  while (at != std::string::npos) {
    const size_t end = source.find(mark, at + mark.size());
    if (end == std::string::npos) break;
    const std::string text = source.substr(at + mark.size(), end - at - mark.size());
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') quoted.push_back(text);
    at = source.find(mark, end + mark.size());
  }
  return quoted;
}

// Of both parts of the download.
std::string TextsOfTheInterface() {
  return Source("wasm/ui/shell/texts_en.inc") + Source("wasm/ui/shell/texts_later_en.inc") +
         Source("wasm/ui/shell/texts_panel_en.inc");
}

std::set<std::string> Labels() {
  std::set<std::string> labels;
  for (const RecordType& type : AllTypes()) {
    labels.insert(std::string(type.label));
    for (const Field& field : type.fields) labels.insert(std::string(field.label));
  }
  for (const Vocabulary& vocabulary : AllVocabularies()) {
    labels.insert(std::string(vocabulary.label));
    for (const Term& term : vocabulary.terms) labels.insert(std::string(term.label));
  }
  // Buttons: every text of the interface is one line of the form EARSHOT_TEXT(kName, "words").
  const std::string texts = TextsOfTheInterface();
  const std::string head = "EARSHOT_TEXT(";
  for (size_t at = texts.find(head); at != std::string::npos; at = texts.find(head, at + 1)) {
    const size_t from = texts.find('"', at);
    const size_t to = texts.find("\")", at);
    if (from < to && to != std::string::npos) labels.insert(texts.substr(from + 1, to - from - 1));
  }
  return labels;
}

TEST(QuotedLabels, RulesQuoteOnlyLabelsThatExist) {
  const std::set<std::string> labels = Labels();
  size_t seen = 0;
  for (const char* path :
       {"core/model/record_rules.cc", "core/model/value_rules.cc", "core/model/shape_rules.cc"}) {
    for (const std::string& text : Quoted(Source(path))) {
      ++seen;
      EXPECT_TRUE(labels.contains(text)) << path << " quotes \"" << text << "\"";
    }
  }
  EXPECT_GE(seen, 1u) << "\"To write up\"";
}

TEST(QuotedLabels, TextsOfTheInterfaceQuoteOnlyWordsThatAreOnTheScreen) {
  const std::string texts = TextsOfTheInterface();
  const std::set<std::string> labels = Labels();
  for (const std::string& text : Quoted(texts)) {
    const bool is_text = texts.find(", \"" + text + "\")") != std::string::npos;
    EXPECT_TRUE(is_text || labels.contains(text)) << "a text quotes \"" << text << "\"";
  }
}

}  // namespace
}  // namespace earshot::model
