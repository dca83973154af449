#include "claims/token.h"

#include "claims/same_word.h"
#include "language/key_list.h"
#include "language/key_table.h"
#include "language/negator.h"
#include "language/word_context.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taktvoll::claims {
namespace {

using language::Gap;
using language::WordKind;

constexpr language::KeyList separable{"ab",       "an",   "auf",  "aus", "bei",    "ein",
                                      "entgegen", "fort", "frei", "her", "hin",    "los",
                                      "nach",     "vor",  "weg",  "zu",  "zurück", "zusammen"};
constexpr language::KeyList joining{"und", "oder", "bzw", "beziehungsweise"};

// Past forms that language/verbs.h does not list, as studies are told in them.
constexpr language::KeyList past_forms{
    "liess",   "liessen",   "half",  "halfen",  "sank",       "sanken",      "begann", "begannen",
    "nahm",    "nahmen",    "ging",  "gingen",  "hielt",      "hielten",     "fiel",   "fielen",
    "schlief", "schliefen", "klang", "klangen", "verschwand", "verschwanden"};

using Pair = std::pair<std::string_view, std::string_view>;
// Forms that share no stem with their infinitive; also behind a prefix ("anhält").
constexpr std::array irregular = std::to_array<Pair>(
    {{"hilft", "helfen"}, {"hilfst", "helfen"}, {"kann", "können"},       {"kannst", "können"},
     {"könnt", "können"}, {"darf", "dürfen"},   {"darfst", "dürfen"},     {"muss", "müssen"},
     {"musst", "müssen"}, {"will", "wollen"},   {"willst", "wollen"},     {"mag", "mögen"},
     {"magst", "mögen"},  {"lässt", "lassen"},  {"trägt", "tragen"},      {"hält", "halten"},
     {"gibt", "geben"},   {"nimmt", "nehmen"},  {"tritt", "treten"},      {"schläft", "schlafen"},
     {"läuft", "laufen"}, {"fällt", "fallen"},  {"schwillt", "schwellen"}});
constexpr std::array numbers = std::to_array<Pair>(
    {{"zwei", "2"},     {"drei", "3"},      {"vier", "4"},     {"fünf", "5"},      {"sechs", "6"},
     {"sieben", "7"},   {"acht", "8"},      {"neun", "9"},     {"zehn", "10"},     {"elf", "11"},
     {"zwölf", "12"},   {"fünfzehn", "15"}, {"zwanzig", "20"}, {"dreissig", "30"}, {"vierzig", "40"},
     {"fünfzig", "50"}, {"sechzig", "60"},  {"siebzig", "70"}, {"achtzig", "80"},  {"neunzig", "90"},
     {"hundert", "100"}});
constexpr std::array units = std::to_array<Pair>({{"prozent", "%"},
                                                  {"min", "minute"},
                                                  {"minuten", "minute"},
                                                  {"std", "stunde"},
                                                  {"h", "stunde"},
                                                  {"stunden", "stunde"},
                                                  {"sek", "sekunde"},
                                                  {"sekunden", "sekunde"}});

template <std::size_t n>
std::string_view mapped(const std::array<Pair, n>& table, std::string_view key) {
  const auto found =
      std::find_if(table.begin(), table.end(), [key](const Pair& pair) { return pair.first == key; });
  return found == table.end() ? std::string_view() : found->second;
}

std::string infinitive(std::string_view key) {
  for (const auto& [form, whole] : irregular) {
    if (!key.ends_with(form)) continue;
    const std::string_view prefix = key.substr(0, key.size() - form.size());
    if (prefix.empty() || separable.holds(prefix)) return std::string(prefix).append(whole);
  }
  return std::string(key);
}

// "1.000" is "1000"; "3,5" and "24" stay.
std::string plain_number(std::string_view key) {
  std::string out;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const bool thousands = key[i] == '.' && i + 4 <= key.size() && (i + 4 == key.size() || key[i + 4] == '.');
    if (!thousands) out += key[i];
  }
  return out;
}

