#include "lint/fixer.h"

#include "checks/many_places.h"
#include "lint/introduced.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace taktvoll::lint {
namespace {

using finding::CheckedFile;
using finding::FailedFile;
using finding::Finding;

// Whether a check of all places could find more to do than one that tells the first few of each rule.
bool may_hide_places(const std::vector<Finding>& findings) {
  std::map<std::string_view, std::size_t> counts;
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& found) { return ++counts[found.rule->id] >= checks::most_places; });
}

// Tries fixes on one text: makes as many of them as may be.
class Trial {
public:
  Trial(Linter& linter, const CheckedFile& base, std::size_t& trials_left)
      : linter_(linter), base_(base), trials_left_(trials_left), now_(base) {}

  // Makes all of them if that does no harm. Else those that harm stands at are refused, and the others tried
  // again; where that does not tell who did it, half of them at a time.
  void attempt(std::span<const FixCandidate> candidates) {
    if (candidates.empty()) return;
    if (trials_left_ == 0) {
      for (const FixCandidate& candidate : candidates)
        refused_.push_back({candidate, Refusal::unfinished, nullptr});
      return;
    }
    --trials_left_;
    std::vector<FixCandidate> together = accepted_;
    together.insert(together.end(), candidates.begin(), candidates.end());
    EditedText text(std::string(base_.source.bytes()));
    text.apply(edits_of(together));
    auto checked = linter_.lint(base_.source.path(), text.text(), checks::Places::all);
    auto* after = std::get_if<CheckedFile>(&checked);
    if (after == nullptr) // the replacement is no text: a mistake of the pack
      return candidates.size() == 1 ? refused_.push_back({candidates.front(), Refusal::stays, nullptr})
                                    : halves(candidates);
    const std::vector<const Finding*> harm = harm_of(candidates, together, *after, text);
    if (harm.empty()) {
      accepted_ = std::move(together);
      now_ = std::move(*after);
      text_ = std::move(text);
      return;
    }
    if (candidates.size() == 1) return refuse(candidates.front(), harm, *after);
    const std::vector<FixCandidate> rest = without_guilty(candidates, harm, *after, text);
    if (rest.size() < candidates.size())
      attempt(rest);
    else
      halves(candidates);
  }

  struct Refused {
    FixCandidate candidate;
    Refusal reason = Refusal::introduces;
    std::shared_ptr<const finding::RuleInfo> other;
  };
  [[nodiscard]] const std::vector<FixCandidate>& accepted() const { return accepted_; }
  [[nodiscard]] const std::vector<Refused>& refused() const { return refused_; }
  // What the text became, checked.
  [[nodiscard]] CheckedFile& now() { return now_; }

private:
  [[nodiscard]] const Finding& finding_of(const FixCandidate& candidate) const {
    return base_.findings[candidate.finding];
  }

  // The new findings as grave as the least grave one among those that the candidates are to remove.
  [[nodiscard]] std::vector<const Finding*> harm_of(std::span<const FixCandidate> candidates,
                                                    const std::vector<FixCandidate>& together,
                                                    const CheckedFile& after, const EditedText& text) const {
    std::set<std::size_t> fixed;
    std::vector<text::SourceSpan> edited;
    for (const FixCandidate& candidate : together) {
      fixed.insert(candidate.finding);
      for (const Edit& edit : candidate.edits) edited.push_back(edit.span);
    }
    // What the accepted fixes brought with them is known already.
    std::vector<PlacedFinding> known;
    for (std::size_t i = 0; i < base_.findings.size(); ++i)
      known.push_back({&base_.findings[i], base_.findings[i].span, fixed.contains(i)});
    if (text_) {
      std::set<std::pair<std::string_view, text::SourceSpan>> aims;
      for (const FixCandidate& candidate : candidates)
        aims.emplace(finding_of(candidate).rule->id, finding_of(candidate).span);
      for (const Finding& found : now_.findings) {
        const text::SourceSpan place = text_->original(found.span);
        if (!aims.contains({found.rule->id, place})) known.push_back({&found, place, false});
      }
    }
    std::vector<PlacedFinding> there;
    there.reserve(after.findings.size());
    for (const Finding& found : after.findings) there.push_back({&found, text.original(found.span), false});
    finding::Severity least = finding::Severity::error;
    for (const FixCandidate& candidate : candidates) least = std::min(least, finding_of(candidate).severity);
    std::vector<const Finding*> harm = introduced(known, there, edited);
    std::erase_if(harm, [&](const Finding* found) { return found->severity < least; });
    return harm;
  }

