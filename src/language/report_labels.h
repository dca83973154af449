// Labels and verdicts that make a neighbouring statement a report: "Mythos Nr. 3:", "Fake oder Fakt?", "–
// stimmt das?", "Falsch!". Part of reported.h, which everybody else calls.
#pragma once

#include "language/clause.h"
#include "language/reading.h"
#include "language/reported.h"

#include <cstdint>
#include <optional>

namespace taktvoll::language {

struct ReportLabel {
  Clause cue;
  std::uint32_t body = 0; // the first word behind it; the end of the sentence if it stands alone
  bool alone = false;
  QuotationReason reason = QuotationReason::label;
};

// "Mythos: …", "Ein verbreiteter Irrtum: …", "Frage: …" at the head of the sentence. O(1).
[[nodiscard]] std::optional<ReportLabel> label_of(const Reading& reading, const Sentence& sentence);
// "Fakt: …", "Richtig ist: …", "Antwort: …", "Ja, …": what begins so is said by the text itself. O(1).
[[nodiscard]] bool is_answer(const Reading& reading, const Sentence& sentence);

// Do the words [first, limit) of a sentence say no more than that something is wrong or doubtful: "ein
// Mythos", "stimmt das", "Falsch", "Das stimmt so nicht"? `asked`: what is judged was a question, so that
// "nein" counts. O(limit - first), at most twelve words.
[[nodiscard]] bool is_verdict(const Reading& reading, Clause words, bool asked);

[[nodiscard]] bool is_question(const Reading& reading, const Sentence& sentence);

// By key: a name for something untrue: "mythos", "irrglaube", "gerücht", "falschmeldung".
[[nodiscard]] bool names_untruth(std::string_view key);

} // namespace taktvoll::language
