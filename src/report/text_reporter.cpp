// The text format, for people at a terminal. Every block begins with path:line:column, so that editors can
// jump:
//
//   posts/a.md:3:25: Fehler[fear/fear-too-late]: „zu spät“ macht Betroffenen Angst.
//     3 | Heute ist es vielleicht zu spät für dich.
//       |                         ^^^^^^^
//       = warum:     …
//       = besser:    …
//       = Grundlage: …
//
// What a rule says about itself (warum, Tipp, Grundlage, and alternatives that repeat) is printed at its
// first finding in a file only.
#include "report/assumed_context.h"
#include "report/excerpt.h"
#include "report/formats.h"
#include "report/summary.h"
#include "report/wrap.h"
#include "text/display_width.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace taktvoll::report {
namespace {

// Without the line breaks around a paragraph that is put in.
std::string trimmed(std::string_view text) {
  constexpr std::string_view space = " \r\n";
  const std::size_t start = text.find_first_not_of(space);
  if (start == std::string_view::npos) return {};
  return std::string(text.substr(start, text.find_last_not_of(space) + 1 - start));
}

using finding::CheckedFile;
using finding::Finding;
using finding::Severity;

constexpr std::size_t usual_width = 100; // cells, if the terminal's width is not known
constexpr std::size_t narrowest = 40;

struct Style {
  std::string_view code;
};
constexpr Style bold{"1"};
constexpr Style gutter{"34"};
constexpr Style good{"32"};

constexpr Style style_of(Severity severity) {
  switch (severity) {
  case Severity::info:
    return {"1;36"};
  case Severity::warning:
    return {"1;33"};
  case Severity::error:
    return {"1;31"};
  }
  return bold;
}

class TextReporter final : public Reporter {
public:
  TextReporter(std::ostream& out, const ReportOptions& options) : out_(out), options_(options) {}

  void begin(const finding::RunInfo&) override {}

  void file(const CheckedFile& checked) override {
    for (const finding::Diagnostic& diagnostic : checked.diagnostics) show(diagnostic, checked.source.path());
    std::uint32_t last_line = 1;
    for (const Finding& found : checked.findings)
      last_line = std::max(last_line, checked.lines->position(found.span.limit).line);
    number_width_ = std::to_string(last_line).size();
    explained_.clear();
    for (const Finding& found : checked.findings) {
      show(found, checked);
      flush();
    }
    if (is_assumed(checked) && assumed_++ == 0) first_assumed_ = checked.source.path();
  }

  void failed(const finding::FailedFile& failed) override { show(failed.diagnostic, failed.path); }

  void finish(const finding::Summary& summary) override {
    if (!example_rule_.empty() && options_.details)
      block_ += fmt::format("{}: taktvoll explain {}{}\n", say("Mehr zu einer Regel", "More about a rule"),
                            finding::visible(example_rule_), finding::visible(options_.same_packs));
    if (assumed_ > 0 && options_.details)
      block_ += assumed_line(assumed_, first_assumed_, options_.language) + "\n";
    const Style style = summary.errors + summary.failed > 0 ? style_of(Severity::error)
                        : summary.warnings > 0              ? style_of(Severity::warning)
                                                            : good;
    block_ += paint(summary_line(summary, options_.language), style) + "\n";
    flush();
  }

private:
  void show(finding::Diagnostic diagnostic, const std::string& path) {
    if (diagnostic.path.empty()) diagnostic.path = path;
    block_ += finding::format(diagnostic, options_.language) + "\n";
    flush();
  }

  void show(const Finding& found, const CheckedFile& file) {
    header(found, file);
    if (!found.whole_document) lines(found, file);
    if (options_.details)
      notes(found, file);
    else if (found.whole_document)
      whole_text();
    block_ += '\n';
    if (example_rule_.empty()) example_rule_ = found.rule->id;
  }

  void header(const Finding& found, const CheckedFile& file) {
    const text::LineColumn at = file.lines->position(found.span.start);
    const std::string place =
        fmt::format("{}:{}:{}:", finding::visible(file.source.path()), at.line, at.column);
    const std::string level = fmt::format("{}[{}]:", finding::label(found.severity, options_.language),
                                          finding::visible(found.rule->id));
    const std::size_t used = text::display_width(place) + 1 + text::display_width(level) + 1;
    const std::size_t room = terminal_width();
    const std::string indent = "    ";
    // At least one cell, so that a long path sends the message to the next line.
    const std::size_t first = room == 0 ? 0 : room > used ? room - used : 1;
    const std::vector<std::string> message = wrap(found.message, first, room == 0 ? 0 : room - indent.size());
    block_ += fmt::format("{} {} {}\n", paint(place, bold), paint(level, style_of(found.severity)),
                          paint(message.front(), bold));
    for (std::size_t i = 1; i < message.size(); ++i) block_ += indent + paint(message[i], bold) + "\n";
  }

