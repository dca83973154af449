#include "report/record_writer.h"

#include "report/json_text.h"

#include <utility>

namespace taktvoll::report {
namespace {

Json place(const RecordedPlace& at) {
  return {{"line", at.line}, {"column", at.column}, {"offset", at.offset}};
}

Json range(const RecordedRange& span) {
  return {{"start", place(span.start)}, {"end", place(span.limit)}};
}

Json value(const RecordedRun& run) {
  Json set = Json::array();
  for (const auto& [key, values] : run.set) set.push_back({{"key", key}, {"values", values}});
  return {{"as_of", run.as_of},
          {"language", run.language},
          {"fail_on", run.fail_on},
          {"paths", run.paths},
          {"packs", run.packs},
          {"registries", run.registries},
          {"configuration", run.configuration ? Json(*run.configuration) : Json(nullptr)},
          {"set", std::move(set)},
          {"drafts", run.drafts}};
}

Json value(const RecordedFile& file) {
  return {{"path", file.path}, {"digest", file.digest}};
}

Json value(const finding::PackInfo& pack) {
  return {{"id", pack.id}, {"version", pack.version}, {"digest", pack.digest}};
}

Json value(const RecordedTrouble& trouble) {
  Json out{{"level", trouble.level}, {"path", trouble.path}, {"message", trouble.message}};
  if (trouble.line != 0) {
    out["line"] = trouble.line;
    out["column"] = trouble.column;
  }
  return out;
}

Json value(const RecordedFinding& found) {
  return {{"rule", found.rule},
          {"severity", found.severity},
          {"message", found.message},
          {"match", found.match},
          {"range", range(found.range)},
          {"whole_document", found.whole_document},
          {"fingerprint", found.fingerprint}};
}

Json value(const RecordedSuppression& suppression) {
  return {{"finding", value(suppression.finding)}, {"reason", suppression.reason}, {"by", suppression.by}};
}

Json value(const RecordedClaim& claim) {
  return {{"verdict", claim.verdict}, {"product", claim.product},    {"claim", claim.claim},
          {"text", claim.text},       {"range", range(claim.range)}, {"notes", claim.notes}};
}

Json value(const finding::ContextEntry& entry) {
  return {{"key", entry.key}, {"values", entry.values}, {"origin", entry.origin}};
}

Json value(const RecordedEntry& entry) {
  Json out{{"id", entry.id},
           {"product", entry.product},
           {"text", entry.text},
           {"path", entry.path},
           {"line", entry.line}};
  if (!entry.until.empty()) out["until"] = entry.until;
  return out;
}

// "key":[…] with one entry a line.
template <typename Entry>
std::string list(std::string_view key, const std::vector<Entry>& entries) {
  std::string out = json_text(Json(key)) + ":[";
  for (std::size_t i = 0; i < entries.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    out += json_text(value(entries[i]));
  }
  return out + "]";
}

std::string text_entry(const RecordedText& file) {
  return "{" + json_member("path", file.path) + "," + json_member("digest", file.digest) + ",\n" +
         list("context", file.context) + ",\n" + list("claims", file.claims) + ",\n" +
         list("findings", file.findings) + ",\n" + list("suppressed", file.suppressed) + ",\n" +
         list("trouble", file.trouble) + "}";
}

} // namespace

std::string record_text(const Record& record) {
  std::string out =
      "{" + json_member("schema", record_schema) + ",\n" +
      json_member("tool", {{"name", "taktvoll"}, {"version", record.tool_version}}) + ",\n" +
      json_member("run", value(record.run)) + ",\n" +
      json_member("configuration", record.configuration ? value(*record.configuration) : Json(nullptr)) +
      ",\n" + list("packs", record.packs) + ",\n" + list("registries", record.registries) + ",\n" +
      list("trouble", record.trouble) + ",\n\"files\":[";
  for (std::size_t i = 0; i < record.files.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    out += text_entry(record.files[i]);
  }
  const finding::Summary& summary = record.summary;
  return out + "],\n" + list("failed", record.failed) + ",\n" +
         list("registry_claims", record.registry_claims) + ",\n" +
         json_member("summary", {{"files", summary.files},
                                 {"failed", summary.failed},
                                 {"errors", summary.errors},
                                 {"warnings", summary.warnings},
                                 {"infos", summary.infos},
                                 {"suppressed", summary.suppressed},
                                 {"status", record.status}}) +
         "}\n";
}

} // namespace taktvoll::report
