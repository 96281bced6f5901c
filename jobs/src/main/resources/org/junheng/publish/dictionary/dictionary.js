
"use strict";
(function () {
  var query = document.getElementById("query");
  var count = document.getElementById("count");
  var none = document.getElementById("none");

  function plain(text) {
    return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  }

  function words(text) {
    return text.trim().split(/\s+/).map(plain).filter(function (word) { return word !== ""; });
  }

  function holds(text, wanted) {
    return wanted.every(function (word) { return text.indexOf(word) >= 0; });
  }

  var entries = Array.from(document.querySelectorAll(".entry")).map(function (entry) {
    return {
      element: entry,
      text: plain(Array.from(entry.querySelectorAll("h3, .about")).map(function (part) { return part.textContent; }).join(" ")),
      rows: Array.from(entry.querySelectorAll("tbody tr")).map(function (row) {
        return { element: row, text: plain(row.dataset.key + " " + row.textContent) };
      })
    };
  });

  function find() {
    var wanted = words(query.value);
    var found = 0;
    entries.forEach(function (entry) {
      var whole = holds(entry.text, wanted);
      var shown = 0;
      entry.rows.forEach(function (row) {
        var visible = whole || holds(row.text, wanted);
        row.element.hidden = !visible;
        shown += visible ? 1 : 0;
      });
      entry.element.hidden = !whole && shown === 0;
      found += entry.element.hidden ? 0 : Math.max(shown, 1);
    });
    document.querySelectorAll("main > section").forEach(function (section) {
      section.hidden = section.querySelector(".entry:not([hidden])") === null;
    });
    none.hidden = found > 0;
    count.textContent = wanted.length === 0 ? "" : found + " 条";
  }

  function fromAddress() {
    var asked = new URLSearchParams(location.search).get("q");
    if (asked) {
      query.value = asked;
    }
  }

  query.addEventListener("input", find);
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && document.activeElement !== query) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape" && query.value !== "") {
      query.value = "";
      find();
    }
  });
  fromAddress();
  window.addEventListener("pageshow", find); // also of what the browser gives back from before
}());
