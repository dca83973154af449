#include "catch.h"
#include "claims/registry_reader.h"

#include <filesystem>
#include <fstream>
#include <string>

using namespace taktvoll;
using claims::Registry;
using Files = std::vector<std::pair<std::string, std::string>>;

namespace {

namespace fs = std::filesystem;

Registry read(const std::string& text) {
  return claims::read_registry(Files{{"r.yaml", text}});
}

std::string messages(const Registry& registry) {
  std::string all;
  for (const auto& diagnostic : registry.diagnostics)
    all += finding::format(diagnostic, base::UiLanguage::de);
  return all;
}

// A folder that is gone afterwards.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("taktvoll-registry-" + std::to_string(std::rand()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << text;
    return path / name;
  }
};

const std::string one_product = "products:\n  - {id: a, brand: Musteran, status: otc}\n";

} // namespace

TEST_CASE("everything that a registry can say is read") {
  const Registry registry = read(R"(registry: musterpharma
products:
  - id: musteran
    brand: Musteran
    spellings: ["Musteran 400", "Musteran akut"]
    active-substance: Ibuprofen
    referred-to-as: ["unser~ Schmerztablette~"]
    class-words: []
    status: rezeptfrei
    indications: ["leichte bis mäßig starke Schmerzen"]
    requires: [{mandatory-text: pflichttext}]
    everyday-word: true
    owner: Zulassung
claims:
  - id: MUS-001
    product: musteran
    text: "Musteran lindert leichte Kopfschmerzen."
    variants: ["Bei Kopfschmerzen lindert~ Musteran."]
    market: [DE, österreich]
    audience: Patienten
    channels: [insta, letter, Brief, apotheken-tv]
    valid-from: 2026-01-01
    valid-until: 2027-12-31
    withdrawn: {on: 2026-10-01, reason: "Neue Fachinformation"}
    references: [{document: FI, version: "2026-03", section: "4.1"}, "Studie 7"]
    requires: [{footnote: "Bei Erwachsenen."}, {note: "Das ist eine Einzelerfahrung."}]
    owner: Medizin
contacts:
  - {id: eva, name: Eva Beispiel, role: Patientenservice, photo: e.jpg, photo-alt: "Eva lacht.",
     email: eva@beispiel.de, phone: "030 123456-78", hours: "9–15 Uhr", url: https://beispiel.de,
     from: 2026-01-01, until: 2027-03-31}
  - {id: telefon, kind: help-line, name: Hilfe, phone: 116117}
sources:
  - {id: leitlinie, title: Leitlinie, url: 10.1000/182, kind: guideline, published: 2025-06-01,
     checked: 2026-05-01, check-due: 2027-05-01, owner: Medizin}
)");
  INFO(messages(registry));
  CHECK(registry.diagnostics.empty());
  REQUIRE(registry.files.size() == 1);
  CHECK(registry.files[0].name == "musterpharma");
  CHECK(registry.files[0].digest.starts_with("sha256:"));

  const claims::Product* product = registry.product("musteran");
  REQUIRE(product != nullptr);
  CHECK(product->brand.value == "Musteran");
  CHECK(product->spellings.size() == 2);
  REQUIRE(product->substances.size() == 1);
  CHECK(product->substances[0].value == "Ibuprofen");
  CHECK(product->references.size() == 1);
  CHECK(product->class_words.empty());
  CHECK(product->status == "otc");
  CHECK(product->indications.size() == 1);
  CHECK(product->everyday_word);
  CHECK(product->owner == "Zulassung");
  REQUIRE(product->companions.size() == 1);
  CHECK(product->companions[0].kind == claims::CompanionKind::mandatory_text);
  CHECK(product->companions[0].text.value == "pflichttext");

  const claims::Claim* claim = registry.claim("MUS-001");
  REQUIRE(claim != nullptr);
  CHECK(claim->product.value == "musteran");
  CHECK(claim->variants.size() == 1);
  CHECK(claim->markets == std::vector<std::string>{"DE", "AT"});
  CHECK(claim->audiences == std::vector<std::string>{"laien"});
  CHECK(claim->channels == std::vector<std::string>{"instagram", "letter", "brief", "apotheken-tv"});
  CHECK(claim->validity.from == base::parse_date("2026-01-01"));
  CHECK(claim->validity.until == base::parse_date("2027-12-31"));
  REQUIRE(claim->withdrawn);
  CHECK(claim->withdrawn->on == base::parse_date("2026-10-01"));
  CHECK(claim->withdrawn->reason == "Neue Fachinformation");
  REQUIRE(claim->references.size() == 2);
  CHECK(claim->references[0].section == "4.1");
  CHECK(claim->references[1].document == "Studie 7");
  REQUIRE(claim->companions.size() == 2);
  CHECK(claim->companions[0].kind == claims::CompanionKind::footnote);
  CHECK(claim->companions[1].kind == claims::CompanionKind::note);
  CHECK(registry.shown_place(claim->text.place).excerpt.find("lindert leichte") != std::string::npos);

  const claims::Contact* eva = registry.contact("eva");
  REQUIRE(eva != nullptr);
  CHECK(eva->kind == claims::ContactKind::person);
  CHECK(eva->email == "eva@beispiel.de");
  CHECK(eva->validity.until == base::parse_date("2027-03-31"));
  CHECK(registry.contact("telefon")->kind == claims::ContactKind::help_line);
  const claims::Source* source = registry.source("leitlinie");
  REQUIRE(source != nullptr);
  CHECK(source->kind == "guideline");
  CHECK(source->check_due == base::parse_date("2027-05-01"));
}

