// Every mistake in a registry, with its exact place: the mark in the text is the caret.
#include "base/marked.h"
#include "catch.h"
#include "claims/registry_reader.h"
#include "text/unicode.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace taktvoll;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

struct Mistake {
  const char* source;             // a place is marked for each diagnostic, in order
  std::vector<const char*> words; // part of each German message
  const char* help = "";          // part of the first one's German help
  bool warning = false;
};

const std::string product = "products:\n  - {id: musteran, brand: Musteran, status: otc}\n";

std::uint32_t line_of(const std::string& text, std::size_t offset) {
  return 1 + static_cast<std::uint32_t>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}
std::uint32_t column_of(const std::string& text, std::size_t offset) {
  const std::size_t feed = offset == 0 ? std::string::npos : text.rfind('\n', offset - 1);
  const std::size_t start = feed == std::string::npos ? 0 : feed + 1;
  return 1 + static_cast<std::uint32_t>(
                 text::count_code_points(std::string_view(text).substr(start, offset - start)));
}

void check(const std::string& source, const Mistake& mistake) {
  const marked::Text text = marked::read(source);
  const claims::Registry registry = claims::read_registry(Files{{"r.yaml", text.text}});
  INFO(text.text);
  std::string all;
  for (const auto& diagnostic : registry.diagnostics)
    all += finding::format(diagnostic, base::UiLanguage::de);
  INFO(all);
  REQUIRE(registry.diagnostics.size() == mistake.words.size());
  REQUIRE(text.ranges.size() == mistake.words.size());
  CHECK(registry.has_errors() == (!mistake.warning && !mistake.words.empty()));
  for (std::size_t i = 0; i < mistake.words.size(); ++i) {
    const finding::Diagnostic& diagnostic = registry.diagnostics[i];
    const marked::Range range = text.ranges[i];
    CHECK(diagnostic.message.de.find(mistake.words[i]) != std::string::npos);
    REQUIRE(diagnostic.place);
    CHECK(diagnostic.place->line == line_of(text.text, range.start));
    CHECK(diagnostic.place->column == column_of(text.text, range.start));
    const std::string_view underlined =
        std::string_view(text.text).substr(range.start, range.limit - range.start);
    CHECK(diagnostic.place->width == std::max<std::size_t>(1, text::count_code_points(underlined)));
    CHECK_FALSE(diagnostic.message.en.empty());
    CHECK(diagnostic.message.en != diagnostic.message.de);
    CHECK(diagnostic.help.de.empty() == diagnostic.help.en.empty());
    for (const std::string& words :
         {diagnostic.message.de, diagnostic.message.en, diagnostic.help.de, diagnostic.help.en})
      CHECK(words.find("{}") == std::string::npos);
  }
  if (!registry.diagnostics.empty())
    CHECK(registry.diagnostics[0].help.de.find(mistake.help) != std::string::npos);
}

} // namespace

TEST_CASE("mistakes at the top of a registry") {
  const Mistake mistakes[] = {
      {"⟦hallo⟧\n", {"muss mit Schlüsseln beginnen"}, "products, claims"},
      {"⟦clams⟧: []\nproducts: [{id: a, brand: Musteran, status: otc}]\n",
       {"Unbekannter Schlüssel „clams“"},
       "„claims“"},
      {"⟦brand⟧: Musteran\n", {"Unbekannter Schlüssel „brand“"}, "„products“"},
      {"⟦claims⟧:\n", {"„claims“ ist leer"}},
      {"claims: ⟦{⟧id: a}\n", {"erwartet eine Liste von Aussagen"}},
      {"claims: [⟦hallo⟧]\n", {"Ein Eintrag von „claims“ ist eine Zuordnung, hier steht ein Text"}},
  };
  for (const Mistake& mistake : mistakes) check(mistake.source, mistake);
}

