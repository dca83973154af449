// `taktvoll claims trace` and `taktvoll claims suggest`: the registry held against posts.
#include "base/edit_distance.h"
#include "claims/registry_judge.h"
#include "cli/claim_words.h"
#include "cli/commands.h"
#include "cli/pack_results.h"
#include "cli/registry_use.h"
#include "cli/table.h"
#include "editorial/claim_suggestion.h"
#include "report/json_text.h"

namespace taktvoll::cli {
namespace {

using base::pick;
using report::Json;

Json place_json(text::LineColumn at) {
  return {{"line", at.line}, {"column", at.column}};
}

} // namespace

ExitStatus run_claims_trace(const Options& given, const Streams& streams) {
  const auto used = use_registry(given, streams);
  if (!used) return ExitStatus::trouble;
  const Options& options = used->options;
  const claims::Claim* claim = used->registry->claim(options.name);
  if (claim == nullptr) {
    std::vector<std::string_view> names;
    for (const claims::Claim& known : used->registry->claims) names.push_back(known.id.value);
    const std::string nearest(base::nearest_name(options.name, names));
    streams.err << usage_error(options.language,
                               {"Die Aussage „" + options.name + "“ steht nicht im Register.",
                                "The claim “" + options.name + "” is not in the registry."},
                               nearest.empty() ? base::LocalText{"`taktvoll claims list` nennt alle.",
                                                                 "`taktvoll claims list` lists all."}
                                               : base::LocalText{"Meinten Sie „" + nearest + "“?",
                                                                 "Did you mean “" + nearest + "”?"})
                       .text;
    return ExitStatus::trouble;
  }
  const auto judge = claims::make_judge(used->registry);
  bool all_read = true;
  const std::vector<editorial::Post> posts = read_posts(*used, judge.get(), streams, all_read);
  Json uses = Json::array();
  Table table({std::string(pick(options.language, "Stelle", "place")),
               std::string(pick(options.language, "Urteil", "verdict")),
               std::string(pick(options.language, "Wortlaut", "wording"))});
  for (const editorial::Post& post : posts)
    for (const editorial::Statement& statement : post.statements) {
      if (statement.claim != claim->id.value) continue;
      const text::LineColumn start = post.lines.position(statement.span.start);
      const text::LineColumn limit = post.lines.position(statement.span.limit);
      table.add({post.source.path() + ":" + std::to_string(start.line) + ":" + std::to_string(start.column),
                 verdict_words(statement.verdict, options.language), statement.text});
      uses.push_back({{"path", post.source.path()},
                      {"start", place_json(start)},
                      {"end", place_json(limit)},
                      {"verdict", statement.verdict},
                      {"exact", statement.verdict != "deviates"},
                      {"text", statement.text},
                      {"sentence", statement.sentence}});
    }
  std::string out;
  if (options.format == "json") {
    out = report::json_text({{"schema", "taktvoll-claims-trace/1"},
                             {"claim", claim->id.value},
                             {"text", claim->text.value},
                             {"posts", posts.size()},
                             {"uses", std::move(uses)}}) +
          "\n";
  } else {
    out = table.text();
    if (table.empty())
      streams.err << pick(options.language, "Diese Aussage steht in keinem der Texte.\n",
                          "This claim is in none of the texts.\n");
  }
  if (!deliver(out, options, streams)) return ExitStatus::trouble;
  return all_read ? ExitStatus::clean : ExitStatus::trouble;
}

ExitStatus run_claims_suggest(const Options& given, const Streams& streams) {
  const auto used = use_registry(given, streams);
  if (!used) return ExitStatus::trouble;
  const Options& options = used->options;
  const auto judge = claims::make_judge(used->registry);
  bool all_read = true;
  const std::vector<editorial::Post> posts = read_posts(*used, judge.get(), streams, all_read);
  const std::vector<editorial::Suggestion> suggestions = editorial::suggest_claims(posts, *used->registry);
  std::string out;
  if (options.format == "json") {
    Json list = Json::array();
    for (const editorial::Suggestion& suggestion : suggestions) {
      Json places = Json::array();
      for (const editorial::Suggestion::Place& place : suggestion.places)
        places.push_back({{"path", place.path}, {"line", place.at.line}, {"column", place.at.column}});
      list.push_back({{"id", suggestion.id},
                      {"product", suggestion.product},
                      {"text", suggestion.text},
                      {"audience", suggestion.audiences},
                      {"channels", suggestion.channels},
                      {"places", std::move(places)}});
    }
    out =
        report::json_text({{"schema", "taktvoll-claims-suggest/1"}, {"suggestions", std::move(list)}}) + "\n";
  } else {
    out = editorial::suggestion_yaml(suggestions, options.language);
    if (suggestions.empty())
      streams.err << pick(options.language, "In diesen Texten steht keine Aussage, die im Register fehlt.\n",
                          "These texts have no claim that is missing in the registry.\n");
  }
  if (!deliver(out, options, streams)) return ExitStatus::trouble;
  return all_read ? ExitStatus::clean : ExitStatus::trouble;
}

} // namespace taktvoll::cli
