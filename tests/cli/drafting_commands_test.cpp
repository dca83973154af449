// How a project and a text begin: init and new.
#include "catch.h"
#include "cli/command_runner.h"

#include <filesystem>
#include <string>

using taktvoll::testing::CommandResult;
using taktvoll::testing::run_taktvoll;
using taktvoll::testing::TestFolder;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("init lists what there is, and writes nothing without a choice") {
  const TestFolder folder;
  const CommandResult list = run_taktvoll({"init", "--list"});
  CHECK(list.status == 0);
  CHECK(has(list.out, "plain-language-only  Nur, ob alle es verstehen"));
  CHECK(has(run_taktvoll({"init", "--list", "--lang", "en"}).out, "Disease") == false);
  CHECK(has(run_taktvoll({"init", "--list", "--lang", "en"}).out, "Informing about a disease"));
  const CommandResult undecided = run_taktvoll({"init"}); // not a terminal: a script must notice
  CHECK(undecided.status == 2);
  CHECK(has(undecided.err, "taktvoll init --preset brand"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "taktvoll.yaml"));
}

TEST_CASE("init makes a configuration that works at once, and never overwrites one") {
  const TestFolder folder;
  folder.write("antworten/a.md", "Das Heft gibt es nur auf Papier.\n");
  const CommandResult made = run_taktvoll({"init", "--preset", "community"});
  CHECK(made.status == 0);
  CHECK(made.out.starts_with("taktvoll.yaml\n"));
  const CommandResult checked = run_taktvoll({"check"});
  CHECK(checked.err.empty());
  CHECK(has(checked.out, "personal-contact/pc-no-salutation")); // the folder makes it a reply
  CHECK(has(run_taktvoll({"context", "antworten/a.md"}).out, "reply"));

  const std::string before = folder.read("taktvoll.yaml");
  const CommandResult again = run_taktvoll({"init", "--preset", "brand"});
  CHECK(again.status == 2);
  CHECK(has(again.err, "nichts wird überschrieben"));
  CHECK(has(again.err, "packs: [brand]"));
  CHECK(folder.read("taktvoll.yaml") == before);

  CHECK(run_taktvoll({"init", "--preset", "marke,streng", "kunden/a"}).status == 0);
  CHECK(has(folder.read("kunden/a/taktvoll.yaml"), "packs: [brand, strict]"));
  CHECK(run_taktvoll({"init", "--preset", "strict", "b"}).status ==
        0); // strict needs something to be strict with
  CHECK(has(folder.read("b/taktvoll.yaml"), "packs: [agency, strict]"));
}

TEST_CASE("init knows what a mistyped preset was meant to be") {
  const TestFolder folder;
  const CommandResult mistyped = run_taktvoll({"init", "--preset", "brnad"});
  CHECK(mistyped.status == 2);
  CHECK(has(mistyped.err, "Meinten Sie „brand“?"));
  CHECK(has(run_taktvoll({"init", "--preset=agentr"}).err, "Meinten Sie „agentur“?"));
}
