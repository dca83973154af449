#include "catch.h"
#include "checks/rule_runner.h"

using taktvoll::testing::compile_rule;
using taktvoll::testing::marked;

#define FINDS(rules, text) CHECK(marked(rules, text) == (text))

TEST_CASE("together: all groups in one extent, none of the absent") {
  const auto pack =
      compile_rule("    kind: together\n    all: [[\"Kind~\", \"Baby\"], [\"Gefahr~\", \"droh~\"]]\n"
                   "    absent: [\"Quelle\"]\n");
  REQUIRE(pack.diagnostics.empty());
  FINDS(pack.rules, "Ihrem [[Kind droht]] Gefahr.");
  FINDS(pack.rules, "Ihr Kind lacht. Es droht nichts.");
  FINDS(pack.rules, "[[Gefahr für Ihr Baby]]!");
  FINDS(pack.rules, "Gefahr fürs Kind, Quelle RKI.");
  const auto ordered =
      compile_rule("    kind: together\n    order: true\n    all: [[\"Kind\"], [\"Gefahr\"]]\n");
  FINDS(ordered.rules, "Gefahr fürs Kind. [[Kind in Gefahr]].");
  const auto near = compile_rule("    kind: together\n    within: 3\n    all: [[\"Kind\"], [\"Gefahr\"]]\n");
  FINDS(near.rules, "[[Kind in Gefahr]]. Ein Kind ist heute gewiss nicht in Gefahr.");
  const auto paragraph =
      compile_rule("    kind: together\n    within: paragraph\n    all: [[\"Kind\"], [\"Gefahr\"]]\n");
  FINDS(paragraph.rules, "Das [[Kind]] lacht. Die Gefahr ist groß.\n\nEin Kind.\n\nEine Gefahr.");
}

TEST_CASE("together: a denied part denies the whole") {
  const auto pack =
      compile_rule("    kind: together\n    negated: skip\n    all: [[\"Musteran\"], [\"heil~\"]]\n");
  FINDS(pack.rules, "[[Musteran heilt]]. Musteran heilt nicht.");
}

TEST_CASE("together: another hit speaks where the nearest is denied or excepted") {
  const auto pack = compile_rule("    kind: together\n    except: [\"heilt nicht alles\"]\n"
                                 "    all: [[\"Musteran\"], [\"heil~\", \"linder~\"]]\n");
  FINDS(pack.rules, "[[Musteran heilt nicht alles, aber es lindert]] Schmerz.");
  FINDS(pack.rules, "Musteran heilt nicht alles.");
}

TEST_CASE("together: within words, absent counts within those words around") {
  const auto pack = compile_rule("    kind: together\n    within: 4\n    absent: [Quelle]\n"
                                 "    all: [[\"Prozent\"], [\"Frauen\"]]\n");
  FINDS(pack.rules, "[[Prozent der Frauen]] waren eins zwei drei vier und fünf Quelle.");
  FINDS(pack.rules, "Prozent der Frauen waren froh. Quelle folgt.");
}

TEST_CASE("together: of three groups within words, every choice near the first is tried") {
  const auto pack = compile_rule("    kind: together\n    within: 5\n    all: [[a], [b], [c]]\n");
  FINDS(pack.rules, "b x x [[a b c]]");
  FINDS(pack.rules, "b x x [[a x b c]] x");
  const auto ordered =
      compile_rule("    kind: together\n    within: 5\n    order: true\n    all: [[a], [b], [c]]\n");
  FINDS(ordered.rules, "b c [[a c b c]]");
  FINDS(ordered.rules, "c b a");
}
