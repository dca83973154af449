// The text report of `taktvoll fix`: a line for every fix, and what is left.
//
//   posts/a.md:3:7: „𝗻𝗲𝘂“ → „neu“ [accessibility/a11y-unicode-font]
#include "checks/message.h"
#include "cli/fix_report.h"
#include "report/line_diff.h"

#include <set>

#include <fmt/format.h>

namespace taktvoll::cli {
namespace {

using finding::visible;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

class FixTextReport final : public FixReport {
public:
  FixTextReport(const Streams& streams, const FixReportOptions& options)
      : out_(streams.out),
        told_(options.options.dry_run || options.standard_input ? streams.err : streams.out),
        options_(options), colour_(options.colour && &told_ == &streams.out) {}

  void outcome(const FixOutcome& outcome) override {
    const auto* file = std::get_if<lint::FixedFile>(&outcome.result);
    if (file == nullptr) {
      out_ << outcome.unread; // better as it was than not at all
      return;
    }
    if (options_.options.dry_run) {
      out_ << report::line_diff(file->before.source.path(), file->before.source.bytes(),
                                file->after.source.bytes(),
                                options_.colour ? report::DiffStyle::coloured : report::DiffStyle::exact);
      out_.flush();
    } else if (outcome.from_standard_input) {
      out_ << file->after.source.bytes();
      out_.flush();
    }
    if (outcome.not_written) return;
    if (!options_.options.dry_run)
      for (const lint::AppliedFix& fix : file->applied) line(*file, fix.edits, *fix.rule, {});
    for (const lint::RefusedFix& fix : file->refused) line(*file, fix.edits, *fix.rule, reason_of(fix));
  }

  void finish(const FixTotals& totals) override {
    const bool tells_more = totals.applied + totals.refused > 0 && &told_ == &out_;
    std::string text = changes(totals) + "\n" + left(totals) + "\n";
    if (totals.suggestible > 0) text += suggestions(totals) + "\n";
    told_ << (tells_more ? "\n" : "") << text;
  }

private:
  void line(const lint::FixedFile& file, const std::vector<lint::MadeEdit>& edits,
            const finding::RuleInfo& rule, const std::string& refusal) {
    const text::LineColumn at = file.before.lines->position(edits.front().span.start);
    std::string words;
    std::set<std::string> all; // the marks before and behind a word are told once
    for (const lint::MadeEdit& edit : edits)
      if (const std::string one = said(edit); all.insert(one).second)
        words += (words.empty() ? "" : ", ") + one;
    const std::string place =
        fmt::format("{}:{}:{}:", visible(file.before.source.path()), at.line, at.column);
    told_ << paint(place, "1") << " " << words << " " << paint("[" + visible(rule.id) + "]", "2");
    if (!refusal.empty()) told_ << "\n    " << paint(refusal, "33");
    told_ << "\n";
  }

  [[nodiscard]] std::string said(const lint::MadeEdit& edit) const {
    const std::string before = visible(checks::shortened(edit.before));
    const std::string after = visible(checks::shortened(edit.after));
    if (edit.after.empty()) return german() ? "„" + before + "“ entfällt" : "“" + before + "” dropped";
    if (edit.before.empty()) return german() ? "„" + after + "“ ergänzt" : "“" + after + "” added";
    return german() ? "„" + before + "“ → „" + after + "“" : "“" + before + "” → “" + after + "”";
  }

  [[nodiscard]] std::string reason_of(const lint::RefusedFix& fix) const {
    const std::string other = fix.other ? visible(fix.other->id) : std::string();
    switch (fix.reason) {
    case lint::Refusal::introduces:
      return say("nicht übernommen: Danach würde " + other + " etwas finden.",
                 "not made: " + other + " would find something then.");
    case lint::Refusal::contradicts:
      return say("nicht übernommen: " + other +
                     " würde es zurücknehmen. Die beiden Regeln widersprechen sich.",
                 "not made: " + other + " would take it back. The two rules contradict each other.");
    case lint::Refusal::stays:
      return say("nicht übernommen: Die Regel würde danach immer noch etwas finden.",
                 "not made: the rule would still find something then.");
    case lint::Refusal::unfinished:
      return say("nicht versucht: Für diese Datei war es zu viel auf einmal.",
                 "not tried: too much at once for this file.");
    }
    return {};
  }

