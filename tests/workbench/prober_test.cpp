#include "catch.h"
#include "workbench/made_bench.h"
#include "workbench/prober.h"

using namespace taktvoll;
using made::head;
using made::texts;
using workbench::Proof;

namespace {

// The entries of the only rule with what is known of each: "terms:Salbe probe".
std::vector<std::string> proofs(const std::string& keys, const std::string& bad = "\"Teppich\"",
                                const std::string& good = "\"Stuhl\"") {
  made::Packs packs(head + "  - id: wonder\n" + keys + texts + "    examples: {bad: [" + bad + "], good: [" +
                    good + "]}\n");
  CHECK_FALSE(packs.bench().has_errors());
  std::vector<std::string> list;
  const workbench::PackResult result = packs.probe();
  for (const workbench::EntryResult& entry : result.rules.at(0).entries) {
    const char* name = "untried";
    if (entry.proof.proof == Proof::example) name = "example";
    if (entry.proof.proof == Proof::probe) name = "probe";
    if (entry.proof.proof == Proof::failed) name = "failed";
    CHECK((entry.proof.reason.empty()) == entry.proven());
    list.push_back(entry.list + ":" + entry.value + " " + name);
  }
  return list;
}

using List = std::vector<std::string>;

// Why the first entry without an effect has none.
std::string reason(const std::string& keys, const std::string& bad = "\"Teppich\"") {
  made::Packs packs(head + "  - id: wonder\n" + keys + texts + "    examples: {bad: [" + bad +
                    "], good: [\"Stuhl\"]}\n");
  const workbench::PackResult result = packs.probe();
  for (const workbench::EntryResult& entry : result.rules.at(0).entries)
    if (entry.proof.proof == Proof::failed) return entry.proof.reason.de;
  return {};
}

} // namespace

TEST_CASE("terms are tried where the rule looks and as it wants them") {
  CHECK(proofs("    kind: terms\n    terms: [Wundermittel~, \"*salbe\", \"heilt <1-2> Krebs\"]\n",
               "\"Unser Wundermittel\"") ==
        List{"terms:Wundermittel~ example", "terms:*salbe probe", "terms:heilt <1-2> Krebs probe"});
  CHECK(proofs("    kind: terms\n    terms: [Wunder]\n    scope: [heading]\n") == List{"terms:Wunder probe"});
  CHECK(proofs("    kind: terms\n    terms: [Wunder]\n    scope: [hashtag]\n") == List{"terms:Wunder probe"});
  CHECK(proofs("    kind: terms\n    terms: [Angst]\n    negated: only\n") == List{"terms:Angst probe"});
  CHECK(proofs("    kind: terms\n    terms: [Angst]\n    quoted: only\n") == List{"terms:Angst probe"});
  CHECK(proofs("    kind: terms\n    terms: [\"{brand} hilft\"]\n    applies: {doc_type: [letter], brand: "
               "any}\n") == List{"terms:{brand} hilft probe"});
}

TEST_CASE("what its own rule always silences does nothing, and the reason is told") {
  CHECK(reason("    kind: terms\n    terms: [\"kein Risiko\"]\n    except: [kein]\n").find("(except)") !=
        std::string::npos);
  CHECK(reason("    kind: terms\n    terms: [\"Satire Wunder\"]\n    unless: {sentence: [Satire]}\n")
            .find("(unless)") != std::string::npos);
  CHECK(reason("    kind: pattern\n    patterns: ['praxis\\? nein danke']\n").find("endet ein Satz") !=
        std::string::npos);
  CHECK(reason("    kind: pattern\n    patterns: ['#wunder[a-z]+']\n").find("(scope)") != std::string::npos);
  // A compound escapes an exception of the word alone.
  CHECK(proofs("    kind: terms\n    terms: [\"*thrombose\"]\n    except: [Thrombose]\n",
               "\"Venenthrombose\"", "\"Thrombose\"")
            .front() == "terms:*thrombose example");
  CHECK(proofs("    kind: terms\n    terms: [\"*thrombose\", Wunder]\n    except: [Thrombose]\n",
               "\"Wunder\"", "\"Stuhl\"") ==
        List{"terms:*thrombose probe", "terms:Wunder example", "except:Thrombose probe"});
}

