#include "catch.h"
#include "claims/mandatory_texts.h"
#include "document/document.h"
#include "drafting/draft.h"

#include <string>

using namespace taktvoll;

namespace {

drafting::Template made(const std::string& body) {
  drafting::Template kind;
  kind.id = "a";
  kind.has_du = true;
  kind.body = body;
  return kind;
}

// The text below the front matter.
std::string text_of(const drafting::Template& kind, const drafting::DraftSettings& settings) {
  std::vector<std::string> mistakes;
  const std::string whole = drafting::draft(kind, settings, mistakes);
  CHECK(mistakes == std::vector<std::string>{});
  const std::string end = "---\n\n";
  return whole.substr(whole.find(end, 4) + end.size());
}

std::string mistakes_of(const std::string& body) {
  std::vector<std::string> mistakes;
  (void)drafting::draft(made(body), {}, mistakes);
  std::string all;
  for (const std::string& mistake : mistakes) all += mistake + "\n";
  return all;
}

} // namespace

TEST_CASE("what is known is filled in, what is not is a gap") {
  drafting::DraftSettings settings;
  const drafting::Template kind =
      made("# {{title: Worum es geht}}\n\n{{brand: Name}} und {{sender: Firma}}.\n");
  CHECK(text_of(kind, settings) == "# [→ Worum es geht]\n\n[→ Name] und [→ Firma].\n");
  settings.title = "Schlaf {{brand}}"; // a title is no template
  settings.values["brand"] = {"Musteran"};
  CHECK(text_of(kind, settings) == "# Schlaf {{brand}}\n\nMusteran und [→ Firma].\n");
}

TEST_CASE("Sie unless du is wanted") {
  drafting::DraftSettings settings;
  const drafting::Template kind = made("Was hilft ⟦Ihnen|dir⟧? ⟦Schreiben Sie|Schreib⟧ uns.\n");
  CHECK(text_of(kind, settings) == "Was hilft Ihnen? Schreiben Sie uns.\n");
  settings.du = true;
  CHECK(text_of(kind, settings) == "Was hilft dir? Schreib uns.\n");
}

TEST_CASE("blocks stand where their condition holds, and leave no hole where not") {
  const drafting::Template kind =
      made("A\n\n%% if paid\nP\n\n%% if product_status: otc, rx\nPO\n\n%% end\n%% end\n"
           "%% if not brand\nNB\n\n%% end\n%% if contact\nC\n\n%% end\n%% if du\nD\n\n%% end\nZ\n");
  drafting::DraftSettings settings;
  CHECK(text_of(kind, settings) == "A\n\nNB\n\nZ\n");
  settings.values = {{"paid", {"true"}}, {"brand", {"M"}}, {"contact.name", {"Eva"}}};
  CHECK(text_of(kind, settings) == "A\n\nP\n\nC\n\nZ\n");
  settings.values["product_status"] = {"rx"};
  CHECK(text_of(kind, settings) == "A\n\nP\n\nPO\n\nC\n\nZ\n");
  settings.values["paid"] = {"false"};
  settings.du = true;
  CHECK(text_of(kind, settings) == "A\n\nC\n\nD\n\nZ\n");
}

TEST_CASE("mandatory texts are put in word for word, their open part as a gap") {
  CHECK(text_of(made("%% text pflichttext\n"), {}) ==
        std::string(claims::mandatory_wording("pflichttext")) + "\n");
  const std::string herbal = text_of(made("%% text traditionell-pflanzlich\n"), {});
  CHECK(herbal.find("Anwendung bei [→ Anwendungsgebiet] ausschließlich") != std::string::npos);
  CHECK(mistakes_of("%% text pflicht\n").find("no mandatory text “pflicht”") != std::string::npos);
}

TEST_CASE("mistakes of a template's author are told when a draft is written") {
  CHECK(mistakes_of("%% if paid\nX\n").find("has no “end”") != std::string::npos);
  CHECK(mistakes_of("%% end\n").find("has no “if”") != std::string::npos);
  CHECK(mistakes_of("%% if payd\n%% end\n").find("no key “payd”") != std::string::npos);
  CHECK(mistakes_of("{{brnd: x}}\n").find("no key “brnd”") != std::string::npos);
  CHECK(mistakes_of("{{brand\n").find("not closed") != std::string::npos);
  CHECK(mistakes_of("⟦Ihnen⟧\n").find("not complete") != std::string::npos);
}

TEST_CASE("the front matter says what holds, and asks for the rest in comments") {
  drafting::Template kind = made("X\n");
  kind.settings = {{"audience", "laien"}, {"product_status", "none"}, {"doc_type", "letter"}};
  kind.asked = {{"brand", "der Name"}, {"contact", "{name: …}"}};
  std::vector<std::string> mistakes;
  CHECK(drafting::draft(kind, {}, mistakes) == "---\naudience: laien\nproduct_status: none\ndoc_type: "
                                               "letter\n# brand: der Name\n# contact: {name: …}\n---\n\n"
                                               "X\n");
  drafting::DraftSettings settings;
  settings.title = "Der \"gute\" Schlaf: \\ Teil 1";
  settings.values = {{"brand", {"Musteran: forte"}},
                     {"contact.name", {"Eva Beispiel"}},
                     {"contact.phone", {"030 123"}},
                     {"claims", {"a", "b"}},
                     {"paid", {"true"}}};
  const std::string text = drafting::draft(kind, settings, mistakes);
  // A product whose status nobody gave is not “none”.
  CHECK(text == "---\ntitle: \"Der \\\"gute\\\" Schlaf: \\\\ Teil 1\"\naudience: laien\ndoc_type: letter\n"
                "brand: \"Musteran: forte\"\ncontact:\n  name: \"Eva Beispiel\"\n  phone: \"030 123\"\n"
                "claims: [\"a\", \"b\"]\npaid: true\n---\n\nX\n");
  const auto source = text::SourceText::from_bytes("a.md", text);
  REQUIRE(source.has_value());
  const document::Document document = document::parse(*source);
  CHECK_FALSE(document.front_matter.broken.has_value());
  CHECK(document.front_matter.problems.empty());
  CHECK(document.context.value("brand") == "Musteran: forte");
  CHECK(document.context.value("contact.phone") == "030 123");
}

TEST_CASE("a title makes a file name that every system can bear") {
  CHECK(drafting::file_name_for("Guten Schlaf, ganz ruhig!") == "guten-schlaf-ganz-ruhig.md");
  CHECK(drafting::file_name_for("Übelkeit & Größe: 2026") == "uebelkeit-groesse-2026.md");
  CHECK(drafting::file_name_for("../../etc/passwd") == "etc-passwd.md");
  CHECK(drafting::file_name_for("💊?") == "");
  CHECK(drafting::file_name_for(std::string(100, 'a')) == std::string(60, 'a') + ".md");
  CHECK(drafting::file_name_for("wort " + std::string(70, 'b')).size() < 70);
}
