// Probe sentences: made-up texts in which an entry of a rule stands, for `taktvoll pack test`.
#pragma once

#include "pack/pack.h"
#include "text/offsets.h"
#include "workbench/rule_entries.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::workbench {

// Wordings, in Markdown, in which the entry should stand: likely ones first, at most `most`. Empty if none
// can be made up.
[[nodiscard]] std::vector<std::string> samples_of(const RuleEntry& entry, std::size_t most = 8);

// The front matter that an entry needs for its {keys}.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> context_for(const RuleEntry& entry);

// As many words as the sample has; hardly a rule looks for any of them, and none for all.
[[nodiscard]] std::vector<std::string> neutrals_for(std::string_view sample);

// One after the other, marks without a space before them.
[[nodiscard]] std::string joined_words(const std::vector<std::string>& parts);

// Whole texts around the words, where the rule looks (scope) and how it wants them (negated, quoted,
// rejected, explained: only): likely ones first.
[[nodiscard]] std::vector<std::string> texts_around(const pack::Rule& rule, pack::ScopeMask scope,
                                                    const std::string& words);

// `text` with the words put into it: into the sentence at `anchor` (behind it, before it), into its
// paragraph, at the end and the beginning of the text. As many texts, in the same order, whatever the words
// are.
[[nodiscard]] std::vector<std::string> texts_with(std::string_view text, text::SourceSpan anchor,
                                                  const std::string& words);

// `first` and `second` laid over one another where the end of one is the beginning of the other: "Wettlauf
// gegen die Zeit" and "die Zeit läuft" become "Wettlauf gegen die Zeit läuft". Empty if they share nothing.
[[nodiscard]] std::string overlaid(std::string_view first, std::string_view second);

} // namespace taktvoll::workbench