TEST_CASE("files and folders are read in order of path, each once") {
  const Folder folder;
  folder.write("b/claims.yaml", "claims:\n  - {id: x, product: a, text: Wirkt.}\n");
  folder.write("a/products.yml", one_product);
  folder.write("a/notes.txt", "no registry");
  const Registry registry =
      claims::read_registry(std::vector<fs::path>{folder.path, folder.path / "b/claims.yaml"});
  INFO(messages(registry));
  REQUIRE(registry.files.size() == 2);
  CHECK(registry.files[0].path.ends_with("products.yml"));
  CHECK(registry.files[1].path.ends_with("claims.yaml"));
  REQUIRE(registry.diagnostics.size() == 1);
  CHECK(registry.diagnostics[0].level == finding::DiagnosticLevel::warning);
  CHECK(registry.diagnostics[0].message.de.find("zweimal angegeben") != std::string::npos);
  CHECK_FALSE(registry.has_errors());
  CHECK(registry.claims.size() == 1);
}

TEST_CASE("what is not there, not readable or empty is an error") {
  const Folder folder;
  const auto fails = [](const std::vector<fs::path>& paths, const char* words) {
    const Registry registry = claims::read_registry(paths);
    INFO(messages(registry));
    CHECK(registry.has_errors());
    CHECK(messages(registry).find(words) != std::string::npos);
  };
  fails({folder.path / "missing.yaml"}, "gibt es nicht");
  fails({folder.path}, "In diesem Ordner liegt kein Register");
  fails({folder.write("empty.yaml", "")}, "Die Datei ist leer");
  fails({folder.write("latin1.yaml", "registry: a\nclaims:\n  - text: M\xFC"
                                     "de\n")},
        "kein gültiges UTF-8");
  fails({folder.write("none.yaml", "claims: []\n")}, "keinen einzigen Eintrag");
  fails({}, "keinen einzigen Eintrag");
  fails({folder.write("tabs.yaml", "claims:\n\t- id: a\n")}, "tabs.yaml:2:");
}

TEST_CASE("an anchor bomb is an error, not an explosion") {
  std::string bomb = "registry: a\nproducts: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int level = 1; level < 10; ++level) {
    const std::string before = "*a" + std::to_string(level - 1);
    bomb += "claims" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + before;
    for (int i = 0; i < 9; ++i) bomb += ", " + before;
    bomb += "]\n";
  }
  const Registry registry = read(bomb);
  CHECK(registry.has_errors());
  CHECK(registry.diagnostics.size() == 1);
}

