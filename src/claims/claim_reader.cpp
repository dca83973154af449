#include "claims/entry_readers.h"
#include "claims/entry_values.h"
#include "match/term.h"
#include "pack/value_reader.h"

namespace taktvoll::claims {
namespace {

using base::YamlKind;
using base::YamlValue;
using pack::Desk;
using pack::Field;
using pack::Fields;
using pack::Level;
using pack::say;

Withdrawal read_withdrawal(const Desk& desk, const Field& field) {
  Withdrawal withdrawal;
  withdrawal.place = desk.place(*field.name);
  const Fields fields(desk, *field.value, Level::withdrawn, withdrawal.place);
  withdrawal.on = read_day(desk, fields, "on");
  withdrawal.reason = read_optional(desk, fields, "reason");
  return withdrawal;
}

Reference read_reference(const Desk& desk, const pack::Key& key, const YamlValue& item) {
  Reference reference;
  reference.place = desk.place(item);
  if (item.kind == YamlKind::scalar) {
    reference.document = pack::read_text(desk, {&key, &item, &item});
  } else if (item.kind == YamlKind::map) {
    const Fields fields(desk, item, Level::reference, reference.place);
    reference.document = read_optional(desk, fields, "document");
    reference.version = read_optional(desk, fields, "version");
    reference.section = read_optional(desk, fields, "section");
    if (const Field* document = fields.find("document")) reference.place = desk.place(*document->value);
  } else {
    desk.problems.error(reference.place,
                        {"Ein Eintrag von „references“ ist ein Text oder eine Zuordnung",
                         "an entry of “references” is a text or a map"},
                        say("So geht es: {}: {}", "For example: {}: {}", {key.name, key.sample}));
  }
  return reference;
}

void check_wording(const Desk& desk, const Text& text) {
  if (text.value.empty() || !match::value_key(text.value).empty()) return;
  desk.problems.error(
      text.place, say("„{}“ enthält kein Wort", "“{}” holds no word", {text.value}),
      {"Eine Aussage ist ein Satz oder ein Teil davon.", "A claim is a sentence or a part of one."});
}

} // namespace

Claim read_claim(const Desk& desk, const YamlValue& item) {
  Claim claim;
  claim.place = entry_place(desk, item);
  const Fields fields(desk, item, Level::claim, claim.place);
  claim.id = read_entry_id(desk, fields, "id");
  claim.product = read_entry_id(desk, fields, "product");
  claim.text = read_placed(desk, fields, "text");
  check_wording(desk, claim.text);
  claim.variants = read_terms(desk, fields, "variants", true);
  for (const Text& variant : claim.variants) check_wording(desk, variant);
  claim.markets = read_context_values(desk, fields, "market");
  claim.audiences = read_context_values(desk, fields, "audience");
  claim.channels = read_context_values(desk, fields, "channels");
  claim.validity = read_validity(desk, fields, "valid-from", "valid-until");
  if (const Field* withdrawn = fields.find("withdrawn")) claim.withdrawn = read_withdrawal(desk, *withdrawn);
  if (const Field* references = fields.find("references"))
    for (const YamlValue& reference : references->value->items)
      claim.references.push_back(read_reference(desk, *references->key, reference));
  claim.companions = read_companions(desk, fields);
  claim.owner = read_optional(desk, fields, "owner");
  return claim;
}

} // namespace taktvoll::claims
