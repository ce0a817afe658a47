// What a public body must tell, and the verdict on a device: readable without an account.

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class StatementsJourney : public Journey {
 protected:
  StatementsJourney() : visitor(server) {}

  static shell::DeviceFacts Fit() {
    shell::DeviceFacts facts;
    facts.known = facts.webgl2 = facts.indexed_db = facts.local_storage = true;
    facts.private_files = facts.service_worker = facts.persistent = true;
    facts.secure_context = facts.web_locks = facts.cookies = true;
    facts.quota_bytes = int64_t{4} << 30;
    facts.browser = "Firefox on Linux";
    return facts;
  }

  AppDriver visitor;
};

TEST_F(StatementsJourney, AreReadWithoutSigningIn) {
  for (const auto& [route, heading] :
       {std::pair("#/accessibility", "Accessibility statement"),
        std::pair("#/privacy", "Privacy notice"), std::pair("#/about", "About Earshot"),
        std::pair("#/device", "Device check")}) {
    visitor.platform.address.clear();
    visitor.Open(route);
    EXPECT_TRUE(visitor.Has(Role::kHeading, heading)) << visitor.Dump();
    EXPECT_EQ(visitor.platform.address, "") << "nobody is sent away from " << route;
  }
}

TEST_F(StatementsJourney, AreLinkedFromTheSignInPage) {
  visitor.Follow("Accessibility statement");
  EXPECT_TRUE(visitor.Has(Role::kHeading, "Accessibility statement")) << visitor.Dump();
}

TEST_F(StatementsJourney, ADeviceWithEverythingIsFit) {
  visitor.platform.machine = Fit();
  visitor.Open("#/device");
  EXPECT_TRUE(visitor.Sees("This device is fit for Earshot")) << visitor.Dump();
  EXPECT_TRUE(visitor.Sees("Firefox on Linux"));
}

TEST_F(StatementsJourney, ADeviceThatCannotKeepRecordsIsNotToBeUsed) {
  visitor.platform.machine = Fit();
  visitor.platform.machine.indexed_db = false;
  visitor.Open("#/device");
  EXPECT_TRUE(visitor.Sees("Do not collect with this device yet")) << visitor.Dump();
  EXPECT_TRUE(visitor.Sees("refuses its database")) << visitor.Dump();
}

TEST_F(StatementsJourney, ADeviceWithoutGraphicsWorksWithLimits) {
  visitor.platform.machine = Fit();
  visitor.platform.machine.webgl2 = false;
  visitor.Open("#/device");
  EXPECT_TRUE(visitor.Sees("This device works, with limits")) << visitor.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
