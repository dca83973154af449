// Claims and sentences made from a few words, always the same for the same seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace taktvoll::testing {

class ClaimGenerator {
public:
  explicit ClaimGenerator(std::uint64_t seed) : state_(seed * 2654435761U + 1) {}

  // A sentence about the product, such as a claim is.
  [[nodiscard]] std::string sentence(const std::string& product);
  // One that speaks of no product.
  [[nodiscard]] std::string filler();
  // The sentence with some words exchanged, left out, added or moved.
  [[nodiscard]] std::string varied(const std::string& sentence);
  // A registry as YAML.
  [[nodiscard]] std::string registry(std::size_t products, std::size_t claims);

  [[nodiscard]] std::size_t pick(std::size_t count) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::size_t>(state_ % count);
  }

private:
  std::uint64_t state_;
};

// "Produkt17an": made up, and no word of German.
[[nodiscard]] std::string product_name(std::size_t number);

} // namespace taktvoll::testing
