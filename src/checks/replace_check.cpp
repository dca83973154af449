#include "checks/replace_check.h"

#include "checks/message.h"
#include "checks/replacement_fix.h"

#include <algorithm>

namespace taktvoll::checks {

bool ReplaceCheck::is_own_form(const CheckInput& input, const Match& match,
                               const Replacement& replacement) const {
  if (replacement.own_form.empty()) return false;
  const language::Reading& reading = input.reading;
  std::string form;
  for (std::uint32_t i = match.words.first; i < match.words.limit; ++i) {
    if (reading.words[i].all_caps && !replacement.in_capitals) return false;
    if (!form.empty()) form += ' ';
    form += reading.key(reading.words[i]);
  }
  return form == replacement.own_form;
}

void ReplaceCheck::run(const CheckInput& input, std::vector<Draft>& drafts) const {
  struct Hit {
    Match match;
    const Replacement* replacement = nullptr;
  };
  std::vector<Hit> hits;
  for (const Replacement& replacement : replacements_) {
    if (!replacement.term.any(input)) continue;
    for (const Match& match : replacement.term.matches(input)) hits.push_back({match, &replacement});
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return a.match.span.start != b.match.span.start ? a.match.span.start < b.match.span.start
                                                    : a.match.span.limit > b.match.span.limit;
  });
  text::ProseOffset taken{0};
  for (const Hit& hit : hits) {
    if (hit.match.span.start < taken) continue;
    taken = hit.match.span.limit;
    if (filters_.silence(input, hit.match) != Silence::none) continue;
    Draft draft(hit.match);
    const std::vector<std::string>& with = hit.replacement->with;
    if (!with.empty()) {
      draft.instead = with;
      draft.values.emplace_back("instead", one_of(with));
      const bool safe = fix_ == pack::FixMode::safe && is_own_form(input, hit.match, *hit.replacement);
      if (fix_ != pack::FixMode::none)
        if (auto fix =
                replacement_fix(input, hit.match, with.front(),
                                safe ? finding::Applicability::safe : finding::Applicability::suggestion))
          draft.fixes.push_back(std::move(*fix));
    }
    drafts.push_back(std::move(draft));
  }
}

} // namespace taktvoll::checks
