#include "language/words.h"

#include "language/characters.h"
#include "language/gender.h"
#include "language/key.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace taktvoll::language {
namespace {

// Scripts whose words only a dictionary can tell apart.
bool needs_dictionary(char32_t c) {
  if (c < 0xE00) return false;
  const auto code = static_cast<UChar32>(c);
  if (u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC) != 0) return true;
  const auto line_break = u_getIntPropertyValue(code, UCHAR_LINE_BREAK);
  return line_break == U_LB_COMPLEX_CONTEXT || line_break == U_LB_IDEOGRAPHIC ||
         line_break == U_LB_CONDITIONAL_JAPANESE_STARTER;
}

enum class Mark { none, symbol, number, trademark, footnote };

// What a character that is no letter, digit, mark or emoji means to a reader.
Mark classify_mark(char32_t c) {
  switch (c) {
  case '%':
  case '&':
  case 0xA7:   // §
  case 0x2030: // ‰
  case 0x2031: // ‱
  case '+':
  case '=':
  case '<':
  case '>':
  case '~':
  case '$':
  case 0x2020: // †
    return Mark::symbol;
  case 0xA9:   // ©
  case 0xAE:   // ®
  case 0x2122: // ™
    return Mark::trademark;
  case '|':
  case '^':
  case '`':
    return Mark::none;
  default:
    break;
  }
  if (c < 0xA1) return Mark::none;
  switch (U_GET_GC_MASK(static_cast<UChar32>(c))) {
  case U_GC_SC_MASK:
  case U_GC_SM_MASK:
  case U_GC_SO_MASK:
    return Mark::symbol;
  case U_GC_NL_MASK:
    return Mark::number;
  case U_GC_NO_MASK: {
    const auto type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE);
    return type == U_DT_SUPER || type == U_DT_SUB ? Mark::footnote : Mark::number;
  }
  default:
    return Mark::none;
  }
}

constexpr bool is_subscript_digit(char32_t c) {
  return c >= 0x2080 && c <= 0x2089;
}
constexpr bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}
constexpr bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}
constexpr char32_t joiner = 0x200D;
constexpr char32_t emoji_style = 0xFE0F;
constexpr char32_t keycap = 0x20E3;

// © ® ™ and the double end marks are emoji to Unicode, but only with the variation selector to a reader.
bool starts_emoji(std::string_view text, std::size_t at, text::CodePoint c) {
  if (c.value < 0xA9) {
    const bool base = (c.value >= '0' && c.value <= '9') || c.value == '#' || c.value == '*';
    return base && character_at(text, at + 1) == emoji_style && character_at(text, at + 4) == keycap;
  }
  if (c.value < 0x2000 && c.value != 0xA9 && c.value != 0xAE) return false;
  if (!text::is_emoji(c.value)) return false;
  const bool text_by_default =
      c.value == 0xA9 || c.value == 0xAE || c.value == 0x2122 || c.value == 0x203C || c.value == 0x2049;
  return !text_by_default || character_at(text, at + c.length) == emoji_style;
}

struct LetterRun {
  std::size_t bytes = 0;
  std::uint32_t letters = 0;
};

// The small letters of ASCII and Latin-1 (ß to ÿ) from `at` on.
LetterRun small_letters(std::string_view text, std::size_t at, std::size_t limit) {
  const std::size_t start = at;
  std::size_t pairs = 0; // of bytes that are one letter
  while (at < limit) {
    if (text[at] >= 'a' && text[at] <= 'z') {
      ++at;
    } else if (text[at] == '\xC3' && at + 1 < limit && static_cast<unsigned char>(text[at + 1]) >= 0x9F &&
               text[at + 1] != '\xB7') { // no ÷
      at += 2;
      ++pairs;
    } else {
      break;
    }
  }
  return {at - start, static_cast<std::uint32_t>(at - start - pairs)};
}

bool is_space_or_edge(char32_t c) {
  return c == 0 || c == ' ' || c == '\n';
}

} // namespace

