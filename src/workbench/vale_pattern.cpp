#include "workbench/vale_pattern.h"

#include "match/pattern.h"
#include "match/pattern_syntax.h"

#include <algorithm>
#include <cctype>

namespace taktvoll::workbench {
namespace {

using match::PatternPiece;
using match::PieceKind;

constexpr std::size_t most_wordings = 32;
constexpr std::size_t longest_wording = 200;

using Wordings = std::vector<std::string>;

// A recursive descent over the pieces of a small expression.
class Expander {
public:
  explicit Expander(std::string_view expression)
      : expression_(expression), pieces_(match::pieces_of(expression)) {}

  Wordings run() {
    Wordings all = alternatives(0);
    if (failed_ || at_ != pieces_.size()) return {};
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (std::any_of(all.begin(), all.end(), [](const std::string& wording) {
          return wording.find_first_not_of(' ') == std::string::npos;
        }))
      return {};
    return all;
  }

private:
  Wordings fail() {
    failed_ = true;
    return {};
  }
  [[nodiscard]] bool more() const { return !failed_ && at_ < pieces_.size(); }
  [[nodiscard]] std::string_view text() const { return pieces_[at_].of(expression_); }

  Wordings alternatives(int depth) { // NOLINT(misc-no-recursion): bounded by `depth`
    constexpr int deepest = 16;
    if (depth > deepest) return fail();
    Wordings all = sequence(depth);
    while (more() && pieces_[at_].kind == PieceKind::literal && text() == "|") {
      ++at_;
      for (std::string& wording : sequence(depth)) all.push_back(std::move(wording));
      if (all.size() > most_wordings) return fail();
    }
    return all;
  }

  Wordings sequence(int depth) { // NOLINT(misc-no-recursion)
    Wordings all{""};
    while (more()) {
      const PatternPiece& piece = pieces_[at_];
      if (piece.kind == PieceKind::group_close || (piece.kind == PieceKind::literal && text() == "|")) break;
      Wordings part = atom(depth);
      if (failed_) return {};
      if (more() && pieces_[at_].kind == PieceKind::repetition) {
        if (text() != "?") return fail();
        part.emplace_back();
        ++at_;
      }
      Wordings longer;
      for (const std::string& start : all)
        for (const std::string& end : part) longer.push_back(start + end);
      if (longer.size() > most_wordings || longer.front().size() > longest_wording) return fail();
      all = std::move(longer);
    }
    return all;
  }

  Wordings atom(int depth) { // NOLINT(misc-no-recursion)
    const PatternPiece& piece = pieces_[at_];
    const std::string_view written = text();
    switch (piece.kind) {
    case PieceKind::literal: {
      ++at_;
      const bool plain = written.size() > 1 || std::isalnum(static_cast<unsigned char>(written[0])) != 0 ||
                         written == " " || written == "-" || written == "'" || written == ",";
      if (!plain) return fail(); // "." and "^" among them
      return {std::string(written)};
    }
    case PieceKind::escape:
      ++at_;
      if (written == "\\b") return {""};
      if (written == "\\s" || written == "\\ ") return {" "};
      if (written == "\\-" || written == "\\'") return {std::string(written.substr(1))};
      return fail();
    case PieceKind::group_open: {
      if (written != "(" && written != "(?:") return fail();
      ++at_;
      Wordings inner = alternatives(depth + 1);
      if (!more() || pieces_[at_].kind != PieceKind::group_close) return fail();
      ++at_;
      return inner;
    }
    case PieceKind::class_open: {
      if (written != "[") return fail();
      Wordings members;
      for (++at_; more() && pieces_[at_].kind != PieceKind::class_close; ++at_) {
        if (pieces_[at_].kind != PieceKind::literal || (text() == "-" && !members.empty())) return fail();
        members.emplace_back(text());
      }
      if (!more() || members.empty() || members.size() > most_wordings) return fail();
      ++at_;
      return members;
    }
    default:
      return fail();
    }
  }

