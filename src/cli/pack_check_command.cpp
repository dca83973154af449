#include "cli/commands.h"
#include "cli/pack_results.h"
#include "language/reader.h"
#include "workbench/lints.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace taktvoll::cli {
namespace {

using base::pick;
using finding::Diagnostic;
using finding::DiagnosticLevel;
using Json = nlohmann::ordered_json;

struct Found {
  Diagnostic diagnostic;
  std::string_view lint; // "" for a mistake that the loader or the compiler finds
  std::string rule;      // "pack/rule", where it is known
};

finding::Severity severity_of(DiagnosticLevel level) {
  switch (level) {
  case DiagnosticLevel::info:
    return finding::Severity::info;
  case DiagnosticLevel::warning:
    return finding::Severity::warning;
  case DiagnosticLevel::error:
    break;
  }
  return finding::Severity::error;
}

std::size_t count(const std::vector<Found>& all, DiagnosticLevel level) {
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const Found& found) { return found.diagnostic.level == level; }));
}

// "1 Paket: 2 Fehler, 1 Warnung, 0 Hinweise"
std::string summary(const std::vector<Found>& all, std::size_t packs, base::UiLanguage language) {
  const auto say = [&](std::size_t number, std::string_view one_de, std::string_view many_de,
                       std::string_view one_en, std::string_view many_en) {
    return fmt::format("{} {}", number,
                       number == 1 ? pick(language, one_de, one_en) : pick(language, many_de, many_en));
  };
  return fmt::format("{}: {}, {}, {}", say(packs, "Paket", "Pakete", "pack", "packs"),
                     say(count(all, DiagnosticLevel::error), "Fehler", "Fehler", "error", "errors"),
                     say(count(all, DiagnosticLevel::warning), "Warnung", "Warnungen", "warning", "warnings"),
                     say(count(all, DiagnosticLevel::info), "Hinweis", "Hinweise", "info", "infos"));
}

// The rule leads where there is no line: built-in packs have file names only.
Diagnostic with_rule(const Found& found) {
  Diagnostic shown = found.diagnostic;
  if (!shown.place && !found.rule.empty()) shown.path = found.rule + " (" + shown.path + ")";
  return shown;
}

// A further place of the same remark on the same rule: "  12:3  „…“".
std::string further(const Found& found, base::UiLanguage language) {
  std::string message = found.diagnostic.message.in(language);
  const std::string mark = " [" + std::string(found.lint) + "]";
  if (message.ends_with(mark)) message.resize(message.size() - mark.size());
  std::string out = "    ";
  if (const auto& place = found.diagnostic.place) out += fmt::format("{}:{}  ", place->line, place->column);
  return out + finding::visible(message) + "\n";
}

// How many of each kind, in the order of their names in the manual.
std::string kinds(const std::vector<Found>& all, base::UiLanguage language) {
  std::string out;
  for (const workbench::LintInfo& info : workbench::lints()) {
    const auto count =
        std::count_if(all.begin(), all.end(), [&](const Found& found) { return found.lint == info.name; });
    if (count > 0)
      out += fmt::format("{:>5}  {:<24}{}\n", count, info.name, pick(language, info.about_de, info.about_en));
  }
  return out.empty() ? out : out + "\n";
}

std::string as_text(const std::vector<Found>& all, std::size_t packs, const Options& options, bool colour) {
  std::string out;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<const Found*>> groups;
  for (const Found& found : all)
    if (!found.lint.empty() && !found.rule.empty()) groups[{found.rule, found.lint}].push_back(&found);
  for (const Found& found : all) {
    const auto group = groups.find({found.rule, found.lint});
    if (group != groups.end() && group->second.front() != &found) continue; // told with the first
    out += finding::format(with_rule(found), options.language);
    if (group != groups.end() && group->second.size() > 1) {
      out += pick(options.language, "  Ebenso in dieser Regel:\n", "  Likewise in this rule:\n");
      for (std::size_t i = 1; i < group->second.size(); ++i)
        out += further(*group->second[i], options.language);
    }
    out += "\n";
  }
  out += kinds(all, options.language);
  const std::string line = summary(all, packs, options.language);
  const bool errors = count(all, DiagnosticLevel::error) > 0;
  const bool warnings = count(all, DiagnosticLevel::warning) > 0;
  out += colour ? fmt::format("\033[{}m{}\033[0m\n",
                              errors     ? "1;31"
                              : warnings ? "1;33"
                                         : "32",
                              line)
                : line + "\n";
  return out;
}

std::string as_json(const std::vector<Found>& all, const Options& options) {
  Json list = Json::array();
  for (const Found& found : all) {
    const Diagnostic& diagnostic = found.diagnostic;
    Json one{{"level", finding::name(severity_of(diagnostic.level))}};
    if (!found.lint.empty()) one["lint"] = found.lint;
    if (!found.rule.empty()) one["rule"] = found.rule;
    if (!diagnostic.path.empty()) one["path"] = diagnostic.path;
    if (diagnostic.place) {
      one["line"] = diagnostic.place->line;
      one["column"] = diagnostic.place->column;
      one["width"] = diagnostic.place->width;
    }
    one["message"] = diagnostic.message.in(options.language);
    if (!diagnostic.help.empty()) one["help"] = diagnostic.help.in(options.language);
    list.push_back(std::move(one));
  }
  const Json whole{{"schema", "taktvoll-pack-check/1"},
                   {"diagnostics", std::move(list)},
                   {"summary",
                    {{"errors", count(all, DiagnosticLevel::error)},
                     {"warnings", count(all, DiagnosticLevel::warning)},
                     {"infos", count(all, DiagnosticLevel::info)}}}};
  return whole.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

ExitStatus run_pack_check(const Options& options, const Streams& streams) {
  const std::unique_ptr<workbench::Bench> bench = bench_for(options);
  std::vector<Found> all;
  for (const Diagnostic& diagnostic : bench->diagnostics()) all.push_back({diagnostic, {}, {}});
  language::Reader reader;
  for (const workbench::Bench::Piece& piece : bench->pieces())
    for (workbench::Remark& remark : workbench::lint_pack(*bench, piece, reader))
      all.push_back(
          {std::move(remark.diagnostic), workbench::info_of(remark.lint).name, std::move(remark.rule)});

  const std::string text = options.format == "json"
                               ? as_json(all, options)
                               : as_text(all, bench->pieces().size(), options, in_colour(options, streams));
  if (!deliver(text, options, streams) || bench->missing()) return ExitStatus::trouble;
  const bool fails = options.fail_on && std::any_of(all.begin(), all.end(), [&](const Found& found) {
                       return severity_of(found.diagnostic.level) >= *options.fail_on;
                     });
  return fails ? ExitStatus::findings : ExitStatus::clean;
}

} // namespace taktvoll::cli
