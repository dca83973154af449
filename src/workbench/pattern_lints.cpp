// no-literal, could-be-terms.
#include "base/yaml.h"
#include "match/pattern.h"
#include "match/pattern_sample.h"
#include "match/term.h"
#include "pack/problems.h"
#include "workbench/entry_places.h"
#include "workbench/example_text.h"
#include "workbench/lints.h"
#include "workbench/pattern_as_terms.h"
#include "workbench/pattern_gaps.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

using pack::say;

// Nothing in it by which the prefilter could see that it cannot match.
bool runs_always(const RuleEntry& entry, const match::PatternOptions& options, const Bench& bench) {
  if (const pack::PatternLiterals* known = bench.literals(entry.value, options.case_sensitive))
    return known->literals.empty();
  if (!match::check_pattern(entry.value, options)) return false; // told by the compiler
  return match::pattern_literals(entry.value, options).empty();
}

void report_no_literal(LintSubject& subject, const pack::Rule& rule, const RuleEntry& entry,
                       const match::PatternOptions& options) {
  if (subject.remarks.full(Lint::no_literal, subject.id_of(rule)))
    return subject.on_entry(Lint::no_literal, rule, entry, {}); // is only counted
  base::LocalText help{
      "Schreiben Sie aus, was feststeht, oder zählen Sie die Möglichkeiten auf: (?:ein|zwei|drei) statt "
      "[a-z]+.",
      "Write out what is fixed, or list the possibilities: (?:ein|zwei|drei) instead of [a-z]+."};
  std::size_t offset = 0;
  std::size_t length = 0;
  if (const auto culprit = alternative_without_literal(entry.value, options)) {
    help = say("Es liegt an „{}“: Geben Sie dieser Möglichkeit ein eigenes Muster.",
               "It is because of “{}”: give this possibility a pattern of its own.",
               {entry.value.substr(culprit->start, culprit->limit - culprit->start)});
    offset = culprit->start;
    length = culprit->limit - culprit->start;
  }
  subject.on_entry(
      Lint::no_literal, rule, entry,
      {"In diesem Muster steht nichts fest, an dem man einen Treffer erkennt: Es läuft über jeden Text",
       "nothing in this pattern is fixed that would show a match: it runs over every text"},
      std::move(help), offset, length);
}

// Whether terms find in the rule's examples, and in samples of the pattern, just what the pattern finds.
class Twins {
public:
  Twins(LintSubject& subject, const pack::Rule& rule) : subject_(subject), rule_(rule) {}

  bool agree(const RuleEntry& entry, const std::vector<std::string>& terms) {
    std::vector<match::Term> parsed;
    for (const std::string& term : terms) {
      const auto one = match::parse_term(term);
      if (!one) return false;
      parsed.push_back(*one);
    }
    const match::Pattern pattern(std::string(entry.value), {rule_.case_sensitive, rule_.whole_words});
    bool found = false;
    const auto same = [&](const ExampleText& text) {
      const std::vector<text::ProseSpan> theirs = pattern_places(rule_, entry, pattern, text.reading);
      std::vector<text::ProseSpan> ours;
      for (const match::Term& term : parsed)
        for (const text::ProseSpan place : term_places(rule_, term, text.reading, text.document.context))
          ours.push_back(place);
      found = found || !theirs.empty();
      return covered(theirs, ours) && covered(ours, theirs);
    };
    for (const ExampleText& text : examples())
      if (!same(text)) return false;
    constexpr std::size_t most = 8;
    for (const std::string& sample : match::pattern_samples(entry.value, most)) {
      pack::Example made;
      made.text = "Das Beispiel " + sample + " steht hier.";
      const auto text = read_example(rule_, made, subject_.reader);
      if (!text || !same(*text)) return false;
    }
    return found;
  }

private:
  // Every span lies in one of the others: a term may stop at the first alternative that fits.
  static bool covered(const std::vector<text::ProseSpan>& these, const std::vector<text::ProseSpan>& those) {
    return std::all_of(these.begin(), these.end(), [&](text::ProseSpan span) {
      return std::any_of(those.begin(), those.end(),
                         [&](text::ProseSpan other) { return other.overlaps(span); });
    });
  }

