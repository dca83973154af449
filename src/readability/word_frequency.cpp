#include "readability/word_frequency.h"

#include <cstdint>

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
  if (entries.empty()) return std::nullopt;
  // Sorted and as even as hashes are: where the entry would stand, it stands, or close to it.
  std::size_t at = static_cast<std::size_t>((std::uint64_t{rest} * entries.size()) >> frequency_rest_bits);
  const auto rest_at = [&](std::size_t i) { return entries[i] >> frequency_class_bits; };
  while (at > 0 && rest_at(at) > rest) --at;
  while (at + 1 < entries.size() && rest_at(at) < rest) ++at;
  if (rest_at(at) != rest) return std::nullopt;
  const unsigned word_class = entries[at] & ((1U << frequency_class_bits) - 1);
  return frequency_lowest + frequency_step * (word_class + 0.5); // the middle of the class
}

} // namespace taktvoll::readability
