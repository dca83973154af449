#include "catch.h"
#include "language/own_words.h"
#include "language/plain_document.h"

#include <string>
#include <utility>
#include <vector>

using namespace taktvoll::language;

namespace {

// One letter per word: x counts, . does not.
std::string own(std::string text, const OwnWordsOptions& options = {}) {
  const Reading reading = testing::read(std::move(text));
  const OwnWords words(reading, options);
  std::string shown;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) shown += words.holds(i) ? 'x' : '.';
  return shown;
}

} // namespace

TEST_CASE("numbers, signs, hashtags and mentions are nobody's words", "[language][own_words]") {
  CHECK(own("Eins 2 % #drei @vier 👍 fünf") == "x.....x");
}

TEST_CASE("words of others do not count unless asked for", "[language][own_words]") {
  CHECK(own("Er sagt: „Das hilft.“ Gut.\n\n> Danke") == "xx..x.");
  OwnWordsOptions options;
  options.quotations = true;
  CHECK(own("Er sagt: „Das hilft.“ Gut.\n\n> Danke", options) == "xxxxxx");
}

TEST_CASE("uncounted ranges may overlap and reach over the end", "[language][own_words]") {
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges{{0, 2}, {1, 3}, {4, 9}};
  OwnWordsOptions options;
  options.uncounted = ranges;
  CHECK(own("a b c d e f", options) == "...x..");
  CHECK(own("", options).empty());
}
