#include "catch.h"
#include "language/syllables.h"

#include <initializer_list>
#include <string>
#include <string_view>

using taktvoll::language::count_syllables;

namespace {

// Words written with a dot at every syllable border, as in dictionaries: "Pa·ti·ent".
void check_divided(std::initializer_list<std::string_view> words) {
  for (const std::string_view divided : words) {
    std::string word;
    std::uint32_t expected = 1;
    for (std::size_t i = 0; i < divided.size(); ++i) {
      if (divided.substr(i, 2) == "·") {
        ++expected;
        ++i;
      } else {
        word += divided[i];
      }
    }
    INFO(divided);
    CHECK(count_syllables(word) == expected);
  }
}

} // namespace

TEST_CASE("worked example A, word by word") {
  check_divided({"Die", "an·ti·hy·per·ten·si·ve", "Phar·ma·ko·the·ra·pie", "er·folgt", "un·ter",
                 "Be·rück·sich·ti·gung", "in·di·vi·du·el·ler", "Ri·si·ko·fak·to·ren"});
  check_divided({"Bei", "un·zu·rei·chen·der", "Blut·druck·sen·kung", "ist", "ei·ne", "Do·sis·an·pas·sung",
                 "o·der", "Kom·bi·na·ti·ons·be·hand·lung", "in", "Er·wä·gung", "zu", "zie·hen"});
  check_divided({"Kon·tra·in·di·ka·ti·o·nen", "und", "po·ten·zi·el·le", "In·ter·ak·ti·o·nen", "sind",
                 "hier·bei", "ob·li·ga·to·risch", "zu", "be·ach·ten"});
}

TEST_CASE("worked example B, word by word") {
  check_divided(
      {"Ho·her", "Blut·druck", "tut", "nicht", "weh", "Vie·le", "Men·schen", "mer·ken", "ihn", "lan·ge"});
  check_divided({"Des·halb", "ist",       "Mes·sen", "wich·tig", "Set·zen",    "Sie",    "sich", "da·für",
                 "fünf",     "Mi·nu·ten", "ru·hig",  "hin",      "Schrei·ben", "den",    "Wert", "auf",
                 "Zei·gen",  "die",       "Wer·te",  "in",       "Ih·rer",     "Pra·xis"});
  check_divided(
      {"Dort", "hilft", "man", "Ih·nen", "wei·ter", "Ha·ben", "Fra·gen", "Dann", "ru·fen", "uns", "an"});
}

TEST_CASE("two vowels, one nucleus") {
  check_divided({"Mai", "Bein", "Haus", "Häu·ser", "Leu·te", "Lie·be", "Boot", "Haar", "See", "Ho·ckey",
                 "Boi·ler", "pfui", "Bay·ern", "Tour", "Schnee·mann", "vier", "Tier·kli·nik"});
}

TEST_CASE("q takes its u, y before a vowel is a consonant") {
  check_divided({"Quel·le", "be·quem", "Qua·li·tät", "A·qua·ri·um", "Yo·ga", "You·Tube", "Hy·a·lu·ron",
                 "lo·yal", "Yt·tri·um"});
}

TEST_CASE("-tion, -ie-, -ien and their like") {
  check_divided({"Na·ti·on", "Sta·ti·o·nen", "stu·die·ren", "va·ri·ie·ren", "Fa·mi·li·e", "Fa·mi·li·en",
                 "Fa·mi·li·en·an·ge·hö·ri·ge", "Al·ler·gie", "The·ra·pi·en", "Pa·ti·ent", "Pa·ti·en·tin",
                 "Me·di·um", "Me·di·en", "Stu·di·en·la·ge", "Hy·gi·e·ne", "Ef·fi·zi·enz", "Ve·ge·ta·ri·er",
                 "I·ta·li·e·ner", "Kar·ri·e·re"});
  // … where the same letters are one nucleus.
  check_divided({"die·nen", "Dienst", "er·schie·nen", "Bie·ne", "Wien", "ver·dient", "Of·fi·zier", "Pa·pier",
                 "viel·leicht", "Spiel·lei·ter", "E·ner·gie·nut·zung", "Wie·ner"});
}

TEST_CASE("-uell, -iell, -eum, -ea-, -oid, -ismus") {
  check_divided({"in·di·vi·du·ell", "po·ten·zi·ell", "ak·tu·ell", "of·fi·zi·ell", "Mu·se·um", "The·a·ter",
                 "re·al", "Ste·ro·id", "O·pi·o·i·de", "E·go·is·mus", "ar·cha·isch", "Mo·sa·ik", "Lin·gu·ist",
                 "Ru·i·ne", "I·de·en", "Va·ku·um", "Ho·mo·ge·ne·i·tät"});
}

TEST_CASE("prefixes before a vowel") {
  check_divided({"be·ach·ten", "be·en·den", "be·in·hal·ten", "be·ur·tei·len", "be·un·ru·hi·gen",
                 "be·ein·träch·ti·gen", "ge·ei·nigt", "ge·impft", "un·ge·impft", "ge·irrt", "ge·übt",
                 "ge·öff·net", "ge·eig·net", "zer·ei·tert", "ver·ei·sen", "Re·in·fek·ti·on", "re·a·gie·ren"});
  check_divided({"Bei·trag", "Beu·le", "Bee·re", "Geist", "Gei·ge", "Beu·tel"});
}

