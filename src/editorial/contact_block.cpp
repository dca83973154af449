#include "editorial/contact_block.h"

#include "base/yaml.h"
#include "document/document.h"
#include "editorial/contact_mentions.h"
#include "language/reader.h"
#include "text/line_index.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace taktvoll::editorial {
namespace {

using base::LocalText;

std::string_view line_end_of(std::string_view bytes) {
  const std::size_t at = bytes.find('\n');
  return at != std::string_view::npos && at > 0 && bytes[at - 1] == '\r' ? "\r\n" : "\n";
}

std::string with_line_ends(const std::string& text, std::string_view line_end) {
  std::string out;
  for (const char c : text) {
    if (c == '\n')
      out += line_end;
    else
      out += c;
  }
  return out;
}

ContactEdit edited(const text::SourceText& source, std::size_t at, const std::string& inserted,
                   std::size_t blank_lines) {
  ContactEdit edit;
  edit.bytes = std::string(source.bytes().substr(0, at)) + inserted + std::string(source.bytes().substr(at));
  edit.changed = true;
  const auto before = std::string_view(edit.bytes).substr(0, at);
  edit.line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1 +
                                         static_cast<std::ptrdiff_t>(blank_lines));
  return edit;
}

bool is_hashtag_block(std::string_view text) {
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t') {
      ++at;
      continue;
    }
    if (text[at] != '#' || at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '#') return false;
    any = true;
    at = std::min(text.find_first_of(" \t\r\n", at), text.size());
  }
  return any;
}

// Markdown that must not take what the registry says for its own marks.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

struct Entry {
  std::string_view key;
  const std::string* value = nullptr;
};

std::vector<Entry> entries_of(const claims::Contact& contact) {
  std::vector<Entry> entries;
  for (const Entry& entry : std::array<Entry, 5>{{{"name", &contact.name.value},
                                                  {"photo", &contact.photo},
                                                  {"photo_alt", &contact.photo_alt},
                                                  {"email", &contact.email},
                                                  {"phone", &contact.phone}}})
    if (!entry.value->empty()) entries.push_back(entry);
  return entries;
}

base::Result<ContactEdit, LocalText> into_front_matter(const text::SourceText& source,
                                                       const document::Document& document,
                                                       const claims::Contact& contact) {
  const document::FrontMatter& front = document.front_matter;
  std::vector<Entry> missing;
  const document::ContextValue* there = nullptr;
  for (const Entry& entry : entries_of(contact)) {
    const document::ContextValue* value = document.context.find("contact." + std::string(entry.key));
    if (value == nullptr || value->origin != document::Origin::front_matter || value->values.empty()) {
      missing.push_back(entry);
      continue;
    }
    if (value->values[0] != *entry.value)
      return tl::unexpected(LocalText{"Im Dateikopf steht unter „contact." + std::string(entry.key) +
                                          "“ schon „" + value->values[0] + "“.",
                                      "The front matter has “" + value->values[0] + "” under “contact." +
                                          std::string(entry.key) + "” already."});
    if (there == nullptr || value->span.start < there->span.start) there = value;
  }
  const text::LineIndex lines(source);
  if (missing.empty())
    return ContactEdit{std::string(source.bytes()), false,
                       there == nullptr ? 1 : lines.position(there->span.start).line};
  std::string text;
  if (there == nullptr) text = "contact:\n";
  for (const Entry& entry : missing)
    text += (there == nullptr ? "  " : "contact.") + std::string(entry.key) + ": " +
            base::yaml_quoted(*entry.value) + "\n";
  const std::string_view line_end = line_end_of(source.bytes());
  if (front.span.empty()) {
    const std::string whole = "---\n" + text + "---\n\n";
    return edited(source, source.content_start().value, with_line_ends(whole, line_end), 1);
  }
  // Before the line of the closing fence.
  const std::uint32_t last = lines.position(front.span.limit - 1).line;
  return edited(source, lines.line(last).start.value, with_line_ends(text, line_end), 0);
}

