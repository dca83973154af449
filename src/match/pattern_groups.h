// Pattern groups: what the (groups) of a regular expression took of a match, for wordings that refer to them.
// A pattern alone does not keep them, because hardly any rule asks.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::match {

class PatternGroups {
public:
  // A pattern that check_pattern accepts (pattern.h).
  PatternGroups(std::string pattern, bool case_sensitive);
  ~PatternGroups();
  PatternGroups(PatternGroups&&) noexcept;
  PatternGroups& operator=(PatternGroups&&) noexcept;

  // Views of `match`, which the pattern matches from end to end: first the whole, then every group by its
  // number, at most nine; one that took no part is empty. Compiles on the first call, once, thread-safe.
  [[nodiscard]] std::vector<std::string_view> of(std::string_view match) const;
  // How many groups it has. Compiles likewise.
  [[nodiscard]] std::size_t count() const;

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace taktvoll::match
