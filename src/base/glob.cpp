#include "base/glob.h"

#include <cstdint>
#include <vector>

namespace taktvoll::base {
namespace {

constexpr bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

// The set of pattern positions that the path so far may have reached, one bit each: no backtracking.
bool matches_glob(std::string_view pattern, std::string_view path) {
  const bool below = pattern.ends_with('/');
  const std::size_t size = pattern.size() + (below ? 2 : 0);
  const auto at = [&](std::size_t i) { return i < pattern.size() ? pattern[i] : (i < size ? '*' : '\0'); };
  const auto is_double = [&](std::size_t i) { return at(i) == '*' && at(i + 1) == '*'; };
  std::vector<std::uint8_t> now(size + 1);
  std::vector<std::uint8_t> next(size + 1);
  // Stars may stand for nothing; "**/" also for no folder at all, where a name may begin.
  const auto close = [&](std::vector<std::uint8_t>& set, bool name_begins) {
    for (std::size_t i = 0; i < size; ++i) {
      if (set[i] == 0 || at(i) != '*') continue;
      if (!is_double(i)) {
        set[i + 1] = 1;
        continue;
      }
      set[i + 2] = 1;
      const bool folder_start = i == 0 || at(i - 1) == '/';
      if (name_begins && folder_start && at(i + 2) == '/') set[i + 3] = 1;
    }
  };
  now[0] = 1;
  close(now, true);
  for (const char c : path) {
    next.assign(size + 1, 0);
    for (std::size_t i = 0; i < size; ++i) {
      if (now[i] == 0) continue;
      if (at(i) == '*') {
        if (is_double(i) || c != '/') next[i] = 1;
      } else if (at(i) == '?') {
        if (c != '/' && !continues(c)) next[i + 1] = 1;
      } else if (at(i) == c) {
        next[i + 1] = 1;
      }
    }
    // The further bytes of a code point belong to the `?` that took its first.
    if (continues(c))
      for (std::size_t i = 1; i <= size; ++i)
        if (now[i] != 0 && at(i - 1) == '?') next[i] = 1;
    close(next, c == '/');
    now.swap(next);
  }
  return now[size] != 0;
}

} // namespace taktvoll::base
