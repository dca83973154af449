#include "claims/statement_clauses.h"

#include "language/key_list.h"
#include "language/negation.h"
#include "language/quotation.h"
#include "language/word_context.h"

#include <algorithm>
#include <string_view>

namespace taktvoll::claims {
namespace {

using language::Clause;

constexpr language::KeyList asking{"ob",     "wie",     "warum",   "weshalb", "wieso", "wann",
                                   "welche", "welcher", "welches", "womit",   "wofür", "wogegen",
                                   "woher",  "wodurch", "wozu",    "was"};
constexpr language::KeyList affirming_openers{"wussten", "wusstest", "wusstet",
                                              "hätten",  "hättest",  "gewusst"};
constexpr language::KeyList limiting{"höchstens", "maximal", "länger", "mehr", "ohne"};
// Labels of the particulars that § 4 HWG demands, followed by a colon.
constexpr language::KeyList labels{
    "wirkstoff",   "wirkstoffe",   "anwendungsgebiet", "anwendungsgebiete", "gegenanzeigen", "nebenwirkungen",
    "warnhinweis", "warnhinweise", "zusammensetzung",  "darreichungsform",  "stand",         "inhaltsstoffe",
    "hinweis",     "pflichttext",  "pflichtangaben",   "dosierung"};

bool any_of(std::span<const Token> tokens, WordClasses classes) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [classes](const Token& token) { return (token.classes & classes) != 0; });
}

// What stands in quotation marks there is spoken in the film.
bool is_script(const document::Document& document) {
  const std::string_view type = document.context.value("doc_type");
  return type == "reel" || type == "story" || type == "video-script";
}

class ClauseReader {
public:
  ClauseReader(const StatementContext& context, std::uint32_t first, std::uint32_t limit,
               std::span<const Token> tokens)
      : context_(context), reading_(context.reading), first_(first), limit_(limit), tokens_(tokens) {}

  std::vector<StatementClause> run() {
    split();
    const bool exempt = is_question() || is_particular();
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      StatementClause& clause = clauses_[i];
      for (std::uint32_t word = clause.words.first; word < clause.words.limit; ++word)
        clause.finite = clause.finite || language::is_finite_at(reading_, word);
      clause.foreign = exempt || is_foreign(clause.words) || asks_indirectly(clause.words, i);
      clause.kinds = clause.foreign ? StatementKinds{0} : kinds_of(clause);
    }
    // "Fragen Sie Ihre Ärztin, wenn Sie Asthma haben", "Nehmen Sie es nicht ein, wenn Sie schwanger sind".
    const bool advice = std::any_of(clauses_.begin(), clauses_.end(), [&](const StatementClause& clause) {
      return advises(clause.words, tokens_of(clause)) || limits_use(tokens_of(clause));
    });
    for (StatementClause& clause : clauses_)
      if (advice && !clause.names_product &&
          clause.kinds == static_cast<StatementKinds>(StatementKind::indication))
        clause.kinds = 0;
    return std::move(clauses_);
  }

