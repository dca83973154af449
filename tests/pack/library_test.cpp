#include "base/files.h"
#include "catch.h"
#include "pack/library.h"

#include <filesystem>
#include <stdlib.h>
#include <string>

using namespace taktvoll;
namespace fs = std::filesystem;

namespace {

class Packs {
public:
  Packs() {
    std::string name = (fs::temp_directory_path() / "taktvoll-library-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
  }
  Packs(const Packs&) = delete;
  Packs& operator=(const Packs&) = delete;
  ~Packs() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  // A pack in a folder of its name.
  std::string put(const std::string& id, const std::string& extends, const std::string& rules) const {
    fs::create_directories(folder_ / id);
    REQUIRE(base::write_file_atomically(folder_ / id / "pack.yaml",
                                        "pack: " + id + "\nversion: 1.0.0\ntitle: T\nextends: " + extends +
                                            "\nrules:\n" + rules));
    return (folder_ / id).string();
  }

private:
  fs::path folder_;
};

std::string rule(const std::string& id) {
  return "  - {id: " + id + ", kind: terms, terms: [x], message: M, examples: {bad: [x], good: [y]}}\n";
}

pack::Archive builtin() {
  pack::Archive archive;
  for (const char* id : {"claims", "fear"}) {
    pack::Pack& pack = archive.packs.emplace_back();
    pack.id = id;
    pack.version = "1.0.0";
    for (const char* name : {"a", "b"}) {
      pack::Rule& made = pack.rules.emplace_back();
      made.id = name;
      made.terms.push_back({"x", {}});
      if (made.id == "b") made.yields_to.push_back({"a", {}});
    }
  }
  return archive;
}

std::string messages(const pack::PackLibrary& library) {
  std::string all;
  for (const auto& diagnostic : library.diagnostics())
    all += finding::format(diagnostic, base::UiLanguage::de);
  return all;
}

std::string ids(pack::PackLibrary& library) {
  std::string all;
  for (const auto& chosen : library.chosen()) {
    all += chosen.pack->id + "(";
    for (const pack::Rule& made : chosen.pack->rules)
      all += (made.home.empty() ? "" : made.home + "/") + made.id + " ";
    all += ")";
  }
  return all;
}

} // namespace

TEST_CASE("a pack brings along what it builds on") {
  const Packs packs;
  packs.put("mitte", "[\"fear\"]", rule("m"));
  const std::string top = packs.put("oben", "[\"../mitte ^1\"]", rule("o"));
  pack::PackLibrary library(builtin());
  library.choose(top);
  INFO(messages(library));
  CHECK(library.diagnostics().empty());
  CHECK(ids(library) == "fear(a b )mitte(m )oben(o )");
}

TEST_CASE("a changed rule leaves its pack, and its neighbours still know it") {
  const Packs packs;
  pack::PackLibrary library(builtin());
  library.choose(packs.put("haus", "[fear]", "  - {change: fear/a, severity: error}\n"));
  CHECK(messages(library).empty());
  CHECK(ids(library) == "fear(b )haus(fear/a )");
  CHECK(library.find("fear")->rules[0].yields_to[0].value == "fear/a");
}

TEST_CASE("a change of a change builds on it, or is a mistake") {
  const Packs packs;
  packs.put("agentur", "[fear]", "  - {change: fear/a, severity: error, terms+: [y]}\n");
  {
    pack::PackLibrary library(builtin());
    library.choose(packs.put("marke", "[fear, \"../agentur\"]", "  - {change: fear/a, terms+: [z]}\n"));
    CHECK(messages(library).empty());
    CHECK(ids(library) == "fear(b )agentur()marke(fear/a )");
    CHECK(library.find("marke")->rules[0].terms.size() == 3);
    CHECK(library.find("marke")->rules[0].severity == finding::Severity::error);
  }
  {
    pack::PackLibrary library(builtin());
    library.choose(packs.put("agentur", "[fear]", "  - {change: fear/a, severity: error}\n"));
    library.choose(packs.put("fremd", "[fear, \"../agentur\"]", "  - {change: fear/a, severity: info}\n"));
    CHECK(messages(library).empty());
  }
}

TEST_CASE("two packs that change the same rule without knowing each other") {
  const Packs packs;
  pack::PackLibrary library(builtin());
  library.choose(packs.put("eins", "[fear]", "  - {change: fear/b, severity: error}\n"));
  library.choose(packs.put("zwei", "[fear, claims]", "  - {change: claims/a, severity: info}\n"));
  CHECK(messages(library).empty());
  library.choose(packs.put("vier", "[claims]", "  - {severity: info, change: \"claims/a\"}\n"));
  CHECK(messages(library).empty()); // both say the same
  CHECK(ids(library).find("vier()") != std::string::npos);
  library.choose(packs.put("drei", "[claims]", "  - {change: claims/a, severity: error}\n"));
  CHECK(library.has_errors());
  const std::string told = messages(library);
  CHECK(told.find("„zwei“ (") != std::string::npos);
  CHECK(told.find("zwei/pack.yaml:6) ändert die Regel „claims/a“ schon, und anders als „drei“") !=
        std::string::npos);
  CHECK(told.find("extends: [\"../zwei\"]") != std::string::npos);
}

TEST_CASE("a rule that another pack has changed can still begin a new one, as it was") {
  const Packs packs;
  pack::PackLibrary library(builtin());
  library.choose(packs.put("eins", "[fear]", "  - {change: fear/b, severity: error}\n"));
  library.choose(packs.put("zwei", "[fear]", "  - {extends: fear/b, id: c}\n"));
  CHECK(messages(library).empty());
  CHECK(library.find("zwei")->rules.at(0).severity == finding::Severity::warning);
}

TEST_CASE("packs in a circle are told, with the way around") {
  const Packs packs;
  packs.put("b", "[\"../c\"]", rule("b"));
  packs.put("c", "[\"../a\"]", rule("c"));
  pack::PackLibrary library(builtin());
  library.choose(packs.put("a", "[\"../b\"]", rule("a")));
  CHECK(messages(library).find("im Kreis aufeinander auf: a → b → c → a") != std::string::npos);
  CHECK(library.has_errors());
}

TEST_CASE("two packs with one name") {
  const Packs packs;
  const std::string mine = packs.put("fear", "[claims]", rule("x"));
  {
    pack::PackLibrary library(builtin());
    library.choose(mine); // instead of the built-in one
    CHECK_FALSE(library.has_errors());
  }
  {
    pack::PackLibrary library(builtin());
    library.choose("fear");
    library.choose(mine);
    CHECK(messages(library).find("Es gibt zwei Regelpakete „fear“") != std::string::npos);
    CHECK(ids(library).find("x") == std::string::npos);
  }
  {
    pack::PackLibrary library(builtin());
    library.choose(mine);
    library.choose(mine + "/");
    CHECK(messages(library).find("zweimal gewählt") != std::string::npos);
    CHECK_FALSE(library.has_errors());
  }
}

TEST_CASE("an unknown name gets the nearest") {
  pack::PackLibrary library(builtin());
  library.choose("faer");
  CHECK(messages(library).find("Meinten Sie „fear“?") != std::string::npos);
}

TEST_CASE("an overdue rule names its own owner; one that rests is nobody's concern") {
  pack::Archive archive = builtin();
  archive.packs[0].owner = "Medical";
  archive.packs[0].rules[0].review_due = "2026-01-01";
  archive.packs[0].rules[0].owner = "Recht";
  archive.packs[0].rules[1].review_due = "2025-12-01";
  archive.packs[1].rules[0].review_due = "2026-01-01";
  archive.packs[1].rules[0].basis.push_back({"HWG § 4", "", "2023-12-26"});
  archive.packs[1].rules[1].review_due = "2026-01-01";
  archive.packs[1].rules[1].status = pack::Status::draft;
  pack::PackLibrary library(std::move(archive));
  library.choose_all_builtin();
  const auto late = pack::overdue_reviews(library.chosen(), "2026-01-02");
  REQUIRE(late.size() == 2);
  CHECK(late[0].message.de == "Die Regel „claims/a“ (Recht) sollte bis 2026-01-01 neu geprüft werden.");
  CHECK(late[1].message.de == "Die Regel „claims/b“ (Medical) sollte bis 2025-12-01 neu geprüft werden.");
}

TEST_CASE("what an outline leaves out is there when a pack builds on it") {
  const std::string bytes = pack::write_archive(builtin());
  pack::PackLibrary library(pack::read_archive(bytes, pack::Detail::outline), bytes);
  library.choose("fear");
  REQUIRE(library.find("fear") != nullptr);
  CHECK(library.find("fear")->rules[0].terms.empty());
  const Packs packs;
  library.choose(packs.put("haus", "[fear]", "  - {extends: fear/a, id: eigen, terms+: [neu]}\n"));
  CHECK(messages(library).empty());
  REQUIRE(library.find("haus") != nullptr);
  CHECK(library.find("haus")->rules[0].terms.size() == 2);
  CHECK(library.find("fear")->rules[0].terms.size() == 1);
  CHECK(library.find("fear")->rules[1].number == 3U);
}

TEST_CASE("overdue reviews are told once a pack") {
  pack::Archive archive = builtin();
  archive.packs[0].review_due = "2026-01-01";
  archive.packs[1].rules[1].review_due = "2026-01-01";
  pack::PackLibrary library(std::move(archive));
  library.choose_all_builtin();
  CHECK(pack::overdue_reviews(library.chosen(), "2026-01-01").empty()); // the day itself is in time
  const auto late = pack::overdue_reviews(library.chosen(), "2026-01-02");
  REQUIRE(late.size() == 2);
  CHECK(late[0].message.de == "Das Regelpaket „claims“ sollte bis 2026-01-01 neu geprüft werden.");
  CHECK(late[1].message.de == "Die Regel „fear/b“ sollte bis 2026-01-01 neu geprüft werden.");
  CHECK(late[0].level == finding::DiagnosticLevel::warning);
}
