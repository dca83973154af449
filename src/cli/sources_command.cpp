// `taktvoll sources due`: which studies and guidelines somebody should look at again.
#include "cli/commands.h"
#include "cli/pack_results.h"
#include "cli/registry_use.h"
#include "cli/table.h"
#include "editorial/period.h"
#include "report/json_text.h"

#include <algorithm>

namespace taktvoll::cli {
namespace {

using base::pick;
using report::Json;

std::vector<std::string> claims_with(const claims::Registry& registry, const std::string& source) {
  std::vector<std::string> ids;
  for (const claims::Claim& claim : registry.claims)
    if (std::any_of(claim.references.begin(), claim.references.end(),
                    [&](const claims::Reference& reference) { return reference.document == source; }))
      ids.push_back(claim.id.value);
  return ids;
}

std::string days_words(int days, base::UiLanguage language) {
  if (days < 0) {
    const std::string count = std::to_string(-days);
    return language == base::UiLanguage::de ? count + (days == -1 ? " Tag überfällig" : " Tage überfällig")
                                            : count + (days == -1 ? " day overdue" : " days overdue");
  }
  if (days == 0) return std::string(pick(language, "heute", "today"));
  const std::string count = std::to_string(days);
  return language == base::UiLanguage::de ? "in " + count + (days == 1 ? " Tag" : " Tagen")
                                          : "in " + count + (days == 1 ? " day" : " days");
}

} // namespace

ExitStatus run_sources_due(const Options& given, const Streams& streams) {
  const auto used = use_registry(given, streams);
  if (!used) return ExitStatus::trouble;
  const Options& options = used->options;
  const claims::Registry& registry = *used->registry;
  base::Date until = used->day;
  if (!options.within.empty()) {
    const auto end = editorial::end_of_period(options.within, used->day);
    if (!end) {
      streams.err << usage_error(options.language,
                                 {"--within erwartet eine Frist, nicht „" + options.within + "“.",
                                  "--within expects a period, not “" + options.within + "”."},
                                 {"Zum Beispiel: 90d, 12w, 3m oder 2027-03-31",
                                  "For example: 90d, 12w, 3m or 2027-03-31"})
                         .text;
      return ExitStatus::trouble;
    }
    until = *end;
  }
  std::vector<const claims::Source*> due;
  for (const claims::Source& source : registry.sources)
    if (source.check_due && *source.check_due <= until) due.push_back(&source);
  std::stable_sort(due.begin(), due.end(),
                   [](const auto* a, const auto* b) { return *a->check_due < *b->check_due; });
  if (registry.sources.empty()) say_empty(streams, options.language, {"Quellen", "sources"}, "sources");
  if (options.format == "json") {
    Json list = Json::array();
    for (const claims::Source* source : due) {
      Json one{{"id", source->id.value},
               {"title", source->title.value},
               {"due", base::iso(*source->check_due)},
               {"days_left", editorial::days_between(used->day, *source->check_due)}};
      if (source->checked) one["checked"] = base::iso(*source->checked);
      one["owner"] = source->owner;
      one["url"] = source->url;
      one["claims"] = claims_with(registry, source->id.value);
      one["path"] = registry.files.at(source->place.file).path;
      one["line"] = registry.shown_place(source->place).line;
      list.push_back(std::move(one));
    }
    const std::string out = report::json_text({{"schema", "taktvoll-sources-due/1"},
                                               {"as_of", base::iso(used->day)},
                                               {"sources", std::move(list)}}) +
                            "\n";
    return deliver(out, options, streams) ? ExitStatus::clean : ExitStatus::trouble;
  }
  Table table({std::string(pick(options.language, "fällig", "due")), "", "ID",
               std::string(pick(options.language, "verantwortlich", "owner")),
               std::string(pick(options.language, "Aussagen", "claims")),
               std::string(pick(options.language, "Titel", "title"))});
  for (const claims::Source* source : due)
    table.add({base::iso(*source->check_due),
               days_words(editorial::days_between(used->day, *source->check_due), options.language),
               source->id.value, source->owner,
               std::to_string(claims_with(registry, source->id.value).size()), source->title.value});
  if (due.empty() && !registry.sources.empty())
    streams.err << pick(options.language, "Keine Quelle ist fällig.\n", "No source is due.\n");
  return deliver(table.text(), options, streams) ? ExitStatus::clean : ExitStatus::trouble;
}

} // namespace taktvoll::cli
