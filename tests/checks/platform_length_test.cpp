#include "catch.h"
#include "checks/plain_text.h"
#include "checks/platform_length.h"

using namespace taktvoll;
using checks::platform_length;

namespace {

document::Document document_of(std::string_view text) {
  return document::parse(*text::SourceText::from_bytes("post.md", std::string(text)));
}

std::string pasted(std::string_view text) {
  std::string all;
  for (const checks::PlainPiece& piece : checks::plain_text(document_of(text))) all += piece.text;
  return all;
}

std::uint32_t length(std::string_view text, std::string_view platform) {
  return platform_length(document_of(text), platform);
}

} // namespace

TEST_CASE("plain text is what somebody would paste") {
  CHECK(pasted("---\nplatform: x\n---\n# Titel\n\nEin **fetter** Text &amp; mehr.\n") ==
        "Titel\n\nEin fetter Text & mehr.");
  CHECK(pasted("- eins\n- zwei\n\nEnde #Tag @name 💙") == "- eins\n- zwei\n\nEnde #Tag @name 💙");
  CHECK(pasted("Mehr: https://beispiel.de/a, `Code` und ![Bild](b.jpg) da.") ==
        "Mehr: https://beispiel.de/a, Code und  da.");
  CHECK(pasted("Zur [Broschüre](https://beispiel.de/b) hier.") ==
        "Zur Broschüre https://beispiel.de/b hier.");
  CHECK(pasted("Zur [Seite](seite.md).") == "Zur Seite.");
  CHECK(pasted("Schreib eva@beispiel.de oder @eva@social.example!") ==
        "Schreib eva@beispiel.de oder @eva@social.example!");
  CHECK(pasted("---\ndoc_type: reply\n---\n> Kommentar\n\nAntwort") == "Antwort");
}

TEST_CASE("X counts weighted, Mastodon and Bluesky graphemes, others code points") {
  CHECK(length("Größe", "x") == 5);
  CHECK(length("Gro\xCC\x88ße", "x") == 5);
  CHECK(length("Gro\xCC\x88ße", "instagram") == 6);
  CHECK(length("Gro\xCC\x88ße", "bluesky") == 5);
  CHECK(length("Danke 👩‍⚕️", "x") == 8);
  CHECK(length("Danke 👩‍⚕️", "bluesky") == 7);
  CHECK(length("Danke 👩‍⚕️", "linkedin") == 10);
  CHECK(length("日本", "x") == 4);
  CHECK(length("„Ja“ – gut", "x") == 10);
}

TEST_CASE("URLs count 23 on X and Mastodon, in full elsewhere") {
  const std::string url = "https://beispiel.de/eine/sehr/lange/adresse/die/nicht/endet";
  CHECK(length("Hier: " + url + " da", "x") == 6 + 23 + 3);
  CHECK(length("Hier: " + url + " da", "mastodon") == 6 + 23 + 3);
  CHECK(length("Hier: " + url + " da", "instagram") == 6 + url.size() + 3);
  CHECK(length("Mehr: beispiel.de/schlaf.", "x") == 6 + 23 + 1);
  CHECK(length("Mehr: beispiel.de/schlaf.", "mastodon") == 25);
  CHECK(length("eva@beispiel.de", "x") == 15);
  CHECK(length("z.B. um 9.30 Uhr", "x") == 16);
  CHECK(length("@eva@social.example hallo", "mastodon") == 10);
}
