// Readability formulas for German, exactly as published. All take plain counts; none clamps or rounds.
//
// They see word and sentence length only. They are indicators, not proof of understanding.
#pragma once

#include "base/ui_language.h"
#include "readability/statistics.h"

#include <span>
#include <string_view>

namespace taktvoll::readability {

// ASL = W/S, ASW = Y/W, MS = 100·M/W, IW = 100·L/W, ES = 100·E/W.
// Preconditions: counts.words > 0 and counts.sentences > 0.
[[nodiscard]] double
flesch_amstad(const Counts& counts); // Amstad 1978: 180 − ASL − 58.5·ASW; higher is easier
[[nodiscard]] double wiener_1(
    const Counts& counts); // Bamberger & Vanecek 1984: 0.1935·MS + 0.1672·ASL + 0.1297·IW − 0.0327·ES − 0.875
[[nodiscard]] double wiener_2(const Counts& counts); // 0.2007·MS + 0.1682·ASL + 0.1373·IW − 2.779
[[nodiscard]] double wiener_3(const Counts& counts); // 0.2963·MS + 0.1905·ASL − 1.1144
[[nodiscard]] double wiener_4(const Counts& counts); // 0.2744·MS + 0.2656·ASL − 1.693
[[nodiscard]] double lix(const Counts& counts);      // Björnsson 1968: ASL + IW
[[nodiscard]] double gsmog(const Counts& counts);    // Bamberger & Vanecek 1984, p. 78: √(M·30/S) − 2
[[nodiscard]] double flesch_english(const Counts& counts); // Flesch 1948; for comparison only

// Whether a figure means anything on so little text (readability counting rules): below 30 words or 3
// sentences not at all, below 100 words roughly; gSMOG from 10 sentences. Counts always mean what they say.
enum class Reliability { not_rated, rough, good };

// One figure that packs, reports and `metrics` can name.
struct Metric {
  std::string_view
      name; // static; as in JSON and packs: "flesch_amstad", "wiener_1", "mean_sentence_words", …
  base::LocalText title;
  int decimals = 1;          // shown
  bool whole_number = false; // a count
  bool higher_is_easier = false;
  // For a count any counts will do; for all others the preconditions of the formulas. Shares are in percent.
  double (*compute)(const Counts&);
  Reliability (*reliability)(const Counts&);
};

// In the fixed order of all output: counts, formulas, and the estimate beside them (difficulty.h). Static.
[[nodiscard]] std::span<const Metric> metrics();
// nullptr if there is none of this name.
[[nodiscard]] const Metric* find_metric(std::string_view name);

} // namespace taktvoll::readability
