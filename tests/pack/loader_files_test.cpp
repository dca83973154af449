// Packs on disk: folders, single files, what is missing, what is not text.
#include "base/files.h"
#include "base/sha256.h"
#include "catch.h"
#include "pack/loader.h"

#include <filesystem>
#include <stdlib.h>
#include <string>

using namespace taktvoll;
namespace fs = std::filesystem;

namespace {

const std::string head = "pack: angst\nversion: 1.0.0\ntitle: Angst\n";

std::string rule(const std::string& id) {
  return "  - id: " + id +
         "\n    kind: terms\n    terms: [x]\n    message: M\n    examples: {bad: [x], good: [y]}\n";
}

class TemporaryFolder {
public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "taktvoll-pack-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }
  void put(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    REQUIRE(base::write_file_atomically(path_ / name, bytes));
  }

private:
  fs::path path_;
};

} // namespace

TEST_CASE("a folder is read with pack.yaml first, then the others by name") {
  const TemporaryFolder folder;
  folder.put("pack.yaml", head + "rules:\n" + rule("m"));
  folder.put("z.yml", "rules:\n" + rule("z"));
  folder.put("a.yaml", "rules:\n" + rule("a"));
  folder.put("README.md", "no YAML: [");
  folder.put(".hidden.yaml", "no YAML: [");
  folder.put("sub/other.yaml", "no YAML: [");
  const auto loaded = pack::load_pack(folder.path());
  CHECK(loaded.diagnostics.empty());
  REQUIRE(loaded.pack.rules.size() == 3);
  CHECK(loaded.pack.rules[0].id == "m");
  CHECK(loaded.pack.rules[1].id == "a");
  CHECK(loaded.pack.rules[2].id == "z");
  REQUIRE(loaded.pack.files.size() == 3);
  CHECK(loaded.pack.files[0] == (folder.path() / "pack.yaml").string());
  CHECK(loaded.files[2].name == loaded.pack.files[2]);
}

TEST_CASE("a single file is a pack, whatever its name") {
  const TemporaryFolder folder;
  folder.put("eigene-regeln.yaml", head + "rules:\n" + rule("a"));
  folder.put("other.yaml", "no YAML: [");
  const auto loaded = pack::load_pack(folder.path() / "eigene-regeln.yaml");
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.pack.rules.size() == 1);
}

TEST_CASE("what is missing is said, in both languages") {
  const TemporaryFolder folder;
  const auto only = [](const pack::LoadedPack& loaded) {
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.has_errors());
    CHECK_FALSE(loaded.diagnostics[0].message.en.empty());
    CHECK_FALSE(loaded.diagnostics[0].path.empty());
    return loaded.diagnostics[0];
  };
  CHECK(only(pack::load_pack(folder.path() / "nope")).message.de.find("nicht gefunden") != std::string::npos);
  CHECK(only(pack::load_pack(folder.path())).message.de.find("liegt kein Regelpaket") != std::string::npos);
  folder.put("rules.yaml", "rules: []");
  CHECK(only(pack::load_pack(folder.path())).message.de.find("fehlt pack.yaml") != std::string::npos);
  folder.put("pack.yml", head);
  CHECK(only(pack::load_pack(folder.path())).help.de.find("pack.yml in pack.yaml um") != std::string::npos);
}

TEST_CASE("a pack without rules is a warning") {
  const auto loaded = pack::load_pack({{"pack.yaml", head}});
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK_FALSE(loaded.has_errors());
}

TEST_CASE("keys of pack.yaml do not belong in further files") {
  const auto loaded = pack::load_pack({{"p/pack.yaml", head + "rules:\n" + rule("a")},
                                       {"p/b.yaml", "version: 1.0.0\nrules:\n" + rule("b")},
                                       {"p/c.yaml", "- id: c\n"},
                                       {"p/d.yaml", "rules:\n" + rule("a")}});
  REQUIRE(loaded.diagnostics.size() == 3);
  CHECK(loaded.diagnostics[0].path == "p/b.yaml");
  CHECK(loaded.diagnostics[0].help.de.find("pack.yaml") != std::string::npos);
  CHECK(loaded.diagnostics[1].path == "p/c.yaml");
  CHECK(loaded.diagnostics[1].help.de.find("„rules:“") != std::string::npos);
  CHECK(loaded.diagnostics[2].path == "p/d.yaml");
  CHECK(loaded.diagnostics[2].help.de == "Zuerst steht es in p/pack.yaml, Zeile 5.");
  CHECK(loaded.pack.rules.size() == 2);
}

TEST_CASE("files that are not UTF-8 are reported, the others are read") {
  const auto loaded = pack::load_pack({{"pack.yaml", head + "rules:\n" + rule("a")},
                                       {"latin.yaml", "rules: # \xE4\n"},
                                       {"nul.yaml", std::string("rules:\0", 7)},
                                       {"wide.yaml", std::string("\xFF\xFEr\0", 4)}});
  REQUIRE(loaded.diagnostics.size() == 3);
  CHECK(loaded.diagnostics[0].message.de == "Die Datei ist kein gültiges UTF-8 (Byte 9)");
  CHECK(loaded.diagnostics[0].place->column == 10);
  CHECK(loaded.diagnostics[1].message.de.find("NUL") != std::string::npos);
  CHECK(loaded.diagnostics[2].message.de.find("UTF-16") != std::string::npos);
  CHECK(loaded.pack.rules.size() == 1);
}

TEST_CASE("CRLF and BOM change nothing but the digest") {
  std::string dos = "\xEF\xBB\xBF";
  for (const char c : head + "rules:\n" + rule("a")) dos += c == '\n' ? "\r\n" : std::string(1, c);
  const auto loaded = pack::load_pack({{"pack.yaml", dos}});
  CHECK(loaded.diagnostics.empty());
  CHECK(loaded.pack.title.de == "Angst");
  REQUIRE(loaded.pack.rules.size() == 1);
  const pack::Text& term = loaded.pack.rules[0].terms.at(0);
  CHECK(dos.substr(term.place.offset, term.place.length) == "x");
}

TEST_CASE("the digest depends on names and bytes, not on the folder") {
  const auto digest = [](std::vector<pack::PackFile> files) {
    return pack::load_pack(std::move(files)).pack.digest;
  };
  const std::string one = digest({{"a/pack.yaml", head}, {"a/b.yaml", "rules: []"}});
  CHECK(one == digest({{"/elsewhere/pack.yaml", head}, {"/elsewhere/b.yaml", "rules: []"}}));
  CHECK(one != digest({{"a/pack.yaml", head}, {"a/c.yaml", "rules: []"}}));
  CHECK(one != digest({{"a/pack.yaml", head + "\n"}, {"a/b.yaml", "rules: []"}}));
  CHECK(one != digest({{"a/pack.yaml", head}}));
  using namespace std::string_literals;
  CHECK(digest({{"a/pack.yaml", "pack: x"}}) ==
        "sha256:" + base::sha256_hex("pack.yaml\0"s + "7\0"s + "pack: x"));
}
