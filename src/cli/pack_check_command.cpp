#include "cli/commands.h"
#include "cli/pack_results.h"
#include "language/reader.h"
#include "workbench/lints.h"

#include <algorithm>
#include <array>

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

std::string as_text(const std::vector<Found>& all, std::size_t packs, const Options& options, bool colour) {
  std::string out;
  for (const Found& found : all) out += finding::format(found.diagnostic, options.language) + "\n";
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
  for (const Diagnostic& diagnostic : bench->diagnostics()) all.push_back({diagnostic, {}});
  language::Reader reader;
  for (const workbench::Bench::Piece& piece : bench->pieces())
    for (workbench::Remark& remark : workbench::lint_pack(*bench, piece, reader))
      all.push_back({std::move(remark.diagnostic), workbench::info_of(remark.lint).name});

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
