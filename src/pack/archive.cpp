#include "pack/archive.h"

#include "pack/archive_stream.h"

#include <algorithm>

namespace taktvoll::pack {
namespace {

// A wording with a group of a pattern in it: "\\1".
bool names_group(const std::string& wording) {
  return wording.find('\\') != std::string::npos;
}

// Each transfer() describes one type for both directions. The structured bindings name every member: a member
// that is added to a type and forgotten here does not compile.

// A struct, so that they see one another in any order.
struct Format {
  template <class Stream, class Value>
  requires std::is_integral_v<Value> || std::is_enum_v<Value>
  static void transfer(Stream& stream, Value& value) {
    if constexpr (Stream::reads)
      value = static_cast<Value>(stream.number());
    else
      stream.number(static_cast<std::uint64_t>(value));
  }

  template <class Stream>
  static void transfer(Stream& stream, double& value) {
    if constexpr (Stream::reads)
      value = stream.real();
    else
      stream.real(value);
  }

  template <class Stream>
  static void transfer(Stream& stream, std::string& value) {
    if constexpr (Stream::reads)
      value = stream.text();
    else
      stream.text(value);
  }

  template <class Stream, class Value>
  static void transfer(Stream& stream, std::vector<Value>& values) {
    if constexpr (Stream::reads)
      values.resize(stream.count());
    else
      stream.number(values.size());
    for (Value& value : values) transfer(stream, value);
  }

  template <class Stream, class Value>
  static void transfer(Stream& stream, std::optional<Value>& value) {
    bool given = value.has_value();
    transfer(stream, given);
    if constexpr (Stream::reads)
      if (given) value.emplace();
    if (given) transfer(stream, *value);
  }

  template <class Stream, class First, class Second>
  static void transfer(Stream& stream, std::pair<First, Second>& pair) {
    transfer_all(stream, pair.first, pair.second);
  }

  template <class Stream>
  static void transfer(Stream& stream, base::LocalText& text) {
    auto& [de, en] = text;
    transfer_all(stream, de, en);
  }

  template <class Stream>
  static void transfer(Stream& stream, Place& place) {
    auto& [file, offset, length, verbatim] = place;
    transfer_all(stream, file, offset, length, verbatim);
  }

  template <class Stream>
  static void transfer(Stream& stream, Text& text) {
    auto& [value, place, use, entry] = text;
    transfer_all(stream, value, place, use, entry);
  }

  template <class Stream>
  static void transfer(Stream& stream, ListUse::Source& source) {
    auto& [list, size] = source;
    transfer_all(stream, list, size);
  }

  template <class Stream>
  static void transfer(Stream& stream, ListUse& use) {
    auto& [written, place, regex, sources] = use;
    transfer_all(stream, written, place, regex, sources);
  }

  template <class Stream>
  static void transfer(Stream& stream, List& list) {
    auto& [name, place, entries, own_entries, withdrawn] = list;
    transfer_all(stream, name, place, entries, own_entries, withdrawn);
  }

  template <class Stream>
  static void transfer(Stream& stream, ListChange& change) {
    auto& [list, added, removed, place] = change;
    transfer_all(stream, list, added, removed, place);
  }

  template <class Stream>
  static void transfer(Stream& stream, Condition& condition) {
    auto& [key, values, place] = condition;
    transfer_all(stream, key, values, place);
  }

  template <class Stream>
  static void transfer(Stream& stream, Threshold& threshold) {
    auto& [value, severity] = threshold;
    transfer_all(stream, value, severity);
  }

  // Of an outline: groups without their terms.
  template <class Stream>
  static void transfer(Stream&, Group&) {}

  template <class Stream>
  static void transfer(Stream& stream, Norm& norm) {
    auto& [text, from, until] = norm;
    transfer_all(stream, text, from, until);
  }

  template <class Stream>
  static void transfer(Stream& stream, Example& example) {
    auto& [text, context, match, place] = example;
    transfer_all(stream, text, context, match, place);
  }

  template <class Stream>
  static void transfer(Stream& stream, Combination& combination) {
    auto& [groups, absent, within, within_words, in_order, scope] = combination;
    transfer_all(stream, groups, within, within_words, in_order, scope);
  }

  template <class Stream>
  static void transfer(Stream& stream, Part& part) {
    auto& [name, terms, keys, place] = part;
    transfer_all(stream, name, keys, place);
  }

  template <class Stream>
  static void transfer(Stream& stream, Replacement& replacement) {
    auto& [term, with] = replacement;
    transfer_all(stream, term, with);
  }

  template <class Stream>
  static void transfer(Stream& stream, Variant& variant) {
    auto& [name, terms] = variant;
    transfer(stream, name);
  }

