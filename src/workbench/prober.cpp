#include "workbench/prober.h"

#include "pack/problems.h"
#include "workbench/probe_base.h"
#include "workbench/probe_sentences.h"
#include "workbench/silence.h"
#include "workbench/silence_prober.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace taktvoll::workbench {
namespace {

using pack::say;

constexpr std::size_t most_looks = 120; // for one entry
constexpr std::size_t tries = 6;        // choices of companions
constexpr std::size_t longest_row = 60; // of hits, for limits

// What finds, one list after the other.
class FindsProber {
public:
  FindsProber(ProbeRule& rule, const std::vector<bool>& covered, std::vector<ProbeBase>& bases)
      : rule_(rule), covered_(covered), bases_(bases), samples_(rule.entries().size()) {
    for (std::size_t i = 0; i < rule.entries().size(); ++i) {
      const RuleEntry& entry = rule.entries()[i];
      if (entry.role != Role::finds) continue;
      if (lists_.empty() || rule.entries()[lists_.back().front()].list != entry.list) lists_.emplace_back();
      lists_.back().push_back(i);
    }
    // Entries that have an example make the best companions.
    companions_ = lists_;
    for (std::vector<std::size_t>& list : companions_)
      std::stable_sort(list.begin(), list.end(),
                       [&](std::size_t a, std::size_t b) { return score(a) > score(b); });
  }

  Probed probe(std::size_t entry) {
    entry_ = entry;
    own_list_ = list_of(entry);
    started_ = rule_.looks();
    result_ = {};
    silent_reason_ = {};
    stands_ = false;
    for (const std::string& sample : samples(entry)) {
      if (alone(sample) || in_bases(sample)) {
        result_.proof = Proof::probe;
        return std::move(result_);
      }
      if (used_up()) break;
    }
    return failure();
  }

private:
  [[nodiscard]] int score(std::size_t entry) const {
    return (covered_[entry] ? 2 : 0) + (rule_.entries()[entry].form == EntryForm::term ? 1 : 0);
  }
  [[nodiscard]] std::size_t list_of(std::size_t entry) const {
    std::size_t list = 0;
    while (std::find(lists_[list].begin(), lists_[list].end(), entry) == lists_[list].end()) ++list;
    return list;
  }
  [[nodiscard]] bool used_up() const { return rule_.looks() - started_ > most_looks; }

  const std::vector<std::string>& samples(std::size_t entry) {
    std::optional<std::vector<std::string>>& known = samples_[entry];
    if (!known) known = samples_of(rule_.entries()[entry]);
    return *known;
  }
  std::string first_sample(std::size_t entry) {
    return samples(entry).empty() ? std::string() : samples(entry).front();
  }

  // The kinds whose entries each make a finding by themselves.
  [[nodiscard]] bool speaks_alone() const {
    const pack::Kind kind = rule_.rule().kind;
    return kind == pack::Kind::terms || kind == pack::Kind::pattern || kind == pack::Kind::replace;
  }

  // The words of one text: the sample and what the rule wants with it.
  [[nodiscard]] std::string composed(const std::string& sample, std::size_t attempt) {
    const pack::Rule& rule = rule_.rule();
    std::vector<std::string> parts;
    if (rule.kind == pack::Kind::limit) {
      const std::size_t row = row_length();
      for (std::size_t i = 0; i < row; ++i) {
        const bool other = rule.countable == pack::Countable::distinct_hits && i > 0;
        const std::vector<std::size_t>& list = companions_[own_list_];
        parts.push_back((i > 0 ? ", " : "") +
                        (other ? first_sample(list[(i + attempt) % list.size()]) : sample));
      }
      std::string words;
      for (const std::string& part : parts) words += part;
      return words;
    }
    if (speaks_alone()) return sample;
    const bool variants = rule.kind == pack::Kind::consistency;
    for (std::size_t list = 0; list < lists_.size(); ++list) {
      if (list == own_list_) {
        parts.push_back(sample);
        continue;
      }
      if (variants && list != other_variant(attempt)) continue;
      const std::vector<std::size_t>& others = companions_[list];
      parts.push_back(first_sample(others[attempt % others.size()]));
    }
    if (attempt % 2 == 1 && !rule.combination.in_order) std::reverse(parts.begin(), parts.end());
    return joined_words(parts);
  }
  [[nodiscard]] std::size_t other_variant(std::size_t attempt) const {
    return lists_.size() < 2 ? 0 : (own_list_ + 1 + attempt % (lists_.size() - 1)) % lists_.size();
  }
  [[nodiscard]] std::size_t row_length() const {
    double most = 0;
    for (const pack::Threshold& bound : rule_.rule().max) most = std::max(most, bound.value);
    for (const auto& [_, bound] : rule_.rule().max_by.bounds) most = std::max(most, bound);
    return std::min(static_cast<std::size_t>(most) + 1, longest_row);
  }

