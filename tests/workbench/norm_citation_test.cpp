#include "catch.h"
#include "workbench/norm_citation.h"

#include <algorithm>
#include <string>

using namespace taktvoll::workbench;

TEST_CASE("statutes as people cite them") {
  for (const char* norm :
       {"HWG § 11 Abs. 1 Satz 1 Nr. 7", "HWG §§ 3, 10, 11", "HWG § 3 Satz 2 Nr. 2 Buchst. a", "MDR Art. 7",
        "BITV 2.0 Anlage 2", "UWG Anhang Nr. 4a", "HWG § 4 (nur Arzneimittel)", "WCAG 2.2", "AMG",
        "DIN 8581-1", "StGB § 203", "BtMG § 1"}) {
    INFO(norm);
    CHECK(judge_citation(norm).verdict == CitationVerdict::fine);
  }
}

TEST_CASE("sources that are no statutes") {
  for (const char* norm :
       {"BGH, 06.06.2013, I ZR 2/12", "EuGH C-316/09", "OLG Köln, 11.09.2025, 6 U 118/24",
        "Leitfaden Patientenkommunikation: keine Ängste schüren", "LIX, Björnsson 1968",
        "VO (EU) 528/2012 Art. 72", "RL 2001/83/EG Art. 90 Buchst. g", "KI-Verordnung (EU) 2024/1689 Art. 50",
        "Heilmittelwerbegesetz § 11", "WHO 2024", "STIKO", "Hausregel: ohne Druck", "Pressekodex"}) {
    INFO(norm);
    CHECK(judge_citation(norm).verdict == CitationVerdict::fine);
  }
}

TEST_CASE("known, but spelled differently") {
  const auto usual = [](const char* norm) {
    const Citation citation = judge_citation(norm);
    CHECK(citation.verdict == CitationVerdict::unusual);
    return citation.better;
  };
  CHECK(usual("HWG §11") == "HWG § 11");
  CHECK(usual("§ 11 HWG") == "HWG § 11");
  CHECK(usual("HWG § 11 Abs.1 S. 1 Nr.7") == "HWG § 11 Abs. 1 Satz 1 Nr. 7");
  CHECK(usual("HWG Paragraph 11 Absatz 1") == "HWG § 11 Abs. 1");
  CHECK(usual("MDR Artikel 7") == "MDR Art. 7");
  CHECK(usual("Art. 6 DSGVO") == "DSGVO Art. 6");
  CHECK(usual("HWG  § 11") == "HWG § 11");
}

TEST_CASE("unknown statutes, with the nearest") {
  const auto nearest = [](const char* norm) {
    const Citation citation = judge_citation(norm);
    CHECK(citation.verdict == CitationVerdict::unknown);
    return citation.better;
  };
  CHECK(nearest("HGW § 11") == "HWG § 11");
  CHECK(nearest("DSVGO Art. 6") == "DSGVO Art. 6");
  CHECK(nearest("HGW") == "HWG");
  CHECK(nearest("XYZQ § 1") == "");
  CHECK(judge_citation("bla").verdict == CitationVerdict::vague);
  CHECK(judge_citation("").verdict == CitationVerdict::vague);
}

TEST_CASE("the table is sorted, each once") {
  const auto names = known_statutes();
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}
