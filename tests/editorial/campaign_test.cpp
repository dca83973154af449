#include "catch.h"
#include "editorial/campaign.h"
#include "editorial/made_posts.h"

#include <string>

using namespace taktvoll;
using namespace taktvoll::editorial;

namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

// "b.md:1:1 error product-status > a.md:1:1", a line each.
std::string told(const std::vector<CampaignFinding>& findings) {
  const auto at = [](const Spot& spot) {
    return spot.path + ":" + std::to_string(spot.start.line) + ":" + std::to_string(spot.start.column);
  };
  std::string out;
  for (const CampaignFinding& found : findings) {
    out +=
        at(found.where) + " " + std::string(finding::name(found.severity)) + " " + std::string(found.check);
    if (found.other) out += " > " + at(*found.other);
    out += "\n";
    CHECK_FALSE(found.message.de.empty());
    CHECK_FALSE(found.message.en.empty());
    CHECK_FALSE(found.hint.de.empty());
  }
  return out;
}

std::string checked(const Texts& texts, const std::string& registry_text = sample_registry_text()) {
  const auto registry = registry_text.empty() ? nullptr : registry_of(registry_text);
  return told(check_campaign(posts_of(texts, registry), registry.get(), "2026-11-22"));
}

} // namespace

TEST_CASE("one claim in different words") {
  CHECK(checked({{"a.md", "Musteran kann Kopfschmerzen lindern.\n"},
                 {"b.md", "Guten Morgen!\n\nMusteran **kann** Kopfschmerzen\nlindern!\n"}}) == "");
  CHECK(checked({{"a.md", "Musteran kann Kopfschmerzen lindern.\n"},
                 {"b.md", "Neu:\n\nBei Kopfschmerzen kann Musteran helfen.\n"}}) ==
        "b.md:3:1 info claim-wording > a.md:1:1\n");
  // The usual wording is the one that most posts have.
  CHECK(checked({{"a.md", "Bei Kopfschmerzen kann Musteran helfen.\n"},
                 {"b.md", "Musteran kann Kopfschmerzen lindern.\n\n#eins"},
                 {"c.md", "Musteran kann Kopfschmerzen lindern.\n\nUnd mehr davon morgen.\n"}}) ==
        "a.md:1:1 info claim-wording > b.md:1:1\n");
}

TEST_CASE("one claim with different footnotes") {
  const std::string claim = "Musteran kann Kopfschmerzen lindern.";
  CHECK(checked({{"a.md", claim + "¹\n\nMorgen mehr.\n\n¹ Muster, 2024\n"},
                 {"b.md", claim + "¹\n\n¹ Muster, 2024\n"}}) == "");
  CHECK(
      checked({{"a.md", claim + "¹\n\n¹ Muster, 2024\n"}, {"b.md", claim + "\\*\n\n\\* Beispiel, 2019\n"}}) ==
      "b.md:1:1 warning claim-footnote > a.md:1:1\n");
  CHECK(checked({{"a.md", claim + "\n"}, {"b.md", claim + " [1]\n\n[1] Muster, 2024\n"}}) ==
        "a.md:1:1 warning claim-footnote > b.md:1:1\n");
}

TEST_CASE("one brand with two statuses") {
  const std::string otc = "---\nbrand: Testol\nproduct_status: otc\n---\nEins.\n";
  const std::string rx = "---\nbrand: TESTOL\nproduct_status: rx\n---\nZwei.\n";
  CHECK(checked({{"a.md", otc}, {"b.md", rx}}) == "b.md:3:17 error product-status > a.md:3:17\n");
  CHECK(checked({{"a.md", otc}, {"b.md", rx}}, "") == "b.md:3:17 error product-status > a.md:3:17\n");
  CHECK(checked({{"a.md", otc}, {"b.md", otc + "Mehr."}}) == "");
  // The registry knows.
  CHECK(checked({{"a.md", "---\nbrand: Musteran\nproduct_status: rx\n---\nZwei.\n"}}) ==
        "a.md:3:17 error product-status > r.yaml:2:10\n");
}

