"use strict";
/* Tables that the data files deliver. A file is a script: on file:// nothing else can be loaded. */
const junheng = {};

(() => {
  const delivered = new Map();
  const loading = new Map();

  /** Called by each data file with its name and its tables. */
  junheng.deliver = (name, tables) => delivered.set(name, { tables, rows: new Map() });

  /** Loads a data file once; resolves when it has delivered, also when there is no such file. */
  junheng.load = (name) => {
    if (!loading.has(name)) {
      loading.set(name, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = "data/" + name + ".js";
        script.onload = resolve;
        script.onerror = resolve;
        document.head.append(script);
      }));
    }
    return loading.get(name);
  };

  /** Rows of a delivered table as objects; none where it was not delivered. */
  junheng.rows = (file, table) => {
    const found = delivered.get(file);
    if (!found || !found.tables[table]) {
      return [];
    }
    if (!found.rows.has(table)) {
      const { columns, rows } = found.tables[table];
      found.rows.set(table, rows.map((cells) => {
        const row = {};
        columns.forEach((column, i) => { row[column] = cells[i]; });
        return row;
      }));
    }
    return found.rows.get(table);
  };

  /** An index of rows by some of their columns: key → rows. */
  junheng.index = (rows, ...columns) => {
    const index = new Map();
    for (const row of rows) {
      const key = columns.map((column) => row[column]).join("|");
      if (!index.has(key)) {
        index.set(key, []);
      }
      index.get(key).push(row);
    }
    return index;
  };
})();
