/* Starts the program, or says in one sentence why it can't start.
   ECMAScript 5 on purpose: a browser too old for the program must still be able to read this file. */
(function () {
  'use strict';

  var SLOW_AFTER = 8000;
  var STUCK_AFTER = 60000;

  var TOO_OLD = '这个浏览器太旧，打不开台账：请换用新版浏览器（360、QQ 浏览器请切换到“极速模式”）再打开本页。';
  var FROM_A_FILE = '台账不能从文件夹里直接打开：请通过网址打开本页。';
  var SLOW = '网速较慢，仍在打开…';
  var STUCK = '等了一分钟还没有打开：请检查网络，然后刷新本页。';
  var NOT_FETCHED = '台账的程序没能下载：请检查网络，然后刷新本页；仍不行，请告诉发给您网址的人。';
  var BROKEN = '台账启动时出错，已填的内容没有改动：请刷新本页；仍不行，请换一个浏览器，并把这句话告诉发给您网址的人：';

  var program = document.getElementById('program');
  var opening = document.getElementById('opening');
  var timers = [window.setTimeout(say, SLOW_AFTER, SLOW), window.setTimeout(say, STUCK_AFTER, STUCK)];

  /* The program removes the element when it has drawn its page: nothing is said after that. */
  function say(text) {
    if (document.getElementById('opening') === opening) {
      opening.textContent = text;
    }
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
    return new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = url;
      script.onload = function () {
        /* A script that the browser can't parse loads too, and defines nothing. */
        if (typeof wasm_bindgen === 'undefined') {
          reject(new Error(TOO_OLD));
        } else {
          resolve();
        }
      };
      script.onerror = function () {
        reject(new Error(NOT_FETCHED));
      };
      document.head.appendChild(script);
    });
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
  Promise.all([fetched(program.getAttribute('data-wasm')), scriptLoaded(program.href)])
    .then(function (parts) {
      return wasm_bindgen({ module_or_path: parts[0] });
    })
    .then(settle, function (error) {
      fail(explain(error));
    });
})();
