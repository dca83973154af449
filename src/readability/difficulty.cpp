#include "readability/difficulty.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace taktvoll::readability {
namespace {

#include "readability/difficulty_model.inc"

} // namespace

double points_per(Feature feature) {
  return model_points[static_cast<std::size_t>(feature)];
}

double points(const SentenceFeatures& features) {
  double sum = 0;
  for (std::size_t i = 0; i < feature_count; ++i) sum += model_points[i] * features.amounts[i];
  return sum;
}

double difficulty(const SentenceFeatures& features) {
  return std::clamp(model_constant + std::sqrt(points(features)), lowest_difficulty, highest_difficulty);
}

double mean_difficulty(const Counts& counts) {
  constexpr double thousandths = 1000;
  return static_cast<double>(counts.difficulty) / (thousandths * counts.words);
}

double estimate_difficulty(const language::Reading& reading, std::span<const WordCounts> words) {
  return difficulty(features_of(reading, words));
}

} // namespace taktvoll::readability
