#include "editorial/contact_mentions.h"

#include "language/key.h"
#include "text/unicode.h"

#include <algorithm>
#include <map>
#include <optional>

namespace taktvoll::editorial {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

struct WrittenNumber {
  std::string digits;
  text::ProseSpan span;
};

// Runs of digits with the signs that group them, of five digits and more.
std::vector<WrittenNumber> numbers_in(std::string_view prose) {
  constexpr std::size_t fewest = 5;
  std::vector<WrittenNumber> numbers;
  for (std::size_t at = 0; at < prose.size();) {
    if (!is_digit(prose[at]) && prose[at] != '+' && prose[at] != '(') {
      ++at;
      continue;
    }
    const std::size_t start = at;
    std::size_t limit = at + 1;
    for (std::size_t i = at; i < prose.size(); ++i) {
      if (is_digit(prose[i]))
        limit = i + 1;
      else if (std::string_view(" +-/()").find(prose[i]) == std::string_view::npos &&
               !prose.substr(i).starts_with("–"))
        break;
      else if (prose.substr(i).starts_with("–"))
        i += 2;
    }
    std::string digits = dialled(prose.substr(start, limit - start));
    if (digits.size() >= fewest)
      numbers.push_back({std::move(digits), {text::ProseOffset(start), text::ProseOffset(limit)}});
    at = limit;
  }
  return numbers;
}

std::vector<std::string> keys_of(std::string_view name) {
  std::vector<std::string> keys;
  for (std::size_t start = 0; start < name.size();) {
    const std::size_t limit = std::min(name.find(' ', start), name.size());
    if (limit > start) keys.push_back(language::key_of(name.substr(start, limit - start)));
    start = limit + 1;
  }
  return keys;
}

std::optional<text::ProseSpan> name_in(const language::Reading& reading,
                                       const std::vector<std::string>& keys) {
  if (keys.size() < 2) return std::nullopt; // a first name alone is nobody
  for (std::size_t i = 0; i + keys.size() <= reading.words.size(); ++i) {
    std::size_t same = 0;
    while (same < keys.size() && reading.key(reading.words[i + same]) == keys[same]) ++same;
    if (same == keys.size())
      return text::ProseSpan{reading.words[i].span.start, reading.words[i + same - 1].span.limit};
  }
  return std::nullopt;
}

} // namespace

std::string dialled(std::string_view number) {
  std::string digits;
  for (const char c : number)
    if (is_digit(c) || (c == '+' && digits.empty())) digits += c;
  const auto national = [&](std::string_view prefix) {
    if (!digits.starts_with(prefix)) return;
    digits.erase(0, prefix.size());
    if (!digits.starts_with("0")) digits.insert(0, "0");
  };
  national("+49");
  national("0049");
  return digits;
}

std::vector<ContactMention> contact_mentions(const document::Document& document,
                                             const language::Reading& reading,
                                             const claims::Registry& registry) {
  std::vector<ContactMention> mentions;
  if (registry.contacts.empty()) return mentions;
  const std::vector<WrittenNumber> numbers = numbers_in(reading.prose.view());
  const auto given = [&](std::string_view key) {
    const document::ContextValue* value = document.context.find(key);
    return value != nullptr && value->origin == document::Origin::front_matter && !value->values.empty()
               ? value
               : nullptr;
  };
  for (const claims::Contact& contact : registry.contacts) {
    std::optional<text::SourceSpan> first;
    const auto at = [&](text::SourceSpan span) {
      if (!first || span.start < first->start) first = span;
    };
    const std::string email = text::lower(contact.email);
    const std::string phone = dialled(contact.phone);
    if (const auto* value = given("contact.name"); value != nullptr && value->values[0] == contact.name.value)
      at(value->span);
    if (const auto* value = given("contact.email");
        value != nullptr && !email.empty() && text::lower(value->values[0]) == email)
      at(value->span);
    if (const auto* value = given("contact.phone");
        value != nullptr && !phone.empty() && dialled(value->values[0]) == phone)
      at(value->span);
    if (!email.empty())
      if (const std::size_t found = reading.folded.find(email); found != std::string::npos)
        at(reading.prose.to_source({text::ProseOffset(found), text::ProseOffset(found + email.size())}));
    if (!phone.empty())
      for (const WrittenNumber& number : numbers)
        if (number.digits == phone) at(reading.prose.to_source(number.span));
    if (contact.kind == claims::ContactKind::person)
      if (const auto name = name_in(reading, keys_of(contact.name.value))) at(reading.prose.to_source(*name));
    if (first) mentions.push_back({contact.id.value, *first});
  }
  std::sort(mentions.begin(), mentions.end(), [](const ContactMention& a, const ContactMention& b) {
    return std::pair(a.span, std::string_view(a.contact)) < std::pair(b.span, std::string_view(b.contact));
  });
  return mentions;
}

} // namespace taktvoll::editorial
