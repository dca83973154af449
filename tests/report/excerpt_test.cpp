#include "catch.h"
#include "report/excerpt.h"
#include "report/sample_run.h"
#include "text/display_width.h"

#include <string>
#include <vector>

using namespace taktvoll::report;

namespace {

std::vector<ExcerptLine> of(std::string_view marked, std::size_t cells = 100) {
  const MarkedFile built = marked_file("a.md", marked);
  return excerpt(built.file, built.spans.at(0), cells);
}

// The text above the carets, by display cells.
std::string above_carets(const ExcerptLine& line) {
  const std::size_t start = line.carets.find('^');
  std::string marked;
  for (std::size_t at = 0; at < line.text.size();) {
    std::size_t next = at + 1;
    while (next < line.text.size() && (static_cast<unsigned char>(line.text[next]) & 0xC0U) == 0x80U) ++next;
    const std::size_t column = taktvoll::text::display_width(line.text.substr(0, at));
    if (column >= start && column < line.carets.size()) marked += line.text.substr(at, next - at);
    at = next;
  }
  return marked;
}

} // namespace

TEST_CASE("carets stand under the span, whatever comes before it") {
  CHECK(above_carets(of("Äöü [[spät]] x")[0]) == "spät");
  CHECK(above_carets(of("漢字 [[漢]] x")[0]) == "漢");
  CHECK(above_carets(of("👩‍⚕️🇩🇪 [[jetzt]] x")[0]) == "jetzt");
  CHECK(of("a\t[[b]]")[0].text == "a   b");
  CHECK(of("a\t[[b]]")[0].carets == "    ^");
  CHECK(of("[[a\tb]]")[0].carets == "^^^^^");
  CHECK(of("u\xCC\x88[[a\xCC\x88]]b")[0].carets == " ^");
  CHECK(of("x[[\x1B]]y")[0].text == "x␛y");
}

TEST_CASE("an empty span gets one caret where it stands") {
  CHECK(of("ab[[]]cd")[0].carets == "  ^");
  CHECK(of("ab[[]]")[0].carets == "  ^");
  CHECK(of("[[]]")[0].carets == "^");
  CHECK(of("ab[[\n]]cd")[0].carets == "  ^");
}

TEST_CASE("a span over lines shows the first and the last") {
  const auto two = of("a [[b\n  c]] d\n");
  REQUIRE(two.size() == 2);
  CHECK(two[0].carets == "  ^");
  CHECK(two[1].text == "  c d");
  CHECK(two[1].carets == "  ^");
  const auto many = of("a [[b\nx\ny\nc]] d\n");
  REQUIRE(many.size() == 3);
  CHECK(many[1].number == 0);
  CHECK(many[2].number == 4);
  CHECK(of("[[ganze Zeile\n]]nächste").size() == 1);
}

TEST_CASE("a long line is cut around the span and stays within the cells") {
  const std::string filler(5000, 'x');
  for (const std::string& before : {std::string(), std::string("kurz "), filler + " ", filler})
    for (const std::string& after : {std::string(), std::string(" kurz"), " " + filler, filler})
      for (const std::size_t cells : {20U, 33U, 80U}) {
        const ExcerptLine line = of(before + "[[spät]]" + after, cells)[0];
        CAPTURE(before.size(), after.size(), cells, line.text);
        CHECK(taktvoll::text::display_width(line.text) <= cells);
        CHECK(above_carets(line) == "spät");
        CHECK((line.text.rfind("…", 0) == 0) == (before.size() > 100));
      }
  const ExcerptLine all = of("[[" + filler + "]]", 40)[0];
  CHECK(taktvoll::text::display_width(all.text) <= 40);
  CHECK(all.carets.size() >= 38);
}
