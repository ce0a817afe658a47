// What a public body must tell the people who use its software: the accessibility statement
// (Public Sector Bodies Accessibility Regulations 2018), the privacy notice, and what this program
// is made of. Readable without signing in.

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

struct Part {
  Text heading, text;
};

void DrawParts(std::span<const Part> parts) {
  for (const Part& part : parts) {
    kit::Heading(2, T(part.heading));
    kit::Paragraph(T(part.text));
  }
}

}  // namespace

void DrawStandAloneLinks(const PanelContext& context, Screen here) {
  kit::Space(16);
  for (const auto& [screen, label] : {std::pair(Screen::kAbout, Text::kAbout),
                                      std::pair(Screen::kAccessibility, Text::kAccessibility),
                                      std::pair(Screen::kPrivacy, Text::kPrivacy),
                                      std::pair(Screen::kDevice, Text::kDeviceCheck)}) {
    if (screen != here) context.Link(T(label), RouteTo(screen));
  }
  if (context.facts.user.empty()) context.Link(T(Text::kSignIn), RouteTo(Screen::kSignIn));
}

void DrawAbout(PanelContext& context) {
  kit::Heading(1, T(Text::kAbout));
  kit::Paragraph(T(Text::kAboutText));
  // The build behind the number is for whoever looks into a fault: the device check copies it.
  const std::string& version = context.facts.version;
  const std::string number = version.substr(0, version.find(' '));
  const kit::Fact facts[] = {{T(Text::kVersion), number},
                             {T(Text::kLicence), T(Text::kLicenceText)}};
  kit::Facts(facts);
  kit::Heading(2, T(Text::kMadeWith));
  const kit::Fact parts[] = {{"Dear ImGui", "MIT"},
                             {"JSON for Modern C++", "MIT"},
                             {"tl::expected", "CC0"},
                             {"utf8proc", "MIT"},
                             {"Emscripten, musl, libc++", T(Text::kMitAndApache)}};
  kit::Facts(parts);
  kit::Paragraph(T(Text::kLicencesWhere));
  DrawStandAloneLinks(context, Screen::kAbout);
}

void DrawAccessibility(PanelContext& context) {
  kit::Heading(1, T(Text::kAccessibility));
  kit::Paragraph(T(Text::kAccessibilityLead));
  constexpr Part kParts[] = {
      {Text::kWhatWorks, Text::kWhatWorksText},   {Text::kWhatDoesNot, Text::kWhatDoesNotText},
      {Text::kTellUs, Text::kTellUsText},         {Text::kEnforcement, Text::kEnforcementText},
      {Text::kCompliance, Text::kComplianceText}, {Text::kHowTested, Text::kHowTestedText}};
  DrawParts(kParts);
  DrawStandAloneLinks(context, Screen::kAccessibility);
}

void DrawPrivacy(PanelContext& context) {
  kit::Heading(1, T(Text::kPrivacy));
  kit::Paragraph(T(Text::kPrivacyLead));
  constexpr Part kParts[] = {{Text::kOnThisDevice, Text::kOnThisDeviceText},
                             {Text::kAtTheServer, Text::kAtTheServerText},
                             {Text::kNotCollected, Text::kNotCollectedText},
                             {Text::kCookies, Text::kCookiesText},
                             {Text::kYourRights, Text::kYourRightsText}};
  DrawParts(kParts);
  DrawStandAloneLinks(context, Screen::kPrivacy);
}

}  // namespace earshot::panels
