#include "catch.h"
#include "language/plain_document.h"
#include "language/sentences.h"

#include <string>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::language;

namespace {

// The text is cut at every "|", which is taken out before.
void check(std::string_view marked) {
  std::string text;
  std::vector<std::string> expected{""};
  for (const char c : marked) {
    if (c == '|') {
      expected.emplace_back();
    } else {
      text += c;
      expected.back() += c == '\n' ? ' ' : c;
    }
  }
  for (std::string& sentence : expected) {
    sentence.erase(0, sentence.find_first_not_of(' '));
    sentence.erase(sentence.find_last_not_of(' ') + 1);
  }
  const Reading reading = testing::read(text);
  std::vector<std::string> found;
  for (const Sentence& sentence : reading.sentences) found.emplace_back(reading.prose.slice(sentence.span));
  INFO(text);
  CHECK(found == expected);
}

} // namespace

TEST_CASE("end marks", "[language][sentences]") {
  check("Das ist gut. | Das ist besser! | Ist das so? | Ja.");
  check("Wirklich?! | Ja!!! | Gut... | Na dann… | Los.");
  check("Kein Ende ... sondern weiter … immer weiter.");
  check("Eins: zwei; drei – vier.");
  check("Was kostet das?Viel");
  check("Ohne Punkt");
}

TEST_CASE("abbreviations", "[language][sentences]") {
  check("Trinken Sie z. B. Tee. | Das hilft.");
  check("Trinken Sie z.B. Tee, d. h. warmes Wasser, bzw. Saft. | Gut.");
  check("Frau Dr. med. Anna Prof. Berg kommt. | Herr St. Clair auch.");
  check("Das dauert ca. 3 Std. | Danach ist Pause.");
  check("Das kostet 3 Mio. Euro und 2 Mrd. Dollar.");
  check("Salben, Tees usw. | Fragen Sie uns.");
  check("Salben, Tees usw. sind da.");
  check("i. d. R. zahlt die Kasse, s. o. im Text, p. o. gegeben.");
  check("Siehe § 4 Abs. 3 Satz 1 Nr. 7 HWG und Art. 9 DSGVO. | Ende.");
  check("Sie ist besonders in ihrer Art. | Wir mögen das.");
  check("Wir treffen uns am Mo. | Danach nicht.");
  check("Das ist so. | Menschen sind verschieden.");
  check("Hilfe bietet die Liga e. V. | Sie berät.");
  check("J. R. Müller und Frau K. aus B. kamen. | Schön.");
  check("Wir brauchen Vitamin D. | Sonne hilft.");
  check("Es wirkt (z. B. bei Husten). | Fragen Sie.");
  check("Der BMI war 31 kg/m². | Hoch.");
  check("Ich sage es Ihnen am. | Menschen hören zu.");
}

TEST_CASE("numbers", "[language][sentences]") {
  check("Am 3. März und am 24. Dezember. | Gut.");
  check("Im 2. Quartal sank der Wert auf 3.5 oder 1.000 Punkte. | Gut.");
  check("Wir kamen auf Platz 3. | Danach nicht.");
  check("Das war 2021. | Menschen lernten daraus.");
  check("Bis 31.12. | Danach nicht mehr.");
  check("Kapitel 3. | Übungen");
  check("Nur 5. | Danach 6.");
}

TEST_CASE("weekdays and persons", "[language][sentences]") {
  check("Von Mo. bis Fr. von 8 bis 12 Uhr. | Danach nicht.");
  check("Wir sind da von Mo.–Fr. | Am Wochenende nicht.");
  check("Fr. Müller und Hr. Meier kommen.");
}

TEST_CASE("small letters go on", "[language][sentences]") {
  check("Das ist gut. und weiter.");
  check("Vgl. hierzu ggf. auch oben.");
  check("wow! | das ist toll. echt");
}

TEST_CASE("direct speech and brackets", "[language][sentences]") {
  check("„Nein!“, rief er. | „Doch!“ | Sie ging.");
  check("„Nein!“ rief er laut.");
  check("Er sagte: „Ruhe. | Trinken Sie.“ | Das tat ich.");
  check("»Gut?«, fragte sie. | «Ja.» | Gut.");
  check("Gut. | (Sehr gut.) | Wirklich (!) gut.");
  check("\"Ja!\" | \"Nein!\" | Ende.");
}

TEST_CASE("gender signs end nothing", "[language][sentences]") {
  check("Alle Patient:innen und Ärzt*innen. | Jede:r kommt.");
}

TEST_CASE("emoji and hashtags", "[language][sentences]") {
  check("Danke! 🎉 | Bis bald 👋 | Tschüss");
  check("Wir sind da 🎉🎉 | Kommen Sie.");
  check("Unser 🎁 Geschenk und 💉 für alle.");
  check("💡 Tipp: Trinken. 💡");
  check("Reden wir. | #Mut #Kraft");
  check("Reden wir über #Mut. | Gut.");
  check("✅ Punkt eins | ✅ Punkt zwei");
}

TEST_CASE("hard and meant line breaks end a sentence", "[language][sentences]") {
  const auto count = [](std::string text) { return testing::read(std::move(text)).sentences.size(); };
  CHECK(count("Eins\\\nZwei") == 2);
  CHECK(count("Liebe Frau Kaya,\nvielen Dank.\nHerzliche Grüße\nIhr Team") == 4);
  CHECK(count("Dieser Satz läuft\nüber zwei Zeilen.") == 1);
  // wrapped at 80 columns: the next word had no room
  CHECK(count("Viele Menschen mit Rheuma bewegen sich zu wenig, obwohl gerade eine gute kleine\n"
              "Bewegung hilft. Das zeigt auch dieser Text.") == 2);
  // one short line in a wide text
  CHECK(
      count(
          "Viele Menschen mit Rheuma bewegen sich zu wenig, obwohl gerade eine gute kleine Bewegung hilft.\n"
          "Herzliche Grüße\nIhr Serviceteam") == 3);
}

TEST_CASE("sentences and words fit together", "[language][sentences]") {
  const Reading reading = testing::read("Eins zwei. Drei! 👍 #Tag\n\n…\n\nVier z. B. fünf.\\\nSechs");
  std::uint32_t word = 0;
  for (std::uint32_t i = 0; i < reading.sentences.size(); ++i) {
    const Sentence& sentence = reading.sentences[i];
    CHECK(sentence.first_word == word);
    for (; word < sentence.limit_word; ++word) {
      CHECK(reading.words[word].sentence == i);
      CHECK(sentence.span.contains(reading.words[word].span));
    }
  }
  CHECK(word == reading.words.size());
}
