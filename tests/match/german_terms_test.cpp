// What a rule writer may expect of terms on German text, end to end: Markdown, Reader, TermIndex.
#include "catch.h"
#include "document/document.h"
#include "language/reader.h"
#include "match/loose_spelling.h"
#include "match/term_index.h"

#include <string>
#include <string_view>

namespace taktvoll::match {
namespace {

// What the term matches, as it stands in the source, parted by "|".
std::string matched(std::string_view term, const std::string& text, bool loose = false) {
  const auto parsed = parse_term(term);
  INFO(term);
  REQUIRE(parsed);
  TermIndex index;
  index.add(loose ? loosened(*parsed) : *parsed);
  index.build();
  auto source = text::SourceText::from_bytes("text.md", text);
  REQUIRE(source);
  const language::Reading reading = language::Reader().read(document::parse(*source));
  std::vector<TermHit> hits;
  index.find_all(reading, hits);
  std::vector<TermHit> naive;
  match_term(reading, loose ? loosened(*parsed) : *parsed, false, {}, 0, naive);
  CHECK(hits == naive);
  std::string result;
  for (const TermHit& hit : hits) {
    const text::SourceSpan span = reading.prose.to_source(
        text::cover(reading.words[hit.first_word].span, reading.words[hit.limit_word - 1].span));
    if (!result.empty()) result += '|';
    result += source->bytes().substr(span.start.value, span.limit.value - span.start.value);
  }
  return result;
}

} // namespace

TEST_CASE("endings are those of German, and of the kind of word", "[match][german]") {
  CHECK(matched("Angst~", "Angst, Angstes, Ängste, ängstlich, Angstgefühl") == "Angst|Angstes");
  CHECK(matched("(Angst|Ängst)~", "Angst, Ängste, Ängsten, ängstlich") == "Angst|Ängste|Ängsten");
  CHECK(matched("Herz~", "Herz, Herzens, Herzen, herzlich, herzt") == "Herz|Herzens|Herzen");
  CHECK(matched("Ergebnis~", "Ergebnisse, Ergebnisses, Ergebnissen") == "Ergebnisse|Ergebnisses|Ergebnissen");
  CHECK(matched("Therapeut~", "Therapeuten, Therapeutin, Therapeutinnen, Therapie") ==
        "Therapeuten|Therapeutin|Therapeutinnen");
  CHECK(matched("heil~", "heile heilst heilt heilte heilten heilend heilender Heiler heilig Heilung") ==
        "heile|heilst|heilt|heilte|heilten|heilend|heilender|Heiler");
  CHECK(matched("schön~", "schöner schönste am schönsten Schönheit") == "schöner|schönste|schönsten");
  CHECK(matched("lächel~", "lächelt lächelnd lächelnden Lächeln") == "lächelt|lächelnd|lächelnden|Lächeln");
  CHECK(matched("Wunde~", "Wunden, Wunder, wund") == "Wunden");
  CHECK(matched("Test~", "Tests, Test, testete, Tester") == "Tests|Test|Tester"); // -er: Kinder, Bilder
  CHECK(matched("(heilen|heilt|geheilt|heilbar~)", "Es heilt. Das ist heilbare Heilung.") ==
        "heilt|heilbare");
}

TEST_CASE("compounds with linking elements", "[match][german]") {
  CHECK(matched("*angst", "Krebserkrankungsangst, Todesangst, Angst, Angsthase") ==
        "Krebserkrankungsangst|Todesangst|Angst");
  CHECK(matched("Krebs*", "Krebserkrankungsangst, Krebs-Therapie, Brustkrebs") ==
        "Krebserkrankungsangst|Krebs-Therapie");
  CHECK(matched("*krebs*", "Brustkrebsfrüherkennung, KREBS") == "Brustkrebsfrüherkennung|KREBS");
  CHECK(matched("*(angst|ängst)~", "Versagensängsten und Todesangst") == "Versagensängsten|Todesangst");
}

TEST_CASE("every gender form, with articles and adjectives", "[match][german]") {
  for (const char* term :
       {"Patient*innen", "Patient:innen", "PatientInnen", "Patient/-innen", "Patient(inn)en"}) {
    CHECK(matched(term, "Patient*innen, Patient:innen, Patient_innen, PatientInnen, Patient/innen, "
                        "Patient/-innen, Patient(inn)en, Patienten/-innen, PATIENT*INNEN, Patientinnen") ==
          "Patient*innen|Patient:innen|Patient_innen|PatientInnen|Patient/innen|Patient/-innen|"
          "Patient(inn)en|Patienten/-innen|PATIENT*INNEN|Patientinnen");
  }
  CHECK(matched("Patient~", "Patient*in's, Patient:innen, Patienten, Patientin") ==
        "Patient*in's|Patient:innen|Patienten|Patientin");
  CHECK(matched("der Patient", "Der*die Patient*in fragt.") == "Der*die Patient*in");
  CHECK(matched("die Patientin", "Der*die Patient*in fragt.") == "Der*die Patient*in");
  CHECK(matched("ein~ gut~ (Arzt|Ärzt)~", "eine:n gute:n Ärzt:in, ein*e gute*r Ärzt*in, einem guten Arzt") ==
        "eine:n gute:n Ärzt:in|ein*e gute*r Ärzt*in|einem guten Arzt");
  CHECK(matched("jede*r", "Jede*r, jede:r, jede/r, jede(r), jeder") == "Jede*r|jede:r|jede/r|jede(r)|jeder");
  CHECK(matched("zur Ärztin", "Gehen Sie zum*zur Ärzt:in.") == "zum*zur Ärzt:in");
  CHECK(matched("Bürger*innenrat", "Der Bürger:innenrat tagt.") == "Bürger:innenrat");
}

TEST_CASE("separated verbs are found over a gap", "[match][german]") {
  CHECK(matched("(stell~|stellt) <1-8> in Aussicht",
                "Das Mittel stellt schon nach kurzer Zeit eine Besserung in Aussicht.") ==
        "stellt schon nach kurzer Zeit eine Besserung in Aussicht");
  CHECK(matched("(beug~|vorbeug~) <0-6> vor", "Sie beugt, so heißt es, Krankheiten vor.") ==
        "beugt, so heißt es, Krankheiten vor");
  CHECK(matched("stell~ <1-8> in Aussicht", "Wir stellen das vor. Heilung ist in Aussicht.").empty());
}

TEST_CASE("one word in every spelling of the same letters", "[match][german]") {
  CHECK(matched("Größe", "GRÖSSE, Grösse, größe, GRÖẞE, Gro\u0308ße") ==
        "GRÖSSE|Grösse|größe|GRÖẞE|Gro\u0308ße");
  CHECK(matched("Behandlung",
                "Behand\u00ADlung, **Behand**lung, 𝗕𝗲𝗵𝗮𝗻𝗱𝗹𝘂𝗻𝗴, ＢＥＨＡＮＤＬＵＮＧ, Behand\u200Blung") ==
        "Behand\u00ADlung|Behand**lung|𝗕𝗲𝗵𝗮𝗻𝗱𝗹𝘂𝗻𝗴|ＢＥＨＡＮＤＬＵＮＧ|Behand\u200Blung");
  CHECK(matched("Behandlung", "Die Behand-\nlung hilft.") == "Behand-\nlung");
  CHECK(matched("Behandlung", "> Die Behand-\n> lung hilft.") == "Behand-\n> lung");
  CHECK(matched("Killerkeim", "ein Killer-\nKeim, Killer-Keim, Killerkeim") ==
        "Killer-\nKeim|Killer-Keim|Killerkeim");
  CHECK(matched("Angst und Panik", "Angst-\nund Panikstörung").empty());
  CHECK(matched("Angst und Panikstörung", "Angst-\nund Panikstörung") == "Angst-\nund Panikstörung");
  CHECK(matched("tickend~ Zeitbombe~", "eine *tickende*\nZeit\u00ADbombe") == "tickende*\nZeit\u00ADbombe");
}

TEST_CASE("exact spelling: ae, oe and ue are other letters", "[match][german]") {
  CHECK(matched("Ärzt~", "Aerzte und Ärzte") == "Ärzte");
}

TEST_CASE("loose spelling: umlauts may be spelled out", "[match][german]") {
  CHECK(matched("Ärzt~", "Aerzte und Ärzte, AERZTE, Arzte", true) == "Aerzte|Ärzte|AERZTE");
  CHECK(matched("gefährlich~", "gefaehrlich, gefährliche, GEFAEHRLICHEM", true) ==
        "gefaehrlich|gefährliche|GEFAEHRLICHEM");
  CHECK(matched("größ~", "groesser, grösser, größer, groeßer", true) == "groesser|grösser|größer|groeßer");
  CHECK(matched("tödlich~ Übelkeit", "toedliche Uebelkeit, tödliche Uebelkeit, toedliche Übelkeit", true) ==
        "toedliche Uebelkeit|tödliche Uebelkeit|toedliche Übelkeit");
  CHECK(matched("Ärzte*", "Aerzteueberschuss", true) == "Aerzteueberschuss");
  CHECK(matched("Gefäßübelkeit", "Gefaessuebelkeit, Gefässuebelkeit, Gefaessübelkeit", true) ==
        "Gefaessuebelkeit|Gefässuebelkeit|Gefaessübelkeit");
  CHECK(matched("*ärzt*innen", "Haus-Aerzt:innen", true) == "Haus-Aerzt:innen");
  // Not every "ue" is an umlaut.
  CHECK(matched("*über*", "Treueberatung, Bauernregel, Queerberatung, Gegenueberstellung, überall", true) ==
        "Gegenueberstellung|überall");
  CHECK(matched("Türe", "Treue, Tuere", true) == "Tuere");
  CHECK(matched("*üll*", "Duell aktuell individuell Muell Müll", true) ==
        "Duell|aktuell|individuell|Muell|Müll");
  CHECK(matched("nü", "neue", true).empty());
  // A term that has no umlaut stays as it is.
  CHECK(matched("neue Treue", "neue Treue, neü Treü", true) == "neue Treue");
  CHECK(matched("(Angst|Ängst)~ (haben|hätte)", "Aengste haben, Ängste haette, Angst hätte", true) ==
        "Aengste haben|Ängste haette|Angst hätte");
}

TEST_CASE("numbers as people write them", "[match][german]") {
  CHECK(matched("in {zahl} Tagen",
                "In 3 Tagen, in 3-5 Tagen, in 3 – 5 Tagen, in drei bis vier Tagen, in den Tagen.") ==
        "In 3 Tagen|in 3-5 Tagen|in 3 – 5 Tagen|in drei bis vier Tagen");
  CHECK(matched("{zahl}-jährig~", "30-jährige und dreißigjähriges, 3-Jährigen, jährige") ==
        "30-jährige|dreißigjähriges|3-Jährigen");
  CHECK(matched("{zahl}-fach*", "2-fach, dreifache, mehrfach, 2,5-fach") == "2-fach|dreifache|2,5-fach");
  CHECK(matched("um {zahl} %", "um 30 % und um 1.000,5%") == "um 30 %|um 1.000,5%");
  CHECK(matched("{zahl} Menschen", "bei 3 Mio. Menschen") == "3 Mio. Menschen");
  CHECK(matched("seit {number} Jahren", "seit zwanzig Jahren, seit einem Jahr") == "seit zwanzig Jahren");
}

TEST_CASE("questions and exclamations as people write them", "[match][german]") {
  CHECK(matched("hilft …?", "Hilft das auch Kindern?\n\nEs hilft.\n\nHilft es!") == "Hilft");
  CHECK(matched("hilft …?", "„Hilft das?“, fragte er. „Das hilft!“") == "Hilft");
  CHECK(matched("hilft …?", "Es hilft (aber wem?) sehr.") == "");
  CHECK(matched("hilft …!", "Das hilft wirklich! 😀\n\nDas hilft wirklich 😀!") == "hilft|hilft");
  CHECK(matched("hilft …?", "Was hilft\nwirklich\n?") == "hilft");
  CHECK(matched("hilft …", "Das hilft oft, aber nicht allen. Ja.") == "hilft oft, aber nicht allen");
}

TEST_CASE("optional words, parts of words, gaps as people write them", "[match][german]") {
  CHECK(matched("wissen Sie [eigentlich|überhaupt], was",
                "Wissen Sie eigentlich, was das ist? Wissen Sie, was?") ==
        "Wissen Sie eigentlich, was|Wissen Sie, was");
  CHECK(matched("[sehr|ganz] (un|in)wirksam~", "sehr unwirksame Mittel, unwirksam") ==
        "sehr unwirksame|unwirksame|unwirksam");
  CHECK(matched("weder … noch", "Weder Ärzt*innen, die raten, noch andere.") ==
        "Weder Ärzt*innen, die raten, noch");
  CHECK(matched("[für] Ärzte", "fuer Aerzte, Ärzte", true) == "fuer Aerzte|Aerzte|Ärzte");
}

} // namespace taktvoll::match
