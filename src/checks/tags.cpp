#include "checks/tags.h"

#include "document/gender_star.h"
#include "language/abbreviations.h"
#include "readability/word_familiarity.h"
#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace taktvoll::checks {
namespace {

using document::Inline;
using document::InlineKind;
using language::Reading;
using language::Word;
using language::WordKind;

constexpr std::size_t shortest_of_several = 12; // letters

// Keys of hashtags that label a text as advertising.
constexpr std::array<std::string_view, 9> labels = {"ad",
                                                    "anzeige",
                                                    "bezahltepartnerschaft",
                                                    "dauerwerbung",
                                                    "paid",
                                                    "sponsored",
                                                    "unbezahltewerbung",
                                                    "werbung",
                                                    "werbungunbezahlt"};

bool is_tag(const Word& word) {
  return word.in_hashtag || word.in_mention;
}
bool is_speech(const Word& word) {
  return !word.in_hashtag && (word.kind == WordKind::word || word.kind == WordKind::number);
}

bool is_label(const Reading& reading, std::uint32_t word) {
  const language::ReadBlock& block = reading.blocks[reading.sentences[reading.words[word].sentence].block];
  return word == block.first_word &&
         std::find(labels.begin(), labels.end(), reading.key(reading.words[word])) != labels.end();
}

} // namespace

std::vector<WordRange> hashtags_in_sentences(const Reading& reading) {
  std::vector<WordRange> found;
  for (const language::Sentence& sentence : reading.sentences) {
    // The last word that is said: hashtags behind it are a block.
    std::uint32_t last = sentence.limit_word;
    while (last > sentence.first_word && !is_speech(reading.words[last - 1])) --last;
    for (std::uint32_t i = sentence.first_word; i < last; ++i)
      if (reading.words[i].in_hashtag && !is_label(reading, i)) found.push_back({i, i + 1});
  }
  return found;
}

std::vector<WordRange> emoji_in_sentences(const Reading& reading) {
  std::vector<WordRange> found;
  for (const language::Sentence& sentence : reading.sentences) {
    const auto said = [&](std::uint32_t i) { return is_speech(reading.words[i]); };
    for (std::uint32_t i = sentence.first_word; i < sentence.limit_word; ++i) {
      if (reading.words[i].kind != WordKind::emoji || is_tag(reading.words[i])) continue;
      std::uint32_t limit = i + 1; // of a row of emoji
      while (limit < sentence.limit_word && reading.words[limit].kind == WordKind::emoji) ++limit;
      const bool between =
          i > sentence.first_word && said(i - 1) && limit < sentence.limit_word && said(limit);
      const bool goes_on = between && (!reading.words[limit].capitalised ||
                                       language::leads_on(reading.key(reading.words[i - 1])));
      // A colon or a line's end before it begins something new.
      if (goes_on && reading.words[i].gap < language::Gap::colon &&
          reading.words[limit].gap < language::Gap::colon)
        found.push_back({i, limit});
      i = limit - 1;
    }
  }
  return found;
}

std::vector<WordRange> lowercase_hashtags(const Reading& reading) {
  std::vector<WordRange> found;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    const Word& word = reading.words[i];
    if (!word.in_hashtag) continue;
    const std::string_view tag = reading.text(word);
    std::size_t letters = 0;
    bool divided = false; // by a capital, a digit or an underscore inside
    for (std::size_t at = 0; at < tag.size();) {
      const text::CodePoint c = text::code_point_at(tag, at);
      if (text::is_letter(c.value)) ++letters;
      divided = divided || (at > 0 && !text::is_lower(c.value) && !text::is_mark(c.value));
      at += c.length;
    }
    if (divided || letters < shortest_of_several) continue;
    const bool one_word = word.capitalised && readability::familiarity_of(reading.key(word)).kind !=
                                                  readability::Familiarity::unlisted;
    if (!one_word) found.push_back({i, i + 1});
  }
  return found;
}

std::vector<text::SourceSpan> gender_signs_in_tags(const document::Document& document) {
  std::vector<text::SourceSpan> found;
  const std::string_view bytes = document.source.bytes();
  const Inline* tag = nullptr; // the last one
  const auto word_end = [&](std::size_t at) {
    while (at < bytes.size() && text::is_letter(text::code_point_at(bytes, at).value))
      at += text::code_point_at(bytes, at).length;
    return at;
  };
  const auto add = [&](std::size_t sign_limit) {
    const std::size_t end = std::max<std::size_t>(word_end(sign_limit), tag->source.limit.value);
    if (found.empty() || found.back().limit <= tag->source.start)
      found.push_back({tag->source.start, text::SourceOffset(end)});
  };
  for (const Inline& mark : document.inlines) {
    if (mark.kind == InlineKind::hashtag || mark.kind == InlineKind::mention) {
      tag = &mark;
      // An underscore belongs to the tag, so nobody marked it.
      for (std::size_t at = mark.content.start.value; at < mark.content.limit.value; ++at)
        if (bytes[at] == '_')
          if (const std::size_t length = document::gender_sign_at(bytes, at); length > 0) add(at + length);
    } else if (mark.kind == InlineKind::gender_sign && tag != nullptr &&
               mark.source.start == tag->source.limit) {
      add(mark.source.limit.value);
    }
  }
  return found;
}

} // namespace taktvoll::checks