TEST_CASE("joints of compounds") {
  check_divided({"Kon·tra·in·di·ka·ti·on", "Pfle·ge·ein·rich·tung", "Grip·pe·imp·fung",
                 "Rei·se·un·ter·la·gen", "Lak·to·se·in·to·le·ranz", "Au·to·im·mun·krank·heit",
                 "Au·to·un·fall", "Ka·me·ra·auf·nah·me", "Phar·ma·un·ter·neh·men", "See·i·gel",
                 "Neu·in·fek·ti·on", "Bau·ar·bei·ten"});
}

TEST_CASE("Greek and Latin of medicine") {
  check_divided({"Hä·mo·phi·lie", "Ö·dem",          "Di·a·be·tes",  "Hy·per·to·nie",  "Psy·chi·a·trie",
                 "Ge·ri·a·trie",  "An·ä·mie",       "Leuk·ä·mi·en", "On·ko·lo·gie",   "Dys·pno·e",
                 "Di·ar·rhö",     "My·o·kard",      "Pro·te·in",    "Kof·fe·in",      "He·ro·in",
                 "Al·ka·lo·id",   "Ge·ne·a·lo·gie", "Zo·o·lo·gie",  "Pneu·mo·lo·gie", "Sko·li·o·se"});
}

TEST_CASE("loanwords with silent letters") {
  check_divided({"on·line",   "On·line·ter·min", "Up·date",    "Ser·vice",     "Creme",
                 "Team",      "Jeans",           "Down·load",  "Coach",        "Face·book",
                 "Home·page", "Smart·phone",     "Life·style", "News·let·ter", "Com·pli·ance",
                 "Ni·veau",   "Mi·lieu",         "Ma·na·ger",  "Ma·nage·ment", "In·ter·view",
                 "Bou·tique", "Re·ser·voir",     "Bo·dy·guard"});
}

TEST_CASE("parts of a hyphenated word add up") {
  CHECK(count_syllables("E-Mail") == 2);
  CHECK(count_syllables("E-Mail-Adresse") == 5);
  CHECK(count_syllables("Magen-Darm-Trakt") == 4);
  CHECK(count_syllables("Tab- letten") == 3); // broken at a line end
  CHECK(count_syllables("Pa- ti- ent") == 3);
  CHECK(count_syllables("C-reaktiv") == 4); // a part without a vowel is one syllable
  CHECK(count_syllables("Patienten-") == 4);
}

TEST_CASE("a gender sign counts nothing") {
  const auto plain = count_syllables("Patientinnen");
  CHECK(plain == 5);
  for (const auto form : {"Patient*innen", "Patient:innen", "Patient_innen", "PatientInnen", "Patient/innen",
                          "Patient/-innen", "Patient(inn)en"}) {
    INFO(form);
    CHECK(count_syllables(form) == plain);
  }
  CHECK(count_syllables("jede*r") == 2);
}

TEST_CASE("abbreviations in capitals are spelled, shouted words are read") {
  CHECK(count_syllables("COPD") == 4);
  CHECK(count_syllables("EKG") == 3);
  CHECK(count_syllables("EKGs") == 3);
  CHECK(count_syllables("MRT") == 3);
  CHECK(count_syllables("mRNA") == 4);
  CHECK(count_syllables("DSGVO") == 5);
  CHECK(count_syllables("GmbH") == 4);
  CHECK(count_syllables("COPD-Patient") == 7);
  CHECK(count_syllables("ACHTUNG") == 2);
  CHECK(count_syllables("SCHMERZ") == 1);
  CHECK(count_syllables("NUR") == 1);
  CHECK(count_syllables("FÜR") == 1);
  CHECK(count_syllables("NEUE") == 2);
  CHECK(count_syllables("SCHLUSS") == 1);
}

TEST_CASE("case and spelling variants agree") {
  CHECK(count_syllables("patient") == count_syllables("Patient"));
  CHECK(count_syllables("ÖFFENTLICHKEIT") == count_syllables("Öffentlichkeit"));
  CHECK(count_syllables("Café") == 2);
  CHECK(count_syllables("naïv") == 2);
  CHECK(count_syllables("geht's") == 1);
}

TEST_CASE("what has no letter has no syllable, what has one has at least one") {
  CHECK(count_syllables("") == 0);
  CHECK(count_syllables("2024") == 0);
  CHECK(count_syllables("3,5") == 0);
  CHECK(count_syllables("-") == 0);
  CHECK(count_syllables("hm") == 1);
  CHECK(count_syllables("µg") == 1);
  CHECK(count_syllables("COVID-19") == 2);
  CHECK(count_syllables("Привет") == 1);
}

TEST_CASE("long input is counted whole") {
  std::string babble;
  for (int i = 0; i < 1000; ++i) babble += "ba";
  CHECK(count_syllables(babble) == 1000);
}
