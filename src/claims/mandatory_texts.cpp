#include "claims/mandatory_texts.h"

#include <algorithm>
#include <array>

namespace taktvoll::claims {
namespace {

// Sources: HWG § 4 (3), § 4 (1) sentence 2; AMG § 10 (4); Regulation (EU) 528/2012 Art. 72; NemV § 4 (2).
constexpr std::array<MandatoryText, 6> texts{{
    {"biozid",
     "Biozidprodukte vorsichtig verwenden. Vor Gebrauch stets Etikett und Produktinformationen lesen."},
    {"heilwasser",
     "Zu Risiken und Nebenwirkungen lesen Sie das Etikett und fragen Sie Ihre Ärztin, Ihren Arzt "
     "oder in Ihrer Apotheke"},
    {"homoeopathisch",
     "Registriertes homöopathisches Arzneimittel, daher ohne Angabe einer therapeutischen Indikation"},
    {"pflichttext", "Zu Risiken und Nebenwirkungen lesen Sie die Packungsbeilage und fragen Sie Ihre Ärztin, "
                    "Ihren Arzt oder in Ihrer Apotheke"},
    {"traditionell-pflanzlich",
     "Traditionelles pflanzliches Arzneimittel zur Anwendung bei {Anwendungsgebiet} "
     "ausschließlich auf Grund langjähriger Anwendung"},
    {"verzehrsmenge", "Die angegebene empfohlene tägliche Verzehrsmenge darf nicht überschritten werden."},
}};

} // namespace

std::span<const MandatoryText> mandatory_texts() {
  return texts;
}

bool is_mandatory_text_name(std::string_view value) {
  return !value.empty() &&
         std::all_of(value.begin(), value.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

std::string_view mandatory_wording(std::string_view value) {
  if (!is_mandatory_text_name(value)) return value;
  const auto known =
      std::find_if(texts.begin(), texts.end(), [&](const MandatoryText& text) { return text.name == value; });
  return known == texts.end() ? std::string_view() : known->wording;
}

} // namespace taktvoll::claims
