#include "report/record_reader.h"

#include "base/date.h"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

namespace taktvoll::report {
namespace {

using Json = nlohmann::json;
using base::LocalText;

struct Mistake {
  std::vector<JsonStep> steps;
  LocalText message;
};

// Walks through the values and remembers the first mistake; after it everything reads as empty.
class Reader {
public:
  std::optional<Mistake> mistake;

  void only(const Json& object, std::initializer_list<std::string_view> keys) {
    if (!object.is_object())
      return fail({"Hier wird eine Gruppe { … } erwartet.", "An object is expected here."});
    for (const auto& [key, value] : object.items())
      if (std::find(keys.begin(), keys.end(), std::string_view(key)) == keys.end()) {
        steps_.emplace_back(key);
        fail({"„" + key + "“ gehört nicht in eine Aufzeichnung dieser Version.",
              "“" + key + "” does not belong into a record of this version."});
        steps_.pop_back();
      }
  }
  std::string text(const Json& object, const char* key) {
    const Json* value = find(object, key);
    if (value == nullptr) return {};
    if (value->is_string()) return value->get<std::string>();
    wrong_type(key, {"ein Text", "a text"});
    return {};
  }
  std::string text_or_nothing(const Json& object, const char* key) {
    return object.is_object() && object.contains(key) ? text(object, key) : std::string();
  }
  bool yes(const Json& object, const char* key) {
    const Json* value = find(object, key);
    if (value == nullptr) return false;
    if (value->is_boolean()) return value->get<bool>();
    wrong_type(key, {"true oder false", "true or false"});
    return false;
  }
  std::uint32_t number(const Json& object, const char* key) {
    const Json* value = find(object, key);
    if (value == nullptr) return 0;
    if (value->is_number_unsigned() &&
        value->get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max())
      return value->get<std::uint32_t>();
    wrong_type(key, {"eine ganze Zahl ab 0", "a whole number from 0 on"});
    return 0;
  }
  template <typename Take>
  void each(const Json& object, const char* key, Take take) {
    const Json* value = find(object, key);
    if (value == nullptr) return;
    if (!value->is_array()) return wrong_type(key, {"eine Liste", "a list"});
    steps_.emplace_back(key);
    for (std::size_t i = 0; i < value->size() && !mistake; ++i) {
      steps_.emplace_back(i);
      take((*value)[i]);
      steps_.pop_back();
    }
    steps_.pop_back();
  }
  template <typename Take>
  void inside(const Json& object, const char* key, Take take) {
    const Json* value = find(object, key);
    if (value == nullptr) return;
    steps_.emplace_back(key);
    take(*value);
    steps_.pop_back();
  }
  std::vector<std::string> texts(const Json& object, const char* key) {
    std::vector<std::string> out;
    each(object, key, [&](const Json& item) {
      if (item.is_string())
        out.push_back(item.get<std::string>());
      else
        fail({"Hier wird ein Text erwartet.", "A text is expected here."});
    });
    return out;
  }
  void fail(LocalText message) {
    if (!mistake) mistake = Mistake{steps_, std::move(message)};
  }
  void fail_at(const char* key, LocalText message) {
    steps_.emplace_back(key);
    fail(std::move(message));
    steps_.pop_back();
  }

private:
  const Json* find(const Json& object, const char* key) {
    if (mistake) return nullptr;
    if (!object.is_object()) {
      fail({"Hier wird eine Gruppe { … } erwartet.", "An object is expected here."});
      return nullptr;
    }
    const auto found = object.find(key);
    if (found != object.end()) return &*found;
    fail({"Hier fehlt „" + std::string(key) + "“.", "“" + std::string(key) + "” is missing here."});
    return nullptr;
  }
  void wrong_type(const char* key, const LocalText& expected) {
    fail_at(key, {"„" + std::string(key) + "“: Hier wird " + expected.de + " erwartet.",
                  "“" + std::string(key) + "”: " + expected.en + " is expected here."});
  }
  std::vector<JsonStep> steps_;
};

RecordedPlace read_place(Reader& in, const Json& value, const char* key) {
  RecordedPlace place;
  in.inside(value, key, [&](const Json& at) {
    in.only(at, {"line", "column", "offset"});
    place = {in.number(at, "line"), in.number(at, "column"), in.number(at, "offset")};
  });
  return place;
}

RecordedRange read_range(Reader& in, const Json& value) {
  RecordedRange range;
  in.inside(value, "range", [&](const Json& span) {
    in.only(span, {"start", "end"});
    range.start = read_place(in, span, "start");
    range.limit = read_place(in, span, "end");
  });
  return range;
}

RecordedFinding read_finding(Reader& in, const Json& value) {
  in.only(value, {"rule", "severity", "message", "match", "range", "whole_document", "fingerprint"});
  RecordedFinding found;
  found.rule = in.text(value, "rule");
  found.severity = in.text(value, "severity");
  if (!in.mistake && !finding::severity_named(found.severity))
    in.fail_at("severity", {"Diese Schwere gibt es nicht.", "There is no such severity."});
  found.message = in.text(value, "message");
  found.match = in.text(value, "match");
  found.range = read_range(in, value);
  found.whole_document = in.yes(value, "whole_document");
  found.fingerprint = in.text(value, "fingerprint");
  return found;
}

RecordedTrouble read_trouble(Reader& in, const Json& value) {
  in.only(value, {"level", "path", "line", "column", "message"});
  RecordedTrouble trouble;
  trouble.level = in.text(value, "level");
  trouble.path = in.text(value, "path");
  trouble.message = in.text(value, "message");
  if (value.is_object() && value.contains("line")) {
    trouble.line = in.number(value, "line");
    trouble.column = in.number(value, "column");
  }
  return trouble;
}

RecordedFile read_file_entry(Reader& in, const Json& value) {
  in.only(value, {"path", "digest"});
  return {in.text(value, "path"), in.text(value, "digest")};
}

RecordedClaim read_claim(Reader& in, const Json& value) {
  in.only(value, {"verdict", "product", "claim", "text", "range", "notes"});
  return {in.text(value, "verdict"), in.text(value, "product"), in.text(value, "claim"),
          in.text(value, "text"),    read_range(in, value),     in.texts(value, "notes")};
}

RecordedText read_text(Reader& in, const Json& value) {
  in.only(value, {"path", "digest", "context", "claims", "findings", "suppressed", "trouble"});
  RecordedText text;
  text.path = in.text(value, "path");
  text.digest = in.text(value, "digest");
  in.each(value, "context", [&](const Json& entry) {
    in.only(entry, {"key", "values", "origin"});
    text.context.push_back({in.text(entry, "key"), in.texts(entry, "values"), in.text(entry, "origin")});
  });
  in.each(value, "claims", [&](const Json& claim) { text.claims.push_back(read_claim(in, claim)); });
  in.each(value, "findings", [&](const Json& found) { text.findings.push_back(read_finding(in, found)); });
  in.each(value, "suppressed", [&](const Json& entry) {
    in.only(entry, {"finding", "reason", "by"});
    RecordedSuppression suppression;
    in.inside(entry, "finding", [&](const Json& found) { suppression.finding = read_finding(in, found); });
    suppression.reason = in.text(entry, "reason");
    suppression.by = in.text(entry, "by");
    text.suppressed.push_back(std::move(suppression));
  });
  in.each(value, "trouble", [&](const Json& entry) { text.trouble.push_back(read_trouble(in, entry)); });
  return text;
}

RecordedRun read_run(Reader& in, const Json& value) {
  in.only(value,
          {"as_of", "language", "fail_on", "paths", "packs", "registries", "configuration", "set", "drafts"});
  RecordedRun run;
  run.as_of = in.text(value, "as_of");
  if (!in.mistake && !base::parse_date(run.as_of))
    in.fail_at("as_of", {"Hier wird ein Datum erwartet, etwa 2027-01-31.",
                         "A date is expected here, such as 2027-01-31."});
  run.language = in.text(value, "language");
  if (!in.mistake && run.language != "de" && run.language != "en")
    in.fail_at("language",
               {"Diese Sprache gibt es nicht: de oder en.", "There is no such language: de or en."});
  run.fail_on = in.text(value, "fail_on");
  if (!in.mistake && run.fail_on != "never" && !finding::severity_named(run.fail_on))
    in.fail_at("fail_on", {"Diese Schwere gibt es nicht.", "There is no such severity."});
  run.paths = in.texts(value, "paths");
  run.packs = in.texts(value, "packs");
  run.registries = in.texts(value, "registries");
  in.inside(value, "configuration", [&](const Json& path) {
    if (path.is_string())
      run.configuration = path.get<std::string>();
    else if (!path.is_null())
      in.fail({"Hier wird ein Pfad oder null erwartet.", "A path or null is expected here."});
  });
  in.each(value, "set", [&](const Json& entry) {
    in.only(entry, {"key", "values"});
    run.set.emplace_back(in.text(entry, "key"), in.texts(entry, "values"));
  });
  run.drafts = in.yes(value, "drafts");
  return run;
}

Record read_all(Reader& in, const Json& root) {
  Record record;
  in.only(root, {"schema", "tool", "run", "configuration", "packs", "registries", "trouble", "files",
                 "failed", "registry_claims", "summary"});
  in.inside(root, "tool", [&](const Json& tool) {
    in.only(tool, {"name", "version"});
    record.tool_version = in.text(tool, "version");
  });
  in.inside(root, "run", [&](const Json& run) { record.run = read_run(in, run); });
  in.inside(root, "configuration", [&](const Json& file) {
    if (!file.is_null()) record.configuration = read_file_entry(in, file);
  });
  in.each(root, "packs", [&](const Json& pack) {
    in.only(pack, {"id", "version", "digest"});
    record.packs.push_back({in.text(pack, "id"), in.text(pack, "version"), in.text(pack, "digest")});
  });
  in.each(root, "registries",
          [&](const Json& file) { record.registries.push_back(read_file_entry(in, file)); });
  in.each(root, "trouble", [&](const Json& entry) { record.trouble.push_back(read_trouble(in, entry)); });
  in.each(root, "files", [&](const Json& file) { record.files.push_back(read_text(in, file)); });
  in.each(root, "failed", [&](const Json& entry) { record.failed.push_back(read_trouble(in, entry)); });
  in.each(root, "registry_claims", [&](const Json& entry) {
    in.only(entry, {"id", "product", "text", "path", "line", "until"});
    record.registry_claims.push_back({in.text(entry, "id"), in.text(entry, "product"), in.text(entry, "text"),
                                      in.text(entry, "path"), in.number(entry, "line"),
                                      in.text_or_nothing(entry, "until")});
  });
  in.inside(root, "summary", [&](const Json& sum) {
    in.only(sum, {"files", "failed", "errors", "warnings", "infos", "suppressed", "status"});
    record.summary.files = in.number(sum, "files");
    record.summary.failed = in.number(sum, "failed");
    record.summary.errors = in.number(sum, "errors");
    record.summary.warnings = in.number(sum, "warnings");
    record.summary.infos = in.number(sum, "infos");
    record.summary.suppressed = in.number(sum, "suppressed");
    record.status = static_cast<int>(in.number(sum, "status"));
  });
  return record;
}

finding::Diagnostic broken(const std::string& path, std::string_view bytes, std::size_t offset,
                           LocalText message, LocalText help) {
  finding::Diagnostic diagnostic;
  diagnostic.path = path;
  diagnostic.place = finding::place_in(bytes, std::min(offset, bytes.size()));
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

const LocalText write_anew{"`taktvoll check --record DATEI` schreibt eine Aufzeichnung.",
                           "`taktvoll check --record FILE` writes a record."};

} // namespace

bool looks_like_record(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t key = bytes.substr(0, 256).find("\"schema\"");
  return key != std::string_view::npos &&
         bytes.substr(key, 64).find("\"taktvoll-record/") != std::string_view::npos;
}

base::Result<Record, finding::Diagnostic> read_record(const std::string& path, std::string_view bytes) {
  Json root;
  try {
    root = Json::parse(bytes);
  } catch (const Json::parse_error& problem) {
    const std::size_t at = problem.byte == 0 ? 0 : problem.byte - 1;
    return tl::unexpected(broken(
        path, bytes, at,
        {"Die Aufzeichnung ist beschädigt: Das ist kein JSON.", "The record is damaged: this is not JSON."},
        write_anew));
  }
  const auto fail = [&](const Mistake& mistake, LocalText help) {
    return tl::unexpected(
        broken(path, bytes, json_offset(bytes, mistake.steps), mistake.message, std::move(help)));
  };
  if (!root.is_object() || !root.contains("schema") || !root["schema"].is_string())
    return fail({{}, {"Das ist keine Aufzeichnung von taktvoll.", "This is no record of taktvoll."}},
                write_anew);
  const auto schema = root["schema"].get<std::string>();
  if (schema != record_schema) {
    const bool other = schema.starts_with("taktvoll-record/");
    return fail(
        {{std::string("schema")},
         other ? LocalText{"Diese Aufzeichnung hat das Format „" + schema + "“.",
                           "This record has the format “" + schema + "”."}
               : LocalText{"Das ist keine Aufzeichnung von taktvoll.", "This is no record of taktvoll."}},
        other ? LocalText{"Diese Version von taktvoll liest „" + std::string(record_schema) +
                              "“. Nehmen Sie die Version, die sie geschrieben hat.",
                          "This version of taktvoll reads “" + std::string(record_schema) +
                              "”. Use the version that wrote it."}
              : write_anew);
  }
  Reader in;
  Record record = read_all(in, root);
  if (in.mistake) return fail(*in.mistake, write_anew);
  return record;
}

finding::DiagnosticPlace place_of(std::string_view bytes, const std::vector<JsonStep>& steps) {
  return finding::place_in(bytes, json_offset(bytes, steps));
}

} // namespace taktvoll::report
