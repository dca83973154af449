#include "catch.h"
#include "workbench/probe_sentences.h"

#include <algorithm>

using namespace taktvoll;
using namespace taktvoll::workbench;

namespace {

RuleEntry entry_of(const pack::Text& text, EntryForm form) {
  return {Role::finds, form, "terms", &text, text.value, 0};
}

std::vector<std::string> samples(const std::string& value, EntryForm form) {
  const pack::Text text{value, {}};
  return samples_of(entry_of(text, form));
}

bool holds(const std::vector<std::string>& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

} // namespace

TEST_CASE("samples of terms: short, inflected, compound, of the first and the last alternative") {
  CHECK(samples("Salbe", EntryForm::term).front() == "Salbe");
  CHECK(holds(samples("lebensgefährlich~", EntryForm::term), "lebensgefährliche"));
  CHECK(holds(samples("*angst", EntryForm::term), "Musterangst"));
  CHECK(holds(samples("(heilt|hilft) gut", EntryForm::term), "hilft gut"));
  CHECK(samples("~", EntryForm::term).empty());
}

TEST_CASE("samples of patterns and wordings") {
  CHECK(samples("kein[a-z]* panik", EntryForm::pattern).front() == "kein panik");
  CHECK(samples("Zur Anwendung bei {Gebiet}.", EntryForm::wording).front() ==
        "Zur Anwendung bei Musterwert.");
  CHECK(samples("brand", EntryForm::context_key).empty());
}

TEST_CASE("keys are given what they need") {
  const pack::Text text{"{brand} <0-2> {request:word}", {}};
  const auto context = context_for(entry_of(text, EntryForm::term));
  REQUIRE(context.size() == 2);
  CHECK(context[0].first == "brand");
  CHECK(context[1].first == "request");
}

TEST_CASE("words are joined without a space before marks") {
  CHECK(joined_words({"Wirklich", "?"}) == "Wirklich?");
  CHECK(joined_words({"", "Salbe", "heilt"}) == "Salbe heilt");
}

TEST_CASE("texts with something put into them keep their order") {
  const std::string text = "---\nbrand: X\n---\nDie Salbe heilt.";
  const std::size_t at = text.find("Salbe");
  const text::SourceSpan anchor{text::SourceOffset(at), text::SourceOffset(at + 5)};
  const std::vector<std::string> one = texts_with(text, anchor, "kann");
  const std::vector<std::string> other = texts_with(text, anchor, "ein Teppich");
  REQUIRE(one.size() == other.size());
  CHECK(one[0] == "---\nbrand: X\n---\nDie Salbe kann heilt.");
  CHECK(other[1] == "---\nbrand: X\n---\nDie ein Teppich Salbe heilt.");
  CHECK(one.back() == "---\nbrand: X\n---\nkann\n\nDie Salbe heilt.");
}

TEST_CASE("wordings laid over one another") {
  CHECK(overlaid("Wettlauf gegen die Zeit", "die Zeit läuft") == "Wettlauf gegen die Zeit läuft");
  CHECK(overlaid("nicht tödlich", "Tödlich") == "nicht tödlich");
  CHECK(overlaid("Salbe", "Spray").empty());
}
