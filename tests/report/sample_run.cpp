#include "report/sample_run.h"

#include "base/sha256.h"

#include <algorithm>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace taktvoll::report {
namespace {

using finding::Applicability;
using finding::CheckedFile;
using finding::FailedFile;
using finding::Finding;
using finding::Fix;
using finding::RuleInfo;
using finding::Severity;

using Rule = std::shared_ptr<const RuleInfo>;

Rule fear() {
  static const Rule rule = [] {
    auto built = std::make_shared<RuleInfo>();
    built->id = "fear/fear-too-late";
    built->pack = "fear";
    built->version = "1.0.0";
    built->severity = Severity::error;
    built->title = {"Drohung mit dem Zu-spät", "Threat of being too late"};
    built->why = {"Angst hält viele Menschen davon ab, Hilfe zu suchen; Werbung darf sie nicht wecken.",
                  "Fear keeps many people from seeking help; advertising must not stir it."};
    built->basis = {"HWG § 11 Abs. 1 Satz 1 Nr. 7", "UWG § 4a"};
    built->tags = {"angst", "hwg"};
    return built;
  }();
  return rule;
}

Rule jargon() {
  static const Rule rule = [] {
    auto built = std::make_shared<RuleInfo>();
    built->id = "plain/jargon";
    built->pack = "plain";
    built->version = "2.1.0";
    built->severity = Severity::warning;
    built->title = {"Fachwort ohne Erklärung", "Jargon without explanation"};
    built->why = {"Patient*innen und Ärzt*innen lesen verschieden.",
                  "Patients and doctors read differently."};
    built->hint = {"Erklären Sie das Fachwort beim ersten Mal.", "Explain the term where it first occurs."};
    for (int i = 1; i <= 25; ++i) built->tags.push_back("tag-" + std::to_string(i));
    return built;
  }();
  return rule;
}

Rule length() {
  static const Rule rule = [] {
    auto built = std::make_shared<RuleInfo>();
    built->id = "platform/caption-fold";
    built->pack = "platform";
    built->version = "1.0.0";
    built->severity = Severity::info;
    built->title = {"Langer Beitrag", "Long post"};
    return built;
  }();
  return rule;
}

// Not among the active rules of a run, as the linter's own findings are.
Rule unused_suppression() {
  static const Rule rule = [] {
    auto built = std::make_shared<RuleInfo>();
    built->id = "taktvoll/unused-suppression";
    built->pack = "taktvoll";
    built->severity = Severity::warning;
    return built;
  }();
  return rule;
}

finding::RunInfo run_info() {
  return {"0.1.0",
          {{"fear", "1.0.0", "sha256:" + std::string(64, 'a')},
           {"plain", "2.1.0", "sha256:" + std::string(64, 'b')}},
          {fear(), jargon(), length()}};
}

Finding found(const CheckedFile& file, Rule rule, text::SourceSpan span, std::string message = "") {
  Finding built;
  built.severity = rule->severity;
  built.span = span;
  built.match = std::string(file.source.slice(span));
  built.message =
      message.empty() ? "„" + built.match + "“ kann Betroffenen Angst machen." : std::move(message);
  built.sentence = "Satz mit " + built.match + ".";
  built.rule = std::move(rule);
  return built;
}

Finding whole(const CheckedFile& file, Rule rule, std::string message) {
  Finding built = found(file, std::move(rule), file.lines->line(1), std::move(message));
  built.whole_document = true;
  built.match.clear();
  built.sentence.clear();
  return built;
}

Sample finished(std::string name, std::vector<std::variant<CheckedFile, FailedFile>> inputs) {
  Sample built{std::move(name), run_info(), std::move(inputs), {}};
  for (auto& input : built.inputs) {
    if (std::holds_alternative<FailedFile>(input)) {
      ++built.summary.failed;
      continue;
    }
    auto& file = std::get<CheckedFile>(input);
    finding::put_in_order(file.findings);
    ++built.summary.files;
    for (const Finding& one : file.findings) {
      if (one.severity == Severity::error) ++built.summary.errors;
      if (one.severity == Severity::warning) ++built.summary.warnings;
      if (one.severity == Severity::info) ++built.summary.infos;
    }
  }
  return built;
}

// A file in which every marked span is a finding of the fear rule.
CheckedFile all_fear(std::string path, std::string_view marked) {
  MarkedFile built = marked_file(std::move(path), marked);
  for (const text::SourceSpan span : built.spans)
    built.file.findings.push_back(found(built.file, fear(), span));
  return std::move(built.file);
}

Sample no_findings() {
  CheckedFile file = marked_file("posts/gut.md", "Alles wird gut.\n").file;
  file.metrics = {
      {"words", 3},      {"sentences", 1},  {"flesch_amstad", 61.199999999999996}, {"wiener_1", 7.12345678},
      {"lix", -0.00001}, {"share", 1.0 / 3}};
  file.context = {{"audience", "laien"}, {"platform", "instagram"}};
  return finished("no-findings", {std::move(file)});
}

Sample nothing() {
  return finished("nothing", {});
}

Sample severities() {
  MarkedFile first =
      marked_file("posts/a.md", "# Vorsorge\n\n"
                                "Heute ist es vielleicht [[zu spät]] für dich.\n"
                                "Bei [[Hypertonie]] hilft Bewegung. Morgen ist es [[zu spät]].\n");
  Finding one = found(first.file, fear(), first.spans[0]);
  one.instead = {"Je früher, desto besser.", "Nehmen Sie sich die Zeit, die Sie brauchen."};
  Finding again = found(first.file, fear(), first.spans[2]);
  again.instead = one.instead;
  Finding word = found(first.file, jargon(), first.spans[1], "„Hypertonie“ versteht nicht jeder.");
  word.instead = {"Bluthochdruck"};
  word.notes = {"Die Erklärung kann auch in Klammern stehen."};
  Finding whole_text = whole(first.file, length(), "Nur die ersten 125 Zeichen sind sofort zu sehen.");
  Finding unused =
      found(first.file, unused_suppression(), first.spans[2], "Die Ausnahme wird nicht gebraucht.");
  first.file.findings = {one, again, word, whole_text, unused};
  MarkedFile second = marked_file("posts/b.md", "[[Hypertonie]]\n");
  second.file.findings = {
      found(second.file, jargon(), second.spans[0], "„Hypertonie“ versteht nicht jeder.")};
  Sample built = finished("severities", {std::move(first.file), std::move(second.file)});
  built.summary.suppressed = 1;
  built.summary.baselined = 2;
  built.run.registries = {{"freigaben/aussagen.yaml", "sha256:" + std::string(64, 'c')},
                          {"freigaben/produkte.yaml", "sha256:" + std::string(64, 'd')}};
  return built;
}

Sample lines_and_widths() {
  std::string text = "\xEF\xBB\xBF"
                     "[[BOM]] zuerst.\r\n"
                     "Äpfel für [[Ärztinnen]] üben.\n"
                     "Emoji 👩‍⚕️👍🏽🇩🇪 [[zu spät 😱]] danach.\n"
                     "Breit 漢字 [[漢字]] ende\r"
                     "Zerlegt u\xCC\x88"
                     "ben [[scha\xCC\x88"
                     "dlich]] a\xCC\x88.\n"
                     "\tTab\tund\t[[zu\tspät]]\tende\n"
                     "Weich Ge\xC2\xAD"
                     "sund[[heits\xC2\xAD"
                     "wesen]].\n"
                     "Fett 𝗳𝗮𝗸𝗲 [[𝗳𝗲𝘁𝘁]].\n";
  for (int i = 0; i < 3; ++i) text += "\n";
  text += "Der letzte: [[hier]]";
  return finished("widths", {all_fear("posts/breit.md", text)});
}

Sample several_lines() {
  return finished("several-lines", {all_fear("posts/lang.md", "Es ist [[zu\n"
                                                              "spät]]. Und [[das hier\n"
                                                              "> geht\n"
                                                              "  über mehrere\n"
                                                              "    Zeilen]] weiter.\n"
                                                              "Ende [[mit Zeilenende\n]]\n"
                                                              "Einfüge[[]]punkt und am Ende[[]]\n"
                                                              "[[\n]]\n")});
}

Sample long_line() {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "Wörter davor und ";
  text += "dann [[zu spät]] und ";
  for (int i = 0; i < 60; ++i) text += "Wörter danach und ";
  text += "\n[[Anfang]] ";
  for (int i = 0; i < 40; ++i) text += "漢字 und Text ";
  text += "\n";
  for (int i = 0; i < 40; ++i) text += "漢字 und Text ";
  text += "[[Ende]]\n[[";
  for (int i = 0; i < 40; ++i) text += "alles davon gemeint, ";
  text += "Schluss]]\n" + std::string(300, 'x') + "[[y]]" + std::string(300, 'z') + "\n";
  return finished("long-line", {all_fear("posts/lange-zeile.md", text)});
}

Sample hostile() {
  MarkedFile built =
      marked_file("posts/b\x1B[31möse:,%\n::error::.md",
                  "Rot \x1B[31m[[zu \x1B[0mspät]] \x07\xE2\x80\xAE rückwärts\n::error::Angriff [[::]]\n");
  auto rule = std::make_shared<RuleInfo>(*fear());
  rule->why = {"Mit \x1B]0;Titel\x07 und\n::error::Zeile", ""};
  rule->basis = {"HWG\r\n::warning::x"};
  Finding first =
      found(built.file, rule, built.spans[0], "Nachricht \x1B[2J mit {0} und 100 %\n::stop-commands::x");
  first.instead = {"\x1B[1mfett\x1B[0m", "##[error]x"};
  first.notes = {"Notiz\r::debug::x"};
  built.file.findings = {first, found(built.file, rule, built.spans[1])};
  built.file.context = {{"brand", "A\"\\\x01\xC3\xBC\x7F\xC2\x80\xC2\x9F\xC2\xA0"}};
  return finished("hostile", {std::move(built.file)});
}

Sample whole_document() {
  CheckedFile file = marked_file("briefe/brief.md", "Sehr geehrte {anrede},\n\nText.\n").file;
  file.findings = {whole(file, length(), "Der Beitrag hat 2.300 Zeichen, erlaubt sind 2.200."),
                   whole(file, fear(), "Der Pflichttext fehlt.")};
  file.findings[0].notes = {"Kürzen Sie zuerst den zweiten Absatz."};
  CheckedFile empty = marked_file("briefe/leer.md", "").file;
  empty.findings = {whole(empty, length(), "Der Text ist leer.")};
  return finished("whole-document", {std::move(file), std::move(empty)});
}

Sample trouble() {
  CheckedFile file = all_fear("posts/kopf.md", "---\naudience: leien\n---\nEs ist [[zu spät]].\n");
  file.diagnostics = {
      {finding::DiagnosticLevel::error,
       "",
       finding::place_in(file.source.bytes(), 14, 5),
       {"unbekannter Wert „leien“", "unknown value “leien”"},
       {"Meinten Sie „laien“?", "Did you mean “laien”?"}},
      {finding::DiagnosticLevel::warning, "posts/kopf.md", {}, {"Kopf ohne Plattform", ""}, {}}};
  FailedFile missing{
      "posts/a b/fehlt.md",
      {finding::DiagnosticLevel::error, "posts/a b/fehlt.md", {}, {"nicht gefunden", "not found"}, {}}};
  FailedFile broken{
      "/tmp/Brief \xFF.md",
      {finding::DiagnosticLevel::error, "", {}, {"kein UTF-8 ab Byte 7", "no UTF-8 from byte 7"}, {}}};
  return finished("trouble", {std::move(broken), std::move(missing), std::move(file)});
}

Sample fixes() {
  MarkedFile built =
      marked_file("./posts/fix.md", "Die [[Hypertonie]] ist  [[ ]]häufig[[]], [[sehr ]]häufig.\n"
                                    "[[Patienten]] [[fragen]].\n");
  Finding replaced = found(built.file, jargon(), built.spans[0], "„Hypertonie“ versteht nicht jeder.");
  replaced.instead = {"Bluthochdruck"};
  replaced.fixes = {{built.spans[0], "Bluthochdruck", Applicability::suggestion}};
  Finding dropped = found(built.file, length(), built.spans[1], "Doppeltes Leerzeichen.");
  dropped.fixes = {{built.spans[1], "", Applicability::safe}};
  Finding added = found(built.file, length(), built.spans[2], "Hier fehlt ein Stern.");
  added.fixes = {{built.spans[2], "*", Applicability::safe}, {built.spans[3], "", Applicability::safe}};
  Finding two =
      found(built.file, jargon(), {built.spans[4].start, built.spans[5].limit}, "Sprechen Sie alle an.");
  two.fixes = {{built.spans[4], "Patientinnen und Patienten", Applicability::suggestion},
               {built.spans[5], "möchten wissen", Applicability::suggestion}};
  built.file.findings = {replaced, dropped, added, two};
  return finished("fixes", {std::move(built.file)});
}

} // namespace

