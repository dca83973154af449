#include "claims/registry_judge.h"

#include "claims/compiled_registry.h"
#include "claims/permission.h"
#include "claims/sentence_judge.h"
#include "claims/understood_products.h"
#include "claims/verdict_report.h"
#include "language/clause.h"
#include "language/reported.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <optional>
#include <utility>

namespace taktvoll::claims {
namespace {

// Longer sentences are read in pieces: nobody writes them, and the cost stays linear.
constexpr std::uint32_t longest_piece = 400; // words
constexpr std::uint32_t longest_answer = 8;  // words of a slogan

class RegistryJudge final : public ClaimJudge {
public:
  explicit RegistryJudge(std::shared_ptr<const Registry> registry) : compiled_(std::move(registry)) {}

  [[nodiscard]] std::vector<ClaimFinding> judge(const document::Document& document,
                                                const language::Reading& reading, std::string_view as_of,
                                                base::UiLanguage language) const override {
    std::vector<ClaimFinding> findings;
    const std::vector<ProductWords> named = compiled_.products.find(document, reading);
    if (named.empty()) return findings;
    std::vector<match::TermHit> hits;
    if (compiled_.has_terms()) compiled_.terms.find_all(reading, hits);
    std::sort(hits.begin(), hits.end(),
              [](const auto& a, const auto& b) { return a.first_word < b.first_word; });
    language::ClauseBorders borders(reading);
    language::ReportedSpeech reported(reading);
    const StatementContext context{document, reading, borders, reported, compiled_.indications};
    VerdictReport report(compiled_, document, reading, borders, day_of_use(document.context, as_of),
                         language);
    std::map<std::uint32_t, ProductIndex> sentences = understood_products(reading, named);
    for (const ProductWords& words : named) sentences[reading.words[words.first].sentence] = no_product;
    std::uint32_t read_up_to = 0; // sentences
    for (const auto& [number, understood] : sentences) {
      if (number < read_up_to || is_only_tags(reading, number)) continue;
      if (const std::optional<Judged> whole = match_long(context, named, number)) {
        report.add(*whole, findings);
        read_up_to = reading.words[whole->limit_word - 1].sentence + 1;
        continue;
      }
      std::vector<Judged> judged = judge_pieces(context, named, hits, number, understood);
      if (judged.empty()) judged = judge_answer(context, named, number);
      for (const Judged& one : judged) report.add(one, findings);
    }
    std::stable_sort(findings.begin(), findings.end(), [](const ClaimFinding& a, const ClaimFinding& b) {
      return a.span.start < b.span.start;
    });
    return findings;
  }

private:
  static bool is_only_tags(const language::Reading& reading, std::uint32_t sentence) {
    const language::Sentence& here = reading.sentences[sentence];
    return std::all_of(reading.words.begin() + here.first_word, reading.words.begin() + here.limit_word,
                       [](const language::Word& word) {
                         return word.in_hashtag || word.in_mention || word.kind == language::WordKind::emoji;
                       });
  }

  static std::span<const ProductWords> named_in(std::span<const ProductWords> named, std::uint32_t first,
                                                std::uint32_t limit) {
    const auto from =
        std::lower_bound(named.begin(), named.end(), first,
                         [](const ProductWords& words, std::uint32_t at) { return words.limit <= at; });
    const auto to =
        std::lower_bound(from, named.end(), limit,
                         [](const ProductWords& words, std::uint32_t at) { return words.first < at; });
    return {from, to};
  }

  [[nodiscard]] std::vector<Judged> judge_pieces(const StatementContext& context,
                                                 std::span<const ProductWords> named,
                                                 std::span<const match::TermHit> hits, std::uint32_t number,
                                                 ProductIndex understood) const {
    std::vector<Judged> all;
    const language::Sentence& sentence = context.reading.sentences[number];
    for (std::uint32_t first = sentence.first_word; first < sentence.limit_word; first += longest_piece) {
      const std::uint32_t limit = std::min(sentence.limit_word, first + longest_piece);
      const std::span<const ProductWords> here = named_in(named, first, limit);
      if (here.empty() && understood == no_product) continue;
      const auto from =
          std::lower_bound(hits.begin(), hits.end(), first,
                           [](const match::TermHit& hit, std::uint32_t at) { return hit.first_word < at; });
      const auto to =
          std::lower_bound(from, hits.end(), limit,
                           [](const match::TermHit& hit, std::uint32_t at) { return hit.first_word < at; });
      for (Judged& judged : judge_sentence(compiled_, context, here, {from, to}, first, limit, understood))
        all.push_back(std::move(judged));
    }
    return all;
  }

