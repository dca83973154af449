#include "workbench/pack_test.h"

#include "pack/problems.h"
#include "workbench/entry_finder.h"
#include "workbench/example_text.h"
#include "workbench/list_coverage.h"
#include "workbench/silence.h"

#include <algorithm>
#include <span>

namespace taktvoll::workbench {
namespace {

// Tests one rule.
class RuleTester {
public:
  RuleTester(const Bench& bench, const pack::Rule& rule, const checks::CompiledRule& compiled,
             language::Reader& reader, const pack::Pack& pack, ListCoverage& lists, RuleResult& result)
      : bench_(bench), pack_(pack), rule_(rule), compiled_(compiled), reader_(reader), lists_(lists),
        result_(result), finder_(rule, bench), covered_(finder_.entries().size(), false) {
    const RuleEntry* before = nullptr;
    for (const RuleEntry& entry : finder_.entries()) {
      const pack::ListUse* use = pack::list_use(pack, *entry.text);
      if (use != nullptr) lists_.use(entry.role, *entry.text);
      const bool same_use = use != nullptr && before != nullptr && before->text->use == entry.text->use &&
                            before->list == entry.list;
      if (!same_use)
        result_.entries.push_back({entry.role,
                                   entry.list,
                                   use != nullptr ? use->written : entry.text->value,
                                   use != nullptr ? use->place : entry.text->place,
                                   {},
                                   is_inherited(rule, use != nullptr ? use->place : entry.text->place)});
      results_of_.push_back(result_.entries.size() - 1);
      before = &entry;
    }
  }

  void run() {
    for (const pack::Example& example : rule_.bad) run(example, true);
    for (const pack::Example& example : rule_.good) run(example, false);
  }

  // What no example needs is tried with made-up texts.
  void probe() {
    if (std::find(covered_.begin(), covered_.end(), false) == covered_.end()) return;
    ProbeRule alone(bench_, pack_, rule_, reader_);
    const std::vector<Probed> probed = probe_entries(alone, covered_);
    std::vector<bool> told(result_.entries.size(), false);
    for (std::size_t i = 0; i < probed.size(); ++i) {
      lists_.prove(*finder_.entries()[i].text, probed[i]);
      // Of a named list it is enough if one entry works.
      Probed& known = result_.entries[results_of_[i]].proof;
      if (!told[results_of_[i]] || is_better(probed[i].proof, known.proof)) known = probed[i];
      told[results_of_[i]] = true;
    }
  }

private:
  void run(const pack::Example& example, bool bad) {
    ExampleResult result;
    result.bad = bad;
    result.text = example.text;
    result.place = example.place;
    result.inherited = is_inherited(rule_, example.place);
    if (bad) result.wanted = example.match;
    if (rule_.kind == pack::Kind::claim && !bench_.has_registry()) {
      result.passed = result.unasked = true;
      result_.examples.push_back(std::move(result));
      return;
    }
    const std::optional<ExampleText> text = read_example(rule_, example, reader_);
    if (!text) {
      result.reason = {"Der Text enthält ein NUL-Zeichen.", "The text holds a NUL byte."};
      result_.examples.push_back(std::move(result));
      return;
    }
    const std::vector<finding::Finding> findings =
        bench_.rules()
            .run(text->document, text->reading, text->lines, base::UiLanguage::de, workspace_)
            .findings;
    for (const finding::Finding& found : findings)
      result.spoken.push_back({found.rule->id, found.match, found.span, found.whole_document});
    const auto ours = [&](const Spoken& spoken) {
      return spoken.rule == result_.id && (!result.wanted || *result.wanted == spoken.match);
    };
    result.passed = std::any_of(result.spoken.begin(), result.spoken.end(), ours) == bad;
    result.yielded = bad && !result.passed && others_speak(result);
    result.passed = result.passed || result.yielded;
    finder_.look_at(*text);
    if (result.passed && !result.yielded)
      cover(*text, result);
    else if (!result.passed)
      result.reason =
          bad ? why_silent(compiled_, result, *text, trace_of(*text), finder_) : found_by(*text, result);
    result_.examples.push_back(std::move(result));
  }

  // Which packs run together is the user's choice: a rule of another pack may take the word.
  [[nodiscard]] bool others_speak(const ExampleResult& example) const {
    return std::any_of(rule_.yields_to.begin(), rule_.yields_to.end(), [&](const pack::Text& other) {
      if (other.value.find('/') == std::string::npos) return false;
      return std::any_of(example.spoken.begin(), example.spoken.end(),
                         [&](const Spoken& spoken) { return spoken.rule == other.value; });
    });
  }

