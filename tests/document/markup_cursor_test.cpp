#include "catch.h"
#include "document/markup_cursor.h"

using namespace taktvoll::document;

TEST_CASE("tails of inline links") {
  struct Tail {
    std::string text, target;
    std::size_t limit;
  };
  const std::vector<Tail> cases = {{"()", "", 2},
                                   {"(a)", "a", 3},
                                   {"( a )x", "a", 5},
                                   {"(<a b>)", "a b", 7},
                                   {"(a \"t)\")", "a", 8},
                                   {"(a 't)')", "a", 8},
                                   {"(a (t))", "a", 7},
                                   {"(a(b)c)", "a(b)c", 7},
                                   {"(a\\)b)", "a\\)b", 6},
                                   {"(a \"x\\\"y\")", "a", 10},
                                   {"(\n> a\n> \"t\")", "a", 12},
                                   {"(<>)", "", 4}};
  for (const Tail& each : cases) {
    INFO(each.text);
    const auto tail = read_inline_tail(each.text, 0);
    REQUIRE(tail);
    REQUIRE(tail->target);
    CHECK(each.text.substr(tail->target->start, tail->target->limit - tail->target->start) == each.target);
    CHECK(tail->limit == each.limit);
  }
}

TEST_CASE("what is no tail") {
  for (const char* text : {"", "a", "(", "(a", "(a b)", "(<a)", "(<a\nb>)", "(a \"t)", "(a(b)"}) {
    INFO(text);
    CHECK_FALSE(read_inline_tail(text, 0));
  }
}

TEST_CASE("a mark is taken only where it stands") {
  MarkupCursor cursor("**a** [b][c]", 0);
  CHECK_FALSE(cursor.take_opening_bracket(SpanKind::link, 12));
  CHECK_FALSE(cursor.take_emphasis(SpanKind::strong, 1)); // the text begins inside the mark
  const auto strong = cursor.take_emphasis(SpanKind::strong, 2);
  REQUIRE(strong);
  CHECK(strong->limit == 2);
  CHECK_FALSE(cursor.take_emphasis(SpanKind::strong, 12)); // "a" stands here
  cursor.jump(6);
  CHECK(cursor.take_opening_bracket(SpanKind::link, 7));
  cursor.jump(8);
  const auto tail = cursor.take_closing_bracket(12);
  REQUIRE(tail);
  CHECK(tail->start == 8);
  CHECK(tail->limit == 12);
}

TEST_CASE("behind a line end, marks stand behind the line's prefix") {
  MarkupCursor cursor("a \r\n > > **b", 1);
  const MarkRange line_end = cursor.take_break();
  CHECK(line_end.start == 1);
  CHECK(line_end.limit == 4);
  const auto strong = cursor.take_emphasis(SpanKind::strong, 11);
  REQUIRE(strong);
  CHECK(strong->start == 9);
}
