// The names that packs use for kinds, scopes and the like: one table each, read in both directions.
#pragma once

#include "finding/severity.h"
#include "pack/pack.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace taktvoll::pack {

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

inline constexpr std::array<Named<Kind>, 7> kind_names{{{"terms", Kind::terms},
                                                        {"pattern", Kind::pattern},
                                                        {"together", Kind::together},
                                                        {"require", Kind::require},
                                                        {"limit", Kind::limit},
                                                        {"metric", Kind::metric},
                                                        {"structure", Kind::structure}}};

inline constexpr std::array<Named<finding::Severity>, 3> severity_names{
    {{"info", finding::Severity::info},
     {"warning", finding::Severity::warning},
     {"error", finding::Severity::error}}};

inline constexpr std::array<Named<Treatment>, 3> treatment_names{
    {{"flag", Treatment::flag}, {"skip", Treatment::skip}, {"only", Treatment::only}}};

// "prose" stands for several bits; front matter is reserved and has no name yet.
inline constexpr std::array<Named<ScopeMask>, 10> scope_names{
    {{"prose", static_cast<ScopeMask>(Scope::paragraph) | static_cast<ScopeMask>(Scope::list) |
                   static_cast<ScopeMask>(Scope::quote) | static_cast<ScopeMask>(Scope::table)},
     {"paragraph", static_cast<ScopeMask>(Scope::paragraph)},
     {"heading", static_cast<ScopeMask>(Scope::heading)},
     {"list", static_cast<ScopeMask>(Scope::list)},
     {"quote", static_cast<ScopeMask>(Scope::quote)},
     {"table", static_cast<ScopeMask>(Scope::table)},
     {"alt", static_cast<ScopeMask>(Scope::alt)},
     {"link-text", static_cast<ScopeMask>(Scope::link_text)},
     {"hashtag", static_cast<ScopeMask>(Scope::hashtag)},
     {"first-lines", static_cast<ScopeMask>(Scope::first_lines)}}};

inline constexpr std::array<Named<Extent>, 5> extent_names{{{"word", Extent::word},
                                                            {"sentence", Extent::sentence},
                                                            {"paragraph", Extent::paragraph},
                                                            {"section", Extent::section},
                                                            {"document", Extent::document}}};

inline constexpr std::array<Named<Countable>, 10> countable_names{
    {{"characters", Countable::characters},
     {"letters", Countable::letters},
     {"words", Countable::words},
     {"sentences", Countable::sentences},
     {"hashtags", Countable::hashtags},
     {"mentions", Countable::mentions},
     {"emoji", Countable::emoji},
     {"links", Countable::links},
     {"exclamation-marks", Countable::exclamation_marks},
     {"capitals", Countable::capitals}}};

inline constexpr std::array<Named<Structure>, 5> structure_names{
    {{"image-without-alt", Structure::image_without_alt},
     {"image-with-poor-alt", Structure::image_with_poor_alt},
     {"heading-jump", Structure::heading_jump},
     {"empty-link-text", Structure::empty_link_text},
     {"gender-star-emphasis", Structure::gender_star_emphasis}}};

// The value called `name` in one of these tables.
template <class Value, std::size_t size>
[[nodiscard]] constexpr std::optional<Value> named(const std::array<Named<Value>, size>& table,
                                                   std::string_view name) {
  for (const Named<Value>& entry : table)
    if (entry.name == name) return entry.value;
  return std::nullopt;
}

// The name of a value; "" for one that has none.
template <class Value, std::size_t size>
[[nodiscard]] constexpr std::string_view name_in(const std::array<Named<Value>, size>& table, Value value) {
  for (const Named<Value>& entry : table)
    if (entry.value == value) return entry.name;
  return {};
}

[[nodiscard]] constexpr std::string_view name(Kind kind) {
  return name_in(kind_names, kind);
}

// All names of a table, in its order.
template <class Value, std::size_t size>
[[nodiscard]] constexpr std::array<std::string_view, size>
names_of(const std::array<Named<Value>, size>& table) {
  std::array<std::string_view, size> names{};
  for (std::size_t i = 0; i < size; ++i) names[i] = table[i].name;
  return names;
}

} // namespace taktvoll::pack
