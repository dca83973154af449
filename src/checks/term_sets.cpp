#include "checks/term_sets.h"

#include "checks/content_words.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

bool needs_context(const match::Term& term) {
  return std::any_of(term.words.begin(), term.words.end(),
                     [](const match::TermWord& word) { return !word.context_key.empty(); });
}

} // namespace

TermSetId TermSets::add(const std::vector<match::Term>& terms, bool case_sensitive) {
  const auto set = static_cast<TermSetId>(size_++);
  for (const match::Term& term : terms) {
    if (needs_context(term)) {
      context_terms_.push_back({set, term, case_sensitive});
      continue;
    }
    const std::uint32_t number = index_.add(term, case_sensitive);
    if (number >= sets_of_term_.size()) sets_of_term_.resize(number + 1);
    std::vector<TermSetId>& sets = sets_of_term_[number];
    if (sets.empty() || sets.back() != set) sets.push_back(set);
  }
  return set;
}

void TermSets::find_all(const language::Reading& reading, const document::Context& context, HitTable& table,
                        std::vector<match::TermHit>& scratch) const {
  table.clear(size_);
  index_.find_all(reading, scratch);
  for (const match::TermHit& hit : scratch)
    for (const TermSetId set : sets_of_term_[hit.term]) table.add(set, {hit.first_word, hit.limit_word});

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
