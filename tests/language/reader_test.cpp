#include "catch.h"
#include "language/characters.h"
#include "language/key.h"
#include "language/plain_document.h"
#include "language/reader.h"

#include <memory>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

using namespace taktvoll;
using namespace taktvoll::language;
using Strings = std::vector<std::string>;

namespace {

Strings words_of(const Reading& reading) {
  Strings words;
  for (const Word& word : reading.words) words.emplace_back(reading.text(word));
  return words;
}

Strings words(std::string text) {
  return words_of(testing::read(std::move(text)));
}

std::vector<Gap> gaps(std::string text) {
  std::vector<Gap> found;
  for (const Word& word : testing::read(std::move(text)).words) found.push_back(word.gap);
  return found;
}

} // namespace

TEST_CASE("words", "[language][reader]") {
  CHECK(words("Hoher Blutdruck ist tückisch.") == Strings{"Hoher", "Blutdruck", "ist", "tückisch"});
  CHECK(words("Das Blutdruck-Messgerät, die COVID-19-Impfung") ==
        Strings{"Das", "Blutdruck-Messgerät", "die", "COVID-19-Impfung"});
  CHECK(words("Angst- und Panikstörung, Herz und -kreislauf") ==
        Strings{"Angst-", "und", "Panikstörung", "Herz", "und", "-kreislauf"});
  CHECK(words("geht’s Oma’s Haus?") == Strings{"geht's", "Oma's", "Haus"});
  CHECK(words("z. B. und d.h.") == Strings{"z", "B", "und", "d", "h"});
  CHECK(words("Bundes·tag und CO₂") == Strings{"Bundes·tag", "und", "CO₂"});
  CHECK(words("") == Strings{});
  CHECK(words("– … !") == Strings{});
}

TEST_CASE("gendered forms are one word with a stem", "[language][reader]") {
  for (const char* form : {"Patient*innen", "Patient:innen", "Patient_innen", "Patient/-innen",
                           "Patient/innen", "PatientInnen", "Patient(inn)en", "Patient·innen"}) {
    const Reading reading = testing::read(std::string("Liebe ") + form + ", hallo");
    INFO(form);
    REQUIRE(words_of(reading) == Strings{"Liebe", form, "hallo"});
    const Word& word = reading.words[1];
    CHECK(word.gendered);
    CHECK(reading.key(word) == "patientinnen");
    CHECK(reading.stem(word) == "patient");
    CHECK(reading.keys.find(" patient ") != std::string::npos);
  }
  for (const char* form : {"jede*r", "eine:n", "der*die", "Ärzt*in", "Arzt/Ärztin", "und/oder", "LinkedIn",
                           "mg/m", "Hinweis:bitte", "Patientinnen"}) {
    const Reading reading = testing::read(form);
    INFO(form);
    const bool gendered = std::string_view(form).find_first_of("*") != std::string_view::npos ||
                          std::string_view(form) == "eine:n";
    CHECK(reading.words[0].gendered == gendered);
    CHECK(reading.words.size() ==
          (gendered || std::string_view(form) == "LinkedIn" || std::string_view(form) == "Patientinnen" ? 1
                                                                                                        : 2));
  }
  CHECK(words("PATIENT*INNEN Bürger*innenrat Ärzt:innen.") ==
        Strings{"PATIENT*INNEN", "Bürger*innenrat", "Ärzt:innen"});
}

