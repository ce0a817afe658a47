// Which request of the page is the long poll, and that it can be given up.
#include "wasm/platform/browser_transport.h"

#include <gtest/gtest.h>

#include <vector>

#include "wasm/platform/imports.h"

namespace earshot::platform {
namespace {

class BrowserTransportTest : public ::testing::Test {
 protected:
  BrowserTransportTest() { fake_page().http_stopped = 0; }

  int Send(bool waits_for_news, const std::string& path = "/earshot_town") {
    sync::Request request{"GET", path, ""};
    request.waits_for_news = waits_for_news;
    transport.Send(request, [this](sync::Response response) { came.push_back(response.status); });
    return fake_page().http_request;
  }
  BrowserTransport transport;
  std::vector<int> came;
};

TEST_F(BrowserTransportTest, TheLongPollIsStoppedAndAnsweredByThePage) {
  const int poll = Send(true);
  Send(false);
  transport.EndLongPoll("/earshot_town");
  EXPECT_EQ(fake_page().http_stopped, poll);
  EXPECT_TRUE(came.empty()) << "later, as every answer";
  transport.Answer(poll, {});
  EXPECT_EQ(came, std::vector<int>{0});
}

TEST_F(BrowserTransportTest, TheLongPollOfAnotherDatabaseGoesOn) {
  const int poll = Send(true);
  Send(true, "/earshot_town_panel");
  transport.EndLongPoll("/earshot_town");
  EXPECT_EQ(fake_page().http_stopped, poll);
}

TEST_F(BrowserTransportTest, AnAnsweredLongPollIsNotStopped) {
  const int poll = Send(true);
  transport.Answer(poll, {200, "{}", ""});
  transport.EndLongPoll("/earshot_town");
  EXPECT_EQ(fake_page().http_stopped, 0);
}

}  // namespace
}  // namespace earshot::platform