MarkedFile marked_file(std::string path, std::string_view marked) {
  std::string bytes;
  std::vector<text::SourceSpan> spans;
  for (std::size_t at = 0; at < marked.size();) {
    if (marked.substr(at).starts_with("[[")) {
      spans.push_back({text::SourceOffset(bytes.size()), text::SourceOffset(bytes.size())});
      at += 2;
    } else if (marked.substr(at).starts_with("]]")) {
      spans.back().limit = text::SourceOffset(bytes.size());
      at += 2;
    } else {
      bytes += marked[at++];
    }
  }
  std::string digest = "sha256:" + base::sha256_hex(bytes);
  text::SourceText source = text::SourceText::from_bytes(std::move(path), std::move(bytes)).value();
  auto lines = std::make_shared<text::LineIndex>(source);
  return {{std::move(source), std::move(lines), std::move(digest), {}, {}, {}, {}, {}, {}}, std::move(spans)};
}

std::vector<Sample> samples() {
  return {nothing(),   no_findings(), severities(),     lines_and_widths(), several_lines(),
          long_line(), hostile(),     whole_document(), trouble(),          fixes()};
}

Sample sample(std::string_view name) {
  for (Sample& one : samples())
    if (one.name == name) return std::move(one);
  throw std::invalid_argument("no such sample");
}

std::string printed(const Sample& sample, std::string_view format, const ReportOptions& options) {
  std::ostringstream out;
  const std::unique_ptr<Reporter> reporter = make_reporter(format, out, options);
  reporter->begin(sample.run);
  for (const auto& input : sample.inputs) {
    if (const auto* file = std::get_if<CheckedFile>(&input))
      reporter->file(*file);
    else
      reporter->failed(std::get<FailedFile>(input));
  }
  reporter->finish(sample.summary);
  return out.str();
}

} // namespace taktvoll::report
