#include "match/pattern_screen_reader.h"

#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::match {
namespace {

constexpr unsigned deepest = 50;
constexpr char32_t last_latin = 0xFF;
constexpr char32_t last_of_all = 0x10FFFF;

bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The letters of Latin-1 whose other case is 0x20 away.
bool is_latin_letter(char32_t c) {
  return c >= 0xC0 && c <= 0xFE && c != 0xD7 && c != 0xDF && c != 0xF7;
}

// RE2 takes two characters for equal without regard to case if and only if they are equal in
// Reading::folded, or the folded text says that it is folded in part. Not so for the micro sign, final sigma
// and others beyond Latin-1.
bool folds_plainly(char32_t c) {
  if (c <= last_latin) return c != 0xB5;
  return (c >= 0x2010 && c <= 0x205E) || (c >= 0x20A0 && c <= 0x20BF) || (c >= 0x2600 && c <= 0x27BF) ||
         c >= 0x1F000;
}

void append_utf8(std::string& out, char32_t c) {
  const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12U));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0U | (c >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

} // namespace

bool PatternScreenReader::read(bool case_sensitive) {
  screen_.nodes_.reserve(pattern_.size() / 4 + 8);
  screen_.bytes_.reserve(pattern_.size());
  screen_.root_ = group(case_sensitive, 0);
  return !failed_ && done();
}

std::uint32_t PatternScreenReader::add(Node node) {
  screen_.nodes_.push_back(node);
  return static_cast<std::uint32_t>(screen_.nodes_.size() - 1);
}

std::uint32_t PatternScreenReader::group(bool cased, unsigned depth) {
  Node node;
  node.kind = Screen::Kind::group;
  if (depth > deepest) {
    fail();
    return add(node);
  }
  std::vector<PatternScreen::Branch> branches;
  do {
    branches.push_back(branch(sequence(cased, depth)));
  } while (!failed_ && byte() == '|' && ++at_ > 0);
  node.start = static_cast<std::uint32_t>(screen_.branches_.size());
  screen_.branches_.insert(screen_.branches_.end(), branches.begin(), branches.end());
  node.limit = static_cast<std::uint32_t>(screen_.branches_.size());
  return add(node);
}

PatternScreen::Branch PatternScreenReader::branch(std::uint32_t first) const {
  PatternScreen::Branch branch;
  branch.first = first;
  if (first == Screen::none) return branch;
  const Node& node = screen_.nodes_[first];
  branch.known = node.kind == Screen::Kind::literal;
  if (branch.known) branch.byte = screen_.bytes_[node.start];
  branch.cased = node.cased;
  return branch;
}

bool PatternScreenReader::join(std::uint32_t last, std::uint32_t next) {
  Node& before = screen_.nodes_[last];
  const Node& behind = screen_.nodes_[next];
  const bool joins = before.kind == Screen::Kind::literal && behind.kind == Screen::Kind::literal &&
                     before.cased == behind.cased && before.limit == behind.start &&
                     next + std::size_t{1} == screen_.nodes_.size();
  if (!joins) return false;
  before.limit = behind.limit;
  screen_.nodes_.pop_back();
  return true;
}

std::uint32_t PatternScreenReader::sequence(bool cased, unsigned depth) {
  std::uint32_t first = Screen::none;
  std::uint32_t last = Screen::none;
  while (!failed_ && !done() && byte() != '|' && byte() != ')') {
    const std::uint32_t node = piece(cased, depth);
    if (failed_) break;
    repeat(node);
    if (last == Screen::none)
      first = node;
    else if (join(last, node))
      continue;
    else
      screen_.nodes_[last].next = node;
    last = node;
  }
  return first;
}

std::uint32_t PatternScreenReader::piece(bool cased, unsigned depth) {
  const char c = byte();
  Node node;
  switch (c) {
  case '(':
    return bracket(cased, depth);
  case '[':
    ++at_;
    return any_of(char_class(cased), cased);
  case '^':
  case '$':
    ++at_;
    node.kind = c == '^' ? Screen::Kind::text_start : Screen::Kind::text_limit;
    return add(node);
  case '.': {
    ++at_;
    Set all;
    all.latin.set();
    all.latin.reset('\n');
    all.other = true;
    return any_of(all, cased);
  }
  case '*':
  case '+':
  case '?':
    fail();
    return Screen::none;
  case '\\': {
    ++at_;
    Members members;
    if (escaped_class(members)) return any_of(members.may, cased);
    const std::optional<char32_t> escaped = escaped_char();
    if (escaped) return literal(*escaped, cased);
    fail();
    return Screen::none;
  }
  default:
    if (const std::optional<char32_t> plain = next_char()) return literal(*plain, cased);
    fail();
    return Screen::none;
  }
}

