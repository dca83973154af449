#include "readability/word_frequency.h"

#include <algorithm>

namespace taktvoll::readability {

std::optional<double> zipf_frequency(std::string_view key) {
  return zipf_frequency(WordHash(key));
}

std::optional<double> zipf_frequency(WordHash word) {
  const FrequencyTable table = frequency_table();
  const std::uint64_t hash = word.value();
  const std::size_t bucket = frequency_bucket(hash);
  const std::uint32_t rest = frequency_rest(hash);
  const auto entries = table.entries.subspan(
      table.buckets[bucket], static_cast<std::size_t>(table.buckets[bucket + 1] - table.buckets[bucket]));
  const auto found = std::find_if(entries.begin(), entries.end(), [&](std::uint32_t entry) {
    return (entry >> frequency_class_bits) == rest;
  });
  if (found == entries.end()) return std::nullopt;
  const unsigned word_class = *found & ((1U << frequency_class_bits) - 1);
  return frequency_lowest + frequency_step * (word_class + 0.5); // the middle of the class
}

} // namespace taktvoll::readability
