"use strict";
/* What is shown stands in the address, so that a link can be sent. */
junheng.state = (() => {
  const DEFAULTS = {
    view: "province", standard: "", year: "", county: "", stage: "primary", indicator: "",
    tab: "heat", city: "", map: "", passage: "",
  };

  /** What the address says, over the defaults. */
  function read() {
    const said = new URLSearchParams(location.hash.slice(1));
    const state = { ...DEFAULTS };
    for (const key of Object.keys(DEFAULTS)) {
      if (said.has(key)) {
        state[key] = said.get(key);
      }
    }
    return state;
  }

  /** The address of the present state with some changes. */
  function link(changes) {
    const next = { ...read(), passage: "", ...changes };
    const said = new URLSearchParams();
    for (const [key, value] of Object.entries(next)) {
      if (String(value) !== DEFAULTS[key]) {
        said.set(key, value);
      }
    }
    return "#" + said.toString();
  }

  /** Goes to the present state with some changes. */
  const go = (changes) => { location.hash = link(changes); };

  return { read, link, go };
})();
