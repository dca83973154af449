#include "match/pattern_sample.h"

#include "match/pattern_syntax.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace taktvoll::match {
namespace {

constexpr std::size_t longest = 2000;        // bytes of one sample
constexpr std::size_t most_repetitions = 50; // "{1000}" makes no readable sample

struct Range {
  char32_t first = 0;
  char32_t last = 0;
};

// What a class or an escape stands for. Capitals are left out: patterns fold case.
constexpr std::array<Range, 3> letters{{{U'a', U'z'}, {U'A', U'Z'}, {0xC0, 0x24F}}};
constexpr Range digits{U'0', U'9'};
constexpr std::array<Range, 4> spaces{{{U' ', U' '}, {U'\t', U'\t'}, {U'\n', U'\n'}, {0xA0, 0xA0}}};

// Writes one sample. `choice` 0: the first alternative everywhere, repetitions as short as can be; 1: the
// last one, and what may be left out is there; higher ones mix.
class Writer {
public:
  Writer(std::string_view pattern, const std::vector<PatternPiece>& pieces, std::size_t choice)
      : pattern_(pattern), pieces_(pieces), choice_(choice) {}

  std::optional<std::string> run() {
    const std::string sample = alternatives(0, pieces_.size());
    if (failed_ || sample.size() > longest) return std::nullopt;
    return sample;
  }

private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return pieces_[i].of(pattern_); }
  [[nodiscard]] bool is_bar(std::size_t i) const {
    return pieces_[i].kind == PieceKind::literal && !pieces_[i].in_class && text(i) == "|";
  }

  // Behind the bracket that closes the one at `open`.
  [[nodiscard]] std::size_t behind_group(std::size_t open, std::size_t limit) const {
    int depth = 0;
    for (std::size_t i = open; i < limit; ++i) {
      if (pieces_[i].kind == PieceKind::group_open && !is_flags(i)) ++depth;
      if (pieces_[i].kind == PieceKind::group_close && --depth == 0) return i + 1;
    }
    return limit;
  }
  [[nodiscard]] bool is_flags(std::size_t i) const {
    return text(i).starts_with("(?") && text(i).ends_with(')');
  }

  std::string alternatives(std::size_t start, std::size_t limit) {
    std::vector<std::pair<std::size_t, std::size_t>> ways;
    std::size_t from = start;
    for (std::size_t i = start; i < limit;) {
      if (pieces_[i].kind == PieceKind::group_open && !is_flags(i)) {
        i = behind_group(i, limit);
        continue;
      }
      if (is_bar(i)) {
        ways.emplace_back(from, i);
        from = i + 1;
      }
      ++i;
    }
    ways.emplace_back(from, limit);
    const auto [first, last] = ways[chosen(ways.size())];
    return sequence(first, last);
  }

  [[nodiscard]] std::size_t chosen(std::size_t ways) {
    ++decisions_;
    if (choice_ == 0 || ways == 1) return 0;
    if (choice_ == 1) return ways - 1;
    return (choice_ - 1 + decisions_ * (choice_ / 3)) % ways;
  }

  std::string sequence(std::size_t start, std::size_t limit) {
    std::string out;
    for (std::size_t at = start; at < limit && !failed_;) {
      std::size_t behind = at + 1;
      const PatternPiece& piece = pieces_[at];
      if (piece.kind == PieceKind::group_open && !is_flags(at)) behind = behind_group(at, limit);
      if (piece.kind == PieceKind::class_open)
        while (behind < limit && pieces_[behind - 1].kind != PieceKind::class_close) ++behind;
      std::size_t times = 1;
      std::size_t next = behind;
      bool lasting = false;
      if (next < limit && pieces_[next].kind == PieceKind::repetition) {
        times = repetitions(text(next));
        lasting = true;
        ++next;
      }
      for (std::size_t i = 0; i < times && !failed_ && out.size() <= longest; ++i)
        out += atom(at, behind, lasting ? times : digits_in_row(at, limit), lasting ? i : digit_before(at));
      at = next;
    }
    return out;
  }