class TokenReader {
public:
  TokenReader(const language::Reading& reading, std::uint32_t first, std::uint32_t limit,
              std::span<const ProductWords> products, language::ClauseBorders& borders)
      : reading_(reading), first_(first), limit_(limit), products_(products), borders_(borders) {}

  std::vector<Token> run() {
    for (std::uint32_t i = first_; i < limit_;) {
      if (i > first_ && begins_clause(i)) {
        close_clause();
        ++clause_;
      }
      i = take(i);
    }
    close_clause();
    for (Token& token : tokens_) token.fold = language::key_table::hash(fold_of(token));
    return std::move(tokens_);
  }

private:
  [[nodiscard]] const language::Word& word(std::uint32_t i) const { return reading_.words[i]; }
  [[nodiscard]] std::string_view key(std::uint32_t i) const { return reading_.key(word(i)); }
  [[nodiscard]] bool begins_clause(std::uint32_t i) {
    return word(i).sentence != word(i - 1).sentence || borders_.before(i);
  }
  [[nodiscard]] bool ends_clause(std::uint32_t i) { return i + 1 == limit_ || begins_clause(i + 1); }

  std::uint32_t take(std::uint32_t i) {
    while (next_product_ < products_.size() && products_[next_product_].limit <= i) ++next_product_;
    if (next_product_ < products_.size() && products_[next_product_].first <= i) {
      const ProductWords& named = products_[next_product_];
      const std::uint32_t limit = std::min(named.limit, limit_);
      Token token = make(i, limit);
      token.form = TokenForm::product;
      token.product = named.product;
      token.key = "\x01" + std::to_string(named.product);
      tokens_.push_back(std::move(token));
      return limit;
    }
    const language::Word& here = word(i);
    const bool counts = here.kind == WordKind::word || here.kind == WordKind::number ||
                        (here.kind == WordKind::symbol && (key(i) == "%" || key(i) == "‰"));
    if (!counts || here.in_hashtag || here.in_mention) return i + 1;
    if (ends_clause(i) && separable.holds(key(i)) && join_verb(i)) return i + 1;
    Token token = word_token(i);
    if ((token.classes & silent_word) != 0 && !token.denies) return i + 1;
    if (!is_second_of_pair(token, i)) tokens_.push_back(std::move(token));
    return i + 1;
  }

  [[nodiscard]] Token make(std::uint32_t i, std::uint32_t limit) const {
    Token token;
    token.clause = clause_;
    token.first_word = i;
    token.limit_word = limit;
    token.span = {word(i).span.start, word(limit - 1).span.limit};
    return token;
  }

  [[nodiscard]] Token word_token(std::uint32_t i) {
    Token token = make(i, i + 1);
    const language::Word& here = word(i);
    const std::string_view plain =
        here.gendered && here.stem_limit - here.stem_start >= 3 ? reading_.stem(here) : key(i);
    token.classes = classes_of(plain);
    token.denies = language::is_negation_word(plain);
    if (here.kind == WordKind::number) {
      token.form = TokenForm::number;
      token.key = plain_number(plain);
      return token;
    }
    if (const std::string_view digits = mapped(numbers, plain); !digits.empty()) {
      token.form = TokenForm::number;
      token.key = digits;
      return token;
    }
    const std::string_view unit = mapped(units, plain);
    const bool may_be_noun = language::may_be_noun(reading_, i);
    token.form = !here.capitalised               ? TokenForm::other
                 : may_be_noun && !here.all_caps ? TokenForm::noun
                                                 : TokenForm::either;
    token.verb = (token.classes & modal_word) != 0 || past_forms.holds(plain) ||
                 language::verb_form_at(reading_, i) != language::VerbForm::none;
    token.key = !unit.empty()                   ? std::string(unit)
                : token.form == TokenForm::noun ? std::string(plain)
                                                : infinitive(plain);
    if (token.key.ends_with("innen") && token.key.size() > 8) token.key.resize(token.key.size() - 5);
    if (token.form != TokenForm::other) complete_compound(token, i);
    token.comparative = token.form == TokenForm::other && token.key.ends_with("er") && compares(i);
    return token;
  }

