#include "claims/entry_readers.h"
#include "claims/entry_values.h"
#include "language/key.h"
#include "match/term.h"
#include "pack/value_reader.h"
#include "readability/word_frequency.h"
#include "text/unicode.h"

#include <algorithm>

namespace taktvoll::claims {
namespace {

using base::YamlValue;
using pack::Desk;
using pack::Field;
using pack::Fields;
using pack::Level;
using pack::say;

// On the Zipf scale (readability/word_frequency.h), between "Insulin" (3.2) and "Balance" (3.4).
constexpr double everyday_frequency = 3.3;

// Every word of it is one that people use anyway.
bool reads_as_everyday(std::string_view brand) {
  const std::string words = match::value_key(brand);
  if (words.empty()) return false;
  for (std::size_t start = 0; start < words.size();) {
    const std::size_t limit = std::min(words.find(' ', start), words.size());
    const std::string_view word = std::string_view(words).substr(start, limit - start);
    const bool number = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!number && readability::zipf_frequency(word).value_or(0) < everyday_frequency) return false;
    start = limit + 1;
  }
  return true;
}

bool holds_letter(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::code_point_at(text, i);
    if (text::is_letter(c.value)) return true;
    i += c.length;
  }
  return false;
}

void check_brand(const Desk& desk, const Fields& fields, const Product& product) {
  if (product.brand.value.empty()) return;
  if (!holds_letter(product.brand.value)) {
    desk.problems.error(
        product.brand.place,
        say("„{}“ enthält keinen Buchstaben", "“{}” holds no letter", {product.brand.value}),
        {"Schreiben Sie die Marke, wie sie im Text steht.", "Write the brand as it stands in texts."});
    return;
  }
  if (fields.has("everyday-word")) return; // somebody has thought about it
  if (!reads_as_everyday(product.brand.value)) return;
  desk.problems.warning(
      product.brand.place,
      say("„{}“ ist auch ein alltägliches Wort", "“{}” is an everyday word too", {product.brand.value}),
      {"Mit „everyday-word: true“ zählt es nur mit ® oder ™, neben dem Wirkstoff oder wenn der Dateikopf die "
       "Marke nennt. Mit „everyday-word: false“ zählt es überall.",
       "With “everyday-word: true” it counts only with ® or ™, beside the active substance or if the front "
       "matter names the brand. With “everyday-word: false” it counts everywhere."});
}

} // namespace

Product read_product(const Desk& desk, const YamlValue& item) {
  Product product;
  product.place = entry_place(desk, item);
  const Fields fields(desk, item, Level::product, product.place);
  product.id = read_entry_id(desk, fields, "id");
  product.brand = read_placed(desk, fields, "brand");
  product.spellings = read_terms(desk, fields, "spellings");
  product.substances = read_terms(desk, fields, "active-substance");
  product.references = read_terms(desk, fields, "referred-to-as");
  product.class_words = read_terms(desk, fields, "class-words");
  product.indications = read_list(desk, fields, "indications");
  product.companions = read_companions(desk, fields);
  if (std::vector<std::string> status = read_context_values(desk, fields, "status"); !status.empty())
    product.status = std::move(status.front());
  product.owner = read_optional(desk, fields, "owner");
  if (const Field* everyday = fields.find("everyday-word"))
    product.everyday_word = pack::read_boolean(desk, *everyday).value_or(false);
  check_brand(desk, fields, product);
  return product;
}

} // namespace taktvoll::claims
