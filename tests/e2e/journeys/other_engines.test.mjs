// The main job in Firefox and WebKitGTK, without kill-and-reopen (an automation profile of WebKitGTK does
// not survive a restart). The network is cut by stopping the server. 004-01, 004-02.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Firefox, WebKit } from '../engines.mjs';
import { addFeedback, addGroup, logActivity, note, openActivity, save, waitSaved } from '../steps.mjs';
import { Town } from '../town.mjs';

for (const Engine of [Firefox, WebKit]) {
  let town;

  before(async () => {
    town = await Town.start('asha');
  });

  after(() => town?.end());

  test(`${Engine.engine}: a record typed with the server stopped reaches it later`, async () => {
    assert.ok(Engine.present(), `${Engine.engine} is not installed: run ./dev setup --with-tests`);
    const asha = await town.enter('asha', Engine);
    await waitSaved(asha);
    await town.server.stop();
    await logActivity(asha, { title: 'Stall at Corby market', notes: note, date: [24, 11, 2026] });
    await openActivity(asha, 'Stall at Corby market', { edit: true });
    await addGroup(asha, 1, 'Voluntary sector', 4);
    await addFeedback(asha, 1, 'Autobus do przychodni odjeżdża za wcześnie.');
    await save(asha);
    await town.server.start();
    await town.sync(asha);
    const stall = (await town.documents()).find((document) => document.title === 'Stall at Corby market');
    assert.equal(stall.notes, note);
  });
}
