#include "claims/companions.h"

#include "claims/literal_reading.h"
#include "claims/mandatory_texts.h"
#include "claims/same_word.h"
#include "language/key.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::claims {
namespace {

constexpr std::string_view lay_opening = "zu risiken und nebenwirkungen"; // as a key
constexpr std::uint32_t longest_open_part = 40;                           // words

std::string squeezed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (!text::is_space(c.value)) out.append(text.substr(at, c.length));
    at += c.length;
  }
  return out;
}

CompiledCompanion::Fixed fixed_part(std::string_view text) {
  CompiledCompanion::Fixed part;
  const language::Reading reading = literal_reading(text);
  for (const language::Word& word : reading.words) part.keys.emplace_back(reading.key(word));
  if (!reading.words.empty())
    part.squeezed =
        squeezed(reading.prose.slice({reading.words.front().span.start, reading.words.back().span.limit}));
  return part;
}

// The word behind the part if it begins with word `first` and stands there exactly; else `first`.
std::uint32_t limit_of(const CompiledCompanion::Fixed& part, const language::Reading& reading,
                       std::uint32_t first, std::uint32_t limit) {
  const auto length = static_cast<std::uint32_t>(part.keys.size());
  if (first + length > limit) return first;
  for (std::uint32_t i = 0; i < length; ++i)
    if (reading.key(reading.words[first + i]) != part.keys[i]) return first;
  const text::ProseSpan span{reading.words[first].span.start, reading.words[first + length - 1].span.limit};
  return squeezed(reading.prose.slice(span)) == part.squeezed ? first + length : first;
}

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
    for (std::string_view rest = made.text; !rest.empty();) {
      const std::size_t open = std::min(rest.find('{'), rest.size());
      if (CompiledCompanion::Fixed part = fixed_part(rest.substr(0, open)); !part.keys.empty())
        made.fixed.push_back(std::move(part));
      const std::size_t close = rest.find('}', open);
      rest = close == std::string_view::npos ? std::string_view() : rest.substr(close + 1);
    }
    made.for_lay_people = language::key_of(made.text.substr(0, lay_opening.size())) == lay_opening;
    return made;
  }
  const language::Reading reading = literal_reading(made.text);
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
    return stands_exactly(companion);
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

bool CompanionSearch::stands_exactly(const CompiledCompanion& companion) const {
  if (companion.fixed.empty()) return true;
  for (std::uint32_t b = 0; b < reading_.blocks.size(); ++b) {
    const language::ReadBlock& block = reading_.blocks[b];
    if (is_foreign(b)) continue;
    for (std::uint32_t i = block.first_word; i < block.limit_word; ++i) {
      std::uint32_t at = limit_of(companion.fixed.front(), reading_, i, block.limit_word);
      if (at == i) continue;
      std::size_t found = 1;
      while (found < companion.fixed.size()) {
        std::uint32_t next = at;
        std::uint32_t limit = at;
        while (limit == next && next < block.limit_word && next < at + longest_open_part)
          if ((limit = limit_of(companion.fixed[found], reading_, next, block.limit_word)) == next)
            limit = ++next;
        if (limit == next) break;
        at = limit;
        ++found;
      }
      if (found == companion.fixed.size()) return true;
    }
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
