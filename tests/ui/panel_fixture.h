// A workspace with a Citizens' Panel and one person's device on which both are open.
#pragma once

#include <string>

#include "core/merge/document.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {

inline constexpr char kPanelDatabase[] = "earshot_town_panel";

class PanelJourney : public Journey {
 protected:
  PanelJourney() : asha((server.AddDatabase(kPanelDatabase), server)) {
    asha.SignIn("asha", kPassword);
    asha.activations = 0;
  }

  // A record of the panel as the server has it; Fetch brings it to the device. `fields` holds what
  // the schema asks for. The id is "<type>:01J0000000000000000<1000000 + number>".
  std::string AddToPanel(const std::string& type, int number, const base::Json& fields) {
    return AddToPanel(type + ":01J0000000000000000" + std::to_string(1000000 + number), fields);
  }
  std::string AddToPanel(const std::string& id, const base::Json& fields) {
    base::Json document =
        merge::NewDocument(id, id.substr(0, id.find(':')), "01a1000000000000000000000000000a");
    for (const auto& [field, value] : fields.items()) document[field] = value;
    document["_rev"] = kRev;
    server.databases[kPanelDatabase]->store.Graft(document, {kRev});
    return id;
  }
  // An active member who agreed to be one. `more`: other fields, which win.
  std::string AddMember(int number, const std::string& name, const base::Json& more = {}) {
    base::Json fields = {{"name", name}, {"status", "active"}, {"status_on", "2026-09-01"}};
    if (more.is_object()) fields.update(more);
    const std::string id = AddToPanel("member", number, fields);
    AddToPanel("consent", number,
               {{"member", id},
                {"purpose", "panel"},
                {"answer", "given"},
                {"given_at", "2026-09-01T10:00:00.000+00:00"},
                {"how", "paper"},
                {"by_whom", "themselves"},
                {"wording", "I agree."}});
    return id;
  }
  void Fetch() {
    asha.Settle();
    asha.Follow("Sync");
    asha.Press("Sync now");
    asha.activations = 0;
  }
  // What the panel at the server holds of the first record of that type with that value.
  base::Json InPanelAtServer(const std::string& type, const std::string& field,
                             const std::string& value) {
    sim::Peer& peer = *server.databases[kPanelDatabase];
    for (const auto& [id, tree] : peer.store.trees()) {
      auto document = peer.store.Read(id, tree.Winner());
      if (document && base::GetString(*document, "type") == type &&
          base::GetString(*document, field) == value) {
        return *document;
      }
    }
    return {};
  }

  static constexpr char kRev[] = "1-0000000000000000000000000000000a";
  AppDriver asha;
};

}  // namespace earshot::ui_test
