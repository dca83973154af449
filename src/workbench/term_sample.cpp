#include "workbench/term_sample.h"

#include "workbench/term_inclusion.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

constexpr std::string_view filler = "Beispiel"; // for a word of a gap
constexpr std::string_view compound_start = "Muster";
constexpr std::string_view compound_end = "muster";

bool is_mark(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

void append_escaped(std::string& out, std::string_view word) {
  for (const char c : word) {
    if (is_mark(c) && c != '.' && c != ',') out += '\\';
    out += c;
  }
}

// As written if that spells the key (signs do not), else the key.
std::string_view spelled(const match::TermWord& word) {
  if (!word.context_key.empty()) return sample_value;
  if (word.number && word.key.empty()) return "3";
  return word.cased.size() >= word.key.size() ? word.cased : word.key;
}

// The commonest ending that the word may have.
std::string_view ending_of(const match::TermWord& word) {
  const auto endings = language::endings(word.inflection);
  for (const std::string_view common : {"e", "en", "n", "s"})
    if (std::find(endings.begin(), endings.end(), common) != endings.end()) return common;
  return {};
}

} // namespace

std::string sample_in(SampleForm form, const match::Term& term) {
  std::string out;
  for (std::size_t i = 0; i < term.words.size(); ++i) {
    const match::TermWord& word = term.words[i];
    if (i > 0) out += ' ';
    for (std::uint8_t gap = 0; i > 0 && gap < word.gap_min; ++gap) {
      out += filler;
      out += ' ';
    }
    if (form == SampleForm::compound && word.any_prefix) out += compound_start;
    if (word.number && !word.key.empty()) out += "3-";
    append_escaped(out, spelled(word));
    if (form == SampleForm::compound && word.any_suffix) out += compound_end;
    if (form == SampleForm::inflected && word.endings) out += ending_of(word);
  }
  if (term.tail.end != match::SentenceEnd::any)
    out += term.tail.end == match::SentenceEnd::exclamation ? '!' : '?';
  return out;
}

std::string sample_of(const match::Term& term) {
  std::vector<match::Term> all = expansions(term);
  if (!all.empty()) {
    all.front().tail = term.tail;
    return sample_in(SampleForm::shortest, all.front());
  }
  // With very many alternatives, the first of each bracket by hand.
  match::Term first;
  first.tail = term.tail;
  for (const match::TermWord& word : term.words)
    if (word.alternative == 0 && !word.optional) first.words.push_back(word);
  return sample_in(SampleForm::shortest, first);
}

std::string as_typed(std::string_view source) {
  if (source.find_first_of("(<{|[") != std::string_view::npos) return {};
  if (source.find("…") != std::string_view::npos || source.find("...") != std::string_view::npos) return {};
  std::string out;
  for (std::size_t at = 0; at < source.size(); ++at) {
    const char c = source[at];
    if (c == '~') continue;
    const bool word_start = at == 0 || source[at - 1] == ' ';
    const bool word_end = at + 1 == source.size() || source[at + 1] == ' ' || source[at + 1] == '~';
    if (c == '*' && (word_start || word_end)) continue;
    out += c;
  }
  return out;
}

} // namespace taktvoll::workbench
