#include "claims/companions.h"

#include "claims/mandatory_texts.h"
#include "claims/same_word.h"
#include "language/key.h"
#include "language/literal_reading.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::claims {
namespace {

constexpr std::string_view lay_opening = "zu risiken und nebenwirkungen"; // as a key

bool must_be_there(const Token& token) {
  return token.form == TokenForm::number || token.denies;
}

} // namespace

CompiledCompanion compile_companion(const Companion& companion) {
  CompiledCompanion made;
  made.kind = companion.kind;
  made.text = companion.text.value;
  if (made.kind == CompanionKind::mandatory_text) {
    made.text = mandatory_wording(companion.text.value);
    made.wording.emplace(made.text);
    made.for_lay_people = language::key_of(made.text.substr(0, lay_opening.size())) == lay_opening;
    return made;
  }
  const language::Reading reading = language::literal_reading(made.text);
  made.sentences = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(reading.sentences.size()));
  language::ClauseBorders borders(reading);
  made.tokens = tokens_of(reading, 0, static_cast<std::uint32_t>(reading.words.size()), {}, borders);
  return made;
}

bool CompanionSearch::is_foreign(std::uint32_t block) const {
  const std::string_view type = document_.context.value("doc_type");
  return (type == "reply" || type == "dm") && reading_.blocks[block].quote_depth > 0;
}

bool CompanionSearch::stands(const CompiledCompanion& companion, std::uint32_t sentence) {
  if (companion.kind == CompanionKind::mandatory_text) {
    if (companion.for_lay_people && document_.context.value("audience") == "fachkreise") return true;
    return stands_exactly(*companion.wording);
  }
  if (companion.tokens.empty()) return true;
  if (!tokens_) read_tokens();
  std::uint32_t first = 0;
  auto limit = static_cast<std::uint32_t>(reading_.sentences.size());
  if (companion.kind == CompanionKind::note) {
    const std::uint32_t block = reading_.sentences[sentence].block;
    std::uint32_t before = block;
    while (before > 0 &&
           reading_.blocks[before - 1].first_sentence == reading_.blocks[before - 1].limit_sentence)
      --before;
    first = reading_.blocks[before > 0 ? before - 1 : block].first_sentence;
    std::uint32_t next = block + 1;
    while (next < reading_.blocks.size() &&
           reading_.blocks[next].first_sentence == reading_.blocks[next].limit_sentence)
      ++next;
    limit = reading_.blocks[next < reading_.blocks.size() ? next : block].limit_sentence;
  }
  for (std::uint32_t i = first; i < limit; ++i)
    if (!is_foreign(reading_.sentences[i].block) && stands_in(companion, i)) return true;
  return false;
}

bool CompanionSearch::stands_exactly(const match::Wording& wording) const {
  if (wording.empty()) return true;
  for (std::uint32_t b = 0; b < reading_.blocks.size(); ++b) {
    const language::ReadBlock& block = reading_.blocks[b];
    if (is_foreign(b)) continue;
    for (std::uint32_t word = block.first_word; word < block.limit_word; ++word)
      if (const auto place = wording.at(reading_, word); place && wording.is_exactly(reading_, *place))
        return true;
  }
  return false;
}

void CompanionSearch::read_tokens() {
  tokens_.emplace();
  for (const language::Sentence& sentence : reading_.sentences)
    tokens_->push_back(tokens_of(reading_, sentence.first_word, sentence.limit_word, {}, borders_));
}

bool CompanionSearch::stands_in(const CompiledCompanion& companion, std::uint32_t sentence) {
  const std::uint32_t block_limit = reading_.blocks[reading_.sentences[sentence].block].limit_sentence;
  const std::uint32_t limit = std::min(block_limit, sentence + companion.sentences);
  std::size_t missing = 0;
  for (const Token& wanted : companion.tokens) {
    bool found = false;
    for (std::uint32_t i = sentence; i < limit && !found; ++i)
      found = std::any_of((*tokens_)[i].begin(), (*tokens_)[i].end(), [&](const Token& token) {
        return token.fold == wanted.fold && is_same_word(token, wanted);
      });
    if (found) continue;
    if (must_be_there(wanted)) return false;
    ++missing;
  }
  return missing * 5 <= companion.tokens.size();
}

} // namespace taktvoll::claims
