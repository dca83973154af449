#include "base/yaml_advice.h"

#include <algorithm>
#include <string>

namespace taktvoll::base {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t long_dash_size = 3; // bytes of U+2013 and U+2014

class Adviser {
public:
  Adviser(const YamlError& error, std::string_view input)
      : error_(error), input_(input), offset_(std::min(error.offset, input.size())) {}

  [[nodiscard]] YamlAdvice advise() const {
    switch (error_.problem) {
    case YamlProblem::unclosed_quote:
      return unclosed_quote(offset_);
    case YamlProblem::stray_content:
      return stray_content();
    case YamlProblem::second_document:
      return {offset_,
              3,
              {"Hier beginnt ein zweites Dokument", "a second document begins here"},
              {"Eine Datei enthält genau ein YAML-Dokument. Löschen Sie die Zeile „---“ oder legen Sie eine "
               "zweite "
               "Datei an.",
               "A file holds exactly one YAML document. Delete the line “---” or make a second file."}};
    case YamlProblem::too_deep:
      return {offset_,
              1,
              {"Zu tief verschachtelt (mehr als 64 Ebenen)", "nested too deeply (more than 64 levels)"},
              {"Fehlt weiter oben eine schließende Klammer?", "Is a closing bracket missing further up?"}};
    case YamlProblem::too_many_values:
      return {offset_,
              1,
              {"Zu viele Werte", "too many values"},
              {"Verweise (*name) wiederholen hier sehr viel Inhalt. Schreiben Sie die Werte aus.",
               "Aliases (*name) repeat a great deal of content here. Write the values out."}};
    case YamlProblem::endless_alias:
      return {offset_,
              1,
              {"Der Verweis enthält sich selbst", "the alias contains itself"},
              quote_it("*…", "Beginnt hier ein Begriff mit *?", "Does a term begin with * here?")};
    case YamlProblem::control_character:
      return {offset_,
              1,
              {"Unsichtbares Steuerzeichen (Byte " + hex(offset_) + ")",
               "invisible control character (byte " + hex(offset_) + ")"},
              {"Löschen Sie das Zeichen, zum Beispiel indem Sie die Stelle neu schreiben.",
               "Delete the character, for instance by typing this place again."}};
    case YamlProblem::syntax:
      return syntax();
    }
    return syntax();
  }

private:
  [[nodiscard]] bool says(std::string_view words) const {
    return error_.message.find(words) != std::string::npos;
  }

  [[nodiscard]] YamlAdvice syntax() const {
    if (error_.message == "a tag") {
      const std::string tag(input_.substr(
          offset_,
          std::min<std::size_t>(input_.find_first_of(" \t\r\n,[]{}", offset_), input_.size()) - offset_));
      return {
          offset_,
          tag.size(),
          {"Marken wie „" + tag + "“ kennt taktvoll nicht", "taktvoll knows no tags such as “" + tag + "”"},
          {"Löschen Sie sie. Gehört das Ausrufezeichen zum Text, dann setzen Sie ihn in Anführungszeichen: "
           "\"" +
               tag + " …\".",
           "Delete it. If the exclamation mark belongs to the text, put that in quotes: \"" + tag + " …\"."}};
    }
    if (const std::size_t tab = tab_in_indentation(); tab != nowhere) return tabulator(tab);
    if (const std::size_t dash = long_dash(); dash != nowhere) return typed_dash(dash);
    if (says("anchor is not defined") || says("alias not found")) return asterisk();
    if (says("unknown escape")) return escape();
    if (says("hex number") || says("invalid unicode")) return escape_digits();
    if (says("unknown token")) return reserved_character();
    if (says("anchor not found") || says("verbatim tag") || says("tag handle")) return reserved_character();
    if (after_long_quote()) return runaway_quote();
    if (after_quote()) return text_after_quote();
    if (says("sequence flow") || says("map flow") || says("flow end")) return brackets();
    if (says("illegal map value")) return colon();
    if (says("end of map") || says("end of sequence") || says("block entry") || says("map key"))
      return indentation();
    if (says("block scalar"))
      return {
          offset_,
          1,
          {"Hinter „|“ oder „>“ darf in dieser Zeile nichts mehr stehen",
           "nothing may follow “|” or “>” on this line"},
          {"Beginnen Sie den Text in der nächsten Zeile, eingerückt. Einen Text, der mit „|“ oder „>“ "
           "anfängt, "
           "setzen Sie in Anführungszeichen.",
           "Begin the text on the next line, indented. Put a text that starts with “|” or “>” in quotes."}};
    return {offset_,
            1,
            {"Das ist kein gültiges YAML (" + error_.message + ")",
             "this is not valid YAML (" + error_.message + ")"},
            {}};
  }

