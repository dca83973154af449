#include "checks/rule_compiler.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/pack_results.h"
#include "finding/diagnostic.h"
#include "lint/run.h"
#include "pack/archive.h"
#include "pack/builtin.h"
#include "pack/library.h"
#include "workbench/pack_diff.h"

#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;
using base::UiLanguage;
using finding::visible;
using workbench::FindingChange;
using workbench::ListDifference;
using workbench::RuleChange;
using Json = nlohmann::ordered_json;

// One side of the comparison.
struct Side {
  pack::Pack pack;
  std::optional<checks::RuleSet> rules; // of this pack and what it builds on
  std::vector<finding::Diagnostic> diagnostics;
  bool found = false;
};

Side read_side(const std::string& name, const Options& options) {
  Side side;
  pack::PackLibrary library(pack::read_archive(pack::builtin_archive_bytes()));
  library.choose(name);
  side.diagnostics = library.diagnostics();
  const auto chosen = library.chosen();
  if (chosen.empty()) return side;
  side.pack = *chosen.back().pack; // what a pack builds on comes before it
  side.found = true;
  checks::RuleCompiler compiler(std::move(library.literals()), {options.as_of, true});
  for (const pack::PackLibrary::Chosen& entry : chosen) {
    if (entry.loaded != nullptr)
      compiler.add(*entry.loaded, side.diagnostics);
    else
      compiler.add_builtin(std::move(*entry.pack));
  }
  side.rules = compiler.build();
  return side;
}

// All findings over the texts. False if some text could not be read.
bool lint_all(const Inputs& inputs, const checks::RuleSet& rules, const Options& options,
              const Streams& streams, bool tell, std::vector<FindingChange>& findings) {
  bool all_read = true;
  lint::LintSettings settings;
  settings.language = options.language;
  settings.overrides = options.overrides;
  lint::run(inputs.files, rules, settings, options.jobs, [&](lint::Result result) {
    if (const auto* failed = std::get_if<finding::FailedFile>(&result)) {
      all_read = false;
      if (tell) streams.err << finding::format(failed->diagnostic, options.language);
      return true;
    }
    const auto& checked = std::get<finding::CheckedFile>(result);
    for (const finding::Finding& found : checked.findings) {
      const auto position = checked.lines->position(found.span.start);
      findings.push_back({false, checked.source.path(), position.line, position.column, found.rule->id,
                          found.severity, found.match});
    }
    return true;
  });
  return all_read;
}

std::string severity_words(const RuleChange& change, UiLanguage language) {
  const auto word = [&](const std::optional<finding::Severity>& severity) {
    return severity ? std::string(finding::label(*severity, language)) : std::string();
  };
  if (!change.old_severity) return word(change.new_severity);
  if (!change.new_severity || *change.old_severity == *change.new_severity) return word(change.old_severity);
  return word(change.old_severity) + " → " + word(change.new_severity);
}

const char* sign_of(RuleChange::What what) {
  return what == RuleChange::What::added ? "+" : what == RuleChange::What::removed ? "-" : "~";
}

std::string_view name_of(RuleChange::What what) {
  return what == RuleChange::What::added     ? "added"
         : what == RuleChange::What::removed ? "removed"
         : what == RuleChange::What::renamed ? "renamed"
                                             : "changed";
}

void print_list(const ListDifference& list, UiLanguage language, std::ostream& out) {
  const std::string count = std::to_string(list.rules);
  out << "\n"
      << sign_of(list.what) << pick(language, " Liste ", " list ") << visible(list.id) << " ("
      << (language == UiLanguage::de ? "in " + count + (list.rules == 1 ? " Regel" : " Regeln")
                                     : "in " + count + (list.rules == 1 ? " rule" : " rules"))
      << ")\n";
  for (const std::string& entry : list.removed) out << "    - " << visible(entry) << "\n";
  for (const std::string& entry : list.added) out << "    + " << visible(entry) << "\n";
}

void print_text(const Side& before, const Side& after, const std::vector<ListDifference>& lists,
                const std::vector<RuleChange>& rules, const std::vector<FindingChange>& findings,
                bool with_texts, UiLanguage language, std::ostream& out) {
  out << visible(before.pack.id) << " " << before.pack.version << " → " << visible(after.pack.id) << " "
      << after.pack.version << "\n";
  for (const ListDifference& list : lists) print_list(list, language, out);
  for (const RuleChange& change : rules) {
    out << "\n" << sign_of(change.what) << " ";
    if (!change.old_id.empty()) out << visible(change.old_id) << " → ";
    out << visible(change.id) << " (" << severity_words(change, language) << ")\n";
    for (const workbench::FieldChange& field : change.fields) {
      for (const std::string& value : field.removed)
        out << "    - " << visible(field.key) << ": " << visible(value) << "\n";
      for (const std::string& value : field.added)
        out << "    + " << visible(field.key) << ": " << visible(value) << "\n";
    }
  }
  if (rules.empty()) out << pick(language, "\nKeine Regel ist anders.\n", "\nNo rule is different.\n");
  if (!with_texts) return;
  out << "\n";
  for (const FindingChange& found : findings)
    out << (found.appears ? "+ " : "- ") << visible(found.path) << ":" << found.line << ":" << found.column
        << ": " << finding::label(found.severity, language) << "[" << visible(found.rule) << "] "
        << visible(found.match) << "\n";
  const auto appear =
      std::count_if(findings.begin(), findings.end(), [](const FindingChange& f) { return f.appears; });
  const auto vanish = static_cast<std::ptrdiff_t>(findings.size()) - appear;
  out << (language == UiLanguage::de
              ? "Befunde: " + std::to_string(appear) + " mehr, " + std::to_string(vanish) + " weniger.\n"
              : "Findings: " + std::to_string(appear) + " more, " + std::to_string(vanish) + " fewer.\n");
}

