#include "catch.h"
#include "document/front_matter.h"
#include "document/marked.h"

using namespace taktvoll;
using namespace taktvoll::document;
using namespace taktvoll::document::test;
using Kind = FrontMatterProblem::Kind;

namespace {

FrontMatter read(std::string text) {
  return read_front_matter(*text::SourceText::from_bytes("test.md", std::move(text)));
}

FrontMatter read_keys(std::string_view keys) {
  return read("---\n" + std::string(keys) + "---\nText\n");
}

// "key=value,value key=value"
std::string values(const FrontMatter& front_matter) {
  std::string all;
  for (const auto& [key, value] : front_matter.values) {
    if (!all.empty()) all += ' ';
    all += key + '=';
    for (std::size_t i = 0; i < value.values.size(); ++i) all += (i > 0 ? "," : "") + value.values[i];
  }
  return all;
}

} // namespace

TEST_CASE("where front matter begins and ends") {
  struct Case {
    std::string text;
    std::string span;
  };
  const std::vector<Case> cases = {
      {"---\na: b\n---\nText", "---\na: b\n---\n"},
      {"---\r\na: b\r\n---\r\nText", "---\r\na: b\r\n---\r\n"},
      {"---\ra: b\r---\rText", "---\ra: b\r---\r"},
      {"--- \na: b\n...\t\nText", "--- \na: b\n...\t\n"},
      {"\xEF\xBB\xBF---\na: b\n---\n", "---\na: b\n---\n"},
      {"---\na: b\n---", "---\na: b\n---"},
      {"---\n---\nText", "---\n---\n"},
      {"---\n# nur ein Kommentar\n\n---\n", "---\n# nur ein Kommentar\n\n---\n"},
      {"---\n{audience: laien}\n---\n", "---\n{audience: laien}\n---\n"},
      {"", ""},
      {"Text", ""},
      {"\n---\na: b\n---\n", ""},
      {" ---\na: b\n---\n", ""},
      {"----\na: b\n---\n", ""},
      {"---\nText ohne Angaben\n", ""},
      {"---\nEin Satz zwischen zwei Linien.\n---\nText", ""},
      {"---\n\nEin Satz: mit Doppelpunkt.\n\n---\nText", ""},
      {"---\n**Fett:** Text\n---\n", ""},
      {"---", ""},
      {"---\n", ""},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    const FrontMatter front_matter = read(each.text);
    CHECK(front_matter.span.of(each.text) == each.span);
    CHECK_FALSE(front_matter.broken);
  }
}

TEST_CASE("no prose is lost") {
  const auto flat = [](std::string text) { return std::string(parse_text(std::move(text)).flat.view()); };
  CHECK(flat("---\nEin Satz.\n\n---\nText") == "Ein Satz.\n\nText");
  CHECK(flat("---\naudience: laien\n\nText") == "audience: laien\n\nText");
  CHECK(flat("---\na: [\n---\nText") == "Text");
  CHECK(flat("---\n- a\n---\nText") == "Text");
  CHECK(flat("---\na: b\n---\nText") == "Text");
}

TEST_CASE("broken front matter is reported with its place") {
  struct Case {
    std::string text;
    std::uint32_t line;
    bool skipped;
  };
  const std::vector<Case> cases = {
      {"---\naudience: laien\n\nText\n", 1, false},
      {"---\naudience: laien\nbrand: [a\n---\nText\n", 3, true},
      {"---\n- a\n- b\n---\nText\n", 2, true},
      {"---\nbrand: 'x\n---\nText\n", 2, true},
      {"---\n\taudience: laien\n---\nText\n", 2, true}, // a tab
  };
  for (const Case& each : cases) {
    INFO(each.text);
    const FrontMatter front_matter = read(each.text);
    REQUIRE(front_matter.broken);
    REQUIRE(front_matter.broken->place);
    CHECK(front_matter.broken->place->line == each.line);
    CHECK(front_matter.broken->path == "test.md");
    CHECK_FALSE(front_matter.broken->message.de.empty());
    CHECK_FALSE(front_matter.broken->message.en.empty());
    CHECK(front_matter.span.empty() != each.skipped);
    CHECK(front_matter.values.empty());
  }
}