  const std::vector<ExampleText>& examples() {
    if (!read_) {
      for (const std::vector<pack::Example>* list : {&rule_.bad, &rule_.good})
        for (const pack::Example& example : *list)
          if (auto text = read_example(rule_, example, subject_.reader)) texts_.push_back(std::move(*text));
      read_ = true;
    }
    return texts_;
  }

  LintSubject& subject_;
  const pack::Rule& rule_;
  std::vector<ExampleText> texts_;
  bool read_ = false;
};

// `"a", "b"`, to be pasted.
std::string pasted(const std::vector<std::string>& terms) {
  std::string out;
  for (const std::string& term : terms) out += (out.empty() ? "" : ", ") + base::yaml_quoted(term);
  return out;
}

// The terms that say the same as a pattern; empty if none do for certain.
std::vector<std::string> terms_for(const RuleEntry& entry, Twins& twins) {
  const std::optional<std::string> term = pattern_as_terms(entry.value);
  if (!term) return {};
  std::vector<std::string> terms = as_list(*term);
  return twins.agree(entry, terms) ? terms : std::vector<std::string>();
}

// In a list of terms one pattern can be replaced; a rule of kind pattern becomes one of kind terms as a whole
// or not at all.
void check_terms(LintSubject& subject, const pack::Rule& rule, const std::vector<RuleEntry>& entries) {
  Twins twins(subject, rule);
  const base::LocalText gain{
      " Begriffe finden auch Genderformen, weiche Trennstriche und ß/ss, und sie sind schneller.",
      " Terms also find gender forms, soft hyphens and ß/ss, and they are faster."};
  const auto help = [&](const base::LocalText& advice) {
    return base::LocalText{advice.de + gain.de, advice.en + gain.en};
  };
  std::vector<std::string> all;
  bool whole_rule = rule.kind == pack::Kind::pattern && rule.extent == pack::Extent::sentence;
  for (const RuleEntry& entry : entries) {
    const bool in_place = entry.offset > 0; // between slashes, in a list of terms
    if (entry.form != EntryForm::pattern) continue;
    if (!in_place && (entry.role != Role::finds || !whole_rule)) continue;
    const std::vector<std::string> terms = terms_for(entry, twins);
    if (in_place && !terms.empty())
      subject.on_entry(Lint::could_be_terms, rule, entry,
                       terms.size() == 1 ? say("Das geht auch als Begriff: {}",
                                               "this works as a term, too: {}", {pasted(terms)})
                                         : say("Das geht auch als {} Begriffe", "this works as {} terms, too",
                                               {std::to_string(terms.size())}),
                       help(say("An seine Stelle: {}.", "In its place: {}.", {pasted(terms)})));
    if (in_place) continue;
    whole_rule = !terms.empty();
    all.insert(all.end(), terms.begin(), terms.end());
  }
  if (!whole_rule || all.empty()) return;
  subject.on_rule(
      Lint::could_be_terms, rule,
      say("„{}“ geht auch mit Begriffen", "“{}” works with terms, too", {rule.id}),
      help(say("Statt kind: pattern und patterns: kind: terms, terms: [{}].",
               "Instead of kind: pattern and patterns: kind: terms, terms: [{}].", {pasted(all)})));
}

} // namespace

void lint_patterns(LintSubject& subject) {
  for (const pack::Rule& rule : subject.pack().rules) {
    if (!is_judged(rule)) continue;
    const match::PatternOptions options{rule.case_sensitive, rule.whole_words};
    const std::vector<RuleEntry> entries = entries_of(rule);
    for (const RuleEntry& entry : entries) {
      if (entry.form != EntryForm::pattern) continue;
      // What silences or fulfils is asked only where something was found.
      if (entry.role == Role::finds && runs_always(entry, options, subject.bench))
        report_no_literal(subject, rule, entry, options);
    }
    if (!rule.case_sensitive && rule.whole_words) check_terms(subject, rule, entries);
  }
}

} // namespace taktvoll::workbench
