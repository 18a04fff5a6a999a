/* 提交要几秒：点过的按钮变灰并说明，免得再点一次。没有它，第二次提交也只算一次。 */
(function () {
  "use strict";
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.dataset.once || event.defaultPrevented) { return; }
    var button = form.querySelector("button:not([type=button])"), status = form.querySelector("[role=status]");
    setTimeout(function () {
      button.disabled = true;
      if (status) { status.textContent = form.dataset.once; }
    }, 0);
  });
  /* 按后退回到这一页时，按钮照样能点 */
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) { location.reload(); }
  });
})();
