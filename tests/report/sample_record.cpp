#include "report/sample_record.h"

#include <string>

namespace taktvoll::report {
namespace {

std::string digest(char digit) {
  return "sha256:" + std::string(64, digit);
}

} // namespace

Record full_record() {
  const RecordedRange range{{3, 7, 58}, {3, 23, 75}};
  const RecordedFinding found{
      "fear/threat", "error", "„tödlich“ macht Angst.\nZweite Zeile.", "tödlich", std::string(32, 'a'),
      range,         false};
  Record record;
  record.tool_version = "0.1.0";
  record.run = {"2026-11-22",
                "de",
                "warning",
                {"posts"},
                {"fear", "./haus"},
                {"register"},
                "taktvoll.yaml",
                {{"audience", {"laien"}}, {"claims", {"a", "b"}}},
                true};
  record.configuration = RecordedFile{"taktvoll.yaml", digest('1')};
  record.packs = {{"fear", "1.0.0", digest('2')}, {"haus", "0.3.0", digest('3')}};
  record.registries = {{"register/claims.yaml", digest('4')}};
  record.trouble = {{"warning", "haus/pack.yaml", 4, 9, "überfällig"},
                    {"error", "", 0, 0, "Ein Pfad ist leer."}};
  RecordedText text;
  text.path = "posts/ä \"b\".md";
  text.digest = digest('5');
  text.context = {{"audience", {"laien"}, "command-line"}, {"claims", {"a", "b"}, "front-matter"}};
  text.claims = {{"approved", "musteran", "m-1", "Musteran lindert Schmerzen.", range, {}},
                 {"deviates",
                  "musteran",
                  "m-1",
                  "Musteran heilt.",
                  {{9, 1, 200}, {9, 16, 215}},
                  {"heilt statt lindert"}}};
  text.findings = {found, {"structure/alt", "info", "", "", std::string(32, 'b'), {}, true}};
  text.suppressed = {{found, "Zitat aus der Studie", "A. Muster"}};
  text.trouble = {{"error", "posts/ä \"b\".md", 2, 1, "kein YAML"}};
  RecordedText quiet;
  quiet.path = "posts/leer.md";
  quiet.digest = digest('6');
  record.files = {text, quiet};
  record.failed = {{"error", "posts/weg.md", 0, 0, "Diese Datei gibt es nicht."}};
  record.registry_claims = {
      {"m-1", "musteran", "Musteran lindert Schmerzen.", "register/claims.yaml", 12, "2027-03-31"}};
  record.summary.files = 2;
  record.summary.failed = 1;
  record.summary.errors = 1;
  record.summary.infos = 1;
  record.summary.suppressed = 1;
  record.status = 2;
  return record;
}

} // namespace taktvoll::report
