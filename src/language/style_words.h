// The small words that the figures of style look for: fillers, words that open clauses, forms of werden. By
// key.
#pragma once

#include <cstdint>
#include <string_view>

namespace taktvoll::language {

enum StyleClass : std::uint16_t {
  filler_class = 1,         // says nothing here: "eigentlich", "gewissermassen"
  subjunction_class = 2,    // opens a subordinate clause: "weil", "dass"
  doubtful_class = 4,       // opens one or is a preposition or adverb: "während", "als", "da"
  relative_class = 8,       // behind a comma: "die", "deren", "welche"
  question_class = 16,      // behind a comma: "wie", "wobei"
  preposition_class = 32,   // before a relative: "mit der"
  joining_class = 64,       // "und", "oder"
  werden_class = 128,       // all forms of werden but "geworden"
  infinitive_class = 256,   // opens an infinitive with zu: "um", "ohne"
  article_class = 512,      // makes an infinitive a noun: "das", "beim", "zum"
  no_verb_class = 1024,     // ends like a verb and is none: "nicht", "jetzt"
  finite_class = 2048,      // a finite verb that does not end like one: "ist", "kann"
  past_helper_class = 4096, // "haben", "sein" behind a participle: the future perfect
};

// All classes of the word, 0 for any other. O(length).
[[nodiscard]] std::uint16_t style_classes(std::string_view key);

} // namespace taktvoll::language
