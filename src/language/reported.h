// What a text reports without saying it itself: "Mythos: Impfen macht krank.", "Stimmt es, dass …?", "Viele
// glauben, dass …", "Falsch: …", "der angeblich heilende Stein", "Begriffe wie Wundermittel". Treated as
// quoted (quotation.h).
//
// Not reported: what the text affirms ("Fakt: …", "Studien zeigen, dass …", "Wussten Sie, dass Musteran
// heilt?", "Kein Mythos: …"), what follows the answer ("…, doch Musteran heilt"), what customers and experts
// praise.
#pragma once

#include "language/clause.h"
#include "language/reading.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace taktvoll::language {

enum class QuotationReason : std::uint8_t {
  none,
  marks,       // in quotation marks
  block_quote, // in a Markdown block quote
  label,       // behind "Mythos:", "Falsch:", "Fake oder Fakt?"
  question,    // "Stimmt es, dass …?"
  hearsay,     // "Viele glauben, dass …", "Es heißt, …", "das Gerücht, dass …"
  verdict,     // "… – ein Mythos", "Dass …, stimmt nicht", "… Falsch!"
  distance,    // "angeblich", "vermeintlich", "sogenannt"
  mention,     // "der Begriff Killerkeim", "Wörter wie …"
  reader,      // "Sie schreiben, dass …", "Frage: …"
};

// `words` are reported because of the words `cue`; both lie in neighbouring sentences at most four apart.
struct Report {
  Clause words;
  Clause cue;
  QuotationReason reason = QuotationReason::none;
};

// The reports of one reading, found sentence by sentence when first asked. For one thread.
class ReportedSpeech {
public:
  explicit ReportedSpeech(const Reading& reading) : reading_(reading), borders_(reading) {}

  // The report that holds all of these words, if there is one. O(words of the sentence and its neighbours)
  // once for each sentence, then O(reports of the sentence).
  [[nodiscard]] std::optional<Report> around(Clause words);

private:
  const Reading& reading_;
  ClauseBorders borders_;
  // By sentence: sorted by their first word, and up to each the one that ends last.
  struct Reports {
    std::vector<Report> sorted;
    std::vector<std::uint32_t> farthest;
  };
  std::map<std::uint32_t, Reports> known_;
};

} // namespace taktvoll::language
