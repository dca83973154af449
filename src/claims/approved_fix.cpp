#include "claims/approved_fix.h"

#include "claims/word_classes.h"
#include "language/key.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>

namespace taktvoll::claims {
namespace {

using document::Inline;
using document::InlineKind;

bool is_plain_mark(InlineKind kind) {
  switch (kind) {
  case InlineKind::hashtag:
  case InlineKind::mention:
  case InlineKind::emoji:
  case InlineKind::gender_sign:
  case InlineKind::soft_break:
    return true;
  default:
    return false;
  }
}

bool is_emphasis(InlineKind kind) {
  return kind == InlineKind::emphasis || kind == InlineKind::strong || kind == InlineKind::strikethrough;
}

bool breaks_markup(const document::Document& document, text::SourceSpan span) {
  return std::any_of(document.inlines.begin(), document.inlines.end(), [&](const Inline& mark) {
    if (is_plain_mark(mark.kind) || !mark.source.overlaps(span)) return false;
    if (mark.content.contains(span)) return false;
    return !(is_emphasis(mark.kind) && span.contains(mark.source));
  });
}

// Without "." at the end, and with a small letter where the first word is one that is written small.
std::string fitted(std::string_view approved, bool begins_sentence) {
  while (approved.ends_with('.') || approved.ends_with(' ')) approved.remove_suffix(1);
  std::string text(approved);
  if (begins_sentence || text.empty()) return text;
  const std::string_view first = approved.substr(0, approved.find(' '));
  if ((classes_of(language::key_of(first)) & (silent_word | bound_word | modal_word)) == 0) return text;
  const text::CodePoint letter = text::code_point_at(approved, 0);
  std::string out;
  text::append_utf8(out, text::to_lower(letter.value));
  return out.append(approved.substr(letter.length));
}

} // namespace

std::optional<finding::Fix> approved_fix(const Judged& judged, std::string_view approved,
                                         bool approved_names_product, const document::Document& document,
                                         const language::Reading& reading) {
  if (judged.subordinate || judged.names_product != approved_names_product) return std::nullopt;
  const text::SourceSpan span = reading.prose.to_source(
      {reading.words[judged.first_word].span.start, reading.words[judged.limit_word - 1].span.limit});
  if (span.empty() || breaks_markup(document, span)) return std::nullopt;
  return finding::Fix{span, fitted(approved, judged.begins_sentence), finding::Applicability::suggestion};
}

} // namespace taktvoll::claims
