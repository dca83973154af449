// The clauses of a sentence that names a product, and what each of them says: an effect, a comparison,
// safety, a figure, whom or what it is for. And whose words they are.
#pragma once

#include "claims/statement_kind.h"
#include "claims/token.h"
#include "document/document.h"
#include "language/clause.h"
#include "language/reading.h"
#include "language/reported.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <vector>

namespace taktvoll::claims {

// What is known about the document while its sentences are read. For one thread; the references outlive it.
struct StatementContext {
  const document::Document& document;
  const language::Reading& reading;
  language::ClauseBorders& borders;
  language::ReportedSpeech& reported;
  const std::set<std::uint32_t>& indications; // folds of the nouns of approved indications
};

struct StatementClause {
  language::Clause words;
  std::size_t first_token = 0; // half-open, into the tokens of the sentence
  std::size_t limit_token = 0;
  StatementKinds kinds = 0; // about the product, as far as the clause goes; 0 if it is no statement
  bool finite = false;      // has a finite verb of its own
  bool foreign = false;     // a question, somebody else's words, an indirect question
  bool names_product = false;
};

// The clauses of the words [first, limit), which lie in one sentence; `tokens` of these words (token.h), all
// that name products included. Not statements, hence without kinds: questions but for "Wussten Sie, dass …",
// words of others (language/quotation.h; in the script of a reel, story or video quotation marks are its own
// voice), denied effects and denied use ("nicht für Kinder bestimmt"), instructions and advice ("nicht länger
// als 4 Tage anwenden", "Fragen Sie …"), what stands behind "Anwendungsgebiete:" and the like. O(words).
[[nodiscard]] std::vector<StatementClause> statement_clauses(const StatementContext& context,
                                                             std::uint32_t first, std::uint32_t limit,
                                                             std::span<const Token> tokens);

// Whether a word stands in a quotation of several words, which is not the text's own voice. One word in
// quotation marks is.
[[nodiscard]] bool is_cited(const StatementContext& context, const Token& token);

// A word that makes a statement stronger, wider or narrower wherever it stands: "sofort", "auch bei Kindern".
[[nodiscard]] bool is_hard(const Token& token, const std::set<std::uint32_t>& indications);
// A disease, a complaint or a group of patients.
[[nodiscard]] bool is_for_whom(const Token& token, const std::set<std::uint32_t>& indications);

} // namespace taktvoll::claims