// What was seen of a word so far.
struct WordScanner::Shape {
  std::uint32_t letters = 0;
  std::uint32_t capitals = 0;
  bool first_letter_capital = false;
  bool last_was_digit = false;
  bool dictionary = false;
  std::size_t sign = 0; // byte of the first gender sign or inner capital, 0 for none
  std::size_t stem = 0; // bytes of the word before it, less the -en of "Patienten/-innen"

  void add(std::uint8_t classes) {
    if ((classes & letter_class) != 0) {
      const bool capital = (classes & upper_class) != 0;
      if (letters == 0) first_letter_capital = capital;
      ++letters;
      capitals += capital ? 1 : 0;
    }
    last_was_digit = (classes & digit_class) != 0;
  }
  void add_small(std::uint32_t count) {
    letters += count;
    last_was_digit = false;
  }
};

WordScanner::WordScanner(Reading& reading, std::span<const WholeWord> whole,
                         std::span<const text::ProseOffset> breaks, DictionaryBreaker& breaker)
    : reading_(reading), text_(reading.prose.view()), whole_(whole), breaks_(breaks), breaker_(breaker) {}

void WordScanner::scan(text::ProseSpan block) {
  at_ = block.start.value;
  while (next_whole_ < whole_.size() && whole_[next_whole_].span.start < block.start) ++next_whole_;
  while (at_ < block.limit.value) {
    // A hashtag in the way ends everything before it: it is one word.
    std::size_t limit = block.limit.value;
    if (next_whole_ < whole_.size() && whole_[next_whole_].span.limit <= block.limit) {
      if (at_ >= whole_[next_whole_].span.start.value) {
        whole_word(whole_[next_whole_++]);
        continue;
      }
      limit = whole_[next_whole_].span.start.value;
    }
    const text::CodePoint c = decode(text_, at_);
    if ((character_class(c.value) & word_classes) != 0) {
      if (c.value < 0x80 && starts_emoji(text_, at_, c))
        scan_emoji(limit);
      else
        scan_word(limit);
      continue;
    }
    if (c.length == 1) {
      // The suspended hyphen of "Herzinfarkt und -krankheit" belongs to its word.
      if (c.value == '-' && at_ + 1 < limit &&
          (character_class(decode(text_, at_ + 1).value) & letter_class) != 0 &&
          (at_ == block.start.value || is_space_or_edge(character_before(text_, at_)) ||
           character_before(text_, at_) == '(')) {
        scan_word(limit);
        continue;
      }
      if ((c.value == '#' || c.value == '*') && starts_emoji(text_, at_, c)) {
        scan_emoji(limit);
        continue;
      }
      if (classify_mark(c.value) == Mark::symbol) append(at_, at_ + 1, WordKind::symbol);
      ++at_;
      continue;
    }
    if (c.value == opaque_character) {
      append(at_, at_ + c.length, WordKind::opaque);
      at_ += c.length;
      continue;
    }
    if (starts_emoji(text_, at_, c)) {
      scan_emoji(limit);
      continue;
    }
    const char32_t before = character_before(text_, at_);
    const bool attached = at_ > block.start.value && !is_space_or_edge(before);
    switch (classify_mark(c.value)) {
    case Mark::symbol:
      append(at_, at_ + c.length, WordKind::symbol);
      break;
    case Mark::number:
      append(at_, at_ + c.length, WordKind::number);
      break;
    case Mark::trademark: // "Nasofree® Spray": nothing between the two words of a term
      if (!attached) append(at_, at_ + c.length, WordKind::symbol);
      break;
    case Mark::footnote: // "belegt¹", "m²"
      if (!attached) append(at_, at_ + c.length, WordKind::number);
      break;
    case Mark::none:
      break;
    }
    at_ += c.length;
  }
}

void WordScanner::scan_word(std::size_t limit) {
  const std::size_t start = at_;
  Shape shape;
  if (text_[at_] == '-') ++at_;
  for (;;) {
    scan_number_or_word_part(start, limit, shape);
    if (at_ >= limit || text_[at_] == ' ' || !take_joiner(start, limit, shape)) break;
  }
  finish_word(start, at_, shape);
}

