// Does the text explain a term where it uses it? "Hypertonie (Bluthochdruck)", "Bluthochdruck (Fachwort:
// Hypertonie)", "Hypertonie, also Bluthochdruck", "Hypertonie bedeutet Bluthochdruck", a glossary line, or an
// earlier use that was explained.
//
// By the shapes in which German explains, not by knowledge of the subject: what stands in such a shape and
// could be a gloss counts. Wordings that are known to explain the term make sure, and are found beside it in
// looser shapes as well
// ("Schuppenflechte oder Psoriasis"). Not counted: numbers, sources, codes, abbreviations, remarks, requests,
// and what is said of the term without telling what it is ("Hypertonie ist häufig", "Sepsis ist ein
// Notfall").
#pragma once

#include "base/ui_language.h"
#include "language/gloss.h"
#include "language/reading.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace taktvoll::language {

enum class ExplanationKind : std::uint8_t {
  none,
  brackets,    // "Hypertonie (Bluthochdruck)"
  in_brackets, // "Bluthochdruck (Hypertonie)"
  apposition, // "Hypertonie, also Bluthochdruck", "… – ein Geräusch im Ohr –", "eine Entzündung der Leber,
              // die Hepatitis,"
  definition,    // "Hypertonie bedeutet …", "mit Hypertonie ist … gemeint"
  naming,        // "… nennt man Hypertonie", "…, auch Hypertonie genannt"
  glossary,      // "Hypertonie: Bluthochdruck" as a line or table row of its own
  next_sentence, // "Sie haben eine Hypertonie. Das ist …", "Was ist eine Hypertonie? …"
  plain_word,    // a wording that explains the term stands beside it
  earlier,       // an earlier use was explained
};

struct Explanation {
  ExplanationKind kind = ExplanationKind::none;
  // What explains; for `earlier` the gloss of the earlier use. Empty if nothing does.
  text::ProseSpan gloss;

  explicit operator bool() const { return kind != ExplanationKind::none; }
};

// Words [first, limit) of one sentence: a term where it is used.
struct TermUse {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
};

// Beside this use only. O(words of its sentence and the next), bounded. Thread-safe.
[[nodiscard]] Explanation explanation_beside(const Reading& reading, TermUse use, const PlainWords& plain);

// For all uses of one term in text order, in whatever form: one that follows an explained one is explained
// too. What an explanation says holds from there on, not before.
[[nodiscard]] std::vector<Explanation>
find_explanations(const Reading& reading, std::span<const TermUse> uses, const PlainWords& plain);

// "in Klammern erklärt", for people.
[[nodiscard]] std::string_view label(ExplanationKind kind, base::UiLanguage language);

} // namespace taktvoll::language
