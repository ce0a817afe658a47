// How the index is kept: one sorted list of words, and for each word the documents that have it.
//
// A document indexed again gets a new slot and its old slot dies, so lists of postings only ever
// grow at their end; they are swept when more than half of the slots are dead.
#include "core/store/search_index.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>

#include "core/base/fold.h"
#include "core/base/stable_order.h"
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

// Each once, the longest first: it is likely the rarest, and leaves the least for the rest.
std::vector<std::string> QueryWords(std::string_view query) {
  std::vector<std::string> words = WordsOf(query);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  base::SortStably(words,
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return words;
}

}  // namespace

class SearchIndex::Impl {
 public:
  void Index(uint32_t number, std::string_view id, const base::Json& document, uint32_t group);
  void Remove(uint32_t number);
  void Tighten();
  std::vector<std::string> Search(std::string_view query, std::string_view type, size_t limit);
  Found FindGroups(std::string_view query);
  uint64_t postings_read() const { return postings_read_; }

 private:
  using Weights = std::unordered_map<std::string, uint32_t>;
  struct Match {
    uint32_t slot;
    uint32_t score;
  };

  static size_t FirstOf(std::string_view word) { return static_cast<unsigned char>(word.front()); }
  static void AddWords(Weights& weights, std::string_view text, uint32_t weight);
  static Weights WordsOfDocument(std::string_view type, const base::Json& document);
  void AddSlot(uint32_t number, std::string_view id, uint32_t group);
  uint32_t WordNumber(const std::string& word);
  void SortNewWords();
  template <class Visit>
  void ForEachWord(const std::string& prefix, const Visit& visit);
  Bits SlotsWith(const std::vector<std::string>& words);
  void AddScores(const std::string& prefix, const Bits& found);
  std::vector<Match> Scored(const std::vector<std::string>& words, const Bits& found);
  void Sweep();

