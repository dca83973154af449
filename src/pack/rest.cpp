#include "pack/rest.h"

#include "pack/problems.h"

#include <algorithm>

namespace taktvoll::pack {

bool in_force(const Norm& norm, std::string_view day) {
  return day.empty() ||
         ((norm.from.empty() || norm.from <= day) && (norm.until.empty() || day <= norm.until));
}

Rest rest_of(const Rule& rule, std::string_view day, bool with_drafts) {
  if (!rule.enabled) return Rest::switched_off;
  if (rule.status == Status::draft && !with_drafts) return Rest::draft;
  const std::vector<Norm>& norms = rule.basis;
  if (norms.empty() ||
      std::any_of(norms.begin(), norms.end(), [&](const Norm& n) { return in_force(n, day); }))
    return Rest::none;
  const bool all_ahead =
      std::all_of(norms.begin(), norms.end(), [&](const Norm& norm) { return norm.from > day; });
  return all_ahead ? Rest::not_yet : Rest::no_longer;
}

base::LocalText rest_words(const Rule& rule, Rest rest) {
  switch (rest) {
  case Rest::none:
    return {};
  case Rest::switched_off:
    return {"abgeschaltet (enabled: false)", "switched off (enabled: false)"};
  case Rest::draft:
    return {"Entwurf, läuft nur mit --drafts", "a draft, runs with --drafts only"};
  case Rest::not_yet: {
    // The first one that comes into force brings the rule.
    const auto first = std::min_element(rule.basis.begin(), rule.basis.end(),
                                        [](const Norm& a, const Norm& b) { return a.from < b.from; });
    return say("{} gilt erst ab {}", "{} is in force from {} on", {first->text, first->from});
  }
  case Rest::no_longer: {
    const auto last = std::max_element(rule.basis.begin(), rule.basis.end(),
                                       [](const Norm& a, const Norm& b) { return a.until < b.until; });
    return say("{} galt bis {}", "{} was in force until {}", {last->text, last->until});
  }
  }
  return {};
}

} // namespace taktvoll::pack
