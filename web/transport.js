// HTTP for the sync session: fetch on our own origin, with the session cookie and one timeout.
//
// Used by: the imports earshot_http_send, earshot_http_stop and earshot_online. Must stay true: every
// request is answered exactly once through earshot_http_done; no answer at all (offline, refused, timed
// out, stopped) is status 0.
// @ts-check

/** @typedef {import('./seam.js').Seam} Seam */

const kNothing = new Uint8Array(0);

export class Transport {
  /** @type {Map<number, AbortController>} those that are out */
  out = new Map();

  /** @param {Seam} seam */
  constructor(seam) {
    this.seam = seam;
  }

  online() {
    return navigator.onLine ? 1 : 0;
  }

  /** Gives its connection back at once. @param {number} request */
  stop(request) {
    this.out.get(request)?.abort();
  }

  /** @param {number} request @param {string} method @param {string} path @param {Uint8Array} body
   * @param {number} timeoutMs */
  async send(request, method, path, body, timeoutMs) {
    const stop = new AbortController();
    this.out.set(request, stop);
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    let status = 0;
    let date = '';
    /** @type {Uint8Array} */
    let answer = kNothing;
    try {
      /** @type {Record<string, string>} */
      const headers = { Accept: 'application/json' };
      // Also without a body: the server takes no change from a request that a form of another site could send.
      if (method !== 'GET' && method !== 'HEAD') headers['Content-Type'] = 'application/json';
      const response = await fetch(path, {
        method,
        headers,
        body: body.length > 0 ? new Blob([/** @type {any} */ (body)]) : undefined,
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        signal: stop.signal,
      });
      answer = new Uint8Array(await response.arrayBuffer());
      date = response.headers.get('Date') ?? '';
      status = response.status;
    } catch {
      status = 0;
      answer = kNothing;
    }
    clearTimeout(timer);
    this.out.delete(request);
    this.seam.send('http_done', [request, status], [answer, date]);
  }
}