TEST_CASE("every gender spelling has the key of the feminine form and the stem of both",
          "[language][reader]") {
  struct Form {
    const char* text;
    const char* key;
    const char* stem;
  };
  static constexpr Form forms[] = {
      {"Patient*in's", "patientins", "patient"},
      {"Patienten/-innen", "patientinnen", "patient"},
      {"Patienten*innen", "patientinnen", "patient"},
      {"Patienten(innen)", "patientinnen", "patient"},
      {"Patient*Innen", "patientinnen", "patient"},
      {"Ärzt:in", "ärztin", "ärzt"},
      {"Chilen*innen", "chileninnen", "chilen"},
      {"Patient*innen-Beratung", "patientinnenberatung", "patient"},
      {"Bürger*innenrat", "bürgerinnenrat", "bürger"},
      {"jede*r", "jeder", "jede"},
      {"eine:n", "einen", "eine"},
      {"ein*e", "eine", "ein"},
      {"gute_r", "guter", "gute"},
      {"Ihr/e", "ihre", "ihr"},
      {"jede(r)", "jeder", "jede"},
      {"eine(n)", "einen", "eine"},
  };
  for (const Form& form : forms) {
    INFO(form.text);
    const Reading reading = testing::read(form.text);
    REQUIRE(reading.words.size() == 1);
    CHECK(reading.words[0].gendered);
    CHECK(reading.key(reading.words[0]) == form.key);
    CHECK(reading.stem(reading.words[0]) == form.stem);
  }
  // Of a pair of words, both can be found.
  CHECK(testing::read("der*die Ärzt*in").keys == " derdie der die ärztin ärzt ");
  CHECK(testing::read("er:sie zum*zur").keys == " ersie er sie zumzur zum zur ");
}

TEST_CASE("a word that a hyphen breaks at a line end is one word", "[language][reader]") {
  CHECK(words("Die Behand-\nlung hilft.") == Strings{"Die", "Behand- lung", "hilft"});
  CHECK(words("Der Killer-\nKeim") == Strings{"Der", "Killer- Keim"});
  CHECK(words("Die Blut-\ndruck-\nmessung") == Strings{"Die", "Blut- druck- messung"});
  CHECK(words("Angst-\nund Panikstörung") == Strings{"Angst-", "und", "Panikstörung"});
  CHECK(words("Angst- lung") == Strings{"Angst-", "lung"});
  CHECK(words("Behand-\\\nlung") == Strings{"Behand-", "lung"});
  CHECK(words("Von 5-\n10 Tagen") == Strings{"Von", "5", "10", "Tagen"});
  CHECK(words("Ende -\nneu") == Strings{"Ende", "neu"});
  const Reading reading = testing::read("Die Behand-\nlung hilft.");
  CHECK(reading.keys == " die behandlung hilft ");
  CHECK(reading.sentences.size() == 1);
  CHECK(reading.words[2].gap == Gap::space);
}

TEST_CASE("styled letters, decomposed letters and soft hyphens make the same keys", "[language][reader]") {
  CHECK(testing::read("A\u0308rzte Behand\u00ADlung 𝗔̈𝗿𝘇𝘁𝗲 𝒲𝓊𝓃𝒹ℯ GRÖSSE STRAẞE Ｗｕｎｄｅ").keys ==
        " ärzte behandlung ärzte wunde grösse strasse wunde ");
}

TEST_CASE("numbers, symbols, emoji, opaque stretches", "[language][reader]") {
  const Reading reading =
      testing::read("3,5 % von 1.000 € (§ 11) 24/7 um 8:30 👩‍⚕️👍🏽 1️⃣ `code` +");
  CHECK(words_of(reading) == Strings{"3,5", "%", "von", "1.000", "€", "§", "11", "24", "7", "um", "8:30",
                                     "👩‍⚕️", "👍🏽", "1️⃣", "\uFFFC", "+"});
  const std::vector<WordKind> kinds = {
      WordKind::number, WordKind::symbol, WordKind::word,   WordKind::number,
      WordKind::symbol, WordKind::symbol, WordKind::number, WordKind::number,
      WordKind::number, WordKind::word,   WordKind::number, WordKind::emoji,
      WordKind::emoji,  WordKind::emoji,  WordKind::opaque, WordKind::symbol};
  REQUIRE(reading.words.size() == kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) CHECK(reading.words[i].kind == kinds[i]);
  CHECK(words("5-10 Tage, 2020–2021") == Strings{"5", "10", "Tage", "2020", "2021"});
  CHECK(words("Nasofree® Spray ist belegt¹ mit m².") ==
        Strings{"Nasofree", "Spray", "ist", "belegt", "mit", "m"});
  CHECK(words("⁂ © 2025") == Strings{"©", "2025"});
  CHECK(words("🇩🇪🇦🇹") == Strings{"🇩🇪", "🇦🇹"});
  CHECK(testing::read("24-jährig").words[0].kind == WordKind::word);
}

