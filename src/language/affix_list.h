// Lists of beginnings and endings of words, grouped when they are compiled by the letter that is looked at
// first: few comparisons per word, however long the list.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace taktvoll::language {

template <std::size_t n, bool at_end>
class AffixList {
public:
  template <class... Affixes>
  explicit consteval AffixList(Affixes... affixes) : affixes_{std::string_view(affixes)...} {
    std::sort(affixes_.begin(), affixes_.end(),
              [](std::string_view a, std::string_view b) { return letter(a) < letter(b); });
    for (const std::string_view affix : affixes_) ++starts_[letter(affix) + 1U];
    for (std::size_t i = 1; i < starts_.size(); ++i)
      starts_[i] = static_cast<std::uint16_t>(starts_[i] + starts_[i - 1]);
  }

  // Does the key end (or begin) with one of them? The whole key counts.
  [[nodiscard]] constexpr bool fits(std::string_view key) const {
    if (key.empty()) return false;
    const std::size_t group = letter(key);
    for (std::size_t i = starts_[group]; i < starts_[group + 1]; ++i)
      if (at_end ? key.ends_with(affixes_[i]) : key.starts_with(affixes_[i])) return true;
    return false;
  }

private:
  static constexpr std::size_t letter(std::string_view text) {
    return static_cast<unsigned char>(at_end ? text.back() : text.front());
  }
  std::array<std::string_view, n> affixes_;
  std::array<std::uint16_t, 257> starts_{};
};

// endings_of_words("heit", "keit").fits("krankheit")
template <class... Affixes>
[[nodiscard]] consteval auto endings_of_words(Affixes... affixes) {
  return AffixList<sizeof...(Affixes), true>(affixes...);
}
template <class... Affixes>
[[nodiscard]] consteval auto beginnings_of_words(Affixes... affixes) {
  return AffixList<sizeof...(Affixes), false>(affixes...);
}

} // namespace taktvoll::language
