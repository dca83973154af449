// Wording::nearest: the passage that comes closest to a wording, and the words that differ.
#include "match/wording.h"
#include "text/unicode.h"

#include <algorithm>
#include <utility>

namespace taktvoll::match {
namespace {

constexpr double near_enough = 0.6; // share of the wording's words that must be there, in order
constexpr std::size_t longest_alignment = 400;

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// Which words of `a` and `b` belong together: a longest common subsequence.
Pairs align(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::vector<std::uint16_t>> best(a.size() + 1, std::vector<std::uint16_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      best[i][j] = a[i] == b[j] ? static_cast<std::uint16_t>(best[i + 1][j + 1] + 1)
                                : std::max(best[i + 1][j], best[i][j + 1]);
  Pairs pairs;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      pairs.emplace_back(i++, j++);
    else if (best[i + 1][j] >= best[i][j + 1])
      ++i;
    else
      ++j;
  }
  return pairs;
}

void append_run(std::vector<std::string>& runs, bool& open, std::string_view word) {
  if (open)
    runs.back().append(1, ' ').append(word);
  else
    runs.emplace_back(word);
  open = true;
}

// Where the writer's words of an open part stand: between the words that belong to its two neighbours. Words
// of the passage [first, limit), counted from the passage's first; empty if a neighbour is missing.
WordRange open_part(const Pairs& pairs, std::size_t behind) {
  const auto next =
      std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first >= behind; });
  if (next == pairs.end() || next == pairs.begin() || next->first != behind) return {};
  const auto before = std::prev(next);
  if (before->first + 1 != behind) return {};
  return {static_cast<std::uint32_t>(before->second + 1), static_cast<std::uint32_t>(next->second)};
}

} // namespace

std::optional<Wording::NearMiss> Wording::nearest(const language::Reading& reading) const {
  if (keys_.empty()) return std::nullopt;
  const std::vector<std::string_view> wanted(keys_.begin(), keys_.end());
  const std::size_t probes = std::min<std::size_t>(3, keys_.size());
  std::optional<NearMiss> best;
  std::size_t best_shared = 0;
  for (const language::ReadBlock& block : reading.blocks) {
    if (block.first_word == block.limit_word) continue;
    const auto in_block = [&](const std::string& key) {
      for (std::uint32_t word = block.first_word; word < block.limit_word; ++word)
        if (reading.key(reading.words[word]) == key) return true;
      return false;
    };
    const auto there_are =
        std::count_if(keys_.begin(), keys_.begin() + static_cast<std::ptrdiff_t>(probes), in_block);
    if (static_cast<std::size_t>(there_are) < std::min<std::size_t>(2, probes)) continue;
    for (std::uint32_t first = block.first_sentence; first < block.limit_sentence; ++first) {
      for (std::uint32_t last = first; last < std::min(first + 2, block.limit_sentence); ++last) {
        const WordRange range{reading.sentences[first].first_word, reading.sentences[last].limit_word};
        if (range.first >= range.limit || range.limit - range.first > longest_alignment) continue;
        std::vector<std::string_view> there;
        for (std::uint32_t word = range.first; word < range.limit; ++word)
          there.push_back(reading.key(reading.words[word]));
        const Pairs pairs = align(wanted, there);
        if (static_cast<double>(pairs.size()) < near_enough * static_cast<double>(wanted.size())) continue;
        if (best && pairs.size() <= best_shared) continue;
        best_shared = pairs.size();
        best = difference(reading, range, pairs);
      }
    }
  }
  return best;
}

// What differs in the passage `range`, in which `pairs` belong together.
Wording::NearMiss Wording::difference(const language::Reading& reading, WordRange range,
                                      const Pairs& pairs) const {
  NearMiss miss;
  miss.share = static_cast<double>(pairs.size()) / static_cast<double>(keys_.size());
  // Words at the ends that stand in place of words of the wording belong to the passage too.
  const std::size_t lead = pairs.front().first;
  const std::size_t tail = keys_.size() - 1 - pairs.back().first;
  const std::size_t first_word = pairs.front().second - std::min(lead, pairs.front().second);
  const std::size_t limit_word =
      std::min<std::size_t>(pairs.back().second + 1 + tail, range.limit - range.first);
  miss.words = {static_cast<std::uint32_t>(range.first + first_word),
                static_cast<std::uint32_t>(range.first + limit_word)};

  bool open = false;
  for (std::size_t i = 0, next = 0; i < keys_.size(); ++i) {
    if (next < pairs.size() && pairs[next].first == i) {
      ++next;
      open = false;
    } else {
      append_run(miss.missing, open, shown_[i]);
    }
  }

  std::vector<WordRange> own; // the writer's words
  bool known = true;
  for (std::size_t i = 1; i < runs_.size(); ++i) {
    own.push_back(open_part(pairs, runs_[i].first));
    known = known && !own.back().empty();
  }
  const auto is_own = [&](std::size_t word) {
    return std::any_of(own.begin(), own.end(),
                       [&](WordRange part) { return part.first <= word && word < part.limit; });
  };
  open = false;
  std::size_t next = 0;
  for (std::size_t j = first_word; j < limit_word; ++j) {
    while (next < pairs.size() && pairs[next].second < j) ++next;
    if ((next < pairs.size() && pairs[next].second == j) || is_own(j))
      open = false;
    else
      append_run(miss.extra, open, reading.text(reading.words[range.first + j]));
  }

  if (!known) return miss;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    if (i > 0) {
      const text::ProseSpan span{reading.words[range.first + own[i - 1].first].span.start,
                                 reading.words[range.first + own[i - 1].limit - 1].span.limit};
      miss.corrected.append(1, ' ').append(reading.prose.slice(span)).append(1, ' ');
    }
    miss.corrected.append(runs_[i].text);
  }
  return miss;
}

} // namespace taktvoll::match
