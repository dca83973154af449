#include "base/sha256.h"
#include "catch.h"
#include "language/key.h"
#include "readability/word_frequency.h"

#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace taktvoll;
using readability::zipf_frequency;

namespace {

std::string file(const std::string& name) {
  std::ifstream in(std::string(TAKTVOLL_SOURCE_DIR) + "/src/readability/data/" + name, std::ios::binary);
  std::stringstream whole;
  whole << in.rdbuf();
  return whole.str();
}

} // namespace

TEST_CASE("every form of the list is embedded with its class, and is a key") {
  std::istringstream lines(file("word-frequency.txt"));
  double lowest = 0;
  std::size_t words = 0;
  std::vector<std::string> wrong;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    if (line.starts_with('[')) {
      lowest = std::stod(line.substr(1));
      continue;
    }
    std::istringstream in(line);
    for (std::string word; in >> word; ++words) {
      const auto zipf = zipf_frequency(word);
      if (!zipf || std::abs(*zipf - (lowest + 0.1)) > 1e-9 || language::key_of(word) != word)
        wrong.push_back(word);
    }
  }
  CHECK(words == 49528);
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("the list is the one whose digest its page names") {
  const std::string digest = base::sha256_hex(file("word-frequency.txt"));
  CHECK(file("README.md").find("`" + digest + "`") != std::string::npos);
}

TEST_CASE("what is not on the list has no frequency") {
  for (const auto word : {"", "a", "thrombozytopenie", "gletscherschwund", "Wasser", "größe", "xqzw"}) {
    INFO(word);
    CHECK_FALSE(zipf_frequency(word));
  }
}

TEST_CASE("frequent forms stand above rare ones") {
  CHECK(zipf_frequency("die") > zipf_frequency("wasser"));
  CHECK(zipf_frequency("wasser") > zipf_frequency("rezept"));
  CHECK(zipf_frequency("rezept") > zipf_frequency("lungenentzündung"));
  CHECK(zipf_frequency(readability::WordHash("was").with("ser")) == zipf_frequency("wasser"));
}
