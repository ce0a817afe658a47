// A server with a demo workspace on it, and the device of somebody who reads it under the key meter.
// Used by: search_bench.mjs, people_bench.mjs.
import { signIn } from '../../e2e/steps.mjs';
import { Town } from '../../e2e/town.mjs';
import { installKeyMeter } from './key_meter.mjs';

// `measure` is given the server, the name of the workspace's database, and `reader`: it opens the device and
// waits, no longer than `patience` ms, until all is on it.
export async function inDemo(demo, patience, measure) {
  const town = await Town.start('asha');
  try {
    await town.server.stop();
    const said = town.server.command(['load-demo', demo]);
    await town.server.start();
    const word = (pattern) => pattern.exec(said)[1];
    const workspace = word(/workspace (\S+):/);
    const reader = async () => {
      const person = await town.device('reader');
      await person.page.addInitScript(installKeyMeter);
      await signIn(person, town.server.url, word(/Sign in as (\S+)/), word(/password (\S+)/), workspace);
      await allSent(person, patience);
      return person;
    };
    await measure({ server: town.server, workspace, reader });
  } finally {
    await town.end();
  }
}

export function allSent(person, patience) {
  return person.page.getByText(/everything sent/).first().waitFor({ timeout: patience });
}
