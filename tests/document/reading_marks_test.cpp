#include "catch.h"
#include "document/reading_marks.h"

#include <string>
#include <vector>

using namespace taktvoll::document;

namespace {

std::vector<std::string> marks(std::string_view text, InlineKind kind) {
  std::vector<std::string> found;
  find_reading_marks(text, [&](const ReadingMark& mark) {
    if (mark.kind == kind) found.emplace_back(text.substr(mark.start, mark.limit - mark.start));
  });
  return found;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("hashtags") {
  const auto tags = [](std::string_view text) { return marks(text, InlineKind::hashtag); };
  CHECK(tags("#Rheuma und #LebenMitMS, #Tag2 #2Tage (#ä_ö)") ==
        Texts{"#Rheuma", "#LebenMitMS", "#Tag2", "#2Tage", "#ä_ö"});
  CHECK(tags("#eins#zwei") == Texts{"#eins"});
  CHECK(tags("A\u0308#x #u\u0308ber") == Texts{"#u\u0308ber"});
  CHECK(tags("＃Tag") == Texts{"＃Tag"});
  CHECK(tags("#1 Platz 1 # allein ## C#dur C# a#b /#anker &#x #") == Texts{});
  CHECK(tags("#Ende.") == Texts{"#Ende"});
}

TEST_CASE("mentions") {
  const auto names = [](std::string_view text) { return marks(text, InlineKind::mention); };
  CHECK(names("@anna, (@eva.m) @a_b-c. @1x") == Texts{"@anna", "@eva.m", "@a_b-c", "@1x"});
  CHECK(names("eva@beispiel a.@b @ allein @@x @.x") == Texts{});
  CHECK(names("@Müller") == Texts{"@Müller"});
}

TEST_CASE("emoji sequences are one each") {
  for (const char* emoji :
       {"😀", "👍🏽", "👩🏽‍⚕️", "👨‍👩‍👧‍👦", "🇩🇪",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "#️⃣", "*⃣", "❤️", "❤", "☎️", "™️",
        "🏳️‍🌈", "👁️‍🗨️", "❤‍🔥", "✅", "⭐", "⌚"}) {
    INFO(emoji);
    CHECK(emoji_limit(emoji, 0) == std::string_view(emoji).size());
    CHECK(marks(std::string("a ") + emoji + " b", InlineKind::emoji) == Texts{emoji});
  }
  CHECK(marks("🇩🇪🇦🇹👍👍", InlineKind::emoji) == Texts{"🇩🇪", "🇦🇹", "👍", "👍"});
}

TEST_CASE("text symbols are no emoji") {
  for (const char* text : {"Aspirin®", "™", "©", "★", "→", "☎ 030", "1", "#", "*", "…", "„“", "½", "❤\uFE0E",
                           "🇩", "\u200D", "\uFE0F"}) {
    INFO(text);
    CHECK(marks(text, InlineKind::emoji).empty());
  }
}
