#include "checks/fold.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace taktvoll::checks {
namespace {

constexpr std::size_t usual_fold = 125;
constexpr std::array<std::pair<std::string_view, std::size_t>, 2> folds{
    {{"linkedin", 210}, {"youtube", 100}}};

std::size_t fold_of(std::string_view platform) {
  const auto known =
      std::find_if(folds.begin(), folds.end(), [&](const auto& entry) { return entry.first == platform; });
  return known != folds.end() ? known->second : usual_fold;
}

} // namespace

std::size_t shown_before_more(const document::Context& context) {
  const document::ContextValue* platforms = context.find("platform");
  if (platforms == nullptr || platforms->values.empty()) return usual_fold;
  std::size_t narrowest = fold_of(platforms->values.front());
  for (const std::string& platform : platforms->values) narrowest = std::min(narrowest, fold_of(platform));
  return narrowest;
}

} // namespace taktvoll::checks
