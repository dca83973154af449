#include "base/marked.h"
#include "base/yaml.h"
#include "catch.h"

#include <random>
#include <string>
#include <vector>

using namespace taktvoll::base;

namespace {

void collect(const YamlValue& value, std::vector<const YamlValue*>& scalars) {
  if (value.kind == YamlKind::scalar) scalars.push_back(&value);
  for (const YamlValue& item : value.items) collect(item, scalars);
  for (const auto& [key, mapped] : value.entries) {
    collect(key, scalars);
    collect(mapped, scalars);
  }
}

// Every scalar of the document must stand exactly where it is marked.
void check_contents(std::string_view source) {
  const marked::Text text = marked::read(source);
  const auto parsed = parse_yaml(text.text);
  INFO(text.text);
  REQUIRE(parsed);
  std::vector<const YamlValue*> scalars;
  collect(*parsed, scalars);
  REQUIRE(scalars.size() == text.ranges.size());
  for (std::size_t i = 0; i < scalars.size(); ++i) {
    INFO(scalars[i]->scalar);
    CHECK(scalars[i]->content_offset == text.ranges[i].start);
    CHECK(scalars[i]->content_limit == text.ranges[i].limit);
  }
}

YamlError error_of(std::string_view input, std::size_t most_values = 2'000'000) {
  const auto parsed = parse_yaml(input, most_values);
  INFO(input);
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().offset <= input.size());
  CHECK_FALSE(parsed.error().message.empty());
  return parsed.error();
}

} // namespace

TEST_CASE("positions are bytes, also behind umlauts and emoji") {
  check_contents("⟦a⟧: ⟦b⟧\n⟦c⟧: ⟦d e⟧\n");
  check_contents("⟦ä⟧: \"⟦öx⟧\"\n⟦üb⟧: [⟦äh⟧, '⟦💀 x⟧', ⟦z⟧]\n");
  check_contents("- {⟦größe⟧: ⟦5⟧, ⟦ß⟧: ⟦ü⟧}\n- ⟦z⟧ # Kommentar äöü\n- ⟦y⟧\n");
}

TEST_CASE("positions survive CRLF and a BOM") {
  check_contents("⟦a⟧: ⟦b⟧\r\n⟦c⟧: \"⟦d⟧\"\r\n  \r\n⟦e⟧: [⟦x⟧,\r\n  ⟦y⟧]\r\n");
  check_contents("\xEF\xBB\xBF⟦ä⟧: ⟦b⟧\r\n⟦öö⟧:\r\n  - ⟦dä⟧\r\n");
  check_contents("\xEF\xBB\xBF- \"⟦a⟧\"\n");
}

TEST_CASE("positions of quoted texts lie inside the quotes, escapes included") {
  check_contents("- '⟦it''s⟧'\n- \"⟦a\\\"b⟧\"\n- '⟦a\"b⟧'\n");
}

TEST_CASE("an empty quoted text has an empty range") {
  check_contents("- '⟦⟧'\n- \"⟦⟧\"\n- '⟦''''⟧'\n- \"⟦\\\\⟧\"\n");
}

TEST_CASE("positions of blocks and folded texts are those of the first line with content") {
  check_contents("⟦a⟧: |\n  ⟦text⟧\n  more\n⟦b⟧: >-\n\n    ⟦fold⟧\n    x\n⟦c⟧: ⟦one⟧\n  two\n");
}

TEST_CASE("anchors and tags before a value are not part of it") {
  check_contents("⟦a⟧: &x \"⟦q⟧\"\n⟦b⟧: !!str ⟦12⟧\n⟦c⟧: &y !!str '⟦z⟧'\n⟦d⟧: &z\n  ⟦k⟧: ⟦v⟧\n");
}

TEST_CASE("a lone CR is no line end for positions") {
  check_contents("⟦a⟧: \"⟦b\rc⟧\"\n⟦d⟧: ⟦e⟧\n");
}

