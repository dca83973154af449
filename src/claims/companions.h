// Companions: what must stand with an approved claim, and whether it does.
#pragma once

#include "claims/registry.h"
#include "claims/token.h"
#include "document/document.h"
#include "language/clause.h"
#include "language/reading.h"
#include "match/wording.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taktvoll::claims {

// A companion, read as a text is read.
struct CompiledCompanion {
  CompanionKind kind = CompanionKind::footnote;
  std::string text; // the wording, also of a mandatory text that the registry calls by its name
  std::optional<match::Wording> wording; // of a mandatory text
  std::vector<Token> tokens;             // of the others
  std::uint32_t sentences = 1;
  bool for_lay_people = false; // the text of § 4 (3) HWG, which advertising to professionals need not bear
};

[[nodiscard]] CompiledCompanion compile_companion(const Companion& companion);

// For one document and one thread; the references outlive it. Reads the tokens of the document when it is
// first asked for a footnote or a note.
class CompanionSearch {
public:
  CompanionSearch(const document::Document& document, const language::Reading& reading,
                  language::ClauseBorders& borders)
      : document_(document), reading_(reading), borders_(borders) {}

  // Does it stand where it must, seen from the sentence of the claim? A mandatory text anywhere in the
  // document (match/wording.h); a footnote in any sentence, a note in the same block, the one before or the
  // next: all its numbers and negations, four of five of its other words, in any order and inflection. What a
  // reply quotes from others does not count. O(words of the document) for the first question, then of the
  // companion for each sentence.
  [[nodiscard]] bool stands(const CompiledCompanion& companion, std::uint32_t sentence);

private:
  [[nodiscard]] bool stands_exactly(const match::Wording& wording) const;
  [[nodiscard]] bool is_foreign(std::uint32_t block) const;
  void read_tokens();
  [[nodiscard]] bool stands_in(const CompiledCompanion& companion, std::uint32_t sentence);

  const document::Document& document_;
  const language::Reading& reading_;
  language::ClauseBorders& borders_;
  std::optional<std::vector<std::vector<Token>>> tokens_; // by sentence
};

} // namespace taktvoll::claims
