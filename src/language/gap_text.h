// What stands between two neighbouring words: end marks, brackets, commas, line ends. The raw material of
// sentences.h.
#pragma once

#include "language/reading.h"

#include <cstdint>
#include <string_view>

namespace taktvoll::language {

enum class EndMark : std::uint8_t {
  none,
  period,
  ellipsis,
  exclamation
}; // exclamation: ! ? and their combinations

// What one gap between two words (or at the end of a block) holds.
struct GapText {
  Gap gap = Gap::none;          // the strongest separator, sentence ends aside
  EndMark mark = EndMark::none; // of the first end mark that is not alone in brackets
  bool spaced = false;          // white space anywhere
  bool closed = false;          // a closing quotation mark or bracket stands right behind the end mark
  bool own_stop = false;        // and a full stop of the sentence behind that: "(z. B. Mo.)."
  bool continued = false;       // a comma, colon or dash behind the end mark
  bool attached_after = false;  // no white space behind the end mark
  bool opened = false;          // an opening quotation mark or bracket before the next word
  std::uint32_t mark_start = 0; // of the end mark
  std::uint32_t mark_limit = 0; // behind the end mark and what closes with it
  std::uint32_t line_end = 0;   // of the first hard line break, if has_line
  bool has_line = false;
};

// Reads the bytes [start, limit) of `text`, the prose of a reading, that lie between two words or behind the
// last. O(limit - start).
[[nodiscard]] GapText read_gap(std::string_view text, std::uint32_t start, std::uint32_t limit);

} // namespace taktvoll::language
