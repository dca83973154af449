#include "editorial/claim_suggestion.h"

#include "base/yaml.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace taktvoll::editorial {
namespace {

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == '\n' || c == ' ' || c == '\t';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

void add_once(std::vector<std::string>& list, const document::ContextValue* values) {
  if (values == nullptr) return;
  for (const std::string& value : values->values) {
    const auto at = std::lower_bound(list.begin(), list.end(), value);
    if (at == list.end() || *at != value) list.insert(at, value);
  }
}

std::string list_of(const std::vector<std::string>& values) {
  std::string out = "[";
  for (const std::string& value : values) out += (out.size() > 1 ? ", " : "") + base::yaml_quoted(value);
  return out + "]";
}

} // namespace

std::vector<Suggestion> suggest_claims(const std::vector<Post>& posts, const claims::Registry& registry) {
  std::vector<Suggestion> suggestions;
  std::map<std::pair<std::string, std::string>, std::size_t> known; // product, wording
  for (const Post& post : posts)
    for (const Statement& statement : post.statements) {
      if (statement.verdict != "unregistered") continue;
      const auto [entry, is_new] =
          known.try_emplace({statement.product, statement.wording}, suggestions.size());
      if (is_new) {
        Suggestion suggestion;
        suggestion.product = statement.product;
        suggestion.text = one_line(statement.sentence.empty() ? statement.text : statement.sentence);
        suggestions.push_back(std::move(suggestion));
      }
      Suggestion& suggestion = suggestions[entry->second];
      add_once(suggestion.audiences, post.context.find("audience"));
      add_once(suggestion.channels, post.context.find("platform"));
      suggestion.places.push_back({post.source.path(), post.lines.position(statement.span.start)});
    }
  std::set<std::string_view> taken;
  for (const claims::Claim& claim : registry.claims) taken.insert(claim.id.value);
  std::map<std::string, int> numbers;
  for (Suggestion& suggestion : suggestions) do
      suggestion.id = suggestion.product + "-neu-" + std::to_string(++numbers[suggestion.product]);
    while (taken.contains(suggestion.id));
  return suggestions;
}

std::string suggestion_yaml(const std::vector<Suggestion>& suggestions, base::UiLanguage language) {
  if (suggestions.empty()) return {};
  std::string out(
      base::pick(language,
                 "# Vorschläge von `taktvoll claims suggest`. Bitte prüfen, belegen, freigeben; erst dann "
                 "`withdrawn` streichen.\n",
                 "# Suggested by `taktvoll claims suggest`. Please review, give references, approve; "
                 "only then drop `withdrawn`.\n"));
  out += "claims:\n";
  for (const Suggestion& suggestion : suggestions) {
    for (const Suggestion::Place& place : suggestion.places)
      out += "  # " + one_line(place.path) + ":" + std::to_string(place.at.line) + ":" +
             std::to_string(place.at.column) + "\n";
    out += "  - id: " + suggestion.id + "\n    product: " + suggestion.product +
           "\n    text: " + base::yaml_quoted(suggestion.text) + "\n";
    if (!suggestion.audiences.empty()) out += "    audience: " + list_of(suggestion.audiences) + "\n";
    if (!suggestion.channels.empty()) out += "    channels: " + list_of(suggestion.channels) + "\n";
    out += "    withdrawn: {reason: " +
           base::yaml_quoted(base::pick(language, "noch nicht geprüft", "not reviewed yet")) + "}\n";
  }
  return out;
}

} // namespace taktvoll::editorial
