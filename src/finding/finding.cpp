#include "finding/finding.h"

#include "base/sha256.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace taktvoll::finding {

bool comes_before(const Finding& a, const Finding& b) {
  return std::tie(a.span.start, a.rule->id, a.span.limit, a.message) <
         std::tie(b.span.start, b.rule->id, b.span.limit, b.message);
}

std::string fingerprint(std::string_view rule_id, std::string_view match, std::string_view sentence,
                        std::size_t occurrence) {
  std::string input;
  input.reserve(rule_id.size() + match.size() + sentence.size() + 24);
  input.append(rule_id).append(1, '\n').append(match).append(1, '\n').append(sentence).append(1, '\n');
  input.append(std::to_string(occurrence));
  return base::sha256_hex(input).substr(0, 32);
}

void put_in_order(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), comes_before);
  const auto same = [](const Finding& a, const Finding& b) {
    return a.rule->id == b.rule->id && a.span == b.span && a.message == b.message;
  };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::size_t> seen;
  for (Finding& found : findings) {
    const std::size_t occurrence = seen[{found.rule->id, found.match, found.sentence}]++;
    found.fingerprint = fingerprint(found.rule->id, found.match, found.sentence, occurrence);
  }
}

} // namespace taktvoll::finding
