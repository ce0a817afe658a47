// A lossy network between simulated devices and the server: requests dropped, replies lost or cut,
// requests carried twice, pages of a hotel's Wi-Fi, errors of a proxy. Chance comes from one seed.
#pragma once

#include <string>

#include "core/base/clock.h"
#include "tests/sim/peer.h"

namespace earshot::sim {

class Network {
 public:
  Network(Peer& peer, base::Random& random) : peer_(peer), random_(random) {}

  int faults_in_hundred = 0;

  sync::Response Carry(const sync::Request& request) {
    if (random_.Below(100) >= static_cast<uint32_t>(faults_in_hundred))
      return peer_.Handle(request);
    switch (random_.Below(6)) {
      case 0:  // the request never arrives
        return {};
      case 1:  // the reply is lost
        peer_.Handle(request);
        return {};
      case 2: {  // the reply is cut off
        sync::Response answer = peer_.Handle(request);
        answer.body.resize(random_.Below(static_cast<uint32_t>(answer.body.size() + 1)));
        return answer;
      }
      case 3:  // carried twice; the second reply is the one that is seen
        peer_.Handle(request);
        return peer_.Handle(request);
      case 4:
        return {200, "<html><body>Sign in to the Wi-Fi</body></html>", ""};
      default:
        return {502, "<html>Bad gateway</html>", ""};
    }
  }

 private:
  Peer& peer_;
  base::Random& random_;
};

}  // namespace earshot::sim
