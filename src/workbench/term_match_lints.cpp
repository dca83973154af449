// never-matches and shadowed-term: what shows when each term is looked for in a sample of itself.
#include "match/term_index.h"
#include "pack/list_origin.h"
#include "pack/problems.h"
#include "text/unicode.h"
#include "workbench/lints.h"
#include "workbench/parsed_entries.h"
#include "workbench/term_inclusion.h"
#include "workbench/term_sample.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

namespace taktvoll::workbench {
namespace {

using language::Reading;
using pack::say;

// Samples are read so many at a time: the hits of overlapping terms are a product.
constexpr std::size_t chunk = 256;
// A list whose terms hit one another more often is not looked at further.
constexpr std::size_t most_hits = 2'000'000;

std::optional<Reading> read(std::string_view markdown, language::Reader& reader) {
  const auto source = text::SourceText::from_bytes("sample", std::string(markdown));
  if (!source) return std::nullopt;
  return reader.read(document::parse(*source));
}

// How a text splits: „Warum · Weil“.
std::string words_of(const Reading& reading, std::uint32_t from) {
  std::string list;
  for (std::uint32_t i = from; i < reading.words.size(); ++i)
    list += (list.empty() ? "" : " · ") + std::string(reading.text(reading.words[i]));
  return list;
}

// One list of a rule.
class ListLinter {
public:
  ListLinter(LintSubject& subject, const pack::Rule& rule, std::vector<const ParsedEntry*> terms)
      : subject_(subject), rule_(rule), terms_(std::move(terms)), shadowed_(terms_.size(), false) {
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      const std::uint32_t number = index_.add(terms_[i]->term, rule.case_sensitive);
      if (number >= owners_.size()) owners_.resize(number + 1);
      owners_[number].push_back(i);
    }
    index_.build();
  }

  void run() {
    for (std::size_t start = 0; start < terms_.size() && hits_seen_ < most_hits; start += chunk)
      check_chunk(start, std::min(start + chunk, terms_.size()));
    for (const ParsedEntry* parsed : terms_) check_typed(*parsed);
  }

private:
  // Each sample in a paragraph of its own, so that nothing matches across.
  void check_chunk(std::size_t start, std::size_t limit) {
    std::string markdown;
    for (std::size_t i = start; i < limit; ++i) markdown += "Wort " + sample_of(terms_[i]->term) + "\n\n";
    const std::optional<Reading> reading = read(markdown, subject_.reader);
    if (!reading || reading->blocks.size() != limit - start) return; // something in it is no plain text
    std::vector<match::TermHit> hits;
    index_.find_all(*reading, hits);
    hits_seen_ += hits.size();
    std::vector<std::vector<std::size_t>> found(limit - start);
    for (const match::TermHit& hit : hits) {
      const std::uint32_t block = reading->sentences[reading->words[hit.first_word].sentence].block;
      for (const std::size_t owner : owners_[hit.term]) found[block].push_back(owner);
    }
    for (std::size_t i = start; i < limit; ++i) judge(i, found[i - start], *reading, i - start);
  }

  void judge(std::size_t own, const std::vector<std::size_t>& found, const Reading& reading,
             std::size_t block) {
    bool matches = false;
    for (const std::size_t other : found) {
      if (other == own) {
        matches = true;
        continue;
      }
      if (shadowed_[own] || shadowed_[other]) continue;
      if (!includes(terms_[other]->term, terms_[own]->term, rule_.case_sensitive)) continue;
      // Of two that find the same, the later one is too many.
      const bool same = includes(terms_[own]->term, terms_[other]->term, rule_.case_sensitive);
      // The narrower one of kind replace may have advice of its own.
      if (!same && !same_advice(*terms_[own]->entry, *terms_[other]->entry)) continue;
      report_shadow(same ? std::max(own, other) : own, same ? std::min(own, other) : other, same);
    }
    if (matches) return;
    never_[terms_[own]] = true;
    const std::string parts = words_of(reading, reading.blocks[block].first_word + 1);
    report_never(*terms_[own], parts.substr(0, parts.find(" · Wort · ")));
  }

  // An entry of a named list is there for other rules too: only another of the same list makes it needless.
  // What a list holds as it is written beside it is told as repeated-entry.
  [[nodiscard]] bool is_shared(const RuleEntry& inner, const RuleEntry& outer) const {
    if (inner.text->use == 0)
      return outer.text->use != 0 && text::lower(inner.value) == text::lower(outer.value);
    return inner.text->use != outer.text->use ||
           !pack::is_whole_list(*pack::list_use(subject_.pack(), *inner.text));
  }

