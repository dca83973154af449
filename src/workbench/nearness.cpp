#include "workbench/nearness.h"

#include "text/unicode.h"
#include "workbench/everyday_words.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

constexpr std::size_t least_letters = 4;

// Letters that both begin with.
std::size_t common_start(std::string_view a, std::string_view b) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < std::min(a.size(), b.size());) {
    const text::CodePoint left = text::code_point_at(a, at);
    if (left.value != text::code_point_at(b, at).value) break;
    at += left.length;
    ++letters;
  }
  return letters;
}

} // namespace

double nearness(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  const std::size_t letters_a = text::count_code_points(a);
  const std::size_t letters_b = text::count_code_points(b);
  const std::size_t shorter = std::min(letters_a, letters_b);
  const std::size_t longer = std::max(letters_a, letters_b);
  if (shorter < least_letters) return 0;
  const bool part =
      a.size() < b.size() ? b.find(a) != std::string_view::npos : a.find(b) != std::string_view::npos;
  const std::size_t start = common_start(a, b);
  const bool stem = start >= least_letters && 5 * start >= 3 * shorter;
  if (!part && !stem) return 0;
  return static_cast<double>(part ? shorter : start) / static_cast<double>(longer + 1);
}

std::optional<NearWord> nearest_word(const match::Term& term, const language::Reading& reading) {
  NearWord best;
  for (const match::TermWord& wanted : term.words) {
    if (!wanted.context_key.empty() || is_everyday(wanted.key)) continue;
    for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
      const std::string_view key = reading.key(reading.words[i]);
      if (is_everyday(key)) continue;
      const double near = nearness(wanted.key, key);
      if (near > best.nearness) best = {i, near};
    }
  }
  if (best.nearness <= 0) return std::nullopt;
  return best;
}

} // namespace taktvoll::workbench
