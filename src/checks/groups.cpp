#include "checks/groups.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

bool is_reference(std::string_view wording, std::size_t at) {
  return wording[at] == '\\' && at + 1 < wording.size() && wording[at + 1] >= '1' && wording[at + 1] <= '9';
}
bool is_escaped_backslash(std::string_view wording, std::size_t at) {
  return wording.substr(at).starts_with("\\\\");
}

} // namespace

std::string fill_groups(std::string_view wording, std::span<const std::string_view> groups) {
  std::string out;
  for (std::size_t at = 0; at < wording.size(); ++at) {
    if (is_reference(wording, at)) {
      const auto number = static_cast<std::size_t>(wording[++at] - '0');
      if (number < groups.size()) out += groups[number];
    } else {
      out += wording[at];
      if (is_escaped_backslash(wording, at)) ++at;
    }
  }
  return out;
}

std::size_t highest_group(std::string_view wording) {
  std::size_t highest = 0;
  for (std::size_t at = 0; at < wording.size(); ++at) {
    if (is_reference(wording, at))
      highest = std::max(highest, static_cast<std::size_t>(wording[++at] - '0'));
    else if (is_escaped_backslash(wording, at))
      ++at;
  }
  return highest;
}

} // namespace taktvoll::checks
