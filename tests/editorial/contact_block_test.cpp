#include "catch.h"
#include "editorial/contact_block.h"
#include "editorial/made_posts.h"

#include <string>

using namespace taktvoll;
using namespace taktvoll::editorial;

namespace {

base::Result<ContactEdit, base::LocalText> inserted(const std::string& text,
                                                    ContactTarget target = ContactTarget::text,
                                                    const std::string& who = "eva") {
  const auto registry = registry_of(sample_registry_text());
  return insert_contact(*text::SourceText::from_bytes("a.md", text), *registry->contact(who), target);
}

const std::string block = "Kontakt: Eva Beispiel, Patientenservice\n"
                          "Telefon 030 123456-78, Mo–Fr 9–15 Uhr\n"
                          "[eva.beispiel@beispiel.de](mailto:eva.beispiel@beispiel.de)\n"
                          "\n"
                          "![Eva lächelt.](<bilder/eva.jpg>)\n";

} // namespace

TEST_CASE("the block stands at the end, before the hashtags") {
  CHECK(inserted("Guten Tag.\n")->bytes == "Guten Tag.\n\n" + block);
  CHECK(inserted("Guten Tag.\n")->line == 3);
  CHECK(inserted("Guten Tag.")->bytes == "Guten Tag.\n\n" + block);
  CHECK(inserted("Guten Tag.\n\n\n")->bytes == "Guten Tag.\n\n" + block);
  CHECK(inserted("")->bytes == block);
  CHECK(inserted("Guten Tag.\n\n#Eins #Zwei\n")->bytes == "Guten Tag.\n\n" + block + "\n#Eins #Zwei\n");
  CHECK(inserted("Guten Tag.\n\n#Eins #Zwei\n")->line == 3);
  CHECK(inserted("Nummer #1 ist da.\n")->bytes == "Nummer #1 ist da.\n\n" + block);
}

TEST_CASE("line ends, a byte order mark and all other bytes stay") {
  std::string windows;
  for (const char c : "Tag.\n\n" + block) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(inserted("Tag.\r\n")->bytes == windows);
  CHECK(inserted("\xEF\xBB\xBF"
                 "Tag.\n")
            ->bytes == "\xEF\xBB\xBF"
                       "Tag.\n\n" +
                           block);
  CHECK(inserted("\xEF\xBB\xBF"
                 "Tag.\n",
                 ContactTarget::front_matter)
            ->bytes.starts_with("\xEF\xBB\xBF---\ncontact:\n"));
}

TEST_CASE("never twice") {
  for (const ContactTarget target : {ContactTarget::text, ContactTarget::front_matter})
    for (const std::string text : {"Guten Tag.\n", "---\naudience: laien\n---\nTag.\n\n#Tag\n", ""}) {
      const auto once = inserted(text, target);
      REQUIRE(once);
      CHECK(once->changed);
      const auto twice = inserted(once->bytes, target);
      REQUIRE(twice);
      CHECK_FALSE(twice->changed);
      CHECK(twice->bytes == once->bytes);
    }
  const auto there = inserted("Eins.\n\nFragen? Rufen Sie an: +49 30 123456 78\n");
  CHECK_FALSE(there->changed);
  CHECK(there->line == 3);
}

TEST_CASE("the front matter gets what is missing") {
  const std::string entries =
      "  name: \"Eva Beispiel\"\n  photo: \"bilder/eva.jpg\"\n  photo_alt: \"Eva lächelt.\"\n"
      "  email: \"eva.beispiel@beispiel.de\"\n  phone: \"030 123456-78\"\n";
  CHECK(inserted("Tag.\n", ContactTarget::front_matter)->bytes ==
        "---\ncontact:\n" + entries + "---\n\nTag.\n");
  CHECK(inserted("---\naudience: laien\n---\nTag.\n", ContactTarget::front_matter)->bytes ==
        "---\naudience: laien\ncontact:\n" + entries + "---\nTag.\n");
  CHECK(inserted("---\nkontakt:\n  name: Eva Beispiel\n  email: eva.beispiel@beispiel.de\n---\nTag.\n",
                 ContactTarget::front_matter)
            ->bytes == "---\nkontakt:\n  name: Eva Beispiel\n  email: "
                       "eva.beispiel@beispiel.de\ncontact.photo: \"bilder/eva.jpg\"\n"
                       "contact.photo_alt: \"Eva lächelt.\"\ncontact.phone: \"030 123456-78\"\n---\nTag.\n");
  // What was written is what is read.
  const auto once = inserted("---\naudience: laien\n---\nTag.\n", ContactTarget::front_matter);
  const auto posts = posts_of({{"a.md", once->bytes}}, nullptr);
  CHECK(posts[0].context.value("contact.photo_alt") == "Eva lächelt.");
  CHECK(posts[0].context.value("contact.phone") == "030 123456-78");
}

TEST_CASE("what cannot be done is said") {
  const auto other = inserted("---\ncontact:\n  name: Tom Muster\n---\nTag.\n", ContactTarget::front_matter);
  REQUIRE_FALSE(other);
  CHECK(other.error().de == "Im Dateikopf steht unter „contact.name“ schon „Tom Muster“.");
  CHECK_FALSE(inserted("---\naudience: [\n---\nTag.\n"));
  claims::Contact nobody;
  nobody.name.value = "Niemand";
  CHECK_FALSE(insert_contact(*text::SourceText::from_bytes("a.md", "Tag."), nobody, ContactTarget::text));
}

TEST_CASE("what the registry says stays text") {
  claims::Contact contact;
  contact.name.value = "Eva_B* [x]";
  contact.phone = "112";
  CHECK(contact_block(contact) == "Kontakt: Eva\\_B\\* \\[x\\]\nTelefon 112\n");
}
