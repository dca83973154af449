#include "match/pattern.h"
#include "match/pattern_syntax.h"
#include "match/regex_options.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace taktvoll::match {
namespace {

using base::LocalText;

constexpr std::size_t most_bytes = 10'000;

PatternError error_at(std::size_t offset, std::size_t length, LocalText message, LocalText help) {
  return {offset, std::max<std::size_t>(length, 1), std::move(message), std::move(help)};
}

LocalText backslash_help() {
  return {R"(Für das Zeichen selbst schreiben Sie \\.)", R"(For the character itself write \\.)"};
}

std::optional<PatternError> refused_escape(const PatternPiece& piece, std::string_view written) {
  if (written.size() < 2) return std::nullopt;
  const std::string shown = fmt::format("`{}`", written);
  const std::size_t length = written.size();
  switch (written[1]) {
  case 'b':
  case 'B':
    return error_at(
        piece.start, length,
        {shown + " kennt nur ASCII: vor Ä, Ö, Ü und ß irrt es sich.",
         shown + " knows ASCII only: it errs before Ä, Ö, Ü and ß."},
        {"Lassen Sie es weg: taktvoll prüft Wortgrenzen selbst. Soll ein Treffer mitten im Wort beginnen "
         "dürfen, schreiben Sie `edges: none`.",
         "Leave it out: taktvoll checks word edges itself. If a match may begin inside a word, write "
         "`edges: none`."});
  case 'w':
    return error_at(piece.start, length,
                    {"`\\w` kennt nur ASCII: ä, ö, ü und ß gehören nicht dazu.",
                     "`\\w` knows ASCII only: ä, ö, ü and ß are not part of it."},
                    {"Schreiben Sie `[a-zäöüß]` oder `\\pL`.", "Write `[a-zäöüß]` or `\\pL`."});
  case 'W':
    return error_at(piece.start, length,
                    {"`\\W` kennt nur ASCII: ä, ö, ü und ß hält es für Satzzeichen.",
                     "`\\W` knows ASCII only: it takes ä, ö, ü and ß for punctuation."},
                    {"Schreiben Sie `[^a-zäöüß0-9]` oder `\\PL`.", "Write `[^a-zäöüß0-9]` or `\\PL`."});
  case 'k':
  case 'g':
    return error_at(piece.start, length,
                    {"Rückverweise gibt es hier nicht.", "There are no back-references here."},
                    {"Schreiben Sie die Wiederholung aus.", "Write out what is repeated."});
  case '1':
  case '2':
  case '3':
  case '4':
  case '5':
  case '6':
  case '7':
  case '8':
  case '9':
    return error_at(piece.start, length,
                    {fmt::format("Rückverweise wie {} gibt es hier nicht.", shown),
                     fmt::format("There are no back-references such as {} here.", shown)},
                    {"Schreiben Sie die Wiederholung aus.", "Write out what is repeated."});
  case 'u':
    return error_at(piece.start, length, {"`\\u` gibt es hier nicht.", "There is no `\\u` here."},
                    {R"(Schreiben Sie das Zeichen selbst oder `\x{e4}`.)",
                     R"(Write the character itself, or `\x{e4}`.)"});
  default:
    return std::nullopt;
  }
}

std::optional<PatternError> refused_group(const PatternPiece& piece, std::string_view written) {
  const std::size_t length = written.size();
  if (written == "(?=" || written == "(?!" || written == "(?<=" || written == "(?<!") {
    return error_at(
        piece.start, length,
        {fmt::format("Vorausschau und Rückschau (`{}`) gibt es hier nicht.", written),
         fmt::format("There is no look-around (`{}`) here.", written)},
        {"Was nicht gemeint ist, gehört nach `except` oder `unless`; Wortgrenzen prüft taktvoll selbst.",
         "What is not meant belongs to `except` or `unless`; taktvoll checks word edges itself."});
  }
  if (written == "(?>") {
    return error_at(piece.start, length,
                    {"Atomare Gruppen gibt es hier nicht.", "There are no atomic groups here."},
                    {"Schreiben Sie `(?:`: der Aufwand ist hier immer linear.",
                     "Write `(?:`: the effort is always linear here."});
  }
  if (written.starts_with("(?P=") || written.starts_with("(?P>")) {
    return error_at(piece.start, length,
                    {"Rückverweise gibt es hier nicht.", "There are no back-references here."},
                    {"Schreiben Sie die Wiederholung aus.", "Write out what is repeated."});
  }
  if (written.starts_with("(?<") || written.starts_with("(?'")) {
    return error_at(piece.start, length, {"Namen schreibt RE2 anders.", "RE2 writes names differently."},
                    {"Schreiben Sie `(?:`: Namen werden hier nicht gebraucht.",
                     "Write `(?:`: names are not needed here."});
  }
  return std::nullopt;
}

std::optional<PatternError> refused_piece(std::string_view pattern, const std::vector<PatternPiece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const PatternPiece& piece = pieces[i];
    const std::string_view written = piece.of(pattern);
    std::optional<PatternError> error;
    if (piece.kind == PieceKind::escape) error = refused_escape(piece, written);
    if (piece.kind == PieceKind::group_open) error = refused_group(piece, written);
    if (piece.kind == PieceKind::class_name &&
        (written == "[:word:]" || written == "[:alpha:]" || written == "[:alnum:]" ||
         written == "[:lower:]" || written == "[:upper:]")) {
      error = error_at(piece.start, written.size(),
                       {fmt::format("`{}` kennt nur ASCII: ä, ö, ü und ß gehören nicht dazu.", written),
                        fmt::format("`{}` knows ASCII only: ä, ö, ü and ß are not part of it.", written)},
                       {"Schreiben Sie `a-zäöüß` oder `\\pL`.", "Write `a-zäöüß` or `\\pL`."});
    }
    if (piece.kind == PieceKind::repetition && written == "+" && i > 0 &&
        pieces[i - 1].kind == PieceKind::repetition && pieces[i - 1].limit == piece.start) {
      error = error_at(
          piece.start, 1,
          {"Possessive Wiederholungen gibt es hier nicht.", "There are no possessive repetitions here."},
          {"Lassen Sie das zweite Zeichen weg: der Aufwand ist hier immer linear.",
           "Leave the second sign out: the effort is always linear here."});
    }
    if (piece.kind == PieceKind::literal && written == "{" && !piece.in_class &&
        pattern.substr(piece.start).starts_with("{,")) {
      error = error_at(piece.start, 2,
                       {"`{,` ist keine Wiederholung, sondern steht für sich selbst.",
                        "`{,` is no repetition but stands for itself."},
                       {R"(Schreiben Sie `{0,` – oder `\{`, wenn die Klammer gemeint ist.)",
                        R"(Write `{0,` – or `\{` if you mean the bracket.)"});
    }
    if (error) return error;
  }
  return std::nullopt;
}

