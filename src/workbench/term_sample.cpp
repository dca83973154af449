#include "workbench/term_sample.h"

#include "workbench/term_inclusion.h"

namespace taktvoll::workbench {
namespace {

constexpr std::string_view filler = "Beispiel"; // for a word of a gap

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

} // namespace

std::string sample_of(const match::Term& term) {
  std::vector<match::Term> all = expansions(term);
  // With very many alternatives, the first of each bracket by hand.
  match::Term first;
  if (all.empty()) {
    for (const match::TermWord& word : term.words)
      if (word.alternative == 0 && !word.optional) first.words.push_back(word);
  } else {
    first = std::move(all.front());
  }
  std::string out;
  for (std::size_t i = 0; i < first.words.size(); ++i) {
    if (i > 0) out += ' ';
    for (std::uint8_t gap = 0; i > 0 && gap < first.words[i].gap_min; ++gap) {
      out += filler;
      out += ' ';
    }
    if (first.words[i].number && !first.words[i].key.empty()) out += "3-";
    append_escaped(out, spelled(first.words[i]));
  }
  if (term.tail.end != match::SentenceEnd::any)
    out += term.tail.end == match::SentenceEnd::exclamation ? '!' : '?';
  return out;
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