  static constexpr uint32_t kNoSlot = UINT32_MAX;
  std::vector<std::string_view> ids_;  // by slot
  std::vector<uint32_t> numbers_;      // by slot
  std::vector<uint32_t> groups_;       // by slot
  std::vector<uint32_t> slots_;        // by number
  Bits alive_;
  std::map<std::string, Bits, std::less<>> alive_of_type_;
  // Those that have a word with this first byte, dead ones too: the first letter of a search is
  // that of the most words, and would read a large part of all postings.
  std::array<Bits, 256> by_first_;
  size_t dead_ = 0;
  std::unordered_map<std::string, uint32_t> word_numbers_;
  std::vector<const std::string*> words_;        // by number; keys of word_numbers_
  std::vector<std::vector<uint32_t>> postings_;  // by word number: slot << 4 | weight
  std::vector<uint32_t> sorted_;                 // word numbers in word order
  std::vector<uint32_t> unsorted_;               // new ones
  // Scratch of one ranked search, by slot; zero in between.
  std::vector<uint32_t> score_;
  std::vector<uint8_t> best_;
  uint64_t postings_read_ = 0;
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

void SearchIndex::Impl::AddSlot(uint32_t number, std::string_view id, uint32_t group) {
  const auto slot = static_cast<uint32_t>(ids_.size());
  ids_.push_back(id);
  numbers_.push_back(number);
  groups_.push_back(group);
  if (number >= slots_.size()) slots_.resize(number + size_t{1}, kNoSlot);
  slots_[number] = slot;
  alive_.Set(slot);
  const std::string_view type = model::TypeOfId(id);
  auto of_type = alive_of_type_.find(type);
  if (of_type == alive_of_type_.end()) {
    of_type = alive_of_type_.try_emplace(std::string(type)).first;
  }
  of_type->second.Set(slot);
}

void SearchIndex::Impl::Index(uint32_t number, std::string_view id, const base::Json& document,
                              uint32_t group) {
  Remove(number);
  const Weights weights = WordsOfDocument(model::TypeOfId(id), document);
  if (weights.empty()) return;
  const auto slot = static_cast<uint32_t>(ids_.size());
  AddSlot(number, id, group);
  for (const auto& item : weights) {
    postings_[WordNumber(item.first)].push_back(slot << kWeightBits | item.second);
    by_first_[FirstOf(item.first)].Set(slot);
  }
}

void SearchIndex::Impl::Remove(uint32_t number) {
  if (number >= slots_.size() || slots_[number] == kNoSlot) return;
  const uint32_t slot = std::exchange(slots_[number], kNoSlot);
  alive_.Clear(slot);
  alive_of_type_.find(model::TypeOfId(ids_[slot]))->second.Clear(slot);
  ++dead_;
  if (dead_ >= kSweepFrom && dead_ * 2 > ids_.size()) Sweep();
}

void SearchIndex::Impl::Sweep() {
  const std::vector<std::string_view> ids = std::move(ids_);
  const std::vector<uint32_t> numbers = std::move(numbers_);
  const std::vector<uint32_t> groups = std::move(groups_);
  const Bits alive = std::move(alive_);
  ids_.clear();
  numbers_.clear();
  groups_.clear();
  alive_ = Bits();
  alive_of_type_.clear();
  dead_ = 0;
  std::vector<uint32_t> moved(ids.size());
  for (size_t i = 0; i < ids.size(); ++i) {
    moved[i] = static_cast<uint32_t>(ids_.size());
    if (alive.Has(i)) AddSlot(numbers[i], ids[i], groups[i]);
  }
  by_first_ = {};
  for (size_t number = 0; number < postings_.size(); ++number) {
    std::vector<uint32_t>& list = postings_[number];
    Bits& first = by_first_[FirstOf(*words_[number])];
    size_t out = 0;
    for (uint32_t posting : list) {
      const uint32_t slot = posting >> kWeightBits;
      if (!alive.Has(slot)) continue;
      first.Set(moved[slot]);
      list[out++] = moved[slot] << kWeightBits | (posting & kMaxWeight);
    }
    list.resize(out);
  }
}

void SearchIndex::Impl::Tighten() {
  for (std::vector<uint32_t>& list : postings_) list.shrink_to_fit();
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

// Calls `visit` with the postings of each word that begins with `prefix`, and whether it is all of
// the word.
template <class Visit>
void SearchIndex::Impl::ForEachWord(const std::string& prefix, const Visit& visit) {
  auto word = std::lower_bound(sorted_.begin(), sorted_.end(), prefix,
                               [this](uint32_t a, const std::string& p) { return *words_[a] < p; });
  for (; word != sorted_.end(); ++word) {
    const std::string& text = *words_[*word];
    if (text.compare(0, prefix.size(), prefix) != 0) break;
    postings_read_ += postings_[*word].size();
    visit(postings_[*word], text.size() == prefix.size());
  }
}

// The living documents that have every one of `words`.
Bits SearchIndex::Impl::SlotsWith(const std::vector<std::string>& words) {
  if (words.empty()) return {};
  SortNewWords();
  Bits found = alive_;
  for (const std::string& prefix : words) {
    if (prefix.size() == 1) {
      found.KeepOnly(by_first_[FirstOf(prefix)]);
      continue;
    }
    Bits with(ids_.size());
    ForEachWord(prefix, [&with](const std::vector<uint32_t>& postings, bool) {
      for (uint32_t posting : postings) with.Set(posting >> kWeightBits);
    });
    found.KeepOnly(with);
    if (!found.Any()) break;
  }
  return found;
}

// A whole word counts more than the beginning of a longer one.
void SearchIndex::Impl::AddScores(const std::string& prefix, const Bits& found) {
  ForEachWord(prefix, [&](const std::vector<uint32_t>& postings, bool whole) {
    for (uint32_t posting : postings) {
      const uint32_t slot = posting >> kWeightBits;
      if (!found.Has(slot)) continue;
      const auto weight = static_cast<uint8_t>((posting & kMaxWeight) * 2 + (whole ? 1 : 0));
      best_[slot] = std::max(best_[slot], weight);
    }
  });
  found.ForEach([this](size_t slot) {
    score_[slot] += best_[slot];
    best_[slot] = 0;
  });
}

std::vector<SearchIndex::Impl::Match> SearchIndex::Impl::Scored(
    const std::vector<std::string>& words, const Bits& found) {
  score_.resize(ids_.size());
  best_.resize(ids_.size());
  for (const std::string& word : words) AddScores(word, found);
  std::vector<Match> matches;
  found.ForEach([&](size_t slot) {
    matches.push_back({static_cast<uint32_t>(slot), score_[slot]});
    score_[slot] = 0;
  });
  return matches;
}

std::vector<std::string> SearchIndex::Impl::Search(std::string_view query, std::string_view type,
                                                   size_t limit) {
  const std::vector<std::string> words = QueryWords(query);
  Bits found = SlotsWith(words);
  if (!type.empty()) {
    const auto of_type = alive_of_type_.find(type);
    if (of_type == alive_of_type_.end()) return {};
    found.KeepOnly(of_type->second);
  }
  if (!found.Any()) return {};
  std::vector<Match> matches = Scored(words, found);
  const auto better = [this](const Match& a, const Match& b) {
    if (a.score != b.score) return a.score > b.score;
    const std::string_view age_a = AgeOf(ids_[a.slot]);
    const std::string_view age_b = AgeOf(ids_[b.slot]);
    if (age_a != age_b) return age_a > age_b;
    return ids_[a.slot] < ids_[b.slot];
  };
  const size_t count = limit == 0 ? matches.size() : std::min(limit, matches.size());
  const auto end = matches.begin() + static_cast<ptrdiff_t>(count);
  if (end == matches.end()) {
    std::sort(matches.begin(), end, better);
  } else {
    std::partial_sort(matches.begin(), end, matches.end(), better);
  }
  matches.resize(count);
  std::vector<std::string> ids;
  ids.reserve(matches.size());
  for (const Match& match : matches) ids.emplace_back(ids_[match.slot]);
  return ids;
}

SearchIndex::Found SearchIndex::Impl::FindGroups(std::string_view query) {
  Found found;
  SlotsWith(QueryWords(query)).ForEach([&](size_t slot) {
    if (groups_[slot] == kNoGroup) {
      found.others.push_back(ids_[slot]);
    } else {
      found.groups.Set(groups_[slot]);
    }
  });
  return found;
}

SearchIndex::SearchIndex() : impl_(std::make_unique<Impl>()) {}
SearchIndex::~SearchIndex() = default;

void SearchIndex::Index(uint32_t number, std::string_view id, const base::Json& document,
                        uint32_t group) {
  impl_->Index(number, id, document, group);
}

void SearchIndex::Remove(uint32_t number) { impl_->Remove(number); }

void SearchIndex::Tighten() { impl_->Tighten(); }

std::vector<std::string> SearchIndex::Search(std::string_view query, std::string_view type,
                                             size_t limit) const {
  return impl_->Search(query, type, limit);
}

SearchIndex::Found SearchIndex::FindGroups(std::string_view query) const {
  return impl_->FindGroups(query);
}

uint64_t SearchIndex::postings_read() const { return impl_->postings_read(); }

}  // namespace earshot::store