  [[nodiscard]] std::string changes(const FixTotals& totals) const {
    const bool dry = options_.options.dry_run;
    std::string text;
    if (german()) {
      const std::string fixes = counted(totals.applied, "Korrektur", "Korrekturen");
      const std::string files = counted(totals.changed, "Datei", "Dateien");
      if (totals.applied == 0)
        text = dry ? "Es gibt nichts zu ändern." : "Nichts geändert.";
      else
        text = dry ? fmt::format("{} in {} möglich. Es wurde nichts geschrieben.", fixes, files)
                   : fmt::format("{} in {}.", fixes, files);
      if (totals.failed > 0)
        text += fmt::format(" {} nicht gelesen werden.",
                            counted(totals.failed, "Datei konnte", "Dateien konnten"));
      if (totals.not_written > 0)
        text += fmt::format(" {} nicht geschrieben werden.",
                            counted(totals.not_written, "Datei konnte", "Dateien konnten"));
      return text;
    }
    const std::string fixes = counted(totals.applied, "fix", "fixes");
    const std::string files = counted(totals.changed, "file", "files");
    if (totals.applied == 0)
      text = dry ? "There is nothing to change." : "Nothing changed.";
    else
      text = dry ? fmt::format("{} in {} possible. Nothing was written.", fixes, files)
                 : fmt::format("{} in {}.", fixes, files);
    if (totals.failed > 0)
      text += fmt::format(" {} could not be read.", counted(totals.failed, "file", "files"));
    if (totals.not_written > 0)
      text += fmt::format(" {} could not be written.", counted(totals.not_written, "file", "files"));
    return text;
  }

  [[nodiscard]] std::string left(const FixTotals& totals) const {
    const bool none = totals.errors + totals.warnings + totals.infos == 0;
    if (german())
      return none ? "Offen: keine Befunde."
                  : fmt::format("Offen: {} Fehler, {}, {}.", totals.errors,
                                counted(totals.warnings, "Warnung", "Warnungen"),
                                counted(totals.infos, "Hinweis", "Hinweise"));
    return none ? "Left: no findings."
                : fmt::format("Left: {}, {}, {}.", counted(totals.errors, "error", "errors"),
                              counted(totals.warnings, "warning", "warnings"),
                              counted(totals.infos, "info", "infos"));
  }

  [[nodiscard]] std::string suggestions(const FixTotals& totals) const {
    if (german())
      return totals.suggestible == 1
                 ? "Für einen davon gibt es einen Vorschlag, den jemand gegenlesen sollte: "
                   "--suggested übernimmt ihn, --suggested --diff zeigt ihn."
                 : fmt::format("Für {} davon gibt es Vorschläge, die jemand gegenlesen "
                               "sollte: --suggested übernimmt sie, --suggested --diff "
                               "zeigt sie.",
                               totals.suggestible);
    return totals.suggestible == 1
               ? "One of them has a suggestion that somebody should read: --suggested makes "
                 "it, --suggested --diff shows it."
               : fmt::format("{} of them have suggestions that somebody should read: "
                             "--suggested makes them, --suggested --diff shows them.",
                             totals.suggestible);
  }

  [[nodiscard]] bool german() const { return options_.options.language == base::UiLanguage::de; }
  [[nodiscard]] std::string say(std::string de, std::string en) const { return german() ? de : en; }
  [[nodiscard]] std::string paint(const std::string& text, std::string_view code) const {
    return colour_ ? fmt::format("\x1B[{}m{}\x1B[0m", code, text) : text;
  }

  std::ostream& out_;
  std::ostream& told_; // where the lines and the summary go
  FixReportOptions options_;
  bool colour_;
};

} // namespace

std::unique_ptr<FixReport> make_fix_text_report(const Streams& streams, const FixReportOptions& options) {
  return std::make_unique<FixTextReport>(streams, options);
}

} // namespace taktvoll::cli
