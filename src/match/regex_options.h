// How taktvoll sets up RE2. Only the sources of patterns include this: RE2 stops in this folder.
#pragma once

#include "match/pattern.h"

#include <cstdint>

#include <re2/re2.h>

namespace taktvoll::match {

// Memory per compiled pattern, program and automaton together: enough for every honest pattern, and small
// enough that thousands of them fit. A pattern whose program does not fit is refused by check_pattern.
inline constexpr std::int64_t most_regex_memory = 8 << 20;

[[nodiscard]] inline re2::RE2::Options regex_options(const PatternOptions& options) {
  re2::RE2::Options regex(re2::RE2::Quiet);
  regex.set_encoding(re2::RE2::Options::EncodingUTF8);
  regex.set_case_sensitive(options.case_sensitive);
  regex.set_never_capture(true); // only whole matches are asked for; groups would only cost
  regex.set_max_mem(most_regex_memory);
  return regex;
}

} // namespace taktvoll::match
