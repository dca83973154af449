// Contacts who are gone on the day a post appears, and contacts whom nobody knows.
#include "editorial/campaign_checks.h"
#include "language/key.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace taktvoll::editorial {
namespace {

using ContactsById = std::map<std::string_view, const claims::Contact*>;

void check_departures(const Post& post, const Campaign& campaign, const ContactsById& contacts,
                      std::vector<CampaignFinding>& findings) {
  const std::optional<base::Date> day = day_of(post, campaign);
  if (!day) return;
  const bool planned = post.context.given("publish_date");
  for (const ContactMention& mention : post.contacts) {
    const claims::Contact& contact = *contacts.at(mention.contact);
    if (!contact.validity.until || *contact.validity.until >= *day) continue;
    const base::LocalText until = said(*contact.validity.until);
    const base::LocalText on = said(*day);
    const std::string& name = contact.name.value;
    CampaignFinding found;
    found.check = "contact-left";
    found.severity = finding::Severity::error;
    found.where = spot_of(post, mention.span);
    found.other = spot_of(*campaign.registry, contact.validity.until_place);
    found.message =
        planned
            ? base::LocalText{name + " ist nur bis " + until.de + " da, der Post erscheint am " + on.de + ".",
                              name + " is there until " + until.en + " only, the post appears on " + on.en +
                                  "."}
            : base::LocalText{name + " ist seit " + until.de + " nicht mehr da.",
                              name + " has not been there since " + until.en + "."};
    found.why = {"Wer schreibt oder anruft, soll jemanden erreichen.",
                 "People who write or call should reach somebody."};
    found.hint = {"Nennen Sie eine andere Person: `taktvoll contacts list` zeigt, wer da ist.",
                  "Name another person: `taktvoll contacts list` shows who is there."};
    findings.push_back(std::move(found));
  }
}

void check_strangers(const Post& post, const Campaign& campaign, std::vector<CampaignFinding>& findings) {
  const document::ContextValue* name = post.context.find("contact.name");
  if (name == nullptr || name->values.empty()) return;
  const std::string key = language::key_of(name->values[0]);
  const bool known = std::any_of(
      campaign.registry->contacts.begin(), campaign.registry->contacts.end(),
      [&](const claims::Contact& contact) { return language::key_of(contact.name.value) == key; });
  if (known) return;
  CampaignFinding found;
  found.check = "contact-unknown";
  found.severity = finding::Severity::info;
  found.where = spot_of(post, name);
  found.message = {name->values[0] + " steht nicht im Register der Ansprechpersonen.",
                   name->values[0] + " is not in the registry of contacts."};
  found.why = {"Nur von eingetragenen Personen weiß taktvoll, bis wann sie zu erreichen sind.",
               "Only of people in the registry does taktvoll know until when they can be reached."};
  found.hint = {"Tragen Sie die Person unter `contacts` ein.", "Enter the person under `contacts`."};
  findings.push_back(std::move(found));
}

} // namespace

void check_contacts(const Campaign& campaign, std::vector<CampaignFinding>& findings) {
  if (campaign.registry == nullptr || campaign.registry->contacts.empty()) return;
  ContactsById contacts;
  for (const claims::Contact& contact : campaign.registry->contacts)
    contacts.emplace(contact.id.value, &contact);
  for (const Post& post : campaign.posts) {
    check_departures(post, campaign, contacts, findings);
    check_strangers(post, campaign, findings);
  }
}

} // namespace taktvoll::editorial