// Where the text has the e-mail address or the number already.
std::optional<std::uint32_t> line_with(const text::SourceText& source, const document::Document& document,
                                       const claims::Contact& contact) {
  claims::Registry alone;
  alone.contacts.push_back(contact);
  alone.contacts.back().kind = claims::ContactKind::organisation; // a name alone is no contact
  document::Document text = document;
  text.context = document::Context();
  language::Reader reader;
  const std::vector<ContactMention> mentions = contact_mentions(text, reader.read(document), alone);
  if (mentions.empty()) return std::nullopt;
  return text::LineIndex(source).position(mentions.front().span.start).line;
}

ContactEdit into_text(const text::SourceText& source, const document::Document& document,
                      const claims::Contact& contact) {
  const std::string_view bytes = source.bytes();
  const std::string_view line_end = line_end_of(bytes);
  // The block goes behind the last text, before a closing block of hashtags.
  std::size_t at = bytes.size();
  bool hashtags = false;
  for (auto block = document.blocks.rbegin(); block != document.blocks.rend(); ++block) {
    if (block->kind != document::BlockKind::paragraph || !is_hashtag_block(source.slice(block->source)))
      break;
    at = block->source.start.value;
    hashtags = true;
  }
  if (hashtags) {
    const std::size_t line = bytes.rfind('\n', at == 0 ? 0 : at - 1);
    at = line == std::string_view::npos ? source.content_start().value : line + 1;
    return edited(source, at, with_line_ends(contact_block(contact) + "\n", line_end), 0);
  }
  while (at > source.content_start().value && (bytes[at - 1] == '\n' || bytes[at - 1] == '\r')) --at;
  const bool empty = at == source.content_start().value;
  ContactEdit edit = edited(
      source, at, with_line_ends((empty ? "" : "\n\n") + contact_block(contact), line_end), empty ? 0 : 2);
  edit.bytes.resize(edit.bytes.size() - (bytes.size() - at)); // the line ends that stood there
  return edit;
}

} // namespace

std::string contact_block(const claims::Contact& contact) {
  std::string out = escaped(contact.name.value);
  if (!contact.role.empty()) out += ", " + escaped(contact.role);
  if (contact.kind == claims::ContactKind::person) out.insert(0, "Kontakt: ");
  out += '\n';
  if (!contact.phone.empty()) {
    out += "Telefon " + escaped(contact.phone);
    if (!contact.hours.empty()) out += ", " + escaped(contact.hours);
    out += '\n';
  }
  if (!contact.email.empty()) out += "[" + contact.email + "](mailto:" + contact.email + ")\n";
  if (contact.kind != claims::ContactKind::person && !contact.url.empty()) out += contact.url + "\n";
  if (!contact.photo.empty())
    out += "\n![" + escaped(contact.photo_alt.empty() ? contact.name.value : contact.photo_alt) + "](<" +
           contact.photo + ">)\n";
  return out;
}

base::Result<ContactEdit, LocalText> insert_contact(const text::SourceText& source,
                                                    const claims::Contact& contact, ContactTarget target) {
  if (contact.email.empty() && contact.phone.empty() && contact.url.empty())
    return tl::unexpected(LocalText{
        contact.name.value + " ist nicht zu erreichen: Im Register fehlen E-Mail und Durchwahl.",
        contact.name.value + " cannot be reached: e-mail and direct line are missing in the registry."});
  const document::Document document = document::parse(source);
  if (document.front_matter.broken)
    return tl::unexpected(LocalText{"Der Dateikopf ist beschädigt; er bleibt, wie er ist.",
                                    "The front matter is broken; it stays as it is."});
  if (target == ContactTarget::front_matter) return into_front_matter(source, document, contact);
  if (const auto line = line_with(source, document, contact))
    return ContactEdit{std::string(source.bytes()), false, *line};
  return into_text(source, document, contact);
}

} // namespace taktvoll::editorial