  [[nodiscard]] bool same_advice(const RuleEntry& a, const RuleEntry& b) const {
    if (rule_.kind != pack::Kind::replace || a.list != "replace") return true;
    const auto with = [&](const RuleEntry& entry) {
      return std::find_if(rule_.replacements.begin(), rule_.replacements.end(),
                          [&](const pack::Replacement& one) { return &one.term == entry.text; });
    };
    const auto one = with(a);
    const auto other = with(b);
    return one != rule_.replacements.end() && other != rule_.replacements.end() && one->with == other->with;
  }

  void report_shadow(std::size_t inner, std::size_t outer, bool same) {
    const RuleEntry& entry = *terms_[inner]->entry;
    if (is_shared(entry, *terms_[outer]->entry)) return;
    shadowed_[inner] = true;
    subject_.on_entry(Lint::shadowed_term, rule_, entry,
                      same ? say("„{}“ und „{}“ finden dasselbe", "“{}” and “{}” find the same",
                                 {terms_[outer]->entry->value, entry.value})
                           : say("„{}“ findet schon alles, was „{}“ findet", "“{}” finds all that “{}” finds",
                                 {terms_[outer]->entry->value, entry.value}),
                      {"Löschen Sie diesen Begriff, oder machen Sie den anderen enger.",
                       "Delete this term, or make the other one narrower."});
  }

  void report_never(const ParsedEntry& parsed, const std::string& parts) {
    subject_.on_entry(Lint::never_matches, rule_, *parsed.entry,
                      say("„{}“ passt auf keinen Text", "“{}” matches no text", {parsed.entry->value}),
                      say("Ein Text zerfällt hier anders in Wörter: {}",
                          "A text splits into words differently here: {}", {parts}));
  }

  // What stands in the pack may read differently in a text: as a web address, as two sentences.
  void check_typed(const ParsedEntry& parsed) {
    const std::string_view source = parsed.entry->value;
    if (source.find_first_of(".:/@&`[]\\!?_") == std::string_view::npos || never_.contains(&parsed)) return;
    const std::string typed = as_typed(source);
    if (typed.empty() || typed.find_first_of("\r\n") != std::string::npos) return;
    const std::optional<Reading> reading = read("Wort " + typed + "\n", subject_.reader);
    if (!reading) return;
    std::vector<match::TermHit> hits;
    match::match_term(*reading, parsed.term, rule_.case_sensitive, {}, 0, hits);
    if (!hits.empty() || reading->words.empty()) return;
    const bool opaque =
        std::any_of(reading->words.begin(), reading->words.end(),
                    [](const language::Word& word) { return word.kind == language::WordKind::opaque; });
    const std::string shown(source);
    if (opaque)
      return subject_.on_entry(
          Lint::never_matches, rule_, *parsed.entry,
          say("„{}“ passt auf keinen Text: Web-Adressen, Code und HTML sind für Regeln ein einziges Zeichen",
              "“{}” matches no text: web addresses, code and HTML are one single sign to rules", {shown}),
          {"Nehmen Sie ein Wort, das daneben steht.", "Take a word that stands beside it."});
    if (reading->sentences.size() > 1)
      return subject_.on_entry(
          Lint::never_matches, rule_, *parsed.entry,
          say("„{}“ passt so auf keinen Text: Hier endet ein Satz, und ein Begriff bleibt darin",
              "“{}” matches no text like this: a sentence ends here, and a term stays inside", {shown}),
          {"Machen Sie zwei Begriffe daraus.", "Make two terms of it."});
    report_never(parsed, words_of(*reading, 1));
  }

  LintSubject& subject_;
  const pack::Rule& rule_;
  std::vector<const ParsedEntry*> terms_;
  std::vector<bool> shadowed_;
  std::map<const ParsedEntry*, bool> never_;
  match::TermIndex index_;
  std::vector<std::vector<std::size_t>> owners_; // terms by their number in the index
  std::size_t hits_seen_ = 0;
};

} // namespace

void lint_term_matches(LintSubject& subject) {
  for (const pack::Rule& rule : subject.pack().rules) {
    if (!is_judged(rule)) continue;
    const std::vector<RuleEntry> entries = entries_of(rule);
    const std::vector<ParsedEntry> terms = parsed_terms(entries);
    std::vector<std::pair<std::string_view, std::vector<const ParsedEntry*>>>
        lists; // in the order of the rule
    for (const ParsedEntry& parsed : terms) {
      if (needs_context(parsed.term)) continue;
      if (lists.empty() || lists.back().first != parsed.entry->list)
        lists.push_back({parsed.entry->list, {}});
      lists.back().second.push_back(&parsed);
    }
    for (auto& [_, list] : lists) ListLinter(subject, rule, std::move(list)).run();
  }
}

} // namespace taktvoll::workbench