  template <class Stream>
  static void transfer(Stream& stream, BoundsBy& by) {
    auto& [key, bounds, severity] = by;
    transfer_all(stream, key, bounds, severity);
  }

  template <class Stream>
  static void transfer(Stream& stream, SeverityBy& by) {
    auto& [key, severities] = by;
    transfer_all(stream, key, severities);
  }

  template <class Stream>
  static void transfer(Stream& stream, Dependency& dependency) {
    auto& [pack, range, place] = dependency;
    transfer_all(stream, pack, range, place);
  }

  template <class Stream>
  static void transfer(Stream& stream, Rule& rule) {
    auto& [id, number, home, place, kind, status, successor, part_of, extends, owner, reviewed, review_due,
           enabled, title, severity, severity_by, message, why, instead_hint, instead, basis, tags, applies,
           applies_any, scope, negated, quoted, frozen, explained, rejected, case_sensitive, loose_spelling,
           whole_words, except, yields_to, unless, unless_extent, terms, patterns, extent, replacements, fix,
           combination, texts, keys, parts, near_words, position, minimum_words, countable, metric, max, min,
           max_by, min_by, structure, variants, detector, prefer, verdicts, products, needs, forbids, expired,
           dates, older_than, bad, good] = rule;
    transfer_all(stream, id, home, place, kind, status, successor, part_of, extends, owner, reviewed,
                 review_due, enabled, title, severity, severity_by, message, why, instead_hint, instead,
                 basis, tags, applies, applies_any, scope, negated, quoted, frozen, explained, rejected,
                 case_sensitive, loose_spelling, whole_words, yields_to, unless_extent, extent, replacements,
                 fix, combination, texts, keys, parts, near_words, position, minimum_words, countable, metric,
                 max, min, max_by, min_by, structure, variants, detector, prefer, verdicts, products, needs,
                 forbids, expired, dates, older_than);
    // What wordings and fixes refer to comes along; the rest of the lists is what an outline leaves out.
    const bool refers = fix == FixMode::safe || std::any_of(instead.begin(), instead.end(), names_group);
    if (refers) transfer_all(stream, terms, patterns);
    stream.inner([&](auto& details) {
      // By their full names: Clang 14 cannot capture structured bindings.
      if (!refers) transfer_all(details, rule.terms, rule.patterns);
      transfer_all(details, rule.except, rule.unless, rule.combination.absent, rule.bad, rule.good);
      for (Group& group : rule.combination.groups) transfer(details, group.terms);
      for (Part& part : rule.parts) transfer(details, part.terms);
      for (Variant& variant : rule.variants) transfer(details, variant.terms);
    });
  }

  template <class Stream>
  static void transfer(Stream& stream, Pack& pack) {
    auto& [id, version, title, language, market, owner, reviewed, review_due, extends, digest, files, frozen,
           lists, list_uses, list_changes, rules] = pack;
    transfer_all(stream, id, version, title, language, market, owner, reviewed, review_due, extends, digest,
                 files, frozen, rules);
    stream.inner(
        [&](auto& details) { transfer_all(details, pack.lists, pack.list_uses, pack.list_changes); });
  }

  template <class Stream>
  static void transfer(Stream& stream, PatternLiterals& entry) {
    auto& [pattern, case_sensitive, literals, further] = entry;
    transfer_all(stream, pattern, case_sensitive, literals, further);
  }

  template <class Stream>
  static void transfer(Stream& stream, Preset& preset) {
    auto& [id, aliases, title, purpose, all, packs, profile] = preset;
    transfer_all(stream, id, aliases, title, purpose, all, packs, profile);
  }

  template <class Stream>
  static void transfer(Stream& stream, Archive& archive) {
    auto& [packs, literals, presets] = archive;
    transfer_all(stream, packs, presets);
    stream.inner([&](auto& details) { transfer(details, archive.literals); });
  }

  template <class Stream, class... Values>
  static void transfer_all(Stream& stream, Values&... values) {
    (transfer(stream, values), ...);
  }
};

} // namespace

std::string write_archive(const Archive& archive) {
  ArchiveWriter writer;
  Archive copy = archive; // transfer() takes its values by reference for both directions
  Format::transfer(writer, copy);
  return writer.take();
}

Archive read_archive(std::string_view bytes, Detail detail) {
  Archive archive;
  if (bytes.empty()) return archive;
  ArchiveReader reader(bytes, detail == Detail::whole);
  Format::transfer(reader, archive);
  ArchiveReader::require(reader.at_end());
  std::uint32_t number = 0;
  for (Pack& pack : archive.packs)
    for (Rule& rule : pack.rules) rule.number = number++;
  return archive;
}

} // namespace taktvoll::pack
