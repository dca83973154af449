#include "catch.h"
#include "document/entities.h"

using taktvoll::document::decode_entity;

TEST_CASE("named references") {
  CHECK(decode_entity("&auml;") == "ä");
  CHECK(decode_entity("&Auml;") == "Ä");
  CHECK(decode_entity("&szlig;") == "ß");
  CHECK(decode_entity("&AElig;") == "Æ");     // the first of the table
  CHECK(decode_entity("&zwnj;") == "\u200C"); // the last
  CHECK(decode_entity("&shy;") == "\u00AD");
  CHECK(decode_entity("&nbsp;") == "\u00A0");
  CHECK(decode_entity("&ngE;") == "\u2267\u0338"); // two code points
}

TEST_CASE("numeric references") {
  CHECK(decode_entity("&#228;") == "ä");
  CHECK(decode_entity("&#xE4;") == "ä");
  CHECK(decode_entity("&#X1F600;") == "😀");
  CHECK(decode_entity("&#0;") == "\uFFFD");
  CHECK(decode_entity("&#xD800;") == "\uFFFD");
  CHECK(decode_entity("&#1114112;") == "\uFFFD");
  CHECK(decode_entity("&#99999999999;") == "\uFFFD");
}

TEST_CASE("what is no reference") {
  for (const char* text : {"", "&", "&;", "&x", "amp;", "&aum;", "&AUML;", "& amp;", "&zzzz;"}) {
    INFO(text);
    CHECK_FALSE(decode_entity(text));
  }
}
