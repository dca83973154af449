#include "claims/verdict_report.h"

#include "claims/approved_fix.h"
#include "claims/difference_notes.h"
#include "claims/permission.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace taktvoll::claims {
namespace {

using base::pick;
using pack::ClaimVerdict;

} // namespace

ClaimFinding VerdictReport::finding_of(const Judged& judged) const {
  ClaimFinding finding;
  finding.span = {reading_.words[judged.first_word].span.start,
                  reading_.words[judged.limit_word - 1].span.limit};
  const Product& product = compiled_.registry->products[judged.product];
  finding.product = product.id.value;
  finding.product_name = product.brand.value;
  finding.kinds = judged.kinds;
  return finding;
}

void VerdictReport::add(const Judged& judged, std::vector<ClaimFinding>& out) {
  switch (judged.outcome) {
  case Judged::Outcome::covered:
    add_covered(judged, out);
    return;
  case Judged::Outcome::deviates:
    add_deviation(judged, out);
    return;
  case Judged::Outcome::unregistered:
    break;
  }
  ClaimFinding finding = finding_of(judged);
  finding.verdict = ClaimVerdict::unregistered;
  std::string kinds;
  for (const StatementKind kind : all_statement_kinds)
    if (holds(judged.kinds, kind)) kinds.append(kinds.empty() ? "" : ", ").append(label(kind, language_));
  if (!kinds.empty())
    finding.notes.push_back(std::string(pick(language_, "Sagt etwas über: ", "Says something about: ")) +
                            kinds);
  out.push_back(std::move(finding));
}

void VerdictReport::add_covered(const Judged& judged, std::vector<ClaimFinding>& out) {
  ClaimFinding finding = finding_of(judged);
  std::vector<Refusal> refused;
  std::uint32_t chosen = no_claim;
  for (const std::uint32_t claim : judged.claims) {
    std::vector<Refusal> found;
    if (claim != no_claim)
      found = refusals(compiled_.registry->claims[claim], document_.context, day_, language_);
    if (claim == judged.claims.front() || found.size() < refused.size()) {
      chosen = claim;
      refused = std::move(found);
    }
  }
  if (chosen != no_claim) finding.claim = compiled_.registry->claims[chosen].id.value;
  const std::size_t before = out.size();
  for (Refusal& refusal : refused) {
    ClaimFinding one = finding;
    one.verdict = refusal.verdict;
    one.notes.push_back(std::move(refusal.note));
    const std::string& owner = compiled_.registry->claims[chosen].owner;
    if (!owner.empty())
      one.notes.push_back(std::string(pick(language_, "Zuständig: ", "In charge: ")) + owner);
    out.push_back(std::move(one));
  }
  add_missing_companions(judged, finding, chosen, out);
  if (out.size() > before) return;
  finding.verdict = ClaimVerdict::approved;
  out.push_back(std::move(finding));
}

void VerdictReport::add_missing_companions(const Judged& judged, const ClaimFinding& model,
                                           std::uint32_t claim, std::vector<ClaimFinding>& out) {
  const std::uint32_t sentence = reading_.words[judged.limit_word - 1].sentence;
  const auto check = [&](const std::vector<CompiledCompanion>& list) {
    for (const CompiledCompanion& companion : list) {
      if (companions_.stands(companion, sentence)) continue;
      if (companion.kind == CompanionKind::mandatory_text && !missing_texts_.insert(companion.text).second)
        continue;
      ClaimFinding one = model;
      one.verdict = ClaimVerdict::companion_missing;
      one.companion = companion.text;
      one.fixes = companion_fix(companion, sentence);
      out.push_back(std::move(one));
    }
  };
  if (claim != no_claim) check(compiled_.companions[claim]);
  check(compiled_.of_product[judged.product]);
}

// A note behind the sentence, anything else in a paragraph of its own at the end. A person must see where it
// goes: a suggestion.
std::vector<finding::Fix> VerdictReport::companion_fix(const CompiledCompanion& companion,
                                                       std::uint32_t sentence) const {
  const std::string_view bytes = document_.source.bytes();
  if (companion.kind == CompanionKind::note) {
    const text::ProseSpan span = reading_.sentences[sentence].span;
    const text::SourceOffset at = reading_.prose.to_source(span).limit;
    const bool in_table =
        reading_.blocks[reading_.sentences[sentence].block].kind == document::BlockKind::table_cell;
    if (in_table) return {};
    return {{{at, at}, " " + companion.text, finding::Applicability::suggestion}};
  }
  const text::SourceOffset end(bytes.size());
  const std::string gap = bytes.ends_with("\n\n") ? "" : bytes.ends_with('\n') ? "\n" : "\n\n";
  return {{{end, end}, gap + companion.text + "\n", finding::Applicability::suggestion}};
}

void VerdictReport::add_deviation(const Judged& judged, std::vector<ClaimFinding>& out) {
  ClaimFinding finding = finding_of(judged);
  finding.verdict = ClaimVerdict::deviates;
  finding.notes = difference_notes(judged, reading_, language_);
  const std::uint32_t claim = judged.claims.front();
  bool usable = true;
  std::string approved = judged.wording != nullptr ? judged.wording->text : std::string();
  bool names_product = judged.wording != nullptr && judged.wording->names_product;
  if (claim != no_claim) {
    const Claim& entry = compiled_.registry->claims[claim];
    finding.claim = entry.id.value;
    for (Refusal& refusal : refusals(entry, document_.context, day_, language_)) {
      usable = false;
      finding.notes.push_back(std::move(refusal.note));
    }
    if (judged.wording == nullptr) approved = entry.text.value;
  }
  if (usable && !approved.empty()) {
    finding.instead.push_back(approved);
    // Words added beside an approved wording are taken away by people, not by an exchange.
    if (judged.wording != nullptr && claim != no_claim)
      if (auto fix = approved_fix(judged, approved, names_product, document_, reading_))
        finding.fixes.push_back(std::move(*fix));
  }
  out.push_back(std::move(finding));
}

} // namespace taktvoll::claims
