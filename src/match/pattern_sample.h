// Pattern sample: texts that a regular expression should match, read off its own syntax.
//
// Nothing is run here: whoever needs to know must look for the pattern in the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::match {

// At most `most` distinct texts: short ones first, with the first alternatives and nothing that may be left
// out, then with others. Digits are those of a year, a month or a day where their number allows it. Empty if
// the pattern has a part that cannot be made up (look-around, \Q, \p classes other than letters and digits).
// A sample is normalised prose, U+FFFC for what is opaque. O(length * most).
[[nodiscard]] std::vector<std::string> pattern_samples(std::string_view pattern, std::size_t most);

} // namespace taktvoll::match
