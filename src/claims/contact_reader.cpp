#include "claims/entry_readers.h"
#include "claims/entry_values.h"
#include "pack/names.h"
#include "pack/value_reader.h"

#include <algorithm>
#include <array>

namespace taktvoll::claims {
namespace {

using base::YamlValue;
using pack::Desk;
using pack::Field;
using pack::Fields;
using pack::Level;
using pack::say;

constexpr std::array<pack::Named<ContactKind>, 3> contact_kinds{
    {{"person", ContactKind::person},
     {"help-line", ContactKind::help_line},
     {"organisation", ContactKind::organisation}}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Something before one "@", and behind it a name with a dot; no spaces. Mistypings, not RFC 5322.
bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos)
    return false;
  if (text.find_first_of(" \t,;<>()") != std::string_view::npos) return false;
  const std::string_view host = text.substr(at + 1);
  const std::size_t dot = host.rfind('.');
  return dot != std::string_view::npos && dot > 0 && host.size() - dot > 2 &&
         host.find("..") == std::string_view::npos && text[at - 1] != '.' && host.front() != '.';
}

// Three digits (112) to twenty, with the signs that people group them by.
bool is_phone(std::string_view text) {
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  return digits >= 3 && digits <= 20 && std::all_of(text.begin(), text.end(), [](char c) {
           return is_digit(c) || std::string_view(" +-/().").find(c) != std::string_view::npos;
         });
}

bool is_web_address(std::string_view text) {
  const bool known = text.starts_with("https://") || text.starts_with("http://") ||
                     text.starts_with("doi:") || text.starts_with("10.");
  return known && text.find('.') != std::string_view::npos && text.find(' ') == std::string_view::npos;
}

void check_address(const Desk& desk, const Text& url) {
  if (url.value.empty() || is_web_address(url.value)) return;
  desk.problems.error(url.place,
                      say("„{}“ ist keine Internetadresse", "“{}” is no address on the web", {url.value}),
                      {"Schreiben Sie sie ganz: https://beispiel.de/seite, oder als DOI: 10.1000/182.",
                       "Write it in full: https://beispiel.de/seite, or as a DOI: 10.1000/182."});
}

void check_contact(const Desk& desk, const Contact& contact, const Text& email, const Text& phone) {
  if (!email.value.empty() && !is_email(email.value))
    desk.problems.error(
        email.place, say("„{}“ ist keine E-Mail-Adresse", "“{}” is no e-mail address", {email.value}),
        {"So geht es: email: eva.beispiel@beispiel.de", "For example: email: eva.beispiel@beispiel.de"});
  if (!phone.value.empty() && !is_phone(phone.value))
    desk.problems.error(phone.place,
                        say("„{}“ ist keine Rufnummer", "“{}” is no phone number", {phone.value}),
                        {"So geht es: phone: \"030 123456-78\". Zeiten gehören zu „hours“.",
                         "For example: phone: \"030 123456-78\". Times belong to “hours”."});
  if (!contact.photo.empty() && contact.photo_alt.empty())
    desk.problems.warning(
        contact.place,
        say("Zum Bild von „{}“ fehlt die Beschreibung", "the picture of “{}” has no description",
            {contact.name.value}),
        {"Ergänzen Sie „photo-alt“: Wer das Bild nicht sieht, lernt den Menschen so kennen.",
         "Add “photo-alt”: those who cannot see the picture meet the person that way."});
  if (email.value.empty() && phone.value.empty() && contact.url.empty())
    desk.problems.warning(contact.place,
                          say("„{}“ ist nicht zu erreichen", "“{}” cannot be reached", {contact.name.value}),
                          {"Ergänzen Sie „email“, „phone“ oder „url“.", "Add “email”, “phone” or “url”."});
}

} // namespace

Contact read_contact(const Desk& desk, const YamlValue& item) {
  Contact contact;
  contact.place = entry_place(desk, item);
  const Fields fields(desk, item, Level::contact, contact.place);
  contact.id = read_entry_id(desk, fields, "id");
  pack::read_named(desk, fields, "kind", contact_kinds, contact.kind);
  contact.name = read_placed(desk, fields, "name");
  contact.role = read_optional(desk, fields, "role");
  contact.photo = read_optional(desk, fields, "photo");
  contact.photo_alt = read_optional(desk, fields, "photo-alt");
  const Text email = read_placed(desk, fields, "email");
  const Text phone = read_placed(desk, fields, "phone");
  const Text url = read_placed(desk, fields, "url");
  contact.email = email.value;
  contact.phone = phone.value;
  contact.hours = read_optional(desk, fields, "hours");
  contact.url = url.value;
  contact.validity = read_validity(desk, fields, "from", "until");
  check_address(desk, url);
  if (!contact.name.value.empty()) check_contact(desk, contact, email, phone);
  return contact;
}

Source read_source(const Desk& desk, const YamlValue& item) {
  Source source;
  source.place = entry_place(desk, item);
  const Fields fields(desk, item, Level::source, source.place);
  source.id = read_entry_id(desk, fields, "id");
  source.title = read_placed(desk, fields, "title");
  const Text url = read_placed(desk, fields, "url");
  source.url = url.value;
  check_address(desk, url);
  source.kind = "other";
  if (const Field* kind = fields.find("kind"))
    if (std::string name = pack::read_name(desk, *kind->key, *kind->value); !name.empty())
      source.kind = std::move(name);
  source.published = read_day(desk, fields, "published");
  source.checked = read_day(desk, fields, "checked");
  source.check_due = read_day(desk, fields, "check-due");
  const auto order = [&](std::string_view earlier, const std::optional<base::Date>& first,
                         std::string_view later, const std::optional<base::Date>& second) {
    if (first && second)
      pack::check_date_order(desk, fields, earlier, base::iso(*first), later, base::iso(*second));
  };
  order("published", source.published, "checked", source.checked);
  order("checked", source.checked, "check-due", source.check_due);
  source.owner = read_optional(desk, fields, "owner");
  return source;
}

} // namespace taktvoll::claims
