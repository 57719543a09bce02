/* Starts the program, or says in one sentence why it can't start.
   ECMAScript 5 on purpose: a browser too old for the program must still be able to read this file. */
(function () {
  'use strict';

  var SLOW_AFTER = 8000;
  var STUCK_AFTER = 60000;
  var REST_AFTER = 1500;
  var FIRST_CHUNK = 'overview';
  var SAMPLE = 'sample';
  var SAFETY = 'safety.js';

  var TOO_OLD = '这个浏览器太旧，打不开台账：请换用新版浏览器（360、QQ 浏览器请切换到“极速模式”）再打开本页。';
  var FROM_A_FILE = '台账不能从文件夹里直接打开：请通过网址打开本页。';
  var SLOW = '网速较慢，仍在打开…';
  var STUCK = '等了一分钟还没有打开：请检查网络，然后刷新本页。';
  var NOT_FETCHED = '台账的程序没能下载：请检查网络，然后刷新本页；仍不行，请告诉发给您网址的人。';
  var BROKEN = '台账启动时出错，已填的内容没有改动：请刷新本页；仍不行，请换一个浏览器，并把这句话告诉发给您网址的人：';

  var STOPPED = '台账出错，已经停下。已保存的内容都还在这个浏览器里：请刷新本页。';

  var program = document.getElementById('program');
  var chunks = listed(program.getAttribute('data-chunks'));
  var started;
  /* Of each file: true when it is there, a promise while it is on its way. */
  var here = {};
  var safety;
  var panic = '';
  var stopped = false;
  var opening = document.getElementById('opening');
  var timers = [window.setTimeout(say, SLOW_AFTER, SLOW), window.setTimeout(say, STUCK_AFTER, STUCK)];

  /* The program removes the element when it has drawn its page: nothing is said after that. */
  function say(text) {
    if (document.getElementById('opening') === opening) {
      opening.textContent = text;
    }
  }

  /* "name:file,file name:file" */
  function listed(text) {
    var list = {};
    (text || '').split(' ').forEach(function (entry) {
      var parts = entry.split(':');
      if (parts.length === 2) {
        list[parts[0]] = parts[1].split(',');
      }
    });
    return list;
  }

  function settle() {
    for (var i = 0; i < timers.length; i += 1) {
      window.clearTimeout(timers[i]);
    }
  }

  function fail(text) {
    settle();
    opening.setAttribute('role', 'alert');
    say(text);
  }

  function fetched(url) {
    return fetch(url, { credentials: 'same-origin' }).then(
      function (response) {
        if (!response.ok) {
          throw new Error(NOT_FETCHED);
        }
        return response;
      },
      function () {
        throw new Error(NOT_FETCHED);
      }
    );
  }

  function scriptLoaded(url) {
    return arrived('script', { src: url }, function (script) {
      document.head.appendChild(script);
    }).then(function () {
      /* A script that the browser can't parse loads too, and defines nothing. */
      if (typeof wasm_bindgen === 'undefined') {
        throw new Error(TOO_OLD);
      }
    });
  }

  /* The files that a chunk of the program needs; none where the program isn't cut. */
  function files(name) {
    return chunks[name] || [];
  }

  /* The chunks that the address bar asks for. */
  function asked() {
    var path = window.location.hash.replace(/^#\/?/, '').split('?')[0].split('/');
    return path[0] === SAMPLE ? [SAMPLE, path[1] || FIRST_CHUNK] : [path[0] || FIRST_CHUNK];
  }

  /* A file is asked for once; again only after it did not come. */
  function loadFile(file) {
    if (!here[file]) {
      here[file] = (/\.css$/.test(file) ? styled(file) : joined(file)).then(
        function () {
          here[file] = true;
        },
        function (error) {
          here[file] = false;
          throw error;
        }
      );
    }
    return Promise.resolve(here[file]);
  }

  function joined(file) {
    return Promise.all([fetched(file).then(body), started]).then(function (parts) {
      return WebAssembly.instantiate(parts[0], { main: parts[1] });
    });
  }

  /* The page's last style sheet, for printing, goes before any other. */
  function styled(file) {
    var sheets = document.querySelectorAll('link[rel="stylesheet"]');
    var last = sheets[sheets.length - 1];
    return arrived('link', { rel: 'stylesheet', href: file }, function (link) {
      last.parentNode.insertBefore(link, last);
    });
  }

  /* An element, put into the page, that loads something: one that does not come goes again. */
  function arrived(name, attributes, put) {
    return new Promise(function (resolve, reject) {
      var element = document.createElement(name);
      Object.keys(attributes).forEach(function (attribute) {
        element.setAttribute(attribute, attributes[attribute]);
      });
      element.onload = resolve;
      element.onerror = function () {
        element.parentNode.removeChild(element);
        reject(new Error(NOT_FETCHED));
      };
      put(element);
    });
  }

  function body(response) {
    return response.arrayBuffer();
  }

  function loadChunk(name) {
    return Promise.all(files(name).map(loadFile));
  }

  /* Everything else, one after the other: no later press waits, and the page goes on without a network. */
  function fetchRest() {
    Object.keys(chunks).reduce(function (before, name) {
      return before.then(function () {
        return loadChunk(name);
      });
    }, Promise.resolve()).then(null, function () {});
  }

  function safetyLoaded() {
    safety = safety || arrived('script', { src: SAFETY }, function (script) {
      document.head.appendChild(script);
    });
    return safety;
  }

  /* A fault of the program, not of some extension's script: it can't go on after that. */
  function stop(error) {
    if (stopped || !error || !/wasm/.test(error.stack)) {
      return;
    }
    stopped = true;
    safetyLoaded().then(
      function () {
        window.taizhang.showRescue(panic || String(error));
      },
      function () {
        document.body.textContent = STOPPED;
      }
    );
  }

  function explain(error) {
    if (error.message === NOT_FETCHED || error.message === TOO_OLD) {
      return error.message;
    }
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) {
      return TOO_OLD;
    }
    return BROKEN + error;
  }

  if (window.location.protocol === 'file:') {
    fail(FROM_A_FILE);
    return;
  }
  if (typeof WebAssembly !== 'object' || typeof fetch !== 'function' || typeof Promise !== 'function') {
    fail(TOO_OLD);
    return;
  }
  window.taizhang = {
    hasChunk: function (name) {
      return files(name).every(function (file) {
        return here[file] === true;
      });
    },
    loadChunk: function (name, done) {
      loadChunk(name).then(
        function () {
          done(true);
        },
        function () {
          done(false);
        }
      );
    },
    /* What the journal is asked before it is there; page/safety.js takes it over. */
    pending: [],
    journal: function (deed, name, more) {
      window.taizhang.pending.push([deed, name, more]);
    },
    panicked: function (why) {
      panic = why;
    }
  };
  window.addEventListener('error', function (event) {
    stop(event.error);
  });
  window.addEventListener('unhandledrejection', function (event) {
    stop(event.reason);
  });
  started = Promise.all([fetched(program.getAttribute('data-wasm')), scriptLoaded(program.href)]).then(function (parts) {
    return wasm_bindgen({ module_or_path: parts[0] });
  });
  /* What the address asks for is fetched beside the program, not after it. */
  Promise.all(asked().map(loadChunk)).then(null, function () {});
  started.then(
    function () {
      settle();
      safetyLoaded().then(null, function () {
        safety = null;
      });
      window.setTimeout(fetchRest, REST_AFTER);
    },
    function (error) {
      fail(explain(error));
    }
  );
})();
