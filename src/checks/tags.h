// Hashtags, mentions and emoji inside sentences, and hashtags that screen readers cannot take apart.
#pragma once

#include "checks/check_input.h"
#include "text/offsets.h"

#include <vector>

namespace taktvoll::checks {

// Hashtags that are words of a sentence: words of the same sentence follow. A run of hashtags at the end of a
// sentence is a block; so is a label ("#Anzeige", "#Werbung") at the beginning of a text.
[[nodiscard]] std::vector<WordRange> hashtags_in_sentences(const language::Reading& reading);

// Emoji with words of the same sentence before and behind them. Where a capital follows, a new sentence may
// begin: then only behind a word that leads on ("der 💙 Mensch").
[[nodiscard]] std::vector<WordRange> emoji_in_sentences(const language::Reading& reading);

// Hashtags of twelve letters or more, made of several words, without a capital inside or an underscore: none
// of their words can be heard. A capital word that the language knows as one ("#Bluthochdruck") is fine.
[[nodiscard]] std::vector<WordRange> lowercase_hashtags(const language::Reading& reading);

// Hashtags and mentions that a gender sign ends or breaks: "#Patient*innen" links "#Patient" only, and an
// underscore is not read aloud. From the "#" to the end of the gendered word, in order of the file.
[[nodiscard]] std::vector<text::SourceSpan> gender_signs_in_tags(const document::Document& document);

} // namespace taktvoll::checks
