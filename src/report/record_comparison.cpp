#include "report/record_comparison.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace taktvoll::report {
namespace {

using base::LocalText;

class Comparison {
public:
  std::vector<RecordDifference> all;

  void say(std::string kind, LocalText message, std::string path = {}, RecordedPlace at = {0, 0, 0}) {
    all.push_back({std::move(kind), std::move(path), at.line, at.column, std::move(message)});
  }

  // Entries of both sides by a key, in order of the key. `gone`, `added` and `both` are called.
  template <typename Entry, typename Key, typename Gone, typename Added, typename Both>
  void match(const std::vector<Entry>& before, const std::vector<Entry>& now, Key key, Gone gone, Added added,
             Both both) {
    using KeyType = decltype(key(before.front()));
    std::multimap<KeyType, const Entry*> open;
    for (const Entry& entry : before) open.emplace(key(entry), &entry);
    std::vector<std::pair<const Entry*, const Entry*>> pairs;
    std::set<const Entry*> known;
    for (const Entry& entry : now) {
      const auto twin = open.find(key(entry));
      if (twin == open.end()) {
        pairs.emplace_back(nullptr, &entry);
        continue;
      }
      known.insert(twin->second);
      pairs.emplace_back(twin->second, &entry);
      open.erase(twin);
    }
    for (const Entry& entry : before)
      if (!known.contains(&entry)) gone(entry);
    for (const auto& [old, entry] : pairs) {
      if (old == nullptr)
        added(*entry);
      else if (!(*old == *entry))
        both(*old, *entry);
    }
  }
};

std::string quoted(std::string_view text, bool german) {
  return (german ? "„" : "“") + std::string(text) + (german ? "“" : "”");
}

bool same_pack(const finding::PackInfo& a, const finding::PackInfo& b) {
  return a.version == b.version && a.digest == b.digest;
}

void compare_packs(Comparison& out, const Record& before, const Record& now) {
  const auto find = [](const Record& record, const std::string& id) {
    const auto found = std::find_if(record.packs.begin(), record.packs.end(),
                                    [&](const finding::PackInfo& pack) { return pack.id == id; });
    return found == record.packs.end() ? nullptr : &*found;
  };
  for (const finding::PackInfo& pack : before.packs) {
    const finding::PackInfo* twin = find(now, pack.id);
    if (twin == nullptr)
      out.say("pack-gone", {"Das Regelpaket „" + pack.id + "“ läuft nicht mehr mit.",
                            "The rule pack “" + pack.id + "” is no longer part of the run."});
    else if (!same_pack(pack, *twin))
      out.say(
          "pack-changed",
          pack.version == twin->version
              ? LocalText{"Das Regelpaket „" + pack.id + "“ hat sich geändert (noch immer Version " +
                              pack.version + ").",
                          "The rule pack “" + pack.id + "” has changed (still version " + pack.version + ")."}
              : LocalText{"Das Regelpaket „" + pack.id + "“ hat Version " + twin->version +
                              ", aufgezeichnet ist " + pack.version + ".",
                          "The rule pack “" + pack.id + "” has version " + twin->version + ", recorded is " +
                              pack.version + "."});
  }
  for (const finding::PackInfo& pack : now.packs)
    if (find(before, pack.id) == nullptr)
      out.say("pack-new", {"Das Regelpaket „" + pack.id + "“ ist neu im Lauf.",
                           "The rule pack “" + pack.id + "” is new in the run."});
}

const auto by_path = [](const auto& entry) { return std::string_view(entry.path); };

void compare_registries(Comparison& out, const Record& before, const Record& now) {
  out.match(
      before.registries, now.registries, by_path,
      [&](const RecordedFile& file) {
        out.say("registry-gone",
                {"Das Register gehört nicht mehr zum Lauf.", "The registry is no longer part of the run."},
                file.path);
      },
      [&](const RecordedFile& file) {
        out.say("registry-new", {"Das Register ist neu im Lauf.", "The registry is new in the run."},
                file.path);
      },
      [&](const RecordedFile& file, const RecordedFile&) {
        out.say("registry-changed", {"Das Register hat sich geändert.", "The registry has changed."},
                file.path);
      });
}

void compare_configuration(Comparison& out, const Record& before, const Record& now) {
  if (before.configuration == now.configuration) return;
  const std::string path = before.configuration ? before.configuration->path : now.configuration->path;
  out.say("configuration-changed", {"Die Konfiguration hat sich geändert.", "The configuration has changed."},
          path);
}

void compare_trouble(Comparison& out, const std::vector<RecordedTrouble>& before,
                     const std::vector<RecordedTrouble>& now, const std::string& path) {
  const auto where = [&](const RecordedTrouble& one) { return one.path.empty() ? path : one.path; };
  const auto key = [](const RecordedTrouble& one) {
    return std::tuple<std::string_view, std::string_view, std::uint32_t, std::uint32_t>(one.path, one.message,
                                                                                        one.line, one.column);
  };
  out.match(
      before, now, key,
      [&](const RecordedTrouble& one) {
        out.say("trouble-gone", {"behoben: " + one.message, "mended: " + one.message}, where(one),
                {one.line, one.column, 0});
      },
      [&](const RecordedTrouble& one) {
        out.say("trouble-new", {"neues Problem: " + one.message, "new trouble: " + one.message}, where(one),
                {one.line, one.column, 0});
      },
      [&](const RecordedTrouble&, const RecordedTrouble& one) {
        out.say("trouble-changed", {"anders gewichtet: " + one.message, "of another weight: " + one.message},
                where(one), {one.line, one.column, 0});
      });
}

std::string said(const RecordedFinding& found) {
  return found.rule + ": " + found.message;
}

void compare_findings(Comparison& out, const RecordedText& before, const RecordedText& now) {
  const auto key = [](const RecordedFinding& found) {
    return std::pair<std::string_view, std::string_view>(found.rule, found.fingerprint);
  };
  out.match(
      before.findings, now.findings, key,
      [&](const RecordedFinding& found) {
        out.say("finding-gone", {"Befund entfällt: " + said(found), "finding gone: " + said(found)}, now.path,
                found.range.start);
      },
      [&](const RecordedFinding& found) {
        out.say("finding-new", {"neuer Befund: " + said(found), "new finding: " + said(found)}, now.path,
                found.range.start);
      },
      [&](const RecordedFinding& old, const RecordedFinding& found) {
        if (old.severity != found.severity)
          out.say("finding-changed",
                  {"andere Schwere (" + old.severity + " → " + found.severity + "): " + said(found),
                   "another severity (" + old.severity + " → " + found.severity + "): " + said(found)},
                  now.path, found.range.start);
        else if (old.message != found.message)
          out.say("finding-changed", {"andere Meldung: " + said(found), "another message: " + said(found)},
                  now.path, found.range.start);
        else // the text has moved, or the rule marks more or less of it
          out.say("finding-changed", {"steht woanders: " + said(found), "stands elsewhere: " + said(found)},
                  now.path, found.range.start);
      });
}

std::string said(const RecordedClaim& claim, bool german) {
  return claim.verdict + (claim.claim.empty() ? "" : " " + claim.claim) + ": " + quoted(claim.text, german);
}

void compare_claims(Comparison& out, const RecordedText& before, const RecordedText& now) {
  const auto key = [](const RecordedClaim& claim) {
    return std::tuple<std::string_view, std::string_view, std::string_view>(claim.product, claim.text,
                                                                            claim.claim);
  };
  out.match(
      before.claims, now.claims, key,
      [&](const RecordedClaim& claim) {
        out.say("claim-gone",
                {"Urteil entfällt: " + said(claim, true), "verdict gone: " + said(claim, false)}, now.path,
                claim.range.start);
      },
      [&](const RecordedClaim& claim) {
        out.say("claim-new", {"neues Urteil: " + said(claim, true), "new verdict: " + said(claim, false)},
                now.path, claim.range.start);
      },
      [&](const RecordedClaim& old, const RecordedClaim& claim) {
        out.say("claim-changed",
                old.verdict == claim.verdict
                    ? LocalText{"Urteil steht woanders oder sagt es anders: " + said(claim, true),
                                "verdict elsewhere or in other words: " + said(claim, false)}
                    : LocalText{"anderes Urteil (" + old.verdict + " → " + claim.verdict +
                                    "): " + quoted(claim.text, true),
                                "another verdict (" + old.verdict + " → " + claim.verdict +
                                    "): " + quoted(claim.text, false)},
                now.path, claim.range.start);
      });
}

std::string values_of(const finding::ContextEntry& entry) {
  std::string out;
  for (const std::string& value : entry.values) out += (out.empty() ? "" : ", ") + value;
  return out + " (" + entry.origin + ")";
}

void compare_context(Comparison& out, const RecordedText& before, const RecordedText& now) {
  const auto say = [&](const std::string& key, const std::string& old, const std::string& value) {
    out.say("context-changed", {key + ": " + old + " → " + value, key + ": " + old + " → " + value},
            now.path);
  };
  out.match(
      before.context, now.context,
      [](const finding::ContextEntry& entry) { return std::string_view(entry.key); },
      [&](const finding::ContextEntry& entry) { say(entry.key, values_of(entry), "–"); },
      [&](const finding::ContextEntry& entry) { say(entry.key, "–", values_of(entry)); },
      [&](const finding::ContextEntry& old, const finding::ContextEntry& entry) {
        say(entry.key, values_of(old), values_of(entry));
      });
}

void compare_texts(Comparison& out, const Record& before, const Record& now) {
  out.match(
      before.files, now.files, by_path,
      [&](const RecordedText& text) {
        out.say("input-gone",
                {"Der Text gehört nicht mehr zum Lauf.", "The text is no longer part of the run."},
                text.path);
      },
      [&](const RecordedText& text) {
        out.say("input-new", {"Der Text ist neu im Lauf.", "The text is new in the run."}, text.path);
      },
      [&](const RecordedText& old, const RecordedText& text) {
        if (old.digest != text.digest)
          out.say("input-changed", {"Der Text hat sich geändert.", "The text has changed."}, text.path);
        compare_context(out, old, text);
        compare_trouble(out, old.trouble, text.trouble, text.path);
        compare_claims(out, old, text);
        compare_findings(out, old, text);
        if (old.suppressed != text.suppressed)
          out.say("suppression-changed",
                  {"Andere Befunde werden hingenommen.", "Other findings are put up with."}, text.path);
      });
}

void compare_totals(Comparison& out, const Record& before, const Record& now) {
  const auto figure = [&](std::size_t old, std::size_t value, LocalText name) {
    if (old == value) return;
    const std::string change = ": " + std::to_string(old) + " → " + std::to_string(value);
    out.say("total-changed", {name.de + change, name.en + change});
  };
  figure(before.summary.files, now.summary.files, {"Texte", "texts"});
  figure(before.summary.failed, now.summary.failed, {"nicht lesbare Texte", "texts that cannot be read"});
  figure(before.summary.errors, now.summary.errors, {"Fehler", "errors"});
  figure(before.summary.warnings, now.summary.warnings, {"Warnungen", "warnings"});
  figure(before.summary.infos, now.summary.infos, {"Hinweise", "infos"});
  figure(before.summary.suppressed, now.summary.suppressed, {"hingenommene Befunde", "suppressed findings"});
  figure(static_cast<std::size_t>(before.status), static_cast<std::size_t>(now.status),
         {"Rückgabewert", "exit code"});
}

} // namespace

std::vector<RecordDifference> differences(const Record& recorded, const Record& now) {
  Comparison out;
  if (recorded.tool_version != now.tool_version)
    out.say("tool-changed",
            {"Aufgezeichnet hat taktvoll " + recorded.tool_version + ", dies ist " + now.tool_version + ".",
             "Recorded by taktvoll " + recorded.tool_version + ", this is " + now.tool_version + "."});
  compare_configuration(out, recorded, now);
  compare_packs(out, recorded, now);
  compare_registries(out, recorded, now);
  compare_trouble(out, recorded.trouble, now.trouble, {});
  compare_texts(out, recorded, now);
  compare_trouble(out, recorded.failed, now.failed, {});
  if (recorded.registry_claims != now.registry_claims && recorded.registries == now.registries)
    out.say("registry-entries-changed",
            {"Die Einträge des Registers, auf die sich Urteile berufen, sind andere.",
             "The entries of the registry that verdicts rest on are others."});
  compare_totals(out, recorded, now);
  return std::move(out.all);
}

} // namespace taktvoll::report
