#include "claims/sentence_judge.h"

#include "claims/same_word.h"
#include "language/key_list.h"

#include <algorithm>
#include <map>
#include <optional>

namespace taktvoll::claims {
namespace {

constexpr std::size_t most_clauses = 4;  // of one statement
constexpr double nearly_the_same = 0.75; // for a sentence whose words show no statement
constexpr language::KeyList joining{"und", "oder", "aber", "denn", "doch", "sondern", "übrigens", "also"};

struct Range {
  std::size_t first = 0; // clauses, half-open
  std::size_t limit = 0;
};

struct Match {
  Range range;
  ProductIndex product = no_product;
  std::uint32_t claim = no_claim;
  std::size_t tokens = 0; // how much it explains
};

struct Near {
  Range range;
  ProductIndex product = no_product;
  const Wording* wording = nullptr;
  double score = 0;
};

// "wird angewendet bei", "zur Behandlung von": around an approved indication.
bool frames_indication(const Token& token) {
  return ((token.classes & use_word) != 0 && (token.classes & safe_word) == 0) ||
         token.key.starts_with("behandl");
}

std::vector<Token> own_tokens(const StatementContext& context, std::span<const ProductWords> named,
                              std::uint32_t first, std::uint32_t limit) {
  std::vector<Token> tokens = tokens_of(context.reading, first, limit, named, context.borders);
  std::erase_if(tokens,
                [&](const Token& token) { return token.product == no_product && is_cited(context, token); });
  return tokens;
}

class SentenceJudge {
public:
  SentenceJudge(const CompiledRegistry& compiled, const StatementContext& context,
                std::span<const ProductWords> named, std::span<const match::TermHit> hits,
                std::uint32_t first, std::uint32_t limit, ProductIndex understood)
      : compiled_(compiled), context_(context), hits_(hits), first_(first), limit_(limit),
        understood_(understood), tokens_(own_tokens(context, named, first, limit)),
        clauses_(statement_clauses(context, first, limit, tokens_)), done_(clauses_.size(), false) {}

  std::vector<Judged> run() {
    find_subjects();
    if (products_.empty()) return {};
    for (const ProductIndex product : products_)
      candidates_[product] = compiled_.index->candidates(product, tokens_);
    cover();
    settle_rest();
    std::sort(judged_.begin(), judged_.end(),
              [](const Judged& a, const Judged& b) { return a.first_word < b.first_word; });
    return std::move(judged_);
  }

private:
  struct Covered {
    Range range;
    ProductIndex product = no_product;
    std::vector<std::uint32_t> claims;
    std::vector<language::Clause> added;
  };

  [[nodiscard]] std::string_view key(std::uint32_t word) const {
    return context_.reading.key(context_.reading.words[word]);
  }

  // Whom each clause speaks of: what it names itself, else what the clause before spoke of, else what is
  // named first.
  void find_subjects() {
    subjects_.resize(clauses_.size());
    ProductIndex last = understood_;
    if (understood_ != no_product) products_.push_back(understood_);
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (clauses_[i].foreign) continue;
      for (std::size_t t = clauses_[i].first_token; t < clauses_[i].limit_token; ++t)
        if (tokens_[t].form == TokenForm::product) subjects_[i].push_back(tokens_[t].product);
      if (!subjects_[i].empty()) {
        last = subjects_[i].back();
        for (const ProductIndex product : subjects_[i])
          if (std::find(products_.begin(), products_.end(), product) == products_.end())
            products_.push_back(product);
      } else if (last != no_product) {
        subjects_[i].push_back(last);
      }
    }
    for (std::size_t i = 0; i < clauses_.size() && !products_.empty(); ++i) {
      if (!subjects_[i].empty() || clauses_[i].foreign) continue;
      subjects_[i].push_back(products_.front());
      // "Ruhe hilft oft, und Musteran …": the other clause has its own subject.
      if (clauses_[i].finite && clauses_[i].kinds != static_cast<StatementKinds>(StatementKind::indication))
        clauses_[i].kinds = 0;
    }
  }

  [[nodiscard]] std::vector<ProductIndex> subjects_of(Range range) const {
    std::vector<ProductIndex> found;
    bool own = false;
    for (std::size_t i = range.first; i < range.limit; ++i) own = own || clauses_[i].names_product;
    for (std::size_t i = range.first; i < range.limit; ++i)
      if (!own || clauses_[i].names_product)
        for (const ProductIndex product : subjects_[i])
          if (std::find(found.begin(), found.end(), product) == found.end()) found.push_back(product);
    return found;
  }

