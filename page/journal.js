/* A journal of what was written, in IndexedDB, since browsers put local storage on the disk late.
   ECMAScript 5 on purpose, as page/loader.js. */
(function () {
  'use strict';

  var STORE = 'journal';

  var taizhang = (window.taizhang = window.taizhang || {});
  /* What is asked before the database is open. */
  var queue = [];
  var database = null;
  var broken = false;

  /* All that one task writes goes to the disk at once. */
  var current = null;

  function store() {
    if (!current) {
      current = begun().objectStore(STORE);
      Promise.resolve().then(function () {
        current = null;
      });
    }
    return current;
  }

  function begun() {
    try {
      return database.transaction(STORE, 'readwrite', { durability: 'strict' });
    } catch (error) {
      return database.transaction(STORE, 'readwrite');
    }
  }

  function beginningWith(prefix) {
    return IDBKeyRange.bound(prefix, prefix + '\uffff');
  }

  /* Each page notes beside the others: what one has not seen of another's it can't write over. */
  var page = '\n' + Date.now().toString(36) + Math.random().toString(36).slice(2);

  var deeds = {
    put: function (name, text) {
      store().put({ name: name + page, text: text });
    },
    remove: function (name) {
      store()['delete'](name + page);
    },
    clear: function (prefix) {
      store()['delete'](beginningWith(prefix));
    },
    /* Another page's entry, unless that page has put another text there since it was read. */
    forget: function (id, text) {
      var entries = store();
      var request = entries.get(id);
      request.onsuccess = function () {
        if (request.result && request.result.text === text && id.indexOf(page) < 0) {
          entries['delete'](id);
        }
      };
    },
    /* Gives all entries to `take`. */
    read: function (prefix, take) {
      var request = store().openCursor(beginningWith(prefix));
      var entries = [];
      request.onsuccess = function () {
        var cursor = request.result;
        if (cursor) {
          entries.push(cursor.value);
          cursor['continue']();
          return;
        }
        take(entries.map(idOf), entries.map(textOf));
      };
    }
  };

  function idOf(entry) {
    return entry.name;
  }

  function textOf(entry) {
    return entry.text;
  }

  /* What IndexedDB refuses is in local storage all the same. */
  function journal(deed, name, more) {
    if (!database) {
      if (!broken) {
        queue.push([deed, name, more]);
      }
      return;
    }
    try {
      deeds[deed](name, more);
    } catch (error) {
      broken = true;
      database = null;
    }
  }

  function open() {
    var request = window.indexedDB.open('taizhang', 1);
    request.onupgradeneeded = function () {
      request.result.createObjectStore(STORE, { keyPath: 'name' });
    };
    request.onerror = function () {
      broken = true;
      queue.length = 0;
    };
    request.onsuccess = function () {
      database = request.result;
      database.onversionchange = function () {
        database.close();
        database = null;
        broken = true;
      };
      queue.splice(0).forEach(function (entry) {
        journal(entry[0], entry[1], entry[2]);
      });
    };
  }

  taizhang.journal = journal;
  try {
    open();
  } catch (error) {
    broken = true;
    queue.length = 0;
  }
})();
