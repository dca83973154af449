#include "language/syllables.h"

#include "language/syllable_rules.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace taktvoll::language {

namespace {

constexpr Letter other_letter = letter('x'); // any consonant will do

// Base letters of U+00E0–U+00FF; '*' an accented vowel that never joins its neighbour.
constexpr std::string_view latin1 = "aaaa?a?c****iii*dnoooo?xouuu?yty";
// Base letters of U+0100–U+017F (Latin Extended-A), capital and small alike.
constexpr std::string_view latin_extended_a =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

Letter fold(char32_t c) {
  if (c >= 'a' && c <= 'z') return letter(static_cast<char>(c));
  if (c < 0xC0) return other_letter;
  if (c < 0x100) {
    switch (c) {
    case U'ä':
    case U'æ':
      return a_umlaut;
    case U'ö':
    case U'ø':
      return o_umlaut;
    case U'ü':
      return u_umlaut;
    case U'ß':
      return sharp_s;
    default:
      break;
    }
    const char base = latin1[c >= 0xE0 ? c - 0xE0 : c - 0xC0];
    return base == '*' ? accented_vowel : base == '?' ? other_letter : letter(base);
  }
  if (c == U'œ' || c == U'Œ') return o_umlaut;
  if (c < 0x180) return letter(latin_extended_a[c - 0x100]);
  return other_letter;
}

// One part of a hyphenated word. The letters stand between two word edges, so that rules need no bounds
// checks beyond the edges: a rule that reaches over an edge meets word_edge, which no letter of a rule equals
// but '#'.
struct Part {
  // More letters than any German word has; what is longer is counted in stretches of this size.
  static constexpr std::size_t capacity = 120;
  std::array<Letter, capacity + 2> letters;
  std::size_t size = 0;
  std::size_t upper = 0;
  std::size_t lower = 0;
  bool has_vowel = false;
  bool lower_first = false;
};

bool may_be(Letter wanted, Letter found) {
  return wanted == found || wanted >= any_consonant;
}

bool fits(const SyllableRule& rule, const Part& part, std::size_t vowel_at) {
  if (vowel_at < rule.vowel) return false;
  if (!may_be(rule.after, part.letters[vowel_at + 1])) return false;
  if (rule.vowel > 1 && !may_be(rule.second_before, part.letters[vowel_at - 2])) return false;
  const std::size_t start = vowel_at - rule.vowel;
  if (start + rule.size > part.size + 2) return false;
  for (std::size_t i = 0; i < rule.size; ++i) {
    const Letter wanted = rule.letters[i];
    const Letter found = part.letters[start + i];
    if (wanted == found) continue;
    if (wanted == any_vowel && is_vowel(found)) continue;
    if (wanted == any_consonant && found != word_edge && !is_vowel(found)) continue;
    return false;
  }
  return true;
}

std::uint32_t count_nuclei(const Part& part) {
  std::uint32_t nuclei = 0;
  std::size_t length = 0; // vowels in the current nucleus
  for (std::size_t i = 1; i <= part.size; ++i) {
    const Letter here = part.letters[i];
    if (!is_vowel(here)) {
      length = 0;
      continue;
    }
    const Letter before = part.letters[i - 1];
    bool begins = length == 0 || length > 1 || !is_diphthong(before, here);
    for (const SyllableRule& rule : syllable_rules(before, here)) {
      if (!fits(rule, part, i)) continue;
      begins = rule.begins_nucleus;
      break;
    }
    if (begins) {
      ++nuclei;
      length = 1;
    } else if (length > 0) {
      ++length;
    }
  }
  return nuclei;
}

// Words of two to four letters that are read, not spelled, when written in capitals. Everything else of that
// length is taken for an abbreviation, which is what it mostly is in texts about health.
constexpr std::string_view read_in_capitals[] = {
    "ab",   "aber", "aids", "alle", "als",  "am",   "an",   "arzt", "auch", "auf",  "aus",  "bald", "bei",
    "bis",  "blut", "da",   "dank", "dann", "darf", "das",  "dein", "dem",  "den",  "der",  "des",  "dich",
    "die",  "dies", "dir",  "doch", "du",   "ein",  "eine", "er",   "es",   "euch", "fit",  "frei", "für",
    "ganz", "gar",  "gern", "gibt", "gut",  "hat",  "herz", "hier", "ich",  "ihr",  "ihre", "im",   "in",
    "info", "ist",  "ja",   "jede", "kann", "kauf", "kein", "live", "mal",  "man",  "mehr", "mein", "mich",
    "mir",  "mit",  "muss", "nach", "nein", "neu",  "neue", "nie",  "noch", "nur",  "ob",   "oder", "ohne",
    "rat",  "ruhe", "sehr", "sein", "sich", "sie",  "sind", "so",   "soll", "stop", "tag",  "tipp", "tod",
    "tot",  "tun",  "um",   "und",  "uns",  "viel", "vom",  "von",  "vor",  "wann", "was",  "weg",  "wenn",
    "wer",  "wie",  "will", "wir",  "wird", "wo",   "wohl", "zeit", "zu",   "zum",  "zur"};

// Five bits a letter, at most four letters: equal words have equal codes.
constexpr std::uint32_t pack(std::uint32_t packed, Letter next) {
  return packed << 5U | next;
}

constexpr std::uint32_t pack(std::string_view word) {
  std::uint32_t packed = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] >= 'a' && word[i] <= 'z')
      packed = pack(packed, letter(word[i]));
    else
      packed = pack(packed, u_umlaut), ++i; // the only other letter in the list
  }
  return packed;
}