  // What the front matter must say for the entry, its companions and the kind.
  [[nodiscard]] pack::Example example_of(std::string text) const {
    pack::Example example;
    example.text = std::move(text);
    const auto add = [&](std::size_t entry) {
      for (auto& given : context_for(rule_.entries()[entry])) example.context.push_back(std::move(given));
    };
    add(entry_);
    for (const std::vector<std::size_t>& list : companions_)
      for (std::size_t i = 0; i < std::min(list.size(), tries); ++i) add(list[i]);
    const pack::Rule& rule = rule_.rule();
    for (const std::vector<pack::Text>* keys : {&rule.forbids, &rule.expired, &rule.dates})
      for (const pack::Text& key : *keys)
        example.context.emplace_back(key.value, keys == &rule.forbids ? sample_value_of(key.value)
                                                                      : std::string("2001-02-03"));
    return example;
  }

  bool alone(const std::string& sample) {
    const pack::Rule& rule = rule_.rule();
    const pack::ScopeMask scope = rule.combination.scope.value_or(rule.scope);
    const std::size_t attempts = speaks_alone() ? 1 : tries;
    bool stood = false;
    for (std::size_t attempt = 0; attempt < attempts; ++attempt) {
      const std::vector<std::string> texts = texts_around(rule, scope, composed(sample, attempt));
      for (std::size_t i = 0; i < texts.size() && !used_up(); ++i) {
        const auto control = [&](const std::string& neutral) {
          return texts_around(rule, scope, composed(neutral, attempt)).at(i);
        };
        switch (look(example_of(texts[i]), sample, control)) {
        case Look::works:
          return true;
        case Look::stands:
          stood = true;
          break;
        case Look::absent:
          break;
        }
        if (!stood && i >= 4) break; // this sample is none
        if (!speaks_alone() && i >= 1) break;
      }
    }
    return false;
  }

  // In the place of a list mate that is found in a bad example.
  bool in_bases(const std::string& sample) {
    for (ProbeBase& base : bases_) {
      const std::optional<text::SourceSpan> place = mate_in(base);
      if (!place || used_up()) continue;
      const auto with = [&](const std::string& words) {
        pack::Example example = base.example;
        example.text.replace(place->start.value, place->size(), words);
        for (auto& given : context_for(rule_.entries()[entry_])) example.context.push_back(std::move(given));
        return example;
      };
      const auto control = [&](const std::string& neutral) { return with(neutral).text; };
      if (look(with(sample), sample, control) == Look::works) return true;
    }
    return false;
  }

  std::optional<text::SourceSpan> mate_in(ProbeBase& base) {
    const auto known = base.places.find(own_list_);
    if (known != base.places.end()) return known->second;
    std::optional<text::SourceSpan> place;
    for (const std::size_t mate : lists_[own_list_]) {
      if (!covered_[mate]) continue;
      for (const text::ProseSpan span : rule_.places(mate, base.seen.text)) {
        const text::SourceSpan source = base.seen.text.reading.prose.to_source(span);
        if (!place && (!speaks_alone() || found_at(base.seen, source))) place = source;
      }
      if (place) break;
    }
    base.places.emplace(own_list_, place);
    return place;
  }

  static bool found_at(const Seen& seen, text::SourceSpan place) {
    return std::any_of(seen.findings.begin(), seen.findings.end(), [&](const finding::Finding& found) {
      return found.whole_document || found.span.overlaps(place);
    });
  }

