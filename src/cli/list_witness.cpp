#include "cli/list_witness.h"

#include "cli/pack_choice.h"
#include "pack/list_origin.h"
#include "pack/rule_texts.h"

#include <algorithm>

namespace taktvoll::cli {
namespace {

constexpr std::size_t most_lines = 6;

bool is_called(const pack::Pack& pack, const pack::Rule& rule, std::string_view id) {
  return (rule.home.empty() ? pack.id : rule.home) + "/" + rule.id == id;
}

} // namespace

ListWitness::ListWitness(const Options& options, std::string_view rule)
    : configuration_(configuration_for(options)),
      library_(gather_packs(options, configuration_ ? &*configuration_ : nullptr)) {
  std::vector<const pack::Pack*> packs;
  if (configuration_) packs.push_back(&configuration_->overrides.pack);
  for (const pack::PackLibrary::Chosen& chosen : library_.chosen()) packs.push_back(chosen.pack);
  for (const pack::Pack* pack : packs)
    for (const pack::Rule& candidate : pack->rules) {
      if (rule_ != nullptr || !is_called(*pack, candidate, rule)) continue;
      bool uses = false;
      pack::for_each_text(candidate, [&](const pack::Text& text) { uses = uses || text.use != 0; });
      if (!uses) return;
      pack_ = pack;
      rule_ = &candidate;
    }
  if (rule_ != nullptr) finder_.emplace(*rule_);
}

std::vector<std::string> ListWitness::named() const {
  std::vector<std::string> names;
  if (rule_ == nullptr) return names;
  pack::for_each_text(*rule_, [&](const pack::Text& text) {
    const pack::ListUse* use = pack::list_use(*pack_, text);
    if (use == nullptr) return;
    for (const pack::ListUse::Source& source : use->sources)
      if (std::find(names.begin(), names.end(), source.list) == names.end()) names.push_back(source.list);
  });
  return names;
}

void ListWitness::look_at(const language::Reading& reading, const document::Context& context) {
  reading_ = &reading;
  if (finder_) finder_->look_at(reading, context);
}

std::vector<std::string> ListWitness::lines(text::SourceSpan place, base::UiLanguage language) {
  std::vector<std::string> lines;
  if (!finder_) return lines;
  const auto packs = [this](std::string_view id) { return library_.find(id); };
  for (std::size_t i = 0; i < finder_->entries().size() && lines.size() < most_lines; ++i) {
    const pack::Text& text = *finder_->entries()[i].text;
    if (text.use == 0) continue;
    const std::vector<text::ProseSpan> places = finder_->places(i);
    const auto there = std::find_if(places.begin(), places.end(), [&](text::ProseSpan span) {
      return reading_->prose.to_source(span).overlaps(place);
    });
    if (there == places.end()) continue;
    for (const pack::ListOrigin& origin : pack::list_origins(*pack_, text, packs)) {
      if (origin.entry == nullptr) continue;
      std::string line =
          "„" + origin.entry->value + "“ (" + std::string(base::pick(language, "Liste ", "list "));
      for (std::size_t step = 0; step < origin.lists.size(); ++step)
        line += (step > 0 ? " → " : "") + origin.lists[step];
      line += ")";
      if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
    }
  }
  return lines;
}

} // namespace taktvoll::cli
