#include "lint/edited_text.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

namespace taktvoll::lint {

using text::SourceOffset;
using text::SourceSpan;

namespace {

std::ptrdiff_t distance(SourceOffset from, SourceOffset to) {
  return static_cast<std::ptrdiff_t>(to.value) - static_cast<std::ptrdiff_t>(from.value);
}
SourceOffset moved(SourceOffset offset, std::ptrdiff_t by) {
  return SourceOffset(static_cast<std::size_t>(static_cast<std::ptrdiff_t>(offset.value) + by));
}

} // namespace

EditedText::EditedText(std::string original) : text_(std::move(original)) {}

void EditedText::apply(std::span<const Edit> edits) {
  std::string changed;
  std::size_t copied = 0;
  for (const Edit& edit : edits) {
    assert(copied <= edit.span.start.value && edit.span.limit.value <= text_.size());
    changed.append(text_, copied, edit.span.start.value - copied).append(edit.replacement);
    copied = edit.span.limit.value;
  }
  changed.append(text_, copied);

  // What touches grows together.
  std::vector<Region> regions;
  std::ptrdiff_t back = 0;  // from text_ to the original, behind the regions looked at
  std::ptrdiff_t ahead = 0; // from text_ to the changed text, behind the edits looked at
  auto region = regions_.begin();
  auto edit = edits.begin();
  while (region != regions_.end() || edit != edits.end()) {
    const bool by_edit =
        region == regions_.end() || (edit != edits.end() && edit->span.start < region->now.start);
    const SourceOffset start = by_edit ? edit->span.start : region->now.start;
    SourceOffset limit = start;
    const SourceOffset then = moved(start, back);
    const SourceOffset now = moved(start, ahead);
    for (;;) {
      if (region != regions_.end() && region->now.start <= limit) {
        limit = std::max(limit, region->now.limit);
        back = distance(region->now.limit, region->then.limit);
        ++region;
      } else if (edit != edits.end() && edit->span.start <= limit) {
        limit = std::max(limit, edit->span.limit);
        ahead += static_cast<std::ptrdiff_t>(edit->replacement.size()) -
                 static_cast<std::ptrdiff_t>(edit->span.size());
        ++edit;
      } else {
        break;
      }
    }
    regions.push_back({{then, moved(limit, back)}, {now, moved(limit, ahead)}});
  }
  regions_ = std::move(regions);
  text_ = std::move(changed);
}

SourceSpan EditedText::original(SourceSpan span) const {
  // The first region that does not end before the span.
  const auto first = std::partition_point(
      regions_.begin(), regions_.end(), [&](const Region& region) { return region.now.limit < span.start; });
  const auto behind = [&](auto region) { // from text_ to the original, before that region
    return region == regions_.begin() ? 0 : distance((region - 1)->now.limit, (region - 1)->then.limit);
  };
  SourceSpan found{moved(span.start, behind(first)), moved(span.limit, behind(first))};
  if (first == regions_.end()) return found;
  if (span.empty()) {
    if (first->now.start >= span.start) return found;
    if (first->now.limit == span.start) return {first->then.limit, first->then.limit};
    return first->then;
  }
  // Where the span begins: before the region, in it, or right behind it.
  auto region = first;
  if (region->now.limit == span.start) {
    found.start = region->then.limit;
    ++region;
  } else if (region->now.start <= span.start) {
    found.start = region->then.start;
  }
  // Where it ends: behind the last region that begins before its limit.
  const auto next = std::partition_point(region, regions_.end(),
                                         [&](const Region& other) { return other.now.start < span.limit; });
  found.limit = moved(span.limit, behind(next));
  if (next != regions_.begin() && (next - 1)->now.limit > span.limit) found.limit = (next - 1)->then.limit;
  return found;
}

} // namespace taktvoll::lint
