#include "catch.h"
#include "language/nominal_style.h"
#include "language/plain_document.h"

#include <string>

using namespace taktvoll::language;

namespace {

std::string nominalisations(std::string text) {
  const Reading reading = testing::read(std::move(text));
  std::string shown;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    if (!is_nominalisation(reading, i)) continue;
    if (!shown.empty()) shown += ' ';
    shown += reading.text(reading.words[i]);
  }
  return shown;
}

} // namespace

TEST_CASE("nouns made of verbs and adjectives", "[language][nominal_style]") {
  CHECK(nominalisations("Die Durchführung der Untersuchung erfolgt nach Klärung der Notwendigkeit.") ==
        "Durchführung Untersuchung Klärung Notwendigkeit");
  CHECK(nominalisations("Die Applikationen führen zur Reduktion der Toleranz.") ==
        "Applikationen Reduktion Toleranz");
  CHECK(nominalisations("Beim Einatmen und beim Lachen hilft das Abwarten.") == "Einatmen Lachen Abwarten");
}

TEST_CASE("everyday words and others that only look like it", "[language][nominal_style]") {
  CHECK(nominalisations("Die Gesundheit in der Wohnung: Zeitung, Station, Krankheit, Impfung.").empty());
  CHECK(nominalisations("Das Leben mit Menschen, jung und alt, am Ring.").empty());
  CHECK(nominalisations("Wir untersuchen und messen lange. Die Kinder lachen.").empty());
  CHECK(nominalisations("#Beratung @behandlung ACHTUNG").empty());
}
