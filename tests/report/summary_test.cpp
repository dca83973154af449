#include "catch.h"
#include "report/summary.h"

using namespace taktvoll;
using report::summary_line;

TEST_CASE("the summary has the right plurals in both languages") {
  const auto de = [](const finding::Summary& s) { return summary_line(s, base::UiLanguage::de); };
  const auto en = [](const finding::Summary& s) { return summary_line(s, base::UiLanguage::en); };
  CHECK(de({3, 0, 2, 1, 0, 0, 0}) == "3 Dateien geprüft: 2 Fehler, 1 Warnung, 0 Hinweise.");
  CHECK(en({3, 0, 2, 1, 0, 0, 0}) == "3 files checked: 2 errors, 1 warning, 0 infos.");
  CHECK(de({1, 0, 1, 2, 1, 0, 0}) == "1 Datei geprüft: 1 Fehler, 2 Warnungen, 1 Hinweis.");
  CHECK(en({1, 0, 1, 2, 1, 0, 0}) == "1 file checked: 1 error, 2 warnings, 1 info.");
  CHECK(de({1, 0, 0, 0, 0, 0, 0}) == "1 Datei geprüft: keine Befunde.");
  CHECK(en({2, 0, 0, 0, 0, 0, 0}) == "2 files checked: no findings.");
  CHECK(de({0, 1, 0, 0, 0, 0, 0}) == "Keine Datei geprüft. 1 Datei konnte nicht gelesen werden.");
  CHECK(en({0, 2, 0, 0, 0, 0, 0}) == "No file checked. 2 files could not be read.");
  CHECK(de({1, 2, 0, 0, 0, 1, 2}) ==
        "1 Datei geprüft: keine Befunde. 2 Dateien konnten nicht gelesen werden. "
        "1 Befund ist unterdrückt. 2 Befunde stehen in der Baseline.");
  CHECK(en({1, 1, 0, 0, 0, 2, 1}) == "1 file checked: no findings. 1 file could not be read. "
                                     "2 findings are suppressed. 1 finding is in the baseline.");
}

TEST_CASE("a broken registry is told apart from broken packs") {
  finding::Summary summary;
  summary.files = 1;
  summary.broken_registry = true;
  CHECK(summary_line(summary, base::UiLanguage::de) ==
        "1 Datei geprüft: keine Befunde. Aussagen zu Produkten sind nicht geprüft: "
        "Das Register der Freigaben hat Fehler.");
  CHECK(summary_line(summary, base::UiLanguage::en) ==
        "1 file checked: no findings. Statements on products are not checked: "
        "the registry of approvals has mistakes.");
}
