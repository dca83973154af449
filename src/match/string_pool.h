// StringPool: strings by number, each stored once.
#pragma once

#include "match/flat_array.h"
#include "match/image.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace taktvoll::match {

// All bytes lie in one block: adding 10,000 short strings costs well below a millisecond.
class StringPool {
public:
  // The number of the string, counting from 0; equal strings share one. Amortised O(length). Not after
  // close().
  std::uint32_t add(std::string_view string);
  // The same without looking for an equal one: for lists of strings. Not together with add().
  std::uint32_t append(std::string_view string);
  // Frees what only add() needs.
  void close();

  // After close().
  void write(ImageWriter& image) const;
  // Closed. Views the image.
  [[nodiscard]] static StringPool read(ImageReader& image);

  [[nodiscard]] std::size_t size() const { return closed_ ? limits_.size() : new_limits_.size(); }
  // Precondition: number < size(). Valid until the next add().
  [[nodiscard]] std::string_view at(std::uint32_t number) const {
    const std::uint32_t* limits = closed_ ? limits_.data() : new_limits_.data();
    const char* bytes = closed_ ? bytes_.data() : new_bytes_.data();
    const std::size_t start = number == 0 ? 0 : limits[number - 1];
    return {bytes + start, limits[number] - start};
  }
  // All of them, one after the other. After close().
  [[nodiscard]] std::string_view bytes() const { return {bytes_.data(), bytes_.size()}; }

private:
  void grow();

  bool closed_ = false;
  FlatArray<char> bytes_;
  FlatArray<std::uint32_t> limits_; // where each string ends in bytes_
  // Until close().
  std::vector<char> new_bytes_;
  std::vector<std::uint32_t> new_limits_;
  std::vector<std::uint32_t> hashes_; // of each string
  std::vector<std::uint32_t> slots_;  // open addressing: number + 1, or 0
};

} // namespace taktvoll::match
