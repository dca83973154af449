// KeyList: a closed list of keys, sorted when it is compiled, so that entries can stand in the order in which
// people read them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace taktvoll::language {

template <std::size_t n>
class KeyList {
public:
  template <class... Keys>
  explicit consteval KeyList(Keys... keys) : keys_{std::string_view(keys)...} {
    std::sort(keys_.begin(), keys_.end());
  }

  // O(log n).
  [[nodiscard]] constexpr bool holds(std::string_view key) const {
    return std::binary_search(keys_.begin(), keys_.end(), key);
  }
  // Does some entry begin `key`? O(log n + entries with the same first letter).
  [[nodiscard]] constexpr bool begins(std::string_view key) const {
    if (key.empty()) return holds(key);
    const auto first =
        std::lower_bound(keys_.begin(), keys_.end(), key.substr(0, 1),
                         [](std::string_view entry, std::string_view letter) { return entry < letter; });
    for (auto entry = first; entry != keys_.end() && *entry <= key; ++entry) {
      if (key.starts_with(*entry)) return true;
    }
    return false;
  }
  [[nodiscard]] constexpr bool ends(std::string_view key) const {
    return std::any_of(keys_.begin(), keys_.end(), [&](std::string_view end) { return key.ends_with(end); });
  }

private:
  std::array<std::string_view, n> keys_;
};

template <class... Keys>
KeyList(Keys...) -> KeyList<sizeof...(Keys)>;

} // namespace taktvoll::language