TEST_CASE("verbatim tells whether the bytes are the value") {
  const std::string input = "[plain, \"quoted\", 'it''s', \"tab\\t\", \"\\u00e4\", \"fold\n ed\"]";
  const YamlValue value = parse_yaml(input).value();
  const std::vector<bool> expected{true, true, false, false, false, false};
  REQUIRE(value.items.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(value.items[i].scalar);
    CHECK(value.items[i].verbatim == expected[i]);
    CHECK(value.items[i].quoted == (i != 0));
  }
  CHECK(value.items[2].scalar == "it's");
  CHECK(value.items[4].scalar == "ä");
}

TEST_CASE("scalars stay text") {
  const YamlValue value = parse_yaml("[1.10, yes, 2026-11-01, 0x1F, \"null\"]").value();
  REQUIRE(value.items.size() == 5);
  CHECK(value.items[0].scalar == "1.10");
  CHECK(value.items[1].scalar == "yes");
  CHECK(value.items[2].scalar == "2026-11-01");
  CHECK(value.items[3].scalar == "0x1F");
  CHECK(value.items[4].kind == YamlKind::scalar);
}

TEST_CASE("a value that is not there stands at its key or dash") {
  const marked::Text text = marked::read("a⟦⟧:\n\nb⟦⟧: # nichts\nc: ⟦~⟧\nd: [x, ⟦null⟧]\ne:\n  ⟦-⟧\n  - y\n");
  const YamlValue value = parse_yaml(text.text).value();
  CHECK(value.find("a")->kind == YamlKind::null);
  CHECK(value.find("a")->offset == text.ranges[0].start);
  CHECK(value.find("b")->offset == text.ranges[1].start);
  CHECK(value.find("c")->offset == text.ranges[2].start);
  CHECK(value.find("d")->items[1].offset == text.ranges[3].start);
  CHECK(value.find("e")->items[0].offset == text.ranges[4].start);
}

TEST_CASE("maps keep their order and their duplicates") {
  const YamlValue value = parse_yaml("b: 1\na: 2\nb: 3\n").value();
  REQUIRE(value.entries.size() == 3);
  CHECK(value.entries[0].first.scalar == "b");
  CHECK(value.entries[2].first.scalar == "b");
  CHECK(value.find("b")->scalar == "1");
  CHECK(value.find("x") == nullptr);
}

TEST_CASE("an empty input is null") {
  for (const char* input : {"", "\n\n", "# nur ein Kommentar\n", "---\n", "\xEF\xBB\xBF"}) {
    INFO(input);
    const auto parsed = parse_yaml(input);
    REQUIRE(parsed);
    CHECK(parsed->kind == YamlKind::null);
  }
}

TEST_CASE("aliases repeat the value") {
  const YamlValue value = parse_yaml("a: &x [1, {b: 2}]\nc: *x\n").value();
  REQUIRE(value.find("c")->items.size() == 2);
  CHECK(value.find("c")->items[1].find("b")->scalar == "2");
}

