// Passive: "wird verordnet", "kann eingenommen werden", "ist untersucht worden".
//
// A form of werden with a second participle in the same clause. Not the passive of state ("ist geöffnet"),
// not the future ("wird helfen"), not "wird bekannt", "wird krank".
#pragma once

#include "language/reading.h"
#include "language/subordination.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace taktvoll::language {

// Indices into Reading::words.
struct Passive {
  std::uint32_t werden = 0;
  std::uint32_t participle = 0;
  bool operator==(const Passive&) const = default;
};

// `segments` of the sentence (subordination.h). Appends, in order of their participles; each participle once.
// O(words). Thread-safe.
void find_passives(const Reading& reading, std::span<const Segment> segments, std::vector<Passive>& out);

// By key: "verordnet", "eingenommen", "untersucht", "hospitalisiert". Finite forms with the same letters
// count too.
[[nodiscard]] bool is_participle(std::string_view key);

} // namespace taktvoll::language