private:
  [[nodiscard]] std::string_view key(std::uint32_t i) const { return reading_.key(reading_.words[i]); }
  [[nodiscard]] std::span<const Token> tokens_of(const StatementClause& clause) const {
    return tokens_.subspan(clause.first_token, clause.limit_token - clause.first_token);
  }

  void split() {
    for (std::uint32_t word = first_; word < limit_; ++word) {
      if (word == first_ || context_.borders.before(word)) {
        StatementClause clause;
        clause.words = {word, word};
        clauses_.push_back(clause);
      }
      clauses_.back().words.limit = word + 1;
    }
    std::size_t token = 0;
    for (StatementClause& clause : clauses_) {
      clause.first_token = token;
      while (token < tokens_.size() && tokens_[token].first_word < clause.words.limit) {
        clause.names_product = clause.names_product || tokens_[token].form == TokenForm::product;
        ++token;
      }
      clause.limit_token = token;
    }
  }

  [[nodiscard]] bool is_question() const {
    std::uint32_t last = limit_;
    while (last > first_ && reading_.words[last - 1].kind != language::WordKind::word &&
           reading_.words[last - 1].kind != language::WordKind::number)
      --last;
    if (last == first_) return false;
    const language::Sentence& sentence = reading_.sentences[reading_.words[first_].sentence];
    const text::ProseOffset end = reading_.words[last - 1].span.limit;
    if (sentence.span.limit <= end) return false;
    if (reading_.prose.slice({end, sentence.span.limit}).find('?') == std::string_view::npos) return false;
    for (std::uint32_t i = first_; i < limit_ && i < first_ + 3; ++i)
      if (affirming_openers.holds(key(i))) return false;
    return true;
  }

  // "Anwendungsgebiete: leichte bis mäßig starke Schmerzen", "Musteran 400 mg Filmtabletten. Wirkstoff: …".
  [[nodiscard]] bool is_particular() const {
    const auto is_label = [&](std::uint32_t i) {
      return labels.holds(key(i)) && i + 1 < reading_.words.size() &&
             reading_.words[i + 1].gap == language::Gap::colon;
    };
    for (std::uint32_t i = first_; i < limit_ && i < first_ + 8; ++i)
      if (is_label(i)) {
        // "Musteran (Wirkstoff: Ibuprofen) kann …" is a sentence like any other.
        return i == first_ || language::mark_before(reading_, i).find('(') == std::string_view::npos;
      }
    const std::uint32_t block_limit =
        reading_.blocks[reading_.sentences[reading_.words[first_].sentence].block].limit_word;
    const bool verbless = std::none_of(tokens_.begin(), tokens_.end(), [](const Token& t) { return t.verb; });
    return verbless && limit_ < block_limit && is_label(limit_);
  }

  [[nodiscard]] bool is_foreign(Clause words) const {
    const text::ProseSpan span{reading_.words[words.first].span.start,
                               reading_.words[words.limit - 1].span.limit};
    const language::Quoted quoted = language::find_quotation(reading_, span, context_.reported);
    if (!quoted) return false;
    return !(quoted.reason == language::QuotationReason::marks && is_script(context_.document));
  }

  // "…, wie Musteran wirkt".
  [[nodiscard]] bool asks_indirectly(Clause words, std::size_t number) const {
    if (!asking.holds(key(words.first))) return false;
    if (number == 0) return clauses_.size() > 1; // "Wie Musteran wirkt, lesen Sie …"
    return reading_.words[words.first].gap >= language::Gap::comma;
  }

  [[nodiscard]] bool is_denied(const Token& token) const {
    return language::is_negated(reading_, token.first_word, token.limit_word, context_.borders);
  }

  // "Nehmen Sie Musteran nicht länger als 4 Tage", "Fragen Sie in Ihrer Apotheke nach Musteran".
  [[nodiscard]] bool limits_use(std::span<const Token> tokens) const {
    const bool denies = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.denies; });
    const bool limit =
        std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return limiting.holds(t.key); });
    const bool use =
        any_of(tokens, use_word) || std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
          return t.key.starts_with("geeignet") || t.key.starts_with("zugelassen");
        });
    const bool most = std::any_of(tokens.begin(), tokens.end(),
                                  [](const Token& t) { return t.key == "höchstens" || t.key == "maximal"; });
    return use && (denies || most || (limit && denies));
  }

  [[nodiscard]] bool advises(Clause words, std::span<const Token> tokens) const {
    if (!any_of(tokens, advice_word)) return false;
    for (std::uint32_t i = words.first; i < words.limit; ++i)
      if (key(i) == "sie" || key(i) == "uns" || key(i) == "ihnen" || key(i) == "du") return true;
    return false;
  }

  [[nodiscard]] StatementKinds kinds_of(const StatementClause& clause) const {
    const std::span<const Token> tokens = tokens_of(clause);
    if (advises(clause.words, tokens)) return 0;
    const bool limited = limits_use(tokens);
    StatementKinds kinds = 0;
    bool denied_effect = false;
    bool denies = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const Token& token = tokens[i];
      denies = denies || token.denies;
      if ((token.classes & effect_word) != 0 && !(token.classes & neutral_word)) {
        if (is_denied(token))
          denied_effect = true;
        else
          kinds = with(kinds, StatementKind::effect);
      }
      if ((token.classes & safe_word) != 0 && !limited && !is_denied(token))
        kinds = with(kinds, StatementKind::safety);
      if ((token.classes & risk_word) != 0 && (is_denied(token) || any_of(tokens, few_word)))
        kinds = with(kinds, StatementKind::safety);
      if (limited) continue;
      if (compares(tokens, i)) kinds = with(kinds, StatementKind::comparison);
      if (is_figure(tokens, i)) kinds = with(kinds, StatementKind::figure);
      if (is_for_whom(token, context_.indications)) kinds = with(kinds, StatementKind::indication);
    }
    // "Musteran hilft nicht gegen Migräne": a limit, no promise.
    if (denied_effect && !holds(kinds, StatementKind::effect))
      return kinds & static_cast<StatementKinds>(StatementKind::safety);
    return kinds;
  }

  [[nodiscard]] bool compares(std::span<const Token> tokens, std::size_t i) const {
    if ((tokens[i].classes & compare_word) != 0) {
      // "Nr. 1", but not "Nr. 20 in der Broschüre".
      if (tokens[i].key == "nr" || tokens[i].key == "nummer")
        return i + 1 < tokens.size() && tokens[i + 1].key == "1";
      return true;
    }
    const std::uint32_t behind = tokens[i].limit_word;
    return tokens[i].comparative && behind < limit_ && key(behind) == "als" &&
           (tokens[i].classes & use_word) == 0;
  }

  // "30 Minuten", "95 %", "9 von 10", "doppelt".
  [[nodiscard]] bool is_figure(std::span<const Token> tokens, std::size_t i) const {
    if (tokens[i].form == TokenForm::number) {
      if (i + 1 == tokens.size()) return false;
      if ((tokens[i + 1].classes & unit_word) != 0) return true;
      return tokens[i + 1].form == TokenForm::number &&
             tokens[i].limit_word + 1 == tokens[i + 1].first_word && key(tokens[i].limit_word) == "von";
    }
    return tokens[i].key.starts_with("doppelt") || tokens[i].key.starts_with("dreifach");
  }

  const StatementContext& context_;
  const language::Reading& reading_;
  std::uint32_t first_;
  std::uint32_t limit_;
  std::span<const Token> tokens_;
  std::vector<StatementClause> clauses_;
};

} // namespace