TEST_CASE("values") {
  CHECK(values(read_keys("audience: laien\nproduct_status: otc\nbrand: Musteran\n")) ==
        "audience=laien product_status=otc brand=Musteran");
  CHECK(values(read_keys(
            "Zielgruppe: Fachkreise\nWirkstoff: \"Ibu: profen\"\nbezahlt: ja\nLand: Österreich\n")) ==
        "audience=fachkreise active_substance=Ibu: profen paid=true market=AT");
  CHECK(values(read_keys("market: [de, CH]\nclaims: [C-1, C-2]\n")) == "market=DE,CH claims=C-1,C-2");
  CHECK(values(read_keys("market:\n  - DE\n  - AT\n")) == "market=DE,AT");
  CHECK(values(read_keys("contact: {name: Eva, photo: , email: a@b.de, phone: +49 30 1}\n")) ==
        "contact.name=Eva contact.email=a@b.de contact.phone=+49 30 1");
  CHECK(values(read_keys("kontakt:\n  name: Eva\n  telefon: 030\n")) == "contact.name=Eva contact.phone=030");
  CHECK(
      values(read_keys("product: {id: musteran, status: otc, psychotropic: false, prescription: nein}\n")) ==
      "brand=musteran product_status=otc psychotropic=false prescription=false");
  CHECK(values(read_keys("product: {id: musteran}\nbrand: Musteran\n")) == "brand=Musteran");
  CHECK(values(read_keys("brand: Musteran\nproduct: {id: musteran}\n")) == "brand=Musteran");
  CHECK(values(read_keys("testimonial: {quoted: true, consent: E-1, individual_note: false}\n")) ==
        "testimonial.quoted=true consent=E-1 testimonial.individual_note=false");
  CHECK(values(read_keys("consent: {id: E-1, gilt_bis: 2027-12-31, widerruf: möglich}\n")) ==
        "consent=E-1 consent.valid-until=2027-12-31 consent.withdrawal=möglich");
  CHECK(values(read_keys("approval: PV-1\n")) == "approval.id=PV-1");
  CHECK(values(read_keys("sources:\n  - RKI 2025\n  - {title: IQWiG, url: https://a.de}\n")) ==
        "sources=RKI 2025,IQWiG, https://a.de");
  CHECK(values(read_keys("influencer: null\nrequest:\nbrand: ''\nconsent: ~\n")).empty());
  CHECK(values(read_keys("title: X\ntags: [a]\nparams: {audience: x}\n")).empty());
}

TEST_CASE("values keep their place") {
  const Marked marked("---\naudience: ⟦Laien⟧ # Kommentar\nbrand: \"⟦Mus\\\"ter⟧\"\nmarket: [⟦de, AT⟧]\n"
                      "contact: {name: '⟦Eva⟧'}\nplatform:\n  - ⟦x⟧\n---\n");
  for (const std::string& bom : {std::string(), std::string("\xEF\xBB\xBF")}) {
    const std::string text = bom + marked.text;
    const FrontMatter front_matter = read(text);
    REQUIRE(front_matter.values.size() == marked.spans.size());
    for (std::size_t i = 0; i < marked.spans.size(); ++i)
      CHECK(front_matter.values[i].second.span.of(text) == marked.spans[i].of(marked.text));
    CHECK(front_matter.values[1].second.values.front() == "Mus\"ter");
    CHECK(front_matter.values[0].second.origin == Origin::front_matter);
  }
}

