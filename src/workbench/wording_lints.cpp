// untranslated, german-only, translation-differs, long-message, no-reason.
#include "pack/problems.h"
#include "text/unicode.h"
#include "workbench/lints.h"

#include <algorithm>
#include <array>
#include <set>

namespace taktvoll::workbench {
namespace {

using pack::say;

constexpr std::size_t longest_message = 140; // code points

struct NamedText {
  std::string_view key;
  const base::LocalText& text;
};

std::array<NamedText, 4> texts_of(const pack::Rule& rule) {
  return {{{"title", rule.title},
           {"message", rule.message},
           {"why", rule.why},
           {"instead-hint", rule.instead_hint}}};
}

std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) break;
    names.emplace(text.substr(open, close + 1 - open));
  }
  return names;
}

class WordingLinter {
public:
  explicit WordingLinter(LintSubject& subject) : subject_(subject) {}

  void run() {
    const bool english = speaks_english();
    if (!english && !subject_.pack().rules.empty()) german_only();
    for (const pack::Rule& rule : subject_.pack().rules) {
      if (!is_judged(rule)) continue;
      for (const NamedText& named : texts_of(rule)) {
        if (named.text.de.empty()) continue;
        if (named.text.en.empty()) {
          if (english) untranslated(rule, named);
        } else {
          compare(rule, named);
        }
      }
      check_length(rule);
      if (rule.why.empty() && rule.basis.empty())
        subject_.on_rule(Lint::no_reason, rule,
                         say("„{}“ sagt nicht, warum: Es fehlen „why“ und „basis“",
                             "“{}” does not say why: “why” and “basis” are missing", {rule.id}),
                         {"Ein Satz genügt. Wer den Grund kennt, schreibt beim nächsten Mal anders.",
                          "One sentence will do. People who know the reason write differently next time."});
    }
  }

private:
  // Whether anything in the pack is translated: a house that writes German only need not hear of it each
  // time.
  [[nodiscard]] bool speaks_english() const {
    if (!subject_.pack().title.en.empty()) return true;
    const std::vector<pack::Rule>& rules = subject_.pack().rules;
    return std::any_of(rules.begin(), rules.end(), [&](const pack::Rule& rule) {
      const auto texts = texts_of(rule);
      // What it inherits in English says nothing about its own texts.
      return std::any_of(texts.begin(), texts.end(), [&](const NamedText& named) {
        return !named.text.en.empty() && place(rule, named.key, "en").has_value();
      });
    });
  }

  void german_only() {
    pack::Place place;
    if (subject_.places)
      if (const auto title = subject_.places->pack_text("title")) place = *title;
    subject_.remarks.add(
        Lint::german_only, {}, place,
        say("„{}“ spricht nur Deutsch", "“{}” speaks German only", {subject_.pack().id}),
        {"Mit {de: …, en: …} lesen auch andere mit; mit --lang en zeigt taktvoll sonst den deutschen Text.",
         "With {de: …, en: …} others can read it, too; else --lang en shows the German text."});
  }

  // Where the text of a key stands, nullopt if not in this pack.
  [[nodiscard]] std::optional<pack::Place> place(const pack::Rule& rule, std::string_view key,
                                                 std::string_view language) const {
    if (!subject_.places) return rule.extends.empty() ? std::optional(rule.place) : std::nullopt;
    return subject_.places->text(rule, key, language);
  }

  void untranslated(const pack::Rule& rule, const NamedText& named) {
    if (const auto where = place(rule, named.key, "de"))
      subject_.remarks.add(Lint::untranslated, subject_.id_of(rule), *where,
                           say("„{}“ von „{}“ gibt es nur auf Deutsch", "“{}” of “{}” is in German only",
                               {named.key, rule.id}),
                           {"Schreiben Sie {de: …, en: …}.", "Write {de: …, en: …}."});
  }

  void compare(const pack::Rule& rule, const NamedText& named) {
    const auto where = place(rule, named.key, "en");
    if (!where) return;
    // A title may be one word that both languages share.
    const bool sentence = named.key != "title" && named.text.de.find(' ') != std::string::npos;
    if (sentence && named.text.de == named.text.en)
      subject_.remarks.add(
          Lint::translation_differs, subject_.id_of(rule), *where,
          say("„{}“ von „{}“ ist auf Englisch derselbe Text", "“{}” of “{}” is the same text in English",
              {named.key, rule.id}),
          {"Übersetzen Sie ihn, oder lassen Sie „en“ weg.", "Translate it, or leave out “en”."});
    const std::set<std::string> german = placeholders(named.text.de);
    const std::set<std::string> english = placeholders(named.text.en);
    for (const std::string& name : german)
      if (!english.contains(name))
        subject_.remarks.add(
            Lint::translation_differs, subject_.id_of(rule), *where,
            say("„{}“ steht nur im deutschen Text", "“{}” stands in the German text only", {name}),
            {"Beide Fassungen sollten dieselbe Stelle nennen.", "Both should name the same words."});
  }

  void check_length(const pack::Rule& rule) {
    for (const bool german : {true, false}) {
      const std::string& text = german ? rule.message.de : rule.message.en;
      const std::size_t length = text::count_code_points(text);
      if (length <= longest_message) continue;
      const auto where = place(rule, "message", german ? "de" : "en");
      if (!where) continue;
      subject_.remarks.add(
          Lint::long_message, subject_.id_of(rule), *where,
          say("Diese Meldung hat {} Zeichen; bis 140 liest man sie auf einen Blick",
              "this message has {} characters; up to 140 are read at a glance", {std::to_string(length)}),
          {"Die Meldung sagt, was ist. Der Grund gehört nach „why“, der Rat nach „instead-hint“.",
           "The message says what is. The reason belongs to “why”, advice to “instead-hint”."});
    }
  }

  LintSubject& subject_;
};

} // namespace

void lint_wording(LintSubject& subject) {
  WordingLinter(subject).run();
}

} // namespace taktvoll::workbench
