#include "language/explanation.h"

#include "language/explanation_shapes.h"
#include "language/key_list.h"
#include "language/word_context.h"

namespace taktvoll::language {

Explanation explained_by(const Reading& reading, ExplanationKind kind, Clause words) {
  if (words.first >= words.limit) return {};
  return {kind, cover(reading.words[words.first].span, reading.words[words.limit - 1].span)};
}

namespace {

// At the head of a sentence a capital says nothing; the ending does.
bool is_quality_key(std::string_view key) {
  static constexpr KeyList endings{"isch", "ische", "ischer", "lich",  "iv",   "al",      "är",     "ent",
                                   "ös",   "ell",   "iert",   "ieren", "akut", "benigne", "maligne"};
  return endings.ends(key);
}

} // namespace

Explanation explanation_beside(const Reading& reading, TermUse use, const PlainWords& plain) {
  if (use.first >= use.limit || use.limit > reading.words.size()) return {};
  const auto find = [&](const PlainWords& words) {
    if (const Explanation found = explained_behind(reading, use, words)) return found;
    if (const Explanation found = explained_before(reading, use, words)) return found;
    return explained_next(reading, use, words);
  };
  const std::uint32_t last = use.limit - 1;
  const bool quality = !reading.words[last].capitalised ||
                       (!may_be_noun(reading, last) && is_quality_key(reading.key(reading.words[last])));
  return quality ? find(plain.of_quality()) : find(plain);
}

std::vector<Explanation> find_explanations(const Reading& reading, std::span<const TermUse> uses,
                                           const PlainWords& plain) {
  std::vector<Explanation> found;
  found.reserve(uses.size());
  Explanation known;
  for (const TermUse use : uses) {
    Explanation here = explanation_beside(reading, use, plain);
    if (!here && known) here = {ExplanationKind::earlier, known.gloss};
    if (here && !known) known = here;
    found.push_back(here);
  }
  return found;
}

std::string_view label(ExplanationKind kind, base::UiLanguage language) {
  using base::pick;
  switch (kind) {
  case ExplanationKind::brackets:
    return pick(language, "in Klammern dahinter erklärt", "explained in brackets behind it");
  case ExplanationKind::in_brackets:
    return pick(language, "in Klammern zum einfachen Wort genannt",
                "named in brackets beside the plain word");
  case ExplanationKind::apposition:
    return pick(language, "im selben Satz erklärt", "explained in the same sentence");
  case ExplanationKind::definition:
    return pick(language, "im Satz definiert", "defined by the sentence");
  case ExplanationKind::naming:
    return pick(language, "als Fachwort für das Beschriebene eingeführt",
                "introduced as the term for what is described");
  case ExplanationKind::glossary:
    return pick(language, "als Eintrag eines Glossars erklärt", "explained as an entry of a glossary");
  case ExplanationKind::next_sentence:
    return pick(language, "im nächsten Satz erklärt", "explained by the next sentence");
  case ExplanationKind::plain_word:
    return pick(language, "neben dem einfachen Wort genannt", "named beside the plain word");
  case ExplanationKind::earlier:
    return pick(language, "weiter oben erklärt", "explained further up");
  case ExplanationKind::none:
    break;
  }
  return pick(language, "nicht erklärt", "not explained");
}

} // namespace taktvoll::language
