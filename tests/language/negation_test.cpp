// Own sentences. The words between braces are the match; the first member says whether they are denied.
#include "catch.h"
#include "language/negation.h"
#include "language/plain_document.h"

#include <string>
#include <string_view>
#include <utility>

using namespace taktvoll;
using namespace taktvoll::language;

namespace {

struct Case {
  bool denied;
  std::string_view text;
};

constexpr bool yes = true;
constexpr bool no = false;

bool verdict(std::string_view marked) {
  std::string text;
  std::size_t start = 0;
  std::size_t limit = 0;
  for (const char c : marked) {
    if (c == '{')
      start = text.size();
    else if (c == '}')
      limit = text.size();
    else
      text += c;
  }
  const Reading reading = testing::read(text);
  const auto [first, last] = reading.words_in({text::ProseOffset(start), text::ProseOffset(limit)});
  REQUIRE(first < last);
  return is_negated(reading, first, last);
}

} // namespace

TEST_CASE("denied and not denied", "[language][negation]") {
  static constexpr Case cases[] = {
      // nicht before the match
      {yes, "Die Erkrankung ist nicht {tödlich}."},
      {yes, "Das ist nicht {heilbar}."},
      {yes, "Heuschnupfen ist nicht immer {lebensgefährlich}."},
      {yes, "Sie müssen nicht mehr {leiden}."},
      {yes, "Das Fieber ist noch nicht {gefährlich}."},
      {yes, "Der Befund muss nicht auf {Krebs} hindeuten."},
      {yes, "Das wird Sie nicht {umbringen}."},
      {yes, "Niemals wird das {tödlich} enden."},
      {yes, "Davon wird man nie {krank}."},
      {yes, "Das ist keinesfalls {tödlich}."},
      {yes, "Die Methode ist keineswegs {bewiesen}."},
      // nicht behind the match
      {yes, "{Angst} müssen Sie nicht haben."},
      {yes, "{Wundermittel} gibt es nicht."},
      {yes, "Eine {Garantie} gibt es nicht."},
      {yes, "{Heilung} ist bisher nicht möglich."},
      {yes, "Das Spray {heilt} den Schnupfen nicht."},
      {yes, "{Angst} müssen Sie vor der Untersuchung am Montag nicht haben."},
      {yes, "{Lebensgefährlich} ist das nicht."},
      {yes, "{Todesangst} brauchen Sie nicht zu haben."},
      {yes, "Ein {Risiko} besteht hier nicht."},
      {yes, "Die {Angst} davor ist nicht nötig."},
      {yes, "{Krebs} bekommt man davon nie."},
      // kein
      {yes, "Keine {Angst} vor dem Zahnarzt!"},
      {yes, "Es gibt leider kein {Wundermittel}."},
      {yes, "Es besteht kein Grund zur {Panik}."},
      {yes, "Wir können keinen Erfolg {garantieren}."},
      {yes, "Wir können keinen {Erfolg} garantieren."},
      {yes, "Es gibt noch keine {Studien}."},
      {yes, "Keine {Angst, Panik} oder Sorge!"},
      {yes, "Keine Angst, {Panik} oder Sorge!"},
      {yes, "Das Mittel {heilt} keine Erkältung."},
      {yes, "Eine {Garantie} können wir Ihnen keine geben."},
      {yes, "Es gibt keinen Grund, in {Panik} zu geraten."},
      {yes, "Das ist kein {Heilmittel}, sondern ein Nasenspray."},
      {yes, "Haben Sie keine große {Angst} davor."},
      {yes, "Es handelt sich um keinerlei {Gefahr}."},
      // persons, things, places
      {yes, "Niemand muss {Todesangst} haben."},
      {yes, "Niemand ist {schuld}."},
      {yes, "{Schuld} daran ist niemand."},
      {yes, "{Garantieren} kann das niemand."},
      {yes, "Dagegen hilft nichts {sofort}."},
      {yes, "Nirgends steht, {Heilung} sei sicher."},
      {yes, "Es gibt nichts, was {heilt}."},
      {yes, "Es gibt kein Mittel, das Krebs {heilt}."},
      {yes, "Es gibt niemanden, der {Heilung} verspricht."},
      // weder … noch
      {yes, "Das ist weder {gefährlich} noch schmerzhaft."},
      {yes, "Das ist weder schmerzhaft noch {gefährlich}."},
      {yes, "Es ist weder eine Strafe, noch ist es {tödlich}."},
      // ohne
      {yes, "Zur Vorsorge ohne {Angst}."},
      {yes, "Zur Vorsorge ohne große {Angst}."},
      {yes, "Ganz ohne {Angst} und Schmerzen."},
      {yes, "Ganz ohne Angst und {Schmerzen}."},
      {yes, "Wir informieren, ohne {Panik} zu machen."},
      {yes, "Wir informieren, ohne Sie in {Panik} zu versetzen."},
      {yes, "Das geht, ohne dass Sie {Angst} haben müssen."},
      {no, "{Heilung} ohne Operation."},
      {no, "Ohne Behandlung {sterben} Sie."},
      {no, "Ohne Behandlung droht der {Tod}."},
      {no, "Ohne Rezept und ganz schnell: {Heilung} für alle."},
      // no negation at all
      {no, "Unbehandelt ist das {lebensgefährlich}."},
      {no, "Jetzt droht {Lebensgefahr}!"},
      // negations that deny nothing
      {no, "Das Spray {lindert} nicht nur, es heilt."},
      {no, "Es lindert nicht nur, sondern {heilt} auch."},
      {no, "Nie wieder {Schmerzen}!"},
      {no, "Nie mehr {Schmerzen}!"},
      {no, "Nicht zuletzt {heilt} es den Schnupfen."},
      {no, "Nicht umsonst gilt es als {Wundermittel}."},
      {no, "Nichts ist {gefährlicher} als Abwarten."},
      {no, "Nichts hilft {besser}."},
      {no, "Kein anderes Spray {heilt} so schnell."},
      {no, "Kein Mittel wirkt {stärker} als dieses."},
      {no, "Kein Wunder, dass es {heilt}."},
      {no, "Das ist nicht ohne {Risiko}."},
      {no, "Keine Wirkung ohne {Nebenwirkung}."},
      {no, "Heilen war noch nie so {leicht}."},
      {no, "Wirksam wie nie: {Heilung} für alle."},
      {no, "Das ist {tödlich}, nicht wahr?"},
      {no, "Das ist nicht selten {tödlich}."},
      // borders
      {no, "Das ist keine Erkältung. Es ist {tödlich}."},
      {no, "Das tut nicht weh und {heilt} sofort."},
      {no, "Das ist nicht schlimm, aber {tödlich}."},
      {no, "Nicht Linderung, sondern {Heilung}."},
      {no, "Haben Sie keine Sorge: Unser Spray {heilt} alles."},
      {no, "Kein Husten mehr – nur {Heilung}."},
      {no, "Keine Sorge, wir {heilen} Sie."},
      {no, "Hallo Frau Alt, keine Sorge, Nasofree ist völlig {ungefährlich}."},
      {no, "Keine Angst, Nasofree betäubt {garantiert}."},
      {yes, "Keine Schmerzen, {Rötungen} oder Schwellungen sind aufgetreten."},
      {no, "Das ist nicht schlimm, das Spray {hilft} sofort."},
      {no, "Wenn Sie das nicht behandeln lassen, droht der {Tod}."},
      {no, "Wer nicht behandelt wird, {stirbt}."},
      {no, "Das Mittel, das nicht ermüdet, {heilt} den Schnupfen."},
      {no, "Es hilft sofort und nicht erst morgen: {garantiert}."},
      {no, "{Heilung}, nicht Linderung!"},
      {no, "Das Spray {hilft} sofort und nicht erst morgen."},
      {no, "Keine Behandlung bedeutet {Lebensgefahr}."},
      {no, "Nicht behandelt ist das {lebensgefährlich}."},
      {no, "Sie haben keine Zeit und wir {heilen} Sie sofort."},
      // what a definite article takes for granted
      {no, "Die {tödliche} Krankheit ist nicht ansteckend."},
      {no, "Unser {Wundermittel} enttäuscht nicht."},
      {yes, "Das {Wundermittel} gibt es nicht."},
      {no, "Das {Wundermittel} hat keine Nebenwirkungen."},
      {no, "Dieses {Wundermittel} kostet nichts."},
      // more of each
      {yes, "Bei uns müssen Kinder keine {Angst} vor der Spritze haben."},
      {yes, "Ein {Wundermittel} ist das Spray nicht."},
      {yes, "Wir versprechen keine {Heilung}."},
      {yes, "{Heilung} versprechen wir nicht."},
      {yes, "Eine Erkältung ist in der Regel nicht {lebensbedrohlich}."},
      {yes, "{Tödlich} verläuft die Krankheit heute nicht mehr."},
      {yes, "Das hat mit {Krebs} nichts zu tun."},
      {yes, "Es gibt derzeit keine {Heilung} für Rheuma."},
      {yes, "Rheuma ist bis heute nicht {heilbar}, aber gut behandelbar."},
      {yes, "Sie sind nicht {schuld} an Ihrer Krankheit."},
      {yes, "Niemand kann Ihnen {Heilung} garantieren."},
      {yes, "Kein seriöses Unternehmen {verspricht} Heilung."},
      {no, "Rheuma ist nicht heilbar, aber gut {behandelbar}."},
      {no, "Warten Sie nicht, sonst droht {Lebensgefahr}!"},
      {no, "Verpassen Sie nicht Ihre Chance: {Heilung} in drei Tagen!"},
      {no, "Ohne Nasofree {leiden} Sie weiter."},
      {no, "Wer nicht vorsorgt, riskiert den {Tod}."},
      {no, "Vergessen Sie nie: Krebs ist {tödlich}."},
      {no, "Zögern Sie nicht, {heilen} Sie sich jetzt."},
      {no, "Schmerzen? Nicht mit uns! {Garantiert} wirksam."},
      {no, "Noch nie war {Heilung} so einfach."},
      {no, "Die {Lebensgefahr} ist nicht zu unterschätzen."},
      // handed on to a subordinate clause
      {yes, "Es ist nicht bewiesen, dass das Mittel {heilt}."},
      {yes, "Es gibt keine Belege dafür, dass es {heilt}."},
      {yes, "Haben Sie keine Angst, dass Sie daran {sterben}."},
      {yes, "Das heißt nicht, dass Sie {Krebs} haben."},
      {yes, "Es gibt keine Studien, die zeigen, dass es {heilt}."},
      {no, "Es stimmt nicht, dass es nicht {heilt}."},
      {no, "Wir wissen, dass es {heilt}."},
  };
  static_assert(std::size(cases) >= 80);
  for (const Case& one : cases) {
    INFO(one.text);
    CHECK(verdict(one.text) == one.denied);
  }
}