  [[nodiscard]] std::vector<Token> tokens_in(Range range, ProductIndex product, bool indication) const {
    std::vector<Token> found;
    for (std::size_t t = clauses_[range.first].first_token; t < clauses_[range.limit - 1].limit_token; ++t)
      if (tokens_[t].product != product && !(indication && frames_indication(tokens_[t])))
        found.push_back(tokens_[t]);
    return found;
  }

  template <class Visit>
  void for_each_range(const Visit& visit) const {
    for (std::size_t first = 0; first < clauses_.size(); ++first)
      for (std::size_t limit = first + 1; limit <= std::min(clauses_.size(), first + most_clauses); ++limit) {
        if (done_[limit - 1] || clauses_[limit - 1].foreign) break;
        visit(Range{first, limit});
      }
  }

  // Calls `visit` with every candidate of the range and the statement's tokens as seen by its product, if the
  // score can be `least` or more.
  template <class Visit>
  void for_each_candidate(Range range, double least, const Visit& visit) const {
    for (const ProductIndex product : subjects_of(range)) {
      const auto candidates = candidates_.find(product);
      if (candidates == candidates_.end()) continue;
      const std::vector<Token> plain = tokens_in(range, product, false);
      std::optional<std::vector<Token>> framed;
      for (const std::uint32_t number : candidates->second) {
        const Wording& wording = compiled_.wordings[number];
        const bool indication = wording.claim == no_claim;
        if (indication && !framed) framed = tokens_in(range, product, true);
        const std::vector<Token>& statement = indication ? *framed : plain;
        if (wording.sentences == 1 && score_bound(wording.tokens, statement) >= least)
          visit(wording, statement);
      }
    }
  }

  // Which clauses are said in approved words: the largest stretches first.
  void cover() {
    std::vector<Match> matches;
    for_each_range([&](Range range) {
      for_each_candidate(range, 1.0, [&](const Wording& wording, const std::vector<Token>& statement) {
        if (compare(wording.tokens, statement, false).same)
          matches.push_back({range, wording.product, wording.claim, wording.tokens.size()});
      });
      match_terms(range, matches);
    });
    std::stable_sort(matches.begin(), matches.end(),
                     [](const Match& a, const Match& b) { return a.tokens > b.tokens; });
    for (const Match& match : matches) {
      const auto same_place = std::find_if(covered_.begin(), covered_.end(), [&](const Covered& covered) {
        return covered.range.first == match.range.first && covered.range.limit == match.range.limit;
      });
      if (same_place != covered_.end()) {
        if (match.product == same_place->product && match.claim != no_claim)
          same_place->claims.push_back(match.claim);
        continue;
      }
      if (!is_free(match.range)) continue;
      mark(match.range);
      covered_.push_back({match.range, match.product, {match.claim}, {}});
    }
  }

  void match_terms(Range range, std::vector<Match>& matches) const {
    if (hits_.empty()) return;
    const language::Clause words{clauses_[range.first].words.first, clauses_[range.limit - 1].words.limit};
    const std::vector<ProductIndex> subjects = subjects_of(range);
    for (const match::TermHit& hit : hits_) {
      if (hit.first_word < words.first || hit.limit_word > words.limit) continue;
      for (const std::uint32_t claim : compiled_.claims_of_term[hit.term]) {
        const ProductIndex product = compiled_.product_of_claim[claim];
        if (std::find(subjects.begin(), subjects.end(), product) == subjects.end()) continue;
        std::size_t inside = 0;
        bool clean = true;
        for (const Token& token : tokens_in(range, product, false)) {
          const bool in_hit = token.first_word >= hit.first_word && token.limit_word <= hit.limit_word;
          inside += in_hit ? 1U : 0U;
          clean = clean && (in_hit || is_harmless(token));
        }
        if (clean && inside > 0) matches.push_back({range, product, claim, inside});
      }
    }
  }

  [[nodiscard]] bool is_free(Range range) const {
    return std::none_of(done_.begin() + static_cast<std::ptrdiff_t>(range.first),
                        done_.begin() + static_cast<std::ptrdiff_t>(range.limit),
                        [](bool done) { return done; });
  }
  void mark(Range range) {
    for (std::size_t i = range.first; i < range.limit; ++i) done_[i] = true;
  }

