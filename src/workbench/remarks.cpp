#include "workbench/remarks.h"

#include "pack/problems.h"

#include <algorithm>
#include <array>

namespace taktvoll::workbench {
namespace {

using Level = finding::DiagnosticLevel;

constexpr std::array<LintInfo, 32> table{{
    {Lint::failing_example, "failing-example", Level::error, "Ein Beispiel besteht nicht.",
     "An example does not pass."},
    {Lint::contradicting_examples, "contradicting-examples", Level::error,
     "Derselbe Text steht unter bad und unter good.", "The same text stands under bad and under good."},
    {Lint::repeated_example, "repeated-example", Level::info, "Ein Beispiel steht zweimal in der Liste.",
     "An example stands twice in the list."},
    {Lint::few_examples, "few-examples", Level::info, "Die Regel hat weniger als drei Beispiele einer Art.",
     "The rule has fewer than three examples of a kind."},
    {Lint::no_near_miss, "no-near-miss", Level::warning,
     "Kein gutes Beispiel kommt der Regel so nahe, dass sie sich irren könnte.",
     "No good example comes so near to the rule that it could err."},
    {Lint::never_matches, "never-matches", Level::error, "Ein Begriff kann in keinem Text stehen.",
     "A term can stand in no text."},
    {Lint::unknown_key, "unknown-key", Level::error,
     "Ein Begriff nennt eine Angabe, die es nicht gibt: {brnd}.",
     "A term names a context key that does not exist: {brnd}."},
    {Lint::shadowed_term, "shadowed-term", Level::info,
     "Ein anderer Begriff der Liste findet alles, was dieser findet.",
     "Another term of the list finds all that this one finds."},
    {Lint::everyday_word, "everyday-word", Level::warning, "Ein Begriff passt auf ein alltägliches Wort.",
     "A term matches an everyday word."},
    {Lint::always_excepted, "always-excepted", Level::error,
     "Jeden Treffer eines Begriffs nimmt eine Ausnahme wieder weg.",
     "An exception takes away every match of a term."},
    {Lint::idle_exception, "idle-exception", Level::info,
     "Eine Ausnahme kann sich mit keinem Begriff der Regel überschneiden.",
     "An exception can overlap no term of the rule."},
    {Lint::no_literal, "no-literal", Level::warning, "Ein Muster ohne festen Wortteil läuft über jeden Text.",
     "A pattern without a fixed part runs over every text."},
    {Lint::could_be_terms, "could-be-terms", Level::info, "Ein Muster ließe sich als Begriff schreiben.",
     "A pattern could be written as a term."},
    {Lint::unused_list, "unused-list", Level::warning, "Eine benannte Liste nennt niemand.",
     "Nobody names a named list."},
    {Lint::repeated_list, "repeated-list", Level::info,
     "Eine benannte Liste hält alles, was eine andere hält.", "A named list holds all that another holds."},
    {Lint::repeated_entry, "repeated-entry", Level::info,
     "Ein Eintrag steht neben einer benannten Liste, die ihn schon hält.",
     "An entry stands beside a named list that holds it already."},
    {Lint::overlapping_rules, "overlapping-rules", Level::info,
     "Zwei Regeln sprechen an derselben Stelle eines Beispiels.",
     "Two rules speak at the same place of an example."},
    {Lint::mutual_yield, "mutual-yield", Level::error,
     "Regeln geben einander nach: Wo beide etwas finden, schweigen beide.",
     "Rules yield to one another: where both find something, both are silent."},
    {Lint::unknown_rule, "unknown-rule", Level::error,
     "yields-to oder successor nennt eine Regel, die es nicht gibt.",
     "yields-to or successor names a rule that does not exist."},
    {Lint::german_only, "german-only", Level::info, "Kein Text des Pakets hat eine englische Fassung.",
     "No text of the pack has an English version."},
    {Lint::untranslated, "untranslated", Level::warning,
     "Ein Text hat keine englische Fassung, andere haben eine.",
     "A text has no English version, others have one."},
    {Lint::translation_differs, "translation-differs", Level::warning,
     "Die englische Fassung ist die deutsche, oder ihr fehlt ein Platzhalter.",
     "The English version is the German one, or lacks a placeholder."},
    {Lint::long_message, "long-message", Level::info, "Eine Meldung hat mehr als 140 Zeichen.",
     "A message has more than 140 characters."},
    {Lint::no_reason, "no-reason", Level::info, "Die Regel nennt weder Grund (why) noch Grundlage (basis).",
     "The rule gives neither a reason (why) nor a basis."},
    {Lint::flagged_advice, "flagged-advice", Level::warning,
     "Was die Regel stattdessen rät, fände sie selbst wieder.",
     "What the rule advises instead it would find itself."},
    {Lint::unknown_norm, "unknown-norm", Level::warning,
     "Eine Grundlage sieht wie eine Vorschrift aus, aber eine unbekannte.",
     "A basis looks like a statute, but an unknown one."},
    {Lint::norm_spelling, "norm-spelling", Level::info, "Eine Vorschrift ist anders zitiert als üblich.",
     "A statute is cited in an unusual way."},
    {Lint::norm_out_of_force, "norm-out-of-force", Level::warning,
     "Alle Vorschriften einer Regel gelten noch nicht oder nicht mehr.",
     "None of the statutes of a rule is in force."},
    {Lint::never_applies, "never-applies", Level::error,
     "Eine Bedingung kann nie gelten: Die Angabe hat immer einen Wert.",
     "A condition can never hold: the key always has a value."},
    {Lint::review_overdue, "review-overdue", Level::warning, "Die nächste Prüfung ist überfällig.",
     "The next review is overdue."},
    {Lint::no_review_date, "no-review-date", Level::info, "Das Paket sagt nicht, wann es geprüft wurde.",
     "The pack does not say when it was reviewed."},
    {Lint::no_successor, "no-successor", Level::info, "Eine abgelöste Regel nennt keine Nachfolgerin.",
     "A deprecated rule names no successor."},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].lint != static_cast<Lint>(i)) return false;
  return true;
}
static_assert(in_order());

base::LocalText with_name(base::LocalText message, std::string_view name) {
  const std::string mark = " [" + std::string(name) + "]";
  message.de += mark;
  message.en += mark;
  return message;
}

} // namespace