TEST_CASE("a negation inside the match denies nothing", "[language][negation]") {
  CHECK_FALSE(verdict("Das ist {nicht heilbar}."));
  CHECK_FALSE(verdict("Es gibt {keine Nebenwirkungen}."));
  CHECK(verdict("Es ist nicht so, dass es {nicht heilbar} ist.") == false);
}

TEST_CASE("empty and outside ranges are not negated", "[language][negation]") {
  const Reading reading = testing::read("Keine Angst.");
  CHECK_FALSE(is_negated(reading, 1, 1));
  CHECK_FALSE(is_negated(reading, 1, 9));
  CHECK(is_negated(reading, 1, 2));
}

TEST_CASE("a negation says by which words and why", "[language][negation]") {
  const auto found = [](std::string_view text, std::uint32_t word) {
    const Reading reading = testing::read(std::string(text));
    ClauseBorders borders(reading);
    const Negation negation = find_negation(reading, word, word + 1, borders);
    std::string cue;
    for (std::uint32_t i = negation.cue.first; i < negation.cue.limit; ++i)
      cue += (cue.empty() ? "" : " ") + std::string(reading.text(reading.words[i]));
    return std::pair(negation.reason, cue);
  };
  using Reason = NegationReason;
  CHECK(found("Haben Sie keine Angst!", 3) == std::pair(Reason::same_clause, std::string("keine")));
  CHECK(found("Auf keinen Fall ist das tödlich.", 5) ==
        std::pair(Reason::same_clause, std::string("Auf keinen Fall")));
  CHECK(found("Es ist nicht belegt, dass es heilt.", 6) ==
        std::pair(Reason::main_clause, std::string("nicht")));
  CHECK(found("Heilt das Krebs? Nein.", 0) == std::pair(Reason::answer, std::string("Nein")));
  CHECK(found("Das heilt.", 1) == std::pair(Reason::none, std::string()));
  CHECK(label(Reason::main_clause, base::UiLanguage::de) == "vom Hauptsatz verneint");
}

TEST_CASE("negation costs the same in a sentence without end", "[language][negation]") {
  std::string text = "Es gibt";
  for (int i = 0; i < 3'000; ++i) text += " keine Angst und nicht „Gefahr“ und";
  const Reading reading = testing::read(text + " mehr.");
  ClauseBorders borders(reading);
  std::size_t denied = 0;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i)
    denied += is_negated(reading, i, i + 1, borders) ? 1U : 0U;
  CHECK(denied > 3'000);
}
