#include "catch.h"
#include "language/plain_document.h"
#include "language/subordination.h"

#include <string>
#include <vector>

using namespace taktvoll::language;

namespace {

// The levels of the segments, "+" where a clause opens, clauses of one number in the same letter: "0a 1b+
// 0a".
std::string shape(std::string text) {
  const Reading reading = testing::read(std::move(text));
  REQUIRE(reading.sentences.size() == 1);
  std::vector<Segment> segments;
  find_segments(reading, reading.sentences[0], segments);
  std::string shown;
  std::uint32_t word = 0;
  for (const Segment& segment : segments) {
    CHECK(segment.first == word);
    CHECK(segment.limit > segment.first);
    word = segment.limit;
    if (!shown.empty()) shown += ' ';
    shown +=
        std::to_string(segment.level) + static_cast<char>('a' + segment.clause) + (segment.opens ? "+" : "");
  }
  CHECK(word == reading.words.size());
  return shown;
}

} // namespace

TEST_CASE("a main clause has no subordinate clauses", "[language][subordination]") {
  CHECK(shape("Das hilft vielen Menschen.") == "0a");
  CHECK(shape("Husten, Schnupfen, Fieber und Heiserkeit sind lästig.") == "0a 0a 0a");
  CHECK(shape("Während der Behandlung trinken Sie viel.") == "0a");
  CHECK(shape("Als Ärztin rate ich dazu.") == "0a");
  CHECK(shape("Er kommt, sie geht.") == "0a 0b");
}

TEST_CASE("conjunctions, relative and question words open clauses", "[language][subordination]") {
  CHECK(shape("Trinken Sie viel, weil das hilft.") == "0a 1b+");
  CHECK(shape("Wenn es regnet, bleiben wir hier.") == "1b+ 0a");
  CHECK(shape("Das Mittel, das hilft, ist neu.") == "0a 1b+ 0a");
  CHECK(shape("Fragen Sie, wie das geht.") == "0a 1b+");
  CHECK(shape("Das ist der Arzt, mit dem ich sprach.") == "0a 1b+");
  CHECK(shape("Wer raucht, lebt kürzer.") == "1b+ 0a");
  CHECK(shape("Kommen Sie, auch wenn es spät ist.") == "0a 1b+");
  CHECK(shape("Während Sie schlafen, arbeitet der Körper.") == "1b+ 0a");
  CHECK(shape("Wer hilft mir?") == "0a");
}

TEST_CASE("infinitives with zu", "[language][subordination]") {
  CHECK(shape("Sie versucht, gesund zu leben.") == "0a 1b+");
  CHECK(shape("Um gesund zu bleiben, schläft er viel.") == "1b+ 0a");
  CHECK(shape("Er hat beschlossen, mit dem Rauchen aufzuhören.") == "0a 1b+");
  CHECK(shape("Er versucht zu schlafen.") == "0a");
}

TEST_CASE("clauses nest", "[language][subordination]") {
  CHECK(shape("Ich weiß, dass er kommt, wenn er kann.") == "0a 1b+ 2c+");
  CHECK(shape("Der Arzt, der die Studie, die neu ist, leitete, sagt das.") == "0a 1b+ 2c+ 1b 0a");
  CHECK(shape("Ich weiß, dass er kommt und dass er bleibt.") == "0a 1b+ 1c+");
  CHECK(shape("Wenn er kommt, wenn er bleibt, freue ich mich.") == "1b+ 1c+ 0a");
}

TEST_CASE("a clause goes on behind what is put into it", "[language][subordination]") {
  CHECK(shape("Das Mittel wird, wenn es nötig ist, täglich eingenommen.") == "0a 1b+ 0a");
}

TEST_CASE("line breaks change nothing", "[language][subordination]") {
  CHECK(shape("Das Mittel,\ndas hilft,\nist neu.") == "0a 1b+ 0a");
  CHECK(shape("Sie versucht, gesund zu\nleben.") == "0a 1b+");
}
