// Lint subject: one pack as the lints of `taktvoll pack check` look at it.
#pragma once

#include "language/reader.h"
#include "pack/value_places.h"
#include "workbench/bench.h"
#include "workbench/remarks.h"
#include "workbench/rule_entries.h"

#include <optional>
#include <string>
#include <string_view>

namespace taktvoll::workbench {

// The references outlive it.
struct LintSubject {
  const Bench& bench;
  const Bench::Piece& piece;
  language::Reader& reader;
  std::optional<pack::ValuePlaces> places; // none for a built-in pack
  Remarks remarks;

  LintSubject(const Bench& b, const Bench::Piece& p, language::Reader& r)
      : bench(b), piece(p), reader(r), remarks(p) {
    if (p.loaded != nullptr) places.emplace(*p.loaded);
  }

  [[nodiscard]] const pack::Pack& pack() const { return *piece.pack; }
  [[nodiscard]] std::string id_of(const pack::Rule& rule) const { return full_id(*piece.pack, rule); }

  // A remark on an entry of a rule: the term or pattern is underlined, or the part of it that begins at
  // `offset`.
  void on_entry(Lint lint, const pack::Rule& rule, const RuleEntry& entry, base::LocalText message,
                base::LocalText help = {}, std::size_t offset = 0, std::size_t length = 0) {
    if (is_inherited(rule, entry.text->place)) return; // whoever inherits it cannot mend it
    remarks.add(lint, id_of(rule), entry.text->place, std::move(message), std::move(help),
                length == 0 ? 0 : entry.offset + offset, length);
  }
  void on_rule(Lint lint, const pack::Rule& rule, base::LocalText message, base::LocalText help = {}) {
    remarks.add(lint, id_of(rule), rule.place, std::move(message), std::move(help));
  }
};

// The rules that are judged: those that are written in this pack and switched on.
[[nodiscard]] inline bool is_judged(const pack::Rule& rule) {
  return rule.enabled;
}

} // namespace taktvoll::workbench
