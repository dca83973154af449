// What no fix may change, whatever rule it comes from: front matter, code, raw HTML, URLs.
#pragma once

#include "document/document.h"
#include "finding/finding.h"

#include <vector>

namespace taktvoll::checks {

// Of one document; gathers the spans when it is first asked.
class UntouchedSpans {
public:
  // Whether one of the fixes changes a byte of such a span, or puts something into one. The marks around code
  // are not part of it.
  [[nodiscard]] bool touched_by(const std::vector<finding::Fix>& fixes, const document::Document& document);

private:
  void gather(const document::Document& document);

  bool gathered_ = false;
  std::vector<text::SourceSpan> spans_; // in order, not overlapping
};

} // namespace taktvoll::checks
