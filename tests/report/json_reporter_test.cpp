// What the json and sarif formats say about places must agree with the bytes of the file.
#include "catch.h"
#include "report/reporter.h"
#include "report/sample_run.h"

#include <cstddef>
#include <string>

#include <nlohmann/json.hpp>

using namespace taktvoll::report;
using Json = nlohmann::json;

namespace {

// The offset of a one-based line and column in code points, counted the slow way. A BOM takes no column.
std::size_t offset_of(std::string_view bytes, std::size_t line, std::size_t column) {
  std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (; line > 1; --line) {
    at = bytes.find_first_of("\r\n", at);
    at += bytes.substr(at).starts_with("\r\n") ? 2U : 1U;
  }
  for (; column > 1; --column) {
    ++at;
    while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U) ++at;
  }
  return at;
}

} // namespace

TEST_CASE("line, column and offset of the json format name the same place") {
  std::size_t places = 0;
  for (const Sample& one : samples()) {
    const Json run = Json::parse(printed(one, "json"));
    std::size_t index = 0;
    for (const auto& input : one.inputs) {
      const auto* file = std::get_if<taktvoll::finding::CheckedFile>(&input);
      if (file == nullptr) continue;
      const Json& shown = run["files"][index++];
      REQUIRE(shown["findings"].size() == file->findings.size());
      for (std::size_t i = 0; i < file->findings.size(); ++i)
        for (const auto* end : {"start", "end"}) {
          const Json& place = shown["findings"][i]["range"][end];
          const auto span = file->findings[i].span;
          CHECK(place["offset"] == (std::string_view(end) == "start" ? span.start : span.limit).value);
          CHECK(offset_of(file->source.bytes(), place["line"], place["column"]) == place["offset"]);
          ++places;
        }
    }
  }
  CHECK(places > 50);
}

TEST_CASE("sarif regions cover the bytes they claim") {
  std::size_t regions = 0;
  for (const Sample& one : samples()) {
    const Json run = Json::parse(printed(one, "sarif"))["runs"][0];
    for (const Json& result : run["results"]) {
      const Json& physical = result["locations"][0]["physicalLocation"];
      const Json& region = physical["region"];
      std::size_t index = physical["artifactLocation"]["index"];
      CHECK(run["artifacts"][index]["location"]["uri"] == physical["artifactLocation"]["uri"]);
      for (const auto& input : one.inputs) {
        const auto* file = std::get_if<taktvoll::finding::CheckedFile>(&input);
        if (file == nullptr || index-- != 0) continue;
        const std::string_view bytes = file->source.bytes();
        CHECK(offset_of(bytes, region["startLine"], region["startColumn"]) == region["byteOffset"]);
        CHECK(offset_of(bytes, region["endLine"], region["endColumn"]) ==
              region["byteOffset"].get<std::size_t>() + region["byteLength"].get<std::size_t>());
        ++regions;
      }
      if (result.contains("ruleIndex"))
        CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] ==
              result["ruleId"]);
    }
  }
  CHECK(regions > 25);
}

TEST_CASE("figures of the json format are stable") {
  const std::string text = printed(sample("no-findings"), "json");
  CHECK(text.find("\"metrics\":{\"words\":3,\"sentences\":1,\"flesch_amstad\":61.2,\"wiener_1\":7.1235,"
                  "\"lix\":0,\"share\":0.3333}") != std::string::npos);
}

TEST_CASE("sarif names files by valid URIs and caps the tags") {
  const Json trouble = Json::parse(printed(sample("trouble"), "sarif"))["runs"][0];
  const Json& invocation = trouble["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  const auto uri = [&](std::size_t i) {
    return invocation["toolExecutionNotifications"][i]["locations"][0]["physicalLocation"]["artifactLocation"]
                     ["uri"]
                         .get<std::string>();
  };
  CHECK(uri(0) == "file:///tmp/Brief%20%FF.md");
  CHECK(uri(1) == "posts/a%20b/fehlt.md");
  CHECK(trouble["tool"]["driver"]["rules"][1]["properties"]["tags"].size() == 20);
  CHECK(trouble["tool"]["driver"]["rules"][1]["name"] == "Jargon");
  CHECK(trouble["tool"]["driver"]["rules"][0]["name"] == "FearTooLate");
  const Json fixes = Json::parse(printed(sample("fixes"), "sarif"))["runs"][0];
  CHECK(fixes["artifacts"][0]["location"]["uri"] == "posts/fix.md");
  const Json hostile = Json::parse(printed(sample("hostile"), "sarif"))["runs"][0];
  CHECK(hostile["results"][0]["message"]["text"].get<std::string>().find("{{0}}") != std::string::npos);
}