  // What no approved wording covers.
  void settle_rest() {
    for (std::size_t i = 0; i < clauses_.size(); ++i)
      if (!done_[i] && !clauses_[i].foreign && attach(i)) done_[i] = true;
    for (const Covered& covered : covered_) report_covered(covered);
    while (const std::optional<Near> near = nearest()) {
      mark(near->range);
      report_near(*near);
    }
    report_unregistered();
  }

  // A clause that says nothing by itself but makes the covered one beside it say more: "…, auch bei Kindern",
  // "Wenn Sie Migräne haben, …".
  bool attach(std::size_t number) {
    if (covered_.empty()) return false;
    const StatementClause& clause = clauses_[number];
    const bool only_for_whom = clause.kinds == static_cast<StatementKinds>(StatementKind::indication);
    if (clause.finite && (!only_for_whom || clause.names_product)) return clause.kinds == 0;
    Covered* nearest = nullptr;
    for (Covered& covered : covered_)
      if (nearest == nullptr || distance(covered.range, number) < distance(nearest->range, number))
        nearest = &covered;
    const language::Clause extra = hard_words(clause, nearest->range);
    if (extra.first < extra.limit) {
      // An effect of its own, such as a heading in the same line, is a statement of its own.
      if (clause.names_product && !only_for_whom && clause.kinds != 0) return false;
      nearest->added.push_back(extra);
    }
    return true;
  }

  static std::size_t distance(Range range, std::size_t clause) {
    return clause < range.first ? range.first - clause : clause + 1 - range.limit;
  }

  // From the first to the last hard word of the clause that the covered clauses do not have too.
  [[nodiscard]] language::Clause hard_words(const StatementClause& clause, Range covered) const {
    language::Clause extra;
    const bool lead_in = std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(clause.first_token),
                                     tokens_.begin() + static_cast<std::ptrdiff_t>(clause.limit_token),
                                     [](const Token& token) {
                                       return token.key == "wissen" || token.key == "gewusst" ||
                                              token.key == "erklärt" || token.key == "tipp" ||
                                              token.key == "frage";
                                     });
    for (std::size_t t = clause.first_token; t < clause.limit_token; ++t) {
      const Token& token = tokens_[t];
      if (token.form == TokenForm::product || !matters_alone(t, clause.limit_token, clause.finite, lead_in))
        continue;
      bool known = false;
      for (std::size_t k = clauses_[covered.first].first_token; k < clauses_[covered.limit - 1].limit_token;
           ++k)
        known = known || is_same_word(tokens_[k], token);
      if (known) continue;
      if (extra.first == extra.limit) extra.first = token.first_word;
      extra.limit = token.limit_word;
    }
    return extra;
  }

  [[nodiscard]] bool matters_alone(std::size_t t, std::size_t limit, bool finite, bool lead_in) const {
    const Token& token = tokens_[t];
    if (is_for_whom(token, context_.indications)) return true;
    if (finite) return false;
    if (token.form == TokenForm::number)
      return t + 1 < limit &&
             ((tokens_[t + 1].classes & unit_word) != 0 || tokens_[t + 1].key.starts_with("jahr"));
    if ((token.classes & (compare_word | effect_word | safe_word | risk_word)) != 0 &&
        (token.classes & neutral_word) == 0)
      return true;
    return (token.classes & degree_word) != 0 && !lead_in;
  }

  [[nodiscard]] std::optional<Near> nearest() const {
    std::optional<Near> best;
    const bool nothing_yet = covered_.empty() && judged_.empty();
    for_each_range([&](Range range) {
      StatementKinds kinds = 0;
      bool names = false;
      for (std::size_t i = range.first; i < range.limit; ++i) {
        kinds |= clauses_[i].kinds;
        names = names || clauses_[i].names_product;
      }
      if (kinds == 0 && !(nothing_yet && names)) return;
      const double least = kinds == 0 ? nearly_the_same : near_enough;
      for_each_candidate(range, std::max(least, best ? best->score : 0),
                         [&](const Wording& wording, const std::vector<Token>& statement) {
                           const Comparison comparison = compare(wording.tokens, statement, false);
                           if (!comparison.close || comparison.score < least ||
                               (best && comparison.score <= best->score))
                             return;
                           best = Near{range, wording.product, &wording, comparison.score};
                         });
    });
    return best;
  }