// The first unclosed "(" or the first ")" too many; the start of the pattern if all are in pairs.
std::size_t lone_bracket(const std::vector<PatternPiece>& pieces, std::string_view pattern) {
  std::vector<std::size_t> open;
  for (const PatternPiece& piece : pieces) {
    if (piece.kind == PieceKind::group_open && !piece.of(pattern).ends_with(')')) open.push_back(piece.start);
    if (piece.kind != PieceKind::group_close) continue;
    if (open.empty()) return piece.start;
    open.pop_back();
  }
  return open.empty() ? 0 : open.front();
}

// RE2 names the offending piece, not its place. It reads from left to right, so it is the first piece (or run
// of pieces) with these bytes.
std::pair<std::size_t, std::size_t>
place_of(std::string_view argument, const std::vector<PatternPiece>& pieces, std::string_view pattern) {
  if (!argument.empty()) {
    for (const PatternPiece& piece : pieces) {
      if (pattern.substr(piece.start).starts_with(argument)) return {piece.start, argument.size()};
    }
  }
  return {0, pattern.size()};
}

PatternError translated(const re2::RE2& regex, std::string_view pattern,
                        const std::vector<PatternPiece>& pieces) {
  const std::string& argument = regex.error_arg();
  const std::string shown = fmt::format("`{}`", argument);
  auto [offset, length] = place_of(argument, pieces, pattern);
  switch (regex.error_code()) {
  case re2::RE2::ErrorMissingParen:
    return error_at(lone_bracket(pieces, pattern), 1,
                    {"Diese runde Klammer wird nicht geschlossen.", "This round bracket is never closed."},
                    {R"(Ergänzen Sie `)` – oder schreiben Sie `\(`, wenn das Zeichen gemeint ist.)",
                     R"(Add `)` – or write `\(` if you mean the character.)"});
  case re2::RE2::ErrorUnexpectedParen:
    return error_at(lone_bracket(pieces, pattern), 1,
                    {"Diese runde Klammer schließt nichts.", "This round bracket closes nothing."},
                    {R"(Ergänzen Sie `(` davor – oder schreiben Sie `\)`, wenn das Zeichen gemeint ist.)",
                     R"(Add `(` before it – or write `\)` if you mean the character.)"});
  case re2::RE2::ErrorMissingBracket:
    // The argument is the rest of the pattern from the bracket on.
    return error_at(pattern.size() - std::min(argument.size(), pattern.size()), 1,
                    {"Diese eckige Klammer wird nicht geschlossen.", "This square bracket is never closed."},
                    {R"(Ergänzen Sie `]` – oder schreiben Sie `\[`, wenn das Zeichen gemeint ist.)",
                     R"(Add `]` – or write `\[` if you mean the character.)"});
  case re2::RE2::ErrorTrailingBackslash:
    return error_at(pattern.size() - 1, 1,
                    {"Nach dem `\\` am Ende fehlt etwas.", "Something is missing after the `\\` at the end."},
                    backslash_help());
  case re2::RE2::ErrorBadEscape:
    return error_at(offset, length, {shown + " hat keine Bedeutung.", shown + " has no meaning."},
                    backslash_help());
  case re2::RE2::ErrorBadCharClass:
  case re2::RE2::ErrorBadCharRange:
    return error_at(
        offset, length,
        {shown + " ist kein gültiger Zeichenbereich.", shown + " is no valid range of characters."},
        {"Ein Bereich steigt an (`a-z`); Klassen heißen zum Beispiel `\\pL` (Buchstaben) oder `\\pN` "
         "(Ziffern).",
         "A range ascends (`a-z`); classes are called `\\pL` (letters) or `\\pN` (digits), for instance."});
  case re2::RE2::ErrorRepeatArgument:
    return error_at(offset, length,
                    {fmt::format("Vor {} fehlt, was sich wiederholt.", shown),
                     fmt::format("What is repeated is missing before {}.", shown)},
                    {R"(Für das Zeichen selbst schreiben Sie `\*`, `\+` oder `\?`.)",
                     R"(For the character itself write `\*`, `\+` or `\?`.)"});
  case re2::RE2::ErrorRepeatSize:
    return error_at(offset, length, {shown + " wiederholt zu oft.", shown + " repeats too often."},
                    {"Erlaubt sind insgesamt höchstens 1000 Wiederholungen, die kleinere Zahl zuerst.",
                     "At most 1000 repetitions in all are allowed, the smaller number first."});
  case re2::RE2::ErrorRepeatOp:
    return error_at(offset, length,
                    {shown + ": zwei Wiederholungen hintereinander.", shown + ": two repetitions in a row."},
                    {"Lassen Sie eine weg oder klammern Sie die erste mit `(?:…)`.",
                     "Leave one out, or put the first in `(?:…)`."});
  case re2::RE2::ErrorBadPerlOp:
  case re2::RE2::ErrorBadNamedCapture:
    return error_at(offset, length,
                    {shown + " gibt es hier nicht.", fmt::format("There is no {} here.", shown)},
                    {"Für eine Gruppe genügt `(?:…)`.", "`(?:…)` is enough for a group."});
  case re2::RE2::ErrorBadUTF8:
    return error_at(0, pattern.size(),
                    {"Das Muster ist kein gültiges UTF-8.", "The pattern is not valid UTF-8."},
                    {"Speichern Sie die Datei als UTF-8.", "Save the file as UTF-8."});
  case re2::RE2::ErrorPatternTooLarge:
    return error_at(
        0, pattern.size(),
        {"Das Muster braucht übersetzt zu viel Speicher.", "The compiled pattern needs too much memory."},
        {"Verkleinern Sie Zahlen wie `{1,500}`, schreiben Sie `[a-zäöüß]` statt `\\pL` oder teilen Sie das "
         "Muster auf.",
         "Reduce numbers such as `{1,500}`, write `[a-zäöüß]` instead of `\\pL`, or split the pattern."});
  case re2::RE2::NoError:
  case re2::RE2::ErrorInternal:
    break;
  }
  return error_at(0, pattern.size(),
                  {fmt::format("RE2 lehnt das Muster ab: {}", regex.error()),
                   fmt::format("RE2 refuses the pattern: {}", regex.error())},
                  {});
}

} // namespace

