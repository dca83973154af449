// From the regular expressions of Vale to the term language, where they are plain words, else to RE2.
#pragma once

#include "base/result.h"
#include "base/ui_language.h"

#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

struct ValeTokenOptions {
  bool case_sensitive = false;
  bool whole_words = true; // Vale puts \b around it
  // It goes into a list of terms, where every match begins and ends at a word edge: what may begin or end
  // inside a word is found with the whole word.
  bool in_list = false;
};

// One alternative of an expression: a term, or a pattern.
struct ValeToken {
  std::string term; // "" if it is a pattern
  std::string pattern;
  bool edges = true;               // its matches begin and end at word edges
  bool across = false;             // it can run over the end of a sentence, or asks for the ends of lines
  std::vector<std::string> except; // patterns: where it must stay silent, and other tokens need not
  std::string sample;              // a text that it should find; may be empty
};

struct ValeTokens {
  std::vector<ValeToken> tokens;
  std::vector<base::LocalText> notes; // what is different from the original
};

struct ValeRefusal {
  base::LocalText reason;
  base::LocalText advice; // what to do instead; may be empty
};

// What finds the same as the expression does in Vale. Alternatives are taken apart. Word edges inside are
// dropped where the characters around them say the same; "x(?! y)" and "(?<!y )x" become exceptions, "x(?=
// y)" the longer match; possessive repetition becomes plain repetition where that is the same. Words with
// hyphens, apostrophes or ß are patterns: a term would also find "email" for "e-mail", "were" for "we're".
[[nodiscard]] base::Result<ValeTokens, ValeRefusal> translate(std::string_view expression,
                                                              const ValeTokenOptions& options);

} // namespace taktvoll::workbench
