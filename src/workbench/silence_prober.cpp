#include "workbench/silence_prober.h"

#include "workbench/probe_sentences.h"

#include <algorithm>
#include <set>

namespace taktvoll::workbench {
namespace {

constexpr std::size_t most_samples = 4;
constexpr std::size_t most_overlays = 8;
constexpr std::size_t most_substitutes = 20;
constexpr std::size_t most_laid_over = 500; // entries that are looked at for an overlay

// Names of the required parts that are not there.
std::set<std::string> missing_parts(const Seen& seen) {
  std::set<std::string> names;
  for (const checks::TraceEntry& entry : seen.trace)
    if (entry.event == checks::TraceEvent::missing) names.insert(entry.name);
  return names;
}

// Fewer findings, or less is missing.
bool quieter(const Seen& seen, const Seen& before) {
  if (seen.findings.size() < before.findings.size()) return true;
  const std::set<std::string> now = missing_parts(seen);
  const std::set<std::string> then = missing_parts(before);
  return std::any_of(then.begin(), then.end(), [&](const std::string& name) { return !now.contains(name); });
}

// Where the rule speaks, else what set it off, else the end of the text.
text::SourceSpan anchor_of(const ProbeBase& base) {
  for (const finding::Finding& found : base.seen.findings)
    if (!found.whole_document) return found.span;
  for (const checks::TraceEntry& entry : base.seen.trace)
    if (entry.event == checks::TraceEvent::triggered && entry.place)
      return base.seen.text.reading.prose.to_source(*entry.place);
  const text::SourceOffset end(base.example.text.size());
  return {end, end};
}

void add_context(pack::Example& example, const RuleEntry& entry) {
  for (auto& given : context_for(entry)) example.context.push_back(std::move(given));
}

} // namespace

// With the entry the text must be quiet, with other words in its place not.
bool SilenceProber::makes_quiet(std::size_t entry, const ProbeBase& base, const std::string& sample,
                                Attempt& attempt) {
  const text::SourceSpan anchor = anchor_of(base);
  const std::vector<std::string> texts = texts_with(base.example.text, anchor, sample);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    pack::Example example = base.example;
    add_context(example, rule_.entries()[entry]);
    example.text = texts[i];
    const std::optional<Seen> seen = rule_.look(example);
    if (!seen || rule_.places(entry, seen->text).empty()) continue;
    if (!quieter(*seen, base.seen)) {
      if (!attempt.stood) attempt.text = example.text;
      attempt.stood = true;
      continue;
    }
    const std::vector<std::string> neutrals = neutrals_for(sample);
    const bool matters = std::any_of(neutrals.begin(), neutrals.end(), [&](const std::string& words) {
      pack::Example without = example;
      without.text = texts_with(base.example.text, anchor, words)[i];
      const std::optional<Seen> other = rule_.look(without);
      return other && !quieter(*other, base.seen);
    });
    if (!matters) continue;
    attempt.text = example.text;
    return true;
  }
  return false;
}

bool SilenceProber::gives_key(std::size_t entry, const ProbeBase& base, Attempt& attempt) {
  pack::Example example = base.example;
  add_context(example, rule_.entries()[entry]);
  const std::optional<Seen> seen = rule_.look(example);
  if (!seen) return false;
  attempt.stood = true;
  attempt.text = example.text;
  return quieter(*seen, base.seen);
}

// The trace tells whether the exception took a match away.
bool SilenceProber::excepts(std::size_t entry, const pack::Example& text, Attempt& attempt) {
  pack::Example example = text;
  add_context(example, rule_.entries()[entry]);
  const std::optional<Seen> seen = rule_.look(example);
  if (!seen) return false;
  const std::vector<text::ProseSpan> places = rule_.places(entry, seen->text);
  if (places.empty()) return false;
  const bool taken = std::any_of(seen->trace.begin(), seen->trace.end(), [&](const checks::TraceEntry& e) {
    return e.event == checks::TraceEvent::silenced && e.silence == checks::Silence::except && e.place &&
           std::any_of(places.begin(), places.end(),
                       [&](text::ProseSpan place) { return place.overlaps(*e.place); });
  });
  if (taken) attempt.text = example.text;
  return taken;
}

// What an exception needs: a match of the rule that overlaps it.
std::vector<std::string> SilenceProber::overlays(const std::string& sample) const {
  std::vector<std::string> all{sample};
  std::size_t looked_at = 0;
  for (const RuleEntry& entry : rule_.entries()) {
    if (entry.role != Role::finds || entry.form != EntryForm::term) continue;
    if (++looked_at > most_laid_over || all.size() > most_overlays) break;
    const std::vector<std::string> samples = samples_of(entry, 1);
    if (samples.empty()) continue;
    for (std::string laid : {overlaid(samples.front(), sample), overlaid(sample, samples.front())})
      if (!laid.empty() && std::find(all.begin(), all.end(), laid) == all.end())
        all.push_back(std::move(laid));
  }
  return all;
}

