#include "readability/bands.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace taktvoll::readability {

namespace {

// Where the second to the fifth band begin.
using Cuts = std::array<double, 4>;

constexpr Cuts amstad_cuts{80, 70, 60, 30}; // this scale runs downwards
constexpr Cuts wiener_cuts{5.5, 8.5, 11.5, 14.5};
constexpr Cuts lix_cuts{30, 40, 50, 60};
constexpr Cuts difficulty_cuts{2, 3, 4, 5};

} // namespace

std::optional<Band> band_of(std::string_view metric, double value) {
  if (std::isnan(value)) return std::nullopt;
  const bool downwards = metric == "flesch_amstad";
  const Cuts* cuts = downwards                                             ? &amstad_cuts
                     : metric.size() == 8 && metric.starts_with("wiener_") ? &wiener_cuts
                     : metric == "lix"                                     ? &lix_cuts
                     : metric == "difficulty"                              ? &difficulty_cuts
                                                                           : nullptr;
  if (cuts == nullptr) return std::nullopt;
  std::uint8_t band = 0;
  for (const double cut : *cuts)
    if (downwards ? value < cut : value >= cut) ++band;
  return static_cast<Band>(band);
}

std::string_view label(Band band, base::UiLanguage language) {
  switch (band) {
  case Band::very_easy:
    return base::pick(language, "sehr leicht", "very easy");
  case Band::easy:
    return base::pick(language, "leicht", "easy");
  case Band::medium:
    return base::pick(language, "mittel", "medium");
  case Band::hard:
    return base::pick(language, "schwer", "hard");
  case Band::very_hard:
    break;
  }
  return base::pick(language, "sehr schwer", "very hard");
}

} // namespace taktvoll::readability
