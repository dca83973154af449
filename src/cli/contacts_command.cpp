// `taktvoll contacts list` and `taktvoll contacts insert`.
#include "base/edit_distance.h"
#include "base/files.h"
#include "cli/commands.h"
#include "cli/pack_results.h"
#include "cli/registry_use.h"
#include "cli/table.h"
#include "editorial/contact_block.h"
#include "lint/linter.h"
#include "lint/run.h"
#include "report/json_text.h"
#include "report/line_diff.h"

namespace taktvoll::cli {
namespace {

using base::LocalText;
using base::pick;
using report::Json;

std::string_view kind_name(claims::ContactKind kind) {
  switch (kind) {
  case claims::ContactKind::person:
    return "person";
  case claims::ContactKind::help_line:
    return "help-line";
  case claims::ContactKind::organisation:
    return "organisation";
  }
  return {};
}

bool is_gone(const claims::Contact& contact, const base::Date& day) {
  return contact.validity.until && *contact.validity.until < day;
}

std::string until_words(const claims::Contact& contact, const base::Date& day, base::UiLanguage language) {
  if (!contact.validity.until) return {};
  return (is_gone(contact, day) ? std::string(pick(language, "gegangen ", "left ")) : std::string()) +
         base::iso(*contact.validity.until);
}

} // namespace

ExitStatus run_contacts_list(const Options& given, const Streams& streams) {
  const auto used = use_registry(given, streams);
  if (!used) return ExitStatus::trouble;
  const Options& options = used->options;
  const claims::Registry& registry = *used->registry;
  if (registry.contacts.empty())
    say_empty(streams, options.language, {"Ansprechpersonen", "contacts"}, "contacts");
  if (options.format == "json") {
    Json list = Json::array();
    for (const claims::Contact& contact : registry.contacts) {
      Json one{{"id", contact.id.value}, {"kind", kind_name(contact.kind)}, {"name", contact.name.value},
               {"role", contact.role},   {"photo", contact.photo},          {"photo_alt", contact.photo_alt},
               {"email", contact.email}, {"phone", contact.phone},          {"hours", contact.hours},
               {"url", contact.url}};
      if (contact.validity.from) one["from"] = base::iso(*contact.validity.from);
      if (contact.validity.until) one["until"] = base::iso(*contact.validity.until);
      one["gone"] = is_gone(contact, used->day);
      one["path"] = registry.files.at(contact.place.file).path;
      one["line"] = registry.shown_place(contact.place).line;
      list.push_back(std::move(one));
    }
    const std::string out = report::json_text({{"schema", "taktvoll-contacts/1"},
                                               {"as_of", base::iso(used->day)},
                                               {"contacts", std::move(list)}}) +
                            "\n";
    return deliver(out, options, streams) ? ExitStatus::clean : ExitStatus::trouble;
  }
  Table table({"ID", "Name", std::string(pick(options.language, "Aufgabe", "role")),
               std::string(pick(options.language, "Telefon", "phone")), "E-Mail",
               std::string(pick(options.language, "bis", "until"))});
  for (const claims::Contact& contact : registry.contacts)
    table.add({contact.id.value, contact.name.value, contact.role, contact.phone, contact.email,
               until_words(contact, used->day, options.language)});
  return deliver(table.text(), options, streams) ? ExitStatus::clean : ExitStatus::trouble;
}

ExitStatus run_contacts_insert(const Options& given, const Streams& streams) {
  const auto used = use_registry(given, streams);
  if (!used) return ExitStatus::trouble;
  const Options& options = used->options;
  const auto say = [&](const finding::Diagnostic& diagnostic) {
    streams.err << finding::format(diagnostic, options.language);
  };
  const claims::Contact* contact = used->registry->contact(options.name);
  if (contact == nullptr) {
    std::vector<std::string_view> names;
    for (const claims::Contact& known : used->registry->contacts) names.push_back(known.id.value);
    streams.err << usage_error(options.language,
                               {"„" + options.name + "“ steht nicht im Register der Ansprechpersonen.",
                                "“" + options.name + "” is not among the contacts of the registry."},
                               names.empty() ? LocalText{} : did_you_mean(options.name, names))
                       .text;
    return ExitStatus::trouble;
  }
  if (is_gone(*contact, used->day)) {
    const std::string day = base::iso(*contact->validity.until);
    say(finding::trouble(
        place_of(*used->registry, contact->validity.until_place),
        {contact->name.value + " ist seit " + day + " nicht mehr da.",
         contact->name.value + " has not been there since " + day + "."},
        {"`taktvoll contacts list` zeigt, wer da ist.", "`taktvoll contacts list` shows who is there."}));
    return ExitStatus::trouble;
  }
  const std::string& file = options.paths.front();
  const auto bytes = base::read_file(file);
  if (!bytes) {
    say(lint::explain_file_error(file, bytes.error()));
    return ExitStatus::trouble;
  }
  const auto source = text::SourceText::from_bytes(file, *bytes);
  if (!source) {
    say(lint::explain_encoding_error(file, *bytes, source.error()));
    return ExitStatus::trouble;
  }
  const auto edit = editorial::insert_contact(*source, *contact,
                                              options.front_matter ? editorial::ContactTarget::front_matter
                                                                   : editorial::ContactTarget::text);
  if (!edit) {
    say(finding::trouble(file, edit.error()));
    return ExitStatus::trouble;
  }
  const std::string where = finding::visible(file) + ":" + std::to_string(edit->line);
  const std::string& name = contact->name.value;
  if (!edit->changed) {
    streams.err << where << ": "
                << pick(options.language, "Der Kontakt steht hier schon.\n",
                        "The contact is here already.\n");
    return ExitStatus::clean;
  }
  if (options.dry_run) {
    streams.out << report::line_diff(file, *bytes, edit->bytes);
    return ExitStatus::clean;
  }
  if (const auto written = base::write_file_atomically(file, edit->bytes); !written) {
    say(finding::trouble(file, {"Die Datei lässt sich nicht schreiben: " + written.error().detail,
                                "The file cannot be written: " + written.error().detail}));
    return ExitStatus::trouble;
  }
  streams.out << where << ": " << pick(options.language, "Kontakt eingefügt: ", "contact inserted: ")
              << finding::visible(name) << "\n";
  return ExitStatus::clean;
}

} // namespace taktvoll::cli
