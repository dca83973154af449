// Wording: an exact text that must stand as it is (a Pflichttext), and what differs where it almost does.
#pragma once

#include "checks/check_input.h"
#include "checks/hit_table.h"
#include "language/reading.h"
#include "match/term.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::checks {

// Exact but for: white space and line breaks, emphasis, soft hyphens, quotation marks around it, a final full
// stop.
class Wording {
public:
  // `text` as in the pack; normalised here.
  explicit Wording(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }

  // Its first words (at most three) as a term, whatever the punctuation between them: where to look.
  [[nodiscard]] match::Term opening() const;

  // The words of the whole wording if they follow each other from word `first` on within one block, over
  // sentence ends, whatever the punctuation between them.
  [[nodiscard]] std::optional<WordRange> at(const language::Reading& reading, std::uint32_t first) const;

  // Whether the words of the range, found by at(), spell the wording exactly.
  [[nodiscard]] bool is_exactly(const language::Reading& reading, WordRange words) const;

  // A passage that shares most of its words with the wording, but not all.
  struct NearMiss {
    WordRange words;
    std::vector<std::string> missing; // runs of words of the wording that the passage lacks, in order
    std::vector<std::string> extra;   // runs of words of the passage that the wording lacks
  };
  // The sentence (or two neighbouring ones) of a block with the largest overlap, if at least 60 percent of
  // the words agree in order. O(words of the document * words of the wording) in the worst case; blocks
  // without the wording's first three words in any order are passed over.
  [[nodiscard]] std::optional<NearMiss> nearest(const language::Reading& reading) const;

private:
  std::string text_;               // in normal form, without final full stop
  std::vector<std::string> keys_;  // of its words
  std::vector<std::string> shown_; // its words as written
};

// A wording and the set of terms that holds its opening words.
struct AnchoredWording {
  Wording wording;
  TermSetId opening = 0;

  // Appends every place of the wording, in text order.
  void find_all(const language::Reading& reading, const HitTable& hits, std::vector<WordRange>& out) const;
};

} // namespace taktvoll::checks
