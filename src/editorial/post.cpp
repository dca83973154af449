#include "editorial/post.h"

#include "base/sha256.h"
#include "document/document.h"
#include "editorial/contact_mentions.h"
#include "editorial/footnotes.h"
#include "pack/names.h"

#include <algorithm>

namespace taktvoll::editorial {
namespace {

constexpr std::size_t run_length = 5;

// FNV-1a, 64 bits: the same on every machine.
std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 1099511628211ULL;
  }
  return hash;
}

bool counts(const language::Word& word) {
  return (word.kind == language::WordKind::word || word.kind == language::WordKind::number) &&
         !word.in_hashtag && !word.in_mention;
}

std::string keys_in(const language::Reading& reading, text::ProseSpan span) {
  std::string keys;
  const auto [first, limit] = reading.words_in(span);
  for (std::uint32_t i = first; i < limit; ++i)
    if (counts(reading.words[i])) keys += std::string(reading.key(reading.words[i])) + " ";
  return keys;
}

void read_words(const language::Reading& reading, Post& post) {
  std::string keys;
  std::vector<std::size_t> starts;
  for (const language::Word& word : reading.words) {
    if (!counts(word)) continue;
    starts.push_back(keys.size());
    keys += reading.key(word);
    keys += ' ';
  }
  post.words = static_cast<std::uint32_t>(starts.size());
  post.digest = base::sha256_hex(keys);
  for (std::size_t i = 0; i + run_length <= starts.size(); ++i) {
    const std::size_t limit = i + run_length < starts.size() ? starts[i + run_length] : keys.size();
    post.sequences.push_back(hash_of(std::string_view(keys).substr(starts[i], limit - starts[i])));
  }
  std::sort(post.sequences.begin(), post.sequences.end());
  post.sequences.erase(std::unique(post.sequences.begin(), post.sequences.end()), post.sequences.end());
}

Statement statement_of(const claims::ClaimFinding& found, const language::Reading& reading) {
  Statement statement;
  statement.verdict = verdict_name(found.verdict);
  statement.product = found.product;
  statement.claim = found.claim;
  statement.span = reading.prose.to_source(found.span);
  statement.text = reading.prose.slice(found.span);
  statement.notes = found.notes;
  text::ProseSpan said = found.span;
  const std::uint32_t at = reading.sentence_at(found.span.start);
  if (at < reading.sentences.size()) {
    const text::ProseSpan sentence = reading.sentences[at].span;
    statement.sentence = reading.prose.slice(sentence);
    // Of a deviation the span may be a few words only.
    if (statement.verdict != "approved") said = text::cover(sentence, found.span);
  }
  statement.wording = keys_in(reading, said);
  statement.mark = mark_behind(reading, said.limit);
  if (!statement.mark.empty())
    statement.footnote = note_with(reading, statement.mark, said.limit + statement.mark.size());
  return statement;
}

} // namespace

std::string_view verdict_name(pack::ClaimVerdict verdict) {
  const std::string_view name = pack::name_in(pack::claim_verdict_names, verdict);
  return name.empty() ? "approved" : name;
}

Post read_post(const text::SourceText& source, const PostSettings& settings, language::Reader& reader) {
  document::Document document = document::parse(source);
  settings.path_contexts.apply(source.path(), document.context);
  for (const auto& [key, value] : settings.overrides) document.context.set(key, value);
  const language::Reading reading = reader.read(document);
  Post post{source, text::LineIndex(source), document.context, {}, {}, {}, 0, {}};
  if (settings.judge != nullptr)
    for (const claims::ClaimFinding& found :
         settings.judge->judge(document, reading, settings.as_of, settings.language))
      post.statements.push_back(statement_of(found, reading));
  if (settings.registry != nullptr) post.contacts = contact_mentions(document, reading, *settings.registry);
  read_words(reading, post);
  return post;
}

} // namespace taktvoll::editorial
