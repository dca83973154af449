// Bands: a word for a figure ("61,2: mittel"), for tables. A band is a rule of thumb of the literature, not a
// verdict.
//
// flesch_amstad: from 80 very easy, from 70 easy, from 60 medium, from 30 hard, below very hard (Amstad
// 1978).
//
// wiener_1 … wiener_4: school grades, rounded: up to 5 very easy, to 8 easy, to 11 medium, to 14 hard, from
// 15 very hard; 4 and 15 are the ends of the scale (Bamberger & Vanecek 1984), the inner cuts are those of
// implementations.
//
// lix: below 30 very easy, 40 easy, 50 medium, 60 hard, from 60 very hard: the scale of German schools. That
// of the R package koRpus lies about ten points lower.
//
// difficulty: below 2 very easy, 3 easy, 4 medium, 5 hard, from 5 very hard. 1 is "very easy" and 7 "very
// hard" to the people who rated; the mean of several people seldom passes 5.
#pragma once

#include "base/ui_language.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace taktvoll::readability {

enum class Band : std::uint8_t { very_easy, easy, medium, hard, very_hard };

// The band of a value of the metric of this name (formulas.h). nullopt if the metric has none, or for NaN. A
// limit value belongs to the band that begins there. Thread-safe.
[[nodiscard]] std::optional<Band> band_of(std::string_view metric, double value);

// "sehr leicht" … "sehr schwer". Static.
[[nodiscard]] std::string_view label(Band band, base::UiLanguage language);

} // namespace taktvoll::readability
