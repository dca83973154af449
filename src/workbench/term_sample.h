// Term sample: a text in which a term stands, if it can stand in a text at all.
#pragma once

#include "match/term.h"

#include <string>
#include <string_view>

namespace taktvoll::workbench {

// What {keys} stand for in samples.
inline constexpr std::string_view sample_value = "Musterwert";

// How the signs of a term are written out in a sample.
enum class SampleForm : unsigned char {
  shortest,  // `*` and `~` stand for nothing
  inflected, // `~` for an ending
  compound,  // `*` for the rest of a compound
};

// A wording of a term without brackets, in Markdown, marks escaped.
[[nodiscard]] std::string sample_in(SampleForm form, const match::Term& term);

// The shortest wording of a term (of each bracket the first alternative), in Markdown, marks escaped.
[[nodiscard]] std::string sample_of(const match::Term& term);

// The term as a writer would type it: as in the pack, without its signs. Empty for terms with brackets, gaps
// or context keys, which nobody would type like that.
[[nodiscard]] std::string as_typed(std::string_view source);

} // namespace taktvoll::workbench
