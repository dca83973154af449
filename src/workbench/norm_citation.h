// Norm citation: is this text of `basis` a statute that exists, and cited as people cite it?
//
// Knows the names of statutes, codes and standards around German health communication, not their content:
// whether HWG § 11 has a number 99, it cannot say. What is not a statute counts as a named source ("Leitlinie
// …", "BGH, 06.06.2013, I ZR 2/12") and is not judged.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace taktvoll::workbench {

enum class CitationVerdict {
  fine,
  unusual, // known, but spelled in another way: `better`
  unknown, // has "§" or "Art.", or looks like an abbreviation, and is none that is known; `better`: the
           // nearest, or ""
  vague,   // neither statute nor source: one short word
};

struct Citation {
  CitationVerdict verdict = CitationVerdict::fine;
  std::string better;
};
[[nodiscard]] Citation judge_citation(std::string_view norm);

// "HWG", "DSGVO", "WCAG" …, sorted.
[[nodiscard]] std::span<const std::string_view> known_statutes();

} // namespace taktvoll::workbench
