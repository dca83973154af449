// Markdown that a social network would show as it is written: stars, number signs, bars.
#pragma once

#include "checks/check_input.h"
#include "finding/finding.h"

#include <vector>

namespace taktvoll::checks {

struct VisibleMarkup {
  text::SourceSpan span;           // the marks with what they mark
  std::vector<finding::Fix> fixes; // takes the marks away, where that is all there is to do
};

// Bold, italic and struck-out text, inline code, headings, lists with stars or plus signs, tables and block
// quotes (once each, at their first line), in the order of the file. Lists with hyphens read well as they
// are, images are no text, and in an answer the comment that is answered is none of the writer's.
[[nodiscard]] std::vector<VisibleMarkup> find_visible_markup(const document::Document& document);

} // namespace taktvoll::checks
