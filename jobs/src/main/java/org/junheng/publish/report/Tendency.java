package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How cvs of counties moved against the year before: how many fell, rose and stayed in the three
 * decimals that are shown. Only counties whose years can be compared are counted.
 */
record Tendency(long fallen, long risen, long same) {

  /** The tendency of changes. */
  static Tendency of(List<Double> changes) {
    long fallen = changes.stream().filter(change -> InReport.direction(change) < 0).count();
    long risen = changes.stream().filter(change -> InReport.direction(change) > 0).count();
    return new Tendency(fallen, risen, changes.size() - fallen - risen);
  }

  /** A sentence that says no more than the counts. */
  String sentence(String what) {
    long comparable = fallen + risen + same;
    if (comparable == 0) {
      return what + "都不能与上年比较。";
    }
    List<String> parts = new ArrayList<>();
    if (fallen > 0) {
      parts.add("缩小的%d个".formatted(fallen));
    }
    if (risen > 0) {
      parts.add("扩大的%d个".formatted(risen));
    }
    if (same > 0) {
      parts.add("持平的%d个".formatted(same));
    }
    String counts = "%s中，可与上年比较的%d个，其中%s".formatted(what, comparable, String.join("，", parts));
    if (fallen > risen) {
      return counts + "，缩小的多于扩大的。";
    }
    if (risen > fallen) {
      return counts + "，扩大的多于缩小的。";
    }
    return fallen > 0 ? counts + "，缩小与扩大的一样多。" : counts + "。";
  }
}
