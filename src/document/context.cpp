#include "document/context.h"

#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace taktvoll::document {
namespace {

// Keys are compared without case and with "-" as "_": "valid-until" is "valid_until".
bool same_key(std::string_view a, std::string_view b) {
  const auto fold = [](char c) {
    if (c == '-') return '_';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return fold(x) == fold(y); });
}

std::string_view trimmed(std::string_view value) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t start = value.find_first_not_of(space);
  if (start == std::string_view::npos) return {};
  return value.substr(start, value.find_last_not_of(space) + 1 - start);
}

std::string canonical_boolean(std::string_view value) {
  for (const std::string_view yes : {"true", "ja", "yes", "wahr", "on", "1"})
    if (same_key(value, yes)) return "true";
  for (const std::string_view no : {"false", "nein", "no", "falsch", "off", "0"})
    if (same_key(value, no)) return "false";
  return std::string(value);
}

} // namespace

const ContextKey* find_context_key(std::string_view name) {
  for (const ContextKey& key : context_keys())
    if (same_key(key.name, name)) return &key;
  for (const ContextKey& key : context_keys())
    for (const std::string_view alias : key.aliases)
      if (same_key(alias, name)) return &key;
  return nullptr;
}

std::string canonical_value(const ContextKey& key, std::string_view value) {
  value = trimmed(value);
  const std::string lower = text::lower(value);
  for (const std::string_view allowed : key.allowed)
    if (text::lower(allowed) == lower) return std::string(allowed);
  for (const auto& [alias, meant] : key.value_aliases)
    if (alias == lower) return std::string(meant);
  return key.boolean ? canonical_boolean(value) : std::string(value);
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
