// How the index is kept: one sorted list of words, and for each word the documents that have it.
//
// A document indexed again gets a new slot and its old slot dies, so lists of postings only ever
// grow at their end; they are swept when more than half of the slots are dead.
#include "core/store/search_index.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::store {
namespace {

constexpr uint32_t kWeightBits = 4;
constexpr uint32_t kMaxWeight = (1u << kWeightBits) - 1;
constexpr size_t kSweepFrom = 1024;

// Words of ASCII text without the way through Unicode. WHY: most text is ASCII, and folding is most
// of the time that indexing takes. FoldedWords gives the same words for the same text.
std::vector<std::string> WordsOf(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return base::FoldedWords(text);
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word.push_back(c);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

// The part of an id that sorts by age.
std::string_view AgeOf(std::string_view id) {
  const size_t colon = id.find(':');
  return colon == std::string_view::npos ? id : id.substr(colon + 1);
}

bool HasType(std::string_view id, std::string_view type) {
  return type.empty() ||
         (id.size() > type.size() && id[type.size()] == ':' && id.substr(0, type.size()) == type);
}

}  // namespace

class SearchIndex::Impl {
 public:
  void Index(std::string_view id, const base::Json& document);
  void Remove(std::string_view id);
  std::vector<std::string> Search(std::string_view query, std::string_view type, size_t limit);

 private:
  using Weights = std::unordered_map<std::string, uint32_t>;
  struct Slot {
    std::string id;
    bool alive = true;
  };
  struct Match {
    uint32_t slot;
    uint32_t score;
  };

  static void AddWords(Weights& weights, std::string_view text, uint32_t weight);
  static Weights WordsOfDocument(std::string_view type, const base::Json& document);
  uint32_t WordNumber(const std::string& word);
  void SortNewWords();
  void MarkWord(const std::string& prefix, uint32_t words_before);
  void Sweep();

