package org.junheng.publish.report;

import java.util.List;
import java.util.Locale;
import org.junheng.publish.Html;
import org.junheng.publish.Labels;

/** Stacked bars of counts as SVG: each part has its colour, its mark and its number. */
final class BarChart {
  private static final int WIDTH = 640;
  private static final int ROW = 30;
  private static final int LABEL = 90;
  private static final int TOTAL = 60;
  private static final int LEAST_FOR_NUMBER = 34;

  private BarChart() {}

  /** A bar: how many met, did not meet, and could not be judged. */
  record Bar(String label, long met, long notMet, long undetermined) {
    long all() {
      return met + notMet + undetermined;
    }
  }

  /** One bar a row, all on one scale. */
  static String svg(List<Bar> bars, Labels labels) {
    long most = Math.max(1, bars.stream().mapToLong(Bar::all).max().orElse(1));
    int height = bars.size() * ROW + 8;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" font-size=\"12\">".formatted(WIDTH, height));
    svg.append(
            "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"")
        .append(" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>")
        .append("<rect width=\"3\" height=\"6\" fill=\"#b5bac2\"/></pattern></defs>");
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      int top = i * ROW + 4;
      text(svg, LABEL - 8, top, "end", "#1f2933", bar.label);
      double scale = (double) (WIDTH - LABEL - TOTAL) / most;
      double left = LABEL;
      left =
          part(
              svg,
              left,
              top,
              bar.met * scale,
              "#0072B2",
              "#fff",
              labels.mark("met") + " " + bar.met);
      left =
          part(
              svg,
              left,
              top,
              bar.notMet * scale,
              "#D55E00",
              "#fff",
              labels.mark("not_met") + " " + bar.notMet);
      left =
          part(
              svg,
              left,
              top,
              bar.undetermined * scale,
              "url(#hatch)",
              "#1f2933",
              labels.mark("undetermined") + " " + bar.undetermined);
      text(svg, left + 6, top, "start", "#5b6470", bar.all() + "个");
    }
    return svg.append("</svg>").toString();
  }

  private static double part(
      StringBuilder svg, double left, int top, double width, String fill, String ink, String text) {
    if (width <= 0) {
      return left;
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"%d\" fill=\"%s\" stroke=\"#fff\"/>",
            left,
            top,
            width,
            ROW - 8,
            fill));
    if (width >= LEAST_FOR_NUMBER) {
      text(svg, left + width / 2, top, "middle", ink, text);
    }
    return left + width;
  }

  private static void text(
      StringBuilder svg, double x, int top, String anchor, String ink, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.2f\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
            x,
            top + 16,
            anchor,
            ink,
            Html.escaped(text)));
  }
}