// Letters, digits and marks in a row.
void WordScanner::scan_number_or_word_part(std::size_t word_start, std::size_t limit, Shape& shape) {
  const std::size_t start = at_;
  bool capital_i_inside = false;
  while (at_ < limit) {
    if (const LetterRun run = small_letters(text_, at_, limit); run.bytes > 0) { // most of every text
      shape.add_small(run.letters);
      at_ += run.bytes;
      continue;
    }
    const text::CodePoint c = decode(text_, at_);
    const std::uint8_t classes = character_class(c.value);
    if ((classes & word_classes) == 0 && !(is_subscript_digit(c.value) && at_ > start)) break;
    if (c.value >= 0xE00 && needs_dictionary(c.value)) shape.dictionary = true;
    capital_i_inside = capital_i_inside || (c.value == 'I' && at_ > start);
    shape.add(classes);
    at_ += c.length;
  }
  if (capital_i_inside && shape.sign == 0) {
    const std::size_t inner = inner_capital_i(text_, start, at_);
    if (inner < at_) {
      shape.sign = inner;
      shape.stem = inner - word_start;
    }
  }
}

bool WordScanner::is_word_break(std::size_t at) const {
  return std::binary_search(breaks_.begin(), breaks_.end(), text::ProseOffset(at));
}

// Takes what joins two parts of a word, if it does. False: the word ends here (a hanging hyphen is taken
// along).
bool WordScanner::take_joiner(std::size_t start, std::size_t limit, Shape& shape) {
  const char sign = text_[at_];
  const text::CodePoint next = at_ + 1 < limit ? decode(text_, at_ + 1) : text::CodePoint{};
  const std::uint8_t next_class = next.length > 0 ? character_class(next.value) : std::uint8_t{0};
  switch (sign) {
  case '-':
    if ((next_class & word_classes) != 0) {
      if (shape.last_was_digit && (next_class & digit_class) != 0 && shape.letters == 0) return false; // 5-10
      ++at_;
      return true;
    }
    // "Behand-⏎lung"
    if (next.value == ' ' && !breaks_.empty() && at_ + 2 < limit && is_word_break(at_ + 1)) {
      at_ += 2;
      return true;
    }
    // "Angst- und Panik", but not a dash of two or three hyphens.
    if (shape.letters > 0 && (next.length == 0 || is_space_or_edge(next.value) || next.value == ',' ||
                              next.value == '/' || next.value == ')')) {
      ++at_;
    }
    return false;
  case '\'':
    if ((next_class & word_classes) == 0) return false;
    ++at_;
    return true;
  case '.':
  case ',':
    if (!shape.last_was_digit || (next_class & digit_class) == 0) return false;
    ++at_;
    return true;
  case ':':
    if (shape.last_was_digit && (next_class & digit_class) != 0) {
      ++at_;
      return true;
    }
    break;
  default:
    break;
  }
  if (sign != '*' && sign != ':' && sign != '_' && sign != '/' && sign != '(' && sign != '\xC2') return false;
  const std::size_t length = gender_sign_length(text_.substr(0, limit), start, at_);
  if (length > 0) {
    if (shape.sign == 0) {
      shape.sign = at_;
      shape.stem = gender_stem_length(text_.substr(0, limit), start, at_, length);
    }
    for (std::size_t i = at_; sign == '(' && i < at_ + length; ++i) {
      const std::uint8_t classes = character_class(static_cast<unsigned char>(text_[i]));
      if (classes != 0) shape.add(classes);
    }
    at_ += length;
    return true;
  }
  // Leichte Sprache writes Bundes·tag.
  if (text_.substr(at_, 2) == "·" && !shape.last_was_digit && at_ + 2 < limit &&
      (character_class(decode(text_, at_ + 2).value) & letter_class) != 0) {
    at_ += 2;
    return true;
  }
  return false;
}