TEST_CASE("mistakes in products") {
  const Mistake mistakes[] = {
      {"{id: ⟦mus⟧, brand: Musteran}", {"Hier fehlt „status“"}, "status: otc"},
      {"{id: mus, brand: Musteran, ⟦statsu⟧: otc}", {"Unbekannter Schlüssel „statsu“"}, "„status“"},
      {"{id: mus, brand: Musteran, status: ⟦ocx⟧}", {"„ocx“ ist kein Wert von „status“"}, "„otc“"},
      {"{id: mus, brand: Musteran, status: ⟦apothekenpflichtich⟧}",
       {"kein Wert von „status“"},
       "„apothekenpflichtig“"},
      {"{id: mus, brand: Musteran, status: ⟦[⟧otc]}",
       {"„status“ erwartet einen Wert, hier steht eine Liste"}},
      {"⟦{⟧brand: Musteran, status: otc}", {"Hier fehlt „id“"}, "id: MUS-001"},
      {"{id: m⟦ü⟧s, brand: Musteran, status: otc}", {"„ü“ passt nicht in den Namen „müs“"}, "ohne Umlaute"},
      {"{id: mus, brand: Musteran, status: otc, spellings: [\"Must⟦*⟧ran\"]}", {""}},
      {"{id: mus, brand: Musteran, status: otc, active-substance: [⟦<⟧]}", {""}},
      {"{id: mus, brand: ⟦Ruhe⟧, status: otc}",
       {"„Ruhe“ ist auch ein alltägliches Wort"},
       "everyday-word: true",
       true},
      {"{id: mus, brand: Ruhe, status: otc, everyday-word: true}", {}},
      {"{id: mus, brand: Ruhe, status: otc, everyday-word: false}", {}},
      {"{id: mus, brand: Ruhe, status: otc, everyday-word: ⟦ja⟧}", {"erwartet true oder false"}},
      {"{id: mus, brand: \"⟦®⟧\", status: otc}", {"enthält keinen Buchstaben"}},
      {"{id: mus, brand: Musteran, status: otc, requires: [{mandatory-text: ⟦pflichtext⟧}]}",
       {"Einen Pflichttext „pflichtext“ gibt es nicht"},
       "„pflichttext“"},
      {"{id: mus, brand: Musteran, status: otc, requires: [{mandatory-text: \"Ein ganzer Satz.\"}]}", {}},
      {"{id: mus, brand: Musteran, status: otc, requires: [⟦pflichttext⟧]}",
       {"ist eine Zuordnung"},
       "mandatory-text"},
      {"{id: mus, brand: Musteran, status: otc, requires: [⟦{⟧note: a, footnote: b}]}",
       {"genau einen der Schlüssel"}},
      {"{id: mus, brand: Musteran, status: otc, requires: [{⟦fotnote⟧: b}]}",
       {"Unbekannter Schlüssel „fotnote“"},
       "„footnote“"},
      {"{id: mus, brand: Musteran, status: otc, ⟦text⟧: b}", {"Unbekannter Schlüssel „text“"}, "„claims“"},
      {"{id: mus, brand: Musteran, status: otc}\n  - {id: ⟦Mus⟧, brand: Fiktumab, status: rx}",
       {"„Mus“ gibt es schon"},
       "Zeile 2"},
      {"{id: mus, brand: Musteran, status: otc}\n  - {id: fik, brand: ⟦MUSTERAN®⟧, status: rx}",
       {"gehört schon zu einem anderen Produkt"},
       "Zeile 2"},
  };
  for (const Mistake& mistake : mistakes)
    check("products:\n  - " + std::string(mistake.source) + "\n", mistake);
}

TEST_CASE("mistakes in claims") {
  const Mistake mistakes[] = {
      {"{id: ⟦x⟧, product: musteran}", {"Hier fehlt „text“"}},
      {"{id: ⟦x⟧, text: Musteran lindert.}", {"Hier fehlt „product“"}},
      {"{id: x, product: ⟦mustern⟧, text: Musteran lindert.}",
       {"Das Produkt „mustern“ gibt es nicht"},
       "„musteran“"},
      {"{id: x, product: ⟦bronchomuster⟧, text: Musteran lindert.}", {"gibt es nicht"}, "unter „products“"},
      {"{id: x, product: musteran, text: \"⟦!⟧\"}", {"enthält kein Wort"}},
      {"{id: x, product: musteran, text: Musteran lindert., variants: [\"Musteran ⟦<2-1>⟧ lindert\"]}", {""}},
      {"{id: x, product: musteran, text: Musteran lindert., variants: [⟦musteran lindert⟧]}",
       {"sagt dasselbe wie"},
       "löschen",
       true},
      {"{id: x, product: musteran, text: Musteran lindert., market: [⟦FR⟧]}",
       {"„FR“ ist kein Wert von „market“"},
       "„DE“"},
      {"{id: x, product: musteran, text: Musteran lindert., audience: [⟦leien⟧]}",
       {"„leien“ ist kein Wert von „audience“"},
       "„laien“"},
      {"{id: x, product: musteran, text: Musteran lindert., channels: [⟦instagramm⟧]}",
       {"kein Wert von „channels“"},
       "„instagram“"},
      {"{id: x, product: musteran, text: Musteran lindert., valid-from: ⟦1.1.2026⟧}",
       {"„1.1.2026“ ist kein Datum"},
       "2026-01-01"},
      {"{id: x, product: musteran, text: Musteran lindert., valid-until: ⟦2026-02-30⟧}", {"kein Datum"}},
      {"{id: x, product: musteran, text: Musteran lindert., valid-from: 2026-02-01, valid-until: "
       "⟦2026-01-31⟧}",
       {"„valid-until“ liegt vor „valid-from“"},
       "2026-02-01"},
      {"{id: x, product: musteran, text: Musteran lindert., ⟦withdrawn⟧: {on: 2026-02-01}}",
       {"Hier fehlt „reason“"}},
      {"{id: x, product: musteran, text: Musteran lindert., withdrawn: ⟦2026-02-01⟧}",
       {"„withdrawn“ erwartet Angaben"},
       "reason"},
      {"{id: x, product: musteran, text: Musteran lindert., references: [⟦{⟧version: 1}]}",
       {"Hier fehlt „document“"}},
      {"{id: x, product: musteran, text: Musteran lindert., ⟦valid-to⟧: 2026-02-01}",
       {"Unbekannter Schlüssel"}},
      {"{id: x, product: musteran, text: Musteran lindert.}\n  - {id: y, product: musteran, text: ⟦MUSTERAN "
       "lindert⟧}",
       {"Denselben Wortlaut gibt schon „x“ frei"},
       "Zeile 4"},
      {"{id: x, product: musteran, text: Musteran lindert.}\n  - {id: y, product: musteran, text: Kopfweh, "
       "variants: [⟦Musteran lindert.⟧]}",
       {"Denselben Wortlaut gibt schon „x“ frei"},
       "Zeile 4"},
  };
  for (const Mistake& mistake : mistakes)
    check(product + "claims:\n  - " + std::string(mistake.source) + "\n", mistake);
}

