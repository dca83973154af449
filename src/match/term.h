// Term: one line of the term language, parsed.
//
//   lebensgefährlich~            the word with any inflectional ending (language/endings.h)
//   *angst   Krebs*   *heil*     any letters before, after, on both sides, within one word
//   Krebs*~                      not needed: * covers endings; *angst~ is a suffix with endings
//   stiller~ Killer~             words one after the other, across emphasis, line breaks and quotation marks
//   Wettlauf <0-2> gegen die Zeit  a gap of 0 to 2 words within the sentence
//   100 %   3,5   💀              numbers, symbols and emoji are words of their own
//   z. B., heute                 punctuation between words may stand in the text or not
//   {brand}                      the value of a context key; matches nothing if the key is not given
//   {request:word}               any content word of the value; which these are, the caller decides
//   (heilen|heilt|geheilt)       one of these; each may be several words, with signs and gaps of their own
//   *(angst|ängst)~              signs at the bracket hold for the first or last word of every alternative
//   (ein|eine [sehr] große)      brackets may stand in brackets
//   (un|in)wirksam~  heil(en|t)  alternatives for a part of one word
//   wissen Sie [eigentlich|nur so] was   one of these, or nothing; taken into the match where it is there
//   in {zahl} Tagen              a number, in figures or in letters, also 3-5 and zwei bis drei
//                                (language/numerals.h); {number} is the same; {zahl}-jährig~: one word that
//                                begins with a number
//   weder … noch                 short for a gap of 0 to 8 words; three full stops will do
//   wissen Sie …?   jetzt …!     only where the sentence goes on to end with that mark (…?!: one of them)
//   am besten …                  and all that follows in the sentence
//
// Case, ß/ss, hyphens inside a word and the gender form do not matter (language/key.h): a term in any gender
// form matches every gender form. Without a gap, words must follow each other without a comma, colon or
// sentence end between them, unless the term has that punctuation at this place. Where an optional part is
// left out, the gaps and the punctuation on both sides of it add up; at the edge of the term or of a bracket
// they fall away with it.
#pragma once

#include "base/result.h"
#include "base/ui_language.h"
#include "language/endings.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::match {

// Of a context key whose value stands for its words one by one.
inline constexpr std::string_view each_word_suffix = ":word";

// How the sentence must end behind a term.
enum class SentenceEnd : std::uint8_t { any, question, exclamation, question_or_exclamation };

struct TermTail {
  SentenceEnd end = SentenceEnd::any;
  bool covers_rest = false; // the match reaches to the end of the sentence
  bool operator==(const TermTail&) const = default;
};

struct TermWord {
  std::string key;         // in key form, never empty unless context_key is set or it is a number
  std::string context_key; // for {brand}, with its suffix if it has one; else empty
  bool any_prefix = false; // leading *
  bool any_suffix = false; // trailing *
  bool endings = false;    // trailing ~
  language::Inflection inflection = language::Inflection::any; // which endings
  bool after_consonant = false;    // with any_prefix: no a, e, q before the key (loose_spelling.h)
  bool punctuation_before = false; // a comma or another mark may stand before this word
  std::uint8_t gap_min = 0;        // words that may stand between this word and the one before
  std::uint8_t gap_max = 0;
  // The bracket that the word belongs to, counting from 1, and which of its alternatives, counting from 0;
  // group 0 for words outside brackets. Words of one bracket follow each other. The gap before the first word
  // of every alternative is the gap before the bracket. Brackets in brackets are multiplied out.
  std::uint8_t group = 0;
  std::uint16_t alternative = 0;
  bool optional = false; // the bracket may be left out: equal for all its words
  bool number = false;   // a number, or (with a key) a word that has a number before its key
  std::string
      cased; // the word as written, without hyphens and gender sign (word_shape.h), for case-sensitive rules
  bool operator==(const TermWord&) const = default;
};

struct Term {
  std::vector<TermWord> words; // at least one that is not optional
  TermTail tail;
  bool operator==(const Term&) const = default;
};

// The term as an exception: where it asks how the sentence ends, it takes away what is found in the rest of
// the sentence, too.
[[nodiscard]] Term as_exception(Term term);

struct TermError {
  std::size_t offset = 0; // bytes into the term
  std::size_t length = 1;
  base::LocalText message;
  base::LocalText help;
};

// Limits: 200 bytes per word, 20 words from the first to the last, 300 with all alternatives (brackets in
// brackets multiplied out), gaps up to 20 words, brackets four deep. A word of only `*` or `~` is an error,
// as is an empty term, an unclosed `<`, `{`, `(` or `[`, `~` or `*` inside a word, an empty alternative, `|`
// outside brackets, `[` at a part of a word, `…` with marks
// elsewhere than at the end, and a term of nothing but optional parts. Round brackets without
// `|` are punctuation.
[[nodiscard]] base::Result<Term, TermError> parse_term(std::string_view source);

// What a context value such as a brand name looks like as words of a text: their keys, joined by single
// spaces
// ("Nasen-Frei® akut" is "nasenfrei akut"). Empty if the value holds no word. Wildcards mean nothing here.
[[nodiscard]] std::string value_key(std::string_view value);

} // namespace taktvoll::match
