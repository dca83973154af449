#include "drafting/first_configuration.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace taktvoll::drafting {
namespace {

using base::pick;
using base::UiLanguage;

// Contexts by folder that fit a preset: examples to be renamed, of which each teaches one thing.
struct FolderContext {
  std::string_view preset;
  std::string_view folder_de;
  std::string_view folder_en;
  std::string_view set;
};
constexpr std::array<FolderContext, 12> folder_contexts = {{
    {"agency", "aufklaerung", "awareness", "{product_status: none}"},
    {"agency", "otc", "otc", "{product_status: otc}"},
    {"agency", "fachkreise", "professionals", "{audience: fachkreise}"},
    {"agency", "antworten", "replies", "{doc_type: reply}"},
    {"brand", "anzeigen", "ads", "{doc_type: ad}"},
    {"brand", "otc", "otc", "{product_status: otc}"},
    {"brand", "fachkreise", "professionals", "{audience: fachkreise}"},
    {"awareness", "**", "**", "{product_status: none}"},
    {"awareness", "geschichten", "stories", "{testimonial: true}"},
    {"community", "antworten", "replies", "{doc_type: reply}"},
    {"community", "briefe", "letters", "{doc_type: letter}"},
    {"community", "krise", "crisis", "{doc_type: reply, crisis: true}"},
}};

std::string joined_ids(const std::vector<const pack::Preset*>& presets) {
  std::string ids;
  for (const pack::Preset* preset : presets) ids += (ids.empty() ? "" : ", ") + preset->id;
  return ids;
}

std::string context_lines(const FirstConfigurationSettings& settings) {
  std::string lines;
  for (const FolderContext& entry : folder_contexts) {
    const auto meant = [&](const pack::Preset* preset) { return preset->id == entry.preset; };
    if (std::none_of(settings.presets.begin(), settings.presets.end(), meant)) continue;
    std::string folder(pick(settings.language, entry.folder_de, entry.folder_en));
    if (folder != "**") folder += "/**";
    lines += "  - {paths: [\"" + folder + "\"], set: " + std::string(entry.set) + "}\n";
  }
  return lines;
}

} // namespace

std::string first_configuration(const FirstConfigurationSettings& settings) {
  const auto say = [&](std::string_view de, std::string_view en) {
    return std::string(pick(settings.language, de, en));
  };
  std::string purposes;
  for (const pack::Preset* preset : settings.presets)
    purposes += "#   " + preset->id + ": " + std::string(preset->purpose.in(settings.language)) + "\n";

  std::string text = "# yaml-language-server: $schema=" + settings.schema + "\n";
  text += say(
      "# Was für alle Texte in diesem Ordner und darunter gilt. Geschrieben von `taktvoll init`; jetzt "
      "gehört es "
      "Ihnen.\n# Jeden Schlüssel erklärt `man taktvoll.yaml`.\n\n"
      "# Welche Regeln mitlaufen: Vorauswahlen (`taktvoll init --list`), einzelne Pakete, eigene Pakete als "
      "Pfad (./haus).\n",
      "# What holds for all texts in this folder and below. Written by `taktvoll init`; now it is yours.\n"
      "# `man taktvoll.yaml` explains every key.\n\n"
      "# Which rules run: presets (`taktvoll init --list`), single packs, packs of your own as paths "
      "(./house).\n");
  text += purposes + "packs: [" + joined_ids(settings.presets) + "]\n\n";

  const std::string contexts = context_lines(settings);
  text += say(
      "# Was für die Texte eines Ordners gilt, ohne dass es in jeder Datei steht: Zielgruppe, Produkt, "
      "Textsorte.\n"
      "# Der Dateikopf eines Textes ist stärker. Alle Angaben: `taktvoll rules --context-keys`; was für "
      "einen\n"
      "# Text gilt, und woher: `taktvoll context DATEI`. Die Ordner sind Vorschläge: benennen Sie sie um.\n",
      "# What holds for the texts of a folder without being said in every file: audience, product, kind of "
      "text.\n# The front matter of a text is stronger. All entries: `taktvoll rules --context-keys`; what "
      "holds for a\n# text, and why: `taktvoll context FILE`. The folders are suggestions: rename them.\n");
  text += contexts.empty() ? say("# context:\n#   - {paths: [\"briefe/**\"], set: {doc_type: letter}}\n\n",
                                 "# context:\n#   - {paths: [\"letters/**\"], set: {doc_type: letter}}\n\n")
                           : "context:\n" + contexts + "\n";
  text += say(
      "# Was niemand mehr prüft:\nexclude: [\"archiv/\"]\n\n"
      "# Einzelne Regeln anders. Jede Meldung nennt ihre Regel; `taktvoll explain REGEL` sagt, was sie "
      "will.\n"
      "# rules:\n"
      "#   fear/fear-emoji: {severity: info}\n"
      "#   readability-lay/rd-sentence-length: {max: {info: 18, warning: 22}}\n"
      "#   voice/voice-corporate: {enabled: false}\n\n"
      "# Ab welcher Schwere `taktvoll check` mit 1 endet und die CI rot wird: info, warning, error oder "
      "never.\n"
      "fail-on: error\n\n"
      "# Sprache der Meldungen: de oder en.\nlanguage: de\n\n"
      "# In der CI, bei jedem Push:\n"
      "#   taktvoll check . --format github     Anmerkungen am Text in GitHub Actions (oder: --format "
      "sarif)\n"
      "# Damit überall dieselben Regeln gelten, bis Sie es anders wollen: einmal `taktvoll pack lock`, dann\n"
      "#   taktvoll check . --locked\n",
      "# What nobody checks any more:\nexclude: [\"archive/\"]\n\n"
      "# Single rules in another way. Every finding names its rule; `taktvoll explain RULE` says what it "
      "wants.\n# rules:\n"
      "#   fear/fear-emoji: {severity: info}\n"
      "#   readability-lay/rd-sentence-length: {max: {info: 18, warning: 22}}\n"
      "#   voice/voice-corporate: {enabled: false}\n\n"
      "# From which severity on `taktvoll check` ends with 1 and CI fails: info, warning, error or never.\n"
      "fail-on: error\n\n"
      "# Language of the messages: de or en.\nlanguage: en\n\n"
      "# In CI, on every push:\n"
      "#   taktvoll check . --format github     annotations in GitHub Actions (or: --format sarif)\n"
      "# To have the same rules everywhere until you want others: `taktvoll pack lock` once, then\n"
      "#   taktvoll check . --locked\n");
  return text;
}

} // namespace taktvoll::drafting
