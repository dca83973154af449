#include "catch.h"
#include "language/passive.h"
#include "language/plain_document.h"

#include <string>
#include <vector>

using namespace taktvoll::language;

namespace {

// "wird verordnet", several parted by "|".
std::string passives(std::string text) {
  const Reading reading = testing::read(std::move(text));
  std::string shown;
  std::vector<Segment> segments;
  for (const Sentence& sentence : reading.sentences) {
    find_segments(reading, sentence, segments);
    std::vector<Passive> found;
    find_passives(reading, segments, found);
    for (const Passive& passive : found) {
      if (!shown.empty()) shown += '|';
      shown += std::string(reading.text(reading.words[passive.werden])) + " " +
               std::string(reading.text(reading.words[passive.participle]));
    }
  }
  return shown;
}

} // namespace

TEST_CASE("werden with a participle", "[language][passive]") {
  CHECK(passives("Das Mittel wird verordnet.") == "wird verordnet");
  CHECK(passives("Die Tabletten wurden gestern eingenommen.") == "wurden eingenommen");
  CHECK(passives("Das kann gut behandelt werden.") == "werden behandelt");
  CHECK(passives("Er ist untersucht worden.") == "worden untersucht");
  CHECK(passives("Wird das empfohlen?") == "Wird empfohlen");
  CHECK(passives("Das Blut wird abgenommen und untersucht.") == "wird abgenommen|wird untersucht");
  CHECK(passives("Die Studie wird weitergeführt, weil sie gebraucht wird.") ==
        "wird weitergeführt|wird gebraucht");
  CHECK(passives("Sie werden hospitalisiert.") == "werden hospitalisiert");
  CHECK(passives("Dir wird verziehen, und mir wurde geholfen.") == "wurde geholfen");
}

TEST_CASE("the two halves may stand apart", "[language][passive]") {
  CHECK(passives("Das Mittel wird, wenn es nötig ist, täglich eingenommen.") == "wird eingenommen");
  CHECK(passives("Das Mittel wird\ntäglich\neingenommen.") == "wird eingenommen");
}

TEST_CASE("future, copula and state are no passive", "[language][passive]") {
  for (const char* text :
       {"Das wird helfen.", "Er wird krank.", "Das wird bekannt.", "Sie wird Ärztin.",
        "Die Praxis ist geöffnet.", "Er hat gegessen.", "Das wird ihm gefallen.",
        "Er wird müde und hat gegessen.", "Sie wird das geschafft haben.", "Er wird behandeln.",
        "Es wird kalt, und er hat gefroren.", "Er ist krank geworden.", "Verordnet ist nichts."}) {
    INFO(text);
    CHECK(passives(text).empty());
  }
}

TEST_CASE("participles by their form", "[language][passive]") {
  for (const char* key : {"gegeben", "gemacht", "eingenommen", "verordnet", "untersucht", "hospitalisiert",
                          "verschrieben", "weiterempfohlen", "vorbereitet", "empfohlen"}) {
    INFO(key);
    CHECK(is_participle(key));
  }
  for (const char* key :
       {"geben", "gehen", "verschreiben", "gern", "gegen", "bekannt", "nicht", "helfen", "", "gut"}) {
    INFO(key);
    CHECK_FALSE(is_participle(key));
  }
}

TEST_CASE("many halves in one sentence end soon", "[language][passive]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "wird gegeben ";
  CHECK(passives(text).size() > 100);
}
