"use strict";
/* Charts: each is a picture with a sentence for those who do not see it; its table stands below. */
junheng.charts = (() => {
  const { h } = junheng.dom;
  const { colour } = junheng.words;
  const GREY = "#5B6470";
  const FONT = '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","WenQuanYi Zen Hei",sans-serif';
  const HATCH = {
    symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4,
    color: "rgba(255,255,255,0.85)",
  };
  const drawn = new Set();
  let tellsFirst = () => {
    tellsFirst = () => {};
    console.info(`first chart after ${Math.round(performance.now())} ms`);
  };

  const BASE = {
    animation: false,
    textStyle: { fontFamily: FONT, color: "#1F2933" },
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    tooltip: { trigger: "item", renderMode: "richText", confine: true },
  };

  /** A chart; it is drawn when it stands in the document. */
  function chart(sentence, height, options, onpick) {
    const box = h("div", { class: "chart", role: "img", "aria-label": sentence });
    box.style.height = height + "px";
    requestAnimationFrame(() => draw(box, options, onpick));
    return h("figure", {}, box, h("figcaption", {}, sentence));
  }

  function draw(box, options, onpick) {
    if (!box.isConnected) {
      return;
    }
    const instance = echarts.init(box, null, { renderer: "canvas", devicePixelRatio: 2 });
    instance.on("finished", () => tellsFirst());
    instance.setOption({ ...BASE, ...options });
    if (onpick) {
      instance.on("click", onpick);
    }
    drawn.add(instance);
    document.documentElement.dataset.charts = String(drawn.size);
  }

  /** Forgets the charts of the view before. */
  function clear() {
    drawn.forEach((instance) => instance.dispose());
    drawn.clear();
  }

  window.addEventListener("resize", () => drawn.forEach((instance) => instance.resize()));

  /** How a verdict looks in a chart. */
  const style = (verdict) => ({
    color: colour[verdict] || GREY,
    ...(verdict === "undetermined" ? { decal: HATCH } : {}),
  });

  /** A point's shape: it tells a verdict without its colour. */
  const shape = (verdict) => ({ met: "circle", not_met: "triangle" })[verdict] || "emptyDiamond";

  /** What a point bears whose figure is doubtful. */
  const DOUBT = {
    show: true, formatter: "存疑", position: "top", distance: 3, fontSize: 10, fontWeight: "bold", fontFamily: FONT,
    color: "#7a5200", backgroundColor: "#fff3d6", borderColor: "#e69f00", borderWidth: 1, borderRadius: 3, padding: [1, 3],
  };

  /** A point, marked where its figure is doubtful. */
  const point = (value, isDoubtful, more) => ({
    ...more, value, isDoubtful, ...(isDoubtful ? { label: DOUBT } : {}),
  });

  /**
   * A point of a figure told in words: a doubtful one that the axis does not reach stands at its end
   * and bears its figure.
   */
  function within(top, figure, told, isDoubtful, at, more) {
    const isBeyond = isDoubtful && top !== undefined && figure > top;
    return { ...point(at(isBeyond ? top : figure), isDoubtful, more), told,
      ...(isBeyond ? { label: { ...DOUBT, formatter: "存疑 " + told, position: "inside" } } : {}) };
  }

  /** Said behind a figure where it is doubtful. */
  const doubt = (isDoubtful) => (isDoubtful ? "（存疑）" : "");

  const axis = (more) => ({
    axisLine: { lineStyle: { color: "#C3CAD3" } }, axisTick: { show: false },
    axisLabel: { color: GREY, fontFamily: FONT }, splitLine: { lineStyle: { color: "#EBEEF2" } },
    nameTextStyle: { color: GREY, fontFamily: FONT }, ...more,
  });

  /** A name that fits an axis. */
  const brief = (text, length = 12) =>
    ([...text].length > length ? [...text].slice(0, length).join("") + "…" : text);

  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "12px " + FONT;

  /** The room around a chart whose rows are named; the library measures but some of many names. */
  const besides = (names, more) => ({
    left: Math.ceil(Math.max(0, ...names.map((name) => pen.measureText(name).width))) + 20,
    bottom: 30, containLabel: false, ...more,
  });

  /** How high a legend is that names all its lines, one under the other where there is no room. */
  const legendRoom = (lines) => 22 * Math.ceil(lines.reduce((sum, line) => sum + pen.measureText(line.name).width + 46, 0)
    / Math.max(240, Math.min(1160, window.innerWidth - 70)));

  const SHAPES = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect", "emptyTriangle", "emptyDiamond", "roundRect"];
  const COLOURS = ["#0072B2", "#56B4E9", "#009E73", "#CC79A7", "#5B6470", "#1F2933", "#7A5C00", "#882255", "#6A3D9A"];

  /**
   * Lines over the years, told apart by shape and colour; a line of several pieces ends where a
   * break begins. Lines: {name, pieces: a point a year}.
   */
  const overYears = (sentence, years, lines, { yAxis, markLine, told }) => chart(sentence, 250 + legendRoom(lines), {
    legend: { top: 0, left: 0, data: lines.map((line) => line.name) },
    grid: { ...BASE.grid, right: markLine ? 44 : BASE.grid.right, top: 14 + legendRoom(lines) },
    xAxis: axis({ type: "category", data: years.map(junheng.words.year), splitLine: { show: false } }),
    yAxis,
    series: lines.flatMap((line, i) => line.pieces.map((data, part) => ({
      type: "line", name: line.name, data, symbol: SHAPES[i % SHAPES.length], symbolSize: 7,
      itemStyle: { color: COLOURS[i % COLOURS.length] }, lineStyle: { width: 1.5 },
      markLine: i === 0 && part === 0 ? markLine : undefined,
    }))),
    tooltip: { ...BASE.tooltip, formatter: (at) => `${at.seriesName}\n${at.name} ${told(at)}${doubt(at.data.isDoubtful)}` },
  });

  /** Where an axis of cvs ends, so that the line of the limit and these figures are on it. */
  function upTo(limit, figures) {
    const most = Math.max(limit || 0, ...figures.filter((figure) => Number.isFinite(figure)));
    return most > 0 ? Math.ceil(most * 11) / 10 : undefined;
  }

  /** A line that marks a limit. */
  const limitLine = (limit, along, text) => ({
    silent: true, symbol: "none", lineStyle: { color: colour.not_met, type: "dashed", width: 1.5 },
    label: { formatter: text, color: colour.not_met, fontFamily: FONT, position: "end" },
    data: [{ [along]: limit }],
  });

  return { chart, clear, style, shape, point, within, doubt, axis, brief, besides, overYears, upTo, limitLine, GREY, FONT };
})();
