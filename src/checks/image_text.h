// Alt texts that say there is a picture, but not what it shows.
#pragma once

#include <string_view>

namespace taktvoll::checks {

// A file name, or nothing but words like "Bild" and numbers: "IMG_4711.jpg", "Foto 2", "titelbild". False for
// a blank text.
[[nodiscard]] bool says_nothing_of_picture(std::string_view alt);

// Without white space at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace taktvoll::checks