TEST_CASE("mistakes in contacts") {
  const Mistake mistakes[] = {
      {"{id: ⟦a⟧, phone: 112}", {"Hier fehlt „name“"}},
      {"{id: a, name: Eva, kind: ⟦helpline⟧, phone: 112}", {"kein Wert von „kind“"}, "„help-line“"},
      {"{id: a, name: Eva, email: ⟦eva.beispiel.de⟧}", {"„eva.beispiel.de“ ist keine E-Mail-Adresse"}},
      {"{id: a, name: Eva, email: ⟦eva@beispiel⟧}", {"ist keine E-Mail-Adresse"}},
      {"{id: a, name: Eva, email: \"⟦eva@@beispiel.de⟧\"}", {"ist keine E-Mail-Adresse"}},
      {"{id: a, name: Eva, email: ⟦eva @beispiel.de⟧}", {"ist keine E-Mail-Adresse"}},
      {"{id: a, name: Eva, phone: ⟦12⟧}", {"„12“ ist keine Rufnummer"}},
      {"{id: a, name: Eva, phone: ⟦030 1234 Mo bis Fr⟧}", {"ist keine Rufnummer"}, "hours"},
      {"{id: ⟦a⟧, name: Eva, phone: 112, photo: e.jpg}",
       {"Zum Bild von „Eva“ fehlt die Beschreibung"},
       "photo-alt",
       true},
      {"{id: ⟦a⟧, name: Eva}", {"„Eva“ ist nicht zu erreichen"}, "email", true},
      {"{id: a, name: Eva, url: ⟦beispiel.de⟧}", {"ist keine Internetadresse"}, "https://"},
      {"{id: a, name: Eva, phone: 112, from: 2026-01-02, until: ⟦2026-01-01⟧}", {"„until“ liegt vor „from“"}},
      {"{id: a, name: Eva, phone: 112}\n  - {id: ⟦a⟧, name: Tom, phone: 112}", {"„a“ gibt es schon"}},
  };
  for (const Mistake& mistake : mistakes)
    check("contacts:\n  - " + std::string(mistake.source) + "\n", mistake);
}

TEST_CASE("mistakes in sources") {
  const Mistake mistakes[] = {
      {"{id: ⟦a⟧}", {"Hier fehlt „title“"}},
      {"{id: a, title: T, kind: ⟦leitlinie⟧}", {"kein Wert von „kind“"}, "„study“"},
      {"{id: a, title: T, url: ⟦leitlinie.pdf⟧}", {"ist keine Internetadresse"}},
      {"{id: a, title: T, checked: ⟦05/2026⟧}", {"ist kein Datum"}},
      {"{id: a, title: T, checked: 2026-05-01, check-due: ⟦2026-04-01⟧}",
       {"„check-due“ liegt vor „checked“"}},
  };
  for (const Mistake& mistake : mistakes)
    check("sources:\n  - " + std::string(mistake.source) + "\n", mistake);
}
