#include "checks/styled_letters.h"

#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace taktvoll::checks {
namespace {

constexpr std::size_t fewest_styled = 2;
constexpr std::size_t fewest_turned = 2; // in one word: single ones stand in phonetic spellings
constexpr std::size_t fewest_spaced = 4;
constexpr std::size_t fewest_marks = 3; // on one letter

// Letters of other alphabets and of phonetics that turned Latin letters are made of.
constexpr std::u32string_view turned = U"ɐɔǝɟƃɓɥᴉıɾʞɯɹʇʌʍʎ";

bool is_styled(char32_t c) {
  return (c >= 0x1D400 && c <= 0x1D7FF) ||                               // mathematical letters and digits
         (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A) || // full-width
         (c >= 0x24B6 && c <= 0x24E9) ||                                 // circled
         (c >= 0x1F130 && c <= 0x1F149) || (c >= 0x1F150 && c <= 0x1F169) || // squared, negative circled
         (c >= 0x1F170 && c <= 0x1F189 && c != 0x1F170 && c != 0x1F171 && c != 0x1F17E && c != 0x1F17F) ||
         c == 0x210A || c == 0x210B || c == 0x210C || c == 0x210E || c == 0x2110 || c == 0x2111 ||
         c == 0x2112 || c == 0x211B || c == 0x211C || c == 0x2128 || c == 0x212C || c == 0x212D ||
         c == 0x212F || c == 0x2130 || c == 0x2131 || c == 0x2133 ||
         c == 0x2134 || // letterlike script, Fraktur
         (c >= 0x1D00 && c <= 0x1D22) || c == 0x0262 || c == 0x026A || c == 0x0274 || c == 0x0280 ||
         c == 0x028F || c == 0x0299 || c == 0x029C || c == 0x029F || c == 0xA731; // small capitals
}

bool is_turned(char32_t c) {
  return turned.find(c) != std::u32string_view::npos;
}

struct Word {
  std::size_t start = 0; // of its first letter
  std::size_t limit = 0; // behind its last letter
  std::size_t begin = 0; // with the marks around it
  std::size_t end = 0;
  std::size_t letters = 0;
  std::size_t styled = 0;
  std::size_t upside_down = 0;
  std::size_t most_marks = 0; // on one letter
  char32_t only = 0;          // the letter, if it has just one
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool open = false;
  std::size_t marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (text::is_space(c.value)) {
      open = false;
    } else {
      if (!open) words.push_back({.start = at, .limit = at, .begin = at, .end = at});
      open = true;
      Word& word = words.back();
      word.end = at + c.length;
      const bool styled = is_styled(c.value);
      if (text::is_mark(c.value)) {
        // What changes the look of an emoji is no mark on a letter.
        const bool selects = (c.value >= 0xFE00 && c.value <= 0xFE0F) || c.value == 0x20E3;
        if (!selects) word.most_marks = std::max(word.most_marks, ++marks);
      } else {
        marks = 0;
      }
      if (text::is_letter(c.value) || text::is_mark(c.value) || styled) {
        if (word.limit == word.begin) word.start = at;
        word.limit = at + c.length;
      }
      if (text::is_letter(c.value) || styled) {
        ++word.letters;
        word.only = word.letters == 1 ? c.value : 0;
      }
      word.styled += styled ? 1U : 0U;
      word.upside_down += is_turned(c.value) ? 1U : 0U;
    }
    at += c.length;
  }
  return words;
}

bool looks_styled(const Word& word) {
  return word.styled > 0 || word.most_marks >= fewest_marks ||
         (word.upside_down >= fewest_turned && word.letters >= 3);
}

bool is_vowel(char32_t c) {
  return std::u32string_view(U"aeiouäöüy").find(text::to_lower(c)) != std::u32string_view::npos;
}

// Single letters with spaces between them, from word `first` on: how many.
std::size_t single_letters(const std::vector<Word>& words, std::string_view text, std::size_t first) {
  std::size_t limit = first;
  for (; limit < words.size(); ++limit) {
    const Word& word = words[limit];
    const bool letter = word.only != 0 && word.start == word.begin &&
                        word.limit - word.start == text::code_point_at(text, word.start).length;
    if (!letter || (limit > first && word.begin - words[limit - 1].limit != 1)) break;
    // Marks may stand behind the last one only: "w i c h t i g:".
    if (word.end != word.limit) return limit + 1 - first;
  }
  return limit - first;
}

// "w i c h t i g". Not "A B C D", "x y z".
bool is_spaced_out(const std::vector<Word>& words, std::size_t first, std::size_t count) {
  bool vowel = false;
  bool ascending = true;
  for (std::size_t i = first; i < first + count; ++i) {
    vowel = vowel || is_vowel(words[i].only);
    ascending = ascending && (i == first || words[i - 1].only < words[i].only);
  }
  return count >= fewest_spaced && vowel && !ascending;
}

} // namespace

std::vector<StyledRun> find_styled_letters(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  std::vector<StyledRun> runs;
  std::size_t looked_until = 0; // for single letters
  for (std::size_t i = 0; i < words.size();) {
    if (i >= looked_until) {
      const std::size_t single = single_letters(words, text, i);
      looked_until = i + std::max<std::size_t>(single, 1);
      if (is_spaced_out(words, i, single)) {
        runs.push_back({words[i].start, words[i + single - 1].limit});
        i += single;
        continue;
      }
    }
    std::size_t limit = i;
    std::size_t styled = 0;
    for (; limit < words.size() && looks_styled(words[limit]); ++limit) {
      const bool otherwise = words[limit].styled == 0;
      styled += otherwise ? fewest_styled : words[limit].styled;
    }
    if (limit == i) {
      ++i;
      continue;
    }
    if (styled >= fewest_styled) runs.push_back({words[i].start, words[limit - 1].limit});
    i = limit;
  }
  return runs;
}

} // namespace taktvoll::checks
