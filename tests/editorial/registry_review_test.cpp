#include "catch.h"
#include "claims/registry_judge.h"
#include "editorial/made_posts.h"
#include "editorial/registry_review.h"

using namespace taktvoll;
using namespace taktvoll::editorial;

namespace {

std::string reviewed(const std::string& text, base::Date day = {2026, 11, 22}) {
  const auto registry = registry_of(text);
  std::string out;
  for (const finding::Diagnostic& one : review_registry(*registry, *claims::make_judge(registry), day))
    out += std::to_string(one.place->line) + " " +
           (one.level == finding::DiagnosticLevel::warning ? "warning " : "info ") + one.message.de + "\n";
  return out;
}

const std::string product = "products: [{id: p, brand: Probol, status: otc}]\n";

} // namespace

TEST_CASE("a registry that is in order has nothing to review") {
  CHECK(reviewed(sample_registry_text()) == "");
}

TEST_CASE("a wording that is another claim too") {
  const std::string said = reviewed(product + R"(claims:
  - {id: a, product: p, text: "Probol kann Husten lindern."}
  - {id: b, product: p, text: "Probol kann Schnupfen lindern.", variants: ["Probol kann den Husten lindern."]}
)");
  CHECK(said.find("4 warning Dieser Wortlaut gilt auch als „a“.") != std::string::npos);
}

TEST_CASE("a wording that nobody would ever recognise") {
  CHECK(reviewed(product + "claims: [{id: a, product: p, text: \"Die Sonne scheint.\"}]\n") ==
        "2 info In diesem Wortlaut erkennt taktvoll keine Aussage über das Produkt.\n");
}

TEST_CASE("sources that are due, contacts who are gone, approvals that have ended") {
  CHECK(reviewed(product + R"(claims:
  - id: a
    product: p
    text: "Probol kann Husten lindern."
    valid-until: 2026-06-30
    references: [{document: s}]
sources: [{id: s, title: S, check-due: 2026-11-21}]
contacts: [{id: e, name: E, email: e@beispiel.de, until: 2026-10-31}]
)") == "6 info Die Freigabe von „a“ ist abgelaufen.\n"
       "7 warning Die Quelle „s“ war am 2026-11-21 zur Prüfung fällig.\n"
       "9 warning E ist nicht mehr da.\n");
}
