// Registry: what a company has approved: its products, the claims about them, the people who answer, the
// sources. As its keepers wrote it, checked for form; plain values, not yet compiled for matching.
//
// One or many YAML files, each with any of the lists `products`, `claims`, `contacts`, `sources`. Ids are
// unique per list over all files. Immutable once loaded; may be shared by threads.
#pragma once

#include "base/date.h"
#include "finding/diagnostic.h"
#include "pack/pack.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taktvoll::claims {

// Where a value stands: an index into Registry::files, and bytes of that file.
using pack::Place;
using pack::Text;

// First and last day on which something may be used, both included; missing: without end in that direction.
struct Validity {
  std::optional<base::Date> from;
  std::optional<base::Date> until;
  Place from_place;
  Place until_place;
};

struct Withdrawal {
  std::optional<base::Date> on; // missing: at once, whatever the day
  std::string reason;           // for people; never empty
  Place place;
};

// A document that an approval rests on: "Fachinformation Musteran", "2026-03", "4.1".
struct Reference {
  std::string document; // or the id of an entry of `sources`
  std::string version;
  std::string section;
  Place place;
};

// What must stand with a claim, or with every claim of a product.
enum class CompanionKind : std::uint8_t {
  mandatory_text, // the name of a known text (mandatory_texts.h) or its wording; exact
  footnote,       // a sentence anywhere in the document, loosely compared; a footnote sign is not demanded
  note            // a sentence in the same paragraph or the next, such as "Das ist eine Einzelerfahrung."
};

struct Companion {
  CompanionKind kind = CompanionKind::footnote;
  Text text;
};

struct Product {
  Text id;
  Text brand;                        // as it is written to people: "Musteran"
  std::vector<Text> spellings;       // terms; further ways to write it, brand included in matching by itself
  std::vector<Text> substances;      // active substances, as terms
  std::vector<Text> references;      // terms that mean it once the brand was named: "unser~ Spray~"
  std::vector<Text> class_words;     // terms by which an Rx product is recognised without its brand
  std::vector<Text> indications;     // approved wording
  std::vector<Companion> companions; // of every claim about it
  std::string status;                // a value of the context key product_status; never empty
  std::string owner;
  bool everyday_word = false; // the brand is an ordinary word too: counts only with ®, ™, its substance near,
                              // or when the context's `brand` names it
  Place place;
};

struct Claim {
  Text id;
  Text product;                     // id of a product
  Text text;                        // the approved wording: a sentence or a phrase
  std::vector<Text> variants;       // further approved wordings: literal, or with signs of the term language
  std::vector<std::string> markets; // values of `market`; empty: all
  std::vector<std::string> audiences; // values of `audience`; empty: all
  std::vector<std::string> channels;  // values of `platform` or `doc_type`; empty: all
  Validity validity;
  std::optional<Withdrawal> withdrawn;
  std::vector<Reference> references;
  std::vector<Companion> companions;
  std::string owner;
  Place place;
};

enum class ContactKind : std::uint8_t { person, help_line, organisation };

struct Contact {
  Text id;
  ContactKind kind = ContactKind::person;
  Text name;
  std::string role;      // "Patientenservice"
  std::string photo;     // path or URL
  std::string photo_alt; // what the picture shows
  std::string email;
  std::string phone;
  std::string hours;
  std::string url;
  Validity validity; // until: the last day of somebody who leaves
  Place place;
};

struct Source {
  Text id;
  Text title;
  std::string url;  // or a DOI
  std::string kind; // "study", "guideline", "review", "statistics", "other"
  std::optional<base::Date> published;
  std::optional<base::Date> checked; // when somebody last looked whether it still holds
  std::optional<base::Date> check_due;
  std::string owner;
  Place place;
};

struct RegistryFile {
  std::string path;   // as shown to users
  std::string bytes;  // for excerpts
  std::string digest; // "sha256:…"
  std::string name{}; // `registry:` of the file; "" if it has none
};

struct Registry {
  std::vector<RegistryFile> files; // in order of path
  std::vector<Product> products;   // in order of files and text, like all lists
  std::vector<Claim> claims;
  std::vector<Contact> contacts;
  std::vector<Source> sources;
  std::vector<finding::Diagnostic> diagnostics;

  // Then no text may be judged by it: somebody's approval might be missing.
  [[nodiscard]] bool has_errors() const;
  // Linear; for a few lookups. nullptr if there is none.
  [[nodiscard]] const Product* product(std::string_view id) const;
  [[nodiscard]] const Claim* claim(std::string_view id) const;
  [[nodiscard]] const Contact* contact(std::string_view id) const;
  [[nodiscard]] const Source* source(std::string_view id) const;
  // The place of a value for a diagnostic that is found later.
  [[nodiscard]] finding::DiagnosticPlace shown_place(const Place& place) const;
};

} // namespace taktvoll::claims