TEST_CASE("hashtags and mentions are one word each", "[language][reader]") {
  const Reading reading = testing::read("Heute #Long_Covid mit @praxis_nord und #Mut");
  CHECK(words_of(reading) == Strings{"Heute", "Long_Covid", "mit", "praxis_nord", "und", "Mut"});
  CHECK(reading.words[1].in_hashtag);
  CHECK(reading.key(reading.words[1]) == "longcovid");
  CHECK(reading.words[3].in_mention);
  CHECK_FALSE(reading.words[3].in_hashtag);
  CHECK_FALSE(reading.words[4].in_hashtag);
  CHECK(reading.words[5].in_hashtag);
}

TEST_CASE("capitals", "[language][reader]") {
  const Reading reading = testing::read("Hilfe JETZT ÄRZTE a A COPD4 iPhone");
  const auto flags = [&](std::size_t i) {
    return std::pair(reading.words[i].capitalised, reading.words[i].all_caps);
  };
  CHECK(flags(0) == std::pair(true, false));
  CHECK(flags(1) == std::pair(true, true));
  CHECK(flags(2) == std::pair(true, true));
  CHECK(flags(3) == std::pair(false, false));
  CHECK(flags(4) == std::pair(true, false));
  CHECK(flags(5) == std::pair(true, true));
  CHECK(flags(6) == std::pair(false, false));
}

TEST_CASE("gaps", "[language][reader]") {
  using enum Gap;
  CHECK(gaps("eins zwei, drei: vier; fünf – sechs (sieben) acht/neun … zehn") ==
        std::vector{block, space, comma, colon, colon, hyphen, comma, comma, comma, comma});
  CHECK(gaps("5% „so“ z. B. Dr. Müller") == std::vector{block, none, space, space, space, space, space});
  CHECK(gaps("Ja. Nein! Gut") == std::vector{block, sentence, sentence});
  CHECK(gaps("Ja\\\nNein\n\nNeu") == std::vector{block, sentence, block});
  CHECK(gaps("Heil\nung, 👍 gut") == std::vector{block, space, comma, space});
}

TEST_CASE("keys stand between single spaces", "[language][reader]") {
  const Reading reading = testing::read("Hohe Blutdruck-Werte, jede*r!\n\nNeu: 3,5 %");
  CHECK(reading.keys == " hohe blutdruckwerte jeder jede neu 3,5 % ");
  CHECK(reading.key(reading.words[1]) == "blutdruckwerte");
  CHECK(testing::read("").keys == " ");
}

// Lower case letter by letter, but for letters whose lower case is longer or shorter.
static std::string lower_in_place(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text, at).length) {
    const std::string_view letter = text.substr(at, text::code_point_at(text, at).length);
    const std::string lowered = text::lower(letter);
    out += lowered.size() == letter.size() ? lowered : std::string(letter);
  }
  return out;
}

TEST_CASE("folded prose is the lower-cased prose, in place", "[language][reader]") {
  for (const char* text : {"ÄRZTE und Größe × ÷ À Þ ß „Ja“ – GUT", "ΑΒΓ Ж ÄÖ Ÿ ⅣⓀ €", "Ą ŠČ Ž ĲſK", ""}) {
    const Reading reading = testing::read(text);
    CHECK(reading.folded == text::lower(reading.prose.view()));
    CHECK_FALSE(reading.folded_partly);
  }
  for (const char* text : {"STRAẞE", "İ"}) {
    const Reading reading = testing::read(text);
    CHECK(reading.folded == lower_in_place(reading.prose.view()));
    CHECK(reading.folded_partly);
  }
  std::string all;
  for (char32_t c = 1; c < 0x30000; ++c) {
    if ((c < 0xD800 || c > 0xDFFF) && c != '\n') text::append_utf8(all, c);
  }
  const Reading reading = testing::read(all);
  CHECK(reading.folded == lower_in_place(reading.prose.view()));
}

