#include "match/word_shape.h"

#include "language/endings.h"
#include "language/gender.h"
#include "language/numerals.h"
#include "text/unicode.h"

namespace taktvoll::match {
namespace {

// In German, "ue" and the like stand for an umlaut only behind a consonant: not in "Treue", "neue", "Quelle".
bool may_stand_here(const WordShape& shape, std::string_view candidate, std::size_t at) {
  constexpr std::string_view vowels = "aeqAEQ";
  return !shape.after_consonant || at == 0 || vowels.find(candidate[at - 1]) == std::string_view::npos;
}

bool ends_with(const WordShape& shape, std::string_view pattern, std::string_view candidate) {
  return candidate.ends_with(pattern) && may_stand_here(shape, candidate, candidate.size() - pattern.size());
}

bool ends_with_ending(const WordShape& shape, std::string_view pattern, std::string_view candidate) {
  if (ends_with(shape, pattern, candidate)) return true;
  for (const std::string_view ending : language::endings(shape.inflection)) {
    if (candidate.size() >= ending.size() + pattern.size() && candidate.ends_with(ending) &&
        ends_with(shape, pattern, candidate.substr(0, candidate.size() - ending.size()))) {
      return true;
    }
  }
  return false;
}

bool holds(const WordShape& shape, std::string_view pattern, std::string_view candidate) {
  for (std::size_t at = candidate.find(pattern); at != std::string_view::npos;
       at = candidate.find(pattern, at + 1))
    if (may_stand_here(shape, candidate, at)) return true;
  return false;
}

// Figures with their separators, or a number word.
bool is_number(std::string_view text) {
  const bool figures = !text.empty() && text.find_first_not_of("0123456789.,") == std::string_view::npos;
  return figures || language::is_numeral(text);
}

// "3-jährig", "dreijährig".
bool covers_behind_number(WordShape shape, std::string_view pattern, std::string_view candidate) {
  shape.number = false;
  for (std::size_t at = candidate.find(pattern); at != std::string_view::npos;
       at = candidate.find(pattern, at + 1))
    if (is_number(candidate.substr(0, at)) && covers(shape, pattern, candidate.substr(at))) return true;
  return false;
}

// The second half of "der*die": what the key has behind the stem, as the reading keeps it.
std::string_view second_half(const language::Reading& reading, const language::Word& word) {
  return reading.key(word).substr(word.stem_limit - word.stem_start);
}

bool covers_gendered(const WordShape& shape, const language::Reading& reading, const language::Word& word) {
  return covers(shape, shape.key, reading.stem(word)) ||
         (language::is_pronoun_half(second_half(reading, word)) &&
          covers(shape, shape.key, second_half(reading, word)));
}

bool fits_cased(const WordShape& shape, const language::Reading& reading, const language::Word& word) {
  const std::string form = cased_form(reading.text(word));
  if (covers(shape, shape.cased, form)) return true;
  if (!word.gendered) return false;
  // The stem is a prefix of the whole word, in key form as in cased form.
  const std::size_t stem = word.stem_limit - word.stem_start;
  return stem <= form.size() && (covers(shape, shape.cased, std::string_view(form).substr(0, stem)) ||
                                 covers(shape, shape.cased, std::string_view(form).substr(stem)));
}

} // namespace

WordShape shape_of(const TermWord& word, bool case_sensitive) {
  return {word.key,        case_sensitive ? std::string_view(word.cased) : std::string_view(),
          word.any_prefix, word.any_suffix,
          word.endings,    word.after_consonant,
          word.inflection, word.number};
}

std::string cased_form(std::string_view word) {
  std::string form;
  form.reserve(word.size());
  bool after_lower = false;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint c = text::code_point_at(word, at);
    const std::string_view bytes = word.substr(at, c.length);
    if (c.value == U'ß') {
      form += "ss";
    } else if (c.value == U'I' && after_lower && word.substr(at).starts_with("In")) {
      form += 'i';
    } else if (text::is_word(c.value) || c.value >= 0x80 || c.value == U'.' || c.value == U',') {
      form += bytes;
    }
    after_lower = text::is_lower(c.value);
    at += c.length;
  }
  return form;
}

bool covers(const WordShape& shape, std::string_view pattern, std::string_view candidate) {
  if (candidate.size() < pattern.size()) return false;
  if (shape.number)
    return pattern.empty() ? is_number(candidate) : covers_behind_number(shape, pattern, candidate);
  if (shape.any_prefix && shape.any_suffix) return holds(shape, pattern, candidate);
  if (shape.any_suffix) return candidate.starts_with(pattern);
  if (shape.any_prefix) {
    return shape.endings ? ends_with_ending(shape, pattern, candidate) : ends_with(shape, pattern, candidate);
  }
  if (!candidate.starts_with(pattern)) return false;
  const std::string_view rest = candidate.substr(pattern.size());
  return rest.empty() || (shape.endings && language::is_ending(rest, shape.inflection));
}

bool fits(const WordShape& shape, const language::Reading& reading, const language::Word& word) {
  const std::string_view key = reading.key(word);
  if (shape.number && shape.key.empty()) return language::is_number(reading, word);
  if (word.kind != language::WordKind::word) return key == shape.key && !shape.number;
  if (covers(shape, shape.key, key) || (word.gendered && covers_gendered(shape, reading, word))) {
    return shape.cased.empty() || fits_cased(shape, reading, word);
  }
  return false;
}

} // namespace taktvoll::match
