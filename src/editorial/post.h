// Post: what the checks across files, and the commands about claims, need to know of one text. Much smaller
// than its Reading: ten thousand of them stay in memory.
#pragma once

#include "base/ui_language.h"
#include "claims/claim_verdicts.h"
#include "claims/registry.h"
#include "document/context.h"
#include "language/reader.h"
#include "lint/path_context.h"
#include "text/line_index.h"
#include "text/source_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::editorial {

// A statement about a registered product, and what the registry says of it.
struct Statement {
  std::string verdict; // "approved", or as rules of kind claim name it
  std::string product; // ids in the registry
  std::string claim;   // "" if none comes near
  text::SourceSpan span;
  std::string text;     // the words under the span, normalised
  std::string sentence; // the whole sentence, normalised
  std::string wording;  // keys of the words that make the statement: equal for equal words
  std::string mark;     // of a footnote directly behind the statement: "¹", "*", "[1]"; "" if none
  std::string footnote; // keys of the footnote with that mark; "" if there is none
  std::vector<std::string> notes;
};

// Where a contact of the registry is named, by e-mail, number or full name.
struct ContactMention {
  std::string contact; // id in the registry
  text::SourceSpan span;
};

struct Post {
  text::SourceText source;
  text::LineIndex lines;
  document::Context context;            // effective
  std::vector<Statement> statements;    // in text order
  std::vector<ContactMention> contacts; // in text order; the first of each contact
  // Of the words alone: case, emphasis, punctuation, emoji, hashtags and links make no difference.
  std::string digest;
  std::uint32_t words = 0;
  std::vector<std::uint64_t> sequences; // hashes of all runs of five words, sorted, each once
};

struct PostSettings {
  lint::PathContexts path_contexts;
  std::vector<std::pair<std::string, document::ContextValue>> overrides; // --set
  const claims::Registry* registry = nullptr;
  const claims::ClaimJudge* judge = nullptr;
  std::string as_of; // ISO date
  base::UiLanguage language = base::UiLanguage::de;
};

// "approved" for a statement with nothing the matter.
[[nodiscard]] std::string_view verdict_name(pack::ClaimVerdict verdict);

// Never fails. Not thread-safe, because of the reader.
[[nodiscard]] Post read_post(const text::SourceText& source, const PostSettings& settings,
                             language::Reader& reader);

} // namespace taktvoll::editorial