TEST_CASE("blocks keep their place and kind", "[language][reader]") {
  const Reading reading = testing::read("Eins  zwei.\n\n> Drei. Vier!\n\nFünf");
  REQUIRE(reading.blocks.size() == 3);
  CHECK(reading.prose.slice(reading.blocks[0].span) == "Eins zwei.");
  CHECK(reading.prose.slice(reading.blocks[1].span) == "Drei. Vier!");
  CHECK(reading.blocks[1].quote_depth == 1);
  CHECK(reading.blocks[1].first_word == 2);
  CHECK(reading.blocks[1].limit_word == 4);
  CHECK(reading.blocks[1].first_sentence == 1);
  CHECK(reading.blocks[1].limit_sentence == 3);
  CHECK(reading.sentences[3].block == 2);
}

TEST_CASE("scripts without spaces are segmented by ICU", "[language][reader]") {
  CHECK(words("สวัสดีครับ Hallo").size() == 3);
  CHECK(words("我们今天 gut").back() == "gut");
  CHECK(words("我们今天").size() > 1);
}

TEST_CASE("a reader serves any number of documents and can be moved", "[language][reader]") {
  Reader first;
  CHECK(first.read(testing::plain_document("Eins zwei")).words.size() == 2);
  Reader second = std::move(first);
  CHECK(second.read(testing::plain_document("Drei")).words.size() == 1);
  CHECK(second.read(testing::plain_document("")).words.empty());
}

TEST_CASE("word edges are ICU's on Latin text", "[language][reader]") {
  // Without what is decided differently on purpose: hyphens, gender signs, footnotes.
  const std::string text =
      "Viele Menschen fragen: „Hilft das?“ Ja, geht's um 3,5 oder 1.000 Tropfen (à 2 ml), dann "
      "schon! Größe, Übelkeit, naïve Œuvres; Straße 12a … Łódź, Çelik und Ærø. Prof. Yılmaz";
  const Reading reading = testing::read(text);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> icu_words(
      icu::BreakIterator::createWordInstance(icu::Locale::getGerman(), status));
  UText utext = UTEXT_INITIALIZER;
  const std::string_view prose = reading.prose.view();
  utext_openUTF8(&utext, prose.data(), static_cast<int64_t>(prose.size()), &status);
  icu_words->setText(&utext, status);
  REQUIRE(U_SUCCESS(status) != 0);
  Strings expected;
  int32_t start = icu_words->first();
  for (int32_t limit = icu_words->next(); limit != icu::BreakIterator::DONE; limit = icu_words->next()) {
    const auto from = static_cast<std::size_t>(start);
    if (icu_words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) {
      expected.emplace_back(prose.substr(from, static_cast<std::size_t>(limit - start)));
    }
    start = limit;
  }
  utext_close(&utext);
  CHECK(words_of(reading) == expected);
}

TEST_CASE("character classes equal text/unicode.h", "[language][characters]") {
  for (char32_t c = 1; c < 0x3000; ++c) {
    const std::uint8_t classes = character_class(c);
    const bool letter = (classes & letter_class) != 0;
    const bool word = (classes & word_classes) != 0;
    if (letter != text::is_letter(c) || word != text::is_word(c))
      FAIL("U+" << std::hex << static_cast<unsigned>(c));
    if (letter && ((classes & upper_class) != 0) != text::is_upper(c))
      FAIL("U+" << std::hex << static_cast<unsigned>(c));
    if (letter && ((classes & lower_class) != 0) != text::is_lower(c))
      FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
  SUCCEED();
}