  [[nodiscard]] std::size_t repetitions(std::string_view sign) {
    if (sign.ends_with('?') && sign.size() > 1) sign.remove_suffix(1);
    ++decisions_;
    const bool longer = choice_ == 1 || (choice_ > 1 && (choice_ + decisions_) % 2 == 0);
    if (sign == "?") return longer ? 1 : 0;
    if (sign == "*") return longer ? 1 : 0;
    if (sign == "+") return longer ? 3 : 1;
    std::size_t least = 0;
    std::from_chars(sign.data() + 1, sign.data() + sign.size(), least);
    std::size_t most = least;
    if (const std::size_t comma = sign.find(','); comma != std::string_view::npos) {
      most = least + 1;
      std::from_chars(sign.data() + comma + 1, sign.data() + sign.size(), most);
    }
    return std::min(longer ? std::min(most, least + 2) : least, most_repetitions);
  }

  // How many pieces in a row stand for a digit, around this one, and how many before it.
  [[nodiscard]] bool is_digit(std::size_t at, std::size_t limit) const {
    if (at >= limit) return false;
    if (pieces_[at].kind == PieceKind::escape) return text(at) == "\\d" || text(at) == "\\pN";
    return pieces_[at].kind == PieceKind::class_open && at + 4 < limit && text(at + 1) == "0" &&
           text(at + 2) == "-" && pieces_[at + 4].kind == PieceKind::class_close;
  }
  [[nodiscard]] std::size_t digits_in_row(std::size_t at, std::size_t limit) const {
    std::size_t count = digit_before(at);
    for (; is_digit(at, limit); at += pieces_[at].kind == PieceKind::escape ? 1U : 5U) ++count;
    return std::max<std::size_t>(count, 1);
  }
  [[nodiscard]] std::size_t digit_before(std::size_t at) const {
    std::size_t count = 0;
    while (at >= 5 && is_digit(at - 5, pieces_.size())) {
      at -= 5;
      ++count;
    }
    return count;
  }

  // The sign number `index` of a row of `times`.
  std::string atom(std::size_t at, std::size_t behind, std::size_t times, std::size_t index) {
    const PatternPiece& piece = pieces_[at];
    switch (piece.kind) {
    case PieceKind::group_open:
      if (is_flags(at)) return {};
      if (const std::string_view mark = text(at); mark.starts_with("(?=") || mark.starts_with("(?!") ||
                                                  mark.starts_with("(?<=") || mark.starts_with("(?<!") ||
                                                  mark.starts_with("(?>") || mark.starts_with("(?#"))
        return fail();
      return alternatives(at + 1, behind - 1);
    case PieceKind::class_open:
      return sign_of(class_of(at, behind), text(at) == "[^", times, index);
    case PieceKind::escape: {
      const std::string_view sign = text(at);
      if (sign == "\\A" || sign == "\\z") return {};
      bool negated = false;
      std::vector<Range> ranges;
      if (!add_escape(sign, ranges, negated)) return fail();
      return sign_of(ranges, negated, times, index);
    }
    case PieceKind::literal:
      if (text(at) == "^" || text(at) == "$") return {};
      if (text(at) == ".") return sign_of({}, true, times, index);
      return std::string(text(at));
    case PieceKind::group_close:
    case PieceKind::class_close:
    case PieceKind::class_name:
    case PieceKind::repetition:
      break;
    }
    return fail();
  }

  std::string fail() {
    failed_ = true;
    return {};
  }

  std::vector<Range> class_of(std::size_t at, std::size_t behind) {
    std::vector<Range> ranges;
    for (std::size_t i = at + 1; i + 1 < behind; ++i) {
      bool negated = false;
      if (pieces_[i].kind == PieceKind::escape) {
        if (!add_escape(text(i), ranges, negated) || negated) fail();
      } else if (pieces_[i].kind == PieceKind::class_name) {
        if (text(i) == "[:alpha:]")
          ranges.insert(ranges.end(), letters.begin(), letters.end());
        else if (text(i) == "[:digit:]")
          ranges.push_back(digits);
        else
          fail();
      } else {
        const char32_t first = text::code_point_at(text(i), 0).value;
        char32_t last = first;
        if (i + 3 < behind && text(i + 1) == "-" && pieces_[i + 1].kind == PieceKind::literal &&
            pieces_[i + 2].kind == PieceKind::literal) {
          last = text::code_point_at(text(i + 2), 0).value;
          i += 2;
        }
        ranges.push_back({first, last});
      }
    }
    return ranges;
  }

