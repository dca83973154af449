// Version ranges: which versions of a pack another one can build on.
//
//   ^1.2      from 1.2.0, below 2.0.0 (for 0.x: below the next minor version)
//   ~1.2      from 1.2.0, below 1.3.0
//   >=1.0 <2  all of several conditions, separated by spaces; operators >= > <= <, and = for one version
//   1.2.3     that version alone; 1.2 and 1 stand for 1.2.0 and 1.0.0
//   *  or nothing: any
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace taktvoll::pack {

using Version = std::array<std::uint32_t, 3>;

// "1", "1.2" or "1.2.3"; nullopt for anything else.
[[nodiscard]] std::optional<Version> parse_version(std::string_view text);

class VersionRange {
public:
  // nullopt if the text is no range.
  [[nodiscard]] static std::optional<VersionRange> parse(std::string_view text);
  [[nodiscard]] bool contains(const Version& version) const;

private:
  struct Bounds { // half-open
    Version start{};
    std::optional<Version> limit;
  };
  std::vector<Bounds> all_; // each must hold
};

} // namespace taktvoll::pack
