#include "checks/term_sets.h"

#include "checks/content_words.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

namespace taktvoll::checks {
namespace {

bool needs_context(const match::Term& term) {
  return std::any_of(term.words.begin(), term.words.end(),
                     [](const match::TermWord& word) { return !word.context_key.empty(); });
}

// The structured bindings name every member: one that is added and forgotten here does not compile.
void write_word(match::ImageWriter& image, const match::TermWord& word) {
  const auto& [key, context_key, any_prefix, any_suffix, endings, inflection, after_consonant,
               punctuation_before, gap_min, gap_max, group, alternative, optional, number, cased] = word;
  for (const std::string* text : {&key, &context_key, &cased}) image.text(*text);
  for (const bool flag :
       {any_prefix, any_suffix, endings, after_consonant, punctuation_before, optional, number})
    image.number(flag ? 1 : 0);
  image.number(static_cast<std::uint64_t>(inflection));
  for (const std::uint8_t small : {gap_min, gap_max, group}) image.number(small);
  image.number(alternative);
}

match::TermWord read_word(match::ImageReader& image) {
  match::TermWord word;
  for (std::string* text : {&word.key, &word.context_key, &word.cased}) *text = image.text();
  for (bool* flag : {&word.any_prefix, &word.any_suffix, &word.endings, &word.after_consonant,
                     &word.punctuation_before, &word.optional, &word.number})
    *flag = image.number() != 0;
  word.inflection = static_cast<language::Inflection>(image.number());
  for (std::uint8_t* small : {&word.gap_min, &word.gap_max, &word.group})
    *small = static_cast<std::uint8_t>(image.number());
  word.alternative = static_cast<std::uint16_t>(image.number());
  return word;
}

} // namespace

TermSetId TermSets::add(const std::vector<match::Term>& terms, bool case_sensitive) {
  const auto set = static_cast<TermSetId>(size_++);
  for (const match::Term& term : terms) {
    if (needs_context(term)) {
      context_terms_.push_back({set, term, case_sensitive});
      continue;
    }
    const std::uint32_t number = own_.index.add(term, case_sensitive);
    if (number >= last_set_.size()) last_set_.resize(number + std::size_t{1}, no_set);
    if (std::exchange(last_set_[number], set) != set) members_.emplace_back(number, set);
  }
  return set;
}

void TermSets::build() {
  own_.index.build();
  std::vector<std::uint32_t> starts(own_.index.size() + 1, 0);
  for (const auto& [term, set] : members_) ++starts[term + 1];
  for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  std::vector<TermSetId> sets(members_.size());
  for (const auto& [term, set] : members_) sets[next[term]++] = set;
  own_.sets = std::move(sets);
  own_.starts = std::move(starts);
  members_ = {};
  last_set_ = {};
}

void TermSets::write(match::ImageWriter& image) const {
  assert(fixed_.index.size() == 0 && "an image of what is built on another one");
  own_.index.write(image);
  image.array(own_.sets.all());
  image.array(own_.starts.all());
  image.number(size_);
  image.number(context_terms_.size());
  for (const ContextTerm& entry : context_terms_) {
    image.number(entry.set);
    image.number(entry.case_sensitive ? 1 : 0);
    image.number(static_cast<std::uint64_t>(entry.term.tail.end));
    image.number(entry.term.tail.covers_rest ? 1 : 0);
    image.number(entry.term.words.size());
    for (const match::TermWord& word : entry.term.words) write_word(image, word);
  }
}

TermSets TermSets::read(match::ImageReader& image) {
  TermSets read;
  read.fixed_.index = match::TermIndex::read(image);
  read.fixed_.sets = image.array<TermSetId>();
  read.fixed_.starts = image.array<std::uint32_t>();
  read.size_ = static_cast<std::size_t>(image.number());
  read.context_terms_.resize(static_cast<std::size_t>(image.number()));
  for (ContextTerm& entry : read.context_terms_) {
    entry.set = static_cast<TermSetId>(image.number());
    entry.case_sensitive = image.number() != 0;
    entry.term.tail.end = static_cast<match::SentenceEnd>(image.number());
    entry.term.tail.covers_rest = image.number() != 0;
    entry.term.words.resize(static_cast<std::size_t>(image.number()));
    for (match::TermWord& word : entry.term.words) word = read_word(image);
  }
  return read;
}

void TermSets::keep(const std::vector<bool>& sets) {
  const auto kept = [&](TermSetId set) { return set >= sets.size() || sets[set]; };
  std::vector<bool> terms(fixed_.index.size());
  for (std::size_t term = 0; term < terms.size(); ++term) {
    const auto of_term =
        fixed_.sets.all().subspan(fixed_.starts[term], fixed_.starts[term + 1] - fixed_.starts[term]);
    terms[term] = std::any_of(of_term.begin(), of_term.end(), kept);
  }
  fixed_.index.keep(terms);
  std::erase_if(context_terms_, [&](const ContextTerm& entry) { return !kept(entry.set); });
}

void TermSets::find_all(const language::Reading& reading, const document::Context& context, HitTable& table,
                        std::vector<match::TermHit>& scratch) const {
  table.clear(size_);
  for (const Layer* layer : {&fixed_, &own_}) {
    layer->index.find_all(reading, scratch);
    for (const match::TermHit& hit : scratch)
      for (std::uint32_t i = layer->starts[hit.term]; i < layer->starts[hit.term + 1]; ++i)
        table.add(layer->sets[i], {hit.first_word, hit.limit_word});
  }

  if (!context_terms_.empty()) {
    match::ContextLookup values;
    for (const ContextTerm& entry : context_terms_) {
      for (const match::TermWord& word : entry.term.words) {
        if (word.context_key.empty()) continue;
        const auto known = [&](const auto& pair) { return pair.first == word.context_key; };
        if (std::any_of(values.begin(), values.end(), known)) continue;
        std::string_view name = word.context_key;
        const bool each_word = name.ends_with(match::each_word_suffix);
        if (each_word) name.remove_suffix(match::each_word_suffix.size());
        if (const document::ContextValue* value = context.find(name)) {
          std::vector<std::string> keys;
          for (const std::string& text : value->values) {
            const std::string key = match::value_key(text);
            if (each_word)
              append_content_words(key, keys);
            else
              keys.push_back(key);
          }
          values.emplace_back(word.context_key, std::move(keys));
        }
      }
    }
    if (!values.empty()) {
      for (const ContextTerm& entry : context_terms_) {
        scratch.clear();
        match::match_term(reading, entry.term, entry.case_sensitive, values, 0, scratch);
        for (const match::TermHit& hit : scratch) table.add(entry.set, {hit.first_word, hit.limit_word});
      }
    }
  }
  table.settle();
}

} // namespace taktvoll::checks
