/* 审核快捷键：J 下一项，K 上一项，A 认可，R 提意见，? 看快捷键。可以关掉；没有脚本时按钮一样能用。 */
(function () {
  "use strict";
  var page = document, OFF = "review-keys-off", current = null;

  function isOff() {
    try { return localStorage.getItem(OFF) === "1"; } catch (denied) { return false; }
  }
  function showKeys() {
    var box = page.querySelector("[data-keys]"), button = page.querySelector("[data-keys-off]");
    if (!box) { return; }
    box.hidden = false;
    button.setAttribute("aria-pressed", String(isOff()));
    button.textContent = isOff() ? "打开快捷键" : "关闭快捷键";
  }

  /* 当前一项：光标所在的；没有光标就是上一次到过的 */
  function here() {
    var box = page.activeElement.closest("[data-box]");
    return box ? item(box) : current && page.contains(current) ? current : null;
  }
  function item(box) { return box.matches("[data-item]") ? box : box.querySelector("[data-item]"); }
  function go(step) {
    var items = Array.prototype.slice.call(page.querySelectorAll("[data-item]"));
    var at = items.indexOf(here());
    var next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(Math.max(at + step, 0), items.length - 1)];
    if (next) { current = next; next.focus({ preventScroll: true }); next.scrollIntoView({ block: "center" }); }
  }
  function within(selector) {
    var one = here(), box = one && one.closest("[data-box]");
    return box && box.querySelector(selector);
  }
  function accept() {
    var button = within("[data-accept]");
    if (button) { current = here(); button.click(); }
  }
  function remark() {
    var opener = within("[data-remark]");
    if (!opener) { return; }
    current = here();
    opener.parentNode.open = true;
    opener.parentNode.querySelector("textarea").focus();
  }
  function help() {
    var box = page.querySelector("[data-keys]");
    if (box) { box.open = !box.open; }
  }
  var KEYS = { j: function () { go(1); }, k: function () { go(-1); }, a: accept, r: remark, "?": help };

  page.addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) { return; }
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (typing) {
      if (event.key === "Escape" && here()) { here().focus(); }
      return;
    }
    var act = KEYS[event.key.toLowerCase()];
    if (!act || isOff()) { return; }
    event.preventDefault();
    act();
  });

  page.addEventListener("click", function (event) {
    if (!event.target.closest("[data-keys-off]")) { return; }
    try { localStorage.setItem(OFF, isOff() ? "" : "1"); } catch (denied) { /* 私密模式下不记 */ }
    showKeys();
  });

  /* 换过一格以后，光标回到那一项 */
  page.addEventListener("htmx:beforeRequest", function (event) {
    var box = event.target.closest("[data-box]");
    if (box) { current = item(box); }
  });
  page.addEventListener("htmx:afterSettle", function () {
    showKeys();
    if (current && page.contains(current) && page.activeElement === page.body) { current.focus({ preventScroll: true }); }
  });
  page.addEventListener("DOMContentLoaded", showKeys);
})();
