/* 写总结：文中指标显示成数字块，打字停下来自动保存。没有脚本时，花括号写在文本框里照样能改。 */
(function () {
  "use strict";
  var page = document, form, box, source, state, editor, timer, retry, saving = null, typed = 0, kept = 0, marked = 0;
  var WAIT = 1500, AGAIN = 8000;

  function show(text, look) {
    state.textContent = text;
    state.className = "tag" + (look ? " " + look : "");
  }

  /* 数字块换回花括号；一段一行 */
  function written(node) {
    if (node.nodeType === 3) { return node.data.replace(/[\n\u200b]/g, ""); }
    if (node.nodeType !== 1) { return ""; }
    if (node.dataset.token) { return node.dataset.token; }
    if (node.tagName === "BR") { return "\n"; }
    var inner = Array.prototype.map.call(node.childNodes, written).join("");
    return /^(P|DIV|LI)$/.test(node.tagName) ? "\n" + inner + "\n" : inner;
  }
  function text() {
    return Array.prototype.map.call(editor.childNodes, written).join("").replace(/\n{2,}/g, "\n").trim();
  }

  function versions(number) {
    page.querySelectorAll("#" + form.elements.theme.value + " input[name=version]").forEach(function (one) { one.value = number; });
  }

  function keep() {
    clearTimeout(timer);
    clearTimeout(retry);
    if (saving) { return saving.then(function () { return typed === kept ? null : keep(); }); }
    if (typed === kept) { return Promise.resolve(); }
    var now = typed;
    show("保存中…");
    saving = fetch(form.dataset.keep, { method: "POST", body: new FormData(form), credentials: "same-origin" })
      .then(function (answer) {
        if (answer.redirected || !/json/.test(answer.headers.get("content-type") || "")) {
          throw new Error("没有保存：登录已过期，另开一页登录后再打一个字");
        }
        return answer.json().then(function (told) {
          if (!answer.ok) { show(told.state, "err"); return; }
          versions(told.version);
          kept = now;
          show(told.state, "ok");
        });
      })
      .catch(function (fault) {
        show(fault instanceof TypeError ? "没有保存：网络断开，文字还在这一页，正在重试" : fault.message, "err");
        retry = setTimeout(keep, AGAIN);
      })
      .then(function () { saving = null; });
    return saving;
  }

  /* 存好以后，旁边的校对跟着换；正在打字时不动编辑区，正在校对里填来源时不动校对 */
  function review() {
    if (typed !== kept || marked === kept) { return; }
    var at = kept;
    fetch(form.dataset.review, { credentials: "same-origin" })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : ""; })
      .then(function (html) {
        var notes = page.querySelector("[data-review-place]");
        if (!html || typed !== at || marked === at) { return; }
        if (notes.contains(page.activeElement)) { notes.addEventListener("focusout", review, { once: true }); return; }
        marked = at;
        notes.innerHTML = html;
        refresh();
      });
  }
  function refresh() {
    var fresh = page.querySelector("[data-fresh]");
    if (fresh && fresh.innerHTML.trim() && page.activeElement !== editor) { editor.innerHTML = fresh.innerHTML; }
  }

  function changed() {
    source.value = text();
    typed += 1;
    clearTimeout(timer);
    timer = setTimeout(function () { keep().then(review); }, WAIT);
  }

  /* 插到光标处；光标不在文中时放在末尾 */
  var place = null;
  function remember() {
    var chosen = page.getSelection();
    if (chosen.rangeCount && editor.contains(chosen.anchorNode)) { place = chosen.getRangeAt(0).cloneRange(); }
  }
  function insert(button) {
    var chip = page.createElement("span");
    chip.className = "fig";
    chip.contentEditable = "false";
    chip.dataset.token = "{" + button.value + "}";
    chip.title = button.dataset.label;
    chip.textContent = button.dataset.words;
    /* 零宽字符让光标在段首段尾也落得下来，存的时候去掉 */
    var after = page.createTextNode("\u200b"), chosen = page.getSelection();
    editor.focus();
    if (!place || !editor.contains(place.startContainer)) {
      place = page.createRange();
      place.selectNodeContents(editor.lastElementChild || editor);
      place.collapse(false);
    }
    place.deleteContents();
    place.insertNode(after);
    place.insertNode(chip);
    place.insertNode(page.createTextNode("\u200b"));
    place.setStart(after, 1);
    place.collapse(true);
    chosen.removeAllRanges();
    chosen.addRange(place);
    remember();
    changed();
  }

  function find(words) {
    var any = false;
    page.querySelectorAll(".figs").forEach(function (group, number) {
      var found = 0;
      group.querySelectorAll("li").forEach(function (line) {
        line.hidden = words !== "" && (line.textContent + line.querySelector("button").value).indexOf(words) < 0;
        found += line.hidden ? 0 : 1;
      });
      group.hidden = !found;
      group.open = words ? found > 0 : number === 0;
      any = any || found > 0;
    });
    page.querySelector("[data-none]").hidden = any;
  }

  function begin() {
    form = page.getElementById("editor");
    box = page.querySelector("[data-find]");
    if (!form || !form.querySelector("[data-editor]")) {
      if (box) { box.hidden = false; box.addEventListener("input", function (event) { find(event.target.value.trim()); }); }
      return;
    }
    source = form.querySelector("[data-source]");
    editor = form.querySelector("[data-editor]");
    state = page.querySelector("[data-state]");
    form.dataset.live = "1";
    source.hidden = true;
    editor.hidden = false;
    box.hidden = false;
    page.execCommand("defaultParagraphSeparator", false, "p");

    editor.addEventListener("input", changed);
    editor.addEventListener("blur", function () { keep().then(review); });
    page.addEventListener("selectionchange", remember);
    editor.addEventListener("paste", function (event) {
      event.preventDefault();
      page.execCommand("insertText", false, (event.clipboardData || window.clipboardData).getData("text/plain"));
    });
    editor.addEventListener("drop", function (event) { event.preventDefault(); });
    box.addEventListener("input", function (event) { find(event.target.value.trim()); });
    box.addEventListener("keydown", function (event) {
      if (event.key !== "Enter" || event.isComposing) { return; }
      event.preventDefault();
      var first = page.querySelector(".figs[open] li:not([hidden]) button");
      if (first) { insert(first); }
    });
    page.addEventListener("click", function (event) {
      var button = event.target.closest("button[name=insert]");
      if (button) { event.preventDefault(); insert(button); }
    });
    page.querySelectorAll("button[name=insert]").forEach(function (button) {
      button.addEventListener("mousedown", function (event) { event.preventDefault(); });
    });
    /* 到上一节、下一节和别的按钮，都先等自动保存完，免得丢了刚打的字 */
    page.addEventListener("click", function (event) {
      var link = event.target.closest("a[data-leave]");
      if (!link || typed === kept) { return; }
      event.preventDefault();
      keep().then(function () { if (typed === kept) { location.href = link.href; } });
    });
    page.addEventListener("submit", function (event) {
      var other = event.target, button = event.submitter;
      if (other === form || typed === kept || !other.closest("#" + form.elements.theme.value)) { return; }
      event.preventDefault();
      keep().then(function () { if (typed === kept) { other.requestSubmit(button); } });
    });
    form.addEventListener("submit", function (event) {
      clearTimeout(timer);
      clearTimeout(retry);
      if (saving) {
        event.preventDefault();
        saving.then(function () { form.requestSubmit(); });
        return;
      }
      kept = typed;
    });
    page.addEventListener("keydown", function (event) {
      if ((event.ctrlKey || event.metaKey) && event.key === "s" && !event.isComposing) {
        event.preventDefault();
        keep().then(review);
      }
    });
    window.addEventListener("online", keep);
    window.addEventListener("beforeunload", function (event) {
      if (typed !== kept) { event.preventDefault(); event.returnValue = ""; }
    });
  }
  page.addEventListener("DOMContentLoaded", begin);
})();
