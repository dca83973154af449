// The words of address.h: pronouns and verb forms that only one form of address has. By key.
#pragma once

#include <string_view>

namespace taktvoll::language {

[[nodiscard]] bool is_du_word(std::string_view key);  // du, dich, dir, dein*, "haste"
[[nodiscard]] bool is_ihr_word(std::string_view key); // euch, euer, eure*

// Second person plural and nothing else: "habt", "könnt", "nehmt" (the third person singular is "nimmt").
[[nodiscard]] bool is_second_plural(std::string_view key);

// "ihr", "ihre", "ihrem" …
[[nodiscard]] bool is_possessive_ihr(std::string_view key);

// Imperatives that are no other word: "komm", "schreib", "nimm"; "kommt", "meldet" (also third person
// singular).
[[nodiscard]] bool is_du_imperative(std::string_view key);
[[nodiscard]] bool is_ihr_imperative(std::string_view key);
// Imperatives that are nouns or first persons as well: "Teile", "Folge", "Suche".
[[nodiscard]] bool may_be_du_imperative(std::string_view key);
// What follows an imperative rather than a noun: "uns", "mir", "deine", "gern", "einfach".
[[nodiscard]] bool follows_imperative(std::string_view key);
// Of these the nouns: "Teile der Lunge", "Suche nach Ursachen".
[[nodiscard]] bool is_noun_too(std::string_view key);
// What follows an imperative and no noun: "uns", "deine", "gern".
[[nodiscard]] bool is_object(std::string_view key);
// The subject of a question or a condition: "Kommt er, …".
[[nodiscard]] bool is_person_subject(std::string_view key);

// Words behind which a noun phrase begins that "Sie" or "ihr" may mean: "die", "viele", "unsere".
[[nodiscard]] bool leads_antecedent(std::string_view key);
// Women and groups by name: "Mutter", "Leute", "Kinder".
[[nodiscard]] bool is_antecedent(std::string_view key);

} // namespace taktvoll::language
