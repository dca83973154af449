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

constexpr std::size_t first_shown = 5;
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
      unproven(result);
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
      bool failed = false;
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
        failed = true;
      }
      if (failed) next_step(result, rule);
    }
  }

  // What comes from other packs, in one line: it is covered there.
  void inherited(const PackResult& result) {
    if (const std::size_t count = result.inherited(); count > 0)
      out_ += fmt::format("{}: {} {}\n\n", result.piece->pack->id, count,
                          say("übernommene Begriffe und Muster zählen im Paket, aus dem sie stammen",
                              "inherited terms and patterns count in the pack that they come from"));
  }

  // The next command to run, once for each rule that fails.
  void next_step(const PackResult& result, const RuleResult& rule) {
    std::string pack = result.piece->pack->id;
    if (result.piece->loaded != nullptr && !result.piece->loaded->files.empty())
      pack = folder_of(result.piece->loaded->files.front().name);
    out_ += fmt::format("  {} taktvoll pack test {} --rule {}\n\n",
                        say("Nur diese Regel:", "This rule only:"), visible(pack), rule.id);
  }

  // "./haus" for "./haus/pack.yaml"; a pack of one file is named by it.
  static std::string folder_of(const std::string& file) {
    constexpr std::string_view main_file = "/pack.yaml";
    return file.ends_with(main_file) ? file.substr(0, file.size() - main_file.size()) : file;
  }

  // What does nothing in the texts that were made up for it.
  void unproven(const PackResult& result) {
    Share all = result.found();
    all += result.silenced();
    if (all.failed > 0) {
      out_ += fmt::format("{}: {} {}\n", result.piece->pack->id, all.failed,
                          all.failed == 1 ? say("Eintrag bewirkt nichts", "entry does nothing")
                                          : say("Einträge bewirken nichts", "entries do nothing"));
      list(result, workbench::Proof::failed, report_.coverage ? all.failed : first_shown);
      if (!report_.coverage && all.failed > first_shown) more(all.failed - first_shown);
      out_ += "\n";
    }
    if (!report_.coverage) return;
    section(result, workbench::Proof::untried, all.untried(),
            say("ohne Beispiel, und kein Text ließ sich dafür bilden",
                "without an example, and no text could be made for"));
    section(result, workbench::Proof::probe, all.probed,
            say("ohne Beispiel, aber durch einen Probetext belegt",
                "without an example, but proven by a made-up text"));
  }

  void section(const PackResult& result, workbench::Proof proof, std::size_t count, std::string_view title) {
    if (count == 0) return;
    out_ += fmt::format("{}: {} {}\n", result.piece->pack->id, count, title);
    list(result, proof, count);
    out_ += "\n";
  }

  void more(std::size_t count) {
    out_ += fmt::format("  {}\n", fmt::format(fmt::runtime(say("… und {} weitere; --coverage nennt alle",
                                                               "… and {} more; --coverage lists all")),
                                              count));
  }

  // What is inherited counts elsewhere.
  static bool counts(const EntryResult& entry, workbench::Proof proof) {
    return entry.proof.proof == proof && !entry.inherited;
  }

  void list(const PackResult& result, workbench::Proof proof, std::size_t most) {
    std::size_t shown = 0;
    for (const RuleResult& rule : result.rules)
      for (const EntryResult& entry : rule.entries)
        if (counts(entry, proof) && shown++ < most) show(result, rule.id + "  ", entry);
    for (const EntryResult& entry : result.lists)
      if (counts(entry, proof) && shown++ < most)
        show(result, result.piece->pack->id + "  " + std::string(say("Liste ", "list ")), entry);
  }

  void show(const PackResult& result, const std::string& owner, const EntryResult& entry) {
    const finding::Diagnostic place = workbench::diagnostic_at(*result.piece, entry.place, {});
    std::string where = place.path;
    if (place.place) where += fmt::format(":{}:{}", place.place->line, place.place->column);
    out_ +=
        fmt::format("  {}  {}{}: {}\n", visible(where), owner, entry.list, visible(shortened(entry.value)));
    if (entry.proven()) return;
    std::string reason = entry.proof.reason.in(report_.language);
    if (!entry.proof.text.empty())
      reason += fmt::format(fmt::runtime(say(" Probetext: „{}“", " Made-up text: “{}”")),
                            shortened(entry.proof.text));
    out_ += "      " + visible(reason) + "\n";
  }

  // How many there are, with an example, by a made-up text, and left.
  static std::string cell(Share share) {
    return fmt::format("{:>6} {:>6} {:>6} {:>6}", share.all, share.covered, share.probed,
                       share.all - share.covered - share.probed);
  }

  void row(const std::string& name, std::size_t width, std::size_t rules, std::size_t examples,
           std::size_t failures, Share found, Share silenced) {
    out_ += name + std::string(width - text::display_width(name), ' ');
    out_ += fmt::format("  {:>6}  {:>9}  {:>6}  {}  {}\n", rules, examples, failures, cell(found),
                        cell(silenced));
  }

  void table_head(std::size_t width) {
    const std::string gap(width, ' ');
    out_ += fmt::format("{}  {:>6}  {:>9}  {:>6}  {:^27}  {:^27}\n", gap, "", "", "",
                        say("Begriffe und Muster", "terms and patterns"),
                        say("Ausnahmen und Verlangtes", "exceptions, requirements"));
    const std::string columns =
        fmt::format("{:>6} {:>6} {:>6} {:>6}", say("alle", "all"), say("Beisp.", "exmpl."),
                    say("Probe", "probe"), say("offen", "open"));
    out_ += fmt::format("{}  {:>6}  {:>9}  {:>6}  {}  {}\n", gap, say("Regeln", "rules"),
                        say("Beispiele", "examples"), say("Fehler", "failed"), columns, columns);
  }

  void table() {
    std::vector<std::string> names;
    const std::string all(say("zusammen", "in all"));
    std::size_t width = text::display_width(all);
    for (const PackResult& result : report_.results) {
      names.push_back(visible(result.piece->pack->id + " " + result.piece->pack->version));
      width = std::max(width, text::display_width(names.back()));
    }
    table_head(width);
    std::size_t rules = 0;
    std::size_t examples = 0;
    std::size_t failed = 0;
    std::size_t without = 0;
    Share found;
    Share silenced;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const PackResult& result = report_.results[i];
      row(names[i], width, result.rules.size(), result.bad() + result.good(), result.failures(),
          result.found(), result.silenced());
      rules += result.rules.size();
      examples += result.bad() + result.good();
      failed += result.failures();
      found += result.found();
      silenced += result.silenced();
      without += static_cast<std::size_t>(std::count_if(
          result.rules.begin(), result.rules.end(), [](const RuleResult& r) { return r.examples.empty(); }));
    }
    if (names.size() > 1) row(all, width, rules, examples, failed, found, silenced);
    out_ += "\n";
    found += silenced;
    proven(found);
    verdict(rules, examples, failed, without);
  }

  // In a sentence what the table says.
  void proven(const Share& share) {
    if (share.all == 0) return;
    out_ += fmt::format(
        fmt::runtime(
            say("{} Einträge: {} ({} %) mit Beispiel, {} durch Probetexte belegt, {} ohne Wirkung, {} "
                "nicht erprobt.\n",
                "{} entries: {} ({} %) with an example, {} proven by made-up texts, {} without effect, "
                "{} not tried.\n")),
        share.all, share.covered, share.percent(), share.probed, share.failed, share.untried());
  }

  void verdict(std::size_t rules, std::size_t examples, std::size_t failed, std::size_t without) {
    std::string line;
    if (report_.broken && failed == 0)
      line = say("Nicht alles ist gelaufen: Die Pakete haben Fehler, sie stehen darüber.",
                 "Not everything ran: the packs have mistakes, which are shown above.");
    else if (rules == 0)
      line = say("Hier ist keine Regel.", "There is no rule here.");
    else if (examples == 0 && failed == 0)
      line = say(
          "Keine Regel hat ein Beispiel: Geprüft ist damit nichts. Beispiele stehen unter examples: {bad: "
          "[…], good: […]}.",
          "No rule has an example, so nothing is tested. Examples stand under examples: {bad: […], good: "
          "[…]}.");
    else if (failed == 0)
      line = say("Alle Beispiele bestehen.", "All examples pass.");
    else
      line = fmt::format(
          fmt::runtime(failed == 1
                           ? say("{} von {} Beispielen besteht nicht.", "{} of {} examples does not pass.")
                           : say("{} von {} Beispielen bestehen nicht.", "{} of {} examples do not pass.")),
          failed, examples);
    if (without > 0 && examples > 0 && !report_.broken)
      line +=
          fmt::format(fmt::runtime(without == 1 ? say(" {} Regel hat keines.", " {} rule has none.")
                                                : say(" {} Regeln haben keines.", " {} rules have none.")),
                      without);
    const bool bad = failed > 0 || report_.broken;
    const bool good = !bad && examples > 0;
    if (report_.colour)
      out_ += fmt::format("\033[{}m{}\033[0m\n", good ? "32" : bad ? "1;31" : "1;33", line);
    else
      out_ += line + "\n";
  }

  const PackTestReport& report_;
  std::string out_;
};

} // namespace

std::string test_text(const PackTestReport& report) {
  return Writer(report).run();
}

} // namespace taktvoll::cli
