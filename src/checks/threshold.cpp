#include "checks/threshold.h"

#include <algorithm>

#include <fmt/format.h>

namespace taktvoll::checks {

std::optional<Exceeded> exceeded(double value, const std::vector<pack::Threshold>& max,
                                 const std::vector<pack::Threshold>& min) {
  std::optional<Exceeded> result;
  const auto consider = [&](const pack::Threshold& threshold, bool crossed) {
    if (crossed && (!result || result->severity < threshold.severity))
      result = Exceeded{threshold.severity, threshold.value};
  };
  for (const pack::Threshold& threshold : max) consider(threshold, value > threshold.value);
  for (const pack::Threshold& threshold : min) consider(threshold, value < threshold.value);
  return result;
}

std::string shown(double value, int decimals, base::UiLanguage language) {
  std::string out = fmt::format("{:.{}f}", value, decimals);
  if (out.find('.') != std::string::npos) {
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
  }
  if (out == "-0") out = "0";
  if (language == base::UiLanguage::de) std::replace(out.begin(), out.end(), '.', ',');
  return out;
}

} // namespace taktvoll::checks
