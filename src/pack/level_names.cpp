#include "pack/level_names.h"

namespace taktvoll::pack {

base::LocalText name_of(Level level) {
  switch (level) {
  case Level::pack:
    return {"die oberste Ebene von pack.yaml", "the top level of pack.yaml"};
  case Level::rule_file:
    return {"die oberste Ebene", "the top level"};
  case Level::defaults:
    return {"„defaults“", "“defaults”"};
  case Level::rule:
    return {"eine Regel", "a rule"};
  case Level::unless:
    return {"„unless“", "“unless”"};
  case Level::trigger:
    return {"„when“", "“when”"};
  case Level::part:
    return {"einen Eintrag von „parts“", "an entry of “parts”"};
  case Level::examples:
    return {"„examples“", "“examples”"};
  case Level::bad:
    return {"ein Beispiel unter „bad“", "an example under “bad”"};
  case Level::good:
    return {"ein Beispiel", "an example"};
  case Level::norm:
    return {"einen Eintrag von „basis“", "an entry of “basis”"};
  case Level::thresholds:
    return {"„max“ oder „min“", "“max” or “min”"};
  case Level::local_text:
    return {"einen Text nach Sprachen", "a text by language"};
  case Level::configuration:
    return {"die Konfiguration", "the configuration"};
  case Level::path_context:
    return {"einen Eintrag von „context“", "an entry of “context”"};
  case Level::registry:
    return {"die oberste Ebene eines Registers", "the top level of a registry"};
  case Level::product:
    return {"einen Eintrag von „products“", "an entry of “products”"};
  case Level::claim:
    return {"einen Eintrag von „claims“", "an entry of “claims”"};
  case Level::contact:
    return {"einen Eintrag von „contacts“", "an entry of “contacts”"};
  case Level::source:
    return {"einen Eintrag von „sources“", "an entry of “sources”"};
  case Level::withdrawn:
    return {"„withdrawn“", "“withdrawn”"};
  case Level::reference:
    return {"einen Eintrag von „references“", "an entry of “references”"};
  case Level::companion:
    return {"einen Eintrag von „requires“", "an entry of “requires”"};
  }
  return {};
}

} // namespace taktvoll::pack
