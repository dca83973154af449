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
#include <string_view>
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
  // For an entry that came through named lists: 1 + the index of its ListUse in Pack::list_uses, and which
  // combination of the entries there it is (list_origin.h). 0: written where it stands.
  std::uint32_t use = 0;
  std::uint32_t entry = 0;
  bool operator==(const Text&) const = default;
};

// A place at which named lists are used: an entry of a list of a rule, or of another named list. What it
// stands for follows it, each entry with the number of the use.
struct ListUse {
  struct Source {
    std::string list;       // "pack/list"; "list" for one of taktvoll.yaml
    std::uint32_t size = 0; // entries that the list had
    bool operator==(const Source&) const = default;
  };
  std::string written; // "{list:alltag}", "wieder <0-3> {list:alltag}"
  Place place;
  bool regex = false;          // in a list of regular expressions, which need no slashes
  std::vector<Source> sources; // in the order of the text; Text::entry counts the last one fastest
  bool operator==(const ListUse&) const = default;
};

// A named list of terms, and of patterns between slashes.
struct List {
  std::string name;          // without the pack, as written
  Place place;               // of the name
  std::vector<Text> entries; // at least one; lists that it names are resolved, and then no entry stands twice
  // Of these the first so many are its own; others came in this run, by a ListChange, which may also have
  // withdrawn some.
  std::uint32_t own_entries = 0;
  std::vector<std::string> withdrawn;
};

// What a pack does, for the run, to a list of a pack on which it builds.
struct ListChange {
  std::string list; // "pack/list"
  std::vector<Text> added;
  std::vector<Text> removed;
  Place place; // of the name
};

// Wherever a list holds terms, an entry between slashes is a pattern.
[[nodiscard]] constexpr bool is_pattern(std::string_view entry) {
  return entry.size() > 2 && entry.front() == '/' && entry.back() == '/';
}

enum class Kind : std::uint8_t {
  terms,
  pattern,
  replace,
  together,
  require,
  limit,
  metric,
  consistency,
  structure,
  claim,
  context
};

// draft: left out unless asked for. deprecated: still runs, and whoever names it is told the successor.
enum class Status : std::uint8_t { active, draft, deprecated };

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
  first_lines = 256,  // restricts to what a platform shows before "more" (checks/fold.h)
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

// The same by the value of a context key: the document's value chooses the bound.
struct BoundsBy {
  std::string key; // canonical; empty: not given
  std::vector<std::pair<std::string, double>> bounds;
  finding::Severity severity = finding::Severity::warning;
};

// The severity by the value of a context key; values that are not named keep the rule's own.
struct SeverityBy {
  std::string key; // canonical; empty: not given
  std::vector<std::pair<std::string, finding::Severity>> severities;
};

enum class Extent : std::uint8_t { word, sentence, paragraph, section, document };

// kind: limit. What is counted.
enum class Countable : std::uint8_t {
  characters,          // code points of the text as a reader sees it
  graphemes,           // user-perceived characters
  platform_characters, // as the document's platform counts (X: weighted, URLs 23 …)
  alt_characters,      // of the alt text of one image
  title_characters,    // of the front matter's title
  letters,
  words,
  sentences,
  paragraphs,
  hashtags,
  mentions,
  emoji,
  emoji_row, // the longest run of emoji with nothing but white space between them
  links,
  images,
  exclamation_marks,
  capitals,
  hits,         // of the rule's terms and patterns
  distinct_hits // the same, each wording once
};

