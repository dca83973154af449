#include "catch.h"
#include "claims/registry_reader.h"
#include "editorial/claim_suggestion.h"
#include "editorial/made_posts.h"

using namespace taktvoll;
using namespace taktvoll::editorial;

TEST_CASE("sentences that the registry lacks become entries that its reader accepts") {
  const auto registry = registry_of(sample_registry_text());
  const auto posts = posts_of(
      {{"a.md", "---\nplatform: instagram\n---\nMusteran kann Kopfschmerzen lindern.\n\nMusteran heilt "
                "\"jede\" **Migräne**\nsofort.\n"},
       {"b.md", "---\nplatform: x\n---\nMusteran heilt „jede“ Migräne sofort!\n\nMusteran macht wach.\n"}},
      registry);
  const auto suggestions = suggest_claims(posts, *registry);
  REQUIRE_FALSE(suggestions.empty());
  CHECK(suggestions[0].id == "musteran-neu-1");
  CHECK(suggestions[0].product == "musteran");
  CHECK(suggestions[0].text == "Musteran heilt \"jede\" Migräne sofort.");
  CHECK(suggestions[0].channels == std::vector<std::string>{"instagram", "x"});
  REQUIRE(suggestions[0].places.size() == 2);
  CHECK(suggestions[0].places[0].path == "a.md");
  CHECK(suggestions[0].places[0].at.line == 6);

  const std::string yaml = suggestion_yaml(suggestions, base::UiLanguage::de);
  const claims::Registry both = claims::read_registry(std::vector<std::pair<std::string, std::string>>{
      {"r.yaml", sample_registry_text()}, {"neu.yaml", yaml}});
  INFO(yaml);
  CHECK_FALSE(both.has_errors());
  REQUIRE(both.claim("musteran-neu-1") != nullptr);
  CHECK(both.claim("musteran-neu-1")->text.value == "Musteran heilt \"jede\" Migräne sofort.");
  CHECK(both.claim("musteran-neu-1")->withdrawn); // nothing passes before somebody has looked
  const auto entered = std::make_shared<const claims::Registry>(both);
  CHECK(
      suggest_claims(posts_of({{"a.md", "Musteran heilt „jede“ Migräne sofort!\n"}}, entered), both).empty());
  CHECK(suggestion_yaml({}, base::UiLanguage::de).empty());
}

TEST_CASE("ids of suggestions are free") {
  const auto registry = registry_of(sample_registry_text() + "  - {id: x, title: X}\n");
  auto taken = registry_of(R"(products: [{id: p, brand: Probol, status: otc}]
claims: [{id: p-neu-1, product: p, text: "Probol kann Husten lindern."}]
)");
  const auto posts = posts_of({{"a.md", "Probol heilt Krebs.\n"}}, taken);
  const auto suggestions = suggest_claims(posts, *taken);
  REQUIRE(suggestions.size() == 1);
  CHECK(suggestions[0].id == "p-neu-2");
}