  void halves(std::span<const FixCandidate> candidates) {
    const std::size_t half = candidates.size() / 2;
    attempt(candidates.first(half));
    attempt(candidates.subspan(half));
  }

  // Refuses those at whose place alone there is harm as grave as what they remove; returns the others.
  std::vector<FixCandidate> without_guilty(std::span<const FixCandidate> candidates,
                                           const std::vector<const Finding*>& harm, const CheckedFile& after,
                                           const EditedText& text) {
    std::map<text::SourceOffset, std::pair<text::SourceOffset, std::size_t>> edits; // start -> limit, whose
    for (std::size_t i = 0; i < candidates.size(); ++i)
      for (const Edit& edit : candidates[i].edits) edits.insert({edit.span.start, {edit.span.limit, i}});
    std::map<std::size_t, std::vector<const Finding*>> guilty;
    for (const Finding* found : harm) {
      if (found->whole_document) continue;
      const text::SourceSpan place = text.original(found->span);
      std::set<std::size_t> there;
      auto edit = edits.upper_bound(place.start);
      if (edit != edits.begin() && std::prev(edit)->second.first >= place.start)
        there.insert(std::prev(edit)->second.second);
      for (; edit != edits.end() && edit->first < place.limit && there.size() < 2; ++edit)
        there.insert(edit->second.second);
      if (there.size() == 1 && found->severity >= finding_of(candidates[*there.begin()]).severity)
        guilty[*there.begin()].push_back(found);
    }
    std::vector<FixCandidate> rest;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const auto charge = guilty.find(i);
      if (charge == guilty.end())
        rest.push_back(candidates[i]);
      else
        refuse(candidates[i], charge->second, after);
    }
    return rest;
  }

  void refuse(const FixCandidate& candidate, const std::vector<const Finding*>& harm,
              const CheckedFile& after) {
    const Finding& aim = finding_of(candidate);
    for (const Finding* found : harm) {
      if (found->rule->id == aim.rule->id || !takes_back(candidate, *found, after)) continue;
      refused_.push_back({candidate, Refusal::contradicts, found->rule});
      return;
    }
    const auto other = std::find_if(harm.begin(), harm.end(),
                                    [&](const Finding* found) { return found->rule->id != aim.rule->id; });
    if (other == harm.end())
      refused_.push_back({candidate, Refusal::stays, nullptr});
    else
      refused_.push_back({candidate, Refusal::introduces, (*other)->rule});
  }

  // Whether the fix of a new finding writes what the candidate has replaced.
  [[nodiscard]] bool takes_back(const FixCandidate& candidate, const Finding& found,
                                const CheckedFile& after) const {
    FixChoice all;
    all.suggested = true;
    const std::vector<FixCandidate> back = candidates({found}, after.source.bytes(), all);
    if (back.empty() || back.front().edits.size() != candidate.edits.size()) return false;
    for (std::size_t i = 0; i < candidate.edits.size(); ++i) {
      const Edit& there = candidate.edits[i];
      const Edit& here = back.front().edits[i];
      if (here.replacement != there.span.of(base_.source.bytes()) ||
          here.span.of(after.source.bytes()) != there.replacement)
        return false;
    }
    return true;
  }

  Linter& linter_;
  const CheckedFile& base_;
  std::size_t& trials_left_;
  CheckedFile now_;                // base_ with what was accepted
  std::optional<EditedText> text_; // of now_, seen from base_; nothing while nothing was accepted
  std::vector<FixCandidate> accepted_;
  std::vector<Refused> refused_;
};

class Fixing {
public:
  Fixing(Linter& linter, const FixChoice& choice, FixedFile& out, CheckedFile start)
      : linter_(linter), choice_(choice), out_(out), now_(std::move(start)),
        text_(std::string(now_.source.bytes())) {}

