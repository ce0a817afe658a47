// Strict JSON in, canonical JSON out (RELIABILITY T24 and section 4, lines 1-4).

#include "core/base/json.h"

#include <gtest/gtest.h>

#include <limits>

namespace earshot::base {
namespace {

struct Case {
  const char* name;
  std::string bytes;
};

std::string Nested(const char* open, const char* close, int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += open;
  text += "1";
  for (int i = 0; i < depth; ++i) text += close;
  return text;
}

const Case kRefused[] = {
    {"duplicate key", R"({"roles":["_admin"],"roles":[]})"},
    {"duplicate id", R"({"_id":"a","x":{"y":1},"_id":"b"})"},
    {"duplicate key written with an escape", R"({"a":1,"\u0061":2})"},
    {"duplicate key deep inside", R"([{"a":{"b":1,"b":1}}])"},
    {"array one level too deep", Nested("[", "]", 65)},
    {"object one level too deep", Nested(R"({"a":)", "}", 65)},
    {"depth bomb", std::string(100'000, '[')},
    {"depth bomb of objects", Nested(R"({"a":)", "", 100'000)},
    {"byte order mark", "\xEF\xBB\xBF{}"},
    {"U+0000 in a text", R"(["a\u0000b"])"},
    {"U+0000 in a key", R"({"a\u0000b":1})"},
    {"zero byte in a text", std::string("[\"a\0b\"]", 7)},
    {"zero byte after the value", std::string("{}\0{}", 5)},
    {"lone high surrogate", R"(["\uD800"])"},
    {"lone low surrogate", R"(["\uDC00"])"},
    {"surrogates the wrong way round", R"(["\uDC00\uD800"])"},
    {"overlong UTF-8", "[\"\xC0\xAF\"]"},
    {"truncated UTF-8", "[\"\xE2\x82\"]"},
    {"surrogate as UTF-8", "[\"\xED\xA0\x80\"]"},
    {"past the last code point", "[\"\xF4\x90\x80\x80\"]"},
    {"integer of 2^63", "9223372036854775808"},
    {"integer of 2^64", "18446744073709551616"},
    {"integer below -2^63", "-9223372036854775809"},
    {"integer of a thousand digits", std::string(1000, '9')},
    {"float that overflows", "1e400"},
    {"float that overflows below", "-1e400"},
    {"nothing", ""},
    {"only spaces", " \n"},
    {"two values", "{} {}"},
    {"trailing comma", "[1,]"},
    {"trailing comma in an object", R"({"a":1,})"},
    {"comment", "[1/*x*/]"},
    {"line comment", "1 // x"},
    {"single quotes", "['a']"},
    {"unquoted key", "{a:1}"},
    {"key that is a number", "{1:1}"},
    {"leading zero", "01"},
    {"plus sign", "+1"},
    {"bare point", "1."},
    {"no digits before the point", ".5"},
    {"hex number", "0x1"},
    {"not a number", "NaN"},
    {"infinity", "Infinity"},
    {"capital literal", "True"},
    {"line feed in a text", "[\"a\nb\"]"},
    {"tab in a text", "[\"a\tb\"]"},
    {"unknown escape", R"(["\x41"])"},
    {"cut short", R"({"a":[1,2)"},
    {"closing too much", "[]]"},
    {"wrong bracket", "[}"},
    {"no comma", "[1 2]"},
    {"no colon", R"({"a" 1})"},
    {"no-break space between values",
     "[1,\xC2\xA0"
     "2]"},
};

TEST(Json, RefusesWhatParsersDisagreeAbout) {
  for (const Case& one : kRefused) {
    const Expected<Json> parsed = ParseJson(one.bytes);
    ASSERT_FALSE(parsed) << one.name;
    EXPECT_EQ(parsed.error().kind, ErrorKind::kInvalid) << one.name;
    EXPECT_TRUE(parsed.error().sentence.ends_with('.')) << one.name << parsed.error().sentence;
  }
}

TEST(Json, AcceptsWhatTheGrammarAllows) {
  const Case cases[] = {
      {"depth of 64", Nested("[", "]", 64)},
      {"depth of 64 objects", Nested(R"({"a":)", "}", 64)},
      {"largest integer", "9223372036854775807"},
      {"smallest integer", "-9223372036854775808"},
      {"same key in two objects", R"([{"a":1},{"a":2},{"b":{"a":3},"a":4}])"},
      {"prototype keys are plain keys", R"({"__proto__":{"isAdmin":true},"hasOwnProperty":1})"},
      {"surrogate pair", R"(["\uD83D\uDC4D"])"},
      {"noncharacter", "[\"\xEF\xBF\xBE\"]"},
      {"empty key", R"({"":0})"},
      {"bare value", " true "},
      {"exponents", "[1e0,1E+2,-1.5e-3,0.0]"},
      {"tiny float", "1e-400"},
      {"escapes", R"(["\"\\\/\b\f\n\r\t\u00e9"])"},
      {"letters of many scripts", "[\"Świątek ਪੰਜਾਬੀ اردو 👍🏽\"]"},
  };
  for (const Case& one : cases) {
    const Expected<Json> parsed = ParseJson(one.bytes);
    ASSERT_TRUE(parsed) << one.name << ": " << parsed.error().sentence;
    const std::string dumped = DumpJson(*parsed);
    const Expected<Json> again = ParseJson(dumped);
    ASSERT_TRUE(again) << one.name;
    EXPECT_EQ(DumpJson(*again), dumped) << one.name;
  }
}

TEST(Json, TheSentenceNamesTheRepeatedKey) {
  EXPECT_EQ(ParseJson(R"({"a":1,"a":2})").error().sentence, "The key \"a\" stands twice.");
  EXPECT_LT(ParseJson("{\"" + std::string(9000, 'k') + "\":1,\"" + std::string(9000, 'k') + "\":1}")
                .error()
                .sentence.size(),
            100U);
}

TEST(Json, DumpIsCanonical) {
  EXPECT_EQ(DumpJson(*ParseJson(R"( { "b" : [ 1 , 2.5 ] , "a" : "é" } )")),
            R"({"a":"é","b":[1,2.5]})");
  EXPECT_EQ(DumpJson(Json("bad \xC0 byte")), "\"bad \xEF\xBF\xBD byte\"");
  EXPECT_EQ(DumpJsonIndented(Json{{"a", 1}}), "{\n  \"a\": 1\n}");
}

TEST(Json, GettersFallBackInsteadOfStopping) {
  const Json object = *ParseJson(R"({"text":"t","number":7,"flag":true,"float":1.5,"null":null})");
  EXPECT_EQ(GetString(object, "text"), "t");
  EXPECT_EQ(GetString(object, "number", "f"), "f");
  EXPECT_EQ(GetString(object, "absent", "f"), "f");
  EXPECT_EQ(GetInteger(object, "number"), 7);
  EXPECT_EQ(GetInteger(object, "float", -1), -1);
  EXPECT_EQ(GetInteger(object, "text", -1), -1);
  EXPECT_TRUE(GetBool(object, "flag"));
  EXPECT_TRUE(GetBool(object, "number", true));
  for (const Json& not_object : {Json(), Json(3), Json("x"), Json::array({1})}) {
    EXPECT_EQ(Find(not_object, "text"), nullptr);
    EXPECT_EQ(GetString(not_object, "text", "f"), "f");
  }
  EXPECT_EQ(AsInteger(Json(std::numeric_limits<uint64_t>::max()), -1), -1);
  EXPECT_EQ(AsString(Json(1), "f"), "f");
}

}  // namespace
}  // namespace earshot::base
