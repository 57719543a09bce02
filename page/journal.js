/* A journal of what was written, in IndexedDB, since browsers put local storage on the disk late.
   ECMAScript 5 on purpose, as page/loader.js. */
(function () {
  'use strict';

  /* Counted back from the last write before the end, whenever that was: local storage was on the disk long before. */
  var KEPT_FOR = 10 * 60 * 1000;
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
      store().put({ name: name + page, text: text, at: Date.now() });
    },
    remove: function (name) {
      store()['delete'](name + page);
    },
    clear: function (prefix) {
      store()['delete'](beginningWith(prefix));
    },
    /* Gives the late entries to `take`, and forgets the others. */
    read: function (prefix, take) {
      var journal = store();
      var request = journal.openCursor(beginningWith(prefix));
      var entries = [];
      request.onsuccess = function () {
        var cursor = request.result;
        if (cursor) {
          entries.push(cursor.value);
          cursor['continue']();
          return;
        }
        var last = entries.reduce(function (latest, entry) {
          return Math.max(latest, entry.at);
        }, 0);
        var late = entries.filter(function (entry) {
          var isLate = last - entry.at <= KEPT_FOR;
          if (!isLate) {
            journal['delete'](entry.name);
          }
          return isLate;
        });
        take(late.map(nameOf), late.map(textOf));
      };
    }
  };

  function nameOf(entry) {
    return entry.name.split('\n')[0];
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
