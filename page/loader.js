/* Starts the program, or says in one sentence why it can't start.
   ECMAScript 5 on purpose: a browser too old for the program must still be able to read this file. */
(function () {
  'use strict';

  var SLOW_AFTER = 8000;
  var STUCK_AFTER = 60000;
  var START = 'start.js';

  var TOO_OLD = '这个浏览器太旧，打不开台账：请换用新版浏览器（360、QQ 浏览器请切换到“极速模式”）再打开本页。';
  var FROM_A_FILE = '台账不能从文件夹里直接打开：请通过网址打开本页。';
  var SLOW = '网速较慢，仍在打开…';
  var STUCK = '等了一分钟还没有打开：请检查网络，然后刷新本页。';
  var NOT_FETCHED = '台账的程序没能下载：请检查网络，然后刷新本页；仍不行，请告诉发给您网址的人。';
  var BROKEN = '台账启动时出错，已填的内容没有改动：请刷新本页；仍不行，请换一个浏览器，并把这句话告诉发给您网址的人：';

  /* page/journal.js and page/rescue.js have put theirs in already. */
  var taizhang = (window.taizhang = window.taizhang || {});
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

  function clearTimers() {
    timers.forEach(function (timer) {
      window.clearTimeout(timer);
    });
  }

  function fail(text) {
    clearTimers();
    opening.setAttribute('role', 'alert');
    say(text);
  }

  function fetchProgram(url) {
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

  function importScript() {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.type = 'module';
      script.src = START;
      script.onload = resolve;
      script.onerror = function () {
        reject(new Error(NOT_FETCHED));
      };
      document.head.appendChild(script);
    })
      .then(function () {
        /* A script that the browser can't parse loads too, and does nothing. */
        if (!taizhang.program) {
          throw new Error(TOO_OLD);
        }
        return taizhang.program;
      })
      .then(null, function (error) {
        throw error instanceof TypeError ? new Error(NOT_FETCHED) : error;
      });
  }

  function explain(error) {
    if (error.message === NOT_FETCHED || error.message === TOO_OLD) {
      return error.message;
    }
    if (
      error instanceof SyntaxError ||
      error instanceof WebAssembly.CompileError ||
      error instanceof WebAssembly.LinkError
    ) {
      return TOO_OLD;
    }
    return BROKEN + error;
  }

  /* A fault of the program, not of some extension's script: it can't go on after that. */
  function stop(error) {
    if (stopped || !error || !/wasm/.test(error.stack)) {
      return;
    }
    stopped = true;
    taizhang.showRescue(panic || String(error));
  }

  /* Without asking for the type that the host gives the file, which some hosts don't know; Safari 14 has none at all.
     The script that fetches the second part of the program uses nothing else. */
  function instantiate(response, imports) {
    return Promise.resolve(response)
      .then(function (response) {
        if (!response.ok) {
          throw new Error(response.url + ': ' + response.status);
        }
        return response.arrayBuffer();
      })
      .then(function (bytes) {
        return WebAssembly.instantiate(bytes, imports);
      });
  }

  taizhang.panicked = function (why) {
    panic = why;
  };

  if (window.location.protocol === 'file:') {
    fail(FROM_A_FILE);
    return;
  }
  if (
    typeof WebAssembly !== 'object' ||
    typeof fetch !== 'function' ||
    typeof Promise !== 'function' ||
    !('noModule' in document.createElement('script'))
  ) {
    fail(TOO_OLD);
    return;
  }
  if (!taizhang.journal || !taizhang.showRescue) {
    fail(NOT_FETCHED);
    return;
  }
  window.addEventListener('error', function (event) {
    stop(event.error);
  });
  window.addEventListener('unhandledrejection', function (event) {
    stop(event.reason);
  });
  WebAssembly.instantiateStreaming = instantiate;
  Promise.all([fetchProgram(document.getElementById('program').getAttribute('data-wasm')), importScript()])
    .then(function (parts) {
      return parts[1]['default']({ module_or_path: parts[0] });
    })
    .then(clearTimers, function (error) {
      fail(explain(error));
    });
})();
