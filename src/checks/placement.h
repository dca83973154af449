// Placement: where in a document something stands, as kind require demands it.
#pragma once

#include "base/ui_language.h"
#include "checks/check_input.h"
#include "pack/pack.h"

#include <string_view>

namespace taktvoll::checks {

// Where one position is in one document.
//   start            before any other word or number, hashtags included; alt texts are not the text
//   first_lines      wholly within what a platform shows before "more"
//   own_paragraph    nothing else in their paragraph, no emoji and no hashtag either
//   before_hashtags  before the first block of hashtags: a paragraph of nothing else, or two in a row
//   end              in the last paragraph that is not a block of hashtags
class Placement {
public:
  // O(words) at most. `input` outlives it.
  Placement(const CheckInput& input, pack::Position position);
  // Whether the words stand there. O(1).
  [[nodiscard]] bool holds(WordRange words) const;

private:
  const CheckInput& input_;
  pack::Position position_;
  WordRange allowed_; // the words must lie in it; of `start`, begin in it
};

// Where it should stand, for a note: "Der Platz dafür ist am Anfang des Textes."
[[nodiscard]] std::string_view placement_note(pack::Position position, base::UiLanguage language);

// Somebody else's words: a block quote in an answer.
[[nodiscard]] bool is_foreign(const CheckInput& input, WordRange words);

} // namespace taktvoll::checks