  std::string_view expression_;
  std::vector<PatternPiece> pieces_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

base::LocalText refused(std::string_view de, std::string_view en, std::string_view piece) {
  return {std::string(de) + " (" + std::string(piece) + ")",
          std::string(en) + " (" + std::string(piece) + ")"};
}

} // namespace

std::vector<std::string> wordings_of(std::string_view expression) {
  return Expander(expression).run();
}

base::Result<std::string, base::LocalText> translated(std::string_view expression, bool case_sensitive,
                                                      bool whole_words) {
  const std::vector<PatternPiece> pieces = match::pieces_of(expression);
  std::string out;
  std::size_t copied = 0;
  const auto replace = [&](const PatternPiece& piece, std::string_view with) {
    out += expression.substr(copied, piece.start - copied);
    out += with;
    copied = piece.limit;
  };
  bool possessive_possible = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const PatternPiece& piece = pieces[i];
    const std::string_view written = piece.of(expression);
    if (piece.kind == PieceKind::group_open) {
      if (written.starts_with("(?=") || written.starts_with("(?!") || written.starts_with("(?<=") ||
          written.starts_with("(?<!"))
        return tl::unexpected(refused(
            "Vor- und Rückschau gibt es in RE2 nicht: Was davor oder dahinter stehen darf, sagt „except“ "
            "oder „unless“",
            "RE2 has no look-around: say with “except” or “unless” what may stand around it", written));
      if (written.starts_with("(?>"))
        return tl::unexpected(
            refused("atomare Gruppen gibt es in RE2 nicht", "RE2 has no atomic groups", written));
      if (written.starts_with("(?<") && !written.starts_with("(?<=") && !written.starts_with("(?<!"))
        replace(piece, "(?P<" + std::string(written.substr(3)));
    }
    if (piece.kind == PieceKind::repetition && possessive_possible && written == "+")
      return tl::unexpected(refused("besitzergreifende Wiederholung gibt es in RE2 nicht",
                                    "RE2 has no possessive repetition", written));
    possessive_possible = piece.kind == PieceKind::repetition;
    if (piece.kind != PieceKind::escape || written.size() < 2) continue;
    const char sign = written[1];
    if (sign >= '1' && sign <= '9')
      return tl::unexpected(
          refused("Rückverweise gibt es in RE2 nicht", "RE2 has no back-references", written));
    if (sign == 'b') {
      const bool first =
          i == 0 || std::all_of(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(i),
                                [](const PatternPiece& p) { return p.kind == PieceKind::group_open; });
      const bool last = std::all_of(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, pieces.end(),
                                    [](const PatternPiece& p) { return p.kind == PieceKind::group_close; });
      if (!whole_words || (!first && !last))
        return tl::unexpected(refused("eine Wortgrenze mitten im Muster: RE2 kennt sie nur für ASCII",
                                      "a word edge inside the pattern: RE2 knows them for ASCII only",
                                      written));
      replace(piece, "");
    } else if (sign == 'B') {
      return tl::unexpected(
          refused("„keine Wortgrenze“ gibt es hier nicht", "there is no “not a word edge” here", written));
    } else if (sign == 'w') {
      replace(piece, piece.in_class ? R"(\pL\pN_)" : R"([\pL\pN_])");
    } else if (sign == 'W') {
      if (piece.in_class)
        return tl::unexpected(refused("so nicht übertragbar", "cannot be carried over like this", written));
      replace(piece, R"([^\pL\pN_])");
    } else if (sign == 'd') {
      replace(piece, piece.in_class ? "0-9" : "[0-9]");
    }
  }
  out += expression.substr(copied);
  if (const auto checked = match::check_pattern(out, {case_sensitive, whole_words}); !checked)
    return tl::unexpected(checked.error().message);
  return out;
}

} // namespace taktvoll::workbench
