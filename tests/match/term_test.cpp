#include "catch.h"
#include "match/term.h"

#include <string>

namespace taktvoll::match {
namespace {

Term parsed(std::string_view source) {
  auto term = parse_term(source);
  INFO(source);
  if (!term) FAIL(term.error().message.en);
  return *term;
}

std::string keys(std::string_view source) {
  std::string keys;
  for (const TermWord& word : parsed(source).words) {
    if (!keys.empty()) keys += '|';
    keys += word.key;
  }
  return keys;
}

// Every word as "key group.alternative", with its signs and its gap; "?" where it may be missing.
std::string shown(std::string_view source) {
  std::string all;
  for (const TermWord& word : parsed(source).words) {
    if (!all.empty()) all += ' ';
    if (word.gap_max > 0)
      all += "<" + std::to_string(word.gap_min) + "-" + std::to_string(word.gap_max) + ">";
    if (word.punctuation_before) all += ",";
    if (word.number) all += "#";
    all += (word.any_prefix ? "*" : "") + (word.number && word.key.empty() ? ""
                                           : word.key.empty()              ? "{" + word.context_key + "}"
                                                                           : word.key);
    all += word.endings ? "~" : word.any_suffix ? "*" : "";
    if (word.group > 0) all += std::to_string(word.group) + "." + std::to_string(word.alternative);
    if (word.optional) all += "?";
  }
  return all;
}

// The error with the place it points at: "offset+length message".
std::string error(std::string_view source) {
  const auto term = parse_term(source);
  if (term) return "no error";
  CHECK_FALSE(term.error().message.de.empty());
  CHECK_FALSE(term.error().message.en.empty());
  CHECK_FALSE(term.error().help.de.empty());
  CHECK_FALSE(term.error().help.en.empty());
  CHECK(term.error().offset <= source.size());
  return std::to_string(term.error().offset) + "+" + std::to_string(term.error().length) + " " +
         term.error().message.de;
}

} // namespace

TEST_CASE("Words of a term come in key form", "[match]") {
  CHECK(keys("tödlich") == "tödlich");
  CHECK(keys("STILLE GRÖSSE") == "stille|grösse");
  CHECK(keys("Größe") == "grösse");
  CHECK(keys("Killer-Keim") == "killerkeim");
  CHECK(keys("  geht's\tgut\u00A0so ") == "gehts|gut|so");
  CHECK(keys("Blut\u00ADdruck") == "blutdruck");
  CHECK(keys("a\u0308rztlich") == "ärztlich");
}

TEST_CASE("Wildcards and endings", "[match]") {
  const TermWord endings = parsed("tödlich~").words.at(0);
  CHECK(endings.endings);
  CHECK_FALSE(endings.any_prefix);
  CHECK_FALSE(endings.any_suffix);
  const TermWord prefix = parsed("Krebs*").words.at(0);
  CHECK(prefix.key == "krebs");
  CHECK(prefix.any_suffix);
  CHECK_FALSE(prefix.any_prefix);
  const TermWord suffix = parsed("*angst~").words.at(0);
  CHECK(suffix.key == "angst");
  CHECK(suffix.any_prefix);
  CHECK(suffix.endings);
  const TermWord both = parsed("*heil*").words.at(0);
  CHECK(both.any_prefix);
  CHECK(both.any_suffix);
  CHECK(parsed("Krebs*~").words.at(0).any_suffix);
}

TEST_CASE("A star before a gender ending is the gender sign", "[match]") {
  CHECK(keys("Patient*innen") == "patientinnen");
  CHECK(keys("Patient*in") == "patientin");
  CHECK(keys("jede*r Ärzt*in") == "jeder|ärztin");
  CHECK_FALSE(parsed("Patient*innen").words.at(0).any_suffix);
  CHECK(parsed("Patient*innen").words.at(0).key == parsed("Patient:innen").words.at(0).key);
  CHECK(keys("PatientInnen") == "patientinnen");
  CHECK(keys("Patient/-innen") == "patientinnen");
  CHECK(keys("Patient_innen") == "patientinnen");
  const TermWord wild = parsed("*ärzt*innen").words.at(0);
  CHECK(wild.key == "ärztinnen");
  CHECK(wild.any_prefix);
  CHECK(parsed("*innen").words.at(0).any_prefix);
  CHECK(parsed("Heil* in").words.at(0).any_suffix);
}

TEST_CASE("Numbers, symbols and emoji are words of their own", "[match]") {
  CHECK(keys("100 %") == "100|%");
  CHECK(keys("100%") == "100|%");
  CHECK(keys("3,5 mg") == "3,5|mg");
  CHECK(keys("ab 1.000 €") == "ab|1.000|€");
  CHECK(keys("💀") == "💀");
  CHECK(keys("COVID-19") == "covid19");
  CHECK(keys("24/7") == "24|7");
  CHECK(keys("24-Stunden-Pflege") == "24stundenpflege");
}

TEST_CASE("Punctuation between words is noted, at the edges it is dropped", "[match]") {
  const Term term = parsed("„Heute, nicht: morgen!“");
  REQUIRE(term.words.size() == 3);
  CHECK_FALSE(term.words[0].punctuation_before);
  CHECK(term.words[1].punctuation_before);
  CHECK(term.words[2].punctuation_before);
  CHECK_FALSE(parsed("heute \"nicht\" morgen").words[1].punctuation_before);
  CHECK(keys("z. B. heute") == "z|b|heute");
  CHECK(keys("#Heilung") == "heilung");
}

TEST_CASE("Gaps", "[match]") {
  const Term term = parsed("Wettlauf <0-2> gegen die <1-20> Zeit");
  REQUIRE(term.words.size() == 4);
  CHECK(term.words[0].gap_max == 0);
  CHECK(term.words[1].gap_min == 0);
  CHECK(term.words[1].gap_max == 2);
  CHECK(term.words[2].gap_max == 0);
  CHECK(term.words[3].gap_min == 1);
  CHECK(term.words[3].gap_max == 20);
  CHECK(parsed("a < 0 - 2 > b").words[1].gap_max == 2);
  CHECK(parsed("a <5> b").words == parsed("a <0-5> b").words);
  CHECK(parsed("a < 5 > b").words == parsed("a <0-5> b").words);
}

TEST_CASE("Context keys", "[match]") {
  const Term term = parsed("mit {brand}~ und *{contact.name}");
  REQUIRE(term.words.size() == 4);
  CHECK(term.words[1].context_key == "brand");
  CHECK(parsed("*{request:word}~").words[0].context_key == "request:word");
  CHECK(term.words[1].key.empty());
  CHECK(term.words[1].endings);
  CHECK(term.words[3].context_key == "contact.name");
  CHECK(term.words[3].any_prefix);
}

TEST_CASE("Case-sensitive words keep their case", "[match]") {
  CHECK(parsed("COPD").words.at(0).cased == "COPD");
  CHECK(parsed("Killer-Keim").words.at(0).cased == "KillerKeim");
  CHECK(parsed("PatientInnen").words.at(0).cased == parsed("Patient*innen").words.at(0).cased);
}

TEST_CASE("Mistakes are named with their place", "[match]") {
  CHECK(error("") == "0+1 Der Begriff enthält kein Wort.");
  CHECK(error(" !? ") == "0+4 Der Begriff enthält kein Wort.");
  CHECK(error("~") == "0+1 Vor `~` fehlt ein Wort.");
  CHECK(error("tödlich ~") == "9+1 Vor `~` fehlt ein Wort.");
  CHECK(error("töd~lich") == "4+1 `~` steht nur am Wortende.");
  CHECK(error("tödlich~~") == "9+1 Ein `~` genügt.");
  CHECK(error("*") == "0+1 `*` allein passt auf jedes Wort.");
  CHECK(error("alles * Gute") == "6+1 `*` allein passt auf jedes Wort.");
  CHECK(error("**heil") == "0+2 Ein `*` genügt.");
  CHECK(error("heil**") == "5+1 Ein `*` genügt.");
  CHECK(error("Heil*ung") == "4+1 `*` steht hier mitten im Wort.");
  CHECK(error("heil~*") == "5+1 `*` nach `~` bedeutet nichts: `*` umfasst die Endungen schon.");
  CHECK(error("a <2-1> b") == "2+5 `<2-1>`: Die erste Zahl ist größer als die zweite.");
  CHECK(error("a <> b") == "2+2 Das ist eine leere Lücke.");
  CHECK(error("a <0-0> b") == "2+5 Das ist eine leere Lücke: sie lässt kein Wort zu.");
  CHECK(error("a <x> b") == "2+3 `<x>` ist keine Lücke.");
  CHECK(error("a <-3> b") == "2+4 `<-3>` ist keine Lücke.");
  CHECK(error("a <3-> b") == "2+4 `<3->` ist keine Lücke.");
  CHECK(error("a <3 4> b") == "2+5 `<3 4>` ist keine Lücke.");
  CHECK(error("a <0> b") == "2+3 Das ist eine leere Lücke: sie lässt kein Wort zu.");
  CHECK(error("a <0-21> b") == "2+6 Eine Lücke fasst höchstens 20 Wörter.");
  CHECK(error("a <0-99999999999999999999> b").starts_with("2+"));
  CHECK(error("a <0-2 b") == "2+1 `<` ohne schließende `>`.");
  CHECK(error("a > b") == "2+1 `>` ohne `<` davor.");
  CHECK(error("<0-2> b") == "0+5 Vor der Lücke fehlt ein Wort.");
  CHECK(error("a <0-2>") == "2+5 Nach der Lücke fehlt ein Wort.");
  CHECK(error("a <0-2> <0-2> b") == "8+5 Zwei Lücken hintereinander.");
  CHECK(error("{brand") == "0+1 `{` ohne schließende `}`.");
  CHECK(error("ein }") == "4+1 `}` ohne `{` davor.");
  CHECK(error("{}") == "0+2 Hier steht kein Schlüsselname.");
  CHECK(error("{Marke!}") == "0+8 Hier steht kein Schlüsselname.");
}

TEST_CASE("Alternatives in brackets", "[match]") {
  CHECK(shown("(heilen|heilt|geheilt) <0-3> Krebs") == "heilen1.0 heilt1.1 geheilt1.2 <0-3>krebs");
  CHECK(shown("(a|b c|d) e (f|g)") == "a1.0 b1.1 c1.1 d1.2 e f2.0 g2.1");
  CHECK(shown("a <0-2> (b|c <1-2> d)") == "a <0-2>b1.0 <0-2>c1.1 <1-2>d1.1");
  CHECK(shown("a, (b|c)") == "a ,b1.0 ,c1.1");
  CHECK(shown("(a, b|c) d") == "a1.0 ,b1.0 c1.1 d");
  CHECK(shown("*(angst|ängst)~") == "*angst~1.0 *ängst~1.1");
  CHECK(shown("*(große angst|panik)*") == "*grosse1.0 angst*1.0 *panik*1.1");
  CHECK(shown("(heil~|kurier*)~ x") == "heil~1.0 kurier*1.1 x");
  CHECK(shown("({brand}|unser~ Spray) hilft") == "{brand}1.0 unser~1.1 spray1.1 hilft");
  CHECK(shown("( a | b )") == "a1.0 b1.1");
  CHECK(shown("(100 %|ganz)") == "1001.0 %1.0 ganz1.1");
  CHECK(shown("(Patient(inn)en|Ärzt/innen)") == "patientinnen1.0 ärztinnen1.1");
  // Without a bar, brackets are punctuation.
  CHECK(shown("Hypertonie (Bluthochdruck)") == "hypertonie ,bluthochdruck");
  CHECK(shown("(heute) nicht") == "heute ,nicht");
}

TEST_CASE("Brackets in brackets are multiplied out", "[match]") {
  CHECK(shown("(a|(b|c) d)") == "a1.0 b1.1 d1.1 c1.2 d1.2");
  CHECK(shown("(ein|eine [sehr] große) Gefahr") ==
        "ein1.0 eine1.1 sehr1.1 grosse1.1 eine1.2 grosse1.2 gefahr");
  CHECK(shown("x (a <0-2> (b|c d)|e)") == "x a1.0 <0-2>b1.0 a1.1 <0-2>c1.1 d1.1 e1.2");
  CHECK(shown("((a|b)~|c)*") == "a*1.0 b*1.1 c*1.2");
  CHECK(shown("*((a|b) c|d)") == "*a1.0 c1.0 *b1.1 c1.1 *d1.2");
  CHECK(shown("(a|b (c) d)") == "a1.0 b1.1 ,c1.1 ,d1.1");
  CHECK(shown("(der (Arzt|Ärztin))") == "der arzt1.0 ärztin1.1");
  // A gap beside a part that is left out belongs to both neighbours, at the edge to none.
  CHECK(shown("(a <1-2> [b] <0-3> c|d)") == "a1.0 <1-2>b1.0 <0-3>c1.0 a1.1 <1-5>c1.1 d1.2");
  CHECK(shown("([b] <0-3> c <0-1> [e]|d)") ==
        "b1.0 <0-3>c1.0 <0-1>e1.0 b1.1 <0-3>c1.1 c1.2 <0-1>e1.2 c1.3 d1.4");
}

TEST_CASE("Optional parts in square brackets", "[match]") {
  CHECK(shown("[sehr] schnell") == "sehr1.0? schnell");
  CHECK(shown("wissen Sie [eigentlich|überhaupt nur] was") ==
        "wissen sie eigentlich1.0? überhaupt1.1? nur1.1? was");
  CHECK(shown("[nur noch]~ heute") == "nur1.0? noch~1.0? heute");
  CHECK(shown("*[ur|groß] Vater") == "*ur1.0? *gross1.1? vater");
  CHECK(shown("heute [, bitte ,] nicht") == "heute ,bitte1.0? ,nicht");
  CHECK(shown("a [b [c] d] e") == "a b1.0? c1.0? d1.0? b1.1? d1.1? e");
  CHECK(shown("([a]|b) c") == "a1.0? b1.1? c");
  CHECK(shown("[a], b") == "a1.0? ,b");
  CHECK(error("[a") == "0+1 `[` ohne schließende `]`.");
  CHECK(error("(a [b|c)") == "3+1 `[` ohne schließende `]`.");
  CHECK(error("a ] b") == "2+1 `]` ohne `[` davor.");
  CHECK(error("a [] b") == "3+1 Eine Alternative ist leer.");
  CHECK(error("a [b|] c") == "5+1 Eine Alternative ist leer.");
  CHECK(error("[a] [b]") == "0+7 Jedes Wort dieses Begriffs darf fehlen.");
  CHECK(error("L[1-5]") == "1+1 So lassen sich Teile eines Wortes nicht verbinden.");
  CHECK(error("beste[nrsm]") == "5+1 So lassen sich Teile eines Wortes nicht verbinden.");
  CHECK(error("*[ur|groß]vater") == "1+1 So lassen sich Teile eines Wortes nicht verbinden.");
  CHECK(error("[un]wirksam") == "0+1 So lassen sich Teile eines Wortes nicht verbinden.");
  CHECK(error("a [<0-2> b] c") == "3+5 Vor der Lücke fehlt ein Wort.");
}

TEST_CASE("Alternatives for a part of one word", "[match]") {
  CHECK(shown("(un|in)wirksam~") == "unwirksam~1.0 inwirksam~1.1");
  CHECK(shown("heil(en|t) x") == "heilen1.0 heilt1.1 x");
  CHECK(shown("*heil(bar|sam)*") == "*heilbar*1.0 *heilsam*1.1");
  CHECK(shown("*(krebs|tumor)(kranke|patient)~") ==
        "*krebskranke~1.0 *krebspatient~1.1 *tumorkranke~1.2 *tumorpatient~1.3");
  CHECK(shown("Corona-(Test|Impfung)~") == "coronatest~1.0 coronaimpfung~1.1");
  CHECK(shown("(Corona|Grippe)-Impfung") == "coronaimpfung1.0 grippeimpfung1.1");
  CHECK(shown("(nicht heil(en|t)|x)") == "nicht1.0 heilen1.0 nicht1.1 heilt1.1 x1.2");
  CHECK(error("heil(en|)") == "4+1 So lassen sich Teile eines Wortes nicht verbinden.");
  CHECK(error("heil(en|t x)") == "4+1 So lassen sich Teile eines Wortes nicht verbinden.");
  CHECK(error("heil(en|t)~*") == "11+1 `*` nach `~` bedeutet nichts: `*` umfasst die Endungen schon.");
}

TEST_CASE("Numbers of any size", "[match]") {
  CHECK(shown("in {zahl} Tagen") == "in # tagen");
  CHECK(parsed("{zahl} Tage") == parsed("{Zahl} Tage"));
  CHECK(parsed("{zahl} Tage") == parsed("{number} Tage"));
  CHECK(shown("{zahl}-jährig~ {zahl}fach*") == "#jährig~ #fach*");
  CHECK(shown("{zahl} %") == "# %");
  CHECK(shown("({zahl}|viele) Tage") == "#1.0 viele1.1 tage");
  CHECK(error("*{zahl}") == "0+1 Bei einer Zahl bedeuten `*` und `~` nichts.");
  CHECK(error("{zahl}~") == "6+1 Bei einer Zahl bedeuten `*` und `~` nichts.");
  CHECK(error("{zahl}{brand}") == "6+1 Hinter `{zahl}` fehlt ein Leerzeichen.");
  CHECK(error("{zahl}(fach|mal)") == "6+1 Hinter `{zahl}` fehlt ein Leerzeichen.");
}

TEST_CASE("Three dots: a gap, the rest of the sentence, or how it ends", "[match]") {
  const auto tail = [](std::string_view source) { return parsed(source).tail; };
  CHECK(tail("wissen Sie?") == TermTail{});
  CHECK(tail("wissen Sie …?") == TermTail{SentenceEnd::question, false});
  CHECK(tail("„wissen Sie...?“ ") == TermTail{SentenceEnd::question, false});
  CHECK(tail("jetzt …!") == TermTail{SentenceEnd::exclamation, false});
  CHECK(tail("(was|wie) …!?") == TermTail{SentenceEnd::question_or_exclamation, false});
  CHECK(tail("am besten …") == TermTail{SentenceEnd::any, true});
  CHECK(tail("am besten ….") == TermTail{SentenceEnd::any, true});
  CHECK(tail("… am besten") == TermTail{});
  CHECK(shown("weder … noch") == "weder <0-8>noch");
  CHECK(shown("weder...noch") == "weder <0-8>noch");
  CHECK(shown("x (sowohl … als|ob) y") == "x sowohl1.0 <0-8>als1.0 ob1.1 y");
  CHECK(error("wissen Sie …? Ja") == "11+5 So steht `…` nur am Ende des ganzen Begriffs.");
  CHECK(error("(wissen Sie …?|ja)") == "12+4 So steht `…` nur am Ende des ganzen Begriffs.");
  CHECK(error("(wissen Sie …|ja)") == "12+3 So steht `…` nur am Ende des ganzen Begriffs.");
  CHECK(error("a <0-2> …") == "8+3 Zwei Lücken hintereinander.");
  CHECK(error("a … <0-2> b") == "6+5 Zwei Lücken hintereinander.");
  CHECK(error("…?") == "0+4 Der Begriff enthält kein Wort.");
}

TEST_CASE("What endings a word takes follows from its spelling", "[match]") {
  using language::Inflection;
  CHECK(parsed("Erfolg~").words[0].inflection == Inflection::noun);
  CHECK(parsed("*Angst~").words[0].inflection == Inflection::noun);
  CHECK(parsed("mild~").words[0].inflection == Inflection::other);
  CHECK(parsed("*angst~").words[0].inflection == Inflection::any);
  CHECK(parsed("MILD~").words[0].inflection == Inflection::any);
  CHECK(parsed("24-Stunden-Pflege~").words[0].inflection == Inflection::any);
  CHECK(parsed("{brand}~").words[0].inflection == Inflection::any);
  CHECK(parsed("(Angst|bang)~").words[0].inflection == Inflection::noun);
  CHECK(parsed("(Angst|bang)~").words[1].inflection == Inflection::other);
  CHECK(parsed("*(angst|bang)~").words[0].inflection == Inflection::any);
}

TEST_CASE("Mistakes in brackets are named with their place", "[match]") {
  CHECK(error("(a|b") == "0+1 `(` ohne schließende `)`.");
  CHECK(error("x (a|b") == "2+1 `(` ohne schließende `)`.");
  CHECK(error("(a|)") == "3+1 Eine Alternative ist leer.");
  CHECK(error("(|a)") == "1+1 Eine Alternative ist leer.");
  CHECK(error("(a| |b)") == "3+1 Eine Alternative ist leer.");
  CHECK(error("a|b") == "1+1 `|` steht nur in Klammern.");
  CHECK(error("a (b|(c|d)") == "2+1 `(` ohne schließende `)`.");
  CHECK(error("(((((a|b)|b)|b)|b)|b)") == "4+1 Zu viele Klammern ineinander.");
  CHECK(error("(a|b){brand}") == "0+1 So lassen sich Teile eines Wortes nicht verbinden.");
  CHECK(error("(<0-2> a|b)") == "1+5 Vor der Lücke fehlt ein Wort.");
  CHECK(error("(a <0-2>|b)") == "3+5 Nach der Lücke fehlt ein Wort.");
  CHECK(error("(a|b)~*") == "6+1 `*` nach `~` bedeutet nichts: `*` umfasst die Endungen schon.");
  CHECK(error("(a|b)**") == "6+1 Ein `*` genügt.");
  CHECK(error("**(a|b)") == "0+2 Ein `*` genügt.");
  CHECK(error("(a|~)") == "3+1 Vor `~` fehlt ein Wort.");
  CHECK(error(")") == "0+1 Der Begriff enthält kein Wort.");
}

TEST_CASE("Limits of a term", "[match]") {
  constexpr auto size = "Ein Begriff hat höchstens 20 Wörter hintereinander, mit allen Alternativen 300.";
  std::string words = "a";
  for (int i = 1; i < 20; ++i) words += " a";
  CHECK(parsed(words).words.size() == 20);
  CHECK(error(words + " b") == std::string("40+1 ") + size);
  CHECK(parsed(std::string(200, 'x')).words.size() == 1);
  std::string bracket = "(a";
  for (int i = 1; i < 300; ++i) bracket += "|a";
  CHECK(parsed(bracket + ")").words.size() == 300);
  CHECK(parsed(bracket + ")").words.back().alternative == 299);
  CHECK(error(bracket + "|a)").ends_with(size));
  CHECK(error(bracket + ") b") == std::string("602+1 ") + size);
  CHECK(error("(b|" + words + " a)").ends_with(size));
  CHECK(error("kurz " + std::string(201, 'x')) == "5+201 Dieses Wort ist länger als 200 Bytes.");
  // Multiplied out it would be millions.
  std::string product = "(x";
  for (int i = 0; i < 12; ++i) product += " (a|b|c|d)";
  CHECK(error(product + "|y)").ends_with(size));
  std::string parts;
  for (int i = 0; i < 12; ++i) parts += "(a|b|c|d)";
  CHECK(error(parts).ends_with(size));
  CHECK(error(std::string(100'000, '(')).ends_with("Der Begriff enthält kein Wort."));
  CHECK(error(std::string(100'000, '[')) == "4+1 Zu viele Klammern ineinander.");
}

TEST_CASE("A context value is known by the keys of its words", "[match]") {
  CHECK(value_key("Nasen-Frei® akut") == "nasenfrei akut");
  CHECK(value_key("Nasen-Frei, akut!") == "nasenfrei akut");
  CHECK(value_key("  ").empty());
}

} // namespace taktvoll::match