  [[nodiscard]] static YamlAdvice unclosed_quote(std::size_t offset) {
    return {
        offset,
        1,
        {"Dieses Anführungszeichen wird nicht geschlossen", "this quotation mark is never closed"},
        {"Setzen Sie dasselbe Zeichen ans Ende des Textes.", "Put the same mark at the end of the text."}};
  }

  [[nodiscard]] YamlAdvice stray_content() const {
    return {offset_,
            rest_of_line(offset_),
            {"Dieser Teil gehört zu nichts, was darüber steht", "this part belongs to nothing above it"},
            {"Prüfen Sie die Einrückung: Schlüssel derselben Ebene beginnen in derselben Spalte, und eine "
             "Liste und "
             "Schlüssel mischen sich nicht auf einer Ebene.",
             "Check the indentation: keys of one level begin in the same column, and a list and keys do not "
             "mix on one "
             "level."}};
  }

  [[nodiscard]] static YamlAdvice tabulator(std::size_t offset) {
    return {offset,
            1,
            {"Tabulator in der Einrückung", "tab in the indentation"},
            {"YAML rückt nur mit Leerzeichen ein. Ersetzen Sie den Tabulator durch zwei Leerzeichen.",
             "YAML indents with spaces only. Replace the tab by two spaces."}};
  }

  [[nodiscard]] static YamlAdvice typed_dash(std::size_t offset) {
    return {offset,
            long_dash_size,
            {"Das ist ein Gedankenstrich; eine Liste beginnt mit dem kurzen Strich „-“",
             "this is a dash; a list begins with the short hyphen “-”"},
            {"Schreiben Sie „- “. Manche Programme machen aus „-“ von selbst „–“.",
             "Write “- ”. Some programs turn “-” into “–” by themselves."}};
  }

  [[nodiscard]] YamlAdvice asterisk() const {
    const std::size_t start =
        offset_ > 0 && offset_ <= input_.size() && input_[offset_ - 1] == '*' ? offset_ - 1 : offset_;
    const std::size_t limit = std::min(input_.find_first_of(" \t\r\n,[]{}\"'", start), input_.size());
    const std::string word(input_.substr(start, limit - start));
    return {start,
            std::max<std::size_t>(1, limit - start),
            {"Ohne Anführungszeichen liest YAML „" + word + "“ als Verweis",
             "without quotes YAML reads “" + word + "” as an alias"},
            quote_it(word, "", "")};
  }

  [[nodiscard]] YamlAdvice escape() const {
    const std::size_t start = offset_ >= 2 ? offset_ - 2 : 0;
    const std::string sequence(input_.substr(start, 2));
    return {start,
            2,
            {"„" + sequence + "“ gibt es in doppelten Anführungszeichen nicht",
             "“" + sequence + "” does not exist in double quotes"},
            {"Nehmen Sie für reguläre Ausdrücke einfache Anführungszeichen: '…" + sequence +
                 "…'. In doppelten müsste \\\\ stehen.",
             "Use single quotes for regular expressions: '…" + sequence + "…'. Double quotes need \\\\."}};
  }

  [[nodiscard]] YamlAdvice escape_digits() const {
    const std::size_t backslash = input_.substr(0, offset_).rfind('\\');
    const std::size_t start = backslash == nowhere ? offset_ : backslash;
    const std::size_t digits = std::min(start + 2, input_.size());
    const std::size_t limit =
        std::min(input_.find_first_not_of("0123456789abcdefABCDEF", digits), input_.size());
    return {start,
            limit - start,
            {"Die Zeichennummer ist unvollständig oder ungültig",
             "the character number is incomplete or invalid"},
            {"Nach \\x stehen zwei, nach \\u vier, nach \\U acht Ziffern (0-9, a-f). Einfacher: das Zeichen "
             "selbst "
             "schreiben.",
             R"(\x takes two, \u four, \U eight digits (0-9, a-f). Simpler: write the character itself.)"}};
  }

