// review-overdue, no-review-date.
#include "pack/problems.h"
#include "pack/rest.h"
#include "workbench/lints.h"

namespace taktvoll::workbench {
namespace {

using pack::say;

std::string owner_of(const std::string& owner) {
  return owner.empty() ? std::string() : " (" + owner + ")";
}

} // namespace

void lint_reviews(LintSubject& subject) {
  const pack::Pack& pack = subject.pack();
  const std::string& day = subject.bench.as_of();
  const auto place = [&](std::string_view key) {
    const auto found = subject.places ? subject.places->pack_text(key) : std::nullopt;
    return found.value_or(pack::Place{});
  };
  // A date that cannot be read has been reported.
  const auto given = [&](std::string_view key) {
    return subject.places && subject.places->pack_text(key).has_value();
  };
  if ((pack.reviewed.empty() && !given("reviewed")) || (pack.review_due.empty() && !given("review-due")))
    subject.remarks.add(Lint::no_review_date, {}, place("pack"),
                        pack.reviewed.empty() && !given("reviewed")
                            ? say("„{}“ sagt nicht, wann es zuletzt geprüft wurde (reviewed)",
                                  "“{}” does not say when it was last reviewed", {pack.id})
                            : say("„{}“ sagt nicht, wann es wieder geprüft wird (review-due)",
                                  "“{}” does not say when its next review is due", {pack.id}),
                        {"Recht und Leitlinien ändern sich. Ein Jahr ist ein guter Abstand.",
                         "Law and guidelines change. A year is a good interval."});
  if (day.empty()) return;
  if (!pack.review_due.empty() && pack.review_due < day)
    subject.remarks.add(Lint::review_overdue, {}, place("review-due"),
                        say("„{}“{} sollte bis {} neu geprüft werden", "“{}”{} was due for review on {}",
                            {pack.id, owner_of(pack.owner), pack.review_due}),
                        {"Prüfen Sie das Paket gegen die Vorschriften, und tragen Sie beide Daten neu ein.",
                         "Hold the pack against the statutes, and enter both dates anew."});
  for (const pack::Rule& rule : pack.rules) {
    if (rule.review_due.empty() || rule.review_due >= day) continue;
    if (pack::rest_of(rule, day, true) != pack::Rest::none) continue;
    std::optional<pack::Place> where = rule.place;
    if (subject.places) where = subject.places->text(rule, "review-due");
    if (!where) continue;
    subject.remarks.add(
        Lint::review_overdue, subject.id_of(rule), *where,
        say("„{}“{} sollte bis {} neu geprüft werden", "“{}”{} was due for review on {}",
            {rule.id, owner_of(rule.owner.empty() ? pack.owner : rule.owner), rule.review_due}),
        {"Wer die Regel verantwortet, trägt beide Daten neu ein.",
         "Whoever answers for the rule enters both dates anew."});
  }
}

} // namespace taktvoll::workbench