  void run() {
    versions_.emplace(text_.text(), 0);
    while (pass()) {
    }
    std::stable_sort(out_.refused.begin(), out_.refused.end(), [](const RefusedFix& a, const RefusedFix& b) {
      return a.edits.front().span < b.edits.front().span;
    });
  }
  [[nodiscard]] const std::string& text() const { return text_.text(); }

private:
  // One version of the text; false: it is the last one.
  bool pass() {
    out_.refused.clear(); // on another text they may be right
    std::vector<FixCandidate> waiting = candidates(now_.findings, text_.text(), choice_);
    while (!waiting.empty()) {
      std::vector<FixCandidate> later;
      const std::vector<FixCandidate> chosen = compatible(std::move(waiting), later);
      Trial trial(linter_, now_, trials_left_);
      trial.attempt(chosen);
      for (const Trial::Refused& refused : trial.refused()) refuse(refused);
      if (!trial.accepted().empty()) return take(trial);
      waiting = std::move(later); // those that only got in the way of a refused one
    }
    return false;
  }

  bool take(Trial& trial) {
    ++out_.passes;
    std::vector<FixCandidate> accepted = trial.accepted();
    std::sort(accepted.begin(), accepted.end(), [](const FixCandidate& a, const FixCandidate& b) {
      return a.edits.front().span < b.edits.front().span;
    });
    for (const FixCandidate& candidate : accepted) {
      const Finding& found = now_.findings[candidate.finding];
      out_.applied.push_back(
          {found.rule, found.severity, applicability_of(found), out_.passes, made(candidate.edits)});
    }
    text_.apply(edits_of(accepted));
    CheckedFile next = std::move(trial.now());
    now_ = std::move(next);
    const auto [version, is_new] = versions_.emplace(text_.text(), out_.passes);
    if (!is_new) { // a circle that no single fix shows: what came between is no change
      const std::size_t back_to = version->second;
      const auto between = std::find_if(out_.applied.begin(), out_.applied.end(),
                                        [&](const AppliedFix& applied) { return applied.pass > back_to; });
      out_.refused.clear();
      for (auto fix = between; fix != out_.applied.end(); ++fix)
        out_.refused.push_back({fix->rule, fix->severity, fix->applicability, fix->edits,
                                Refusal::contradicts,
                                (fix + 1 == out_.applied.end() ? between : fix + 1)->rule});
      out_.applied.erase(between, out_.applied.end());
      out_.passes = back_to;
      return false;
    }
    if (out_.passes < most_passes) return true;
    out_.settled = candidates(now_.findings, text_.text(), choice_).empty();
    return false;
  }

  void refuse(const Trial::Refused& refused) {
    const Finding& found = now_.findings[refused.candidate.finding];
    out_.settled = out_.settled && refused.reason != Refusal::unfinished;
    out_.refused.push_back({found.rule, found.severity, applicability_of(found),
                            made(refused.candidate.edits), refused.reason, refused.other});
  }

  [[nodiscard]] std::vector<MadeEdit> made(const std::vector<Edit>& edits) const {
    std::vector<MadeEdit> out;
    for (const Edit& edit : edits)
      out.push_back({text_.original(edit.span), std::string(edit.span.of(text_.text())), edit.replacement});
    return out;
  }

  Linter& linter_;
  const FixChoice& choice_;
  FixedFile& out_;
  CheckedFile now_; // of text_, all places
  EditedText text_;
  std::map<std::string, std::size_t> versions_; // text -> after how many passes
  std::size_t trials_left_ = most_trials;
};

} // namespace

std::variant<FixedFile, FailedFile> fix(Linter& linter, const FixChoice& choice, std::string path,
                                        std::string bytes) {
  auto first = linter.lint(path, std::move(bytes));
  if (auto* failed = std::get_if<FailedFile>(&first)) return std::move(*failed);
  auto& before = std::get<CheckedFile>(first);
  FixedFile fixed{before, before, {}, {}, 0, true};
  if (candidates(before.findings, before.source.bytes(), choice).empty() && !may_hide_places(before.findings))
    return fixed;
  auto all = linter.lint(path, std::string(before.source.bytes()), checks::Places::all);
  Fixing fixing(linter, choice, fixed, std::move(std::get<CheckedFile>(all)));
  fixing.run();
  if (fixed.passes > 0) {
    auto after = linter.lint(path, fixing.text());
    fixed.after = std::move(std::get<CheckedFile>(after));
  }
  return fixed;
}

} // namespace taktvoll::lint
