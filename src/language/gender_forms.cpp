#include "language/gender_forms.h"

#include "language/gender.h"
#include "language/person_nouns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace taktvoll::language {
namespace {

constexpr std::uint32_t widest_pair = 5; // "die Ärztin oder der Arzt", "Leserinnen, liebe Leser"

// The sign of a gendered word.
GenderStyle style_of(std::string_view word) {
  for (std::size_t at = 1; at < word.size(); ++at) {
    if (gender_sign_length(word, 0, at) == 0) continue;
    switch (word[at]) {
    case '*':
      return GenderStyle::star;
    case ':':
      return GenderStyle::colon;
    case '_':
      return GenderStyle::underscore;
    case '/':
      return GenderStyle::slash;
    case '(':
      return GenderStyle::bracket;
    default:
      return GenderStyle::dot;
    }
  }
  return GenderStyle::inner_i;
}

// "ärzt" and "arzt" are one stem.
std::string folded(std::string_view key) {
  std::string out;
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (key[at] == '\xC3' && at + 1 < key.size()) {
      const char next = key[++at];
      const char plain = next == '\xA4' ? 'a' : next == '\xB6' ? 'o' : next == '\xBC' ? 'u' : '\0';
      if (plain != '\0') {
        out += plain;
        continue;
      }
      out += '\xC3';
      out += next;
    } else {
      out += key[at];
    }
  }
  return out;
}

// "patient" of "patientin", "patientinnen"; nothing if the word is no feminine of this kind.
std::optional<std::string> feminine_stem(std::string_view key) {
  for (const std::string_view ending : {"innen", "in"}) {
    if (key.ends_with(ending) && key.size() >= ending.size() + 3)
      return folded(key.substr(0, key.size() - ending.size()));
  }
  return std::nullopt;
}

// Is the key a masculine form of this stem: "patienten", "kollege", "arztes"?
bool has_stem(std::string_view key, std::string_view stem) {
  const std::string plain = folded(key);
  if (!plain.starts_with(stem)) return false;
  const std::string_view rest = std::string_view(plain).substr(stem.size());
  return rest.empty() || rest == "e" || rest == "en" || rest == "n" || rest == "s" || rest == "es" ||
         rest == "er";
}

// "ärzte" behind "Fachärztinnen und -": the end of a masculine form of this stem.
bool ends_stem(std::string_view key, std::string_view stem) {
  const std::string plain = folded(key);
  for (const std::string_view ending : {"", "e", "en", "n", "s", "es"}) {
    if (!plain.ends_with(ending) || plain.size() < ending.size() + 4) continue;
    if (stem.ends_with(std::string_view(plain).substr(0, plain.size() - ending.size()))) return true;
  }
  return false;
}

class Forms {
public:
  explicit Forms(const Reading& reading) : reading_(reading) {}

  [[nodiscard]] std::string_view key(std::uint32_t i) const { return reading_.key(reading_.words[i]); }
  [[nodiscard]] bool is_noun(std::uint32_t i) const {
    const Word& word = reading_.words[i];
    return word.kind == WordKind::word && word.capitalised && !word.in_hashtag && !word.in_mention;
  }

  // The limit of a pair that begins here; 0 if none does.
  [[nodiscard]] std::uint32_t pair_limit(std::uint32_t first) const {
    if (!is_noun(first) || reading_.words[first].gendered) return 0;
    const std::optional<std::string> stem = feminine_stem(key(first));
    const std::uint32_t sentence_limit = reading_.sentences[reading_.words[first].sentence].limit_word;
    bool joined = false;
    for (std::uint32_t i = first + 1; i < std::min(sentence_limit, first + widest_pair); ++i) {
      if (reading_.words[i].gap > Gap::comma) return 0;
      joined = joined || reading_.words[i].gap == Gap::comma || joins(key(i));
      if (stem && joined && is_shortened(i) && ends_stem(key(i), *stem)) return i + 1;
      if (!is_noun(i) || !joined) continue;
      if (stem && has_stem(key(i), *stem)) return i + 1;
      const std::optional<std::string> other = feminine_stem(key(i));
      if (other && has_stem(key(first), *other)) return i + 1;
    }
    return 0;
  }

