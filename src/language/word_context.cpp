#include "language/word_context.h"

#include "language/key_list.h"

namespace taktvoll::language {
namespace {

constexpr KeyList polite{"sie",   "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer",
                         "ihres", "du",    "dir", "dich", "dein",  "deine"};

bool begins_something(const Reading& reading, std::uint32_t word) {
  const Word& at = reading.words[word];
  return word == reading.sentences[at.sentence].first_word || at.gap == Gap::colon;
}

} // namespace

bool may_be_noun(const Reading& reading, std::uint32_t word) {
  return reading.words[word].capitalised && !begins_something(reading, word);
}

bool is_noun(const Reading& reading, std::uint32_t word) {
  return may_be_noun(reading, word) && !polite.holds(key_at(reading, word));
}

VerbForm verb_form_at(const Reading& reading, std::uint32_t word) {
  const Word& at = reading.words[word];
  if (at.kind != WordKind::word || at.in_hashtag || at.in_mention) return VerbForm::none;
  if (at.capitalised && !at.all_caps && !begins_something(reading, word)) return VerbForm::none;
  return verb_form(reading.key(at));
}

bool ends_infinitive(const Reading& reading, std::uint32_t word) {
  const Word& at = reading.words[word];
  const std::string_view key = reading.key(at);
  if (at.capitalised || !key.ends_with('n')) return false;
  if (word > reading.sentences[at.sentence].first_word && at.gap == Gap::space &&
      key_at(reading, word - 1) == "zu")
    return verb_form(key) == VerbForm::plural || is_finite_verb(key) || key == "sein" || key == "tun" ||
           key.ends_with("en") || key.ends_with("ern") || key.ends_with("eln");
  // "aufzuhören", "wegzudiskutieren": a prefix, "zu", a verb
  const std::size_t zu = key.find("zu", 2);
  return zu != std::string_view::npos && zu <= 9 && key.size() >= zu + 6 &&
         verb_form(key.substr(zu + 2)) == VerbForm::plural;
}

} // namespace taktvoll::language
