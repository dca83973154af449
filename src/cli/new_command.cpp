#include "base/files.h"
#include "cli/commands.h"
#include "cli/usage_error.h"
#include "drafting/draft.h"
#include "finding/diagnostic.h"

#include <algorithm>
#include <cassert>
#include <filesystem>

#include <fmt/format.h>

namespace taktvoll::cli {
namespace {

namespace fs = std::filesystem;
using base::LocalText;
using base::pick;
using base::UiLanguage;
using drafting::Template;

std::string list_of(const std::vector<Template>& kinds, UiLanguage language) {
  std::size_t widest = 0;
  for (const Template& kind : kinds) widest = std::max(widest, kind.id.size());
  std::string text(pick(language, "Was möchten Sie schreiben?\n\n", "What would you like to write?\n\n"));
  for (const Template& kind : kinds)
    text +=
        fmt::format("  {:<{}}  {}{}\n", kind.id, widest, kind.purpose.in(language), kind.has_du ? " *" : "");
  text += pick(language,
               "\n* auch mit Du: --du\n\nZum Beispiel:\n  taktvoll new post --title \"Gut schlafen\"\n"
               "  taktvoll new ad anzeige.md --set product_status=otc --set brand=Musteran\n",
               "\n* also with du: --du\n\nFor example:\n  taktvoll new post --title \"Gut schlafen\"\n"
               "  taktvoll new ad anzeige.md --set product_status=otc --set brand=Musteran\n");
  return text;
}

UsageError unknown_kind(const std::vector<Template>& kinds, const Options& options) {
  std::vector<std::string_view> names;
  for (const Template& kind : kinds) names.push_back(kind.id);
  for (const Template& kind : kinds) names.insert(names.end(), kind.aliases.begin(), kind.aliases.end());
  return usage_error(
      options.language,
      {"Eine Vorlage „" + options.name + "“ gibt es nicht.", "There is no template “" + options.name + "”."},
      did_you_mean(options.name, names));
}

// The file that was named, else one after the title, else after the kind.
std::string file_of(const Options& options, const Template& kind) {
  if (!options.paths.empty()) return options.paths.front();
  const std::string name = drafting::file_name_for(options.title);
  return name.empty() ? kind.id + ".md" : name;
}

std::size_t gaps_of(std::string_view text) {
  constexpr std::string_view opening = "[→";
  std::size_t count = 0;
  for (std::size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at + 1))
    ++count;
  return count;
}

} // namespace

ExitStatus run_new(const Options& options, const Streams& streams) {
  const std::vector<Template> kinds = drafting::templates();
  if (options.list) {
    streams.out << list_of(kinds, options.language);
    return ExitStatus::clean;
  }
  if (options.name.empty()) {
    // To a person it is an answer; a script must learn that nothing was written.
    (streams.out_is_terminal ? streams.out : streams.err) << list_of(kinds, options.language);
    return streams.out_is_terminal ? ExitStatus::clean : ExitStatus::trouble;
  }
  const auto refuse = [&](const finding::Diagnostic& diagnostic) {
    streams.err << finding::format(diagnostic, options.language);
    return ExitStatus::trouble;
  };
  const Template* kind = drafting::find_template(kinds, options.name);
  if (kind == nullptr) {
    streams.err << unknown_kind(kinds, options).text;
    return ExitStatus::trouble;
  }
  if (options.du && !kind->has_du)
    return refuse(finding::trouble({},
                                   {"Die Vorlage „" + kind->id + "“ gibt es nur mit Sie.",
                                    "The template “" + kind->id + "” has no form with du."},
                                   {"Mit Du gibt es die, die `taktvoll new --list` mit einem Stern nennt.",
                                    "Those that `taktvoll new --list` marks with a star have."}));

  drafting::DraftSettings settings;
  settings.title = options.title;
  settings.du = options.du;
  for (const auto& [key, value] : options.overrides) settings.values[key] = value.values;
  std::vector<std::string> mistakes;
  const std::string text = drafting::draft(*kind, settings, mistakes);
  assert(mistakes.empty());

  const std::string name = file_of(options, *kind);
  if (name == "-") {
    streams.out << text;
    return ExitStatus::clean;
  }
  const fs::path file(name);
  std::error_code error;
  if (fs::exists(fs::symlink_status(file, error)))
    return refuse(finding::trouble(
        name,
        {"Das gibt es schon; nichts wird überschrieben.", "This exists already; nothing is overwritten."},
        {"Nennen Sie einen anderen Namen: taktvoll new " + kind->id + " ANDERER-NAME.md",
         "Name another file: taktvoll new " + kind->id + " OTHER-NAME.md"}));
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), error);
  if (const auto written = base::write_file_atomically(file, text); !written)
    return refuse(finding::trouble(name,
                                   {"Die Datei lässt sich nicht schreiben: " + written.error().detail,
                                    "The file cannot be written: " + written.error().detail},
                                   {}));
  const std::string shown = finding::visible(file.lexically_normal().string());
  const std::size_t gaps = gaps_of(text);
  streams.out
      << shown << "\n\n"
      << (options.language == UiLanguage::de
              ? fmt::format("{} {} [→ so] für Ihre Worte. Danach:\n", gaps, gaps == 1 ? "Lücke" : "Lücken")
              : fmt::format("{} {} [→ like this] for your words. Then:\n", gaps, gaps == 1 ? "gap" : "gaps"))
      << "  taktvoll check " << shown << "\n";
  return ExitStatus::clean;
}

} // namespace taktvoll::cli
