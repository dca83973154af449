#include "catch.h"
#include "language/abbreviated.h"
#include "language/plain_document.h"

#include <string>

using namespace taktvoll::language;

namespace {

// The written abbreviations of a text: "z. B|Dr".
std::string written(std::string text) {
  const Reading reading = testing::read(std::move(text));
  std::string shown;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    const Abbreviated found = written_abbreviation(reading, i);
    if (found.meaning == Abbreviation::none) continue;
    if (!shown.empty()) shown += '|';
    shown += reading.prose.slice(
        taktvoll::text::cover(reading.words[found.first_word].span, reading.words[i].span));
  }
  return shown;
}

} // namespace

TEST_CASE("the longest abbreviation counts", "[language][abbreviated]") {
  const Reading reading = testing::read("Das ist i. d. R. gut.");
  const Abbreviated found = abbreviated(reading, 4, 0);
  CHECK(found.first_word == 2);
  CHECK(found.meaning == Abbreviation::sometimes);
  CHECK(abbreviated(reading, 4, 4).first_word == 4); // an initial, if nothing before it may be taken
  CHECK(abbreviated(reading, 0, 0).meaning == Abbreviation::none);
}

TEST_CASE("written abbreviations, each once", "[language][abbreviated]") {
  CHECK(written("Tee, z. B. Kamille, hilft Dr. Berg i. d. R. sehr.") == "z. B|Dr|i. d. R");
  CHECK(written("Salben, Tees usw.") == "usw");
  CHECK(written("Siehe Abs. 3 und Nr. 5.") == "Abs|Nr");
}

TEST_CASE("ordinary words with the same letters do not count", "[language][abbreviated]") {
  CHECK(written("Das ist so.").empty());
  CHECK(written("Auf diese Art. Gut.").empty());
  CHECK(written("Wir sind am Meer. Das ist schön.").empty());
  CHECK(written("Vitamin D.").empty());
}
