// The second part of the application's code: screens that nobody opens first, fetched once the first
// part runs (docs/adr/0004).
//
// tools/split_module.mjs takes these functions out of the module and leaves placeholders: imports named
// by the place in the table of functions that the real ones take when the part arrives. Used by: boot.js.
// Must stay true: the application asks `state` before it draws such a screen; a call that comes all the
// same waits for the file instead of failing; a part of another build is refused, since the two would
// disagree about every place in memory.
// @ts-check

const kFile = 'earshot_later.wasm';
// As shell::LaterPart.
const State = { kWaiting: 0, kReady: 1, kFailed: 2, kReplaced: 3 };

export class LaterPart {
  state = State.kWaiting;
  /** Calls that came before the part did: none, if the application has asked first. */
  early = 0;
  /** @type {WebAssembly.Exports | null} of the first part */
  first = null;
  onChange = () => {};

  /** @param {string} integrity of the file, as in `fetch`: "sha256-…" */
  constructor(integrity = '') {
    this.integrity = integrity;
  }

  /** For the first part: `{placeholder: …}`. */
  placeholders() {
    const stands = (/** @type {object} */ _, /** @type {string} */ place) =>
      (/** @type {unknown[]} */ ...args) => this.callEarly(Number(place), args);
    return new Proxy({}, { get: stands });
  }

  async open() {
    if (this.state === State.kReady) return;
    this.settle(State.kWaiting);
    try {
      const file = fetch(kFile, { credentials: 'same-origin', integrity: this.integrity });
      const module = await WebAssembly.compileStreaming(file);
      if (this.state === State.kReady) return;
      await WebAssembly.instantiate(module, this.imports());
      this.settle(State.kReady);
    } catch {
      if (this.state === State.kReady) return;  // an early call was quicker
      // No network and not in the service worker's store yet; or the server has a newer build.
      this.settle((await this.isReplaced()) ? State.kReplaced : State.kFailed);
    }
  }

  /** The browser does not say why it refused: the file is there, so its hash is another one. */
  async isReplaced() {
    if (!this.integrity) return false;
    try {
      const answer = await fetch(kFile, { credentials: 'same-origin' });
      void answer.body?.cancel();
      return answer.ok && (answer.headers.get('Content-Type') ?? '').startsWith('application/wasm');
    } catch {
      return false;
    }
  }

  imports() {
    if (!this.first) throw new Error('the first part is not there yet');
    return { primary: /** @type {WebAssembly.ModuleImports} */ (this.first) };
  }

  /** @param {number} state */
  settle(state) {
    this.state = state;
    this.onChange();
  }

  /** @param {number} place @param {unknown[]} args */
  callEarly(place, args) {
    this.early += 1;
    if (this.state === State.kFailed || this.state === State.kReplaced) throw new Error('a part of the application is not there');
    if (this.state !== State.kReady) {
      new WebAssembly.Instance(new WebAssembly.Module(this.fetchNow()), this.imports());
      this.settle(State.kReady);
    }
    const tables = Object.values(this.imports().primary).filter((one) => one instanceof WebAssembly.Table);
    return tables[0].get(place)(...args);
  }

  /** WHY not fetch: code of the module is on the stack, and nothing can be waited for. */
  fetchNow() {
    const request = new XMLHttpRequest();
    request.open('GET', kFile, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
    if (request.status !== 200) throw new Error(`${kFile}: the server answered ${request.status}`);
    return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
  }
}
