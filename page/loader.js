/* Starts the program, or says in one sentence why it can't start.
   ECMAScript 5 on purpose: a browser too old for the program must still be able to read this file. */
(function () {
  'use strict';

  var SLOW_AFTER = 8000;
  var STUCK_AFTER = 60000;
  /* A download that has not ended by then never will. */
  var LOST_AFTER = 300000;
  var START = 'start.js';

  var TOO_OLD = '这个浏览器太旧，打不开台账：请换用新版浏览器（360、QQ 浏览器请切换到“极速模式”）再打开本页。';
  var FROM_A_FILE = '台账不能从文件夹里直接打开：请通过网址打开本页。';
  var SLOW = '网速较慢，仍在打开…';
  var STUCK = '等了一分钟还没有打开：请检查网络，然后重新打开本页。';
  var BROKEN = '台账启动时出错，已填的内容没有改动：请重新打开本页；仍不行，请换一个浏览器，并把这句话告诉发给您网址的人：';

  /* Why a file of the program can't be used, and what to do. The program shows the same of its second part. */
  var OFFLINE = '请检查网络，然后重新打开本页；仍不行，请告诉发给您网址的人。';
  var REPLACED = '台账已经更新，请重新打开本页；仍不行，请告诉发给您网址的人。';
  var FOREIGN = '收到的不是台账的文件，多半是上网要先登录：请登录网络，然后重新打开本页。';
  var CUT = '文件没有下载完整，请重新打开本页；仍不行，请告诉发给您网址的人。';
  var NOT_FETCHED = '台账的程序没能下载：';

  /* What index.html says for itself where this script doesn't come. */
  var unopened = document.getElementById('unopened');
  if (unopened) {
    unopened.parentNode.removeChild(unopened);
  }

  /* page/journal.js and page/rescue.js have put theirs in already. */
  var taizhang = (window.taizhang = window.taizhang || {});
  var panic = '';
  var failure = OFFLINE;
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
    offerReload();
  }

  function offerReload() {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = '重新打开';
    button.onclick = function () {
      window.location.reload();
    };
    opening.parentNode.appendChild(button);
  }

  /* Of a file that can't be used. `file` tells it from the program's own errors. */
  function unusable(why) {
    var error = new Error(why);
    error.file = true;
    return error;
  }

  function inTime(promise) {
    return Promise.race([
      promise,
      new Promise(function (resolve, reject) {
        window.setTimeout(function () {
          reject(unusable(OFFLINE));
        }, LOST_AFTER);
      })
    ]);
  }

  function offline(error) {
    throw error.file ? error : unusable(OFFLINE);
  }

  function checkStatus(response) {
    if (response.status === 404 || response.status === 410) {
      throw unusable(REPLACED);
    }
    if (!response.ok) {
      throw unusable(OFFLINE);
    }
    return response;
  }

  /* The bytes of a program, given its response or the promise of it. */
  function readProgram(response) {
    var bytes = Promise.resolve(response).then(checkStatus).then(function (response) {
      return response.arrayBuffer();
    });
    return inTime(bytes).then(function (bytes) {
      checkProgram(new Uint8Array(bytes));
      return bytes;
    }, offline);
  }

  /* A WebAssembly module is its magic number and version, then sections, each with its length: it has to end where the
     last of them does. */
  function checkProgram(bytes) {
    var at = 8;
    if (bytes[0] !== 0 || bytes[1] !== 0x61 || bytes[2] !== 0x73 || bytes[3] !== 0x6d) {
      throw unusable(bytes.length ? FOREIGN : CUT);
    }
    while (at < bytes.length) {
      var length = 0;
      var factor = 1;
      do {
        at += 1;
        length += (bytes[at] & 127) * factor;
        factor *= 128;
      } while (bytes[at] & 128);
      at += 1 + length;
    }
    if (at !== bytes.length) {
      throw unusable(CUT);
    }
  }

  /* Finds out what is wrong with a script that was not run, by what it says again. `sign` stands in each of ours. */
  function blameScript(url, sign, error) {
    var text = fetch(url, { credentials: 'same-origin' })
      .then(checkStatus)
      .then(function (response) {
        return response.text();
      });
    return inTime(text)
      .then(function (text) {
        if (text.indexOf(sign) < 0) {
          throw unusable(text ? FOREIGN : CUT);
        }
        if (error instanceof SyntaxError) {
          throw unusable(/[;}]\s*$/.test(text) ? TOO_OLD : CUT);
        }
        throw unusable(OFFLINE);
      })
      .then(null, offline);
  }

  /* Whether this browser knows what start.js is written in. */
  function canImport() {
    try {
      return Boolean(new Function('return import("")'));
    } catch (error) {
      return !(error instanceof SyntaxError);
    }
  }

  function importScript() {
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.type = 'module';
      script.src = START;
      script.onload = resolve;
      script.onerror = reject;
      document.head.appendChild(script);
    })
      .then(function () {
        /* A script that can't be parsed loads too, and does nothing. */
        if (!taizhang.program) {
          throw new SyntaxError(START);
        }
      })
      .then(null, function (error) {
        return blameScript(START, 'taizhang', error);
      })
      .then(function () {
        return taizhang.program;
      })
      .then(null, function (error) {
        if (error.file) {
          throw error;
        }
        return blameScript(document.getElementById('program').href, 'wasm', error);
      });
  }

  function explain(error) {
    /* Also a whole program that can't be compiled. */
    if (error.message === TOO_OLD || error instanceof WebAssembly.CompileError) {
      return TOO_OLD;
    }
    return error.file ? NOT_FETCHED + error.message : BROKEN + error;
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
    return readProgram(response).then(
      function (bytes) {
        return WebAssembly.instantiate(bytes, imports);
      },
      function (error) {
        failure = error.message;
        throw error;
      }
    );
  }

  /* Why the second part was not fetched. */
  taizhang.whyNotFetched = function () {
    return failure;
  };

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
    !('noModule' in document.createElement('script')) ||
    !canImport()
  ) {
    fail(TOO_OLD);
    return;
  }
  if (!taizhang.journal || !taizhang.showRescue) {
    fail(NOT_FETCHED + REPLACED);
    return;
  }
  window.addEventListener('error', function (event) {
    stop(event.error);
  });
  window.addEventListener('unhandledrejection', function (event) {
    stop(event.reason);
  });
  WebAssembly.instantiateStreaming = instantiate;
  Promise.all([
    readProgram(fetch(document.getElementById('program').getAttribute('data-wasm'), { credentials: 'same-origin' })),
    inTime(importScript())
  ])
    .then(function (parts) {
      return parts[1]['default']({ module_or_path: parts[0] });
    })
    .then(clearTimers, function (error) {
      fail(explain(error));
    });
})();
