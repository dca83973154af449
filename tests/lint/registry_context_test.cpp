#include "catch.h"
#include "claims/registry_reader.h"
#include "lint/registry_context.h"

#include <string>
#include <utility>
#include <vector>

using namespace taktvoll;
using document::Origin;

namespace {

const std::string products =
    "products:\n"
    "  - {id: mus, brand: Musteran, spellings: [Musteran akut], status: otc, active-substance: Ibuprofen}\n"
    "  - {id: hus, brand: Hustofein, status: traditional-herbal, active-substance: [Thymian, \"Efeu*\"]}\n";

lint::RegistryContext registry(const std::string& text = products) {
  return lint::RegistryContext(std::make_shared<const claims::Registry>(
      claims::read_registry(std::vector<std::pair<std::string, std::string>>{{"r.yaml", text}})));
}

document::Document document_of(const std::string& front_matter) {
  return document::parse(*text::SourceText::from_bytes("a.md", "---\n" + front_matter + "---\nText.\n"));
}

std::vector<finding::Finding> findings(const std::string& front_matter) {
  document::Document document = document_of(front_matter);
  const lint::RegistryContext context = registry();
  context.apply(document.context);
  std::vector<finding::Finding> found;
  context.append_findings(document, text::LineIndex(document.source), base::UiLanguage::de, found);
  return found;
}

} // namespace

TEST_CASE("a registered brand brings its status and substance, as the weakest but for defaults") {
  for (const char* brand : {"Musteran", "MUSTERAN®", "Musteran akut", "mus"}) {
    INFO(brand);
    document::Document document = document_of("brand: " + std::string(brand) + "\n");
    registry().apply(document.context);
    CHECK(document.context.value("product_status") == "otc");
    CHECK(document.context.value("active_substance") == "Ibuprofen");
    CHECK(document.context.find("product_status")->origin == Origin::registry);
    CHECK(registry().place_of(document.context) == "r.yaml:2");
  }
  document::Document said = document_of("brand: Musteran\nproduct_status: rx\n");
  registry().apply(said.context);
  CHECK(said.context.value("product_status") == "rx");
  said.context.set("active_substance", {{"Paracetamol"}, Origin::configuration, {}});
  CHECK(said.context.value("active_substance") == "Paracetamol");
}

TEST_CASE("nothing is guessed") {
  const auto status_with = [](const std::string& front_matter, const lint::RegistryContext& context) {
    document::Document document = document_of(front_matter);
    context.apply(document.context);
    return std::string(document.context.value("product_status"));
  };
  CHECK(status_with("brand: Bronchomuster\n", registry()).empty());
  CHECK(status_with("title: Musteran\n", registry()).empty());
  CHECK(status_with("brand: [Musteran, Hustofein]\n", registry()).empty());
  CHECK(status_with("brand: Musteran\n", lint::RegistryContext()).empty());
  CHECK(
      status_with("brand: Musteran\n", registry(products + "  - {id: mus, brand: X, status: rx}\n")).empty());
}

TEST_CASE("what contradicts the registry is a finding at its place") {
  const auto wrong = findings("brand: Musteran\nproduct_status: rx\n");
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].rule->id == "taktvoll/context-registry");
  CHECK(wrong[0].match == "rx");
  CHECK(wrong[0].message == "„Musteran“ ist im Register „otc“, der Text sagt „rx“.");
  CHECK(wrong[0].instead == std::vector<std::string>{"otc"});
  CHECK(wrong[0].notes == std::vector<std::string>{"r.yaml:2"});
  const auto substance = findings("brand: Musteran\nwirkstoff: Paracetamol\n");
  REQUIRE(substance.size() == 1);
  CHECK(substance[0].message ==
        "„Musteran“ enthält laut Register „Ibuprofen“, der Text nennt „Paracetamol“.");
  CHECK(findings("brand: Musteran\nproduct_status: otc\nwirkstoff: Ibuprofen 400 mg\n").empty());
  CHECK(findings("brand: Hustofein\nwirkstoff: Efeublätter\n").empty()); // the pattern may mean it
  CHECK(findings("brand: Musteran\n").empty());
  CHECK(findings("brand: Bronchomuster\nproduct_status: otc\n").empty());
}
