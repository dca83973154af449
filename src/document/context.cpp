#include "document/context.h"

#include "text/unicode.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace taktvoll::document {
namespace {

// Keys are compared without case and with "-" as "_": "valid-until" is "valid_until".
std::string folded(std::string_view key) {
  std::string result(key);
  for (char& c : result) {
    if (c == '-')
      c = '_';
    else if (c >= 'A' && c <= 'Z')
      c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

std::string_view trimmed(std::string_view value) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t start = value.find_first_not_of(space);
  if (start == std::string_view::npos) return {};
  return value.substr(start, value.find_last_not_of(space) + 1 - start);
}

// `lower`: in lower case. Empty if it is no boolean.
std::string_view canonical_boolean(std::string_view lower) {
  for (const std::string_view yes : {"true", "ja", "yes", "wahr", "on", "1"})
    if (lower == yes) return "true";
  for (const std::string_view no : {"false", "nein", "no", "falsch", "off", "0"})
    if (lower == no) return "false";
  return {};
}

} // namespace

std::string_view name_of(Origin origin) {
  switch (origin) {
  case Origin::built_in_default:
    return "default";
  case Origin::registry:
    return "registry";
  case Origin::configuration:
    return "configuration";
  case Origin::front_matter:
    return "front-matter";
  case Origin::command_line:
    return "command-line";
  }
  return {};
}

const ContextKey* find_context_key(std::string_view name) {
  static const std::map<std::string, const ContextKey*, std::less<>> by_name = [] {
    std::map<std::string, const ContextKey*, std::less<>> built;
    for (const ContextKey& key : context_keys()) built.emplace(folded(key.name), &key);
    for (const ContextKey& key : context_keys())
      for (const std::string_view alias : key.aliases) built.emplace(folded(alias), &key);
    return built;
  }();
  const auto found = by_name.find(folded(name));
  return found == by_name.end() ? nullptr : found->second;
}

std::string canonical_value(const ContextKey& key, std::string_view value) {
  value = trimmed(value);
  const std::string lower = text::lower(value);
  for (const std::string_view allowed : key.allowed)
    if (text::lower(allowed) == lower) return std::string(allowed);
  for (const auto& [alias, meant] : key.value_aliases)
    if (alias == lower) return std::string(meant);
  const std::string_view truth = key.boolean ? canonical_boolean(lower) : std::string_view();
  return std::string(truth.empty() ? value : truth);
}

bool is_allowed(const ContextKey& key, std::string_view canonical) {
  if (key.boolean) return canonical == "true" || canonical == "false";
  return key.allowed.empty() ||
         std::find(key.allowed.begin(), key.allowed.end(), canonical) != key.allowed.end();
}

Context::Context() {
  for (const ContextKey& key : context_keys())
    if (!key.built_in_default.empty())
      values_.emplace(key.name,
                      ContextValue{{std::string(key.built_in_default)}, Origin::built_in_default, {}});
}

void Context::set(std::string_view key, ContextValue value) {
  const auto existing = values_.find(key);
  if (existing == values_.end())
    values_.emplace(key, std::move(value));
  else if (existing->second.origin <= value.origin)
    existing->second = std::move(value);
}

const ContextValue* Context::find(std::string_view key) const {
  const auto exact = values_.find(key);
  if (exact != values_.end()) return &exact->second;
  const std::string prefix = std::string(key) + ".";
  const auto inside = values_.lower_bound(prefix);
  return inside != values_.end() && inside->first.starts_with(prefix) ? &inside->second : nullptr;
}

std::string_view Context::value(std::string_view key) const {
  const ContextValue* found = find(key);
  return found == nullptr || found->values.empty() ? std::string_view()
                                                   : std::string_view(found->values.front());
}

} // namespace taktvoll::document