// kind: structure.
enum class Structure : std::uint8_t {
  image_without_alt,    // empty or missing alt text
  image_with_poor_alt,  // file name or a word that says nothing ("Bild", "image", "Foto")
  heading_jump,         // level skipped
  empty_link_text,      // no text, or the bare URL
  poor_link_text,       // a text that says nothing of the target ("hier", "mehr", "weiterlesen")
  gender_star_emphasis, // a star pair that Markdown would read as emphasis
  visible_markup,       // Markdown that a platform would show as it is: stars, number signs, tables
  styled_letters,       // letters in Unicode bold, italics or Fraktur, upside down, or spaced out
  hashtag_in_sentence,  // a hashtag that is a word of a sentence, not one of a block of hashtags
  emoji_in_sentence,    // an emoji with words of the same sentence before and behind it
  lowercase_hashtag,    // a hashtag of twelve letters or more without a capital inside
  doubled_word,         // the same word twice in a row without a mark between; with terms only those
  gender_sign_in_tag,   // a gender form inside a hashtag or a mention, which ends it there
};

// Terms of the term language, and patterns between slashes: one of them.
struct Group {
  std::vector<Text> terms;
};

// Several groups that all occur near each other, and none of `absent`. Of kind together, and as the trigger
// (`when`) of require and context.
struct Combination {
  std::vector<Group> groups; // empty: no demand
  std::vector<Text> absent;
  Extent within = Extent::sentence;
  std::uint32_t within_words = 0; // instead of an extent; 0: none
  bool in_order = false;
  std::optional<ScopeMask> scope; // where to look, if not where the rule does
};

// kind: require. One of several things that must all be there.
struct Part {
  base::LocalText name;    // for the note: "Es fehlt: …"
  std::vector<Text> terms; // terms and /patterns/
  std::vector<Text> keys;  // context keys
  Place place;
};

// kind: require. Where the required text must stand.
enum class Position : std::uint8_t {
  anywhere,
  start,           // before any other words of the text
  first_lines,     // within what a platform shows before "more"
  own_paragraph,   // a paragraph of its own
  before_hashtags, // before the block of hashtags at the end
  end              // in the last paragraph that is not a block of hashtags
};

// kind: replace. A term and what to say instead.
struct Replacement {
  Text term;
  std::vector<std::string> with;
};
// Whether a fix may be applied without a person looking at it; none: do not offer one.
enum class FixMode : std::uint8_t { none, suggest, safe };

// kind: consistency. Words that belong to one way of saying it.
struct Variant {
  std::string name;
  std::vector<Text> terms; // terms and /patterns/
};
// Variants that taktvoll knows itself.
enum class Detector : std::uint8_t { address, gender_style };

// kind: claim. What may be the matter with a statement about a registered product.
enum class ClaimVerdict : std::uint8_t {
  unregistered,
  deviates,
  not_yet_valid,
  expired,
  withdrawn,
  wrong_audience,
  wrong_channel,
  wrong_market,
  companion_missing,
  approved // nothing is the matter; not for rules, which find faults
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
  // Of a rule as it was built in: its number among all that are, for what is known of it beforehand
  // (checks/compiled_packs.h). Whoever changes its lists takes the number away. A copy that becomes a rule of
  // another pack may bear it still: there it means nothing.
  std::optional<std::uint32_t> number;
  std::string home; // the pack whose name the id bears, where a rule changes one of another pack; else ""
  Place place;      // of the id
  Kind kind = Kind::terms;
  Status status = Status::active;
  std::string successor;  // of a deprecated rule: "rule" or "pack/rule"
  Text part_of;           // the rule of the same pack under whose name its findings go; empty: its own
  std::string extends;    // "pack/rule" that this one began as, or that it changes; "" if none
  std::string owner;      // who answers for the rule
  std::string reviewed;   // ISO date or ""
  std::string review_due; // ISO date or ""
  bool enabled = true;    // false: a change switches the rule off
  base::LocalText title;
  finding::Severity severity = finding::Severity::warning;
  SeverityBy severity_by; // instead of `severity`, where the document's context says so
  base::LocalText message;
  base::LocalText why;
  base::LocalText instead_hint;     // advice in words, in both languages
  std::vector<std::string> instead; // wording that can be pasted, in the language of the text
  std::vector<Norm> basis;
  std::vector<std::string> tags;
  std::vector<Condition> applies;                  // all must hold
  std::vector<std::vector<Condition>> applies_any; // of these lists, one must hold wholly; empty: no demand
  ScopeMask scope = default_scope;
  Treatment negated = Treatment::flag;
  Treatment quoted = Treatment::flag;
  Treatment frozen = Treatment::skip;
  Treatment explained = Treatment::flag; // replace: skip by default
  Treatment rejected = Treatment::skip;
  bool case_sensitive = false;
  bool loose_spelling = false; // "ae" for "ä", "ss" for "ß" and the like also match
  bool whole_words = true;     // patterns: verify word edges with Unicode properties
  std::vector<Text> except;    // terms and /patterns/: a match that overlaps one is no finding
  std::vector<Text>
      yields_to;            // rules ("id" of this pack, or "pack/id"): no finding where one of them has one
  std::vector<Text> unless; // terms and /patterns/: no finding if one occurs in `unless_extent` around it
  Extent unless_extent = Extent::sentence;

