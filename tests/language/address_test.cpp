// Form of address: what counts, and how often it is right on 160 labelled texts (cases/address.tsv).
#include "catch.h"
#include "document/document.h"
#include "language/address.h"
#include "language/case_file.h"
#include "language/reader.h"

#include <string>
#include <utility>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::language;

namespace {

std::string_view name_of(Address address) {
  switch (address) {
  case Address::du:
    return "du";
  case Address::ihr:
    return "ihr";
  case Address::sie:
    return "sie";
  case Address::unknown:
    break;
  }
  return "unknown";
}

// As in the file: "Hol:du dir:du", "-" for none.
std::string found_in(const std::string& text, const OwnWordsOptions& options = {}) {
  auto source = text::SourceText::from_bytes("case.md", text);
  REQUIRE(source);
  const Reading reading = Reader().read(document::parse(*source));
  std::string all;
  for (const AddressWord& one : find_address(reading, options)) {
    if (!all.empty()) all += ' ';
    all += std::string(reading.text(reading.words[one.word])) + ":" + std::string(name_of(one.address));
  }
  return all.empty() ? "-" : all;
}

struct Score {
  std::size_t texts = 0;
  std::size_t right = 0;
  std::string errors;
};

Score score(std::string_view half) {
  Score score;
  for (const testing::CaseLine& labelled : testing::read_cases("address.tsv")) {
    if (labelled.half != half) continue;
    const std::string found = found_in(testing::with_line_ends(labelled.columns.at(0)));
    ++score.texts;
    if (found == labelled.columns.at(1))
      ++score.right;
    else
      score.errors +=
          labelled.columns.at(0) + "\n    expected " + labelled.columns.at(1) + ", found " + found + "\n";
  }
  return score;
}

} // namespace

TEST_CASE("quotations count when asked for", "[language][address]") {
  const std::string text = "Wie geht es dir? „Kommen Sie bald“, sagte er.\n\n> Danke Ihnen!";
  CHECK(found_in(text) == "dir:du");
  OwnWordsOptions options;
  options.quotations = true;
  CHECK(found_in(text, options) == "dir:du Sie:sie Ihnen:sie");
}

TEST_CASE("frozen wordings do not count", "[language][address]") {
  // "Wie geht es dir? Zu Risiken … fragen Sie Ihren Arzt."
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> frozen{{4, 10}};
  OwnWordsOptions options;
  options.uncounted = frozen;
  CHECK(found_in("Wie geht es dir? Zu Risiken fragen Sie Ihren Arzt. Und du?", options) == "dir:du du:du");
}

TEST_CASE("an imperative is told apart", "[language][address]") {
  auto source = text::SourceText::from_bytes("a.md", "Hol dir Hilfe. Ruf an.");
  const Reading reading = Reader().read(document::parse(*source));
  CHECK(find_address(reading) ==
        std::vector<AddressWord>{{Address::du, 0, true}, {Address::du, 1, false}, {Address::du, 3, true}});
}

TEST_CASE("in a text that says Sie, nobody else is looked for", "[language][address]") {
  CHECK(found_in("Die Tabletten wirken. Sie finden sie im Heft. Fragen Sie uns.") == "Sie:sie Sie:sie");
  CHECK(found_in("Die Tabletten wirken. Sie lösen sich auf. Frag uns.") == "Sie:unknown Frag:du");
}

TEST_CASE("an empty text addresses nobody", "[language][address]") {
  CHECK(found_in("") == "-");
  CHECK(found_in("42") == "-");
}

TEST_CASE("address in the labelled cases", "[language][address][cases]") {
  for (const std::string_view half : {"tuning", "held-out", "later", "stress"}) {
    const Score result = score(half);
    INFO(half << ": " << result.right << "/" << result.texts << "\n" << result.errors);
    CHECK(result.texts >= 30);
    CHECK(result.right * 100 >= result.texts * 95);
  }
}

TEST_CASE("figures of the labelled address", "[.figures]") {
  for (const std::string_view half : {"tuning", "held-out", "later", "stress"}) {
    const Score result = score(half);
    WARN(half << ": " << result.right << "/" << result.texts << "\n" << result.errors);
  }
}
