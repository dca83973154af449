#include "base/files.h"
#include "catch.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

using namespace taktvoll::base;
namespace fs = std::filesystem;

namespace {

// A folder of its own for each test, gone with it.
class TemporaryFolder {
public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "taktvoll-files-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] fs::path operator/(std::string_view name) const { return path_ / name; }
  [[nodiscard]] const fs::path& path() const { return path_; }
  void put(std::string_view name, std::string_view bytes = "x") const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

private:
  fs::path path_;
};

std::vector<std::string> names_below(const TemporaryFolder& folder, std::vector<fs::path>& unreadable) {
  const auto found = files_below(folder.path(), {".md", ".markdown"}, unreadable);
  REQUIRE(found);
  std::vector<std::string> names;
  for (const fs::path& path : *found) names.push_back(path.lexically_relative(folder.path()).string());
  return names;
}

} // namespace

TEST_CASE("read_file returns every byte") {
  const TemporaryFolder folder;
  const std::string bytes("a\0b\r\n\xFF\xEF\xBB\xBF", 9);
  folder.put("f", bytes);
  CHECK(read_file(folder / "f").value() == bytes);
  folder.put("empty", "");
  CHECK(read_file(folder / "empty").value().empty());
}

TEST_CASE("read_file says why it failed") {
  const TemporaryFolder folder;
  CHECK(read_file(folder / "missing").error().problem == FileProblem::not_found);
  CHECK_FALSE(read_file(folder / "missing").error().detail.empty());
  CHECK(read_file(folder.path()).error().problem == FileProblem::is_directory);
  folder.put("file");
  CHECK(read_file(folder / "file/below").error().problem == FileProblem::not_found);
}

TEST_CASE("read_file reads a named pipe") {
  const TemporaryFolder folder;
  const fs::path pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::ofstream(pipe) << std::string(200'000, 'p');
    ::_exit(0);
  }
  CHECK(read_file(pipe).value() == std::string(200'000, 'p'));
}

TEST_CASE("write_file_atomically makes and replaces files") {
  const TemporaryFolder folder;
  REQUIRE(write_file_atomically(folder / "f", "one"));
  CHECK(read_file(folder / "f").value() == "one");
  REQUIRE(write_file_atomically(folder / "f", ""));
  CHECK(read_file(folder / "f").value().empty());
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1); // no temporary file is left
}

TEST_CASE("write_file_atomically keeps the permissions of the file") {
  const TemporaryFolder folder;
  folder.put("f", "old");
  fs::permissions(folder / "f", fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  REQUIRE(write_file_atomically(folder / "f", "new"));
  CHECK(fs::status(folder / "f").permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
}

TEST_CASE("write_file_atomically gives new files what the umask allows") {
  const TemporaryFolder folder;
  const mode_t before = ::umask(027);
  const auto written = write_file_atomically(folder / "f", "new");
  ::umask(before);
  REQUIRE(written);
  CHECK(fs::status(folder / "f").permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
}

TEST_CASE("write_file_atomically follows a symbolic link to its file") {
  const TemporaryFolder folder;
  folder.put("real/f", "old");
  fs::create_symlink("real/f", folder / "link");
  REQUIRE(write_file_atomically(folder / "link", "new"));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(read_file(folder / "real/f").value() == "new");
}

TEST_CASE("write_file_atomically writes through a link whose file does not exist yet") {
  const TemporaryFolder folder;
  fs::create_symlink("later", folder / "link");
  REQUIRE(write_file_atomically(folder / "link", "new"));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(read_file(folder / "later").value() == "new");
}

TEST_CASE("write_file_atomically leaves the old file whole when it fails") {
  const TemporaryFolder folder;
  CHECK(write_file_atomically(folder / "no/such/folder/f", "x").error().problem == FileProblem::not_found);
  fs::create_directory(folder / "d");
  folder.put("d/inside");
  CHECK_FALSE(write_file_atomically(folder / "d", "x"));
  CHECK(read_file(folder / "d/inside").value() == "x");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("replace_file exchanges what was read, and keeps mode and link") {
  const TemporaryFolder folder;
  folder.put("real/f", "old");
  fs::permissions(folder / "real/f",
                  fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  fs::create_symlink("real/f", folder / "link");
  REQUIRE(replace_file(folder / "link", "old", "new"));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(read_file(folder / "real/f").value() == "new");
  CHECK(fs::status(folder / "real/f").permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
  CHECK(std::distance(fs::directory_iterator(folder / "real"), {}) == 1);
}

TEST_CASE("replace_file leaves alone what somebody else changed, removed or locked") {
  const TemporaryFolder folder;
  folder.put("f", "somebody else's");
  CHECK(replace_file(folder / "f", "old", "new").error().problem == FileProblem::changed);
  CHECK(read_file(folder / "f").value() == "somebody else's");
  CHECK(replace_file(folder / "gone", "old", "new").error().problem == FileProblem::not_found);
  CHECK_FALSE(fs::exists(folder / "gone"));
  CHECK_FALSE(replace_file("/dev/null", "", "new"));
  folder.put("locked", "old");
  fs::permissions(folder / "locked", fs::perms::owner_read | fs::perms::group_read);
  CHECK(replace_file(folder / "locked", "old", "new").error().problem == FileProblem::read_only);
  CHECK(read_file(folder / "locked").value() == "old");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 2); // no temporary file is left
}

TEST_CASE("files_below lists by extension, sorted by bytes, and passes hidden folders over") {
  const TemporaryFolder folder;
  for (const char* name : {"b.md", "a.md", "ä.md", "A.MD", "sub/c.Markdown", "sub/deep/d.md", "note.txt",
                           "md", ".hidden.md", ".git/x.md", "node_modules/y.md"})
    folder.put(name);
  std::vector<fs::path> unreadable;
  CHECK(names_below(folder, unreadable) ==
        std::vector<std::string>{"A.MD", "a.md", "b.md", "sub/c.Markdown", "sub/deep/d.md", "ä.md"});
  CHECK(unreadable.empty());
}

TEST_CASE("files_below does not follow links to folders, so that a circle ends") {
  const TemporaryFolder folder;
  folder.put("sub/a.md");
  fs::create_directory_symlink("..", folder / "sub/up");
  fs::create_symlink("a.md", folder / "sub/link.md");
  std::vector<fs::path> unreadable;
  CHECK(names_below(folder, unreadable) == std::vector<std::string>{"sub/a.md", "sub/link.md"});
}

TEST_CASE("files_below names folders that it cannot read") {
  if (::geteuid() == 0) return; // root reads everything
  const TemporaryFolder folder;
  folder.put("a.md");
  folder.put("closed/b.md");
  fs::permissions(folder / "closed", fs::perms::none);
  std::vector<fs::path> unreadable;
  CHECK(names_below(folder, unreadable) == std::vector<std::string>{"a.md"});
  CHECK(unreadable == std::vector<fs::path>{folder / "closed"});
  fs::permissions(folder / "closed", fs::perms::owner_all);
}

TEST_CASE("files_below fails for a folder that does not exist") {
  std::vector<fs::path> unreadable;
  CHECK(files_below("/no/such/folder", {".md"}, unreadable).error().problem == FileProblem::not_found);
}
