// unknown-norm, norm-spelling, norm-out-of-force.
#include "pack/problems.h"
#include "workbench/lints.h"
#include "workbench/norm_citation.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

using pack::say;

// Where a norm stands; nullopt if not in this pack.
std::optional<pack::Place> place_of_norm(const LintSubject& subject, const pack::Rule& rule,
                                         std::size_t index) {
  if (!subject.places) return rule.extends.empty() ? std::optional(rule.place) : std::nullopt;
  return subject.places->item(rule, "basis", index, "norm");
}

void check_citation(LintSubject& subject, const pack::Rule& rule, const std::string& norm,
                    const pack::Place& place) {
  // The norm's rule does not matter to whoever reads it twice: remarks at one place are made once.
  const Citation citation = judge_citation(norm);
  const std::string id = subject.id_of(rule);
  switch (citation.verdict) {
  case CitationVerdict::fine:
    return;
  case CitationVerdict::unusual:
    return subject.remarks.add(Lint::norm_spelling, id, place,
                               say("Üblich ist „{}“", "usual is “{}”", {citation.better}),
                               {"Einheitlich zitiert, findet man alle Regeln zu einer Vorschrift.",
                                "Cited alike, all rules on one statute can be found."});
  case CitationVerdict::unknown:
    return subject.remarks.add(Lint::unknown_norm, id, place,
                               say("„{}“ ist keine bekannte Vorschrift", "“{}” is no known statute", {norm}),
                               citation.better.empty()
                                   ? base::LocalText{"Stimmt die Abkürzung, schreiben Sie die Vorschrift "
                                                     "aus: „Heilmittelwerbegesetz § 11“.",
                                                     "If the abbreviation is right, write the statute out: "
                                                     "“Heilmittelwerbegesetz § 11”."}
                                   : say("Meinten Sie „{}“?", "Did you mean “{}”?", {citation.better}));
  case CitationVerdict::vague:
    return subject.remarks.add(
        Lint::unknown_norm, id, place,
        say("„{}“ nennt weder Vorschrift noch Quelle", "“{}” names neither statute nor source", {norm}),
        {"Nennen Sie beides so, dass andere es finden: „HWG § 11“, „Leitlinie …, 2024“.",
         "Name it so that others can find it: “HWG § 11”, “Leitlinie …, 2024”."});
  }
}

void check_force(LintSubject& subject, const pack::Rule& rule) {
  const std::string& day = subject.bench.as_of();
  if (rule.basis.empty() || day.empty()) return;
  const auto in_force = [&](const pack::Norm& norm) {
    return (norm.from.empty() || norm.from <= day) && (norm.until.empty() || norm.until >= day);
  };
  if (std::any_of(rule.basis.begin(), rule.basis.end(), in_force)) return;
  const bool over = std::all_of(rule.basis.begin(), rule.basis.end(), [&](const pack::Norm& norm) {
    return !norm.until.empty() && norm.until < day;
  });
  subject.on_rule(
      Lint::norm_out_of_force, rule,
      over ? say("Keine Grundlage von „{}“ gilt noch am {}", "no basis of “{}” is in force any more on {}",
                 {rule.id, day})
           : say("Keine Grundlage von „{}“ gilt am {}", "no basis of “{}” is in force on {}", {rule.id, day}),
      {"taktvoll check lässt die Regel an diesem Tag weg.",
       "taktvoll check leaves the rule out on that day."});
}

} // namespace

void lint_norms(LintSubject& subject) {
  for (const pack::Rule& rule : subject.pack().rules) {
    if (!is_judged(rule)) continue;
    for (std::size_t i = 0; i < rule.basis.size(); ++i)
      if (const auto place = place_of_norm(subject, rule, i))
        check_citation(subject, rule, rule.basis[i].text, *place);
    check_force(subject, rule);
  }
}

} // namespace taktvoll::workbench