TEST_CASE("somebody who left, and somebody whom nobody knows") {
  const std::string january = "---\npublish_date: 2027-01-10\n---\n";
  CHECK(checked({{"a.md", january + "Fragen? eva.beispiel@beispiel.de\n"}}) ==
        "a.md:4:9 error contact-left > r.yaml:14:198\n");
  CHECK(checked({{"a.md", january + "Fragen? Rufen Sie an: (030) 12 34 56 - 78\n"}})
            .find("a.md:4:23 error contact-left") == 0);
  CHECK(checked({{"a.md", january + "Es antwortet Eva\nBeispiel.\n"}}).find("a.md:4:14 error contact-left") ==
        0);
  CHECK(checked({{"a.md", "Fragen? eva.beispiel@beispiel.de\n"}}) == ""); // today she is there
  CHECK(checked({{"a.md", january + "Fragen? tom.muster@beispiel.de\n"}}) == "");
  CHECK(checked({{"a.md", "---\ncontact:\n  name: Ida Neu\n---\nEins.\n"}}) ==
        "a.md:3:9 info contact-unknown\n");
  CHECK(checked({{"a.md", "---\ncontact:\n  name: Ida Neu\n---\nEins.\n"}}, "") == "");
}

TEST_CASE("approvals that end before the planned day") {
  CHECK(checked({{"a.md", "---\napproval:\n  id: F-1\n  valid-until: 2027-01-05\npublish_date: "
                          "2027-01-06\n---\nEins.\n"}}) == "a.md:4:16 error approval-ends > a.md:5:15\n");
  CHECK(checked({{"a.md", "---\napproval:\n  id: F-1\n  valid-until: 2027-01-05\npublish_date: "
                          "2027-01-05\n---\nEins.\n"}}) == "");
  CHECK(checked({{"a.md", "---\npublish_date: 2027-01-01\n---\nMusteran kann Kopfschmerzen lindern.\n"}}) ==
        "a.md:4:1 error claim-ends > r.yaml:8:18\n");
  CHECK(checked({{"a.md", "---\npublish_date: 2026-12-31\n---\nMusteran kann Kopfschmerzen lindern.\n"}}) ==
        "");
}

TEST_CASE("the same post twice, and nearly the same") {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "Wort" + std::to_string(i) + " ";
  const std::string text = words + "Ende.\n";
  CHECK(checked(
            {{"a.md", "---\nplatform: x\n---\n\n" + text}, {"b.md", "**" + words + "ENDE!** 🌷\n\n#Tag\n"}}) ==
        "b.md:1:1 warning same-post > a.md:5:1\n");
  CHECK(checked({{"a.md", "---\nplatform: x\n---\n" + text},
                 {"b.md", "---\nplatform: instagram\n---\n" + text}}) == "");
  std::string near = text;
  near.replace(near.find("Wort30"), 6, "Anders");
  CHECK(checked({{"a.md", text}, {"b.md", near}}) == "b.md:1:1 info similar-post > a.md:1:1\n");
  std::string far = text;
  for (const auto* word : {"Wort10 ", "Wort25 ", "Wort40 "}) far.replace(far.find(word), 7, "Anders ");
  CHECK(checked({{"a.md", text}, {"b.md", far}}) == "");
  CHECK(checked({{"a.md", "Guten Morgen!\n"}, {"b.md", "Guten Morgen, alle!\n"}}) == ""); // too short to tell
  CHECK(checked({{"a.md", ""}, {"b.md", "---\nplatform: x\n---\n"}}) == ""); // no words, no copies
}

TEST_CASE("a thousand copies cost no square and each is told once") {
  std::string words;
  for (int i = 0; i < 40; ++i) words += "Wort" + std::to_string(i) + " ";
  Texts texts;
  for (int i = 0; i < 1000; ++i) {
    const std::string number = std::to_string(1000 + i);
    texts.emplace_back(number + ".md", words + "und Nummer" + number + ".\n");
  }
  const auto posts = posts_of(texts, nullptr);
  const auto findings = check_campaign(posts, nullptr, "2026-11-22");
  CHECK(findings.size() == 999);
  CHECK(findings.front().other->path == "1000.md");
}
