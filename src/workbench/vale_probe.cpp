#include "workbench/vale_probe.h"

#include "document/document.h"
#include "language/reader.h"
#include "match/pattern.h"
#include "text/source_text.h"

#include <utility>
#include <vector>

namespace taktvoll::workbench {

bool finds(const ValeToken& token, bool case_sensitive, const std::string& text) {
  auto source = text::SourceText::from_bytes("", text);
  if (!source) return false;
  const document::Document document = document::parse(std::move(*source));
  const language::Reading reading = language::Reader().read(document);
  std::vector<text::ProseSpan> found;
  match::Pattern(token.pattern, {case_sensitive, token.edges})
      .find_all(reading, text::ProseSpan{text::ProseOffset(0), text::ProseOffset(reading.prose.size())},
                found);
  return !found.empty();
}

} // namespace taktvoll::workbench
