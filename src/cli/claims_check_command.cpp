// `taktvoll claims check`: mistakes in the registry, and what is the matter with it.
#include "claims/registry_judge.h"
#include "cli/commands.h"
#include "cli/pack_results.h"
#include "cli/registry_use.h"
#include "editorial/registry_review.h"
#include "report/json_text.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include <fmt/format.h>

namespace taktvoll::cli {
namespace {

using base::pick;
using finding::Diagnostic;
using finding::DiagnosticLevel;
using finding::Severity;
using report::Json;

Severity severity_of(DiagnosticLevel level) {
  if (level == DiagnosticLevel::info) return Severity::info;
  return level == DiagnosticLevel::warning ? Severity::warning : Severity::error;
}

std::array<std::size_t, 3> counts_of(const std::vector<Diagnostic>& all) {
  std::array<std::size_t, 3> counts{};
  for (const Diagnostic& one : all) ++counts.at(static_cast<std::size_t>(one.level));
  return counts;
}

std::string summary(const std::vector<Diagnostic>& all, const claims::Registry& registry,
                    base::UiLanguage language) {
  const auto [infos, warnings, errors] = counts_of(all);
  const auto say = [&](std::size_t number, std::string_view one_de, std::string_view many_de,
                       std::string_view one_en, std::string_view many_en) {
    return fmt::format("{} {}", number,
                       number == 1 ? pick(language, one_de, one_en) : pick(language, many_de, many_en));
  };
  return fmt::format("{}, {}: {}, {}, {}\n",
                     say(registry.products.size(), "Produkt", "Produkte", "product", "products"),
                     say(registry.claims.size(), "Aussage", "Aussagen", "claim", "claims"),
                     say(errors, "Fehler", "Fehler", "error", "errors"),
                     say(warnings, "Warnung", "Warnungen", "warning", "warnings"),
                     say(infos, "Hinweis", "Hinweise", "info", "infos"));
}

std::string as_json(const std::vector<Diagnostic>& all, const claims::Registry& registry,
                    base::UiLanguage language) {
  Json list = Json::array();
  for (const Diagnostic& one : all) {
    Json entry{{"level", finding::name(severity_of(one.level))}, {"path", one.path}};
    if (one.place) {
      entry["line"] = one.place->line;
      entry["column"] = one.place->column;
      entry["width"] = one.place->width;
    }
    entry["message"] = one.message.in(language);
    if (!one.help.empty()) entry["help"] = one.help.in(language);
    list.push_back(std::move(entry));
  }
  const auto [infos, warnings, errors] = counts_of(all);
  return report::json_text({{"schema", "taktvoll-claims-check/1"},
                            {"diagnostics", std::move(list)},
                            {"summary",
                             {{"products", registry.products.size()},
                              {"claims", registry.claims.size()},
                              {"errors", errors},
                              {"warnings", warnings},
                              {"infos", infos}}}}) +
         "\n";
}

} // namespace

ExitStatus run_claims_check(const Options& given, const Streams& streams) {
  const UsedRegistry used = read_used_registry(given);
  const Options& options = used.options;
  if (used.configuration)
    for (const Diagnostic& diagnostic : used.configuration->diagnostics)
      streams.err << finding::format(diagnostic, options.language);
  if (!used.registry) {
    say_no_registry(streams, options.language);
    return ExitStatus::trouble;
  }
  if (used.configuration && used.configuration->has_errors()) return ExitStatus::trouble;
  std::vector<Diagnostic> all = used.registry->diagnostics;
  // What is not there or cannot be read is trouble, no finding about the registry.
  if (used.registry->files.empty()) {
    for (const Diagnostic& diagnostic : all) streams.err << finding::format(diagnostic, options.language);
    return ExitStatus::trouble;
  }
  if (!used.registry->has_errors()) {
    const auto judge = claims::make_judge(used.registry);
    const std::vector<Diagnostic> review = editorial::review_registry(*used.registry, *judge, used.day);
    all.insert(all.end(), review.begin(), review.end());
  }
  std::string out;
  if (options.format == "json") {
    out = as_json(all, *used.registry, options.language);
  } else {
    for (const Diagnostic& one : all) out += finding::format(one, options.language) + "\n";
    out += summary(all, *used.registry, options.language);
  }
  if (!deliver(out, options, streams)) return ExitStatus::trouble;
  const bool found = options.fail_on && std::any_of(all.begin(), all.end(), [&](const Diagnostic& one) {
                       return severity_of(one.level) >= *options.fail_on;
                     });
  return found ? ExitStatus::findings : ExitStatus::clean;
}

} // namespace taktvoll::cli
