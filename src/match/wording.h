// Wording: an exact text that must stand as it is (a Pflichttext), and what differs where it almost does.
#pragma once

#include "base/ui_language.h"
#include "language/reading.h"
#include "match/term.h"
#include "match/word_range.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::match {

// What is wrong with a wording as it stands in a pack.
struct WordingError {
  std::size_t offset = 0; // bytes into the text
  std::size_t length = 1;
  base::LocalText message;
  base::LocalText help;
};

// Exact but for: white space and line breaks, emphasis, soft hyphens, quotation marks around it, a final full
// stop. A part in braces ("zur Anwendung bei {Anwendungsgebiet} ausschließlich") is left open: one to
// `longest_open_part` words of the writer's own may stand there. A wording may begin with one ("{Produktart}
// vorsichtig verwenden."): the words of its sentence before the fixed ones. It ends with a word.
class Wording {
public:
  static constexpr std::uint32_t longest_open_part = 40; // words

  // nullopt if the text is fine: it holds a word, every brace is closed, and fixed words stand behind every
  // open part, and before each but one at the start.
  [[nodiscard]] static std::optional<WordingError> error(std::string_view text);
  // `text` without error. Its words are those that a document with the same text would have. O(length).
  explicit Wording(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }
  // Without any word: it stands nowhere.
  [[nodiscard]] bool empty() const { return keys_.empty(); }

  // Its first words (at most three, none behind an open part) as a term, whatever the punctuation between
  // them: where to look.
  [[nodiscard]] Term opening() const;

  // The words of the whole wording if they follow each other from word `first` on within one block, over
  // sentence ends, whatever the punctuation between them. Open parts are as short as possible; one at the
  // start begins with its sentence, before word `first`.
  [[nodiscard]] std::optional<WordRange> at(const language::Reading& reading, std::uint32_t first) const;

  // Whether the words of the range, found by at(), spell the wording exactly.
  [[nodiscard]] bool is_exactly(const language::Reading& reading, WordRange words) const;

  // A passage that shares most of its words with the wording, but not all.
  struct NearMiss {
    WordRange words;
    std::vector<std::string> missing; // runs of words of the wording that the passage lacks, in order
    std::vector<std::string> extra;   // runs of words of the passage that the wording lacks
    std::string corrected; // the wording for this place, open parts as they stand there; "" if they
                           // cannot be told
    double share = 0;      // of the wording's words that are there
  };
  // The sentence (or two neighbouring ones) of a block with the largest overlap, if at least 60 percent of
  // the words agree in order. O(words of the document * words of the wording) in the worst case; blocks
  // without at least two of the wording's first three words are passed over.
  [[nodiscard]] std::optional<NearMiss> nearest(const language::Reading& reading) const;

private:
  // (word of the wording, word of the passage counted from its first), ascending
  using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
  [[nodiscard]] NearMiss difference(const language::Reading& reading, WordRange range,
                                    const Pairs& pairs) const;

  // Words [first, limit) of the wording that follow each other; an open part is before every run but the
  // first.
  struct Run {
    std::size_t first = 0;
    std::size_t limit = 0;
    std::string squeezed; // from its first word to its last, without white space
    std::string text;     // as written, with the marks around it
  };
  void add_run(std::string_view text);
  [[nodiscard]] bool run_at(const language::Reading& reading, const Run& run, std::uint32_t word,
                            std::uint32_t limit) const;
  // Where the first run begins in a range that at() found.
  [[nodiscard]] std::uint32_t anchor_in(const language::Reading& reading, WordRange words) const;
  // Where every run stands, seen from word `first` on; empty if one does not.
  [[nodiscard]] std::vector<WordRange> places(const language::Reading& reading, std::uint32_t first) const;

  std::string text_;               // in normal form, without final full stop
  std::vector<std::string> keys_;  // of its words, without open parts
  std::vector<std::string> shown_; // its words as written
  std::vector<Run> runs_;          // at least one, unless the wording has no word
  bool open_start_ = false;        // an open part is before the first run
  std::size_t opening_ = 0;        // how many words opening() takes
};

} // namespace taktvoll::match