  enum class Look { absent, stands, works };
  // `control`: the same text with other words, on which the rule must be silent.
  template <class Control>
  Look look(const pack::Example& example, const std::string& sample, Control control) {
    const std::optional<Seen> seen = rule_.look(example);
    if (!seen) return Look::absent;
    const std::vector<text::ProseSpan> places = rule_.places(entry_, seen->text);
    if (places.empty()) {
      if (result_.text.empty()) result_.text = example.text;
      return Look::absent;
    }
    bool works = seen->spoke();
    if (works && speaks_alone())
      works = std::any_of(places.begin(), places.end(), [&](text::ProseSpan place) {
        return found_at(*seen, seen->text.reading.prose.to_source(place));
      });
    if (works && !speaks_alone()) {
      const std::vector<std::string> neutrals = neutrals_for(sample);
      works = std::any_of(neutrals.begin(), neutrals.end(), [&](const std::string& neutral) {
        pack::Example without = example;
        without.text = control(neutral);
        const std::optional<Seen> other = rule_.look(without);
        return other && !other->spoke();
      });
    }
    if (works) {
      result_.text = example.text;
      if (bases_.size() < most_bases) bases_.push_back({example, std::move(*seen), {}});
      return Look::works;
    }
    if (!seen->spoke() && (!stands_ || silent_reason_.empty())) {
      silent_reason_ = why_silent_at(rule_.rule(), seen->text, seen->trace, places.front());
      result_.text = example.text;
    }
    stands_ = true;
    return Look::stands;
  }

  // A pattern that would match, were it not for the end of a sentence or a paragraph.
  [[nodiscard]] bool stands_across() {
    for (const std::string& sample : samples(entry_)) {
      const std::optional<Seen> seen = rule_.look(example_of(sample));
      if (!seen || seen->text.reading.sentences.size() < 2 || !rule_.stands_at_all(entry_, seen->text))
        continue;
      result_.text = sample;
      return true;
    }
    return false;
  }

  Probed failure() {
    Probed& result = result_;
    const RuleEntry& entry = rule_.entries()[entry_];
    if (!stands_ && entry.form == EntryForm::pattern && stands_across()) {
      result.proof = Proof::failed;
      result.reason = {"Darin endet ein Satz, und das Muster sucht nur innerhalb von Sätzen.",
                       "A sentence ends in it, and the pattern looks within sentences only."};
    } else if (samples(entry_).empty() || (!stands_ && entry.form == EntryForm::pattern)) {
      result.proof = Proof::untried;
      result.text.clear();
      result.reason = {"Aus dem Muster ließ sich kein Text bilden.", "No text could be made of the pattern."};
    } else if (!stands_) {
      result.proof = Proof::failed;
      result.reason = {"Der Begriff steht nicht einmal in seinem eigenen Probetext.",
                       "The term does not even stand in a sample of itself."};
    } else if (silent_reason_.empty()) {
      // Other words of the text made the finding, or nothing tells why there is none.
      result.proof = Proof::untried;
      result.reason = {"Es ließ sich kein Text bilden, in dem es auf diesen Eintrag ankommt.",
                       "No text could be made in which it is this entry that matters."};
    } else {
      result.proof = Proof::failed;
      result.reason = std::move(silent_reason_);
    }
    return std::move(result);
  }

  ProbeRule& rule_;
  const std::vector<bool>& covered_;
  std::vector<ProbeBase>& bases_;
  std::vector<std::vector<std::size_t>> lists_;      // entries by list
  std::vector<std::vector<std::size_t>> companions_; // the same, the best ones first
  std::vector<std::optional<std::vector<std::string>>> samples_;
  // Of the entry that is being tried.
  std::size_t entry_ = 0;
  std::size_t own_list_ = 0;
  std::size_t started_ = 0;
  Probed result_;
  base::LocalText silent_reason_;
  bool stands_ = false;
};

} // namespace

std::vector<Probed> probe_entries(ProbeRule& rule, const std::vector<bool>& covered) {
  std::vector<Probed> results(rule.entries().size());
  std::vector<ProbeBase> bases = bases_of(rule);
  FindsProber finds(rule, covered, bases);
  const auto run = [&](std::size_t entry, auto&& prober) {
    if (covered[entry]) {
      results[entry].proof = Proof::example;
    } else if (rule.looks() > most_probes) {
      results[entry].reason =
          say("Nach {} Probetexten für diese Regel ist Schluss.",
              "After {} made-up texts for this rule no more are tried.", {std::to_string(most_probes)});
    } else {
      results[entry] = prober.probe(entry);
    }
  };
  for (const bool first : {true, false}) {
    SilenceProber silences(rule, bases);
    for (std::size_t entry = 0; entry < results.size(); ++entry) {
      if ((rule.entries()[entry].role == Role::finds) != first) continue;
      if (first)
        run(entry, finds);
      else
        run(entry, silences);
    }
  }
  return results;
}

} // namespace taktvoll::workbench