TEST_CASE("groups are tried with samples of the others, in order and near enough") {
  CHECK(proofs("    kind: together\n    all: [[Salbe, Spray], [heilt, '/hilft [a-z]+/']]\n    within: 4\n    "
               "order: true\n") == List{"all[1]:Salbe probe", "all[1]:Spray probe", "all[2]:heilt probe",
                                        "all[2]:/hilft [a-z]+/ probe"});
  // One word cannot be both.
  CHECK(reason("    kind: together\n    all: [[Salbe], [\"*salbe\"]]\n    absent: [Salbe]\n")
            .find("(absent)") != std::string::npos);
}

TEST_CASE("a trigger that fulfils its own demand does nothing") {
  const std::string keys =
      "    kind: require\n    when: [\"unser Facharzt\", Salbe]\n    terms: [Facharzt, Arzt]\n";
  CHECK(proofs(keys, "\"Die Salbe.\"") ==
        List{"when:unser Facharzt failed", "when:Salbe example", "terms:Facharzt probe", "terms:Arzt probe"});
  CHECK(reason(keys, "\"Die Salbe.\"").find("ist da") != std::string::npos);
}

TEST_CASE("what silences must make a text quiet that other words do not") {
  CHECK(proofs("    kind: terms\n    terms: [Wunder, heilt]\n    unless: {sentence: [Satire, Teppich]}\n"
               "    except: [\"Wunder der Natur\", Stuhl]\n",
               "\"Ein Wunder geschieht.\"", "\"Nichts.\"") ==
        List{"terms:Wunder example", "terms:heilt probe", "except:Wunder der Natur probe",
             "except:Stuhl untried", "unless:Satire probe", "unless:Teppich probe"});
  CHECK(
      proofs("    kind: together\n    all: [[Salbe], [heilt]]\n    absent: [kann]\n", "\"Die Salbe heilt.\"")
          .back() == "absent:kann probe");
}

TEST_CASE("parts that are required are tried one by one") {
  CHECK(proofs("    kind: require\n    parts:\n      - {name: Dank, terms: [danke, Dank]}\n"
               "      - {name: Kontakt, terms: [Hotline], keys: [contact.phone]}\n",
               "\"Danke für die Frage.\"",
               "\"Danke. Hotline.\"") == List{"parts[1]:danke example", "parts[1]:Dank probe",
                                              "parts[2]:Hotline example", "parts[2]:contact.phone probe"});
}

TEST_CASE("counts and variants are tried as they are counted") {
  CHECK(proofs("    kind: limit\n    count: hits\n    terms: [wow, super]\n    max: 3\n") ==
        List{"terms:wow probe", "terms:super probe"});
  CHECK(proofs("    kind: consistency\n    variants: {laie: [Bluthochdruck], fach: [Hypertonie]}\n") ==
        List{"variants.laie:Bluthochdruck probe", "variants.fach:Hypertonie probe"});
}

TEST_CASE("rules of other packs have no say") {
  CHECK(proofs("    kind: terms\n    terms: [Wunder]\n    yields-to: [other/rule]\n") ==
        List{"terms:Wunder probe"});
}

TEST_CASE("without probes only examples count") {
  made::Packs packs(head + made::terms_rule("Wundermittel~, Zauber"));
  const workbench::PackResult result = packs.test();
  CHECK(result.found().covered == 1);
  CHECK(result.found().probed == 0);
  CHECK(result.found().untried() == 1);
  CHECK(result.found().proven_percent() == 50);
  CHECK(packs.probe().found().proven_percent() == 100);
}