// Patterns name what may be any word by its letters only: a match of the rule in its place.
std::vector<std::string> SilenceProber::substitutes(const std::string& sample) const {
  std::vector<std::string> all;
  const std::size_t first = sample.find(' ');
  const std::size_t last = sample.rfind(' ');
  std::size_t looked_at = 0;
  for (const RuleEntry& entry : rule_.entries()) {
    if (entry.role != Role::finds) continue;
    if (++looked_at > most_substitutes) break;
    for (const std::string& match : samples_of(entry, 1)) {
      all.push_back(first == std::string::npos ? match : match + sample.substr(first));
      if (last != std::string::npos) all.push_back(sample.substr(0, last + 1) + match);
    }
  }
  return all;
}

bool SilenceProber::excepts_somewhere(std::size_t entry, const std::string& sample, Attempt& attempt) {
  for (const std::string& words : overlays(sample)) {
    pack::Example example;
    for (const std::string& text : texts_around(rule_.rule(), rule_.rule().scope, words)) {
      example.text = text;
      if (excepts(entry, example, attempt)) return true;
    }
    for (const ProbeBase& base : bases_) {
      example = base.example;
      const text::SourceSpan anchor = anchor_of(base);
      example.text.replace(anchor.start.value, anchor.size(), words);
      if (excepts(entry, example, attempt)) return true;
      for (const std::string& text : texts_with(base.example.text, anchor, words)) {
        example.text = text;
        if (excepts(entry, example, attempt)) return true;
      }
    }
  }
  if (rule_.entries()[entry].form != EntryForm::pattern) return false;
  for (const std::string& words : substitutes(sample)) {
    pack::Example example;
    example.text = texts_around(rule_.rule(), rule_.rule().scope, words).front();
    if (excepts(entry, example, attempt)) return true;
  }
  // In place of the words around a match, too: what stands there in a bad example.
  for (const ProbeBase& base : bases_) {
    const text::SourceSpan anchor = anchor_of(base);
    const std::string match = base.example.text.substr(anchor.start.value, anchor.size());
    const std::size_t first = sample.find(' ');
    const std::size_t last = sample.rfind(' ');
    if (first == std::string::npos) break;
    for (const std::string& words : {match + sample.substr(first), sample.substr(0, last + 1) + match}) {
      pack::Example example = base.example;
      example.text.replace(anchor.start.value, anchor.size(), words);
      if (excepts(entry, example, attempt)) return true;
    }
  }
  return false;
}

Probed SilenceProber::probe(std::size_t number) {
  const RuleEntry& entry = rule_.entries()[number];
  Attempt attempt;
  Probed result;
  const bool exception = entry.list == "except";
  const auto try_all = [&] {
    if (entry.form == EntryForm::context_key)
      return std::any_of(bases_.begin(), bases_.end(),
                         [&](const ProbeBase& base) { return gives_key(number, base, attempt); });
    const std::vector<std::string> samples = samples_of(entry, most_samples);
    return std::any_of(samples.begin(), samples.end(), [&](const std::string& sample) {
      if (exception) return excepts_somewhere(number, sample, attempt);
      return std::any_of(bases_.begin(), bases_.end(),
                         [&](const ProbeBase& base) { return makes_quiet(number, base, sample, attempt); });
    });
  };
  if (try_all()) {
    result.proof = Proof::probe;
  } else if (attempt.stood) {
    result.proof = Proof::failed;
    result.reason = entry.role == Role::fulfils
                        ? base::LocalText{"Der Text hat es, und die Regel vermisst es trotzdem.",
                                          "The text has it, and the rule misses it all the same."}
                        : base::LocalText{"Es steht daneben, und die Regel spricht trotzdem.",
                                          "It stands there, and the rule speaks all the same."};
  } else if (bases_.empty()) {
    result.reason = {"Die Regel hat kein schlechtes Beispiel, an dem es sich zeigen ließe.",
                     "The rule has no bad example on which it could show."};
  } else if (exception) {
    result.reason = {"Es ließ sich kein Text bilden, in dem sich ein Treffer mit der Ausnahme überschneidet.",
                     "No text could be made in which a match overlaps the exception."};
  } else {
    result.reason = {"Es ließ sich kein Text bilden, in dem es darauf ankommt.",
                     "No text could be made in which it matters."};
  }
  result.text = std::move(attempt.text);
  return result;
}

} // namespace taktvoll::workbench
