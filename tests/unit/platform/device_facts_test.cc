// The facts that web/device_facts.js writes, as the verdict page gets them.
#include "wasm/platform/device_facts.h"

#include <gtest/gtest.h>

namespace earshot::platform {
namespace {

TEST(DeviceFactsTest, EveryKindOfLineIsRead) {
  const shell::DeviceFacts facts = ParseDeviceFacts(
      "known\t1\nwebgl2\t1\nrenderer\tANGLE (Google, Vulkan 1.3)\nquota_bytes\t10737418240\n"
      "screen_width\t390\nscreen_height\t844\npixel_ratio\t2.625\ntouch\t1\ncookies\t0\n"
      "languages\ten-GB, pl\n");
  EXPECT_TRUE(facts.known);
  EXPECT_TRUE(facts.webgl2);
  EXPECT_EQ(facts.renderer, "ANGLE (Google, Vulkan 1.3)");
  EXPECT_EQ(facts.quota_bytes, 10737418240);
  EXPECT_EQ(facts.screen_width, 390);
  EXPECT_EQ(facts.screen_height, 844);
  EXPECT_DOUBLE_EQ(facts.pixel_ratio, 2.625);
  EXPECT_TRUE(facts.touch);
  EXPECT_FALSE(facts.cookies);
  EXPECT_EQ(facts.languages, "en-GB, pl");
}

TEST(DeviceFactsTest, WhatIsNotUnderstoodChangesNothing) {
  const shell::DeviceFacts facts = ParseDeviceFacts(
      "teleport\t1\nno tab here\nscreen_width\twide\npixel_ratio\t\nused_bytes\t12 MB\n\nknown\t1");
  EXPECT_TRUE(facts.known);
  EXPECT_EQ(facts.screen_width, 0);
  EXPECT_EQ(facts.used_bytes, 0);
  EXPECT_DOUBLE_EQ(facts.pixel_ratio, 1);
  EXPECT_FALSE(ParseDeviceFacts("").known);
}

}  // namespace
}  // namespace earshot::platform