Json json_of(const Side& before, const Side& after, const std::vector<ListDifference>& lists,
             const std::vector<RuleChange>& rules, const std::vector<FindingChange>& findings) {
  const auto pack_of = [](const Side& side) {
    return Json{{"id", side.pack.id}, {"version", side.pack.version}, {"digest", side.pack.digest}};
  };
  Json changes = Json::array();
  for (const RuleChange& change : rules) {
    Json entry{{"rule", change.id}, {"change", name_of(change.what)}};
    if (!change.old_id.empty()) entry["old_rule"] = change.old_id;
    if (change.old_severity) entry["old_severity"] = finding::name(*change.old_severity);
    if (change.new_severity) entry["new_severity"] = finding::name(*change.new_severity);
    Json fields = Json::array();
    for (const workbench::FieldChange& field : change.fields)
      fields.push_back({{"key", field.key}, {"removed", field.removed}, {"added", field.added}});
    entry["fields"] = std::move(fields);
    changes.push_back(std::move(entry));
  }
  Json list_changes = Json::array();
  for (const ListDifference& list : lists)
    list_changes.push_back({{"list", list.id},
                            {"change", name_of(list.what)},
                            {"rules", list.rules},
                            {"removed", list.removed},
                            {"added", list.added}});
  Json found = Json::array();
  for (const FindingChange& change : findings)
    found.push_back({{"change", change.appears ? "appears" : "vanishes"},
                     {"path", change.path},
                     {"line", change.line},
                     {"column", change.column},
                     {"rule", change.rule},
                     {"severity", finding::name(change.severity)},
                     {"match", change.match}});
  return {{"schema", "taktvoll-pack-diff/1"}, {"old", pack_of(before)},      {"new", pack_of(after)},
          {"lists", std::move(list_changes)}, {"rules", std::move(changes)}, {"findings", std::move(found)}};
}

} // namespace

ExitStatus run_pack_diff(const Options& options, const Streams& streams) {
  if (options.paths.size() < 2) {
    finding::Diagnostic diagnostic;
    diagnostic.message = {"Zum Vergleichen braucht es zwei Pakete.", "Comparing takes two packs."};
    diagnostic.help = {"Zum Beispiel: taktvoll pack diff fear ./fear-neu posts/",
                       "For example: taktvoll pack diff fear ./fear-new posts/"};
    streams.err << finding::format(diagnostic, options.language);
    return ExitStatus::trouble;
  }
  const Side before = read_side(options.paths[0], options);
  const Side after = read_side(options.paths[1], options);
  bool trouble = false;
  for (const Side* side : {&before, &after})
    for (const finding::Diagnostic& diagnostic : side->diagnostics) {
      streams.err << finding::format(diagnostic, options.language);
      trouble = trouble || diagnostic.level == finding::DiagnosticLevel::error;
    }
  if (!before.found || !after.found) return ExitStatus::trouble;

  const std::vector<RuleChange> rules = workbench::compare(before.pack, after.pack);
  const std::vector<ListDifference> lists = workbench::compare_lists(before.pack, after.pack);
  const std::vector<std::string> texts(options.paths.begin() + 2, options.paths.end());
  std::vector<FindingChange> findings;
  if (!texts.empty()) {
    const Inputs inputs = expand(texts);
    for (const finding::Diagnostic& diagnostic : inputs.diagnostics)
      streams.err << finding::format(diagnostic, options.language);
    trouble = trouble || !inputs.diagnostics.empty();
    std::vector<FindingChange> old_findings;
    std::vector<FindingChange> new_findings;
    trouble = !lint_all(inputs, *before.rules, options, streams, true, old_findings) || trouble;
    trouble = !lint_all(inputs, *after.rules, options, streams, false, new_findings) || trouble;
    for (FindingChange& found : old_findings) // a new name alone changes no finding
      for (const RuleChange& change : rules)
        if (change.old_id == found.rule && !change.old_id.empty()) found.rule = change.id;
    findings = workbench::compare(old_findings, new_findings);
  }
  std::ostringstream out;
  if (options.format == "json")
    out << json_of(before, after, lists, rules, findings).dump(2, ' ', false, Json::error_handler_t::replace)
        << "\n";
  else
    print_text(before, after, lists, rules, findings, !texts.empty(), options.language, out);
  if (!deliver(out.str(), options, streams) || trouble) return ExitStatus::trouble;
  return lists.empty() && rules.empty() && findings.empty() ? ExitStatus::clean : ExitStatus::findings;
}

} // namespace taktvoll::cli