TEST_CASE("problems") {
  struct Case {
    std::string keys; // with the place marked
    Kind kind;
    std::string key, value, nearest;
  };
  const std::vector<Case> cases = {
      {"audience: ⟦leien⟧\n", Kind::unknown_value, "audience", "leien", "laien"},
      {"audience: ⟦Marsmenschen⟧\n", Kind::unknown_value, "audience", "Marsmenschen", ""},
      {"product_status: ⟦medicaldevice⟧\n", Kind::unknown_value, "product_status", "medicaldevice",
       "medical-device"},
      {"market: [DE, ⟦FR⟧]\n", Kind::unknown_value, "market", "FR", ""},
      {"paid: ⟦vielleicht⟧\n", Kind::unknown_value, "paid", "vielleicht", ""},
      {"⟦audiense⟧: laien\n", Kind::misspelt_key, "audiense", "", "audience"},
      {"⟦zielgrupe⟧: laien\n", Kind::misspelt_key, "zielgrupe", "", "zielgruppe"},
      {"⟦prodcut_status⟧: otc\n", Kind::misspelt_key, "prodcut_status", "", "product_status"},
      {"⟦contcat⟧: {name: x}\n", Kind::misspelt_key, "contcat", "", "contact"},
      {"contact: {⟦emial⟧: x}\n", Kind::misspelt_key, "contact.emial", "", "contact.email"},
      {"⟦brnad⟧: x\n", Kind::misspelt_key, "brnad", "", "brand"},
      {"audience: laien\n⟦audience⟧: fachkreise\n", Kind::duplicate_key, "audience", "", "audience"},
      {"audience: laien\n⟦zielgruppe⟧: laien\n", Kind::duplicate_key, "zielgruppe", "", "audience"},
      {"paid: [⟦true⟧]\n", Kind::wrong_type, "paid", "true", ""},
      {"audience: {⟦a: b⟧}\n", Kind::wrong_type, "audience", "a: b", ""},
      {"contact: ⟦Eva⟧\n", Kind::wrong_type, "contact", "Eva", ""},
  };
  for (const Case& each : cases) {
    INFO(each.keys);
    const Marked marked("---\n" + each.keys + "---\n");
    const FrontMatter front_matter = read(marked.text);
    REQUIRE(front_matter.problems.size() == 1);
    const FrontMatterProblem& problem = front_matter.problems.front();
    CHECK(problem.kind == each.kind);
    CHECK(problem.key == each.key);
    CHECK(problem.value == each.value);
    CHECK(problem.nearest == each.nearest);
    CHECK(problem.span == marked.spans.front());
  }
  CHECK(values(read_keys("audience: laien\naudience: fachkreise\n")) ==
        "audience=laien"); // the first one counts
  CHECK(values(read_keys("audience: leien\n")).empty());
}

TEST_CASE("keys of other tools and other words pass") {
  for (const char* key :
       {"title",      "date",       "draft",       "tags",      "layout",    "description", "slug",
        "author",     "categories", "lang",        "permalink", "published", "content",     "image",
        "cover",      "status",     "weight",      "aliases",   "keywords",  "summary",     "type",
        "url",        "id",         "brief",       "band",      "datum",     "notiz",       "redaktion",
        "thema",      "format",     "version",     "license",   "toc",       "x",           "seo",
        "conclusion", "marketing",  "brandschutz", "sourcing",  "contract",  "plan",        "papier",
        "crew",       "spender"}) {
    INFO(key);
    CHECK(read_keys(std::string(key) + ": x\n").problems.empty());
  }
  CHECK(read_keys("seo: {titel: x, audiense: y}\n").problems.empty());
  CHECK(read_keys("? [a, b]\n: x\n").problems.empty());
}

TEST_CASE("the title is kept, with its place") {
  const FrontMatter plain = read_keys("title: Besser schlafen\n");
  REQUIRE(plain.title);
  CHECK(plain.title->text == "Besser schlafen");
  CHECK(plain.title->span.size() == std::string_view("Besser schlafen").size());
  CHECK(plain.problems.empty());
  CHECK(read_keys("Titel: \"Wie geht’s?\"\n").title->text == "Wie geht’s?");
  CHECK_FALSE(read_keys("titles: x\n").title);
  CHECK_FALSE(read_keys("seo: {title: x}\n").title);
}
