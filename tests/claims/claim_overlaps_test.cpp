#include "catch.h"
#include "claims/claim_overlaps.h"
#include "claims/judge_fixture.h"

using namespace taktvoll;

TEST_CASE("claims whose wordings say the same are found") {
  const auto registry = testing::registry_of(R"(products:
  - {id: a, brand: Musteran, status: otc}
  - {id: b, brand: Musterol, status: otc}
claims:
  - {id: A-1, product: a, text: "Musteran lindert leichte Kopfschmerzen.", variants: ["Leichte Schmerzen lindert Musteran."]}
  - {id: A-2, product: a, text: "Musteran hilft.", variants: ["Übrigens lindert Musteran leichten Schmerz."]}
  - {id: A-3, product: a, text: "Leichte Kopfschmerzen lindert Musteran.", audience: [fachkreise]}
  - {id: A-4, product: a, text: "Musteran lindert starke Kopfschmerzen."}
  - {id: A-5, product: a, text: "Musteran lindert leichte Kopfschmerzen nicht.", valid-until: 2026-01-31}
  - {id: A-6, product: a, text: "Leichte Kopfschmerzen lindert Musteran nicht.", valid-from: 2026-02-01}
  - {id: A-7, product: a, text: "Musteran wirkt.", variants: ["Musteran <0-2> starke Kopfschmerzen"]}
  - {id: B-1, product: b, text: "Musterol lindert leichte Kopfschmerzen."}
)");
  std::string found;
  for (const claims::ClaimOverlap& overlap : claims::find_overlaps(*registry)) {
    found += registry->claims[overlap.other].id.value + "=" + registry->claims[overlap.claim].id.value +
             (overlap.ambiguous ? " " : "? ");
    CHECK(overlap.place.length > 0);
    CHECK(overlap.other_place.length > 0);
    CHECK(overlap.other < overlap.claim);
  }
  CHECK(found == "A-1=A-2 A-1=A-3 A-5=A-6? A-4=A-7 ");
}
