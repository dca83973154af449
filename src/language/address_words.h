// The words of address.h: pronouns and verb forms that only one form of address has. By key, one look-up for
// all.
#pragma once

#include <cstdint>
#include <string_view>

namespace taktvoll::language {

enum AddressClass : std::uint16_t {
  du_class = 1,                   // du, dich, dir, dein*, "haste"
  ihr_class = 2,                  // euch, euer, eure*
  possessive_class = 4,           // "ihr", "ihre", "ihrem" …
  second_plural_class = 8,        // second person plural and nothing else: "habt", "nehmt" (he "nimmt")
  du_imperative_class = 16,       // imperatives that are no other word: "komm", "schreib", "nimm"
  doubtful_imperative_class = 32, // imperatives that are first persons or nouns too: "schreibe", "Teile"
  noun_imperative_class = 64,     // of these the nouns: "Teile der Lunge", "Suche nach Ursachen"
  ihr_imperative_class = 128,     // "kommt", "meldet": also third person singular
  companion_class = 256,          // follows an imperative rather than a noun: "uns", "deine", "gern", "in"
  object_class = 512,             // follows an imperative and no noun: "uns", "gern"
  subject_class = 1024,           // the subject of a question or a condition: "Kommt er, …"
  leading_class = 2048,           // behind it stands whom "Sie" or "ihr" may mean: "die", "viele", "unsere"
  antecedent_class = 4096,        // women and groups by name: "Mutter", "Leute"
  pronoun_class = 8192,           // sie, ihnen: the reader with a capital
};

// All classes of the word, 0 for any other. O(length).
[[nodiscard]] std::uint16_t address_classes(std::string_view key);

} // namespace taktvoll::language
