// The layout of the embedded table of word frequencies, shared by the program that makes it when taktvoll is
// built (data/embed/main.cpp) and by word_frequency.cpp, which reads it.
//
// No words are stored, only 40 bits of the hash of each: 12 choose a bucket, 28 stand in the entry, above the
// four bits of its class. Entries of a bucket are sorted. Two words are confused once in a hundred million.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace taktvoll::readability {

inline constexpr unsigned frequency_bucket_bits = 12;
inline constexpr std::size_t frequency_buckets = std::size_t{1} << frequency_bucket_bits;
inline constexpr unsigned frequency_class_bits = 4;
inline constexpr unsigned frequency_rest_bits = 32 - frequency_class_bits;
// Class c holds the words from lowest + c·step on the Zipf scale up to the next class; the last is open.
inline constexpr double frequency_lowest = 2.6;
inline constexpr double frequency_step = 0.2;

struct FrequencyTable {
  std::span<const std::uint16_t> buckets; // where each bucket begins in `entries`, and where the last ends
  std::span<const std::uint32_t> entries;
};

// Static; generated.
[[nodiscard]] FrequencyTable frequency_table();

// FNV-1a with the finaliser of MurmurHash3, which spreads what FNV leaves in the low bits. Goes on from any
// beginning: the hashes of all beginnings of a word cost no more than that of the word.
class WordHash {
public:
  constexpr WordHash() = default;
  constexpr explicit WordHash(std::string_view key) { add(key); }

  constexpr void add(std::string_view bytes) {
    for (const char c : bytes) state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  [[nodiscard]] constexpr WordHash with(std::string_view bytes) const {
    WordHash longer = *this;
    longer.add(bytes);
    return longer;
  }
  [[nodiscard]] constexpr std::uint64_t value() const {
    std::uint64_t hash = state_;
    hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDU;
    hash = (hash ^ (hash >> 33U)) * 0xC4CEB9FE1A85EC53U;
    return hash ^ (hash >> 33U);
  }

private:
  std::uint64_t state_ = 0xCBF29CE484222325U;
};

[[nodiscard]] constexpr std::size_t frequency_bucket(std::uint64_t hash) {
  return static_cast<std::size_t>(hash >> (64U - frequency_bucket_bits));
}
// What an entry holds of the hash: the 28 bits behind those of the bucket.
[[nodiscard]] constexpr std::uint32_t frequency_rest(std::uint64_t hash) {
  return static_cast<std::uint32_t>((hash << frequency_bucket_bits) >> (32U + frequency_class_bits));
}

} // namespace taktvoll::readability
