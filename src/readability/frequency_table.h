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
// Class c holds the words from lowest + c·step on the Zipf scale up to the next class; the last is open.
inline constexpr double frequency_lowest = 2.6;
inline constexpr double frequency_step = 0.2;

struct FrequencyTable {
  std::span<const std::uint16_t> buckets; // where each bucket begins in `entries`, and where the last ends
  std::span<const std::uint32_t> entries;
};

// Static; generated.
[[nodiscard]] FrequencyTable frequency_table();

// FNV-1a with the finaliser of MurmurHash3, which spreads what FNV leaves in the low bits.
[[nodiscard]] constexpr std::uint64_t word_hash(std::string_view key) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : key) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3U;
  }
  hash ^= hash >> 33U;
  hash *= 0xFF51AFD7ED558CCDU;
  hash ^= hash >> 33U;
  hash *= 0xC4CEB9FE1A85EC53U;
  return hash ^ (hash >> 33U);
}

[[nodiscard]] constexpr std::size_t frequency_bucket(std::uint64_t hash) {
  return static_cast<std::size_t>(hash >> (64U - frequency_bucket_bits));
}
// What an entry holds of the hash: the 28 bits behind those of the bucket.
[[nodiscard]] constexpr std::uint32_t frequency_rest(std::uint64_t hash) {
  return static_cast<std::uint32_t>((hash << frequency_bucket_bits) >> (32U + frequency_class_bits));
}

} // namespace taktvoll::readability
