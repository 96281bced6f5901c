package org.junheng.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.notice.RunResult.CountyForms;
import org.junheng.notice.RunResult.HeldRows;
import org.junheng.notice.RunResult.Outcome;
import org.junheng.notice.RunResult.RankChange;
import org.junheng.notice.RunResult.TakenForms;
import org.junheng.notice.RunResult.VerdictChange;

/**
 * A run's result as a message in Chinese. The smallest message that bots of offices take is the
 * limit: what is more is left out line by line, the last first, and told to be.
 */
public final class NoticeText {
  /** The most bytes of a message, in UTF-8. */
  public static final int MOST_BYTES = 2000;

  /** The most lines of a message. */
  public static final int MOST_LINES = 30;

  private static final int SHOWN = 3;
  private static final int LONGEST = 110;
  private static final String DETAIL = "· ";
  private static final String CUT = "……（其余见下列位置）";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final RunResult result;
  private final List<String> lines = new ArrayList<>();

  private NoticeText(RunResult result) {
    this.result = result;
  }

  /** The message, in this machine's time. */
  public static String of(RunResult result) {
    NoticeText text = new NoticeText(result);
    text.head();
    if (result.isFailure()) {
      text.failure();
    } else {
      text.body();
    }
    List<String> end = text.end();
    return text.cut(end);
  }

  private void head() {
    String time = TIME.format(Instant.parse(result.ended()).atZone(ZoneId.systemDefault()));
    String ended =
        switch (result.outcome()) {
          case published -> "已发布新版本";
          case waiting -> "新版本已生成，待定";
          case unchanged -> "没有新的变化";
          case failed -> "失败（退出状态%d）".formatted(result.status());
        };
    boolean isHeld = !result.isFailure() && !result.held().isEmpty();
    lines.add("【均衡】%s 运行%s%s".formatted(time, ended, isHeld ? "，有退回" : ""));
    if (result.outcome() == Outcome.waiting) {
      lines.add("待定版本 %s：%s".formatted(result.release(), String.join("；", result.waits())));
    }
    lines.add(result.current() == null ? "还没有现行版本" : "现行版本 %s".formatted(result.current()));
  }

  private void failure() {
    lines.add("原因：");
    String message = result.message() == null ? "未知，见运行日志" : result.message();
    message.lines().map(String::strip).limit(SHOWN * 2).forEach(line -> lines.add(shortened(line)));
    lines.add("早上请做：" + result.next());
  }

  private void body() {
    list("新读入", "个县区学年", result.takenIn(), NoticeText::taken);
    long rows = result.held().stream().mapToLong(HeldRows::rows).sum();
    list("退回%d行或文件，涉及".formatted(rows), "个县区学年", result.held(), NoticeText::held);
    if (result.receipts() != null) {
      String year = result.receipts().year() + "学年";
      list(year + "缺报", "个县区", result.receipts().missing(), NoticeText::forms);
      list(year + "迟报", "个县区", result.receipts().late(), NoticeText::forms);
    }
    list("结论变化", "处", result.verdicts(), NoticeText::verdict);
    if (result.ranksMoved() > 0) {
      lines.add("名次变动%d处，变动最大的：".formatted(result.ranksMoved()));
      result.ranks().stream().limit(SHOWN).forEach(rank -> detail(rank(rank)));
    }
    result.referenceNotes().stream().limit(SHOWN).forEach(note -> lines.add("省级名录：" + note));
  }

  private <T> void list(String before, String after, List<T> all, Function<T, String> words) {
    if (all.isEmpty()) {
      return;
    }
    boolean isCut = all.size() > SHOWN;
    lines.add(before + all.size() + after + (isCut ? "，如" : "") + "：");
    all.stream().limit(SHOWN).forEach(one -> detail(words.apply(one)));
  }

  private List<String> end() {
    List<String> end = new ArrayList<>();
    if (!result.isFailure() && result.next() != null) {
      end.add("请做：" + result.next());
    }
    result.more().forEach((what, place) -> end.add(what + "：" + place));
    return end;
  }

  private static String taken(TakenForms taken) {
    return "%d %s %s：%s"
        .formatted(
            taken.year(), taken.countyCode(), taken.countyName(), String.join("、", taken.forms()));
  }

  private static String held(HeldRows held) {
    return "%d %s %s：%d".formatted(held.year(), held.countyCode(), held.countyName(), held.rows());
  }

  private static String forms(CountyForms county) {
    return "%s %s：%s%s"
        .formatted(
            county.countyCode(),
            county.countyName(),
            county.all() ? "全部" : String.join("、", county.forms()),
            county.overdue() ? "（逾期）" : "");
  }

  private static String verdict(VerdictChange change) {
    return "%s %d %s %s：%s → %s%s"
        .formatted(
            change.standard(),
            change.year(),
            change.countyCode(),
            change.countyName(),
            change.before() == null ? "—" : change.before(),
            change.after() == null ? "—" : change.after(),
            change.why() == null ? "" : "（" + change.why() + "）");
  }

  private static String rank(RankChange change) {
    return "%s %d %s %s %s：%d → %d（%s）"
        .formatted(
            change.standard(),
            change.year(),
            change.what(),
            change.countyCode(),
            change.countyName(),
            change.before(),
            change.after(),
            change.why());
  }

  private void detail(String words) {
    lines.add(DETAIL + shortened(words));
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** What fits: the head and the end always, of the rest what comes first. */
  private String cut(List<String> end) {
    List<String> kept = new ArrayList<>(lines);
    boolean isCut = false;
    while (kept.size() > 1 && !fits(joined(kept, isCut, end))) {
      kept.remove(kept.size() - 1);
      isCut = true;
    }
    String text = joined(kept, isCut, end);
    while (!fits(text)) { // one place alone is too long
      text = text.substring(0, text.offsetByCodePoints(text.length(), -2)) + "…";
    }
    return text;
  }

  private static String joined(List<String> kept, boolean isCut, List<String> end) {
    List<String> all = new ArrayList<>(kept);
    if (isCut) {
      all.add(CUT);
    }
    all.addAll(end);
    return all.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean fits(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        && text.lines().count() <= MOST_LINES;
  }
}
