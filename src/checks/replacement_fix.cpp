#include "checks/replacement_fix.h"

#include "text/unicode.h"

#include <algorithm>
#include <string>

namespace taktvoll::checks {
namespace {

bool begins_sentence(const language::Reading& reading, const Match& match) {
  if (match.words.empty()) return false;
  const language::Word& word = reading.words[match.words.first];
  return reading.sentences[word.sentence].first_word == match.words.first && word.capitalised;
}

std::string capitalised(std::string_view text) {
  const text::CodePoint first = text::code_point_at(text, 0);
  // There is no capital ß at the start of a word, and the tables of Latin know the rest.
  if (!text::is_lower(first.value)) return std::string(text);
  std::string out;
  text::append_utf8(out, text::to_upper(first.value));
  return out.append(text.substr(first.length));
}

// The source says the same as the prose, but for what a writer does not miss: invisible characters, spaces.
bool is_plain(std::string_view source, std::string_view prose) {
  return source == prose || source.find_first_of("*_~[]`<>()!|#\\\r\n") == std::string_view::npos;
}

} // namespace

std::optional<finding::Fix> replacement_fix(const CheckInput& input, const Match& match,
                                            std::string_view wording, finding::Applicability applicability) {
  const auto touched = [&](WordRange range) { return range.overlaps(match.words); };
  if (std::any_of(input.frozen.begin(), input.frozen.end(), touched)) return std::nullopt;
  const text::SourceSpan span = input.reading.prose.to_source(match.span);
  if (!is_plain(input.document.source.slice(span), input.reading.prose.slice(match.span)))
    return std::nullopt;
  return finding::Fix{span,
                      begins_sentence(input.reading, match) ? capitalised(wording) : std::string(wording),
                      applicability};
}

} // namespace taktvoll::checks
