"use strict";
/* On paper nothing is folded: every list is open, and an open passage is printed whole, by itself. */
(() => {
  const { h } = junheng.dom;
  const root = document.documentElement;
  let unfolded = [];

  function unfold() {
    if (root.dataset.paper) {
      return;
    }
    const dialog = document.getElementById("passage");
    root.dataset.paper = dialog.open ? "passage" : "view";
    unfolded = [...document.querySelectorAll("details:not([open])")];
    unfolded.forEach((details) => { details.open = true; });
    if (dialog.open) {
      const copies = [...dialog.childNodes].map((node) => node.cloneNode(true));
      document.body.append(h("article", { id: "paper" }, copies));
    }
  }

  function fold() {
    delete root.dataset.paper;
    unfolded.forEach((details) => { details.open = false; });
    unfolded = [];
    const copy = document.getElementById("paper");
    if (copy) {
      copy.remove();
    }
  }

  window.addEventListener("beforeprint", unfold);
  window.addEventListener("afterprint", fold);
  matchMedia("print").addEventListener("change", (media) => (media.matches ? unfold() : fold()));
})();
