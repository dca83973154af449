#include "catch.h"
#include "document/context.h"

#include <set>

using namespace taktvoll::document;

TEST_CASE("the table of keys is sound") {
  std::set<std::string_view> names;
  std::string_view previous;
  for (const ContextKey& key : context_keys()) {
    INFO(key.name);
    CHECK(previous < key.name);
    previous = key.name;
    CHECK(names.insert(key.name).second);
    for (const std::string_view alias : key.aliases) {
      INFO(alias);
      CHECK(names.insert(alias).second); // no alias is another key's name
      CHECK(find_context_key(alias) == &key);
    }
    for (const auto& [alias, meant] : key.value_aliases) {
      INFO(alias);
      CHECK(canonical_value(key, alias) == meant);
      CHECK(is_allowed(key, meant));
    }
    if (!key.built_in_default.empty()) CHECK(is_allowed(key, key.built_in_default));
  }
}

TEST_CASE("the documented vocabulary is there") {
  for (const char* name : {"audience",
                           "product_status",
                           "brand",
                           "active_substance",
                           "doc_type",
                           "platform",
                           "market",
                           "paid",
                           "reminder",
                           "campaign",
                           "claims",
                           "contact.name",
                           "contact.photo",
                           "contact.photo_alt",
                           "contact.email",
                           "contact.phone",
                           "sources",
                           "approval.id",
                           "approval.by",
                           "approval.valid-until",
                           "influencer",
                           "testimonial",
                           "testimonial.quoted",
                           "testimonial.individual_note",
                           "consent",
                           "consent_guardian",
                           "request",
                           "reply_tone",
                           "misinfo",
                           "crisis",
                           "pv_ticket",
                           "review_date",
                           "material_date",
                           "ai_generated",
                           "captions",
                           "transcript",
                           "house_style",
                           "gifted",
                           "affiliate",
                           "branded_content_tool",
                           "psychotropic",
                           "prescription",
                           "sender",
                           "profile"}) {
    INFO(name);
    const ContextKey* key = find_context_key(name);
    REQUIRE(key != nullptr);
    CHECK(key->name == name);
  }
  for (const char* value :
       {"rx", "otc", "medical-device", "food-supplement", "cosmetic", "biocide", "veterinary",
        "homeopathic-registered", "traditional-herbal", "heilwasser", "none"})
    CHECK(is_allowed(*find_context_key("product_status"), value));
  for (const char* value :
       {"post", "reply", "story", "reel", "ad", "letter", "dm", "bio", "netiquette", "video-script"})
    CHECK(is_allowed(*find_context_key("doc_type"), value));
}

TEST_CASE("names and aliases are found in any case") {
  CHECK(find_context_key("Zielgruppe") == find_context_key("audience"));
  CHECK(find_context_key("APPROVAL.valid_until") == find_context_key("approval.valid-until"));
  CHECK(find_context_key("product.status") == find_context_key("product_status"));
  CHECK(find_context_key("title") == nullptr);
  CHECK(find_context_key("") == nullptr);
}

TEST_CASE("values get their canonical spelling") {
  const auto canonical = [](const char* key, const char* value) {
    return canonical_value(*find_context_key(key), value);
  };
  CHECK(canonical("audience", " Fachpublikum ") == "fachkreise");
  CHECK(canonical("audience", "LAIEN") == "laien");
  CHECK(canonical("market", "de") == "DE");
  CHECK(canonical("market", "ÖSTERREICH") == "AT");
  CHECK(canonical("paid", "Ja") == "true");
  CHECK(canonical("paid", "no") == "false");
  CHECK(canonical("paid", "gifted") == "true");
  CHECK(canonical("platform", "Instagram") == "instagram");
  CHECK(canonical("platform", "Mein Netz") == "Mein Netz");
  CHECK(canonical("audience", "Marsmenschen") == "Marsmenschen");
  CHECK_FALSE(is_allowed(*find_context_key("audience"), "Marsmenschen"));
  CHECK_FALSE(is_allowed(*find_context_key("paid"), "vielleicht"));
  CHECK(is_allowed(*find_context_key("brand"), "irgendwas"));
}

TEST_CASE("a context begins with the defaults") {
  const Context context;
  CHECK(context.value("audience") == "laien");
  CHECK(context.value("doc_type") == "post");
  CHECK(context.value("market") == "DE");
  CHECK(context.value("paid") == "false");
  CHECK(context.value("brand").empty());
  CHECK_FALSE(context.given("brand"));
  CHECK_FALSE(context.given("product_status"));
  CHECK(context.find("audience")->origin == Origin::built_in_default);
}

TEST_CASE("a weaker origin never replaces a stronger one") {
  Context context;
  context.set("audience", {{"fachkreise"}, Origin::command_line, {}});
  context.set("audience", {{"laien"}, Origin::front_matter, {}});
  CHECK(context.value("audience") == "fachkreise");
  context.set("market", {{"AT"}, Origin::configuration, {}});
  context.set("market", {{"CH"}, Origin::front_matter, {}});
  CHECK(context.value("market") == "CH");
  context.set("market", {{"DE"}, Origin::front_matter, {}}); // equal origin: the later one
  CHECK(context.value("market") == "DE");
}

TEST_CASE("a group is given when one of its keys is") {
  Context context;
  CHECK_FALSE(context.given("contact"));
  context.set("contact.phone", {{"030 1"}, Origin::front_matter, {}});
  CHECK(context.given("contact"));
  CHECK(context.given("contact.phone"));
  CHECK_FALSE(context.given("contact.name"));
  CHECK_FALSE(context.given("cont"));
}