  std::vector<Slot> slots_;
  std::unordered_map<std::string, uint32_t> slot_of_;
  size_t dead_ = 0;
  std::unordered_map<std::string, uint32_t> word_numbers_;
  std::vector<const std::string*> words_;        // by number; keys of word_numbers_
  std::vector<std::vector<uint32_t>> postings_;  // by word number: slot << 4 | weight
  std::vector<uint32_t> sorted_;                 // word numbers in word order
  std::vector<uint32_t> unsorted_;               // new ones
  // Scratch of one search, by slot.
  std::vector<uint32_t> matched_;  // query words found so far
  std::vector<uint32_t> score_;
  std::vector<uint8_t> best_;
  std::vector<uint32_t> touched_;
};

void SearchIndex::Impl::AddWords(Weights& weights, std::string_view text, uint32_t weight) {
  for (std::string& word : WordsOf(text)) {
    uint32_t& known = weights[std::move(word)];
    known = std::max(known, weight);
  }
}

SearchIndex::Impl::Weights SearchIndex::Impl::WordsOfDocument(std::string_view type,
                                                              const base::Json& document) {
  Weights weights;
  const model::RecordType* record = model::FindType(type);
  if (record == nullptr || merge::IsDeleted(document)) return weights;
  for (const model::Field& field : record->fields) {
    if (field.search_weight <= 0) continue;
    const uint32_t weight = std::min(static_cast<uint32_t>(field.search_weight), kMaxWeight);
    if (field.kind == model::FieldKind::kSet) {
      for (const std::string& element : merge::Elements(document, field.name)) {
        AddWords(weights, element, weight);
      }
      continue;
    }
    AddWords(weights, base::GetString(document, field.name), weight);
    if (field.kind != model::FieldKind::kText) continue;
    for (const std::string& other : merge::Alternatives(document, field.name)) {
      AddWords(weights, other, weight);
    }
  }
  return weights;
}

uint32_t SearchIndex::Impl::WordNumber(const std::string& word) {
  const auto [place, added] = word_numbers_.try_emplace(word, static_cast<uint32_t>(words_.size()));
  if (added) {
    words_.push_back(&place->first);
    postings_.emplace_back();
    unsorted_.push_back(place->second);
  }
  return place->second;
}

void SearchIndex::Impl::Index(std::string_view id, const base::Json& document) {
  Remove(id);
  const Weights weights = WordsOfDocument(model::TypeOfId(id), document);
  if (weights.empty()) return;
  const uint32_t slot = static_cast<uint32_t>(slots_.size());
  slots_.push_back({std::string(id), true});
  slot_of_[std::string(id)] = slot;
  for (const auto& item : weights) {
    postings_[WordNumber(item.first)].push_back(slot << kWeightBits | item.second);
  }
}

void SearchIndex::Impl::Remove(std::string_view id) {
  const auto known = slot_of_.find(std::string(id));
  if (known == slot_of_.end()) return;
  slots_[known->second].alive = false;
  slot_of_.erase(known);
  ++dead_;
  if (dead_ >= kSweepFrom && dead_ * 2 > slots_.size()) Sweep();
}

void SearchIndex::Impl::Sweep() {
  std::vector<uint32_t> moved(slots_.size());
  std::vector<Slot> kept;
  for (size_t i = 0; i < slots_.size(); ++i) {
    moved[i] = static_cast<uint32_t>(kept.size());
    if (!slots_[i].alive) continue;
    slot_of_[slots_[i].id] = moved[i];
    kept.push_back(std::move(slots_[i]));
  }
  for (std::vector<uint32_t>& list : postings_) {
    size_t out = 0;
    for (uint32_t posting : list) {
      const uint32_t slot = posting >> kWeightBits;
      if (slots_[slot].alive) list[out++] = moved[slot] << kWeightBits | (posting & kMaxWeight);
    }
    list.resize(out);
  }
  slots_ = std::move(kept);
  dead_ = 0;
}

void SearchIndex::Impl::SortNewWords() {
  if (unsorted_.empty()) return;
  const auto by_word = [this](uint32_t a, uint32_t b) { return *words_[a] < *words_[b]; };
  std::sort(unsorted_.begin(), unsorted_.end(), by_word);
  const auto middle = static_cast<ptrdiff_t>(sorted_.size());
  sorted_.insert(sorted_.end(), unsorted_.begin(), unsorted_.end());
  std::inplace_merge(sorted_.begin(), sorted_.begin() + middle, sorted_.end(), by_word);
  unsorted_.clear();
}

// Counts the documents that match `prefix` and every query word before it.
void SearchIndex::Impl::MarkWord(const std::string& prefix, uint32_t words_before) {
  touched_.clear();
  auto word = std::lower_bound(sorted_.begin(), sorted_.end(), prefix,
                               [this](uint32_t a, const std::string& p) { return *words_[a] < p; });
  for (; word != sorted_.end(); ++word) {
    const std::string& text = *words_[*word];
    if (text.compare(0, prefix.size(), prefix) != 0) break;
    // A whole word counts more than the beginning of a longer one.
    const uint8_t bonus = text.size() == prefix.size() ? 1 : 0;
    for (uint32_t posting : postings_[*word]) {
      const uint32_t slot = posting >> kWeightBits;
      if (matched_[slot] != words_before) continue;
      const uint8_t weight = static_cast<uint8_t>((posting & kMaxWeight) * 2 + bonus);
      if (best_[slot] == 0) touched_.push_back(slot);
      best_[slot] = std::max(best_[slot], weight);
    }
  }
  for (uint32_t slot : touched_) {
    matched_[slot] = words_before + 1;
    score_[slot] += best_[slot];
    best_[slot] = 0;
  }
}

std::vector<std::string> SearchIndex::Impl::Search(std::string_view query, std::string_view type,
                                                   size_t limit) {
  std::vector<std::string> words = WordsOf(query);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  // Longest first: it is likely the rarest, and leaves the least for the rest.
  std::stable_sort(words.begin(), words.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::vector<std::string> found;
  if (words.empty()) return found;
  SortNewWords();
  matched_.assign(slots_.size(), 0);
  score_.assign(slots_.size(), 0);
  best_.assign(slots_.size(), 0);
  for (size_t i = 0; i < words.size(); ++i) {
    MarkWord(words[i], static_cast<uint32_t>(i));
    if (touched_.empty()) return found;
  }
  std::vector<Match> matches;
  for (uint32_t slot : touched_) {
    if (slots_[slot].alive && HasType(slots_[slot].id, type))
      matches.push_back({slot, score_[slot]});
  }
  const auto better = [this](const Match& a, const Match& b) {
    if (a.score != b.score) return a.score > b.score;
    const std::string_view age_a = AgeOf(slots_[a.slot].id);
    const std::string_view age_b = AgeOf(slots_[b.slot].id);
    if (age_a != age_b) return age_a > age_b;
    return slots_[a.slot].id < slots_[b.slot].id;
  };
  const size_t count = limit == 0 ? matches.size() : std::min(limit, matches.size());
  std::partial_sort(matches.begin(), matches.begin() + static_cast<ptrdiff_t>(count), matches.end(),
                    better);
  for (size_t i = 0; i < count; ++i) found.push_back(slots_[matches[i].slot].id);
  return found;
}

SearchIndex::SearchIndex() : impl_(std::make_unique<Impl>()) {}
SearchIndex::~SearchIndex() = default;

void SearchIndex::Index(std::string_view id, const base::Json& document) {
  impl_->Index(id, document);
}

void SearchIndex::Remove(std::string_view id) { impl_->Remove(id); }

std::vector<std::string> SearchIndex::Search(std::string_view query, std::string_view type,
                                             size_t limit) const {
  return impl_->Search(query, type, limit);
}

}  // namespace earshot::store
