/* 渐进增强脚本：没有它，每个页面照样能用。 */
(function () {
  "use strict";
  var page = document, root = page.documentElement;

  function remembered() {
    try { return localStorage.getItem("fs") || ""; } catch (denied) { return ""; }
  }
  function showSize(size) {
    root.dataset.fs = size;
    page.querySelectorAll("[data-fs][aria-pressed]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.fs === size));
    });
  }
  root.dataset.fs = remembered();

  page.addEventListener("click", function (event) {
    var size = event.target.closest("button[data-fs]");
    if (size) {
      showSize(size.dataset.fs);
      try { localStorage.setItem("fs", size.dataset.fs); } catch (denied) { /* 私密模式下不记 */ }
    }
    var tick = event.target.closest("[data-tick]");
    if (tick) { /* 全选一类，不丢已经改过的内容 */
      event.preventDefault();
      page.querySelectorAll("[data-ticked=" + tick.dataset.tick + "]").forEach(function (box) { box.checked = true; });
    }
    var menu = event.target.closest("[data-menu]");
    if (menu) {
      menu.setAttribute("aria-expanded", String(page.getElementById("side").classList.toggle("open")));
    }
  });

  /* 查询条件换了，页面由 htmx 换表格；名称框边打边提示 */
  page.addEventListener("input", function (event) {
    var box = event.target;
    if (!box.dataset.lookup || event.isComposing) { return; }
    clearTimeout(box.waiting);
    box.waiting = setTimeout(function () {
      fetch(box.dataset.lookup + "?q=" + encodeURIComponent(box.value), { credentials: "same-origin" })
        .then(function (answer) { return answer.ok ? answer.text() : ""; })
        .then(function (options) { page.getElementById(box.getAttribute("list")).innerHTML = options; });
    }, 250);
  });

  /* 改了没存就离开，提醒一次 */
  var dirty = false;
  page.addEventListener("input", function (event) { if (event.target.closest("form[data-guard]")) { dirty = true; } });
  page.addEventListener("submit", function () { dirty = false; });
  window.addEventListener("beforeunload", function (event) { if (dirty) { event.preventDefault(); event.returnValue = ""; } });

  /* Ctrl+S 保存，/ 到查询框；输入法组字时不抢键 */
  page.addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229) { return; }
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      var form = page.querySelector("main form[data-guard]");
      if (form) { event.preventDefault(); form.requestSubmit ? form.requestSubmit() : form.submit(); }
    }
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(page.activeElement.tagName)) {
      var search = page.querySelector("[data-search]");
      if (search) { event.preventDefault(); search.focus(); }
    }
  });

  /* 看不见的页面不定时询问 */
  page.addEventListener("htmx:beforeRequest", function (event) {
    if (page.hidden && event.target.hasAttribute("data-poll")) { event.preventDefault(); }
  });

  page.addEventListener("DOMContentLoaded", function () {
    showSize(remembered());
    var errors = page.getElementById("errs");
    if (errors) { errors.focus(); }
  });
})();