std::span<const LintInfo> lints() {
  return table;
}

const LintInfo& info_of(Lint lint) {
  return table[static_cast<std::size_t>(lint)];
}

bool Remarks::full(Lint lint, std::string_view rule) const {
  const auto shown = shown_.find(std::pair(lint, std::string(rule)));
  return entries_.size() >= most_of_all || (shown != shown_.end() && shown->second >= most_each);
}

void Remarks::add(Lint lint, std::string_view rule, const pack::Place& place, base::LocalText message,
                  base::LocalText help, std::size_t inner_offset, std::size_t inner_length) {
  // A built-in pack has file names only: there the message itself must tell the places apart.
  const std::uint32_t offset = place.offset + static_cast<std::uint32_t>(inner_offset);
  if (!said_.emplace(lint, place.file, offset, message.de).second) return;
  if (full(lint, rule)) {
    ++left_out_[lint];
    return;
  }
  ++shown_[std::pair(lint, std::string(rule))];
  finding::Diagnostic diagnostic =
      diagnostic_at(piece_, place, with_name(std::move(message), info_of(lint).name), std::move(help),
                    inner_offset, inner_length);
  diagnostic.level = info_of(lint).level;
  entries_.push_back({place, {lint, std::string(rule), std::move(diagnostic)}});
}

std::vector<Remark> Remarks::take() {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.place.file != b.place.file ? a.place.file < b.place.file : a.place.offset < b.place.offset;
  });
  std::vector<Remark> remarks;
  for (Entry& entry : entries_) remarks.push_back(std::move(entry.remark));
  for (const auto& [lint, count] : left_out_) {
    finding::Diagnostic rest;
    rest.level = info_of(lint).level;
    rest.path = piece_.pack->files.empty() ? piece_.pack->id : piece_.pack->files.front();
    rest.message =
        with_name(count == 1 ? pack::say("eine weitere Meldung dieser Art", "one more of this kind")
                             : pack::say("{} weitere Meldungen dieser Art", "{} more of this kind",
                                         {std::to_string(count)}),
                  info_of(lint).name);
    remarks.push_back({lint, {}, std::move(rest)});
  }
  return remarks;
}

} // namespace taktvoll::workbench
