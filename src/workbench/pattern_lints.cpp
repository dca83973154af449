// no-literal, could-be-terms.
#include "match/pattern.h"
#include "pack/problems.h"
#include "workbench/lints.h"
#include "workbench/pattern_as_terms.h"
#include "workbench/pattern_gaps.h"

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
      if (rule.case_sensitive || !rule.whole_words) continue;
      if (const std::optional<std::string> term = pattern_as_terms(entry.value))
        subject.on_entry(
            Lint::could_be_terms, rule, entry,
            say("Das geht auch als Begriff: „{}“", "this works as a term, too: “{}”", {*term}),
            {"Begriffe finden auch Genderformen, weiche Trennstriche und ß/ss, und sie sind schneller.",
             "Terms also find gender forms, soft hyphens and ß/ss, and they are faster."});
    }
  }
}

} // namespace taktvoll::workbench
