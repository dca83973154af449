// Context: what the front matter says about a document, with defaults and overrides: who reads it, what it
// sells, where it appears. Rules switch themselves on and off by it.
#pragma once

#include "text/offsets.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::document {

// Where an effective value comes from, weakest first.
enum class Origin { built_in_default, registry, configuration, front_matter, command_line };

// As in JSON: "front-matter". Static.
[[nodiscard]] std::string_view name_of(Origin origin);

struct ContextValue {
  std::vector<std::string>
      values; // one for a scalar ("laien", "true"), several for a list; canonical spelling
  Origin origin = Origin::built_in_default;
  text::SourceSpan span; // of the value in the file, for origin front_matter
};

// One key of the fixed vocabulary (shared by front matter, --set, configuration and `applies` of rules).
struct ContextKey {
  std::string_view name;                 // "audience"; nested keys are flat with a dot: "contact.name"
  std::vector<std::string_view> aliases; // German names: "zielgruppe"
  std::vector<std::string_view> allowed; // closed set of values; empty: free text
  std::vector<std::pair<std::string_view, std::string_view>> value_aliases; // "fachpublikum" -> "fachkreise"
  bool boolean = false;              // true/false, also ja/nein, yes/no
  std::string_view built_in_default; // "" for none
};

// All keys, sorted by name. Static; never changes.
[[nodiscard]] std::span<const ContextKey> context_keys();
// By canonical name or alias, ASCII case ignored, "-" and "_" alike; nullptr if unknown.
[[nodiscard]] const ContextKey* find_context_key(std::string_view name);
// The canonical spelling of a value: aliases resolved, case as in the table, yes/no words of a boolean key as
// "true" or "false". A value that the key does not know comes back as it is. Case is ignored, white space
// around it too.
[[nodiscard]] std::string canonical_value(const ContextKey& key, std::string_view value);
// False if the key has a closed set (or is boolean) and the canonical value is not in it.
[[nodiscard]] bool is_allowed(const ContextKey& key, std::string_view canonical);

class Context {
public:
  // Starts with the built-in defaults (audience laien, doc_type post, market DE, booleans false).
  Context();

  // A value of weaker origin never replaces a stronger one. `key` is canonical.
  void set(std::string_view key, ContextValue value);

  // nullptr if the key has no value. A key with a dot also answers for a map: "contact" is given when any
  // "contact.…" is.
  [[nodiscard]] const ContextValue* find(std::string_view key) const;
  [[nodiscard]] bool given(std::string_view key) const { return find(key) != nullptr; }
  // The first value, or "".
  [[nodiscard]] std::string_view value(std::string_view key) const;

  // All values sorted by key.
  [[nodiscard]] const std::map<std::string, ContextValue, std::less<>>& all() const { return values_; }

private:
  std::map<std::string, ContextValue, std::less<>> values_;
};

} // namespace taktvoll::document