  void lines(const Finding& found, const CheckedFile& file) {
    const std::size_t prefix = number_width_ + 5;
    const std::size_t room =
        std::max(terminal_width() == 0 ? usual_width : terminal_width() - prefix, narrowest / 2);
    for (const ExcerptLine& line : excerpt(file, found.span, room)) {
      if (line.number == 0) {
        block_ += paint(fmt::format("  {:>{}} |", "…", number_width_), gutter) + "\n";
        continue;
      }
      block_ += paint(fmt::format("  {:>{}} |", line.number, number_width_), gutter);
      block_ += (line.text.empty() ? "" : " ") + line.text + "\n";
      block_ += paint(fmt::format("  {:>{}} |", "", number_width_), gutter);
      const std::size_t start = line.carets.find('^');
      block_ += " " + line.carets.substr(0, start) +
                paint(line.carets.substr(start), style_of(found.severity)) + "\n";
    }
  }

  void whole_text() { note("", say("gilt für den ganzen Text", "applies to the whole text")); }

  void notes(const Finding& found, const CheckedFile& file) {
    const bool first = explained_.insert(found.rule->id).second;
    if (found.whole_document) whole_text();
    if (first && !found.rule->why.empty()) note(say("warum:", "why:"), found.rule->why.in(options_.language));
    if (first && !found.rule->hint.empty())
      note(say("Tipp:", "tip:"), found.rule->hint.in(options_.language));
    std::string key = found.rule->id;
    for (const std::string& alternative : found.instead) key.append(1, '\n').append(alternative);
    if (found.instead.empty())
      fixes(found, file);
    else if (explained_.insert(std::move(key)).second)
      list(say("besser:", "instead:"), found.instead);
    if (first) list(say("Grundlage:", "basis:"), found.rule->basis);
    for (const std::string& further : found.notes) note("", further);
  }

  // A correction that the alternatives do not tell already.
  void fixes(const Finding& found, const CheckedFile& file) {
    std::string_view label = say("Korrektur:", "fix:");
    for (const finding::Fix& fix : found.fixes) {
      const std::string before(file.source.slice(fix.span));
      const bool de = german();
      if (fix.replacement.empty())
        note(label, de ? "„" + before + "“ entfällt" : "drop “" + before + "”");
      else if (before.empty())
        note(label,
             de ? "„" + trimmed(fix.replacement) + "“ ergänzen" : "add “" + trimmed(fix.replacement) + "”");
      else
        note(label, de ? "„" + before + "“ → „" + fix.replacement + "“"
                       : "“" + before + "” → “" + fix.replacement + "”");
      label = continued;
    }
  }

  void list(std::string_view label, const std::vector<std::string>& entries) {
    for (const std::string& entry : entries) {
      note(label, entry);
      label = continued;
    }
  }

  // One note with a hanging indent. An empty label: the text begins where labels begin.
  void note(std::string_view label, std::string_view text) {
    const std::size_t label_width = german() ? 10 : 8;
    const std::string margin(number_width_ + 3, ' ');
    const std::size_t indent = margin.size() + 2 + (label.empty() ? 0 : label_width + 1);
    const std::size_t room =
        terminal_width() == 0 ? 0 : std::max(terminal_width(), indent + narrowest / 2) - indent;
    bool first = true;
    for (const std::string& line : wrap(text, room, room)) {
      if (first && label != continued) {
        block_ += margin + paint("=", gutter) + " ";
        if (!label.empty()) {
          block_ += paint(label, bold);
          block_.append(label_width + 1 - text::display_width(label), ' ');
        }
      } else {
        block_.append(indent, ' ');
      }
      block_ += line + "\n";
      first = false;
    }
  }

  [[nodiscard]] bool german() const { return options_.language == base::UiLanguage::de; }
  [[nodiscard]] std::string_view say(std::string_view de, std::string_view en) const {
    return base::pick(options_.language, de, en);
  }
  // 0: unknown.
  [[nodiscard]] std::size_t terminal_width() const {
    return options_.terminal_width == 0 ? 0 : std::max(options_.terminal_width, narrowest);
  }
  [[nodiscard]] std::string paint(std::string_view text, Style style) const {
    if (!options_.colour || text.empty()) return std::string(text);
    return fmt::format("\x1B[{}m{}\x1B[0m", style.code, text);
  }

  void flush() {
    out_.write(block_.data(), static_cast<std::streamsize>(block_.size()));
    block_.clear();
  }

  static constexpr std::string_view continued = " "; // the label of a list's second entry

  std::ostream& out_;
  ReportOptions options_;
  std::string block_;
  std::size_t number_width_ = 1;
  std::set<std::string> explained_; // what has been said about rules in this file
  std::size_t assumed_ = 0;         // files that do not tell who reads them
  std::string first_assumed_;
  std::string example_rule_;
};

} // namespace

std::unique_ptr<Reporter> make_text_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<TextReporter>(out, options);
}

} // namespace taktvoll::report