base::Result<void, PatternError> check_pattern(std::string_view pattern, const PatternOptions& options) {
  using Refused = base::Unexpected<PatternError>;
  if (pattern.size() > most_bytes) {
    return Refused(error_at(
        most_bytes, pattern.size() - most_bytes,
        {"Das Muster ist länger als 10.000 Bytes.", "The pattern is longer than 10,000 bytes."},
        {"Lange Wortlisten gehören in `kind: terms`.", "Long lists of words belong in `kind: terms`."}));
  }
  const std::vector<PatternPiece> pieces = pieces_of(pattern);
  if (auto error = refused_piece(pattern, pieces)) return Refused(std::move(*error));
  const re2::RE2 regex(re2::StringPiece(pattern.data(), pattern.size()), regex_options(options));
  if (!regex.ok()) return Refused(translated(regex, pattern, pieces));
  if (regex.Match("", 0, 0, re2::RE2::UNANCHORED, nullptr, 0)) {
    return Refused(error_at(0, pattern.size(),
                            {"Das Muster passt auch auf leeren Text und damit überall.",
                             "The pattern matches the empty text too, hence everywhere."},
                            {"Verlangen Sie mindestens ein Zeichen, zum Beispiel mit `+` statt `*`.",
                             "Demand at least one character, for instance with `+` instead of `*`."}));
  }
  return {};
}

} // namespace taktvoll::match