TEST_CASE("what stands twice names the file and line where it stood first") {
  const Registry registry = claims::read_registry(
      Files{{"a.yaml", one_product + "claims:\n  - {id: X-1, product: a, text: Musteran lindert.}\n"},
            {"b.yaml", "claims:\n  - {id: x-1, product: a, text: Musteran hilft.}\n"}});
  REQUIRE(registry.diagnostics.size() == 1);
  CHECK(registry.diagnostics[0].path == "b.yaml");
  REQUIRE(registry.diagnostics[0].place);
  CHECK(registry.diagnostics[0].place->line == 2);
  CHECK(registry.diagnostics[0].place->column == 10);
  CHECK(registry.diagnostics[0].help.de == "Zuerst steht es in a.yaml, Zeile 4.");
  CHECK(registry.claims.size() == 2);
}

TEST_CASE("the same wording may be approved for different texts") {
  const auto twice = [](const std::string& first, const std::string& second) {
    return read(one_product + "claims:\n  - {id: x, product: a, text: Musteran lindert." + first +
                "}\n  - {id: y, product: a, text: 'musteran  lindert!'" + second + "}\n");
  };
  CHECK(twice("", "").has_errors());
  CHECK(twice(", market: [DE, AT]", ", market: AT").has_errors());
  CHECK_FALSE(twice(", market: DE", ", market: AT").has_errors());
  CHECK_FALSE(twice(", audience: laien", ", audience: fachkreise").has_errors());
  CHECK_FALSE(twice(", channels: [facebook]", ", channels: [letter]").has_errors());
  CHECK_FALSE(twice(", valid-until: 2026-06-30", ", valid-from: 2026-07-01").has_errors());
  CHECK(twice(", valid-until: 2026-07-01", ", valid-from: 2026-07-01").has_errors());
  CHECK_FALSE(twice(", withdrawn: {reason: alt}", "").has_errors());
}

TEST_CASE("a wording of one's own may have open parts, between words") {
  const auto with = [](const std::string& wording) {
    return read("products:\n  - {id: a, brand: Musteran, status: otc, requires: [{mandatory-text: \"" +
                wording + "\"}]}\nclaims:\n  - {id: c, product: a, text: Musteran kann lindern.}\n");
  };
  CHECK_FALSE(with("Mittel bei {Beschwerden} auf Grund langer Anwendung").has_errors());
  CHECK(with("Mittel bei {Beschwerden").has_errors());
  CHECK_FALSE(with("{Mittel} bei Unruhe").has_errors()); // the beginning of its sentence
  CHECK(with("Mittel bei {Unruhe}").has_errors());
}

TEST_CASE("fifty thousand entries that are all wrong cost no square") {
  std::string text = "products:\n";
  for (int i = 0; i < 3000; ++i)
    text += "  - {id: p" + std::to_string(i) + ", brand: Marke" + std::to_string(i) + ", status: otc}\n";
  text += "claims:\n";
  for (int i = 0; i < 50'000; ++i)
    text += "  - {id: c, product: q" + std::to_string(i) + ", text: Immer derselbe Satz.}\n";
  const Registry registry = read(text);
  CHECK(registry.claims.size() == 50'000);
  CHECK(registry.diagnostics.size() == 501);
  CHECK(registry.diagnostics.back().message.de.find("weitere Meldungen") != std::string::npos);
  CHECK(registry.has_errors());
}

TEST_CASE("the registry of the examples has nothing to remark upon") {
  const Registry registry = claims::read_registry(
      std::vector<fs::path>{fs::path(TAKTVOLL_SOURCE_DIR) / "examples/registry/freigaben"});
  INFO(messages(registry));
  CHECK(registry.diagnostics.empty());
  CHECK(registry.products.size() == 3);
  CHECK(registry.claims.size() == 40);
  CHECK(registry.contacts.size() == 4);
  CHECK(registry.sources.size() == 4);
}
