#include "workbench/vale_regex.h"

#include "language/normal_form.h"
#include "match/pattern_syntax.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taktvoll::workbench {
namespace {

using base::LocalText;
using match::PatternPiece;
using match::PieceKind;

constexpr unsigned both_sides = word_side | other_side;
constexpr std::string_view word_members = R"(\pL\pN_)";
constexpr int deepest = 60;

bool is_word_character(char32_t c) {
  return text::is_word(c) || c == '_';
}

std::string escaped(std::string_view character, bool in_class) {
  constexpr std::string_view special = R"(\.+*?()|[]{}^$)";
  constexpr std::string_view special_in_class = R"(\]^-[)";
  const std::string_view marks = in_class ? special_in_class : special;
  if (character.size() == 1 && marks.find(character) != std::string_view::npos)
    return "\\" + std::string(character);
  return std::string(character);
}

int hex_value(std::string_view digits) {
  int value = 0;
  if (digits.empty() || digits.size() > 6) return -1;
  for (const char c : digits) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// Leaves the descent.
struct Refusal {
  LocalText reason;
};

[[noreturn]] void refuse(std::string_view de, std::string_view en, std::string_view piece) {
  throw Refusal{{std::string(de) + " („" + std::string(piece) + "“)",
                 std::string(en) + " (“" + std::string(piece) + "”)"}};
}
[[noreturn]] void refuse_unknown(std::string_view piece) {
  refuse("so nicht übertragbar", "cannot be carried over like this", piece);
}

class Parser {
public:
  explicit Parser(std::string_view expression)
      : expression_(expression), pieces_(match::pieces_of(expression)) {}

  RegexBranches run() {
    RegexBranches all = branches(0);
    if (at_ < pieces_.size())
      refuse("eine Klammer geht nicht auf", "a bracket that was not opened", expression_);
    return all;
  }

private:
  [[nodiscard]] bool more() const { return at_ < pieces_.size(); }
  [[nodiscard]] const PatternPiece& piece() const { return pieces_[at_]; }
  [[nodiscard]] std::string_view text() const { return piece().of(expression_); }
  [[nodiscard]] bool at_bar() const { return more() && piece().kind == PieceKind::literal && text() == "|"; }

  RegexBranches branches(int depth) { // NOLINT(misc-no-recursion): bounded by `deepest`
    if (depth > deepest) refuse("zu tief verschachtelt", "nested too deeply", expression_.substr(0, 20));
    RegexBranches all;
    all.push_back(sequence(depth));
    while (at_bar()) {
      ++at_;
      all.push_back(sequence(depth));
    }
    return all;
  }

  RegexSequence sequence(int depth) { // NOLINT(misc-no-recursion)
    RegexSequence all;
    while (more() && !at_bar() && piece().kind != PieceKind::group_close) {
      if (text().starts_with("(?#")) {
        while (more() && text() != ")") ++at_;
        if (more()) ++at_;
        continue;
      }
      RegexNode node = atom(depth);
      repeat(node);
      if (!all.empty() && node.space && all.back().space && node.least > 0 && all.back().least > 0)
        refuse_spaces("  ");
      all.push_back(std::move(node));
    }
    return all;
  }

  [[noreturn]] static void refuse_spaces(std::string_view piece) {
    refuse("taktvoll liest mehrere Leerzeichen als eines; Leerzeichen prüft der Editor",
           "taktvoll reads several spaces as one; spaces are for the editor to check", piece);
  }

  void repeat(RegexNode& node) {
    if (!more() || piece().kind != PieceKind::repetition) return;
    std::string_view written = text();
    if (written.size() > 1 && written.back() == '?') {
      node.lazy = true;
      written.remove_suffix(1);
    }
    if (written == "*" || written == "+") {
      node.least = written == "*" ? 0 : 1;
      node.most = -1;
    } else if (written == "?") {
      node.least = 0;
    } else {
      const std::string_view counts = written.substr(1, written.size() - 2);
      const std::size_t comma = counts.find(',');
      const auto number = [&](std::string_view digits) {
        constexpr std::size_t most_digits = 4; // RE2 takes 1000 at most
        if (digits.empty() || digits.size() > most_digits) refuse_unknown(written);
        return std::stoi(std::string(digits));
      };
      node.least = number(counts.substr(0, comma));
      node.most = comma == std::string_view::npos ? node.least
                  : comma + 1 == counts.size()    ? -1
                                                  : number(counts.substr(comma + 1));
    }
    if (node.space && node.least > 1) refuse_spaces(written);
    ++at_;
    if (more() && piece().kind == PieceKind::repetition) {
      if (text() != "+") refuse_unknown(text());
      node.possessive = true;
      ++at_;
    }
  }

  RegexNode atom(int depth) { // NOLINT(misc-no-recursion)
    switch (piece().kind) {
    case PieceKind::literal: {
      const std::string_view written = text();
      ++at_;
      if (written == ".") return set(".", both_sides, "x");
      if (written == "^" || written == "$") return anchor("(?m:" + std::string(written) + ")");
      return literal(text::code_point_at(written, 0).value, written);
    }
    case PieceKind::escape:
      return escape();
    case PieceKind::group_open:
      return group(depth);
    case PieceKind::class_open:
      return character_class();
    default:
      refuse_unknown(text());
    }
  }

  static RegexNode set(std::string re2, unsigned sides, std::string sample, bool space = false) {
    RegexNode node;
    node.kind = RegexKind::set;
    node.re2 = std::move(re2);
    node.sides = sides;
    node.sample = std::move(sample);
    node.space = space;
    return node;
  }
  static RegexNode anchor(std::string re2) {
    RegexNode node;
    node.kind = RegexKind::line_edge;
    node.re2 = std::move(re2);
    return node;
  }
  static RegexNode of_kind(RegexKind kind, std::string_view written) {
    RegexNode node;
    node.kind = kind;
    node.re2 = written;
    return node;
  }

  // A character as it stands in texts that taktvoll has read: in normal form.
  static std::string normal(char32_t c, std::string_view written) {
    if (text::is_space(c)) return " ";
    std::string plain;
    text::append_utf8(plain, c);
    plain = language::normalise(plain);
    if (plain.empty())
      refuse("unsichtbare Zeichen liest taktvoll nicht", "taktvoll does not read invisible characters",
             written);
    return plain;
  }
  static RegexNode literal(char32_t c, std::string_view written) {
    if (c == '\n') return set(R"(\s)", other_side, " ", true); // it may have been wrapped elsewhere
    const std::string plain = normal(c, written);
    RegexNode node;
    node.sides = is_word_character(text::code_point_at(plain, 0).value) ? word_side : other_side;
    const bool single = text::count_code_points(plain) == 1; // "ﬁ" is two letters
    node.re2 = single ? escaped(plain, false) : "(?:" + plain + ")";
    node.sample = plain;
    node.space = plain == " ";
    return node;
  }

  // The character that an escape stands for ("\x41", "\u00e4", "\t"), or 0.
  char32_t character_of_escape() {
    const std::string_view written = text();
    if (written.size() < 2) refuse_unknown(written);
    const char sign = written[1];
    if (sign == 'x') {
      std::string_view digits = written.substr(2);
      if (digits.starts_with('{')) digits = digits.substr(1, digits.size() - 2);
      return character(hex_value(digits), written);
    }
    if (sign == 'u') {
      std::string digits;
      constexpr std::size_t length = 4;
      for (std::size_t i = 1; i <= length && at_ + i < pieces_.size(); ++i)
        digits += pieces_[at_ + i].of(expression_);
      if (digits.size() != length) refuse_unknown(written);
      at_ += length;
      return character(hex_value(digits), digits);
    }
    if (sign == 't') return '\t';
    if (sign == 'n' || sign == 'r') return '\n';
    if (sign == 'f' || sign == 'v') return ' ';
    const bool letter_or_digit =
        (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    if (letter_or_digit) return 0;
    return text::code_point_at(written, 1).value;
  }
  static char32_t character(int value, std::string_view written) {
    if (value <= 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) refuse_unknown(written);
    return static_cast<char32_t>(value);
  }

  // Which sides the members of "\p{...}" stand on.
  static unsigned sides_of_property(std::string_view written) {
    std::string_view name = written.substr(2);
    if (name.starts_with('{')) name = name.substr(1, name.size() - 2);
    if (written[1] == 'P' || name.starts_with('^')) return both_sides;
    if (name.starts_with('L') || name.starts_with('N') || name.starts_with('M')) return word_side;
    if (name.starts_with('P') || name.starts_with('S') || name.starts_with('Z')) return other_side;
    return word_side; // a script
  }

  RegexNode escape() {
    const std::string_view written = text();
    if (const char32_t c = character_of_escape(); c != 0) {
      ++at_;
      return literal(c, written);
    }
    ++at_;
    switch (written[1]) {
    case 'w':
      return set("[" + std::string(word_members) + "]", word_side, "a");
    case 'W':
      return set("[^" + std::string(word_members) + "]", other_side, " ");
    case 'd':
      return set("[0-9]", word_side, "7");
    case 'D':
      return set("[^0-9]", both_sides, "a");
    case 's':
      return set(R"(\s)", other_side, " ", true);
    case 'S':
      return set(R"(\S)", both_sides, "a");
    case 'p':
    case 'P':
      return set(std::string(written), sides_of_property(written),
                 written.find("Ll") != std::string_view::npos ? "a" : "A");
    case 'b':
      return of_kind(RegexKind::word_edge, written);
    case 'B':
      return of_kind(RegexKind::no_word_edge, written);
    case 'A':
      return anchor(R"(\A)");
    case 'z':
    case 'Z':
      return anchor(R"(\z)");
    case 'k':
      return of_kind(RegexKind::back_reference, written);
    default:
      if (written[1] >= '1' && written[1] <= '9') return of_kind(RegexKind::back_reference, written);
      refuse_unknown(written);
    }
  }

  RegexNode group(int depth) { // NOLINT(misc-no-recursion)
    const std::string_view written = text();
    ++at_;
    RegexNode node;
    node.kind = RegexKind::group;
    node.re2 = "(?:";
    if (written.starts_with("(?=") || written.starts_with("(?!") || written.starts_with("(?<=") ||
        written.starts_with("(?<!")) {
      node.kind = RegexKind::look;
      node.re2 = written;
      node.behind = written[2] == '<';
      node.negative = written.back() == '!';
    } else if (written == "(?>") {
      node.possessive = true;
    } else if (written == "(?|" || written.starts_with("(?(")) {
      refuse_unknown(written);
    } else if (written.starts_with("(?") && written != "(?:" && !written.starts_with("(?<") &&
               !written.starts_with("(?'") && !written.starts_with("(?P")) {
      const std::string_view flags = written.substr(2, written.size() - 3);
      if (flags.find_first_not_of("ism-") != std::string_view::npos) refuse_unknown(written);
      node.re2 = written;
      if (written.back() == ')') {
        node.kind = RegexKind::flags;
        return node;
      }
    }
    const bool atomic = node.possessive;
    node.branches = branches(depth + 1);
    if (!more()) refuse("eine Klammer geht nicht zu", "a bracket that is not closed", written);
    ++at_;
    node.possessive = atomic;
    return node;
  }

  // One member of a class: as RE2 writes it, its character (0: it stands for several).
  struct Member {
    std::string re2;
    char32_t character = 0;
    unsigned sides = 0;
    std::string sample;
    bool space = false;
  };
  Member member() {
    const std::string_view written = text();
    if (piece().kind == PieceKind::class_name) refuse_unknown(written);
    if (piece().kind == PieceKind::literal && written == "[" && at_ > 0 &&
        pieces_[at_ - 1].of(expression_) == "-")
      refuse("eine Menge ohne eine andere kennt RE2 nicht", "RE2 has no class subtraction", written);
    char32_t c = 0;
    if (piece().kind == PieceKind::literal)
      c = text::code_point_at(written, 0).value;
    else if (written.size() > 1 && written[1] != 'b')
      c = character_of_escape();
    else
      refuse_unknown(written);
    ++at_;
    if (c != 0) {
      const std::string plain = normal(c, written);
      if (text::count_code_points(plain) != 1) refuse_unknown(written);
      const char32_t one = text::code_point_at(plain, 0).value;
      return {escaped(plain, true), one, is_word_character(one) ? word_side : other_side, plain,
              plain == " "};
    }
    switch (written[1]) {
    case 'w':
      return {std::string(word_members), 0, word_side, "a", false};
    case 'd':
      return {"0-9", 0, word_side, "7", false};
    case 's':
      return {R"(\s)", 0, other_side, " ", true};
    case 'S':
      return {R"(\S)", 0, both_sides, "a", false};
    case 'D':
      return {R"(\D)", 0, both_sides, "a", false};
    case 'p':
    case 'P':
      return {std::string(written), 0, sides_of_property(written), "A", false};
    default:
      refuse_unknown(written);
    }
  }

  RegexNode character_class() {
    const bool negated = text() == "[^";
    const std::size_t opened = at_++;
    std::string re2(negated ? "[^" : "[");
    unsigned sides = 0;
    bool all_space = true;
    bool all_words = false; // \w is among the members
    std::string sample;
    std::vector<std::string> characters;
    bool listed = !negated; // nothing but single characters
    while (more() && piece().kind != PieceKind::class_close) {
      Member one = member();
      all_words = all_words || one.re2 == word_members;
      const bool range = one.character != 0 && at_ + 1 < pieces_.size() &&
                         piece().kind == PieceKind::literal && text() == "-" &&
                         pieces_[at_ + 1].kind != PieceKind::class_close;
      if (range) {
        ++at_;
        const Member upper = member();
        if (upper.character == 0 || upper.character < one.character)
          refuse_unknown(expression_.substr(pieces_[opened].start, 20));
        const bool one_alphabet =
            (one.sides & upper.sides) == word_side &&
            (text::is_upper(one.character) == text::is_upper(upper.character) || one.character >= 0x80);
        one.re2 += "-" + upper.re2;
        one.sides = one_alphabet ? word_side : both_sides;
        one.space = false;
      }
      listed = listed && one.character != 0 && !range;
      characters.push_back(one.sample);
      re2 += one.re2;
      sides |= one.sides;
      all_space = all_space && one.space;
      if (sample.empty()) sample = one.sample;
    }
    if (!more()) refuse("eine Menge geht nicht zu", "a class that is not closed", "[");
    ++at_;
    if (sides == 0) refuse_unknown("[]");
    if (!negated) {
      RegexNode node = set(re2 + "]", sides, sample, all_space);
      if (listed) node.members = std::move(characters);
      return node;
    }
    constexpr std::array<std::string_view, 6> tries{"x", "7", " ", "!", "X", "-"};
    for (const std::string_view one : tries)
      if (re2.find(one) == std::string::npos && (!all_words || one == " " || one == "!" || one == "-") &&
          (one != " " || re2.find("\\s") == std::string::npos) && re2.find("a-z") == std::string::npos) {
        sample = one;
        break;
      }
    return set(re2 + "]", all_words ? other_side : both_sides, sample);
  }

  std::string_view expression_;
  std::vector<PatternPiece> pieces_;
  std::size_t at_ = 0;
};

} // namespace

base::Result<RegexBranches, LocalText> parse_regex(std::string_view expression) {
  try {
    return Parser(expression).run();
  } catch (const Refusal& refusal) {
    return tl::unexpected(refusal.reason);
  }
}

} // namespace taktvoll::workbench
