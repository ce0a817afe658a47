// A server with one workspace and one person's device, signed in: where most journeys begin.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/ui/app_driver.h"

namespace earshot::ui_test {

inline constexpr char kDatabase[] = "earshot_town";
inline constexpr char kPassword[] = "market stall in the rain";

class Journey : public testing::Test {
 protected:
  Journey() {
    server.users = {{"asha", kPassword}, {"ben", kPassword}};
    server.AddDatabase(kDatabase);
  }

  // What the server holds of the first document with that title.
  base::Json AtServer(const std::string& field, const std::string& value) {
    for (const auto& [id, tree] : server.databases[kDatabase]->store.trees()) {
      auto document = server.databases[kDatabase]->store.Read(id, tree.Winner());
      if (document && base::GetString(*document, field) == value) return *document;
    }
    return {};
  }
  // As an older version, or another device, has stored it.
  void PutAtServer(const std::string& database, const base::Json& document) {
    const base::Json body = {{"docs", base::Json::array({document})}};
    server.AddDatabase(database).Answer(
        {"POST", "/" + database + "/_bulk_docs", base::DumpJson(body)});
  }
  void NameAtServer(const std::string& database, const std::string& name) {
    PutAtServer(database, {{"_id", "workspace:main"}, {"type", "workspace"}, {"name", name}});
  }
  size_t CountAtServer(const std::string& type) {
    size_t count = 0;
    for (const auto& [id, tree] : server.databases[kDatabase]->store.trees()) {
      auto document = server.databases[kDatabase]->store.Read(id, tree.Winner());
      if (document && base::GetString(*document, "type") == type) ++count;
    }
    return count;
  }

  static void LogActivity(AppDriver& person, std::string_view title, std::string_view notes = "") {
    person.Open("#/log/new");
    person.Fill("Activity", title);
    person.Choose("Type of engagement", "Stall in a busy place");
    if (!notes.empty()) person.Fill("Detailed notes", notes);
    person.Press("Save");
  }

  // REQUIRES of both: a form is on the screen; for the second that of a new activity.
  static void FillDate(AppDriver& person, std::string_view day, std::string_view month,
                       std::string_view year) {
    person.Fill("Day", day);
    person.Fill("Month", month);
    person.Fill("Year", year);
  }
  static void SaveWithFeedback(AppDriver& person, std::string_view title, std::string_view said) {
    person.Fill("Activity", title);
    person.Choose("Type of engagement", "Stall in a busy place");
    person.Press("Add feedback");
    person.Fill("Feedback 1: What they said", said);
    person.Press("Save");
    ASSERT_TRUE(person.Sees("Activity saved")) << person.Dump();
  }

  FakeServer server;
};

class SignedInJourney : public Journey {
 protected:
  SignedInJourney() : asha(server) {
    asha.SignIn("asha", kPassword);
    asha.activations = 0;
  }
  // Stores it at the server and fetches it; its form is on the screen then.
  void EditStoredDecision(const base::Json& decision) {
    PutAtServer(kDatabase, decision);
    asha.Follow("Sync");
    asha.Press("Sync now");
    asha.Open("#/voices/decisions");
    asha.Follow(base::GetString(decision, "title"));
    asha.Follow("Edit");
  }
  AppDriver asha;
};

}  // namespace earshot::ui_test