std::uint32_t PatternScreenReader::bracket(bool cased, unsigned depth) {
  ++at_;
  bool inside = cased;
  if (byte() == '?') {
    const std::string_view rest = pattern_.substr(at_);
    for (const auto& [opening, is_cased] :
         {std::pair<std::string_view, bool>{"?:", cased}, {"?i:", false}, {"?-i:", true}})
      if (rest.starts_with(opening)) {
        at_ += opening.size();
        inside = is_cased;
        break;
      }
    if (byte() == '?') fail(); // another flag, a name
  }
  const std::uint32_t node = group(inside, depth + 1);
  if (byte() != ')') fail();
  ++at_;
  return node;
}

std::uint32_t PatternScreenReader::literal(char32_t c, bool cased) {
  if (!cased && !folds_plainly(c)) {
    Members members;
    add_range(c, c, cased, members);
    return any_of(members.may, cased);
  }
  Node node;
  node.cased = cased;
  node.start = static_cast<std::uint32_t>(screen_.bytes_.size());
  append_utf8(screen_.bytes_, cased ? c : text::to_lower(c));
  node.limit = static_cast<std::uint32_t>(screen_.bytes_.size());
  return add(node);
}

std::uint32_t PatternScreenReader::any_of(const Set& set, bool cased) {
  Node node;
  node.kind = Screen::Kind::set;
  node.cased = cased;
  node.start = static_cast<std::uint32_t>(screen_.sets_.size());
  screen_.sets_.push_back(set);
  return add(node);
}

// What is repeated is a node of its own: a literal of one character, a set, a group.
void PatternScreenReader::repeat(std::uint32_t number) {
  std::uint32_t least = 1;
  std::uint32_t most = 1;
  switch (byte()) {
  case '*':
    least = 0;
    most = Screen::none;
    ++at_;
    break;
  case '+':
    most = Screen::none;
    ++at_;
    break;
  case '?':
    least = 0;
    ++at_;
    break;
  case '{':
    if (const auto given = bounds())
      std::tie(least, most) = *given;
    else
      return; // a brace
    break;
  default:
    return;
  }
  if (byte() == '?') ++at_; // which match is preferred does not matter here
  if (byte() == '*' || byte() == '+' || byte() == '?') {
    fail();
    return;
  }
  Node& node = screen_.nodes_[number];
  if (node.kind == Screen::Kind::text_start || node.kind == Screen::Kind::text_limit) {
    fail();
    return;
  }
  if (node.kind == Screen::Kind::set || node.kind == Screen::Kind::group) {
    node.least = least;
    node.most = most;
    return;
  }
  // A group of the one literal, which moves behind it.
  const std::uint32_t inner = add(node);
  Node outer;
  outer.kind = Screen::Kind::group;
  outer.start = static_cast<std::uint32_t>(screen_.branches_.size());
  screen_.branches_.push_back(branch(inner));
  outer.limit = outer.start + 1;
  outer.least = least;
  outer.most = most;
  screen_.nodes_[number] = outer;
}

// "{2,3}", "{2,}", "{2}"; anything else is a brace.
std::optional<std::pair<std::uint32_t, std::uint32_t>> PatternScreenReader::bounds() {
  std::size_t at = at_ + 1;
  const auto number = [&]() -> std::optional<std::uint32_t> {
    std::uint32_t value = 0;
    const std::size_t first = at;
    while (at < pattern_.size() && pattern_[at] >= '0' && pattern_[at] <= '9' && at - first < 4)
      value = value * 10 + static_cast<std::uint32_t>(pattern_[at++] - '0');
    return at == first ? std::nullopt : std::optional(value);
  };
  const std::optional<std::uint32_t> least = number();
  if (!least || at >= pattern_.size()) return std::nullopt;
  std::uint32_t most = *least;
  if (pattern_[at] == ',') {
    ++at;
    const std::optional<std::uint32_t> given = number();
    most = given.value_or(Screen::none);
  }
  if (at >= pattern_.size() || pattern_[at] != '}') return std::nullopt;
  at_ = at + 1;
  return std::pair(*least, most);
}

std::optional<char32_t> PatternScreenReader::next_char() {
  const text::CodePoint c = text::code_point_at(pattern_, at_);
  if (c.length == 0) return std::nullopt;
  at_ += c.length;
  return c.value;
}