  static bool add_escape(std::string_view sign, std::vector<Range>& ranges, bool& negated) {
    const auto add = [&](const auto& some) { ranges.insert(ranges.end(), some.begin(), some.end()); };
    if (sign.size() < 2) return false;
    if (sign == "\\pL" || sign == "\\p{L}" || sign == "\\p{Ll}" || sign == "\\p{Latin}") {
      add(letters);
    } else if (sign == "\\p{Lu}") {
      ranges.push_back({U'A', U'Z'});
    } else if (sign == "\\d" || sign == "\\pN" || sign == "\\p{N}" || sign == "\\p{Nd}") {
      ranges.push_back(digits);
    } else if (sign == "\\s") {
      add(spaces);
    } else if (sign == "\\S") {
      add(spaces);
      negated = true;
    } else if (sign == "\\D") {
      ranges.push_back(digits);
      negated = true;
    } else if (sign == "\\PL" || sign == "\\P{L}") {
      add(letters);
      negated = true;
    } else if (sign == "\\n" || sign == "\\t") {
      ranges.push_back(sign == "\\n" ? Range{U'\n', U'\n'} : Range{U'\t', U'\t'});
    } else if (sign[1] == 'x') {
      std::string_view hex = sign.substr(2);
      if (hex.starts_with('{')) hex = hex.substr(1, hex.size() - 2);
      std::uint32_t value = 0;
      std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
      if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return false;
      ranges.push_back({value, value});
    } else {
      const char32_t value = text::code_point_at(sign, 1).value;
      if (text::is_word(value) && sign[1] != '_') return false; // \b, \p{Greek} …
      ranges.push_back({value, value});
    }
    return true;
  }

  std::string sign_of(const std::vector<Range>& ranges, bool negated, std::size_t times, std::size_t index) {
    const auto in_class = [&](char32_t value) {
      return std::any_of(ranges.begin(), ranges.end(),
                         [&](Range range) { return value >= range.first && value <= range.last; }) != negated;
    };
    constexpr std::array<std::u32string_view, 5> rows{U"3", U"12", U"123", U"2001", U"20010203"};
    const auto row = std::find_if(rows.begin(), rows.end(), [&](auto r) { return r.size() >= times; });
    const char32_t digit = row != rows.end() && index < row->size() ? (*row)[index] : U'1';
    std::u32string wanted = U"ensa";
    wanted += digit;
    wanted += U"10 -,.:!?x\uFFFC";
    if (choice_ % 4 == 2) std::rotate(wanted.begin(), wanted.begin() + 6, wanted.end());
    for (const char32_t value : wanted)
      if (in_class(value)) return utf8(value);
    for (const Range range : ranges)
      if (!negated) return utf8(range.first);
    return fail();
  }

  static std::string utf8(char32_t value) {
    std::string out;
    text::append_utf8(out, value);
    return out;
  }

  std::string_view pattern_;
  const std::vector<PatternPiece>& pieces_;
  std::size_t choice_;
  std::size_t decisions_ = 0;
  bool failed_ = false;
};

} // namespace

std::vector<std::string> pattern_samples(std::string_view pattern, std::size_t most) {
  std::vector<std::string> samples;
  if (pattern.find("\\Q") != std::string_view::npos) return samples; // its marks stand for themselves
  const std::vector<PatternPiece> pieces = pieces_of(pattern);
  for (std::size_t choice = 0; choice < 3 * most && samples.size() < most; ++choice) {
    std::optional<std::string> sample = Writer(pattern, pieces, choice).run();
    if (!sample || sample->empty()) continue;
    if (std::find(samples.begin(), samples.end(), *sample) == samples.end())
      samples.push_back(std::move(*sample));
  }
  return samples;
}

} // namespace taktvoll::match
