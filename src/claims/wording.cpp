#include "claims/wording.h"

#include "claims/same_word.h"

#include <algorithm>
#include <optional>

namespace taktvoll::claims {
namespace {

constexpr std::size_t most_pairs = 250'000;
constexpr std::size_t most_blocks = 4;
constexpr std::size_t unmatched = SIZE_MAX;

bool same(const Token& a, const Token& b) {
  return a.fold == b.fold && is_same_word(a, b);
}

class Comparer {
public:
  Comparer(std::span<const Token> wording, std::span<const Token> statement)
      : wording_(wording), statement_(statement), place_(wording.size(), unmatched),
        taken_(statement.size(), false), moved_(wording.size(), false) {}

  Comparison run(bool explain) {
    if (wording_.size() * statement_.size() > most_pairs)
      match_in_order();
    else
      match_longest();
    match_moved();
    Comparison comparison;
    const bool complete = is_complete();
    const bool ordered = !has_moved_ || keeps_together();
    comparison.same = complete && ordered;
    comparison.reordered = complete && !ordered;
    rate(comparison);
    if (explain && !comparison.same) comparison.differences = differences();
    return comparison;
  }

private:
  // A longest common subsequence.
  void match_longest() {
    const std::size_t n = wording_.size();
    const std::size_t m = statement_.size();
    std::vector<std::uint16_t> best((n + 1) * (m + 1), 0);
    std::vector<bool> equal(n * m, false);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& { return best[i * (m + 1) + j]; };
    for (std::size_t i = n; i-- > 0;)
      for (std::size_t j = m; j-- > 0;) {
        equal[i * m + j] = same(wording_[i], statement_[j]);
        at(i, j) = equal[i * m + j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                    : std::max(at(i + 1, j), at(i, j + 1));
      }
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
      if (equal[i * m + j] && at(i, j) == at(i + 1, j + 1) + 1) {
        place_[i] = j;
        taken_[j] = true;
        ++i;
        ++j;
      } else if (at(i + 1, j) >= at(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  void match_in_order() {
    for (std::size_t i = 0; i < std::min(wording_.size(), statement_.size()); ++i)
      if (same(wording_[i], statement_[i])) {
        place_[i] = i;
        taken_[i] = true;
      }
  }

  // Words that stand elsewhere.
  void match_moved() {
    for (std::size_t i = 0; i < wording_.size(); ++i) {
      if (place_[i] != unmatched || wording_.size() * statement_.size() > most_pairs) continue;
      for (std::size_t j = 0; j < statement_.size(); ++j)
        if (!taken_[j] && same(wording_[i], statement_[j])) {
          place_[i] = j;
          taken_[j] = true;
          moved_[i] = true;
          has_moved_ = true;
          break;
        }
    }
  }

  [[nodiscard]] bool is_complete() const {
    for (std::size_t i = 0; i < wording_.size(); ++i)
      if (place_[i] == unmatched) return false;
    for (std::size_t j = 0; j < statement_.size(); ++j)
      if (!taken_[j] && !is_harmless(statement_[j])) return false;
    return true;
  }

  // What belongs to the next word still does, seen from one of the two sides, and few blocks have moved.
  [[nodiscard]] bool keeps_together() const {
    std::vector<std::size_t> back(statement_.size(), unmatched);
    for (std::size_t i = 0; i < wording_.size(); ++i)
      if (place_[i] != unmatched) back[place_[i]] = i;
    bool forth = true;
    for (std::size_t i = 0; i + 1 < wording_.size(); ++i)
      if (wording_[i].before_next && place_[i] != unmatched && place_[i + 1] != unmatched)
        forth = forth && follows(place_, statement_, i);
    bool from_statement = true;
    for (std::size_t j = 0; j + 1 < statement_.size(); ++j)
      if (statement_[j].before_next && back[j] != unmatched && back[j + 1] != unmatched)
        from_statement = from_statement && follows(back, wording_, j);
    if (!forth && !from_statement) return false;
    std::size_t blocks = 0;
    std::size_t previous = unmatched;
    for (std::size_t i = 0; i < wording_.size(); ++i) {
      if (wording_[i].verb || place_[i] == unmatched) continue;
      if (previous == unmatched || place_[i] < previous) ++blocks;
      previous = place_[i];
    }
    return blocks <= most_blocks;
  }

  // Do the counterparts of tokens `i` and `i + 1` follow each other, with nothing but verbs and harmless
  // words between?
  static bool follows(const std::vector<std::size_t>& place, std::span<const Token> there, std::size_t i) {
    if (place[i + 1] <= place[i]) return false;
    for (std::size_t j = place[i] + 1; j < place[i + 1]; ++j)
      if (!there[j].verb && !is_harmless(there[j])) return false;
    return true;
  }

  void rate(Comparison& comparison) const {
    std::size_t all = wording_.size();
    std::size_t shared = 0;
    bool telling = false; // a shared word is more than "wirkt" or "sehr"
    for (std::size_t i = 0; i < wording_.size(); ++i) {
      if (place_[i] == unmatched) continue;
      ++shared;
      telling = telling || !(wording_[i].verb || (wording_[i].classes & (modal_word | degree_word)) != 0);
    }
    for (std::size_t j = 0; j < statement_.size(); ++j)
      all += taken_[j] || !is_harmless(statement_[j]) ? 1U : 0U;
    comparison.score = all == 0 ? 0 : 2.0 * static_cast<double>(shared) / static_cast<double>(all);
    comparison.close =
        comparison.score >= near_enough && (shared > 1 || shared == wording_.size() || telling);
  }

  [[nodiscard]] std::vector<Difference> differences() const {
    std::vector<Difference> found;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto next_pair = [&](std::size_t from) {
      while (from < wording_.size() && (place_[from] == unmatched || moved_[from])) ++from;
      return from;
    };
    while (i < wording_.size() || j < statement_.size()) {
      const std::size_t pair = next_pair(i);
      const std::size_t stop = pair < wording_.size() ? place_[pair] : statement_.size();
      add_difference(i, pair, j, stop, found);
      i = pair < wording_.size() ? pair + 1 : pair;
      j = pair < wording_.size() ? stop + 1 : stop;
    }
    return found;
  }

  // The words of [i, i_limit) and [j, j_limit) that the other side lacks. What belongs to the word behind the
  // gap is shown with it: "statt „leichte bis mäßig starke“ … „starke“".
  void add_difference(std::size_t i, std::size_t i_limit, std::size_t j, std::size_t j_limit,
                      std::vector<Difference>& found) const {
    while (i < i_limit && place_[i] != unmatched) ++i;
    while (i_limit > i && place_[i_limit - 1] != unmatched) --i_limit;
    while (j < j_limit && (taken_[j] || is_harmless(statement_[j]))) ++j;
    while (j_limit > j && (taken_[j_limit - 1] || is_harmless(statement_[j_limit - 1]))) --j_limit;
    if (i == i_limit && j == j_limit) return;
    if (i < i_limit && j == j_limit) {
      std::size_t last = i_limit;
      while (last < wording_.size() && wording_[last - 1].before_next && wording_[last].before_next &&
             place_[last] != unmatched && !moved_[last])
        ++last;
      if (last > i_limit) {
        j = place_[i_limit];
        j_limit = place_[last - 1] + 1;
        i_limit = last;
      }
    }
    Difference difference;
    if (i < i_limit) difference.wanted = {wording_[i].span.start, wording_[i_limit - 1].span.limit};
    if (j < j_limit) {
      difference.first_word = statement_[j].first_word;
      difference.limit_word = statement_[j_limit - 1].limit_word;
    }
    found.push_back(difference);
  }

  std::span<const Token> wording_;
  std::span<const Token> statement_;
  std::vector<std::size_t> place_; // of each token of the wording in the statement
  std::vector<bool> taken_;        // of each token of the statement
  std::vector<bool> moved_;
  bool has_moved_ = false;
};

} // namespace

Comparison compare(std::span<const Token> wording, std::span<const Token> statement, bool explain) {
  return Comparer(wording, statement).run(explain);
}

double score_bound(std::span<const Token> wording, std::span<const Token> statement) {
  std::size_t all = wording.size();
  std::size_t shared = 0;
  for (const Token& token : wording)
    shared += std::any_of(statement.begin(), statement.end(),
                          [&](const Token& other) { return other.fold == token.fold; })
                  ? 2U
                  : 0U;
  for (const Token& token : statement) all += is_harmless(token) ? 0U : 1U;
  return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

} // namespace taktvoll::claims