std::optional<char32_t> PatternScreenReader::escaped_char() {
  const char c = byte();
  if (c == 'n' || c == 't') {
    ++at_;
    return c == 'n' ? U'\n' : U'\t';
  }
  if (c == 'x' && at_ + 1 < pattern_.size() && pattern_[at_ + 1] == '{') {
    char32_t value = 0;
    std::size_t at = at_ + 2;
    for (; at < pattern_.size() && pattern_[at] != '}'; ++at) {
      const char digit = pattern_[at];
      const bool decimal = digit >= '0' && digit <= '9';
      const char32_t letter = static_cast<unsigned char>(digit) | 0x20U;
      if ((!decimal && (letter < 'a' || letter > 'f')) || value > last_of_all) return std::nullopt;
      value = value * 16 + (decimal ? static_cast<char32_t>(digit - '0') : letter - 'a' + 10);
    }
    if (at >= pattern_.size() || value > last_of_all) return std::nullopt;
    at_ = at + 1;
    return value;
  }
  const bool mark =
      c > ' ' && c < '\x7F' && !is_ascii_letter(static_cast<char32_t>(c)) && (c < '0' || c > '9');
  if (!mark) return std::nullopt;
  ++at_;
  return static_cast<char32_t>(c);
}

bool PatternScreenReader::escaped_class(Members& members) {
  const char c = byte();
  if (c == 'd') {
    ++at_;
    add_range('0', '9', true, members);
    return true;
  }
  if (c == 's') {
    ++at_;
    for (const char32_t space : {U'\t', U'\n', U'\f', U'\r', U' '}) add_range(space, space, true, members);
    return true;
  }
  if (c != 'p') return false;
  // Letters of all alphabets: exactly the ASCII ones, perhaps any other. Of other properties: perhaps all.
  ++at_;
  bool letters = byte() == 'L';
  if (byte() == '{') {
    const std::size_t close = pattern_.find('}', at_);
    if (close == std::string_view::npos) return false;
    letters = pattern_.substr(at_, close - at_) == "{L";
    at_ = close;
  }
  ++at_;
  if (letters) {
    add_range('a', 'z', true, members);
    add_range('A', 'Z', true, members);
    for (std::size_t i = 0x80; i <= last_latin; ++i) members.may.latin.set(i);
  } else {
    members.may.latin.set();
  }
  members.may.other = true;
  return true;
}

void PatternScreenReader::add_range(char32_t first, char32_t last, bool cased, Members& members) {
  for (char32_t c = first; c <= std::min(last, last_latin); ++c) {
    members.may.latin.set(c);
    members.certain.latin.set(c);
    if (cased || (!is_ascii_letter(c) && !is_latin_letter(c))) continue;
    members.may.latin.set(c ^ 0x20U);
    members.certain.latin.set(c ^ 0x20U);
  }
  if (last > last_latin) members.may.other = true;
  if (cased) return;
  // Letters that fold out of Latin-1 and into it.
  if (first <= 0xB5 && last >= 0xB5) members.may.other = true;
  if (last > last_latin)
    for (const char32_t c : {U'k', U's', char32_t{0xB5}, char32_t{0xDF}, char32_t{0xE5}, char32_t{0xFF}})
      members.may.latin.set(c);
}

PatternScreen::Set PatternScreenReader::char_class(bool cased) {
  Members members;
  const bool negated = byte() == '^';
  if (negated) ++at_;
  bool first = true;
  while (!failed_ && (first || byte() != ']')) {
    if (done()) {
      fail();
      break;
    }
    first = false;
    const auto one = [&]() -> std::optional<char32_t> {
      if (byte() != '\\') return next_char();
      ++at_;
      return escaped_char();
    };
    if (byte() == '[' && at_ + 1 < pattern_.size() && pattern_[at_ + 1] == ':') fail();
    if (byte() == '\\') {
      ++at_;
      if (escaped_class(members)) continue;
      --at_;
    }
    const std::optional<char32_t> start = one();
    std::optional<char32_t> limit = start;
    if (start && byte() == '-' && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
      ++at_;
      limit = one();
    }
    if (!start || !limit || *limit < *start)
      fail();
    else
      add_range(*start, *limit, cased, members);
  }
  ++at_;
  if (!negated) return members.may;
  Set set;
  set.latin = ~members.certain.latin;
  set.other = true;
  return set;
}

} // namespace taktvoll::match
