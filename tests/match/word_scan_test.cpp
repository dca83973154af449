#include "catch.h"
#include "document/document.h"
#include "language/reader.h"
#include "match/generated_text.h"
#include "match/term.h"
#include "match/word_scan.h"

#include <string>
#include <vector>

namespace taktvoll::match {
namespace {

// The keys of the words that the real Reader finds.
std::string read_keys(language::Reader& reader, const std::string& text) {
  auto source = text::SourceText::from_bytes("text.md", text);
  REQUIRE(source);
  const language::Reading reading = reader.read(document::parse(*source));
  std::string keys;
  for (const language::Word& word : reading.words) {
    if (!keys.empty()) keys += ' ';
    keys += reading.key(word);
  }
  return keys;
}

std::string kinds(std::string_view text) {
  std::string kinds;
  for (std::size_t at = 0; at < text.size();) {
    const Scanned piece = scan_piece(text, at);
    REQUIRE(piece.start == at);
    REQUIRE(piece.limit > at);
    kinds += "- ,ws"[static_cast<std::size_t>(piece.kind)];
    at = piece.limit;
  }
  return kinds;
}

} // namespace

TEST_CASE("The pieces of a text", "[match]") {
  CHECK(kinds("Angst, 5%") == "w, ws");
  CHECK(kinds("„Killer-Keim“") == " w ");
  CHECK(kinds("Angst- und") == "w  w");
  CHECK(kinds("Angst – und") == "w , w");
  CHECK(kinds("Nasofree® 💀👩‍⚕️") == "w  ss");
  CHECK(scan_piece("", 0).kind == ScanKind::none);
}

TEST_CASE("Terms and texts agree on what one word is", "[match]") {
  language::Reader reader;
  for (const std::string text : {"Herzinfarkt- und Schlaganfallrisiko",
                                 "z. B. heute",
                                 "z.B. heute",
                                 "24-Stunden-Pflege",
                                 "COVID-19-Impfung",
                                 "5-10 Tage",
                                 "10:30 Uhr",
                                 "1.000,50 €",
                                 "100%",
                                 "geht's",
                                 "geht’s",
                                 "Rock ’n’ Roll",
                                 "H₂O und CO₂",
                                 "5 m²",
                                 "belegt¹ ist",
                                 "Nasofree® Spray",
                                 "½ Tablette",
                                 "§ 11 HWG",
                                 "3 + 4 = 7",
                                 "Mann/Frau",
                                 "24/7",
                                 "mg/m",
                                 "Patient/-innen und Ärzt*innen",
                                 "Patient(inn)en",
                                 "Patient(in)",
                                 "PatientInnen",
                                 "jede:r Ärzt_in",
                                 "eine·n",
                                 "Bundes·tag",
                                 "der*die Arzt*in",
                                 "LinkedIn",
                                 "Blut\u00ADdruck",
                                 "Blut\u200Bdruck",
                                 "Hallo💀Welt",
                                 "💀💀",
                                 "👩‍⚕️ hilft",
                                 "🇩🇪🇨🇭",
                                 "1️⃣ zuerst",
                                 "❤️ und ❤",
                                 "👍🏽",
                                 "50°C",
                                 "Dr. med. Müller",
                                 "S3-Leitlinie",
                                 "a\u0308rztlich",
                                 "𝗳𝗮𝗸𝗲 News",
                                 "ﬁnden",
                                 "Hals-, Nasen- und Ohren",
                                 "E-Mail-Adresse",
                                 "Über-Ich",
                                 "v1.2 beta",
                                 "ß ẞ",
                                 "naïve Ärztin",
                                 "der 1. FC",
                                 "→ hier",
                                 "† 2020",
                                 "x × y",
                                 "π μ Ω",
                                 "№ 5",
                                 "„Angst“ und ‚Mut‘"}) {
    INFO(text);
    CHECK(value_key(text) == read_keys(reader, text));
  }
}

TEST_CASE("Terms and generated texts agree on what one word is", "[match]") {
  language::Reader reader;
  TextGenerator generator(31);
  for (int round = 0; round < 300; ++round) {
    const std::string text = "und " + generator.text(12); // "100." at the start would begin a list
    INFO(text);
    REQUIRE(value_key(text) == read_keys(reader, text));
  }
}

} // namespace taktvoll::match
