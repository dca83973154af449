#include "language/reported.h"

#include "language/key_list.h"
#include "language/negator.h"
#include "language/report_frames.h"
#include "language/report_labels.h"
#include "language/word_context.h"

#include <algorithm>

namespace taktvoll::language {
namespace {

constexpr std::uint32_t longest_myth = 5; // sentences between "Mythos:" and "Fakt:"

class SentenceReports {
public:
  SentenceReports(const Reading& reading, std::uint32_t index)
      : reading_(reading), index_(index), sentence_(reading.sentences[index]) {}

  void run(ClauseBorders& borders, std::vector<Report>& out) const {
    if (sentence_.first_word >= sentence_.limit_word) return;
    const Clause all{sentence_.first_word, sentence_.limit_word};
    if (const auto label = label_of(reading_, sentence_)) {
      if (!label->alone) out.push_back({{label->body, all.limit}, label->cue, label->reason});
    } else if (!is_answer(reading_, sentence_)) {
      if (const Clause cue = label_before(); cue.first < cue.limit)
        out.push_back({all, cue, QuotationReason::label});
    }
    // "Nein. Das ist ein Gerücht."
    const bool says_something = all.limit - all.first > 1 && !is_verdict(reading_, all, true);
    if (const Clause cue = says_something ? verdict_behind() : Clause{}; cue.first < cue.limit)
      out.push_back({all, cue, QuotationReason::verdict});
    if (const Clause cue = verdict_at_end(); cue.first < cue.limit)
      out.push_back({{all.first, cue.first}, cue, QuotationReason::verdict});
    find_frames(reading_, all, borders, out);
  }

private:
  [[nodiscard]] const Sentence* other(std::uint32_t index) const {
    return index < reading_.sentences.size() ? &reading_.sentences[index] : nullptr;
  }

  // "Fake oder Fakt? Zitronensaft killt Viren.", or a myth of several sentences that a fact answers.
  [[nodiscard]] Clause label_before() const {
    for (std::uint32_t back = 1; back <= longest_myth && back <= index_; ++back) {
      const Sentence& before = reading_.sentences[index_ - back];
      if (sentence_.block - before.block > 1) return {};
      if (is_answer(reading_, before)) return {};
      const auto label = label_of(reading_, before);
      if (!label || label->reason != QuotationReason::label) continue;
      if (label->alone) return back == 1 ? label->cue : Clause{};
      return before.block == sentence_.block && is_answered() ? label->cue : Clause{};
    }
    return {};
  }
  [[nodiscard]] bool is_answered() const {
    for (std::uint32_t next = 1; next <= longest_myth; ++next) {
      const Sentence* behind = other(index_ + next);
      if (behind == nullptr || behind->block - sentence_.block > 1) return false;
      if (is_answer(reading_, *behind)) return true;
    }
    return false;
  }

  // "Zimt heilt Diabetes? Das ist ein Mythos."
  [[nodiscard]] Clause verdict_behind() const {
    const Sentence* next = other(index_ + 1);
    if (next == nullptr || next->first_word >= next->limit_word) return {};
    const bool heading = reading_.blocks[sentence_.block].kind == document::BlockKind::heading;
    if (next->block != sentence_.block && !(heading && next->block == sentence_.block + 1)) return {};
    const Clause words{next->first_word, next->limit_word};
    return is_verdict(reading_, words, is_question(reading_, sentence_)) ? words : Clause{};
  }

  // "Wie gesagt, stimmt das nicht": nothing stands there that could be wrong.
  [[nodiscard]] bool is_dependent(std::uint32_t word) const {
    const std::string_view key = key_at(reading_, word);
    return is_subjunction(key) || key == "wie";
  }

  // "Heilfasten entgiftet den Körper – ein Mythos."
  [[nodiscard]] Clause verdict_at_end() const {
    for (std::uint32_t i = sentence_.limit_word;
         i-- > sentence_.first_word + 1 && sentence_.limit_word - i <= 8;) {
      const Gap gap = reading_.words[i].gap;
      if (gap != Gap::hyphen && gap != Gap::colon && gap != Gap::comma) continue;
      const Clause words{i, sentence_.limit_word};
      const bool subordinate = gap == Gap::comma && is_dependent(sentence_.first_word);
      if (!subordinate && is_verdict(reading_, words, false)) return words;
      if (gap != Gap::comma) break;
    }
    return {};
  }

  const Reading& reading_;
  std::uint32_t index_;
  const Sentence& sentence_;
};

} // namespace

std::optional<Report> ReportedSpeech::around(Clause words) {
  if (words.first >= words.limit || words.limit > reading_.words.size()) return std::nullopt;
  const std::uint32_t sentence = reading_.words[words.first].sentence;
  const auto [entry, is_new] = known_.try_emplace(sentence);
  Reports& reports = entry->second;
  if (is_new) {
    SentenceReports(reading_, sentence).run(borders_, reports.sorted);
    std::stable_sort(reports.sorted.begin(), reports.sorted.end(),
                     [](const Report& a, const Report& b) { return a.words.first < b.words.first; });
    for (std::uint32_t i = 0; i < reports.sorted.size(); ++i) {
      const std::uint32_t best = i == 0 ? 0 : reports.farthest.back();
      reports.farthest.push_back(reports.sorted[i].words.limit > reports.sorted[best].words.limit ? i : best);
    }
  }
  // Of all that begin before the words, the one that ends last.
  const auto behind =
      std::upper_bound(reports.sorted.begin(), reports.sorted.end(), words.first,
                       [](std::uint32_t word, const Report& report) { return word < report.words.first; });
  if (behind == reports.sorted.begin()) return std::nullopt;
  const auto last = static_cast<std::size_t>(behind - reports.sorted.begin()) - 1;
  const Report& report = reports.sorted[reports.farthest[last]];
  return words.limit <= report.words.limit ? std::optional(report) : std::nullopt;
}

} // namespace taktvoll::language
