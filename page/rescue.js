/* A way out that needs no program, for when that has stopped. ECMAScript 5 on purpose, as page/loader.js. */
(function () {
  'use strict';

  var taizhang = (window.taizhang = window.taizhang || {});

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
  taizhang.showRescue = function (why) {
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
