#include "catch.h"
#include "editorial/contact_mentions.h"
#include "editorial/made_posts.h"

using namespace taktvoll::editorial;

namespace {

std::string mentioned(const std::string& text) {
  std::string out;
  const auto posts = posts_of({{"a.md", text}}, registry_of(sample_registry_text()));
  for (const ContactMention& mention : posts[0].contacts)
    out += (out.empty() ? "" : " ") + mention.contact + "@" + std::to_string(mention.span.start.value);
  return out;
}

} // namespace

TEST_CASE("numbers as they are dialled") {
  CHECK(dialled("030 123456-78") == "03012345678");
  CHECK(dialled("+49 (0)30 123456–78") == "03012345678");
  CHECK(dialled("0049 30 12345678") == "03012345678");
  CHECK(dialled("+43 1 234") == "+431234");
}

TEST_CASE("people of the registry are found by name, address and number") {
  CHECK(mentioned("Fragen? Eva.Beispiel@beispiel.de") == "eva@8");
  CHECK(mentioned("Fragen? +49 30 12345678") == "eva@8");
  CHECK(mentioned("Fragen? (030) 12 34 56 – 11, Tom") == "tom@8");
  CHECK(mentioned("Tom **Muster** und Eva Beispiel") == "tom@0 eva@19");
  CHECK(mentioned("Tom wartet. Muster gibt es viele.").empty());
  CHECK(mentioned("Telefon 030 123456-7, Fax 030 123456-789").empty());
  CHECK(mentioned("---\ncontact:\n  email: tom.muster@beispiel.de\n---\nText.\n") == "tom@22");
}
