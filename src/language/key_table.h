// KeyTable: what is known about words, by key: one look-up however many lists there are. Made when it is
// compiled.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace taktvoll::language {

// The words of `keys`, parted by spaces, have the classes (bits) of `classes`.
struct KeyClass {
  std::uint16_t classes = 0;
  std::string_view keys;
};

namespace key_table {

constexpr std::uint32_t hash(std::string_view key) {
  std::uint32_t value = 2166136261U;
  for (const char c : key) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value ^ (value >> 15U);
}

template <std::size_t lists>
constexpr std::size_t count(const std::array<KeyClass, lists>& all) {
  std::size_t words = 0;
  for (const KeyClass& list : all)
    for (std::size_t i = 0; i < list.keys.size(); ++i)
      words += list.keys[i] != ' ' && (i == 0 || list.keys[i - 1] == ' ') ? 1U : 0U;
  return words;
}

} // namespace key_table

// `words`: at least as many as the lists hold. A word of several lists has the classes of all.
template <std::size_t words>
class KeyTable {
public:
  template <std::size_t lists>
  explicit consteval KeyTable(const std::array<KeyClass, lists>& all) {
    for (const KeyClass& list : all) {
      std::string_view rest = list.keys;
      while (!rest.empty()) {
        const std::size_t space = rest.find(' ');
        const std::string_view key = rest.substr(0, space);
        if (!key.empty()) add(key, list.classes);
        rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
      }
    }
  }

  // All classes of the word; 0 if it is in no list. O(length).
  [[nodiscard]] constexpr std::uint16_t classes(std::string_view key) const {
    if (key.size() > longest_) return 0;
    for (std::size_t at = key_table::hash(key) & mask;; at = (at + 1) & mask) {
      if (slots_[at].key == key) return slots_[at].classes; // an empty key is in no list: 0
      if (slots_[at].key.empty()) return 0;
    }
  }

private:
  struct Slot {
    std::string_view key;
    std::uint16_t classes = 0;
  };
  static constexpr std::size_t size = std::bit_ceil(words * 2 + 1);
  static constexpr std::size_t mask = size - 1;

  consteval void add(std::string_view key, std::uint16_t classes) {
    std::size_t at = key_table::hash(key) & mask;
    while (!slots_[at].key.empty() && slots_[at].key != key) at = (at + 1) & mask;
    slots_[at].key = key;
    slots_[at].classes = static_cast<std::uint16_t>(slots_[at].classes | classes);
    if (key.size() > longest_) longest_ = key.size();
  }

  std::array<Slot, size> slots_{};
  std::size_t longest_ = 0;
};

} // namespace taktvoll::language
