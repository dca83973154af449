// Clause borders: every expected text has a bar where a clause begins.
#include "catch.h"
#include "language/clause.h"
#include "language/plain_document.h"

#include <string>

using namespace taktvoll;
using namespace taktvoll::language;

namespace {

// The first sentence with a bar before every word that begins a clause.
std::string clauses(const std::string& text) {
  const Reading reading = testing::read(text);
  ClauseBorders borders(reading);
  const Sentence& sentence = reading.sentences.front();
  std::string out;
  for (std::uint32_t i = sentence.first_word; i < sentence.limit_word; ++i) {
    if (!out.empty()) out += ' ';
    if (i > sentence.first_word && borders.before(i)) out += "| ";
    out += reading.text(reading.words[i]);
  }
  return out;
}

} // namespace

TEST_CASE("commas that begin a clause, and those of enumerations", "[language][clause]") {
  CHECK(clauses("Wir wissen, dass es heilt.") == "Wir wissen | dass es heilt");
  CHECK(clauses("Wenn Sie nicht kommen, droht Gefahr.") == "Wenn Sie nicht kommen | droht Gefahr");
  CHECK(clauses("Das Mittel, das nicht ermüdet, hilft.") == "Das Mittel | das nicht ermüdet | hilft");
  CHECK(clauses("Keine Angst, Panik oder Sorge haben müssen.") ==
        "Keine Angst Panik oder Sorge haben müssen");
  CHECK(clauses("Er sagt, dass Sie keine Angst, Panik oder Sorge haben müssen.") ==
        "Er sagt | dass Sie keine Angst Panik oder Sorge haben müssen");
  CHECK(clauses("Keine Sorge, Halsolan betäubt nur.") == "Keine Sorge | Halsolan betäubt nur");
  CHECK(clauses("Keine Wartezeit, sofortige Heilung.") == "Keine Wartezeit | sofortige Heilung");
  CHECK(clauses("Es gibt keinen Grund, in Panik zu geraten.") ==
        "Es gibt keinen Grund | in Panik zu geraten");
  CHECK(clauses("Zögern Sie nicht, rufen Sie an.") == "Zögern Sie nicht | rufen Sie an");
  CHECK(clauses("Weder Kälte, Nässe noch Zugluft schaden.") == "Weder Kälte Nässe noch Zugluft schaden");
}

TEST_CASE("und and oder join words or clauses", "[language][clause]") {
  CHECK(clauses("Das tut nicht weh und heilt sofort.") == "Das tut nicht weh | und heilt sofort");
  CHECK(clauses("Das tut nicht weh und die Heilung beginnt sofort.") ==
        "Das tut nicht weh | und die Heilung beginnt sofort");
  CHECK(clauses("Sie wird nicht untersucht und behandelt.") == "Sie wird nicht untersucht und behandelt");
  CHECK(clauses("Wir können lindern und heilen.") == "Wir können lindern und heilen");
  CHECK(clauses("Sie sind nicht gefährlich und verschwinden bald.") ==
        "Sie sind nicht gefährlich | und verschwinden bald");
  CHECK(clauses("Kommen Sie, wenn Sie nicht weiterwissen oder Angst haben.") ==
        "Kommen Sie | wenn Sie nicht weiterwissen | oder Angst haben");
  CHECK(clauses("Keine Angst und keine Schmerzen.") == "Keine Angst und keine Schmerzen");
}

TEST_CASE("marks and contrasts", "[language][clause]") {
  CHECK(clauses("Kein Zweifel: Das heilt – sofort; wirklich.") ==
        "Kein Zweifel | Das heilt | sofort | wirklich");
  CHECK(clauses("Nicht schlimm aber tödlich.") == "Nicht schlimm | aber tödlich");
  CHECK(clauses("Angst (vor Spritzen) haben viele.") == "Angst vor Spritzen haben viele");
  CHECK(clauses("Das Gel (es wirkt schnell) hilft nicht.") == "Das Gel | es wirkt schnell | hilft nicht");
}

TEST_CASE("a clause is bounded, however long its sentence", "[language][clause]") {
  std::string text = "Wort";
  for (int i = 0; i < 20'000; ++i) text += " Wort";
  const Reading reading = testing::read(text + ".");
  ClauseBorders borders(reading);
  const Clause clause = clause_around(reading, 10'000, borders);
  CHECK(clause.limit - clause.first <= 121);
  CHECK(clause.first <= 10'000);
  CHECK(clause.limit > 10'000);
}

TEST_CASE("infinitive clauses", "[language][clause]") {
  const Reading reading = testing::read("Es ist Zeit, mit dem Rauchen aufzuhören.");
  ClauseBorders borders(reading);
  CHECK(is_infinitive_clause(reading, clause_around(reading, 5, borders)));
  CHECK_FALSE(is_infinitive_clause(reading, clause_around(reading, 0, borders)));
  CHECK(is_subjunction("dass"));
  CHECK_FALSE(is_subjunction("das"));
}
