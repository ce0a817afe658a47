// What the columns of a spreadsheet are (activity_import.h, stakeholder_import.h, member_import.h,
// postcode_import.h).

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "core/report/activity_import.h"
#include "core/report/import_cells.h"

namespace earshot::report {
namespace {

struct OtherWords {
  std::string_view field;
  std::string_view headings;  // as WordKey makes them, a blank between two
};

constexpr std::array<OtherWords, 14> kOfActivities = {{
    {"title",
     "activityname activitytitle event eventname eventtitle title name meeting session what "
     "engagementactivity nameofactivity nameofevent"},
    {"held_on",
     "eventdate activitydate dateofevent dateofactivity dateheld heldon when day meetingdate "
     "sessiondate startdate"},
    {"project", "projectname programme scheme campaign consultation workstream"},
    {"engagement_type",
     "type typeofevent typeofactivity eventtype activitytype engagementtype kind kindofevent"},
    {"delivery_method", "method format delivery deliverymethod howdelivered"},
    {"channels", "channel"},
    {"groups",
     "group stakeholders stakeholdergroup stakeholdergroups audience whoattended whocame"},
    {"place", "venue location where site address placename"},
    {"owner", "staff staffmember staffname lead leadofficer officer organiser facilitator who"},
    {"carried_out_by", "deliveredby provider partner runby"},
    {"final_count",
     "attendees attendance attended people numberofpeople peopleattended peoplecounted "
     "numberattended numberattending numberofattendees numberofparticipants noofattendees "
     "noofpeople nopeople participants headcount heads count total totalattendance numbers "
     "howmany peopleengaged peoplespokento"},
    {"reached", "peoplereached reach leaflets leafletstaken"},
    {"purpose", "aim aims why objective objectives reason"},
    {"notes",
     "note comments comment remarks details description summary findings whatwasheard "
     "whatpeoplesaid"},
}};

constexpr std::array<OtherWords, 17> kOfStakeholders = {{
    {"name", "fullname displayname contactname stakeholdername contact person who"},
    {"kind", "type typeofstakeholder stakeholdertype"},
    {"roles", "role part parts"},
    {"groups", "group stakeholdergroup"},
    {"organisation", "organization company employer outlet org institution"},
    {"locality", "town city locality place location"},
    {"area", "ward constituency division"},
    {"interests", "interest topics tags keywords categories"},
    {"about", "note notes comments remarks description biography"},
    {"email", "emailaddress mail"},
    {"phone", "telephone tel mobile phonenumber telephonenumber mobilenumber"},
    {"address", "postaladdress street"},
    {"website", "url web site homepage"},
    {"permission", "consent contactpermission maycontact"},
    {"permission_on", "consentdate dateofconsent consenton"},
    {"formats", "format accessneeds informationneeds"},
    {"languages", "language"},
}};

constexpr std::array<OtherWords, 33> kOfMembers = {{
    {"name", "fullname membername contactname member person who"},
    {"email", "emailaddress mail"},
    {"phone", "telephone tel mobile phonenumber telephonenumber mobilenumber"},
    {"birth_year",
     "birthyear yearborn born dateofbirth birthdate dob birthday dateofbirthddmmyyyy"},
    {"age", "ageinyears agegiven"},
    {"age_on", "agedate ageat dateofage ageason askedon surveydate"},
    {"postcode", "postalcode zip homepostcode"},
    {"interests", "interest topics tags interestedin"},
    {"reach_by", "preferredcontact contactpreference contactby preferredchannel channel"},
    {"formats", "format accessneeds informationneeds communicationneeds"},
    {"languages", "language"},
    {"support", "supportneeds help"},
    {"address", "postaladdress homeaddress street"},
    {"locality", "town city locality place area"},
    {"household", "householdid householdnumber"},
    {"deprivation_decile", "imd imddecile decile deprivation"},
    {"rural_urban", "ruralurban urbanrural ruc ruc21 urbanorrural ruralorurban"},
    {"guardian_name", "guardian parent parentorguardianname guardiansname"},
    {"guardian_contact", "guardiancontact parentcontact contactofguardian"},
    {"joined_at", "event venue joinedat recruitedat"},
    {"note", "notes comment comments remarks"},
    {"consent_on", "consentdate dateofconsent consenton consentgivenon consentedon agreedon"},
    {"consent_how", "consentmethod howconsented methodofconsent howconsentwasgiven"},
    {"sex", "gender"},
    {"gender_identity", "genderidentity transgender genderreassignment"},
    {"ethnic_group", "ethnicity ethnicgroup ethniccategory ethnicorigin race"},
    {"disability", "disabled disabilitystatus"},
    {"religion", "belief faith religionorbelief"},
    {"orientation", "sexuality sexualorientation"},
    {"partnership", "maritalstatus marriage partnershipstatus civilpartnership"},
    {"maternity", "pregnant pregnancy pregnancyandmaternity"},
    {"care", "carer unpaidcare carerstatus caring hoursofcare"},
    {"inclusion_groups", "inclusiongroup inclusionhealth plusgroups"},
}};

constexpr std::array<OtherWords, 4> kOfPostcodeAreas = {{
    {"code", "postcode pcd pcd7 pcd8 pcds postcodesector postcodedistrict sector district outcode"},
    {"locality", "town city locality place name area ward wardname parish"},
    {"deprivation_decile", "imd imddecile imd2025decile imd2019decile decile deprivation"},
    {"rural_urban", "ruralurban urbanrural ruc ruc21 ruc21name ruralurbanclassification"},
}};

// What a row of a panel member may also say: not stored as it stands, but made into the year of
// birth and the line of what they agreed to (member_import.h).
constexpr std::array<model::Field, 4> kMoreOfMembers = {{
    {.name = "age", .type = model::ValueType::kInteger, .label = "Age"},
    {.name = "age_on", .type = model::ValueType::kDate, .label = "Age on the day"},
    {.name = "consent_on",
     .type = model::ValueType::kDate,
     .label = "Agreed to be a member on",
     .source = "000-05"},
    {.name = "consent_how",
     .type = model::ValueType::kChoice,
     .label = "How they agreed",
     .vocabulary = "consent-ways",
     .source = "000-05"},
}};

std::span<const OtherWords> OtherWordsOf(std::string_view type) {
  if (type == "stakeholder") return kOfStakeholders;
  if (type == "member") return kOfMembers;
  if (type == "postcode_area") return kOfPostcodeAreas;
  return kOfActivities;
}

std::string_view Heading(const model::Field& field) {
  return field.csv.empty() ? field.label : field.csv;
}

bool IsImportable(const model::Field& field) {
  return !field.hidden && field.kind != model::FieldKind::kTally;
}

// All that a column may be, in the order of forms. The row of a panel member also holds the answers
// of its equality record; how somebody joined is said by their coming in from a file.
std::vector<const model::Field*> FieldsOf(std::string_view type) {
  std::vector<const model::Field*> fields;
  const auto add = [&fields](std::span<const model::Field> more) {
    for (const model::Field& field : more) {
      if (IsImportable(field)) fields.push_back(&field);
    }
  };
  add(model::FindType(type)->fields);
  if (type == "member") {
    std::erase_if(fields, [](const model::Field* field) { return field->name == "source"; });
    add(kMoreOfMembers);
    add(model::FindType("equality")->fields);
  }
  return fields;
}

std::string FieldByOwnWords(std::string_view type, std::string_view key) {
  for (const model::Field* field : FieldsOf(type)) {
    const bool same = key == WordKey(Heading(*field)) || key == WordKey(field->label) ||
                      key == WordKey(field->name);
    if (same) return std::string(field->name);
  }
  return "";
}

std::string FieldByOtherWords(std::string_view type, std::string_view key) {
  for (const OtherWords& words : OtherWordsOf(type)) {
    std::string_view rest = words.headings;
    while (!rest.empty()) {
      const size_t end = std::min(rest.find(' '), rest.size());
      if (rest.substr(0, end) == key) return std::string(words.field);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return "";
}

std::string ExampleOf(const CsvReading& reading, const CsvRow& heading, size_t index) {
  for (const CsvRow& row : reading.rows) {
    if (row.number == heading.number || index >= row.cells.size()) continue;
    std::string example = Shown(row.cells[index]);
    if (!example.empty()) return example;
  }
  return "";
}

}  // namespace

const model::Field* ImportableField(std::string_view name, std::string_view type) {
  for (const model::Field* field : FieldsOf(type)) {
    if (field->name == name) return field;
  }
  return nullptr;
}

std::vector<std::pair<std::string, std::string>> ImportableFields(std::string_view type) {
  std::vector<std::pair<std::string, std::string>> fields;
  for (const model::Field* field : FieldsOf(type)) fields.emplace_back(field->name, field->label);
  return fields;
}

bool LeavesRowOut(CsvProblemKind kind) {
  return kind == CsvProblemKind::kNotUtf8 || kind == CsvProblemKind::kQuoteOpen ||
         kind == CsvProblemKind::kCellTooLong;
}

// WHY: with its headings lost, the first activity of the file would be taken for them.
const CsvRow* HeadingRow(const CsvReading& reading) {
  if (reading.rows.empty()) return nullptr;
  const CsvRow& first = reading.rows.front();
  const bool lost = std::any_of(reading.problems.begin(), reading.problems.end(),
                                [&first](const CsvProblem& problem) {
                                  return LeavesRowOut(problem.kind) && problem.row < first.number;
                                });
  return lost ? nullptr : &first;
}

std::vector<ImportColumn> ReadColumns(const CsvReading& reading, std::string_view type) {
  std::vector<ImportColumn> columns;
  const CsvRow* heading = HeadingRow(reading);
  if (heading == nullptr) return columns;
  for (size_t i = 0; i < heading->cells.size(); ++i) {
    ImportColumn column;
    column.index = i;
    column.heading = Shown(heading->cells[i]);
    column.example = ExampleOf(reading, *heading, i);
    const bool blank = column.heading.empty() && column.example.empty();
    if (!blank) columns.push_back(std::move(column));
  }
  std::set<std::string> taken;
  for (auto* const field_of : {&FieldByOwnWords, &FieldByOtherWords}) {
    for (ImportColumn& column : columns) {
      if (!column.field.empty()) continue;
      std::string field = field_of(type, WordKey(heading->cells[column.index]));
      if (!field.empty() && taken.insert(field).second) column.field = std::move(field);
    }
  }
  return columns;
}

}  // namespace earshot::report