  // The words of some clauses without emoji, hashtags and "und" at their edges.
  [[nodiscard]] Judged judged_at(Range range, ProductIndex product) const {
    Judged judged;
    judged.product = product;
    std::uint32_t first = clauses_[range.first].words.first;
    std::uint32_t limit = clauses_[range.limit - 1].words.limit;
    while (first + 1 < limit && (!is_said(first) || joining.holds(key(first)))) ++first;
    while (limit > first + 1 && !is_said(limit - 1)) --limit;
    judged.first_word = first;
    judged.limit_word = limit;
    judged.subordinate = language::is_subjunction(key(first));
    judged.begins_sentence = true;
    for (std::uint32_t word = first_; word < first; ++word)
      judged.begins_sentence = judged.begins_sentence && !is_said(word);
    for (std::size_t i = range.first; i < range.limit; ++i) {
      judged.kinds |= clauses_[i].kinds;
      judged.names_product = judged.names_product || clauses_[i].names_product;
    }
    return judged;
  }

  [[nodiscard]] bool is_said(std::uint32_t word) const {
    const language::Word& here = context_.reading.words[word];
    if (here.kind == language::WordKind::emoji || here.kind == language::WordKind::opaque) return false;
    return (!here.in_hashtag && !here.in_mention) ||
           std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) {
             return token.form == TokenForm::product && token.first_word <= word && word < token.limit_word;
           });
  }

  void report_covered(const Covered& covered) {
    Judged judged = judged_at(covered.range, covered.product);
    judged.outcome = covered.added.empty() ? Judged::Outcome::covered : Judged::Outcome::deviates;
    judged.claims = covered.claims;
    judged.added = covered.added;
    for (const language::Clause& added : covered.added) {
      judged.first_word = std::min(judged.first_word, added.first);
      judged.limit_word = std::max(judged.limit_word, added.limit);
    }
    judged_.push_back(std::move(judged));
  }

  void report_near(const Near& near) {
    Judged judged = judged_at(near.range, near.product);
    judged.outcome = Judged::Outcome::deviates;
    judged.claims = {near.wording->claim};
    judged.wording = near.wording;
    judged.comparison =
        compare(near.wording->tokens, tokens_in(near.range, near.product, near.wording->claim == no_claim));
    judged_.push_back(std::move(judged));
  }

  // Each stretch of clauses that say something, as one statement.
  void report_unregistered() {
    const auto is_open = [&](std::size_t i) { return !done_[i] && !clauses_[i].foreign; };
    for (std::size_t first = 0; first < clauses_.size(); ++first) {
      if (!is_open(first) || clauses_[first].kinds == 0) continue;
      std::size_t last = first;
      for (std::size_t i = first; i < clauses_.size() && is_open(i); ++i)
        if (clauses_[i].kinds != 0) last = i;
      // The clause with the name belongs to it.
      std::size_t begin = first;
      if (!clauses_[first].names_product && first > 0 && is_open(first - 1)) --begin;
      const ProductIndex product = subjects_[first].empty() ? products_.front() : subjects_[first].front();
      judged_.push_back(judged_at({begin, last + 1}, product));
      first = last;
    }
  }

  const CompiledRegistry& compiled_;
  const StatementContext& context_;
  std::span<const match::TermHit> hits_;
  std::uint32_t first_;
  std::uint32_t limit_;
  ProductIndex understood_;
  std::vector<Token> tokens_;
  std::vector<StatementClause> clauses_;
  std::vector<bool> done_;                          // by clause
  std::vector<std::vector<ProductIndex>> subjects_; // by clause
  std::vector<ProductIndex> products_;
  std::map<ProductIndex, std::vector<std::uint32_t>> candidates_; // wordings
  std::vector<Covered> covered_;
  std::vector<Judged> judged_;
};

} // namespace

std::vector<Judged> judge_sentence(const CompiledRegistry& compiled, const StatementContext& context,
                                   std::span<const ProductWords> named, std::span<const match::TermHit> hits,
                                   std::uint32_t first, std::uint32_t limit, ProductIndex understood) {
  return SentenceJudge(compiled, context, named, hits, first, limit, understood).run();
}

} // namespace taktvoll::claims
