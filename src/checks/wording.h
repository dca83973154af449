// Wording: an exact text that must stand as it is (a Pflichttext), and what differs where it almost does.
#pragma once

#include "checks/check_input.h"
#include "checks/hit_table.h"
#include "language/reading.h"

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

  // Appends every place where the wording's words follow each other within one block, over sentence ends,
  // whatever the punctuation between them. In text order. O(words of the document).
  void find_all(const language::Reading& reading, std::vector<WordRange>& out) const;

  // Whether the words of the range, found by find_all, spell the wording exactly.
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

} // namespace taktvoll::checks
