#include "catch.h"
#include "match/flat_array.h"
#include "match/generated_text.h"
#include "match/image.h"
#include "match/pattern_prefilter.h"
#include "match/small_reader.h"
#include "match/string_pool.h"
#include "match/term_index.h"

#include <cstring>
#include <memory>
#include <string>
#include <vector>

namespace taktvoll::match {
namespace {

// Bytes where an image may stand.
class Aligned {
public:
  explicit Aligned(const std::string& bytes) : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
    std::memcpy(words_.data(), bytes.data(), bytes.size());
  }
  [[nodiscard]] std::string_view bytes() const {
    return {reinterpret_cast<const char*>(words_.data()), size_};
  }

private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

} // namespace

TEST_CASE("An image gives back its parts in order, in place", "[match]") {
  ImageWriter writer;
  const std::vector<std::uint32_t> numbers{1, 2, 3};
  writer.text("ein Text");
  writer.array(std::span<const std::uint32_t>(numbers));
  writer.number(UINT64_MAX);
  writer.array(std::span<const std::uint64_t>());
  const Aligned image(writer.take());
  CHECK(image.bytes().size() % image_alignment == 0);

  ImageReader reader(image.bytes());
  CHECK(reader.text() == "ein Text");
  const std::span<const std::uint32_t> read = reader.array<std::uint32_t>();
  CHECK(std::vector(read.begin(), read.end()) == numbers);
  CHECK(reinterpret_cast<const char*>(read.data()) > image.bytes().data());
  CHECK(reader.number() == UINT64_MAX);
  CHECK(reader.array<std::uint64_t>().empty());
  CHECK(reader.at_end());
}

TEST_CASE("A flat array keeps its elements where they are when it moves", "[match]") {
  FlatArray<int> own(std::vector<int>{1, 2, 3});
  const int* first = own.data();
  FlatArray<int> moved(std::move(own));
  CHECK(moved.data() == first);
  CHECK(moved[2] == 3);
  const std::vector<int> others{4, 5};
  moved = FlatArray<int>(std::span<const int>(others));
  CHECK(moved.data() == others.data());
  CHECK(moved.size() == 2);
}

TEST_CASE("A pool read from an image holds the same strings", "[match]") {
  StringPool pool;
  pool.add("eins");
  pool.add("");
  pool.add("zwei");
  pool.close();
  ImageWriter writer;
  pool.write(writer);
  const Aligned image(writer.take());
  ImageReader reader(image.bytes());
  const StringPool read = StringPool::read(reader);
  REQUIRE(read.size() == 3);
  CHECK(read.at(0) == "eins");
  CHECK(read.at(1).empty());
  CHECK(read.at(2) == "zwei");
}

TEST_CASE("Terms are found by an index read from an image as by the one that was built", "[match]") {
  TextGenerator generator(5);
  TermIndex built;
  for (int i = 0; i < 400; ++i)
    if (const auto term = parse_term(generator.term())) built.add(*term, i % 5 == 0);
  built.build();
  ImageWriter writer;
  built.write(writer);
  const Aligned image(writer.take());
  ImageReader reader(image.bytes());
  const TermIndex read = TermIndex::read(reader);
  CHECK(reader.at_end());
  CHECK(read.size() == built.size());
  std::vector<TermHit> expected;
  std::vector<TermHit> found;
  std::size_t hits = 0;
  for (int i = 0; i < 50; ++i) {
    const language::Reading reading = read_small(generator.text(60));
    built.find_all(reading, expected);
    read.find_all(reading, found);
    CHECK(found == expected);
    hits += found.size();
  }
  CHECK(hits > 100);

  std::vector<bool> kept(built.size());
  for (std::size_t i = 0; i < kept.size(); i += 3) kept[i] = true;
  TermIndex some = std::move(built);
  some.keep(kept);
  for (int i = 0; i < 50; ++i) {
    const language::Reading reading = read_small(generator.text(60));
    read.find_all(reading, expected);
    std::erase_if(expected, [&](const TermHit& hit) { return !kept[hit.term]; });
    some.find_all(reading, found);
    CHECK(found == expected);
  }
}

TEST_CASE("Patterns that are added to those of an image are found beside them", "[match]") {
  PatternPrefilter built;
  built.add(0, std::vector<std::string>{"heute"}, std::vector<std::string>{"nicht"});
  built.add(1, {});
  built.add(2, std::vector<std::string>{"angst"});
  built.build();
  ImageWriter writer;
  built.write(writer);
  const Aligned image(writer.take());
  ImageReader reader(image.bytes());
  PatternPrefilter both = PatternPrefilter::read(reader);
  both.add(3, std::vector<std::string>{"heute"});
  both.add(4, std::vector<std::string>{"wasser"}, std::vector<std::string>{"angst"});
  both.build();
  PatternPlaces places;
  const auto possible = [&](std::string_view text) {
    both.find(text, false, places);
    std::string numbers;
    for (std::uint32_t i = 0; i < places.patterns(); ++i)
      if (places.possible(i)) numbers += std::to_string(i);
    return numbers;
  };
  CHECK(possible("") == "1");
  CHECK(possible("heute") == "13");
  CHECK(possible("heute nicht") == "013");
  CHECK(possible("wasser") == "1");
  CHECK(possible("wasserangst") == "124");
  CHECK(places.of(4).size() == 1);
  both.keep({true, false, false, false, false}); // speaks of those of the image
  CHECK(possible("heute nicht") == "03");
  CHECK(possible("wasserangst") == "4");
}

} // namespace taktvoll::match
