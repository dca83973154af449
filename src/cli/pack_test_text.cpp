#include "cli/pack_test_report.h"
#include "finding/diagnostic.h"
#include "text/display_width.h"
#include "text/unicode.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace taktvoll::cli {
namespace {

using base::pick;
using finding::visible;
using workbench::EntryResult;
using workbench::PackResult;
using workbench::Role;
using workbench::RuleResult;
using workbench::Share;

constexpr std::size_t first_uncovered = 5;
constexpr std::size_t longest_entry = 60; // code points

std::string shortened(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == longest_entry) return std::string(text.substr(0, at)) + "…";
    at += text::code_point_at(text, at).length;
  }
  return std::string(text);
}

class Writer {
public:
  explicit Writer(const PackTestReport& report) : report_(report) {}

  std::string run() {
    for (const PackResult& result : report_.results) {
      failures(result);
      uncovered(result);
      inherited(result);
    }
    table();
    return std::move(out_);
  }

private:
  [[nodiscard]] std::string_view say(std::string_view de, std::string_view en) const {
    return pick(report_.language, de, en);
  }

  void failures(const PackResult& result) {
    for (const RuleResult& rule : result.rules) {
      if (!rule.ran) {
        finding::Diagnostic diagnostic =
            workbench::diagnostic_at(*result.piece, rule.place,
                                     {"„" + rule.id + "“ läuft nicht: ihre Fehler stehen darüber",
                                      "“" + rule.id + "” does not run: its mistakes are shown above"});
        out_ += finding::format(diagnostic, report_.language) + "\n";
      }
      for (const workbench::ExampleResult& example : rule.examples) {
        if (example.passed) continue;
        out_ += finding::format(workbench::failure_of(*result.piece, rule, example), report_.language);
        // A built-in pack has no lines to show.
        if (result.piece->loaded == nullptr) out_ += "    " + visible(example.text) + "\n";
        out_ += "\n";
      }
    }
  }

  // What comes from other packs, in one line: it is covered there.
  void inherited(const PackResult& result) {
    if (const std::size_t count = result.inherited(); count > 0)
      out_ += fmt::format("{}: {} {}\n\n", result.piece->pack->id, count,
                          say("übernommene Begriffe und Muster zählen im Paket, aus dem sie stammen",
                              "inherited terms and patterns count in the pack that they come from"));
  }

  void uncovered(const PackResult& result) {
    const std::size_t open =
        result.found().all - result.found().covered + result.silenced().all - result.silenced().covered;
    if (open == 0) return;
    out_ +=
        fmt::format("{}: {} {}\n", result.piece->pack->id, open,
                    open == 1 ? say("Eintrag, den kein Beispiel braucht", "entry that no example needs")
                              : say("Einträge, die kein Beispiel braucht", "entries that no example needs"));
    std::size_t shown = 0;
    const auto show = [&](const std::string& rule, const EntryResult& entry) {
      if (entry.covered || entry.inherited || (!report_.coverage && shown == first_uncovered)) return;
      ++shown;
      const finding::Diagnostic place = workbench::diagnostic_at(*result.piece, entry.place, {});
      std::string where = place.path;
      if (place.place) where += ":" + std::to_string(place.place->line);
      out_ +=
          fmt::format("  {}  {}{}: {}\n", visible(where), rule, entry.list, visible(shortened(entry.value)));
    };
    for (const RuleResult& rule : result.rules)
      for (const EntryResult& entry : rule.entries) show(rule.id + "  ", entry);
    for (const EntryResult& entry : result.lists)
      show(result.piece->pack->id + "  " + std::string(say("Liste ", "list ")), entry);
    if (shown < open)
      out_ += fmt::format("  {}\n", fmt::format(fmt::runtime(say("… und {} weitere; --coverage nennt alle",
                                                                 "… and {} more; --coverage lists all")),
                                                open - shown));
    out_ += "\n";
  }

  static std::string cell(Share share) {
    if (share.all == 0) return fmt::format("{:>11}{:>6}", "0/0    ", "–"); // nothing is not all
    return fmt::format("{:>5}/{:<5}{:>4} %", share.covered, share.all, share.percent());
  }

  void row(const std::string& name, std::size_t width, std::size_t rules, std::size_t examples,
           std::size_t failures, Share found, Share silenced) {
    out_ += name + std::string(width - text::display_width(name), ' ');
    out_ += fmt::format("  {:>6}  {:>9}  {:>6}  {}  {}\n", rules, examples, failures, cell(found),
                        cell(silenced));
  }

  void table() {
    std::vector<std::string> names;
    const std::string all(say("zusammen", "in all"));
    std::size_t width = text::display_width(all);
    for (const PackResult& result : report_.results) {
      names.push_back(visible(result.piece->pack->id + " " + result.piece->pack->version));
      width = std::max(width, text::display_width(names.back()));
    }
    out_ += fmt::format("{}  {:>6}  {:>9}  {:>6}  {:>17}  {:>17}\n", std::string(width, ' '),
                        say("Regeln", "rules"), say("Beispiele", "examples"), say("Fehler", "failed"),
                        say("Begriffe, Muster", "terms, patterns"), say("Ausnahmen", "exceptions"));
    std::size_t rules = 0;
    std::size_t examples = 0;
    std::size_t failed = 0;
    Share found;
    Share silenced;
    const auto add = [](Share& sum, Share share) {
      sum.covered += share.covered;
      sum.all += share.all;
    };
    for (std::size_t i = 0; i < names.size(); ++i) {
      const PackResult& result = report_.results[i];
      row(names[i], width, result.rules.size(), result.bad() + result.good(), result.failures(),
          result.found(), result.silenced());
      rules += result.rules.size();
      examples += result.bad() + result.good();
      failed += result.failures();
      add(found, result.found());
      add(silenced, result.silenced());
    }
    if (names.size() > 1) row(all, width, rules, examples, failed, found, silenced);
    const std::string_view verdict =
        failed > 0       ? say("Nicht alle Beispiele bestehen.", "Not all examples pass.")
        : report_.broken ? say("Nicht alles ist gelaufen: Die Pakete haben Fehler, sie stehen darüber.",
                               "Not everything ran: the packs have mistakes, which are shown above.")
        : examples == 0  ? say("Es gibt keine Beispiele.", "There are no examples.")
                         : say("Alle Beispiele bestehen.", "All examples pass.");
    failed += report_.broken ? 1 : 0;
    if (report_.colour)
      out_ += fmt::format("\033[{}m{}\033[0m\n", failed == 0 ? "32" : "1;31", verdict);
    else
      out_ += fmt::format("{}\n", verdict);
  }

  const PackTestReport& report_;
  std::string out_;
};

} // namespace

std::string test_text(const PackTestReport& report) {
  return Writer(report).run();
}

} // namespace taktvoll::cli
