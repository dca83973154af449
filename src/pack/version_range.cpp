#include "pack/version_range.h"

#include <algorithm>
#include <charconv>

namespace taktvoll::pack {
namespace {

// The smallest version that is greater.
Version next(Version version) {
  ++version[2];
  return version;
}

} // namespace

std::optional<Version> parse_version(std::string_view text) {
  Version version{};
  std::size_t part = 0;
  for (std::size_t start = 0; start <= text.size(); ++part) {
    if (part == version.size()) return std::nullopt;
    const std::size_t limit = std::min(text.find('.', start), text.size());
    const char* const first = text.data() + start;
    const char* const last = text.data() + limit;
    const auto [end, error] = std::from_chars(first, last, version[part]);
    if (first == last || error != std::errc() || end != last || version[part] > 999'999'999)
      return std::nullopt;
    start = limit + 1;
  }
  return version;
}

std::optional<VersionRange> VersionRange::parse(std::string_view text) {
  VersionRange range;
  for (std::size_t start = 0; start < text.size();) {
    if (text[start] == ' ') {
      ++start;
      continue;
    }
    const std::size_t limit = std::min(text.find(' ', start), text.size());
    std::string_view condition = text.substr(start, limit - start);
    start = limit;
    if (condition == "*") continue;
    const std::size_t digits = std::min(condition.find_first_of("0123456789"), condition.size());
    const std::string_view sign = condition.substr(0, digits);
    const std::optional<Version> version = parse_version(condition.substr(digits));
    if (!version) return std::nullopt;
    Bounds bounds;
    if (sign == ">=")
      bounds.start = *version;
    else if (sign == ">")
      bounds.start = next(*version);
    else if (sign == "<")
      bounds.limit = *version;
    else if (sign == "<=")
      bounds.limit = next(*version);
    else if (sign.empty() || sign == "=")
      bounds = {*version, next(*version)};
    else if (sign == "^")
      bounds = {*version,
                (*version)[0] > 0 ? Version{(*version)[0] + 1, 0, 0} : Version{0, (*version)[1] + 1, 0}};
    else if (sign == "~")
      bounds = {*version, Version{(*version)[0], (*version)[1] + 1, 0}};
    else
      return std::nullopt;
    range.all_.push_back(bounds);
  }
  return range;
}

bool VersionRange::contains(const Version& version) const {
  return std::all_of(all_.begin(), all_.end(), [&](const Bounds& bounds) {
    return version >= bounds.start && (!bounds.limit || version < *bounds.limit);
  });
}

} // namespace taktvoll::pack
