#include "checks/own_form.h"

#include "match/term.h"
#include "pack/pack.h"
#include "text/unicode.h"

namespace taktvoll::checks {
namespace {

// "COPD", "EKG": no small letter.
bool is_in_capitals(std::string_view term) {
  for (std::size_t at = 0; at < term.size();) {
    const text::CodePoint c = text::code_point_at(term, at);
    if (text::is_lower(c.value)) return false;
    at += c.length;
  }
  return true;
}

} // namespace

OwnForm own_form_of(std::string_view term) {
  OwnForm own;
  if (pack::is_pattern(term)) return own;
  const auto parsed = match::parse_term(std::string(term));
  if (!parsed || parsed->tail != match::TermTail{}) return own;
  for (const match::TermWord& word : parsed->words) {
    if (word.any_prefix || word.any_suffix || word.gap_max > 0 || word.group > 0 || word.number ||
        !word.context_key.empty())
      return {};
    if (!own.keys.empty()) own.keys += ' ';
    own.keys += word.key;
  }
  own.in_capitals = is_in_capitals(term);
  return own;
}

bool OwnForm::stands_at(const language::Reading& reading, const Match& match) const {
  if (keys.empty()) return false;
  std::string form;
  for (std::uint32_t i = match.words.first; i < match.words.limit; ++i) {
    if (reading.words[i].all_caps && !in_capitals) return false;
    if (!form.empty()) form += ' ';
    form += reading.key(reading.words[i]);
  }
  return form == keys;
}

} // namespace taktvoll::checks