  [[nodiscard]] YamlAdvice reserved_character() const {
    std::size_t start = offset_;
    if (says("anchor not found") && start > 0) --start;
    const std::string c = start < input_.size() ? std::string(1, input_[start]) : std::string();
    return {start,
            1,
            {"Ein Text darf ohne Anführungszeichen nicht mit „" + c + "“ beginnen",
             "a text without quotes must not begin with “" + c + "”"},
            quote_it(c + "…", "", "")};
  }

  [[nodiscard]] YamlAdvice runaway_quote() const {
    const std::size_t line = line_number(error_.quote_limit - 1);
    return {error_.quote_start,
            1,
            {"Der Text ab diesem Anführungszeichen endet erst in Zeile " + std::to_string(line),
             "the text that begins at this quotation mark ends only on line " + std::to_string(line)},
            {"Fehlt hier das schließende Anführungszeichen?", "Is the closing quotation mark missing here?"}};
  }

  [[nodiscard]] YamlAdvice text_after_quote() const {
    const bool in_flow = error_.open_bracket != YamlError::none;
    const std::size_t start = std::min(input_.find_first_not_of(" \t", error_.quote_limit), input_.size());
    if (start < input_.size() && (input_[start] == '"' || input_[start] == '\'') && in_flow)
      return {start,
              1,
              {"Zwischen zwei Texten fehlt ein Komma", "a comma is missing between two texts"},
              {"Trennen Sie die Einträge: [\"…\", \"…\"].", "Separate the entries: [\"…\", \"…\"]."}};
    return {start,
            rest_of_line(start),
            {"Nach dem schließenden Anführungszeichen steht noch Text",
             "there is text after the closing quotation mark"},
            {"Nehmen Sie im Text „…“ statt \"…\", oder setzen Sie den ganzen Text in einfache "
             "Anführungszeichen: '…'.",
             "Use “…” instead of \"…\" inside the text, or put the whole text in single quotes: '…'."}};
  }

  [[nodiscard]] YamlAdvice brackets() const {
    if (error_.open_bracket == YamlError::none) {
      return {offset_,
              1,
              {"Diese schließende Klammer hat keine öffnende", "this closing bracket has no opening one"},
              {"Löschen Sie sie, oder setzen Sie den Text in Anführungszeichen.",
               "Delete it, or put the text in quotes."}};
    }
    const char opening = input_[error_.open_bracket];
    const std::string closing = opening == '[' ? "]" : "}";
    const std::string opened(1, opening);
    if (says("flow end") && offset_ < input_.size())
      return {offset_,
              1,
              {"Hier müsste „" + closing + "“ stehen", "“" + closing + "” is expected here"},
              {"Die Klammer „" + opened + "“ in Zeile " + std::to_string(line_number(error_.open_bracket)) +
                   " ist noch offen.",
               "The bracket “" + opened + "” on line " + std::to_string(line_number(error_.open_bracket)) +
                   " is still open."}};
    return {error_.open_bracket,
            1,
            {"Diese Klammer wird nicht geschlossen", "this bracket is never closed"},
            {"Setzen Sie „" + closing + "“ ans Ende der Aufzählung und Kommas zwischen die Einträge.",
             "Put “" + closing + "” at the end of the enumeration and commas between the entries."}};
  }

  [[nodiscard]] YamlAdvice colon() const {
    const std::size_t line_start = start_of_line(offset_);
    const std::string_view before = input_.substr(line_start, offset_ - line_start);
    if (before.find(": ") != nowhere)
      return {offset_,
              1,
              {"Ein Doppelpunkt mitten im Text", "a colon in the middle of a text"},
              {"Setzen Sie den Text in Anführungszeichen: \"…: …\".", "Put the text in quotes: \"…: …\"."}};
    if (const std::size_t colon = colon_without_space(line_start); colon != nowhere)
      return {colon,
              1,
              {"Nach dem Doppelpunkt fehlt ein Leerzeichen", "a space is missing after the colon"},
              {"Schreiben Sie „schlüssel: wert“.", "Write “key: value”."}};
    return indentation();
  }

  [[nodiscard]] YamlAdvice indentation() const {
    const std::size_t line_start = start_of_line(offset_);
    const std::size_t start = std::min(input_.find_first_not_of(" \t", line_start), input_.size());
    return {
        start,
        rest_of_line(start),
        {"Diese Zeile passt nicht zur Einrückung darüber", "this line does not fit the indentation above it"},
        {"Schlüssel derselben Ebene und die Striche „-“ einer Liste beginnen in derselben Spalte. Steht in "
         "der "
         "Zeile davor ein Schlüssel ohne Doppelpunkt?",
         "Keys of one level and the dashes “-” of a list begin in the same column. Is there a key without a "
         "colon "
         "on the line before?"}};
  }