constexpr auto packed_read_in_capitals = [] {
  std::array<std::uint32_t, std::size(read_in_capitals)> packed{};
  for (std::size_t i = 0; i < packed.size(); ++i) packed[i] = pack(read_in_capitals[i]);
  std::sort(packed.begin(), packed.end());
  return packed;
}();

bool is_read_in_capitals(const Part& part) {
  std::uint32_t packed = 0;
  for (std::size_t i = 1; i <= part.size; ++i) packed = pack(packed, part.letters[i]);
  return std::binary_search(packed_read_in_capitals.begin(), packed_read_in_capitals.end(), packed);
}

// COPD, EKGs, mRNA, DSGVO, GmbH; but ACHTUNG, NICHT, SCHMERZ.
bool is_spelled(const Part& part) {
  if (part.upper < 2) return false;
  if (!part.has_vowel) return true;
  if (part.lower > 1) return false;
  if (part.size <= 4) return !is_read_in_capitals(part);
  std::size_t first_vowel = 1;
  while (!is_vowel(part.letters[first_vowel])) ++first_vowel;
  const bool begins_sch =
      part.letters[1] == letter('s') && part.letters[2] == letter('c') && part.letters[3] == letter('h');
  return first_vowel > 4 && !begins_sch; // no German word begins with four consonants but for sch-
}

std::uint32_t count(const Part& part) {
  if (is_spelled(part)) {
    const bool plural = part.lower == 1 && !part.lower_first && part.letters[part.size] == letter('s');
    return static_cast<std::uint32_t>(part.size - (plural ? 1 : 0));
  }
  return std::max(1U, count_nuclei(part));
}

// Calls `each` with every part of a word that hyphens and digits part.
template <class Each>
void for_each_part(std::string_view word, Each each) {
  Part part;
  part.letters[0] = word_edge;
  const auto finish = [&] {
    part.letters[part.size + 1] = word_edge;
    if (part.size > 0) each(std::as_const(part));
    part.size = part.upper = part.lower = 0;
    part.has_vowel = part.lower_first = false;
  };
  char32_t previous = 0;
  for (std::size_t at = 0; at < word.size();) {
    Letter found = word_edge; // stands for "no letter" here
    bool upper = false;
    char32_t c = static_cast<unsigned char>(word[at]);
    if (c < 0x80) {
      ++at;
      upper = c >= 'A' && c <= 'Z';
      const char32_t lowered = upper ? c + 0x20 : c;
      if (lowered >= 'a' && lowered <= 'z') found = letter(static_cast<char>(lowered));
    } else {
      const text::CodePoint point = text::code_point_at(word, at);
      at += point.length;
      c = point.value;
      upper = text::is_upper(c);
      if (text::is_letter(c)) found = fold(text::to_lower(c));
    }
    if (found == word_edge) {
      // A hyphen parts a compound, but not in "Patient/-in"; digits part as well ("B12a"). Gender signs,
      // apostrophes and dots count nothing.
      const bool line_end = c == '-' && at < word.size() && word[at] == ' '; // "Behand-⏎lung"
      if ((c == '-' && previous != '/' && !line_end) || (c >= '0' && c <= '9')) finish();
      previous = c;
      continue;
    }
    previous = c;
    if (part.size == Part::capacity) finish();
    if (part.size == 0) part.lower_first = !upper;
    part.letters[++part.size] = found;
    ++(upper ? part.upper : part.lower);
    part.has_vowel |= is_vowel(found);
  }
  finish();
}

} // namespace

std::uint32_t count_syllables(std::string_view word) {
  std::uint32_t syllables = 0;
  for_each_part(word, [&](const Part& part) { syllables += count(part); });
  return syllables;
}

bool is_initialism(std::string_view word) {
  bool spelled = false;
  for_each_part(word, [&](const Part& part) { spelled = spelled || (part.size > 1 && is_spelled(part)); });
  return spelled;
}

} // namespace taktvoll::language
