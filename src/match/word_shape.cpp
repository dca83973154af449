#include "match/word_shape.h"

#include "language/endings.h"
#include "text/unicode.h"

namespace taktvoll::match {
namespace {

bool ends_with_ending(std::string_view pattern, std::string_view candidate) {
  if (candidate.ends_with(pattern)) return true;
  for (const std::string_view ending : language::endings()) {
    if (candidate.size() >= ending.size() + pattern.size() && candidate.ends_with(ending) &&
        candidate.substr(0, candidate.size() - ending.size()).ends_with(pattern)) {
      return true;
    }
  }
  return false;
}

bool fits_cased(const WordShape& shape, const language::Reading& reading, const language::Word& word) {
  const std::string form = cased_form(reading.text(word));
  if (covers(shape, shape.cased, form)) return true;
  if (!word.gendered) return false;
  // The stem is a prefix of the whole word, in key form as in cased form.
  const std::size_t stem = word.stem_limit - word.stem_start;
  return stem <= form.size() && covers(shape, shape.cased, std::string_view(form).substr(0, stem));
}

} // namespace

WordShape shape_of(const TermWord& word, bool case_sensitive) {
  return {word.key, case_sensitive ? std::string_view(word.cased) : std::string_view(), word.any_prefix,
          word.any_suffix, word.endings};
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
  if (shape.any_prefix && shape.any_suffix) return candidate.find(pattern) != std::string_view::npos;
  if (shape.any_suffix) return candidate.starts_with(pattern);
  if (shape.any_prefix) {
    return shape.endings ? ends_with_ending(pattern, candidate) : candidate.ends_with(pattern);
  }
  if (!candidate.starts_with(pattern)) return false;
  const std::string_view rest = candidate.substr(pattern.size());
  return rest.empty() || (shape.endings && language::is_ending(rest));
}

bool fits(const WordShape& shape, const language::Reading& reading, const language::Word& word) {
  const std::string_view key = reading.key(word);
  if (word.kind != language::WordKind::word) return key == shape.key;
  if (covers(shape, shape.key, key) || (word.gendered && covers(shape, shape.key, reading.stem(word)))) {
    return shape.cased.empty() || fits_cased(shape, reading, word);
  }
  return false;
}

} // namespace taktvoll::match