  // "Kopfschmerzen? Musteran!": nothing but the name, as an answer.
  [[nodiscard]] std::vector<Judged> judge_answer(const StatementContext& context,
                                                 std::span<const ProductWords> named,
                                                 std::uint32_t number) const {
    const language::Reading& reading = context.reading;
    const language::Sentence& answer = reading.sentences[number];
    if (number == 0 || reading.sentences[number - 1].block != answer.block) return {};
    const language::Sentence& question = reading.sentences[number - 1];
    if (reading.prose.slice(question.span).find('?') == std::string_view::npos) return {};
    if (answer.limit_word - answer.first_word > longest_answer ||
        question.limit_word - question.first_word > longest_answer)
      return {};
    const std::vector<Token> said =
        tokens_of(reading, answer.first_word, answer.limit_word,
                  named_in(named, answer.first_word, answer.limit_word), context.borders);
    const std::vector<Token> asked =
        tokens_of(reading, question.first_word, question.limit_word, {}, context.borders);
    const bool only_name = !said.empty() && std::all_of(said.begin(), said.end(), [](const Token& token) {
      return token.form == TokenForm::product || is_harmless(token);
    });
    const bool indication = std::any_of(asked.begin(), asked.end(), [&](const Token& token) {
      return is_for_whom(token, compiled_.indications);
    });
    if (!only_name || !indication || said.front().product == no_product) return {};
    const std::vector<StatementClause> clauses =
        statement_clauses(context, answer.first_word, answer.limit_word, {});
    if (std::any_of(clauses.begin(), clauses.end(),
                    [](const StatementClause& clause) { return clause.foreign; }))
      return {};
    Judged judged;
    judged.product = said.front().product;
    judged.kinds = with(judged.kinds, StatementKind::indication);
    judged.first_word = question.first_word;
    judged.limit_word = said.back().limit_word;
    return {judged};
  }

  // A claim of several sentences, said in as many.
  [[nodiscard]] std::optional<Judged> match_long(const StatementContext& context,
                                                 std::span<const ProductWords> named,
                                                 std::uint32_t number) const {
    const language::Reading& reading = context.reading;
    const language::Sentence& sentence = reading.sentences[number];
    for (const std::uint32_t candidate : compiled_.long_wordings) {
      const Wording& wording = compiled_.wordings[candidate];
      const std::uint32_t last = number + wording.sentences - 1;
      if (last >= reading.blocks[sentence.block].limit_sentence) continue;
      const std::uint32_t limit = reading.sentences[last].limit_word;
      // A statement has few words more than the wording, or it is not the same.
      if (limit - sentence.first_word > 4 * wording.tokens.size() + 40) continue;
      const std::span<const ProductWords> here = named_in(named, sentence.first_word, limit);
      if (std::none_of(here.begin(), here.end(),
                       [&](const ProductWords& words) { return words.product == wording.product; }))
        continue;
      std::vector<Token> tokens = tokens_of(reading, sentence.first_word, limit, here, context.borders);
      std::erase_if(tokens, [&](const Token& token) { return token.product == wording.product; });
      if (!compare(wording.tokens, tokens, false).same) continue;
      const std::vector<StatementClause> clauses =
          statement_clauses(context, sentence.first_word, sentence.limit_word, {});
      if (std::any_of(clauses.begin(), clauses.end(), [](const StatementClause& c) { return c.foreign; }))
        continue;
      Judged judged;
      judged.outcome = Judged::Outcome::covered;
      judged.product = wording.product;
      judged.first_word = sentence.first_word;
      judged.limit_word = limit;
      judged.claims = {wording.claim};
      return judged;
    }
    return std::nullopt;
  }

  CompiledRegistry compiled_;
};

} // namespace

std::unique_ptr<const ClaimJudge> make_judge(std::shared_ptr<const Registry> registry) {
  assert(registry != nullptr);
  return std::make_unique<RegistryJudge>(std::move(registry));
}

} // namespace taktvoll::claims
