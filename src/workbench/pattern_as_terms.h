// Pattern as terms: a regular expression that needs none of what terms cannot do.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::workbench {

// The pattern in the term language, for a rule that matches whole words and ignores case: plain words, groups
// of alternatives, `[a-zäöüß]*` at the edge of a word (as `*`), a group or class of endings with `?` behind
// it (as `~`), a group of whole words with `?` (as `[…]`), words of any kind (as a gap; letters are counted
// as words of six), `[0-9]+` (as `{zahl}`), `[^.!?]*` at the end, also with a mark behind it (as `…`, `…?`,
// `…!`). nullopt for anything else.
[[nodiscard]] std::optional<std::string> pattern_as_terms(std::string_view pattern);

// The term as a reader would write it: one bracket of many alternatives and nothing else becomes a list.
[[nodiscard]] std::vector<std::string> as_list(const std::string& term);

} // namespace taktvoll::workbench
