// unknown-key, everyday-word, always-excepted, idle-exception.
#include "base/edit_distance.h"
#include "document/context.h"
#include "match/word_shape.h"
#include "pack/problems.h"
#include "workbench/everyday_words.h"
#include "workbench/lints.h"
#include "workbench/parsed_entries.h"
#include "workbench/term_inclusion.h"

#include <algorithm>

namespace taktvoll::workbench {
namespace {

using pack::say;

// Comparing each term with each exception is a product: beyond so many pairs it is left out.
constexpr std::size_t most_pairs = 1'000'000;

class RuleLinter {
public:
  RuleLinter(LintSubject& subject, const pack::Rule& rule)
      : subject_(subject), rule_(rule), entries_(entries_of(rule)), terms_(parsed_terms(entries_)) {}

  void run() {
    for (const ParsedEntry& parsed : terms_) {
      check_keys(parsed);
      check_everyday(parsed);
    }
    const bool counts = rule_.kind == pack::Kind::limit || rule_.kind == pack::Kind::metric;
    if (counts || of(Role::finds).size() * of(Role::silences).size() > most_pairs) return;
    check_excepted();
    check_idle();
  }

private:
  [[nodiscard]] std::vector<const ParsedEntry*> of(Role role) const {
    std::vector<const ParsedEntry*> some;
    for (const ParsedEntry& parsed : terms_)
      if (parsed.entry->role == role) some.push_back(&parsed);
    return some;
  }

  void check_keys(const ParsedEntry& parsed) {
    for (const match::TermWord& word : parsed.term.words) {
      if (word.context_key.empty()) continue;
      std::string_view name = word.context_key;
      if (name.ends_with(match::each_word_suffix)) name.remove_suffix(match::each_word_suffix.size());
      const document::ContextKey* key = document::find_context_key(name);
      if (key != nullptr && key->name == name) continue;
      std::string nearest(key != nullptr ? key->name : std::string_view());
      if (nearest.empty()) {
        std::vector<std::string_view> names;
        for (const document::ContextKey& known : document::context_keys()) names.push_back(known.name);
        nearest = base::nearest_name(name, names);
      }
      const std::string shown = "{" + word.context_key + "}";
      const std::size_t at = parsed.entry->value.find(shown);
      subject_.on_entry(Lint::unknown_key, rule_, *parsed.entry,
                        say("Die Angabe „{}“ gibt es nicht: Dieser Begriff passt nie",
                            "there is no key “{}”: this term never matches", {shown}),
                        nearest.empty() ? base::LocalText{"`taktvoll rules --context-keys` nennt alle.",
                                                          "`taktvoll rules --context-keys` lists all."}
                                        : say("Meinten Sie „{}“?", "Did you mean “{}”?",
                                              {"{" + nearest + word.context_key.substr(name.size()) + "}"}),
                        at, shown.size());
    }
  }

  // A term that makes a finding alone and matches what stands in every text.
  void check_everyday(const ParsedEntry& parsed) {
    const bool alone = rule_.kind == pack::Kind::terms || rule_.kind == pack::Kind::replace;
    if (!alone || parsed.entry->role != Role::finds || rule_.case_sensitive) return;
    // A piece of advice may well speak of everyday words.
    if (rule_.severity == finding::Severity::info || !rule_.unless.empty() ||
        rule_.negated == pack::Treatment::only)
      return;
    for (const match::Term& term : expansions(parsed.term)) {
      if (term.words.size() != 1 || !term.words.front().context_key.empty()) continue;
      const match::WordShape shape = match::shape_of(term.words.front(), false);
      const auto words = everyday_words();
      const auto hit = std::find_if(words.begin(), words.end(), [&](std::string_view everyday) {
        return match::covers(shape, shape.key, everyday);
      });
      if (hit == words.end()) continue;
      return subject_.on_entry(Lint::everyday_word, rule_, *parsed.entry,
                               say("„{}“ passt auf „{}“, und das steht in fast jedem Text",
                                   "“{}” matches “{}”, which stands in nearly every text",
                                   {parsed.entry->value, *hit}),
                               {"Machen Sie den Begriff länger, oder nehmen Sie eine ganze Wendung.",
                                "Make the term longer, or take a whole phrase."});
    }
  }

  // An exception, or a word of `unless` or `absent`, that stands in every match.
  void check_excepted() {
    for (const ParsedEntry* term : of(Role::finds))
      for (const ParsedEntry* exception : of(Role::silences)) {
        if (!always_inside(exception->term, term->term, rule_.case_sensitive)) continue;
        subject_.on_entry(Lint::always_excepted, rule_, *term->entry,
                          say("„{}“ wird nie gefunden: „{}“ unter „{}“ nimmt jeden Treffer weg",
                              "“{}” is never found: “{}” under “{}” takes away every match",
                              {term->entry->value, exception->entry->value, exception->entry->list}),
                          {"Machen Sie die Ausnahme enger, oder löschen Sie den Begriff.",
                           "Make the exception narrower, or delete the term."});
        break;
      }
  }

  // An exception works by sharing words with a match. Patterns and gaps may match anything.
  void check_idle() {
    const auto finds_anything = [](const RuleEntry& entry) {
      return entry.role == Role::finds && entry.form == EntryForm::pattern;
    };
    if (std::any_of(entries_.begin(), entries_.end(), finds_anything)) return;
    const std::vector<const ParsedEntry*> terms = of(Role::finds);
    if (terms.empty()) return;
    for (const ParsedEntry* exception : of(Role::silences)) {
      if (exception->entry->list != "except") continue;
      if (std::any_of(terms.begin(), terms.end(),
                      [&](const ParsedEntry* term) { return may_overlap(term->term, exception->term); }))
        continue;
      subject_.on_entry(
          Lint::idle_exception, rule_, *exception->entry,
          say("Die Ausnahme „{}“ hat mit keinem Begriff der Regel ein Wort gemeinsam",
              "the exception “{}” shares a word with no term of the rule", {exception->entry->value}),
          {"Eine Ausnahme muss sich mit dem Treffer überschneiden. Was nur in der Nähe steht, gehört "
           "unter „unless“.",
           "An exception must overlap the match. What only stands near it belongs under “unless”."});
    }
  }

  static bool may_overlap(const match::Term& a, const match::Term& exception) {
    const match::Term b = match::as_exception(exception);
    if (a.tail.covers_rest || b.tail.covers_rest) return true;
    return std::any_of(a.words.begin(), a.words.end(), [&](const match::TermWord& one) {
      return one.gap_max > 0 ||
             std::any_of(b.words.begin(), b.words.end(), [&](const match::TermWord& other) {
               return other.gap_max > 0 || may_share(one, other);
             });
    });
  }

  LintSubject& subject_;
  const pack::Rule& rule_;
  std::vector<RuleEntry> entries_;
  std::vector<ParsedEntry> terms_;
};

} // namespace

void lint_terms(LintSubject& subject) {
  for (const pack::Rule& rule : subject.pack().rules)
    if (is_judged(rule)) RuleLinter(subject, rule).run();
}

} // namespace taktvoll::workbench
