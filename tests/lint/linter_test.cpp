#include "catch.h"
#include "checks/rule_compiler.h"
#include "lint/linter.h"
#include "lint/run.h"
#include "pack/loader.h"

#include <string>
#include <thread>
#include <variant>
#include <vector>

using namespace taktvoll;

namespace {

checks::RuleSet rules() {
  const pack::LoadedPack loaded = pack::load_pack(std::vector<pack::PackFile>{
      {"pack.yaml",
       "pack: probe\nversion: 1.0.0\ntitle: Probe\nfrozen: [\"Zu Risiken lesen Sie die Beilage\"]\nrules:\n"
       "  - {id: wort, kind: terms, message: M, terms: [\"tödlich~\", \"*angst\"], negated: skip}\n"
       "  - {id: muster, kind: pattern, message: M, patterns: ['wirkt [a-zäöüß]+ sofort', '\\d+ ?%']}\n"
       "  - {id: satz, kind: limit, count: words, per: sentence, max: 12, message: M}\n"
       "  - {id: marke, kind: terms, message: M, terms: [\"{brand}\"], applies: {audience: [laien]}}\n"}});
  std::vector<finding::Diagnostic> diagnostics;
  checks::RuleCompiler compiler;
  compiler.add(loaded, diagnostics);
  REQUIRE(diagnostics.empty());
  return compiler.build();
}

std::string draft(int number) {
  return "---\nbrand: Musteran\n---\nMusteran wirkt wirklich sofort, zu " + std::to_string(number) +
         " %. Keine Todesangst, doch **töd**liche Zeiten.\n\nZu Risiken lesen Sie die Beilage.\n";
}

std::string told(const std::variant<finding::CheckedFile, finding::FailedFile>& result) {
  if (const auto* failed = std::get_if<finding::FailedFile>(&result)) return failed->diagnostic.message.de;
  std::string all;
  for (const finding::Finding& found : std::get<finding::CheckedFile>(result).findings)
    all += found.rule->id + "@" + std::to_string(found.span.start.value) + " " + found.match + "\n";
  return all;
}

} // namespace

TEST_CASE("one text, from bytes to findings in order") {
  const checks::RuleSet set = rules();
  const lint::LintSettings settings;
  lint::Linter linter(set, settings);
  CHECK(told(linter.lint("a.md", draft(7))) ==
        "probe/marke@24 Musteran\nprobe/muster@33 wirkt wirklich sofort\n"
        "probe/muster@59 7 %\nprobe/wort@89 tödliche\n");
}

TEST_CASE("bytes that are no text are told") {
  const checks::RuleSet set = rules();
  const lint::LintSettings settings;
  lint::Linter linter(set, settings);
  CHECK(told(linter.lint("a.md", "gut \xFF")) == "Die Datei ist kein gültiges UTF-8 (Byte 4).");
  CHECK(told(linter.lint("a.md", std::string("a\0b", 3))).find("NUL") != std::string::npos);
}

TEST_CASE("what stands wrongly in the front matter is a finding") {
  const checks::RuleSet set = rules();
  const lint::LintSettings settings;
  lint::Linter linter(set, settings);
  CHECK(told(linter.lint("a.md", "---\naudience: leien\nplatfrom: x\n---\nText\n")) ==
        "taktvoll/context-value@14 leien\ntaktvoll/context-key@20 platfrom\n");
}

// Without the pipeline's library in between, so that the thread sanitizer sees everything: patterns compile
// on first use, tables are filled on first use, and all threads share one rule set.
TEST_CASE("threads that share a rule set find what one thread finds") {
  const checks::RuleSet set = rules();
  const lint::LintSettings settings;
  constexpr int threads = 4;
  constexpr int texts = 25;
  std::vector<std::vector<std::string>> found(threads);
  std::vector<std::thread> running;
  for (std::vector<std::string>& mine : found) {
    running.emplace_back([&set, &settings, &mine] {
      lint::Linter linter(set, settings);
      for (int i = 0; i < texts; ++i) mine.push_back(told(linter.lint("a.md", draft(i))));
    });
  }
  for (std::thread& thread : running) thread.join();
  lint::Linter linter(set, settings);
  for (int i = 0; i < texts; ++i)
    for (const std::vector<std::string>& mine : found)
      CHECK(mine[static_cast<std::size_t>(i)] == told(linter.lint("a.md", draft(i))));
}
