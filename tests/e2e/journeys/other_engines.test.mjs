// The main job in Firefox and WebKitGTK, without kill-and-reopen (an automation profile of WebKitGTK does
// not survive a restart). The network is cut by stopping the server. 004-01, 004-02.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Firefox, WebKit } from '../engines.mjs';
import { addFeedback, addGroup, logActivity, note, openActivity, save, signIn, syncNow, waitSaved } from '../steps.mjs';
import { Server } from '../server.mjs';

for (const Engine of [Firefox, WebKit]) {
  let server;
  let profile;
  let asha;

  before(async () => {
    profile = mkdtempSync(join(tmpdir(), 'earshot-profile-'));
    server = await Server.create();
    server.addUser('admin', 'correct horse battery', ['--admin']);
    await server.start();
    await server.api('PUT', '/earshot_town');
    server.addUser('asha', 'market stall in the rain', ['--db', 'earshot_town']);
  });

  after(async () => {
    await asha?.close().catch(() => {});
    await server?.destroy();
    rmSync(profile, { recursive: true, force: true });
  });

  test(`${Engine.engine}: a record typed with the server stopped reaches it later`, async () => {
    assert.ok(Engine.present(), `${Engine.engine} is not installed: run ./dev setup --with-tests`);
    asha = await Engine.open(profile);
    await signIn(asha, server.url, 'asha', 'market stall in the rain', 'earshot_town');
    await waitSaved(asha);
    await server.stop();
    await logActivity(asha, { title: 'Stall at Corby market', notes: note, date: [24, 11, 2026] });
    await openActivity(asha, 'Stall at Corby market', { edit: true });
    await addGroup(asha, 1, 'Voluntary sector', 4);
    await addFeedback(asha, 1, 'Autobus do przychodni odjeżdża za wcześnie.');
    await save(asha);
    await server.start();
    await syncNow(asha, 'asha', 'market stall in the rain');
    const all = await server.api('GET', '/earshot_town/_all_docs?include_docs=true');
    const stall = all.body.rows.map((row) => row.doc).find((document) => document.title === 'Stall at Corby market');
    assert.equal(stall.notes, note);
  });
}
