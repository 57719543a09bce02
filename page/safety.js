/* Fetched once the program runs. A journal of what was written, in IndexedDB, since browsers put local storage on
   the disk late; and a way out that needs no program, for when that has stopped.
   ECMAScript 5 on purpose, as page/loader.js. */
(function () {
  'use strict';

  /* Counted back from the last write before the end, whenever that was: local storage was on the disk long before. */
  var KEPT_FOR = 10 * 60 * 1000;
  var STORE = 'journal';

  var queue = window.taizhang.pending;
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

  window.taizhang.journal = journal;
  try {
    open();
  } catch (error) {
    broken = true;
    queue.length = 0;
  }

  function element(name, text, attributes) {
    var made = document.createElement(name);
    made.textContent = text;
    Object.keys(attributes || {}).forEach(function (attribute) {
      made.setAttribute(attribute, attributes[attribute]);
    });
    return made;
  }

  function stored() {
    var values = {};
    try {
      for (var at = 0; at < window.localStorage.length; at += 1) {
        var name = window.localStorage.key(at);
        if (name.indexOf('tz/') === 0) {
          values[name] = window.localStorage.getItem(name);
        }
      }
    } catch (error) {
      values['读不到存储'] = String(error);
    }
    return values;
  }

  /* What stands in the page's controls, saved or not. */
  function typed() {
    var texts = [];
    var controls = document.querySelectorAll('textarea, input[type="text"], input:not([type])');
    for (var at = 0; at < controls.length; at += 1) {
      if (controls[at].value) {
        texts.push(controls[at].value);
      }
    }
    return texts;
  }

  /* In place of the page, after the program has stopped: all that was written, to be taken along. */
  window.taizhang.showRescue = function (why) {
    var text = JSON.stringify({ format: 'taizhang-rescue', why: why, typed: typed(), stored: stored() }, null, 1);
    var area = element('textarea', '', { readonly: '', rows: '8', 'class': 'input', 'aria-label': '原始台账' });
    var copy = element('button', '复制原始台账', { type: 'button', 'class': 'btn' });
    var reload = element('button', '重新打开', { type: 'button', 'class': 'btn primary' });
    var save = element('a', '下载原始台账', {
      'class': 'btn',
      download: '台账原始数据.json',
      href: URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    });
    var main = element('main', '', { 'class': 'rescue', role: 'alert' });
    var buttons = element('p', '', { 'class': 'buttons' });
    area.value = text;
    copy.onclick = function () {
      area.focus();
      area.select();
      document.execCommand('copy');
    };
    reload.onclick = function () {
      window.location.reload();
    };
    [reload, save, copy].forEach(function (button) {
      buttons.appendChild(button);
    });
    [
      element('h1', '台账出错，已经停下'),
      element('p', '已保存的内容都还在这个浏览器里，重新打开就能接着填。为防万一，可以先把下面的原始台账下载或复制出来，连同最后一行的出错原因交给管理员。'),
      buttons,
      area,
      element('p', '出错原因：' + why, { 'class': 'why' })
    ].forEach(function (part) {
      main.appendChild(part);
    });
    document.body.textContent = '';
    document.body.appendChild(main);
  };
})();