std::vector<StatementClause> statement_clauses(const StatementContext& context, std::uint32_t first,
                                               std::uint32_t limit, std::span<const Token> tokens) {
  return ClauseReader(context, first, limit, tokens).run();
}

bool is_cited(const StatementContext& context, const Token& token) {
  if (is_script(context.document)) return false;
  const std::vector<language::Quotation>& quotations = context.reading.quotations;
  auto after = std::upper_bound(
      quotations.begin(), quotations.end(), token.span.start,
      [](text::ProseOffset at, const language::Quotation& quotation) { return at < quotation.span.start; });
  if (after == quotations.begin()) return false;
  for (auto number = static_cast<std::uint32_t>(after - quotations.begin() - 1);
       number != language::Quotation::no_quotation; number = quotations[number].outer)
    if (quotations[number].span.contains(token.span) &&
        quotations[number].limit_word - quotations[number].first_word > 1)
      return true;
  return false;
}

bool is_for_whom(const Token& token, const std::set<std::uint32_t>& indications) {
  return (token.classes & (illness_word | group_word)) != 0 ||
         (token.form == TokenForm::noun && indications.contains(token.fold));
}

bool is_hard(const Token& token, const std::set<std::uint32_t>& indications) {
  constexpr WordClasses hard = degree_word | compare_word | effect_word | safe_word | risk_word | bound_word;
  return token.denies || token.form == TokenForm::number || (token.classes & hard) != 0 ||
         is_for_whom(token, indications);
}

} // namespace taktvoll::claims
