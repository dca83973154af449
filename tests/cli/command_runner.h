// Runs taktvoll in memory, in a folder of its own, and keeps what it said.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::testing {

struct CommandResult {
  int status = 0;
  std::string out;
  std::string err;
};

// A temporary folder that is the current folder while the object lives, and is removed with everything in it.
class TestFolder {
public:
  TestFolder();
  ~TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  void write(std::string_view name, std::string_view bytes) const;
  [[nodiscard]] std::string read(std::string_view name) const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
  std::filesystem::path before_;
};

// Not a terminal; German unless the arguments say otherwise.
[[nodiscard]] CommandResult run_taktvoll(std::vector<std::string> arguments);

} // namespace taktvoll::testing