  // "-ärzte"
  [[nodiscard]] bool is_shortened(std::uint32_t i) const {
    return reading_.text(reading_.words[i]).starts_with('-');
  }

  // Does the sentence name the other form of this masculine noun: "Pflegerinnen, Ärztinnen … und Ärzte"?
  [[nodiscard]] bool has_partner(std::uint32_t word) const {
    const auto [first, limit] = around(word);
    for (std::uint32_t i = first; i < limit; ++i) {
      if (i == word || reading_.words[i].kind != WordKind::word) continue;
      const std::optional<std::string> stem = feminine_stem(key(i));
      if (stem && has_stem(key(word), *stem)) return true;
    }
    return false;
  }

  // "Herr Dr. Wolf ist Arzt", "Unser Trainer Tom".
  [[nodiscard]] bool is_one_man(std::uint32_t word) const {
    const auto [first, limit] = around(word);
    if (word + 1 < limit && is_noun(word + 1) && reading_.words[word + 1].gap <= Gap::space) return true;
    for (std::uint32_t i = first; i < limit; ++i) {
      const std::string_view other = key(i);
      if (other == "herr" || other == "herrn" || other == "er" || other == "ihm" || other == "vater" ||
          other == "bruder" || other == "sohn" || other == "opa" || other == "papa") {
        return true;
      }
    }
    return false;
  }

  // "Ärzte ohne Grenzen"
  [[nodiscard]] bool is_name(std::uint32_t word) const {
    return word + 2 < reading_.words.size() && key(word + 1) == "ohne" && key(word + 2) == "grenzen";
  }

private:
  // The sentence of the word, in a window that keeps the cost per word constant.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> around(std::uint32_t word) const {
    constexpr std::uint32_t near = 60;
    const Sentence& sentence = reading_.sentences[reading_.words[word].sentence];
    return {std::max(sentence.first_word, word - std::min(word, near)),
            std::min(sentence.limit_word, word + near)};
  }
  static bool joins(std::string_view word) {
    return word == "und" || word == "oder" || word == "bzw" || word == "beziehungsweise" || word == "sowie" ||
           word == "&" || word == "wie";
  }

  const Reading& reading_;
};

} // namespace

std::vector<GenderForm> find_gender_forms(const Reading& reading, const OwnWordsOptions& options) {
  const OwnWords own(reading, options);
  const Forms forms(reading);
  std::vector<GenderForm> found;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    if (!own.holds(i)) continue;
    if (reading.words[i].gendered) {
      found.push_back({style_of(reading.text(reading.words[i])), i, i + 1});
    } else if (const std::uint32_t limit = forms.pair_limit(i); limit > 0) {
      found.push_back({GenderStyle::pair, i, limit});
      i = limit - 1;
    }
  }
  return found;
}

std::vector<std::uint32_t> find_masculine_forms(const Reading& reading, const OwnWordsOptions& options) {
  const OwnWords own(reading, options);
  const Forms forms(reading);
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    const Word& word = reading.words[i];
    if (!own.holds(i) || word.gendered || !word.capitalised) continue;
    const std::optional<PersonNumber> number = person_noun(reading.key(word));
    if (!number || forms.has_partner(i) || forms.is_name(i)) continue;
    if (*number != PersonNumber::plural && forms.is_one_man(i)) continue;
    found.push_back(i);
  }
  return found;
}

std::vector<std::uint32_t> find_neutral_forms(const Reading& reading, const OwnWordsOptions& options) {
  const OwnWords own(reading, options);
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
    const Word& word = reading.words[i];
    if (!own.holds(i) || !word.capitalised || !is_neutral_person(reading.key(word))) continue;
    // At the head of a sentence a noun must follow for it to be an adjective: "Helfende Hände".
    const Sentence& sentence = reading.sentences[word.sentence];
    const bool adjective = i == sentence.first_word && i + 1 < sentence.limit_word &&
                           reading.words[i + 1].capitalised && reading.words[i + 1].gap <= Gap::space;
    if (!adjective) found.push_back(i);
  }
  return found;
}

} // namespace taktvoll::language
