#include "base/edit_distance.h"

#include <algorithm>
#include <array>

namespace taktvoll::base {
namespace {
constexpr std::size_t longest_name = 64;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  a = a.substr(0, longest_name);
  b = b.substr(0, longest_name);
  std::array<std::array<std::size_t, longest_name + 1>, 3> rows{};
  auto* two_back = &rows[0];
  auto* previous = &rows[1];
  auto* current = &rows[2];
  for (std::size_t j = 0; j <= b.size(); ++j) (*previous)[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    (*current)[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = (*previous)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      (*current)[j] = std::min({(*previous)[j] + 1, (*current)[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        (*current)[j] = std::min((*current)[j], (*two_back)[j - 2] + 1);
    }
    std::swap(two_back, previous);
    std::swap(previous, current);
  }
  return (*previous)[b.size()];
}

std::string_view nearest_name(std::string_view name, std::span<const std::string_view> candidates) {
  const std::size_t limit = std::max<std::size_t>(1, std::min(name.size(), longest_name) / 3);
  std::string_view best;
  std::size_t best_distance = limit + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(name, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

} // namespace taktvoll::base
