package org.junheng.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.notice.RunResult.CountyForms;
import org.junheng.notice.RunResult.CountyYears;
import org.junheng.notice.RunResult.FormRows;
import org.junheng.notice.RunResult.HeldRows;
import org.junheng.notice.RunResult.Outcome;
import org.junheng.notice.RunResult.RankChange;
import org.junheng.notice.RunResult.Receipts;
import org.junheng.notice.RunResult.TakenForms;
import org.junheng.notice.RunResult.VerdictChange;

/** Results for tests. */
final class SomeResult {
  private SomeResult() {}

  /** A run that published, with {@code each} entries in every list. */
  static RunResult published(int each, String words) {
    Map<String, String> more = new LinkedHashMap<>();
    more.put("网页", "/w/releases/20260101-020000-aaaaaa/reports/page/index.html");
    more.put("明细", "status");
    Map<String, Double> steps = new LinkedHashMap<>();
    steps.put("county-years", 1.5);
    steps.put("publish", 0.25);
    return new RunResult(
        "2026-01-01T02:00:00Z",
        "2026-01-01T02:00:30.500Z",
        each == 0 ? 0 : 1,
        Outcome.published,
        "/w",
        "0.1.0+\"x\\y\"",
        "20260101-020000-aaaaaa",
        "20260101-020000-aaaaaa",
        "2026-01-01T02:00:00Z",
        null,
        each == 0 ? null : "请有关县区按核查结果改正后重报",
        new CountyYears(9, 2, 3, each),
        new TreeMap<>(Map.of("pupils", new FormRows(10, 9, 1), "school", new FormRows(5, 5, 0))),
        steps,
        (Long) (1L << 30),
        times(each, new TakenForms(2025, "450102", words, List.of("学生情况", "教师情况"))),
        times(each, new HeldRows(2025, "450103", words, 4)),
        new Receipts(
            2025,
            "2025-10-15",
            12,
            times(each, new CountyForms("450104", words, List.of("经费"), false, true)),
            times(each, new CountyForms("450105", words, List.of("经费", "班级情况"), true, false))),
        times(each, new VerdictChange("Q2017", 2025, "450102", words, "未达标", "达标", "学生情况重新报送")),
        each,
        times(each, new RankChange("Q2017", 2025, "小学综合差异系数", "450102", words, 12, 8, "本县变化")),
        times(each, "缺少认定名单 recognition.csv"),
        null,
        more);
  }

  static RunResult failed() {
    return new RunResult(
        "2026-01-01T02:00:00Z",
        "2026-01-01T02:00:30Z",
        3,
        Outcome.failed,
        "/w",
        "0.1.0",
        null,
        "20251231-020000-bbbbbb",
        "2025-12-31T02:00:00Z",
        "步骤“province”失败：\n  没有空间\n没有发布任何内容，仍以上一版本为准。",
        "检查磁盘，再运行 run。",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        Map.of("明细", "status"));
  }

  static RunResult unchanged() {
    RunResult some = published(0, "");
    return new RunResult(
        some.began(),
        some.ended(),
        0,
        Outcome.unchanged,
        some.warehouse(),
        some.version(),
        some.release(),
        some.current(),
        some.finished(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        some.more());
  }

  private static <T> List<T> times(int times, T one) {
    return java.util.Collections.nCopies(times, one);
  }
}