  // "wirkt schneller", "hilft besser als": no noun follows that the -er could belong to, or a verb stands
  // before.
  [[nodiscard]] bool compares(std::uint32_t i) const {
    if (i > first_ && language::verb_form_at(reading_, i - 1) != language::VerbForm::none) return true;
    if (i + 1 >= limit_ || word(i + 1).gap >= Gap::comma) return true;
    const std::string_view next = key(i + 1);
    if (next == "als") return true;
    const bool attribute = word(i + 1).capitalised || next == "bis" || joining.holds(next) ||
                           next.ends_with("er") || next.ends_with("en") || next.ends_with("e");
    return !attribute;
  }

  [[nodiscard]] bool is_cut(std::uint32_t i) const {
    return reading_.prose.view().substr(word(i).span.limit.value).starts_with('-') ||
           reading_.text(word(i)).ends_with('-');
  }

  // "Kopf- und Zahnschmerzen": the first half of a pair gets the second part of the next compound.
  void complete_compound(Token& token, std::uint32_t i) const {
    if (!is_cut(i)) return;
    for (std::uint32_t j = i + 1; j < limit_ && j < i + 8; ++j) {
      if (joining.holds(key(j)) || is_cut(j)) continue;
      const std::string_view part = complaint_part(key(j));
      if (part.empty() || part.size() == key(j).size()) return;
      token.key.append(part);
      token.classes |= illness_word;
      return;
    }
  }

  // "Patientinnen und Patienten", "Ihre Ärztin oder Ihren Arzt": one group of people.
  [[nodiscard]] bool is_second_of_pair(const Token& token, std::uint32_t i) const {
    if (tokens_.empty() || i == first_ || token.form == TokenForm::number) return false;
    const Token& before = tokens_.back();
    if (before.form == TokenForm::product || before.limit_word + 3 < i || before.clause != clause_)
      return false;
    bool joined = false;
    for (std::uint32_t j = before.limit_word; j < i; ++j) joined = joined || joining.holds(key(j));
    if (!joined) return false;
    const auto feminine = [&](std::uint32_t at) {
      return key(at).ends_with("in") || key(at).ends_with("innen");
    };
    return feminine(before.first_word) != feminine(i) && is_same_word(before, token);
  }

  // Puts the prefix that ends the clause before its verb.
  bool join_verb(std::uint32_t prefix) {
    for (Token& token : tokens_) {
      if (token.clause != clause_ || !token.verb || (token.classes & modal_word) != 0) continue;
      const bool finite =
          language::is_finite_at(reading_, token.first_word) || past_forms.holds(key(token.first_word));
      if (!finite) continue;
      token.key.insert(0, key(prefix));
      token.classes |= classes_of(token.key);
      return true;
    }
    return false;
  }

  // Which tokens belong to the one behind them is known when the clause is complete.
  void close_clause() {
    for (std::size_t i = clause_start_; i < tokens_.size(); ++i) {
      Token& token = tokens_[i];
      if (i + 1 == tokens_.size() || token.verb || tokens_[i + 1].verb) continue;
      const bool modifies = token.form == TokenForm::number || token.form == TokenForm::other ||
                            token.denies || (token.classes & (bound_word | degree_word)) != 0;
      token.before_next =
          modifies && token.form != TokenForm::product && tokens_[i + 1].form != TokenForm::product;
    }
    clause_start_ = tokens_.size();
  }

  const language::Reading& reading_;
  std::uint32_t first_;
  std::uint32_t limit_;
  std::span<const ProductWords> products_;
  language::ClauseBorders& borders_;
  std::vector<Token> tokens_;
  std::size_t next_product_ = 0;
  std::size_t clause_start_ = 0;
  std::uint32_t clause_ = 0;
};

} // namespace

std::vector<Token> tokens_of(const language::Reading& reading, std::uint32_t first, std::uint32_t limit,
                             std::span<const ProductWords> products, language::ClauseBorders& borders) {
  return TokenReader(reading, first, limit, products, borders).run();
}

} // namespace taktvoll::claims
