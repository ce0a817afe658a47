// The JavaScript half of the seam: each import of imports.h as one line that forwards to `Module.host`,
// the typed object that web/boot.js hands to createEarshot. Linked with --js-library.
//
// Must stay true: no logic here, and the list equals that of imports.h. WHY no arrow functions: emcc
// 3.1.6 writes them out broken.
/* global mergeInto, LibraryManager, Module */
mergeInto(LibraryManager.library, {
  earshot_now_ms: function () { return Date.now(); },
  earshot_utc_offset_minutes: function (at) { return -new Date(at).getTimezoneOffset(); },
  earshot_random: function (out, length) { return Module['host'].random(out, length); },

  earshot_store_open: function (request) { return Module['host'].storeOpen(request); },
  earshot_store_fetch: function (request, paths, length) { return Module['host'].storeFetch(request, paths, length); },
  earshot_store_save: function (request) { return Module['host'].storeSave(request); },
  earshot_copy_open: function (request) { return Module['host'].copyOpen(request); },
  earshot_copy_read: function (request, slot) { return Module['host'].copyRead(request, slot); },
  earshot_copy_append: function (request, slot, at, bytes, length) {
    return Module['host'].copyAppend(request, slot, at, bytes, length);
  },
  earshot_remember: function (key, keyLength, value, length) {
    return Module['host'].remember(key, keyLength, value, length);
  },
  earshot_recall: function (key, length) { return Module['host'].recall(key, length); },

  earshot_photos_open: function (folder, folderLength, database, length) {
    return Module['host'].photosOpen(folder, folderLength, database, length);
  },
  earshot_photo_send: function (digest, length) { return Module['host'].photoSend(digest, length); },
  earshot_photo_fetch: function (digest, length) { return Module['host'].photoFetch(digest, length); },
  earshot_photo_doubt: function (digest, length) { return Module['host'].photoDoubt(digest, length); },
  earshot_photo_forget: function (digest, length) { return Module['host'].photoForget(digest, length); },

  earshot_http_send: function (id, method, methodLength, path, pathLength, body, length, timeout) {
    return Module['host'].httpSend(id, method, methodLength, path, pathLength, body, length, timeout);
  },
  earshot_http_stop: function (id) { return Module['host'].httpStop(id); },
  earshot_online: function () { return Module['host'].online(); },

  earshot_font_metrics: function (size, weight, ascent, descent) {
    return Module['host'].fontMetrics(size, weight, ascent, descent);
  },
  earshot_glyph: function (codePoint, size, weight, out) {
    return Module['host'].glyph(codePoint, size, weight, out);
  },
  earshot_run: function (text, length, size, weight, out) {
    return Module['host'].run(text, length, size, weight, out);
  },

  earshot_apply_patch: function (words, count, arena, length) {
    return Module['host'].applyPatch(words, count, arena, length);
  },
  earshot_set_route: function (route, length, replace) {
    return Module['host'].setRoute(route, length, replace);
  },
  earshot_page_address: function () { return Module['host'].pageAddress(); },
  earshot_set_title: function (title, length) { return Module['host'].setTitle(title, length); },
  earshot_show_theme: function (theme) { return Module['host'].showTheme(theme); },
  earshot_download: function (name, nameLength, bytes, length) {
    return Module['host'].download(name, nameLength, bytes, length);
  },
  earshot_copy_text: function (text, length) { return Module['host'].copyText(text, length); },
  earshot_can_install: function () { return Module['host'].canInstall(); },
  earshot_install: function () { return Module['host'].install(); },
  earshot_print: function () { return Module['host'].print(); },
  earshot_keep_screen_on: function (on) { return Module['host'].keepScreenOn(on); },
  earshot_later_part: function () { return Module['host'].laterPart(); },
  earshot_open_later_part: function () { return Module['host'].openLaterPart(); },
  earshot_device_facts: function () { return Module['host'].deviceFacts(); },
  earshot_ask_for_persistence: function () { return Module['host'].askForPersistence(); },
  earshot_update_waiting: function () { return Module['host'].updateWaiting(); },
  earshot_reload_for_update: function () { return Module['host'].reloadForUpdate(); },
  earshot_holds_writer_lock: function () { return Module['host'].holdsWriterLock(); },
  earshot_take_writer_lock: function () { return Module['host'].takeWriterLock(); },
  earshot_build_version: function () { return Module['host'].buildVersion(); },
  earshot_device_label: function () { return Module['host'].deviceLabel(); },
  earshot_first_frame: function () { return Module['host'].firstFrame(); },
  earshot_wake_after: function (ms) { return Module['host'].wakeAfter(ms); },
  earshot_request_frame: function () { return Module['host'].requestFrame(); },
});
