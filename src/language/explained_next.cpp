#include "language/explanation_shapes.h"
#include "language/key_list.h"
#include "language/word_context.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

class Next {
public:
  Next(const Reading& reading, TermUse use, const PlainWords& plain)
      : reading_(reading), plain_(plain), use_(use), index_(reading.words[use.first].sentence),
        sentence_(reading.sentences[index_]) {}

  [[nodiscard]] Explanation find() const {
    if (const Explanation found = in_table()) return found;
    const Sentence* next = sentence_behind();
    if (next == nullptr) return {};
    const Clause words{next->first_word, next->limit_word};
    const bool asked = asks();
    if (!asked && nouns_behind() > 1) return {};
    if (points(words)) return explained_by(reading_, ExplanationKind::next_sentence, words);
    if (!asked) return {};
    if (plain_.stand_in(reading_, words))
      return explained_by(reading_, ExplanationKind::next_sentence, words);
    return repeats(words) || describes(words) ? explained_by(reading_, ExplanationKind::next_sentence, words)
                                              : Explanation{};
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i, Clause words) const {
    return i < words.limit ? key_at(reading_, i) : std::string_view{};
  }

  // In the same block, or behind a question in a heading.
  [[nodiscard]] const Sentence* sentence_behind() const {
    if (index_ + 1 >= reading_.sentences.size()) return nullptr;
    const Sentence& next = reading_.sentences[index_ + 1];
    const bool heading = reading_.blocks[sentence_.block].kind == document::BlockKind::heading;
    if (next.block != sentence_.block && !(heading && next.block == sentence_.block + 1)) return nullptr;
    return next.first_word < next.limit_word ? &next : nullptr;
  }

  // "Was ist eine Hypertonie?", "Hypertonie?"
  [[nodiscard]] bool asks() const {
    const bool heading = reading_.blocks[sentence_.block].kind == document::BlockKind::heading;
    if (heading && use_.first <= sentence_.first_word + 1 && use_.limit == sentence_.limit_word) return true;
    if (!reading_.prose.slice(sentence_.span).ends_with('?')) return false;
    const std::string_view opening = key_at(reading_, sentence_.first_word);
    return opening == "was" || use_.first <= sentence_.first_word + 1;
  }
  [[nodiscard]] std::uint32_t nouns_behind() const {
    std::uint32_t nouns = 0;
    for (std::uint32_t i = use_.limit; i < sentence_.limit_word; ++i) {
      if (is_naming_noun(reading_, i)) ++nouns;
    }
    return nouns;
  }

  // "Das ist ein …", "Das bedeutet: …", "Damit ist … gemeint", "So nennt man …", "Dabei handelt es sich um …"
  [[nodiscard]] bool points(Clause words) const {
    const std::string_view one = key(words.first, words);
    const std::string_view two = key(words.first + 1, words);
    static constexpr KeyList readers{"sie", "du", "wir", "ich", "für", "nicht", "aber", "auch"};
    if (one == "das" && (two == "ist" || two == "sind"))
      return is_predicate_gloss(reading_, {words.first + 2, words.limit}, plain_, false);
    if (one == "das" && (two == "bedeutet" || two == "heisst"))
      return !readers.holds(key(words.first + 2, words));
    if (one == "damit" || one == "darunter")
      return has(words, "gemeint") || has(words, "meint") || has(words, "meinen") || has(words, "versteht") ||
             has(words, "verstehen");
    if (one == "so") return two == "nennt" || two == "nennen" || two == "heisst";
    if (one == "gemeint") return two == "ist" || two == "sind";
    return (one == "dabei" && two == "handelt") || (one == "es" && two == "handelt");
  }
  [[nodiscard]] bool has(Clause words, std::string_view word) const {
    for (std::uint32_t i = words.first; i < words.limit; ++i) {
      if (key_at(reading_, i) == word) return true;
    }
    return false;
  }

  // "Was ist Arthrose? Arthrose ist Gelenkverschleiß."
  [[nodiscard]] bool repeats(Clause words) const {
    const std::uint32_t length = use_.limit - use_.first;
    for (std::uint32_t i = words.first; i < words.limit && i <= words.first + 1 && i + length <= words.limit;
         ++i) {
      bool same = true;
      for (std::uint32_t n = 0; n < length; ++n)
        same = same && key_at(reading_, i + n) == key_at(reading_, use_.first + n);
      if (same && defined_behind(reading_, {i, i + length}, plain_)) return true;
    }
    return false;
  }
  // "Was bedeutet Inkontinenz? Man kann Urin nicht halten."
  [[nodiscard]] bool describes(Clause words) const {
    static constexpr KeyList openers{"man", "wenn", "ein", "eine", "jemand", "dabei", "es"};
    return key_at(reading_, sentence_.first_word) == "was" && openers.holds(key(words.first, words)) &&
           !reading_.prose.slice(reading_.sentences[index_ + 1].span).ends_with('?');
  }

  // A cell of nothing but the term, beside one with a gloss.
  [[nodiscard]] Explanation in_table() const {
    const std::uint32_t block = sentence_.block;
    const ReadBlock& cell = reading_.blocks[block];
    if (cell.kind != document::BlockKind::table_cell || cell.first_word != use_.first ||
        cell.limit_word != use_.limit)
      return {};
    for (const std::uint32_t other : {block + 1, block - 1}) {
      if (other >= reading_.blocks.size()) continue;
      const ReadBlock& beside = reading_.blocks[other];
      const Clause words{beside.first_word, beside.limit_word};
      if (beside.kind == document::BlockKind::table_cell && is_phrase_gloss(reading_, words, plain_, true))
        return explained_by(reading_, ExplanationKind::glossary, words);
    }
    return {};
  }

  const Reading& reading_;
  const PlainWords& plain_;
  TermUse use_;
  std::uint32_t index_;
  const Sentence& sentence_;
};

} // namespace

Explanation explained_next(const Reading& reading, TermUse use, const PlainWords& plain) {
  return Next(reading, use, plain).find();
}

} // namespace taktvoll::language
