#include "claims/referring_words.h"

#include "language/affix_list.h"
#include "language/key_list.h"
#include "language/verbs.h"
#include "language/word_context.h"

#include <algorithm>

namespace taktvoll::claims {
namespace {

using language::Gap;

constexpr language::KeyList pronouns{"es", "sie", "er", "das", "dies", "dieses", "dieser", "diese"};
constexpr language::KeyList pointing{"das",    "dem",     "des",     "der",     "die",    "den",
                                     "dieses", "diesem",  "dieser",  "diese",   "diesen", "unser",
                                     "unsere", "unserem", "unserer", "unseren", "unseres"};
// Whole nouns or the second part of one: "Nasenspray", "Filmtabletten".
constexpr auto product_nouns = language::endings_of_words(
    "präparat", "präparats", "arzneimittel", "arzneimittels", "medikament", "medikaments", "mittel",
    "mittels", "produkt", "produkts", "spray", "sprays", "gel", "gels", "salbe", "creme", "saft", "safts",
    "tropfen", "tablette", "tabletten", "kapsel", "kapseln", "pflaster", "granulat", "dragee", "dragees",
    "zäpfchen", "lutschtabletten", "brausetablette");
// Nouns that end like these and mean something else.
constexpr language::KeyList other_nouns{"engel",          "mangel",         "regel",       "spiegel",
                                        "nagel",          "vogel",          "hilfsmittel", "lebensmittel",
                                        "nahrungsmittel", "verkehrsmittel", "kapitel",     "orangensaft",
                                        "blutstropfen",   "angel",          "orgel",       "flügel"};

class Referrer {
public:
  Referrer(const language::Reading& reading, ProductIndex at_hand, std::vector<ProductWords>& named)
      : reading_(reading), named_(named), last_(at_hand) {}

  void run() {
    const std::size_t outright = named_.size();
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < reading_.words.size(); ++i) {
      while (next < outright && named_[next].limit <= i) ++next;
      if (next < outright && named_[next].first <= i) {
        last_ = named_[next].product;
        last_sentence_ = reading_.words[i].sentence;
        told_ = true;
        i = named_[next].limit - 1;
        continue;
      }
      if (last_ == no_product) continue;
      if (const std::uint32_t limit = noun_at(i); limit > i)
        add(i, limit);
      else if (is_pronoun(i))
        add(i, i + 1);
    }
    std::sort(named_.begin(), named_.end(),
              [](const ProductWords& a, const ProductWords& b) { return a.first < b.first; });
    // "unser Nasenspray Musterol": the noun stops before the name.
    for (std::size_t i = 0; i + 1 < named_.size(); ++i)
      named_[i].limit = std::min(named_[i].limit, named_[i + 1].first);
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i) const { return reading_.key(reading_.words[i]); }

  void add(std::uint32_t first, std::uint32_t limit) {
    named_.push_back({first, limit, last_});
    last_sentence_ = reading_.words[first].sentence;
    told_ = true;
  }

  [[nodiscard]] std::uint32_t noun_at(std::uint32_t i) const {
    if (!pointing.holds(key(i)) || i + 1 >= reading_.words.size()) return i;
    const language::Word& noun = reading_.words[i + 1];
    const bool follows = noun.sentence == reading_.words[i].sentence && noun.gap <= Gap::space;
    if (!follows || !noun.capitalised || !product_nouns.fits(key(i + 1)) || other_nouns.holds(key(i + 1)))
      return i;
    return i + 2;
  }

  [[nodiscard]] bool is_pronoun(std::uint32_t i) const {
    const language::Word& word = reading_.words[i];
    const language::Sentence& sentence = reading_.sentences[word.sentence];
    if (!told_ || !pronouns.holds(key(i)) || first_real_word(sentence) != i) return false;
    if (word.sentence > last_sentence_ + 1 || !same_section(word.sentence)) return false;
    if (i + 1 >= sentence.limit_word) return false;
    const std::string_view verb = key(i + 1);
    if (reading_.words[i + 1].capitalised || !language::is_finite_verb(verb)) return false;
    // "Sie wirken", "Sie können": the reader.
    if (key(i) == "sie" && (verb.ends_with("en") || verb == "sind")) return false;
    // "Es hilft, viel zu trinken", "Es gibt", "Es ist wichtig, dass".
    const bool idle = key(i) == "es" || key(i) == "das" || key(i) == "dies";
    if (!idle) return true;
    // "Das ist eine Einzelerfahrung."
    if (key(i) != "es" && (language::is_auxiliary(verb) || language::is_modal(verb))) return false;
    if (verb == "gibt" || verb == "geht" || verb == "tut" || verb == "heisst") return false;
    for (std::uint32_t j = i + 2; j < sentence.limit_word && j < i + 6; ++j)
      if (reading_.words[j].gap == Gap::comma)
        return key(j) != "dass" && key(j) != "wenn" && key(j) != "ob" && !has_zu(j, sentence.limit_word);
    return true;
  }

  [[nodiscard]] bool has_zu(std::uint32_t from, std::uint32_t limit) const {
    for (std::uint32_t j = from; j < limit && j < from + 12; ++j)
      if (key(j) == "zu" || language::ends_infinitive(reading_, j)) return true;
    return false;
  }

  [[nodiscard]] std::uint32_t first_real_word(const language::Sentence& sentence) const {
    std::uint32_t i = sentence.first_word;
    while (i < sentence.limit_word && reading_.words[i].kind == language::WordKind::emoji) ++i;
    return i;
  }

  [[nodiscard]] bool same_section(std::uint32_t sentence) const {
    const auto section = [&](std::uint32_t s) {
      return reading_.blocks[reading_.sentences[s].block].section;
    };
    return section(sentence) == section(last_sentence_);
  }

  const language::Reading& reading_;
  std::vector<ProductWords>& named_;
  ProductIndex last_;
  std::uint32_t last_sentence_ = 0;
  bool told_ = false; // the text itself has named one
};

} // namespace

void add_referring_words(const language::Reading& reading, ProductIndex at_hand,
                         std::vector<ProductWords>& named) {
  Referrer(reading, at_hand, named).run();
}

} // namespace taktvoll::claims
