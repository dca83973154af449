// Which uses of a term the text itself explains, for the key `explained`.
#pragma once

#include "checks/check_input.h"
#include "language/explanation.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace taktvoll::checks {

// Of one term, in text order; `wordings` are known to explain it. A match without words is never explained.
[[nodiscard]] std::vector<language::Explanation>
explain_uses(const CheckInput& input, std::span<const Match> uses, std::span<const std::string> wordings);
// Of many terms: uses of one wording, in whatever inflection, count as one term.
[[nodiscard]] std::vector<language::Explanation> explain_matches(const CheckInput& input,
                                                                 std::span<const Match> matches,
                                                                 std::span<const std::string> wordings);

// Numbers wordings: those that differ by an inflectional ending only share a number.
class Wordings {
public:
  [[nodiscard]] std::uint32_t number(const language::Reading& reading, WordRange words);
  [[nodiscard]] std::size_t size() const { return count_; }

private:
  std::map<std::string, std::uint32_t, std::less<>> numbers_; // keys of the words, joined by spaces
  std::uint32_t count_ = 0;
};

} // namespace taktvoll::checks
