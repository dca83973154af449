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

inline constexpr std::array<Named<Kind>, 11> kind_names{{{"terms", Kind::terms},
                                                         {"pattern", Kind::pattern},
                                                         {"replace", Kind::replace},
                                                         {"together", Kind::together},
                                                         {"require", Kind::require},
                                                         {"limit", Kind::limit},
                                                         {"metric", Kind::metric},
                                                         {"consistency", Kind::consistency},
                                                         {"structure", Kind::structure},
                                                         {"claim", Kind::claim},
                                                         {"context", Kind::context}}};

inline constexpr std::array<Named<Status>, 3> status_names{
    {{"active", Status::active}, {"draft", Status::draft}, {"deprecated", Status::deprecated}}};

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

inline constexpr std::array<Named<Countable>, 19> countable_names{
    {{"characters", Countable::characters},
     {"graphemes", Countable::graphemes},
     {"platform-characters", Countable::platform_characters},
     {"alt-characters", Countable::alt_characters},
     {"title-characters", Countable::title_characters},
     {"letters", Countable::letters},
     {"words", Countable::words},
     {"sentences", Countable::sentences},
     {"paragraphs", Countable::paragraphs},
     {"hashtags", Countable::hashtags},
     {"mentions", Countable::mentions},
     {"emoji", Countable::emoji},
     {"emoji-row", Countable::emoji_row},
     {"links", Countable::links},
     {"images", Countable::images},
     {"exclamation-marks", Countable::exclamation_marks},
     {"capitals", Countable::capitals},
     {"hits", Countable::hits},
     {"distinct-hits", Countable::distinct_hits}}};

inline constexpr std::array<Named<Structure>, 13> structure_names{
    {{"image-without-alt", Structure::image_without_alt},
     {"image-with-poor-alt", Structure::image_with_poor_alt},
     {"heading-jump", Structure::heading_jump},
     {"empty-link-text", Structure::empty_link_text},
     {"poor-link-text", Structure::poor_link_text},
     {"gender-star-emphasis", Structure::gender_star_emphasis},
     {"visible-markup", Structure::visible_markup},
     {"styled-letters", Structure::styled_letters},
     {"hashtag-in-sentence", Structure::hashtag_in_sentence},
     {"emoji-in-sentence", Structure::emoji_in_sentence},
     {"lowercase-hashtag", Structure::lowercase_hashtag},
     {"doubled-word", Structure::doubled_word},
     {"gender-sign-in-tag", Structure::gender_sign_in_tag}}};

inline constexpr std::array<Named<Position>, 6> position_names{
    {{"anywhere", Position::anywhere},
     {"start", Position::start},
     {"first-lines", Position::first_lines},
     {"own-paragraph", Position::own_paragraph},
     {"before-hashtags", Position::before_hashtags},
     {"end", Position::end}}};

inline constexpr std::array<Named<FixMode>, 3> fix_mode_names{
    {{"none", FixMode::none}, {"suggest", FixMode::suggest}, {"safe", FixMode::safe}}};

inline constexpr std::array<Named<Detector>, 2> detector_names{
    {{"address", Detector::address}, {"gender-style", Detector::gender_style}}};

inline constexpr std::array<Named<ClaimVerdict>, 9> claim_verdict_names{
    {{"unregistered", ClaimVerdict::unregistered},
     {"deviates", ClaimVerdict::deviates},
     {"not-yet-valid", ClaimVerdict::not_yet_valid},
     {"expired", ClaimVerdict::expired},
     {"withdrawn", ClaimVerdict::withdrawn},
     {"wrong-audience", ClaimVerdict::wrong_audience},
     {"wrong-channel", ClaimVerdict::wrong_channel},
     {"wrong-market", ClaimVerdict::wrong_market},
     {"companion-missing", ClaimVerdict::companion_missing}}};

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
