#include "match/sentence_end.h"

#include "text/unicode.h"

#include <string_view>

namespace taktvoll::match {
namespace {

struct Marks {
  bool question = false;
  bool exclamation = false;
  [[nodiscard]] bool any() const { return question || exclamation; }
};

class MarkFinder {
public:
  // The marks that follow each other without anything else between them.
  [[nodiscard]] Marks in(std::string_view between_words) {
    Marks marks;
    for (std::size_t at = 0; at < between_words.size();) {
      const text::CodePoint c = text::code_point_at(between_words, at);
      at += c.length;
      if (c.value == U'(' || c.value == U'[') ++depth_;
      if ((c.value == U')' || c.value == U']') && depth_ > 0) --depth_;
      if (depth_ > 0) continue;
      const bool both = c.value == 0x203D || c.value == 0x2048 || c.value == 0x2049; // ‽ ⁈ ⁉
      marks.question = marks.question || c.value == U'?' || c.value == 0x2047 || both;
      marks.exclamation = marks.exclamation || c.value == U'!' || c.value == 0x203C || both;
    }
    return marks;
  }

private:
  std::size_t depth_ = 0;
};

} // namespace

bool ends_like(const language::Reading& reading, std::uint32_t word, std::uint32_t limit, SentenceEnd end) {
  const auto& words = reading.words;
  MarkFinder finder;
  Marks marks;
  for (std::uint32_t i = word; i <= limit && !marks.any(); ++i) {
    const text::ProseOffset from = words[i - 1].span.limit;
    const text::ProseOffset to =
        i < limit ? words[i].span.start : reading.sentences[words[i - 1].sentence].span.limit;
    if (from < to) marks = finder.in(reading.prose.slice({from, to}));
  }
  switch (end) {
  case SentenceEnd::question:
    return marks.question;
  case SentenceEnd::exclamation:
    return marks.exclamation;
  case SentenceEnd::question_or_exclamation:
    return marks.any();
  case SentenceEnd::any:
    break;
  }
  return true;
}

} // namespace taktvoll::match
