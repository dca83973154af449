// Does the text reject what it repeats? "Sätze wie „wirkt sofort“ lehnen wir ab", "„Das macht nicht süchtig“
// – das stimmt leider nicht", "Das Gericht verbot Werbung mit …", "Mythos: …". Stronger than quoted
// (quotation.h): who quotes may agree, and a customer's praise in quotation marks is an endorsement; who
// rejects does not.
#pragma once

#include "language/quotation.h"
#include "language/reading.h"
#include "language/reported.h"
#include "text/offsets.h"

#include <optional>

namespace taktvoll::language {

// The words that reject the passage: a verdict or a label on it, a word of rejection in the sentence of a
// quotation but outside it, a verdict in the sentence behind, or a guardian who warns of it ("Die
// Verbraucherzentrale warnt vor …"). nullopt if nobody does. O(words of two sentences), bounded; for reports
// see ReportedSpeech::around. Thread-safe but for `reported`.
[[nodiscard]] std::optional<text::ProseSpan> find_rejection(const Reading& reading, text::ProseSpan span,
                                                            ReportedSpeech& reported);

} // namespace taktvoll::language
