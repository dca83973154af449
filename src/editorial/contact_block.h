// Contact block: puts a person of the registry into a draft, so that readers know whom they can ask.
#pragma once

#include "base/result.h"
#include "base/ui_language.h"
#include "claims/registry.h"
#include "text/source_text.h"

#include <cstdint>
#include <string>

namespace taktvoll::editorial {

enum class ContactTarget {
  text,        // a block at the end, before a closing block of hashtags
  front_matter // the keys contact.name, photo, photo_alt, email, phone
};

struct ContactEdit {
  std::string bytes;      // of the whole file; as it was if nothing is to be done
  bool changed = false;   // false: the contact stands there already
  std::uint32_t line = 1; // of the first new line, or where the contact stands
};

// The draft with the contact in it. Line ends and a byte order mark stay as they are, all other bytes too.
// Never twice: a text that has the contact's e-mail address or number, and a front matter that has all its
// keys, are left alone. Fails with what is wrong: another person in the front matter, a front matter that is
// broken, a contact that cannot be reached.
[[nodiscard]] base::Result<ContactEdit, base::LocalText>
insert_contact(const text::SourceText& source, const claims::Contact& contact, ContactTarget target);

// The block alone, as Markdown with line feeds: picture, name and role, number and hours, e-mail address.
[[nodiscard]] std::string contact_block(const claims::Contact& contact);

} // namespace taktvoll::editorial
