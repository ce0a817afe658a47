// Documents into which no text can put markup (T21), and their sheet and policy.

#include "core/report/html.h"

#include <gtest/gtest.h>

#include "core/base/bytes.h"
#include "core/base/fold.h"
#include "core/report/clean_text.h"

namespace earshot::report {
namespace {

// Texts that would run, close or open something if they got through as they are.
constexpr std::string_view kAttacks[] = {"<script>alert(1)</script>",
                                         "\"><img src=x onerror=alert(1)>",
                                         "' onmouseover='alert(1)",
                                         "]]><script>alert(1)</script>",
                                         "--><script>",
                                         "</title><script>",
                                         "</style><script>",
                                         "</textarea></svg><script>",
                                         "javascript:alert(1)",
                                         "&lt;script&gt;",
                                         "<svg/onload=alert(1)>",
                                         "\xff<script>",
                                         "<scr\0ipt>",
                                         "&#x3c;script>"};

std::string PageWith(std::string_view text) {
  HtmlWriter html(text);
  html.Heading(2, text);
  html.Paragraph(text);
  html.Prose(text);
  html.Quote(text, text);
  const std::vector<std::string> items = {std::string(text)};
  html.List(items);
  html.Write({std::string(text),
              {{std::string(text), false}, {std::string(text), true}},
              {{std::string(text), std::string(text)}},
              {std::string(text), std::string(text)}});
  html.Element("p", text, {{"id", text}, {"class", text}});
  return html.Finish();
}

size_t CountOf(std::string_view text, std::string_view part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

// A text of letters with words as long as those of `attack`.
std::string LettersLike(std::string_view attack) {
  std::string letters(attack);
  for (char& c : letters) {
    if (c != ' ' && c != '-') c = 'x';
  }
  return letters;
}

// T21: the same tags and attributes stand in the document whatever the text is. (A long word of a
// table has a tag of its own.)
TEST(Html, NoTextPutsMarkupIntoADocument) {
  for (const std::string_view attack : kAttacks) {
    const std::string plain = PageWith(LettersLike(attack));
    const std::string page = PageWith(attack);
    EXPECT_EQ(CountOf(page, "<"), CountOf(plain, "<")) << attack;
    EXPECT_EQ(CountOf(page, ">"), CountOf(plain, ">")) << attack;
    EXPECT_EQ(CountOf(page, "\""), CountOf(plain, "\"")) << attack;
    EXPECT_EQ(CountOf(page, "'"), CountOf(plain, "'")) << attack;
    EXPECT_EQ(page.find("<script"), std::string::npos) << attack;
    EXPECT_EQ(page.find("href"), std::string::npos) << "a text cannot become a link";
  }
}

TEST(Html, EveryMarkOfMarkupIsEscaped) {
  EXPECT_EQ(EscapeHtml("<a href=\"x\" id='y'>&amp;"),
            "&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;");
}

TEST(Html, BadBytesAndControlsDoNotReachADocument) {
  EXPECT_EQ(CleanText("a\xff"
                      "b"),
            "a\xef\xbf\xbd"
            "b");
  EXPECT_EQ(CleanText("cut \xe2\x82"), "cut \xef\xbf\xbd\xef\xbf\xbd");
  EXPECT_EQ(CleanText(std::string_view("a\0b\x1b[31m\x7f", 9)), "ab[31m");
  EXPECT_EQ(CleanText("one\r\ntwo\rthree\tfour"), "one\ntwo\nthree\tfour");
  EXPECT_EQ(CleanText("a\xc2\x85"
                      "b"),
            "ab")
      << "C1 controls";
}

// What a project is called becomes a part of a file's name on any system.
TEST(FileWords, ANameKeepsItsWordsAndLosesWhatNoFileNameMayHold) {
  EXPECT_EQ(FileWords("A clinic in Corby"), "A clinic in Corby");
  EXPECT_EQ(FileWords("Buses / trains: \"when?\"\n<2027>"), "Buses trains when 2027");
  EXPECT_EQ(FileWords("../../.secret"), "secret");
  EXPECT_EQ(FileWords("z\xc3\xa1\xc5\xbb"), "z\xc3\xa1\xc5\xbb");
  EXPECT_EQ(FileWords(" ?. "), "");
  EXPECT_EQ(FileWords(std::string(49, 'a') + " long"), std::string(49, 'a') + "\u2026");
}

TEST(Html, EmojiAndOtherScriptsStayAsTheyAre) {
  const std::string text =
      "Thank you \xf0\x9f\x91\xa9\xe2\x80\x8d\xe2\x9a\x95\xef\xb8\x8f "
      "\xd8\xb4\xd9\x83\xd8\xb1\xd8\xa7 z\xc3\xa1\xc5\xbb";
  EXPECT_EQ(EscapeHtml(text), text);
}

// A quote that reads from right to left keeps to its own element.
TEST(Html, PeoplesWordsDecideTheirOwnDirection) {
  const std::string page = PageWith("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae");
  EXPECT_NE(page.find("<blockquote dir=\"auto\">"), std::string::npos);
  EXPECT_NE(page.find("<li dir=\"auto\">"), std::string::npos);
}

TEST(Html, ATableHasACaptionAndHeadingsOfRowsAndColumns) {
  HtmlWriter html("Title");
  html.Write(
      {"Caption", {{"Group", false}, {"Contacts", true}}, {{"Carers", "10"}}, {"All", "10"}});
  const std::string page = html.Finish();
  EXPECT_NE(page.find("<caption dir=\"auto\">Caption</caption>"), std::string::npos);
  EXPECT_NE(page.find("<th scope=\"col\">Group</th>"), std::string::npos);
  EXPECT_NE(page.find("<th scope=\"row\" dir=\"auto\">Carers</th>"), std::string::npos);
  EXPECT_NE(page.find("<td class=\"number\">10</td>"), std::string::npos);
}

// In a narrow column of a printed page "E-mail" stood as "E-" and "mail".
TEST(Html, WordsOfAColumnStayWholeWhereItAsksForIt) {
  HtmlWriter html("Title");
  html.Write({"Told",
              {{"Date", false}, {"How", false, true}, {"Who", false}},
              {{"2026-11-25", "E-mail", "Drop-in"}},
              {}});
  const std::string page = html.Finish();
  EXPECT_NE(page.find("<td class=\"words\" dir=\"auto\">E\u2011mail</td>"), std::string::npos);
  EXPECT_NE(page.find("<td dir=\"auto\">Drop-in</td>"), std::string::npos) << "as it was written";
  EXPECT_NE(kDocumentSheet.text.find(".words { overflow-wrap: normal; }"), std::string_view::npos);
}

// In print "Level" stood as "Leve" and "l": every column is as wide as its longest word. An address
// of the web would push the others off the paper, so that alone may be broken.
TEST(Html, OnlyAWordTooLongForAColumnMayBeBroken) {
  HtmlWriter html("Title");
  html.Write(
      {"Held",
       {{"Activity", false}, {"Where", false}},
       {{"Northamptonshire Neurodevelopmental Forum", "see https://example.org/a/b/c, <now>"}},
       {}});
  const std::string page = html.Finish();
  EXPECT_NE(page.find("auto\">Northamptonshire Neurodevelopmental Forum</th>"), std::string::npos);
  EXPECT_NE(page.find("<td dir=\"auto\">see <span class=\"long\">https://example.org/a/b/c,</span> "
                      "&lt;now&gt;</td>"),
            std::string::npos);
  EXPECT_NE(kDocumentSheet.text.find("@media print, (min-width: 40rem) {\n"
                                     "  th, td { overflow-wrap: normal; }\n"
                                     "  .long { overflow-wrap: anywhere; }\n"),
            std::string_view::npos);
}

// A total at the foot of each page would be taken for that of the page.
TEST(Html, HeadingsOfATableStandOnEveryPageAndItsTotalOnce) {
  const std::string_view sheet = kDocumentSheet.text;
  EXPECT_NE(sheet.find("thead { display: table-header-group; }"), std::string_view::npos);
  EXPECT_NE(sheet.find("tfoot { display: table-row-group; }"), std::string_view::npos);
}

TEST(Html, AShortRowIsFilledAndALongOneCut) {
  HtmlWriter html("Title");
  html.Write({"Caption", {{"A", false}, {"B", false}}, {{"one"}, {"one", "two", "three"}}, {}});
  const std::string page = html.Finish();
  EXPECT_EQ(CountOf(page, "<td"), 2U);
  EXPECT_EQ(page.find("three"), std::string::npos);
}

TEST(Html, WhatIsOpenIsClosedAtTheEnd) {
  HtmlWriter html("Title");
  html.Open("section");
  html.Open("ul");
  const std::string page = html.Finish();
  EXPECT_NE(page.find("</ul></section>\n</main>"), std::string::npos);
}

TEST(Html, ADocumentSaysItsLanguageAndLoadsNothing) {
  const std::string page = PageWith("text");
  EXPECT_EQ(page.find("<!DOCTYPE html>"), 0U);
  EXPECT_NE(page.find("<html lang=\"en-GB\">"), std::string::npos);
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  EXPECT_EQ(page.find("http:"), std::string::npos);
  EXPECT_EQ(page.find("https:"), std::string::npos);
  EXPECT_EQ(page.find("url("), std::string::npos);
  EXPECT_EQ(page.find("unsafe"), std::string::npos);
}

// The policy allows the sheet by hash; core has no SHA-256, so a checksum stands for it here.
// After a change: style_sheet.cc says how to get the hash, this test says the checksum.
TEST(Html, TheHashInThePolicyIsThatOfTheSheet) {
  const char* const changed = "the sheet has changed: make its hash anew";
  EXPECT_EQ(base::Crc32c(kDocumentSheet.text), 0x936fc308u) << changed;
  EXPECT_EQ(kDocumentSheet.sha256, "WJt2aucelarnk1mWme9+NGJsDXtdJkCYeXRoIUAJ98M=");
  EXPECT_EQ(base::Crc32c(kCardSheet.text), 0x80495877u) << changed;
  EXPECT_EQ(kCardSheet.sha256, "Q01xcPl6P0yGNK2pX2l/HKcM3d+Hr+rS2xb4u6hFWhs=");
  EXPECT_NE(PageWith("x").find("style-src 'sha256-WJt2aucelarnk1mWme9+NGJsDXtdJkCYeXRoIUAJ98M='"),
            std::string::npos);
}

}  // namespace
}  // namespace earshot::report