  [[nodiscard]] static LocalText quote_it(const std::string& sample, std::string_view de,
                                          std::string_view en) {
    return {std::string(de) + (de.empty() ? "" : " ") + "Setzen Sie ihn in Anführungszeichen: \"" + sample +
                "\".",
            std::string(en) + (en.empty() ? "" : " ") + "Put it in quotes: \"" + sample + "\"."};
  }

  // The error stands right behind a quoted text.
  [[nodiscard]] bool after_quote() const {
    if (error_.quote_limit == YamlError::none || error_.quote_limit > offset_) return false;
    const std::string_view between = input_.substr(error_.quote_limit, offset_ - error_.quote_limit);
    return between.find_first_not_of(" \t") == nowhere && offset_ < input_.size() &&
           std::string_view("\r\n]},:#").find(input_[offset_]) == nowhere;
  }
  [[nodiscard]] bool after_long_quote() const {
    if (error_.quote_limit == YamlError::none || error_.quote_limit > offset_) return false;
    const std::string_view quoted =
        input_.substr(error_.quote_start, error_.quote_limit - error_.quote_start);
    const std::string_view between = input_.substr(error_.quote_limit, offset_ - error_.quote_limit);
    return quoted.find('\n') != nowhere && between.find('\n') == nowhere;
  }

  [[nodiscard]] std::size_t tab_in_indentation() const {
    const std::size_t line_start = start_of_line(std::min(offset_, input_.size()));
    const std::size_t first = std::min(input_.find_first_not_of(" \t-", line_start), input_.size());
    const std::size_t tab = input_.find('\t', line_start);
    return tab < first ? tab : nowhere;
  }

  // At the start of this line or the one before: "– id: a", as word processors write a hyphen.
  [[nodiscard]] std::size_t long_dash() const {
    std::size_t line_start = start_of_line(std::min(offset_, input_.size()));
    for (int line = 0; line < 2; ++line) {
      const std::size_t first = input_.find_first_not_of(' ', line_start);
      if (first != nowhere &&
          (input_.substr(first).starts_with("– ") || input_.substr(first).starts_with("— ")))
        return first;
      if (line_start == 0) break;
      line_start = start_of_line(line_start - 1);
    }
    return nowhere;
  }

  // In the line before: "key:value".
  [[nodiscard]] std::size_t colon_without_space(std::size_t line_start) const {
    if (line_start == 0) return nowhere;
    const std::size_t previous = start_of_line(line_start - 1);
    const std::string_view line = input_.substr(previous, line_start - 1 - previous);
    const std::size_t name = line.find_first_not_of(" -");
    if (name == nowhere) return nowhere;
    const std::size_t colon =
        line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-ABCDEFGHIJKLMNOPQRSTUVWXYZ", name);
    return colon != nowhere && colon > name && line[colon] == ':' && colon + 1 < line.size() &&
                   line[colon + 1] != ' '
               ? previous + colon
               : nowhere;
  }

  [[nodiscard]] std::size_t start_of_line(std::size_t offset) const {
    const std::size_t feed = offset == 0 ? nowhere : input_.rfind('\n', offset - 1);
    return feed == nowhere ? 0 : feed + 1;
  }
  [[nodiscard]] std::size_t rest_of_line(std::size_t offset) const {
    return std::max<std::size_t>(1, std::min(input_.find_first_of("\r\n", offset), input_.size()) - offset);
  }
  [[nodiscard]] std::size_t line_number(std::size_t offset) const {
    return 1 + static_cast<std::size_t>(
                   std::count(input_.begin(), input_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  }
  [[nodiscard]] std::string hex(std::size_t offset) const {
    const auto byte = offset < input_.size() ? static_cast<unsigned char>(input_[offset]) : 0U;
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {'0', 'x', digits[byte >> 4U], digits[byte & 15U]};
  }

  const YamlError& error_;
  std::string_view input_;
  std::size_t offset_;
};

} // namespace

YamlAdvice advise(const YamlError& error, std::string_view input) {
  YamlAdvice advice = Adviser(error, input).advise();
  advice.offset = std::min(advice.offset, input.size());
  return advice;
}

} // namespace taktvoll::base
