// `taktvoll campaign PATHS…`: several posts held against each other and against the registry.
#include "claims/registry_judge.h"
#include "cli/commands.h"
#include "cli/pack_results.h"
#include "cli/registry_use.h"
#include "editorial/campaign.h"
#include "report/json_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace taktvoll::cli {
namespace {

using base::pick;
using editorial::CampaignFinding;
using report::Json;

std::array<std::size_t, 3> counts_of(const std::vector<CampaignFinding>& findings) {
  std::array<std::size_t, 3> counts{};
  for (const CampaignFinding& found : findings) ++counts.at(static_cast<std::size_t>(found.severity));
  return counts;
}

std::string at(const editorial::Spot& spot) {
  return fmt::format("{}:{}:{}", finding::visible(spot.path), spot.start.line, spot.start.column);
}

std::string colour_of(finding::Severity severity) {
  if (severity == finding::Severity::error) return "1;31";
  return severity == finding::Severity::warning ? "1;33" : "1;36";
}

std::string as_text(const std::vector<CampaignFinding>& findings, std::size_t posts, const Options& options,
                    bool colour) {
  const base::UiLanguage language = options.language;
  std::string out;
  for (const CampaignFinding& found : findings) {
    const std::string label =
        fmt::format("{}[campaign/{}]", finding::label(found.severity, language), found.check);
    out += fmt::format("{}: {}: {}\n", at(found.where),
                       colour ? fmt::format("\033[{}m{}\033[0m", colour_of(found.severity), label) : label,
                       finding::visible(found.message.in(language)));
    if (options.brief) continue;
    const auto line = [&](std::string_view de, std::string_view en, const std::string& text) {
      if (!text.empty())
        out += fmt::format("    = {:<7} {}\n", pick(language, de, en), finding::visible(text));
    };
    if (found.other)
      out += fmt::format("    = {:<7} {}\n", pick(language, "siehe:", "see:"), at(*found.other));
    line("warum:", "why:", found.why.in(language));
    line("Tipp:", "tip:", found.hint.in(language));
    out += "\n";
  }
  const auto [infos, warnings, errors] = counts_of(findings);
  const auto say = [&](std::size_t number, std::string_view one_de, std::string_view many_de,
                       std::string_view one_en, std::string_view many_en) {
    return fmt::format("{} {}", number,
                       number == 1 ? pick(language, one_de, one_en) : pick(language, many_de, many_en));
  };
  return out + fmt::format("{} {}: {}, {}, {}.\n", say(posts, "Text", "Texte", "text", "texts"),
                           pick(language, "verglichen", "compared"),
                           say(errors, "Fehler", "Fehler", "error", "errors"),
                           say(warnings, "Warnung", "Warnungen", "warning", "warnings"),
                           say(infos, "Hinweis", "Hinweise", "info", "infos"));
}

Json json_of(const editorial::Spot& spot) {
  return {{"path", spot.path},
          {"start", {{"line", spot.start.line}, {"column", spot.start.column}}},
          {"end", {{"line", spot.limit.line}, {"column", spot.limit.column}}}};
}

std::string as_json(const std::vector<CampaignFinding>& findings, std::size_t posts, const Options& options) {
  Json list = Json::array();
  for (const CampaignFinding& found : findings) {
    Json one{{"rule", "campaign/" + std::string(found.check)},
             {"severity", finding::name(found.severity)},
             {"message", found.message.in(options.language)},
             {"where", json_of(found.where)}};
    if (found.other) one["other"] = json_of(*found.other);
    one["why"] = found.why.in(options.language);
    one["hint"] = found.hint.in(options.language);
    list.push_back(std::move(one));
  }
  const auto [infos, warnings, errors] = counts_of(findings);
  return report::json_text(
             {{"schema", "taktvoll-campaign/1"},
              {"as_of", options.as_of},
              {"findings", std::move(list)},
              {"summary",
               {{"posts", posts}, {"errors", errors}, {"warnings", warnings}, {"infos", infos}}}}) +
         "\n";
}

} // namespace

ExitStatus run_campaign(const Options& given, const Streams& streams) {
  UsedRegistry used = read_used_registry(given);
  const Options& options = used.options;
  const auto say = [&](const finding::Diagnostic& diagnostic) {
    streams.err << finding::format(diagnostic, options.language);
  };
  if (used.configuration)
    for (const finding::Diagnostic& diagnostic : used.configuration->diagnostics) say(diagnostic);
  std::unique_ptr<const claims::ClaimJudge> judge;
  if (used.registry) {
    for (const finding::Diagnostic& diagnostic : used.registry->diagnostics) say(diagnostic);
    // With a broken registry the posts are compared among themselves, and the run is trouble.
    if (used.registry->has_errors())
      used.registry.reset();
    else
      judge = claims::make_judge(used.registry);
  }
  bool all_read = true;
  const std::vector<editorial::Post> posts = read_posts(used, judge.get(), streams, all_read);
  const std::vector<CampaignFinding> findings =
      editorial::check_campaign(posts, used.registry.get(), options.as_of);
  if (!deliver(options.format == "json"
                   ? as_json(findings, posts.size(), options)
                   : as_text(findings, posts.size(), options, in_colour(options, streams)),
               options, streams))
    return ExitStatus::trouble;
  if (used.trouble || !all_read) return ExitStatus::trouble;
  const bool found = options.fail_on && std::any_of(findings.begin(), findings.end(), [&](const auto& one) {
                       return one.severity >= *options.fail_on;
                     });
  return found ? ExitStatus::findings : ExitStatus::clean;
}

} // namespace taktvoll::cli
