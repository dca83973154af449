#include "cli/pack_test_report.h"
#include "text/unicode.h"

#include <algorithm>

#include <fmt/format.h>

namespace taktvoll::cli {
namespace {

using workbench::ExampleResult;
using workbench::PackResult;
using workbench::RuleResult;

// For attributes and text: markup escaped, and what XML 1.0 does not allow at all replaced.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    const bool allowed = c.value == '\t' || c.value == '\n' || c.value == '\r' ||
                         (c.value >= 0x20 && c.value != 0xFFFE && c.value != 0xFFFF);
    switch (c.value) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\n':
      out += "&#10;"; // an attribute would turn it into a space
      break;
    case '\t':
      out += "&#9;";
      break;
    case '\r':
      out += "&#13;";
      break;
    default:
      if (allowed)
        out += text.substr(at, c.length);
      else
        out += "\xEF\xBF\xBD";
    }
    at += c.length;
  }
  return out;
}

void add_case(std::string& out, const PackResult& result, const RuleResult& rule,
              const ExampleResult& example, std::size_t number, base::UiLanguage language) {
  const finding::Diagnostic failure = workbench::failure_of(*result.piece, rule, example);
  out += fmt::format(R"(    <testcase classname="{}" name="{} {}: {}" file="{}")", escaped(rule.id),
                     example.bad ? "bad" : "good", number, escaped(example.text), escaped(failure.path));
  if (failure.place) out += fmt::format(R"( line="{}")", failure.place->line);
  if (example.passed) {
    out += "/>\n";
    return;
  }
  out += fmt::format(">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
                     example.bad ? "not found" : "found", escaped(failure.message.in(language)),
                     escaped(finding::format(failure, language)));
}

std::string properties(std::string_view role, const workbench::Share& share) {
  const auto property = [&](std::string_view name, std::size_t count) {
    return fmt::format("      <property name=\"{}.{}\" value=\"{}/{}\"/>\n", name, role, count, share.all);
  };
  return property("coverage", share.covered) + property("proven", share.covered + share.probed) +
         property("failed", share.failed) + property("untried", share.untried());
}

// What does nothing in the texts that were made up for it.
std::string unproven(const PackResult& result, base::UiLanguage language) {
  std::string lines;
  for (const RuleResult& rule : result.rules)
    for (const workbench::EntryResult& entry : rule.entries)
      if (entry.proof.proof == workbench::Proof::failed)
        lines += fmt::format("{}: {}: {}: {}\n", rule.id, entry.list, entry.value,
                             entry.proof.reason.in(language));
  for (const workbench::EntryResult& entry : result.lists)
    if (entry.proof.proof == workbench::Proof::failed)
      lines += fmt::format("{}: {}: {}: {}\n", result.piece->pack->id, entry.list, entry.value,
                           entry.proof.reason.in(language));
  return lines.empty() ? lines : "    <system-out>" + escaped(lines) + "</system-out>\n";
}

void add_suite(std::string& out, const PackResult& result, base::UiLanguage language) {
  std::string cases;
  std::size_t errors = 0;
  for (const RuleResult& rule : result.rules) {
    if (!rule.ran) {
      ++errors;
      cases += fmt::format("    <testcase classname=\"{}\" name=\"rule\">\n      <error type=\"rule\" "
                           "message=\"{}\"/>\n    </testcase>\n",
                           escaped(rule.id),
                           base::pick(language, "Die Regel läuft nicht.", "The rule does not run."));
    }
    std::size_t bad = 0;
    std::size_t good = 0;
    for (const ExampleResult& example : rule.examples)
      add_case(cases, result, rule, example, example.bad ? ++bad : ++good, language);
  }
  out += fmt::format("  <testsuite name=\"{} {}\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n"
                     "    <properties>\n{}{}    </properties>\n{}{}  </testsuite>\n",
                     escaped(result.piece->pack->id), escaped(result.piece->pack->version),
                     result.bad() + result.good() + errors, result.failures() - errors, errors,
                     properties("finds", result.found()), properties("silences", result.silenced()), cases,
                     unproven(result, language));
}

} // namespace

std::string test_junit(const PackTestReport& report) {
  std::string suites;
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
  for (const PackResult& result : report.results) {
    add_suite(suites, result, report.language);
    const auto broken = static_cast<std::size_t>(std::count_if(
        result.rules.begin(), result.rules.end(), [](const RuleResult& rule) { return !rule.ran; }));
    tests += result.bad() + result.good() + broken;
    failures += result.failures() - broken;
    errors += broken;
  }
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"taktvoll pack test\" "
                     "tests=\"{}\" failures=\"{}\" errors=\"{}\">\n{}</testsuites>\n",
                     tests, failures, errors, suites);
}

} // namespace taktvoll::cli
