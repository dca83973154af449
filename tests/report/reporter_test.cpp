// Whole outputs of every format, compared with the files under tests/golden/report.
#include "catch.h"
#include "golden/golden.h"
#include "report/reporter.h"
#include "report/sample_run.h"

#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace taktvoll;
using namespace taktvoll::report;

namespace {

struct Output {
  std::string golden; // under tests/golden/
  std::string sample;
  std::string format;
  ReportOptions options;
};

std::vector<Output> outputs() {
  std::vector<Output> all;
  ReportOptions german;
  ReportOptions english;
  english.language = base::UiLanguage::en;
  for (const Sample& one : samples()) {
    all.push_back({"report/" + one.name + ".txt", one.name, "text", german});
    all.push_back({"report/" + one.name + ".json", one.name, "json", german});
    all.push_back({"report/" + one.name + ".sarif", one.name, "sarif", german});
    all.push_back({"report/" + one.name + ".github", one.name, "github", german});
  }
  for (const std::string name : {"severities", "fixes", "trouble", "whole-document", "nothing"})
    all.push_back({"report/" + name + ".en.txt", name, "text", english});
  for (const std::string format : {"json", "sarif", "github"})
    all.push_back({"report/severities.en." + format, "severities", format, english});
  ReportOptions colour = german;
  colour.colour = true;
  colour.terminal_width = 60;
  for (const std::string name : {"severities", "several-lines", "long-line", "no-findings"})
    all.push_back({"report/" + name + ".colour.txt", name, "text", colour});
  ReportOptions short_form = german;
  short_form.details = false;
  for (const std::string name : {"severities", "whole-document"})
    all.push_back({"report/" + name + ".short.txt", name, "text", short_form});
  return all;
}

} // namespace

TEST_CASE("every format prints what its golden file holds") {
  std::set<std::string> names;
  for (const Output& output : outputs()) {
    const std::string difference =
        golden::difference(output.golden, printed(sample(output.sample), output.format, output.options));
    std::cerr << difference; // unwrapped, unlike INFO
    CHECK(difference.empty());
    names.insert(output.golden);
  }
  CHECK(golden::stale("report", names) == "");
}

TEST_CASE("the table of formats") {
  REQUIRE(formats().size() == 4);
  CHECK(formats()[0] == "text");
  CHECK(formats()[3] == "github");
  std::ostringstream out;
  for (const std::string_view name : formats()) CHECK(make_reporter(name, out, {}) != nullptr);
  CHECK(make_reporter("Text", out, {}) == nullptr);
  CHECK(make_reporter("", out, {}) == nullptr);
}

TEST_CASE("no output holds a terminal control character, a broken line of a document or broken UTF-8") {
  for (const std::string_view format : formats()) {
    const std::string text = printed(sample("hostile"), format);
    for (const char c : text) CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 && c != '\n'));
    if (format == "text" || format == "github") CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(text::SourceText::from_bytes("out", printed(sample("trouble"), format)).has_value());
  }
}

TEST_CASE("a document cannot give a workflow command") {
  const std::string text = printed(sample("hostile"), "github");
  std::istringstream lines(text);
  std::size_t commands = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("::") != 0) continue;
    ++commands;
    CHECK(line.rfind("::error file=posts/b", 0) == 0);
    // The properties end at the second "::", and none of theirs is the document's.
    const std::string properties = line.substr(0, line.find("::", 2));
    CHECK(properties.find("title=fear/fear-too-late") != std::string::npos);
  }
  CHECK(commands == 2);
}
