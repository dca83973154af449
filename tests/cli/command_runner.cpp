#include "cli/command_runner.h"

#include "cli/application.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace taktvoll::testing {

namespace fs = std::filesystem;

TestFolder::TestFolder() : before_(fs::current_path()) {
  std::string name = (fs::temp_directory_path() / "taktvoll-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
  fs::current_path(path_);
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  fs::current_path(before_, ignored);
  fs::remove_all(path_, ignored);
}

void TestFolder::write(std::string_view name, std::string_view bytes) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string TestFolder::read(std::string_view name) const {
  std::ifstream file(path_ / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

CommandResult run_taktvoll(std::vector<std::string> arguments) {
  const auto names_language = [](const std::string& argument) { return argument.starts_with("--lang"); };
  if (std::none_of(arguments.begin(), arguments.end(), names_language)) arguments.emplace_back("--lang=de");
  std::ostringstream out;
  std::ostringstream err;
  const cli::Streams streams{out, err};
  const auto status = static_cast<int>(cli::run(arguments, streams));
  return {status, out.str(), err.str()};
}

} // namespace taktvoll::testing
