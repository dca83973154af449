// Does this stand in someone else's words? Quotation marks of every German, Swiss, French, English and
// straight kind, also as keyboards produce them; block quotes; what is reported (reported.h). A title in
// quotation marks („Besser schlafen“) counts too: to read on is the rule's business.
#pragma once

#include "base/ui_language.h"
#include "language/reading.h"
#include "language/reported.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace taktvoll::language {

// Finds what stands in quotation marks. An opening mark without a partner in its block quotes nothing, unless
// it begins the block and a mark that ends a later block closes it: then each block of that comment is a
// quotation. Called by Reader.
[[nodiscard]] std::vector<Quotation> find_quotations(const Reading& reading);

// Why something is quoted, and the place that says so: the whole quotation with its marks, the block quote,
// or the words that report ("Viele glauben").
struct Quoted {
  QuotationReason reason = QuotationReason::none;
  text::ProseSpan by;

  explicit operator bool() const { return reason != QuotationReason::none; }
};

// For a span that lies wholly inside one quotation, block quote or report. O(log quotations + nesting), for
// reports see ReportedSpeech::around. `reported`: of this reading. Thread-safe but for `reported`.
[[nodiscard]] Quoted find_quotation(const Reading& reading, text::ProseSpan span, ReportedSpeech& reported);
[[nodiscard]] bool is_quoted(const Reading& reading, text::ProseSpan span, ReportedSpeech& reported);
// Begins with a new ReportedSpeech: O(words of the sentence).
[[nodiscard]] bool is_quoted(const Reading& reading, text::ProseSpan span);

// "steht in Anführungszeichen", for people.
[[nodiscard]] std::string_view label(QuotationReason reason, base::UiLanguage language);

} // namespace taktvoll::language