void WordScanner::finish_word(std::size_t start, std::size_t word_limit, const Shape& shape) {
  if (shape.dictionary) return split_by_dictionary(start, word_limit);
  Word& word = append(start, word_limit, shape.letters > 0 ? WordKind::word : WordKind::number);
  word.capitalised = shape.first_letter_capital;
  word.all_caps = shape.letters >= 2 && shape.capitals == shape.letters;
  if (shape.sign != 0) {
    word.gendered = true;
    word.stem_start = static_cast<std::uint32_t>(reading_.keys.size());
    append_key(reading_.keys, text_.substr(start, shape.stem));
    word.stem_limit = static_cast<std::uint32_t>(reading_.keys.size());
    reading_.keys += ' ';
    const std::string_view half = reading_.key(word).substr(word.stem_limit - word.stem_start);
    if (is_pronoun_half(half)) {
      reading_.keys += std::string(half); // a copy: it points into the keys
      reading_.keys += ' ';
    }
  }
}

void WordScanner::split_by_dictionary(std::size_t start, std::size_t word_limit) {
  std::size_t from = start;
  for (const std::uint32_t limit : breaker_.limits(text_.substr(start, word_limit - start))) {
    if (text_.substr(from, start + limit - from) == " ") { // of a word that is broken at a line end
      from = start + limit;
      continue;
    }
    Shape shape;
    for (std::size_t at = from; at < start + limit;) {
      const text::CodePoint c = decode(text_, at);
      shape.add(character_class(c.value));
      at += c.length;
    }
    Word& word = append(from, start + limit, shape.letters > 0 ? WordKind::word : WordKind::number);
    word.capitalised = shape.first_letter_capital;
    word.all_caps = shape.letters >= 2 && shape.capitals == shape.letters;
    from = start + limit;
  }
}

// One emoji: flag, keycap, or pictographs joined with tones and selectors (UTS #51, ED-15a).
void WordScanner::scan_emoji(std::size_t limit) {
  const std::size_t start = at_;
  const text::CodePoint first = decode(text_, at_);
  at_ += first.length;
  if (is_regional_indicator(first.value)) {
    if (at_ < limit && is_regional_indicator(character_at(text_, at_))) at_ += 4;
  } else {
    while (at_ < limit) {
      const text::CodePoint c = decode(text_, at_);
      const bool tag = c.value >= 0xE0020 && c.value <= 0xE007F;
      if (c.value == emoji_style || c.value == keycap || is_skin_tone(c.value) || tag) {
        at_ += c.length;
      } else if (c.value == joiner && at_ + c.length < limit &&
                 text::is_emoji(character_at(text_, at_ + c.length))) {
        at_ += c.length;
        at_ += decode(text_, at_).length;
      } else {
        break;
      }
    }
  }
  append(start, at_, WordKind::emoji);
}

void WordScanner::whole_word(const WholeWord& whole) {
  const std::string_view bytes = text_.substr(whole.span.start.value, whole.span.size());
  Shape shape;
  for (std::size_t at = 0; at < bytes.size();) {
    const text::CodePoint c = decode(bytes, at);
    shape.add(character_class(c.value));
    at += c.length;
  }
  at_ = std::max<std::size_t>(at_, whole.span.limit.value);
  if (bytes.empty()) return;
  if (whole.kind == WholeWord::Kind::address) {
    append(whole.span.start.value, whole.span.limit.value, WordKind::opaque);
    return;
  }
  Word& word = append(whole.span.start.value, whole.span.limit.value,
                      shape.letters > 0 ? WordKind::word : WordKind::number);
  word.capitalised = shape.first_letter_capital;
  word.all_caps = shape.letters >= 2 && shape.capitals == shape.letters;
  word.in_hashtag = whole.kind == WholeWord::Kind::hashtag;
  word.in_mention = whole.kind == WholeWord::Kind::mention;
}

Word& WordScanner::append(std::size_t start, std::size_t word_limit, WordKind kind) {
  Word& word = reading_.words.emplace_back();
  word.span = {text::ProseOffset(start), text::ProseOffset(word_limit)};
  word.kind = kind;
  word.key_start = static_cast<std::uint32_t>(reading_.keys.size());
  append_key(reading_.keys, text_.substr(start, word_limit - start));
  word.key_limit = static_cast<std::uint32_t>(reading_.keys.size());
  reading_.keys += ' ';
  return word;
}

} // namespace taktvoll::language
