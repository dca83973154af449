#include "catch.h"
#include "editorial/made_posts.h"
#include "editorial/post.h"

using namespace taktvoll;
using namespace taktvoll::editorial;

TEST_CASE("statements stand where they stand in the file") {
  const auto posts =
      posts_of({{"a.md", "---\naudience: laien\n---\nNeu! **Musteran** kann Kopfschmerzen lindern.\n"}},
               registry_of(sample_registry_text()));
  REQUIRE(posts[0].statements.size() == 1);
  const Statement& statement = posts[0].statements[0];
  CHECK(statement.verdict == "approved");
  CHECK(statement.claim == "m-1");
  CHECK(posts[0].source.slice(statement.span).find("kann Kopfschmerzen lindern") != std::string_view::npos);
  CHECK(posts[0].lines.position(statement.span.start).line == 4);
}

TEST_CASE("words alone decide whether texts are equal") {
  const auto posts = posts_of({{"a.md", "Ein **Text** mit Wörtern.\n"},
                               {"b.md", "# EIN TEXT: mit Wörtern! 🌷\n\n#Tag [hier](https://beispiel.de)\n"},
                               {"c.md", "Ein Text mit Wörtern hier\n"}},
                              nullptr);
  CHECK(posts[0].digest != posts[1].digest); // the link text is read too
  CHECK(posts[1].digest == posts[2].digest);
  CHECK(posts[2].words == 5);
  CHECK(posts[2].sequences.size() == 1);
}

TEST_CASE("every verdict has its name") {
  CHECK(verdict_name(pack::ClaimVerdict::approved) == "approved");
  CHECK(verdict_name(pack::ClaimVerdict::companion_missing) == "companion-missing");
}
