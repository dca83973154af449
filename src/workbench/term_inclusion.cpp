#include "workbench/term_inclusion.h"

#include "language/endings.h"
#include "match/term_ways.h"
#include "match/word_shape.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace taktvoll::workbench {
namespace {

using match::Term;
using match::TermWord;

// The spelling that counts.
const std::string& spelling(const TermWord& word, bool case_sensitive) {
  return case_sensitive ? word.cased : word.key;
}

// The words that `inner` matches, but for what its `*` stand for.
std::vector<std::string> forms(const TermWord& word, bool case_sensitive) {
  const std::string& stem = spelling(word, case_sensitive);
  std::vector<std::string> all{stem};
  if (word.endings && !word.any_suffix)
    for (const std::string_view ending : language::endings(word.inflection))
      all.push_back(stem + std::string(ending));
  return all;
}

// Of words one of which is or holds a number.
bool includes_number(const TermWord& outer, const TermWord& inner) {
  if (outer.number && inner.number)
    return outer.key == inner.key && outer.any_suffix == inner.any_suffix && outer.endings == inner.endings;
  const bool is_plain = !inner.any_prefix && !inner.any_suffix && !inner.endings;
  return outer.number && is_plain && match::covers(match::shape_of(outer, false), outer.key, inner.key);
}

// Whatever sentence end `inner` asks for, `outer` accepts.
bool ends_as_loosely(const Term& outer, const Term& inner) {
  using match::SentenceEnd;
  return outer.tail.end == SentenceEnd::any || outer.tail.end == inner.tail.end ||
         (outer.tail.end == SentenceEnd::question_or_exclamation && inner.tail.end != SentenceEnd::any);
}

// How a word may follow the one before: whatever `inner` allows, `outer` does.
bool follows_as_loosely(const TermWord& outer, const TermWord& inner) {
  if (outer.gap_min > inner.gap_min || outer.gap_max < inner.gap_max) return false;
  return outer.punctuation_before || !inner.punctuation_before || outer.gap_max > 0;
}

// `part` from word `start` of `whole` on.
bool included_at(const Term& part, const Term& whole, std::size_t start, bool case_sensitive) {
  for (std::size_t i = 0; i < part.words.size(); ++i) {
    const TermWord& inner = whole.words[start + i];
    if (!includes(part.words[i], inner, case_sensitive)) return false;
    if (i > 0 && !follows_as_loosely(part.words[i], inner)) return false;
  }
  return true;
}

bool included_somewhere(const Term& part, const Term& whole, bool case_sensitive) {
  if (!ends_as_loosely(part, whole)) return false;
  for (std::size_t start = 0; start + part.words.size() <= whole.words.size(); ++start)
    if (included_at(part, whole, start, case_sensitive)) return true;
  return false;
}

// Holds for every expansion of `inner` with some expansion of `outer`.
template <class Condition>
bool for_all(const Term& outer, const Term& inner, Condition condition) {
  const std::vector<Term> outers = expansions(outer);
  const std::vector<Term> inners = expansions(inner);
  if (outers.empty() || inners.empty()) return false;
  return std::all_of(inners.begin(), inners.end(), [&](const Term& one) {
    return std::any_of(outers.begin(), outers.end(),
                       [&](const Term& other) { return condition(other, one); });
  });
}

} // namespace

std::vector<Term> expansions(const Term& term, std::size_t most) {
  match::Ways all(1);
  for (std::size_t at = 0; at < term.words.size();) {
    const TermWord& first = term.words[at];
    const match::Joint before{first.gap_min, first.gap_max, first.punctuation_before};
    match::Ways part;
    const std::size_t start = at;
    do {
      TermWord word = term.words[at];
      if (at == start || word.alternative != term.words[at - 1].alternative) part.emplace_back();
      word.group = 0;
      word.alternative = 0;
      word.optional = false;
      part.back().words.push_back(std::move(word));
      ++at;
    } while (at < term.words.size() && first.group != 0 && term.words[at].group == first.group);
    if (first.optional) part.emplace_back();
    if (all.size() * part.size() > most) return {};
    if (!match::append(all, before, part, SIZE_MAX)) return {};
  }
  std::vector<Term> terms;
  for (match::Way& way : all) terms.push_back({std::move(way.words), term.tail});
  return terms;
}

bool includes(const TermWord& outer, const TermWord& inner, bool case_sensitive) {
  if (!outer.context_key.empty() || !inner.context_key.empty())
    return outer.context_key == inner.context_key && outer.any_prefix == inner.any_prefix &&
           outer.any_suffix == inner.any_suffix && (outer.endings || !inner.endings);
  if (outer.number || inner.number) return includes_number(outer, inner);
  if (inner.any_prefix && !outer.any_prefix) return false;
  if (inner.any_suffix && !outer.any_suffix) return false;
  if (outer.after_consonant && !inner.after_consonant) return false;
  match::WordShape shape = match::shape_of(outer, false);
  shape.after_consonant = false;
  const std::string& wanted = spelling(outer, case_sensitive);
  const std::vector<std::string> all = forms(inner, case_sensitive);
  return std::all_of(all.begin(), all.end(),
                     [&](const std::string& form) { return match::covers(shape, wanted, form); });
}

bool includes(const Term& outer, const Term& inner, bool case_sensitive) {
  return for_all(outer, inner, [&](const Term& a, const Term& b) {
    return a.words.size() == b.words.size() && a.tail.covers_rest == b.tail.covers_rest &&
           ends_as_loosely(a, b) && included_at(a, b, 0, case_sensitive);
  });
}

bool always_inside(const Term& part, const Term& whole, bool case_sensitive) {
  return for_all(part, whole,
                 [&](const Term& a, const Term& b) { return included_somewhere(a, b, case_sensitive); });
}

bool may_share(const TermWord& a, const TermWord& b) {
  if (!a.context_key.empty() || !b.context_key.empty() || a.number || b.number) return true;
  const bool a_open = a.any_prefix || a.any_suffix;
  const bool b_open = b.any_prefix || b.any_suffix;
  if (a_open && b_open) return true;
  const TermWord& open = b_open ? b : a;
  const TermWord& closed = b_open ? a : b;
  match::WordShape shape = match::shape_of(open, false);
  shape.after_consonant = false;
  // A gendered word is matched by its stem, too: "Patient~" stands in "Patient*innen".
  const std::vector<std::string> all = forms(closed, false);
  const bool covered = std::any_of(
      all.begin(), all.end(), [&](const std::string& form) { return match::covers(shape, open.key, form); });
  if (covered) return true;
  if (!open.endings) return open.key.starts_with(closed.key) || closed.key.starts_with(open.key);
  const std::vector<std::string> others = forms(open, false);
  return std::any_of(all.begin(), all.end(), [&](const std::string& form) {
    return std::find(others.begin(), others.end(), form) != others.end();
  });
}

} // namespace taktvoll::workbench
