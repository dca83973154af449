// taktvoll-difficulty-features: prints the features of sentences for train.py, from the same code that the
// program uses, so that training and use cannot drift.
//
//   taktvoll-difficulty-features < sentences > features.tsv
//
// One sentence a line, read as a Markdown document of its own; one row a line, under a row of names, tab
// separated. A line that reads as several sentences is taken as one; one without a counted word gives an
// empty row.
#include "document/document.h"
#include "language/reader.h"
#include "readability/difficulty_features.h"
#include "text/source_text.h"

#include <iostream>
#include <string>

using namespace taktvoll;

int main() {
  for (std::size_t i = 0; i < readability::feature_count; ++i)
    std::cout << (i > 0 ? "\t" : "") << readability::name_of(static_cast<readability::Feature>(i));
  std::cout << "\n";
  language::Reader reader;
  for (std::string line; std::getline(std::cin, line);) {
    const auto source = text::SourceText::from_bytes("sentence.md", line + "\n");
    if (!source) {
      std::cerr << "taktvoll-difficulty-features: not UTF-8: " << line << "\n";
      return 1;
    }
    const language::Reading reading = reader.read(document::parse(*source));
    const readability::Statistics statistics = readability::count(reading);
    if (!statistics.words.empty()) {
      const readability::SentenceFeatures features = readability::features_of(reading, statistics.words);
      for (std::size_t i = 0; i < readability::feature_count; ++i)
        std::cout << (i > 0 ? "\t" : "") << features.amounts[i];
    }
    std::cout << "\n";
  }
  return 0;
}
