// Address: how a text speaks to its reader: du, ihr or Sie.
//
// Word by word, with the traps of German: "Sie" and "Ihr" at the beginning of a sentence may be she, they or
// you; "ihr" may be the reader or hers; "Ihr Team" is the form of Sie; "Frag uns!" and "Meldet euch" address
// without a pronoun. What a word alone does not say is decided by its neighbours, then by the sentence before
// (is there somebody whom it can mean?), then by the certain forms of the whole text. What is still open is
// `unknown`.
#pragma once

#include "language/own_words.h"
#include "language/reading.h"

#include <cstdint>
#include <vector>

namespace taktvoll::language {

enum class Address : std::uint8_t {
  du,      // du, dich, dir, dein, "Frag uns!"
  ihr,     // several readers: ihr, euch, euer, "Meldet euch"
  sie,     // Sie, Ihnen, Ihr
  unknown, // may address the reader, or mean somebody else
};

struct AddressWord {
  Address address = Address::unknown;
  std::uint32_t word = 0; // index into Reading::words
  bool imperative = false;
  bool operator==(const AddressWord&) const = default;
};

// In text order. Not in what is no own word (own_words.h), nor in "per du", "auf Du und Du". O(words).
// Thread-safe.
[[nodiscard]] std::vector<AddressWord> find_address(const Reading& reading,
                                                    const OwnWordsOptions& options = {});

} // namespace taktvoll::language
