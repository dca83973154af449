// Pack: a set of rules as its author wrote it, checked for form, not yet compiled.
//
// Plain values. Everything an author can get wrong later (a term, a pattern) carries the place where it
// stands, so that every message can point there. Nothing but this folder sees YAML.
#pragma once

#include "base/ui_language.h"
#include "finding/severity.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taktvoll::pack {

// Where a value stands: an index into Pack::files and the byte range of the value's content in that file.
// For built-in packs, whose sources are not at hand, only the file name is known.
struct Place {
  std::uint32_t file = 0;
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
  bool verbatim =
      false; // the bytes there are the value itself, without escapes or folding: offsets into it are exact
  bool operator==(const Place&) const = default;
};

// A text of the author with its place.
struct Text {
  std::string value;
  Place place;
  bool operator==(const Text&) const = default;
};

enum class Kind : std::uint8_t { terms, pattern, together, require, limit, metric, structure };

enum class Treatment : std::uint8_t { flag, skip, only };

// Which part of a document a rule looks at. Bits may be combined.
enum class Scope : std::uint16_t {
  paragraph = 1, // running text outside lists, quotes and tables
  heading = 2,
  list = 4,
  quote = 8, // block quote
  table = 16,
  alt = 32,           // alt text of images
  link_text = 64,     // restricts to link texts
  hashtag = 128,      // words in hashtags
  first_lines = 256,  // restricts to the first 125 characters of the text
  front_matter = 512, // values of title, description and the like; reserved
};
using ScopeMask = std::uint16_t;
// What `scope: prose` means, and headings with it: the default.
inline constexpr ScopeMask default_scope = 1U | 2U | 4U | 8U | 16U;

// One condition on one context key: the document's value must be among `values`.
// "unknown" among them matches a key that is not given, "any" one that is given with whatever value.
struct Condition {
  std::string key; // canonical (document/context.h)
  std::vector<std::string> values;
  Place place;
};

// Thresholds by severity, ascending: above (for max) or below (for min) the value the severity applies.
struct Threshold {
  double value = 0;
  finding::Severity severity = finding::Severity::warning;
};

enum class Extent : std::uint8_t { word, sentence, paragraph, section, document };

// kind: limit. What is counted.
enum class Countable : std::uint8_t {
  characters,
  letters,
  words,
  sentences,
  hashtags,
  mentions,
  emoji,
  links,
  exclamation_marks,
  capitals
};

// kind: structure.
enum class Structure : std::uint8_t {
  image_without_alt,    // empty or missing alt text
  image_with_poor_alt,  // file name or a word that says nothing ("Bild", "image", "Foto")
  heading_jump,         // level skipped
  empty_link_text,      // no text, or the bare URL
  gender_star_emphasis, // a star pair that Markdown would read as emphasis
};

// kind: together. All groups must occur within the extent, none of `absent`.
struct Group {
  std::vector<Text> terms;
};

struct Norm {
  std::string text;  // "HWG § 11 Abs. 1 Satz 1 Nr. 7"
  std::string from;  // ISO date or ""
  std::string until; // ISO date or ""
};

struct Example {
  std::string text;                                         // Markdown; may begin with front matter
  std::vector<std::pair<std::string, std::string>> context; // key, value; added to what `applies` demands
  std::optional<std::string> match;                         // for bad examples: what must be matched
  Place place;
};

struct Rule {
  std::string id; // without the pack
  Place place;    // of the id
  Kind kind = Kind::terms;
  base::LocalText title;
  finding::Severity severity = finding::Severity::warning;
  base::LocalText message;
  base::LocalText why;
  base::LocalText instead_hint;     // advice in words, in both languages
  std::vector<std::string> instead; // wording that can be pasted, in the language of the text
  std::vector<Norm> basis;
  std::vector<std::string> tags;
  std::vector<Condition> applies;
  ScopeMask scope = default_scope;
  Treatment negated = Treatment::flag;
  Treatment quoted = Treatment::flag;
  Treatment frozen = Treatment::skip;
  bool case_sensitive = false;
  bool whole_words = true;  // patterns: verify word edges with Unicode properties
  std::vector<Text> except; // terms, or patterns between slashes: a match that overlaps one is no finding
  std::vector<Text>
      yields_to;            // rules ("id" of this pack, or "pack/id"): no finding where one of them has one
  std::vector<Text> unless; // terms: no finding if one occurs within `unless_extent` around the match
  Extent unless_extent = Extent::sentence;

  std::vector<Text> terms;    // terms, require
  std::vector<Text> patterns; // pattern, require
  Extent extent =
      Extent::sentence; // pattern: `over`; together: `within`; limit, metric: `per`; require: `near`

  // together
  std::vector<Group> groups;
  std::vector<Text> absent;
  std::uint32_t within_words = 0; // instead of an extent; 0: none
  bool in_order = false;

  // require: when one of `when_terms` occurs (or always, if empty), one of texts, terms, patterns or keys
  // must too
  std::vector<Text> when_terms;
  std::vector<Text> texts;         // exact wordings; frozen for all other rules
  std::vector<Text> keys;          // context keys of which one must be given
  std::uint32_t minimum_words = 0; // require, metric: documents below this many words are not asked

  // limit, metric
  Countable countable = Countable::words;
  std::string metric;         // name in readability/formulas.h
  std::vector<Threshold> max; // ascending by value
  std::vector<Threshold> min; // descending by value

  std::optional<Structure> structure;

  std::vector<Example> bad;
  std::vector<Example> good;
};

struct Pack {
  std::string id;
  std::string version; // major.minor.patch
  base::LocalText title;
  std::string language = "de";
  std::vector<std::string> market;
  std::string reviewed;           // ISO date or ""
  std::string review_due;         // ISO date or ""
  std::string digest;             // "sha256:…" over all files of the pack in order of their names
  std::vector<std::string> files; // names for messages; Place::file indexes it
  std::vector<Text> frozen;       // wordings that no other rule touches, beside those of `require` rules
  std::vector<Rule> rules;        // in the order of files and of the text
};

} // namespace taktvoll::pack
