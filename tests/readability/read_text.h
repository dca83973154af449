// Markdown, read and counted as the program does it.
#pragma once

#include "catch.h"
#include "document/document.h"
#include "language/reader.h"
#include "readability/difficulty_features.h"
#include "readability/statistics.h"
#include "text/source_text.h"

#include <span>
#include <string>
#include <utility>

namespace taktvoll::test {

struct CountedText {
  language::Reading reading;
  readability::Statistics statistics;

  [[nodiscard]] std::span<const readability::WordCounts> sentence(std::size_t i) const {
    const readability::SentenceCounts& counts = statistics.sentences.at(i);
    return std::span(statistics.words).subspan(counts.first_word, counts.counts.words);
  }
  [[nodiscard]] readability::SentenceFeatures features(std::size_t i = 0) const {
    return readability::features_of(reading, sentence(i));
  }
};

inline CountedText counted(std::string markdown) {
  const auto source = text::SourceText::from_bytes("text.md", std::move(markdown));
  REQUIRE(source);
  language::Reader reader;
  CountedText made;
  made.reading = reader.read(document::parse(*source));
  made.statistics = readability::count(made.reading);
  REQUIRE_FALSE(made.statistics.sentences.empty());
  return made;
}

} // namespace taktvoll::test