  std::vector<Text> terms;    // terms, limit; require, with /patterns/ as well
  std::vector<Text> patterns; // pattern, require, limit; consistency: `same`; context: `dates-in-text`
  // pattern: `over`; limit, metric, consistency: `per`; require: `near`
  Extent extent = Extent::sentence;

  // replace
  std::vector<Replacement> replacements;
  FixMode fix = FixMode::suggest;

  // together: what must meet; require, context: the trigger
  Combination combination;

  // require: when the trigger occurs (or always, if there is none), one of texts, terms, patterns or keys
  // must be there, and every part
  std::vector<Text> texts; // exact wordings; frozen for all other rules
  std::vector<Text> keys;  // context keys of which one must be given
  std::vector<Part> parts;
  std::uint32_t near_words = 0; // instead of an extent; 0: none
  Position position = Position::anywhere;
  std::uint32_t minimum_words = 0; // require, metric: documents below this many words are not asked

  // limit, metric
  Countable countable = Countable::words;
  std::string metric;         // name in readability/formulas.h
  std::vector<Threshold> max; // ascending by value
  std::vector<Threshold> min; // descending by value
  BoundsBy max_by;
  BoundsBy min_by;

  std::optional<Structure> structure;

  // consistency: `variants`, a `detector`, or `patterns` whose captured texts must be equal
  std::vector<Variant> variants;
  std::optional<Detector> detector;
  std::string prefer; // name of a variant, or a context key whose value is one; "": the more frequent one

  // claim
  std::vector<ClaimVerdict> verdicts;
  std::vector<std::string> products; // ids; empty: all

  // context
  std::vector<Text> needs;      // keys that must all be given
  std::vector<Text> forbids;    // keys that must not be given
  std::vector<Text> expired;    // keys whose date must not lie before the day of the check
  std::vector<Text> dates;      // keys whose date must not be older than `older_than`
  std::uint32_t older_than = 0; // months

  std::vector<Example> bad;
  std::vector<Example> good;
};

// A pack that this one builds on.
struct Dependency {
  std::string pack;  // id, or a path that begins with "." or "/"
  std::string range; // version_range.h; "" for any
  Place place;
};

struct Pack {
  std::string id;
  std::string version; // major.minor.patch
  base::LocalText title;
  std::string language = "de";
  std::vector<std::string> market;
  std::string owner;      // who answers for the pack
  std::string reviewed;   // ISO date or ""
  std::string review_due; // ISO date or ""
  std::vector<Dependency> extends;
  std::string digest;             // "sha256:…" over all files of the pack in order of their names
  std::vector<std::string> files; // names for messages; Place::file indexes it
  std::vector<Text> frozen;       // wordings that no other rule touches, beside those of `require` rules
  std::vector<List> lists;        // in the order of files and of the text
  std::vector<ListUse> list_uses;
  std::vector<ListChange> list_changes;
  std::vector<Rule> rules; // in the order of files and of the text
};

} // namespace taktvoll::pack
