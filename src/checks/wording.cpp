#include "checks/wording.h"

#include "language/key.h"
#include "language/normal_form.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::checks {
namespace {

constexpr double near_enough = 0.6; // share of the wording's words that must be there, in order
constexpr std::size_t longest_alignment = 400;

// Without white space: how two texts are compared.
std::string squeezed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (!text::is_space(c.value)) out.append(text.substr(at, c.length));
    at += c.length;
  }
  return out;
}

// Which words of `a` and `b` belong together: a longest common subsequence.
std::vector<std::pair<std::size_t, std::size_t>> align(const std::vector<std::string_view>& a,
                                                       const std::vector<std::string_view>& b) {
  std::vector<std::vector<std::uint16_t>> best(a.size() + 1, std::vector<std::uint16_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      best[i][j] = a[i] == b[j] ? static_cast<std::uint16_t>(best[i + 1][j + 1] + 1)
                                : std::max(best[i + 1][j], best[i][j + 1]);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
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

} // namespace

Wording::Wording(std::string_view text) : text_(language::normalise(text)) {
  while (!text_.empty() && (text_.back() == '.' || text_.back() == ' ')) text_.pop_back();
  std::size_t start = 0;
  while (start < text_.size()) {
    const std::size_t limit = std::min(text_.find(' ', start), text_.size());
    if (limit > start) {
      std::string shown = text_.substr(start, limit - start);
      std::string plain = shown;
      while (!plain.empty() && !text::is_word(text::code_point_before(plain, plain.size()).value))
        plain.resize(plain.size() - text::code_point_before(plain, plain.size()).length);
      keys_.push_back(language::key_of(plain));
      shown_.push_back(std::move(shown));
    }
    start = limit + 1;
  }
}

match::Term Wording::opening() const {
  match::Term term;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, keys_.size()); ++i) {
    match::TermWord word;
    word.key = keys_[i];
    word.cased = shown_[i];
    word.punctuation_before = true;
    term.words.push_back(std::move(word));
  }
  return term;
}

std::optional<WordRange> Wording::at(const language::Reading& reading, std::uint32_t first) const {
  const language::ReadBlock& block = reading.blocks[reading.sentences[reading.words[first].sentence].block];
  if (first + keys_.size() > block.limit_word) return std::nullopt;
  for (std::size_t i = 0; i < keys_.size(); ++i)
    if (reading.key(reading.words[first + i]) != keys_[i]) return std::nullopt;
  return WordRange{first, static_cast<std::uint32_t>(first + keys_.size())};
}

void AnchoredWording::find_all(const language::Reading& reading, const HitTable& hits,
                               std::vector<WordRange>& out) const {
  for (const WordRange hit : hits.of(opening))
    if (const std::optional<WordRange> place = wording.at(reading, hit.first)) out.push_back(*place);
}

bool Wording::is_exactly(const language::Reading& reading, WordRange words) const {
  const text::ProseSpan span{reading.words[words.first].span.start,
                             reading.words[words.limit - 1].span.limit};
  return squeezed(reading.prose.slice(span)) == squeezed(text_);
}

std::optional<Wording::NearMiss> Wording::nearest(const language::Reading& reading) const {
  if (keys_.empty()) return std::nullopt;
  const std::vector<std::string_view> wanted(keys_.begin(), keys_.end());
  std::optional<NearMiss> best;
  std::size_t best_shared = 0;
  for (const language::ReadBlock& block : reading.blocks) {
    if (block.first_word == block.limit_word) continue;
    const auto in_block = [&](const std::string& key) {
      for (std::uint32_t word = block.first_word; word < block.limit_word; ++word)
        if (reading.key(reading.words[word]) == key) return true;
      return false;
    };
    const std::size_t probes = std::min<std::size_t>(3, keys_.size());
    if (!std::all_of(keys_.begin(), keys_.begin() + static_cast<std::ptrdiff_t>(probes), in_block)) continue;
    for (std::uint32_t first = block.first_sentence; first < block.limit_sentence; ++first) {
      for (std::uint32_t last = first; last < std::min(first + 2, block.limit_sentence); ++last) {
        const WordRange range{reading.sentences[first].first_word, reading.sentences[last].limit_word};
        if (range.first >= range.limit || range.limit - range.first > longest_alignment) continue;
        std::vector<std::string_view> there;
        for (std::uint32_t word = range.first; word < range.limit; ++word)
          there.push_back(reading.key(reading.words[word]));
        const auto pairs = align(wanted, there);
        if (static_cast<double>(pairs.size()) < near_enough * static_cast<double>(wanted.size())) continue;
        if (best && pairs.size() <= best_shared) continue;
        best_shared = pairs.size();

        NearMiss miss;
        const auto first_shared = static_cast<std::uint32_t>(pairs.front().second);
        const auto last_shared = static_cast<std::uint32_t>(pairs.back().second);
        miss.words = {range.first + first_shared, range.first + last_shared + 1};
        bool open = false;
        for (std::size_t i = 0, next = 0; i < wanted.size(); ++i) {
          if (next < pairs.size() && pairs[next].first == i) {
            ++next;
            open = false;
          } else {
            append_run(miss.missing, open, shown_[i]);
          }
        }
        open = false;
        std::size_t next = 0;
        for (std::size_t j = first_shared; j <= last_shared; ++j) {
          if (next < pairs.size() && pairs[next].second == j) {
            ++next;
            open = false;
          } else {
            append_run(miss.extra, open, reading.text(reading.words[range.first + j]));
          }
        }
        best = std::move(miss);
      }
    }
  }
  return best;
}

} // namespace taktvoll::checks
