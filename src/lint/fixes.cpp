#include "lint/fixes.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace taktvoll::lint {
namespace {

bool by_place(const Edit& a, const Edit& b) {
  return a.span < b.span;
}

std::string with_line_ends(std::string_view replacement, std::string_view line_end) {
  std::string out;
  for (const char c : replacement) {
    if (c == '\n')
      out += line_end;
    else if (c != '\r')
      out += c;
  }
  return out;
}

// Empty if the fix cannot be made.
std::vector<Edit> edits_of(const finding::Finding& found, std::string_view text, std::string_view line_end) {
  std::vector<Edit> edits;
  for (const finding::Fix& fix : found.fixes) {
    if (fix.span.limit < fix.span.start || fix.span.limit.value > text.size()) return {};
    Edit edit{fix.span, with_line_ends(fix.replacement, line_end)};
    if (fix.span.of(text) != edit.replacement) edits.push_back(std::move(edit));
  }
  std::sort(edits.begin(), edits.end(), by_place);
  for (std::size_t i = 1; i < edits.size(); ++i)
    if (edits[i].span.start < edits[i - 1].span.limit || edits[i].span == edits[i - 1].span) return {};
  return edits;
}

} // namespace

finding::Applicability applicability_of(const finding::Finding& found) {
  const bool safe = std::all_of(found.fixes.begin(), found.fixes.end(), [](const finding::Fix& fix) {
    return fix.applicability == finding::Applicability::safe;
  });
  return safe ? finding::Applicability::safe : finding::Applicability::suggestion;
}

bool is_chosen(const finding::Finding& found, const FixChoice& choice) {
  if (found.fixes.empty()) return false;
  if (!choice.rules.empty() && !choice.rules.contains(found.rule->id)) return false;
  return choice.suggested || applicability_of(found) == finding::Applicability::safe;
}

std::string_view line_end_of(std::string_view text) {
  const std::size_t at = text.find_first_of("\r\n");
  if (at == std::string_view::npos || text[at] == '\n') return "\n";
  return text.substr(at).starts_with("\r\n") ? "\r\n" : "\r";
}

std::vector<FixCandidate> candidates(const std::vector<finding::Finding>& findings, std::string_view text,
                                     const FixChoice& choice) {
  const std::string_view line_end = line_end_of(text);
  std::vector<FixCandidate> found;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!is_chosen(findings[i], choice)) continue;
    std::vector<Edit> edits = edits_of(findings[i], text, line_end);
    if (!edits.empty()) found.push_back({i, std::move(edits)});
  }
  const auto order = [&](const FixCandidate& candidate) {
    const finding::Finding& finding = findings[candidate.finding];
    return std::tuple(candidate.edits.front().span.start, -static_cast<int>(finding.severity),
                      std::string_view(finding.rule->id), candidate.edits.back().span.limit,
                      candidate.finding);
  };
  std::sort(found.begin(), found.end(),
            [&](const FixCandidate& a, const FixCandidate& b) { return order(a) < order(b); });
  return found;
}

std::vector<FixCandidate> compatible(std::vector<FixCandidate> candidates, std::vector<FixCandidate>& later) {
  std::vector<FixCandidate> chosen;
  std::map<text::SourceOffset, text::SourceOffset> taken; // start -> limit of edits
  const auto is_free = [&](const Edit& edit) {
    const auto behind = taken.upper_bound(edit.span.limit); // begins behind the edit
    return behind == taken.begin() || std::prev(behind)->second < edit.span.start;
  };
  for (FixCandidate& candidate : candidates) {
    if (!std::all_of(candidate.edits.begin(), candidate.edits.end(), is_free)) {
      later.push_back(std::move(candidate));
      continue;
    }
    for (const Edit& edit : candidate.edits) taken.emplace(edit.span.start, edit.span.limit);
    chosen.push_back(std::move(candidate));
  }
  return chosen;
}

std::vector<Edit> edits_of(std::span<const FixCandidate> candidates) {
  std::vector<Edit> edits;
  for (const FixCandidate& candidate : candidates)
    edits.insert(edits.end(), candidate.edits.begin(), candidate.edits.end());
  std::sort(edits.begin(), edits.end(), by_place);
  return edits;
}

} // namespace taktvoll::lint
