#include "checks/untouched_spans.h"

#include <algorithm>

namespace taktvoll::checks {

void UntouchedSpans::gather(const document::Document& document) {
  gathered_ = true;
  std::vector<text::SourceSpan> spans{document.front_matter.span};
  for (const document::Block& block : document.blocks)
    if (block.kind == document::BlockKind::code || block.kind == document::BlockKind::html)
      spans.push_back(block.source);
  for (const document::Inline& mark : document.inlines) {
    if (mark.kind == document::InlineKind::code) spans.push_back(mark.content);
    if (mark.kind == document::InlineKind::html || mark.kind == document::InlineKind::autolink)
      spans.push_back(mark.source);
    spans.push_back(mark.target_source);
  }
  std::sort(spans.begin(), spans.end());
  for (const text::SourceSpan span : spans) {
    if (span.empty()) continue;
    if (!spans_.empty() && span.start <= spans_.back().limit)
      spans_.back().limit = std::max(spans_.back().limit, span.limit);
    else
      spans_.push_back(span);
  }
}

bool UntouchedSpans::touched_by(const std::vector<finding::Fix>& fixes, const document::Document& document) {
  if (!gathered_) gather(document);
  return std::any_of(fixes.begin(), fixes.end(), [&](const finding::Fix& fix) {
    const auto next = std::partition_point(
        spans_.begin(), spans_.end(), [&](text::SourceSpan span) { return span.limit <= fix.span.start; });
    if (next == spans_.end()) return false;
    return fix.span.empty() ? next->start < fix.span.start : next->start < fix.span.limit;
  });
}

} // namespace taktvoll::checks
