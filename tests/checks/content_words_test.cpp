#include "catch.h"
#include "checks/content_words.h"
#include "checks/rule_runner.h"
#include "match/term.h"

using namespace taktvoll;
using testing::compile_rule;
using testing::marked;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

TEST_CASE("content words are what a request is about") {
  std::vector<std::string> words;
  checks::append_content_words(
      match::value_key("Ich möchte bitte Ihre Broschüre „Besser schlafen“ über Schlaf"), words);
  CHECK(words == std::vector<std::string>{"broschüre", "besser", "schlafen", "schlaf"});
  words.clear();
  checks::append_content_words("", words);
  checks::append_content_words("bitte um info", words);
  CHECK(words.empty());
}

TEST_CASE("a term can stand for any content word of a context value") {
  const auto pack = compile_rule("    kind: require\n    terms: [\"*{request:word}~\"]\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "---\nrequest: Broschüre Schlaf\n---\nVielen Dank für Ihr Interesse an uns.[[document]]");
  FINDS(pack.rules, "---\nrequest: Broschüre Schlaf\n---\nIhre Broschüren gehen heute zur Post.");
  FINDS(pack.rules, "---\nrequest: Broschüre Schlaf\n---\nZum Mittagsschlaf finden Sie hier etwas.");
  const auto whole = compile_rule("    kind: require\n    terms: [\"{request}\"]\n");
  FINDS(whole.rules, "---\nrequest: Broschüre Schlaf\n---\nIhre Broschüre geht heute zur Post.[[document]]");
  const auto wrong = compile_rule("    kind: terms\n    terms: [\"{request:words}\"]\n");
  CHECK(wrong.diagnostics.size() == 1);
}