  // What the rule sees in the text.
  [[nodiscard]] checks::Trace trace_of(const ExampleText& text) {
    checks::Trace trace;
    static_cast<void>(bench_.rules().run(text.document, text.reading, text.lines, base::UiLanguage::de,
                                         workspace_, {result_.id, &trace}));
    return trace;
  }

  // The entry that makes the finding in a good example.
  [[nodiscard]] base::LocalText found_by(const ExampleText& text, const ExampleResult& example) {
    for (std::size_t i = 0; i < finder_.entries().size(); ++i) {
      const RuleEntry& entry = finder_.entries()[i];
      if (entry.role != Role::finds) continue;
      for (const text::ProseSpan place : finder_.places(i))
        if (speaks_at(text.reading.prose.to_source(place), example))
          return pack::say("Das war „{}“ unter „{}“.", "It was “{}” under “{}”.",
                           {entry.text->value, entry.list});
    }
    return {};
  }

  // Marks the entries that this example needs.
  void cover(const ExampleText& text, const ExampleResult& example) {
    for (std::size_t i = 0; i < covered_.size(); ++i) {
      const RuleEntry& entry = finder_.entries()[i];
      if (covered_[i] || (entry.role == Role::finds) != example.bad) continue;
      const std::vector<text::ProseSpan> places = finder_.places(i);
      covered_[i] = std::any_of(places.begin(), places.end(), [&](text::ProseSpan place) {
        return !example.bad || speaks_at(text.reading.prose.to_source(place), example);
      });
      if (!covered_[i]) continue;
      result_.entries[results_of_[i]].proof.proof = Proof::example;
      lists_.prove(*entry.text, {Proof::example, {}, {}});
    }
  }

  // Where one entry alone makes a finding it must stand in one; where several do together, or the finding is
  // on the whole document, anywhere.
  [[nodiscard]] bool speaks_at(text::SourceSpan place, const ExampleResult& example) const {
    const bool alone = rule_.kind == pack::Kind::terms || rule_.kind == pack::Kind::pattern ||
                       rule_.kind == pack::Kind::replace;
    return std::any_of(example.spoken.begin(), example.spoken.end(), [&](const Spoken& spoken) {
      return spoken.rule == result_.id && (!alone || spoken.whole_document || spoken.span.overlaps(place));
    });
  }

