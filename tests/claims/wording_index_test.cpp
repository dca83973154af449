#include "catch.h"
#include "claims/compiled_registry.h"
#include "claims/generated_claims.h"
#include "claims/judge_fixture.h"
#include "claims/wording_index.h"
#include "language/literal_reading.h"

#include <algorithm>

using namespace taktvoll;

TEST_CASE("the index leaves out no wording that a brute-force comparison would find") {
  std::size_t close = 0;
  std::size_t offered = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    testing::ClaimGenerator generator(seed);
    const claims::CompiledRegistry compiled(testing::registry_of(generator.registry(2, 150)));
    for (int i = 0; i < 120; ++i) {
      const claims::Wording& base = compiled.wordings[generator.pick(compiled.wordings.size())];
      const std::string text = generator.varied(base.text);
      const language::Reading reading = language::literal_reading(text);
      language::ClauseBorders borders(reading);
      const auto named =
          compiled.products.find(document::parse(*text::SourceText::from_bytes("", "")), reading);
      std::vector<claims::Token> tokens =
          claims::tokens_of(reading, 0, static_cast<std::uint32_t>(reading.words.size()), named, borders);
      std::erase_if(tokens, [&](const claims::Token& token) { return token.product == base.product; });
      const std::vector<std::uint32_t> candidates = compiled.index->candidates(base.product, tokens);
      offered += candidates.size();
      for (std::uint32_t number = 0; number < compiled.wordings.size(); ++number) {
        const claims::Wording& wording = compiled.wordings[number];
        if (wording.product != base.product) continue;
        const claims::Comparison comparison = claims::compare(wording.tokens, tokens, false);
        CHECK(comparison.score <= claims::score_bound(wording.tokens, tokens) + 1e-9);
        if (comparison.score < claims::near_enough && !comparison.same) continue;
        ++close;
        INFO(text << " / " << wording.text);
        CHECK(std::binary_search(candidates.begin(), candidates.end(), number));
      }
    }
  }
  CHECK(close > 1'000);
  CHECK(offered < 480U * 75U); // fewer than half of all
}