TEST_CASE("an anchor bomb is an error, not an explosion") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string below = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + below;
    for (int j = 1; j < 10; ++j) bomb += ", " + below;
    bomb += "]\n";
  }
  CHECK(error_of(bomb, 100'000).problem == YamlProblem::too_many_values);
}

TEST_CASE("the number of values is limited exactly") {
  CHECK(parse_yaml("[a, b, c]", 4));
  CHECK(error_of("[a, b, c]", 3).problem == YamlProblem::too_many_values);
  CHECK(parse_yaml("[&x [a], *x]", 5));
  CHECK(error_of("[&x [a], *x]", 4).problem == YamlProblem::too_many_values);
}

TEST_CASE("an alias inside its own value is an error") {
  CHECK(error_of("a: &a [*a]\n").problem == YamlProblem::endless_alias);
  CHECK(error_of("&a {b: *a}\n").problem == YamlProblem::endless_alias);
}

TEST_CASE("nesting is limited, in brackets, in blocks and through aliases") {
  const auto brackets = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(parse_yaml(brackets(64)));
  CHECK(error_of(brackets(65)).problem == YamlProblem::too_deep);
  CHECK(error_of(brackets(100'000)).problem == YamlProblem::too_deep);
  CHECK(error_of(std::string(100'000, '{')).problem == YamlProblem::too_deep);
  std::string dashes;
  for (int i = 0; i < 5'000; ++i) dashes += "- ";
  CHECK(error_of(dashes + "x").problem == YamlProblem::too_deep);
  std::string chain = "- &a0 " + brackets(40) + "\n";
  chain += "- &a1 " + std::string(30, '[') + "*a0" + std::string(30, ']') + "\n";
  CHECK(error_of(chain).problem == YamlProblem::too_deep);
}

TEST_CASE("errors point into the input, with BOM and CRLF") {
  const marked::Text text = marked::read("\xEF\xBB\xBFä: b\r\nü: c\r\n d⟦⟧: e\r\n");
  const YamlError error = error_of(text.text);
  CHECK(error.problem == YamlProblem::syntax);
  CHECK(error.offset == text.ranges[0].start);
}

TEST_CASE("a missing closing quote is an error at the opening one") {
  const marked::Text text = marked::read("ä: b\nc: ⟦\"d\ne: f\n");
  const YamlError error = error_of(text.text);
  CHECK(error.problem == YamlProblem::unclosed_quote);
  CHECK(error.offset == text.ranges[0].start);
  CHECK(error_of("'it''s").problem == YamlProblem::unclosed_quote);
}

TEST_CASE("content that the library would drop is an error") {
  const marked::Text stray = marked::read("- a\n⟦b⟧: c\n");
  CHECK(error_of(stray.text).problem == YamlProblem::stray_content);
  CHECK(error_of(stray.text).offset == stray.ranges[0].start);
  CHECK(error_of("  - a\n- b\n").problem == YamlProblem::stray_content);
  CHECK(error_of("- a\nb: [c: d: e\n").problem == YamlProblem::stray_content);
  const marked::Text second = marked::read("a: b\n⟦---⟧\nc: d\n");
  CHECK(error_of(second.text).problem == YamlProblem::second_document);
  CHECK(error_of(second.text).offset == second.ranges[0].start);
  CHECK(parse_yaml("---\na: b\n---\n"));
  CHECK(parse_yaml("a: b\n...\n"));
}

TEST_CASE("control characters are errors") {
  CHECK(error_of(std::string_view("a: b\0c", 6)).problem == YamlProblem::control_character);
  CHECK(error_of(std::string_view("a: b\0c", 6)).offset == 4);
  CHECK(error_of("a: \x04 b").problem == YamlProblem::control_character);
}

TEST_CASE("errors name the open bracket") {
  const marked::Text text = marked::read("a: [x]\nb: ⟦[⟧x, y\n");
  CHECK(error_of(text.text).open_bracket == text.ranges[0].start);
}

TEST_CASE("broken input ends in a value or an error, with offsets inside the input") {
  std::mt19937 random(20261121);
  const std::vector<std::string> pieces{"a",    ": ", "- ", "\n",  "  ",    "\"", "'",   "[",  "]",
                                        "{",    "}",  ", ", "|\n", "&x ",   "*x", "# ",  "\t", "ä",
                                        "\r\n", "\\", "? ", "!t ", "---\n", "~",  ">-\n"};
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<int> length(1, 30);
  int values = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string input;
    for (int i = length(random); i > 0; --i) input += pieces[piece(random)];
    const auto parsed = parse_yaml(input);
    bool inside = true;
    if (parsed) {
      ++values;
      std::vector<const YamlValue*> scalars;
      collect(*parsed, scalars);
      for (const YamlValue* scalar : scalars) {
        inside = inside && scalar->offset <= scalar->content_offset &&
                 scalar->content_offset <= scalar->content_limit && scalar->content_limit <= input.size();
        if (scalar->verbatim)
          inside = inside && input.substr(scalar->content_offset,
                                          scalar->content_limit - scalar->content_offset) == scalar->scalar;
      }
    } else {
      inside = parsed.error().offset <= input.size();
    }
    if (!inside) FAIL("out of place: " << input);
  }
  CHECK(values > 100);
}

TEST_CASE("a quoted scalar is read as the text it was made from") {
  for (const std::string text :
       {"Ärztin", "a \"b\" \\ c", "zwei\nZeilen", "\x1b[31mrot", "", "🙂 100 %", ": # {["}) {
    CAPTURE(text);
    const auto read = parse_yaml("key: " + yaml_quoted(text));
    REQUIRE(read);
    CHECK(read->find("key")->scalar == text);
  }
}