  const Bench& bench_;
  const pack::Pack& pack_;
  const pack::Rule& rule_;
  const checks::CompiledRule& compiled_;
  language::Reader& reader_;
  ListCoverage& lists_;
  RuleResult& result_;
  EntryFinder finder_;
  std::vector<bool> covered_;           // by entry of the finder
  std::vector<std::size_t> results_of_; // the entry of the result that it counts for
  checks::RuleSet::Workspace workspace_;
};

Share share_of(const PackResult& result, bool finds) {
  Share share;
  const auto add = [&](const EntryResult& entry) {
    if ((entry.role == Role::finds) != finds || entry.inherited) return;
    ++share.all;
    share.covered += entry.covered() ? 1U : 0U;
    share.probed += entry.proof.proof == Proof::probe ? 1U : 0U;
    share.failed += entry.proof.proof == Proof::failed ? 1U : 0U;
  };
  for (const RuleResult& rule : result.rules)
    for (const EntryResult& entry : rule.entries) add(entry);
  for (const EntryResult& entry : result.lists) add(entry);
  return share;
}

std::size_t count(const PackResult& result, bool bad) {
  std::size_t sum = 0;
  for (const RuleResult& rule : result.rules)
    sum += static_cast<std::size_t>(std::count_if(rule.examples.begin(), rule.examples.end(),
                                                  [&](const ExampleResult& e) { return e.bad == bad; }));
  return sum;
}

} // namespace

Share& Share::operator+=(const Share& other) {
  covered += other.covered;
  probed += other.probed;
  failed += other.failed;
  all += other.all;
  return *this;
}

std::size_t PackResult::bad() const {
  return count(*this, true);
}
std::size_t PackResult::good() const {
  return count(*this, false);
}
std::size_t PackResult::failures() const {
  std::size_t sum = 0;
  for (const RuleResult& rule : rules)
    sum += rule.ran
               ? static_cast<std::size_t>(std::count_if(rule.examples.begin(), rule.examples.end(),
                                                        [](const ExampleResult& e) { return !e.passed; }))
               : 1U;
  return sum;
}
std::size_t PackResult::inherited() const {
  std::size_t sum = 0;
  for (const RuleResult& rule : rules)
    sum += static_cast<std::size_t>(std::count_if(rule.entries.begin(), rule.entries.end(),
                                                  [](const EntryResult& entry) { return entry.inherited; }));
  return sum;
}
Share PackResult::found() const {
  return share_of(*this, true);
}
Share PackResult::silenced() const {
  return share_of(*this, false);
}

PackResult test_pack(const Bench& bench, const Bench::Piece& piece, std::string_view wanted,
                     language::Reader& reader, Probes probes) {
  PackResult result;
  result.piece = &piece;
  ListCoverage lists(bench, *piece.pack);
  for (const pack::Rule& rule : piece.pack->rules) {
    RuleResult tested;
    tested.id = full_id(*piece.pack, rule);
    if (!wanted.empty() && wanted != rule.id && wanted != tested.id) continue;
    if (!rule.enabled) continue;
    tested.place = rule.place;
    const checks::CompiledRule* compiled = bench.rules().find(tested.id);
    tested.ran = compiled != nullptr;
    if (tested.ran) {
      RuleTester tester(bench, rule, *compiled, reader, *piece.pack, lists, tested);
      tester.run();
      if (probes == Probes::all) tester.probe();
    }
    result.rules.push_back(std::move(tested));
  }
  result.lists = lists.results();
  return result;
}

namespace {

// The text of an inherited example stands nowhere in this pack: enough of it to know it.
std::string beginning_of(std::string_view text) {
  constexpr std::size_t most = 80; // bytes
  std::string shown(text.substr(0, text.find('\n')));
  if (shown.size() > most) {
    std::size_t limit = most;
    while (limit > 0 && (static_cast<unsigned char>(shown[limit]) & 0xC0U) == 0x80U) --limit;
    shown.resize(limit);
  }
  return shown.size() < text.size() ? shown + "…" : shown;
}

} // namespace

Failure failure_at(const RuleResult& rule, const ExampleResult& example) {
  if (example.inherited)
    return {example.bad ? pack::say("„{}“ schweigt zu dem übernommenen schlechten Beispiel „{}“",
                                    "“{}” is silent on the inherited bad example “{}”",
                                    {rule.id, beginning_of(example.text)})
                        : pack::say("„{}“ spricht zu dem übernommenen guten Beispiel „{}“",
                                    "“{}” speaks on the inherited good example “{}”",
                                    {rule.id, beginning_of(example.text)})};
  if (example.bad)
    return {example.wanted ? pack::say("„{}“ findet hier nicht „{}“", "“{}” does not find “{}” here",
                                       {rule.id, *example.wanted})
                           : pack::say("„{}“ schweigt zu diesem schlechten Beispiel",
                                       "“{}” is silent on this bad example", {rule.id})};
  const auto spoken = std::find_if(example.spoken.begin(), example.spoken.end(),
                                   [&](const Spoken& found) { return found.rule == rule.id; });
  if (spoken == example.spoken.end() || spoken->whole_document)
    return {
        pack::say("„{}“ spricht zu diesem guten Beispiel", "“{}” speaks on this good example", {rule.id})};
  return {pack::say("„{}“ findet „{}“ in diesem guten Beispiel", "“{}” finds “{}” in this good example",
                    {rule.id, spoken->match}),
          spoken->span.start.value, spoken->span.size()};
}

base::LocalText advice_on(const ExampleResult& example) {
  if (!example.inherited) return example.reason;
  const std::string_view list = example.bad ? "bad" : "good";
  const base::LocalText drop = pack::say(
      "Gilt es hier nicht mehr, streichen Sie es: examples-: {{}: [\"…\"]}, mit seinem ganzen Text.",
      "If it no longer holds here, take it away: examples-: {{}: [\"…\"]}, with its whole text.", {list});
  return {example.reason.de + (example.reason.de.empty() ? "" : " ") + drop.de,
          example.reason.en + (example.reason.en.empty() ? "" : " ") + drop.en};
}

finding::Diagnostic failure_of(const Bench::Piece& piece, const RuleResult& rule,
                               const ExampleResult& example) {
  Failure failure = failure_at(rule, example);
  return diagnostic_at(piece, example.place, std::move(failure.message), advice_on(example), failure.offset,
                       failure.length);
}

} // namespace taktvoll::workbench
