// Generators of random_documents.h.

#include "tests/unit/merge/random_documents.h"

#include <array>

#include "core/merge/stamp.h"

namespace earshot::merge {
namespace {

using base::Json;

constexpr std::array<const char*, 3> kActors = {"00000000000000aa", "00000000000000bb",
                                                "00000000000000cc"};

}  // namespace

std::string RandomDocuments::Stamp() {
  return FormatStamp({1000 + Below(6), static_cast<uint16_t>(Below(2)), kActors[Below(3)]});
}

Json RandomDocuments::Value() {
  switch (Below(5)) {
    case 0:
      return Below(3);
    case 1:
      return Json{{"nested", Below(2)}};
    case 2:
      return Below(2) == 0;
    default:
      return std::string(1, static_cast<char>('p' + Below(4)));
  }
}

void RandomDocuments::AddRegisters(Json& document) {
  for (const char* name : {"title", "held_on", "project", "deleted", "unknown_field", "status",
                           "ended_at", "written_up_at", "final_count", "final_reason"}) {
    if (!OneIn(3)) document[name] = Value();
  }
  for (const char* name : {"title", "held_on", "project", "deleted", "unknown_field", "status",
                           "final", "never_set"}) {
    if (OneIn(2)) document["clock"][name] = Stamp();
  }
}

void RandomDocuments::AddSetsAndTallies(Json& document) {
  for (const char* name : {"channels", "groups", "unknown_set"}) {
    for (uint32_t i = Below(4); i > 0; --i) {
      document[name][std::string(1, static_cast<char>('a' + Below(3)))] =
          (OneIn(3) ? "-" : "") + Stamp();
    }
  }
  for (uint32_t i = Below(4); i > 0; --i) {
    document["heads"][kActors[Below(3)]] = Json::array({Below(5), Below(5)});
  }
}

void RandomDocuments::AddTexts(Json& document) {
  for (const char* name : {"notes", "purpose", "unknown_text"}) {
    if (!OneIn(3)) document[name] = std::string(1, static_cast<char>('t' + Below(4)));
    if (OneIn(2)) document["clock"][name] = Stamp();
    for (uint32_t i = OneIn(2) ? Below(3) : 0; i > 0; --i) {
      document["alt"][name].push_back({{"v", Below(2) == 0 ? "one" : "two"}, {"c", Stamp()}});
    }
    for (uint32_t i = OneIn(2) ? Below(3) : 0; i > 0; --i) {
      const std::string stamp = Stamp();
      document["seen"][name][stamp.substr(16)] = stamp.substr(0, 16);
    }
  }
}

void RandomDocuments::AddHistory(Json& document) {
  const uint32_t count = OneIn(12) ? 60 : Below(4);
  for (uint32_t i = 0; i < count; ++i) {
    Json entry = {{"f", OneIn(2) ? "title" : "status"}, {"v", Value()}, {"c", Stamp()}};
    if (OneIn(60)) entry["v"] = std::string(1000 * Below(90), 'x');
    if (!OneIn(3)) entry["by"] = Stamp();
    document["was"].push_back(std::move(entry));
  }
}

Json RandomDocuments::WellFormed() {
  Json document = {{"_id", "activity:01JDHQ0000000000000000000A"},
                   {"_rev", std::to_string(1 + Below(9)) + "-abc"},
                   {"type", "activity"},
                   {"schema", 1 + Below(2)},
                   {"clock", {{"_", Stamp()}}}};
  AddRegisters(document);
  AddSetsAndTallies(document);
  AddTexts(document);
  AddHistory(document);
  return document;
}

void RandomDocuments::Spoil(Json& document) {
  switch (Below(12)) {
    case 0:
      document.erase("clock");
      break;
    case 1:
      document["clock"] = "none";
      break;
    case 2:
      document["clock"]["title"] = 7;
      break;
    case 3:
      document["clock"]["_"] = "ABC";
      break;
    case 4:
      document["channels"] = Json::array({"a", 5, "b"});
      break;
    case 5:
      document["heads"] = {{"nobody", {1, -1}}, {"00000000000000aa", 4}};
      break;
    case 6:
      document["alt"] = {{"notes", {1, {{"v", "loose"}}, {{"c", "x"}}}}, {"title", "?"}};
      break;
    case 7:
      document["was"] = {1, {{"f", 3}}, {{"f", "title"}, {"c", Stamp()}, {"by", false}}};
      break;
    case 8:
      document["seen"] = {{"notes", {{"zz", "1"}}}, {"title", 5}};
      break;
    case 9:
      document["notes"] = nullptr;
      break;
    case 10:
      document["_deleted"] = true;
      if (OneIn(2)) document[OneIn(2) ? "erased" : "collected"] = true;
      break;
    default:
      document["type"] = Value();
      break;
  }
}

Json RandomDocuments::Foreign() {
  Json document = WellFormed();
  for (uint32_t i = 1 + Below(3); i > 0; --i) {
    if (!document.contains("clock") || !document["clock"].is_object()) {
      document["clock"] = Json::object();
    }
    Spoil(document);
  }
  return document;
}

std::string Content(Json document) {
  if (document.is_object()) document.erase("_rev");
  return base::DumpJson(document);
}

}  // namespace earshot::merge
