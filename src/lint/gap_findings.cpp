#include "lint/gap_findings.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace taktvoll::lint {

const std::shared_ptr<const finding::RuleInfo>& gap_rule() {
  static const std::shared_ptr<const finding::RuleInfo> rule = [] {
    auto info = std::make_shared<finding::RuleInfo>();
    info->id = "taktvoll/gap-left";
    info->pack = "taktvoll";
    info->severity = finding::Severity::error;
    info->title = {"Lücke im Entwurf nicht gefüllt", "Gap in the draft not filled"};
    info->why = {"Diese Stelle hat die Vorlage für Ihre Worte frei gelassen.",
                 "The template left this place for your words."};
    info->hint = {"Ersetzen Sie die Stelle mitsamt den Klammern durch Ihre Worte, oder streichen Sie sie.",
                  "Replace the passage, brackets included, by your words, or delete it."};
    return std::shared_ptr<const finding::RuleInfo>(std::move(info));
  }();
  return rule;
}

void append_gap_findings(const language::Reading& reading, base::UiLanguage language,
                         std::vector<finding::Finding>& findings) {
  constexpr std::string_view opening = "[→";
  const std::string_view prose = reading.prose.view();
  for (std::size_t start = prose.find(opening); start != std::string_view::npos;) {
    const std::size_t line_end = std::min(prose.find('\n', start), prose.size());
    const std::size_t closing = prose.find(']', start);
    // A gap that was begun and not closed is a gap all the same.
    const std::size_t limit = closing < line_end ? closing + 1 : start + opening.size();
    const text::ProseSpan span{text::ProseOffset(start), text::ProseOffset(limit)};
    finding::Finding found;
    found.rule = gap_rule();
    found.severity = found.rule->severity;
    found.span = reading.prose.to_source(span);
    found.match = std::string(prose.substr(start, limit - start));
    found.message =
        std::string(base::pick(language, "Hier fehlen noch Ihre Worte.", "Your words are missing here."));
    findings.push_back(std::move(found));
    start = prose.find(opening, limit);
  }
}

} // namespace taktvoll::lint
