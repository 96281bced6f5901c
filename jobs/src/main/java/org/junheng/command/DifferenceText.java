package org.junheng.command;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.definition.Definitions;
import org.junheng.definition.MeasureNames;
import org.junheng.difference.ChangedFigure;
import org.junheng.difference.DifferenceFile;
import org.junheng.difference.DifferenceSummary;
import org.junheng.difference.DifferenceSummary.CauseCount;
import org.junheng.difference.DifferenceSummary.TableCount;
import org.junheng.difference.ReleaseCause;
import org.junheng.language.Language;
import org.junheng.table.RankMove;
import org.junheng.warehouse.Manifest;

/** What differs between two releases, in sentences for the person at the machine. */
final class DifferenceText {
  private static final int MOVES = 20;
  private static final int LONGEST = 80;

  private final Definitions definitions;
  private final Manifest before;
  private final Manifest after;

  DifferenceText(Definitions definitions, Manifest before, Manifest after) {
    this.definitions = definitions;
    this.before = before;
    this.after = after;
  }

  void tell(DifferenceSummary summary, List<RankMove> moves) {
    line(
        Language.either(
            "From release %s (%s) to %s (%s)",
            "由版本 %s（%s）到版本 %s（%s）",
            before.releaseId(),
            before.madeAt(),
            after.releaseId(),
            after.madeAt()));
    causes(summary.causes());
    line(
        Language.either(
            "%,d figures and rows differ; %,d of them nothing explains",
            "共有%,d个数值或行不同，其中%,d个找不到原因", summary.all(), summary.unexplained()));
    summary.tables().forEach(this::table);
    verdicts(summary);
    moves(moves, summary);
    figures(summary);
  }

  private void causes(List<CauseCount> causes) {
    if (causes.isEmpty()) {
      line(
          Language.either(
              "Both were made of the same files, tables, definitions and program.",
              "两个版本所用的报送文件、省级名录、定义和程序都相同。"));
      return;
    }
    line(Language.either("What was changed:", "改动的内容："));
    causes.forEach(
        count ->
            line(
                "  "
                    + place(count.cause())
                    + count.cause().told()
                    + Language.either(" — bears on %,d figures", "，涉及%,d个数值", count.figures())));
  }

  private static String place(ReleaseCause cause) {
    String counties =
        cause.counties().size() > 3
            ? Language.either("%d counties", "%d个县区", cause.counties().size())
            : cause.counties().stream().sorted().collect(Collectors.joining(" "));
    String year = cause.year() == null ? "" : cause.year() + " ";
    return cause.counties().isEmpty() ? "" : year + counties + " ";
  }

  private void table(TableCount count) {
    line(
        "  "
            + Language.either(
                "%s %s: %,d changed, %,d rows new, %,d rows gone",
                "%s %s：改变%,d个，新增%,d行，消失%,d行",
                count.table(),
                definitions.table(count.table()).title(),
                count.changed(),
                count.added(),
                count.removed())
            + (count.unexplained() == 0
                ? ""
                : Language.either(", %,d without explanation", "，找不到原因%,d个", count.unexplained())));
  }

  private void verdicts(DifferenceSummary summary) {
    List<ChangedFigure> verdicts = summary.verdicts();
    if (!verdicts.isEmpty()) {
      line(Language.either("County verdicts that changed:", "县级结论的变化："));
    }
    verdicts.forEach(
        figure ->
            line(
                "  %s %s %s：%s → %s（%s）"
                    .formatted(
                        figure.row().get("standard"),
                        figure.row().get("year"),
                        summary.county(figure.row().get("county_code")),
                        label(figure.before()),
                        label(figure.after()),
                        ReleaseCause.told(figure.causes()))));
  }

  private String label(Object verdict) {
    return verdict == null ? "—" : definitions.label("verdict", (String) verdict);
  }

  private void moves(List<RankMove> moves, DifferenceSummary summary) {
    List<RankMove> moved = moves.stream().filter(move -> move.move() != 0).toList();
    if (moved.isEmpty()) {
      return;
    }
    line(Language.either("%,d ranks moved, the furthest first:", "%,d个名次变动，变动大的在前：", moved.size()));
    moved.stream()
        .sorted(Comparator.comparing((RankMove move) -> -Math.abs(move.move())))
        .limit(MOVES)
        .forEach(one -> move(one, summary));
  }

  private void move(RankMove move, DifferenceSummary summary) {
    line(
        "  %s %d %s %s %s：%d → %d（%s%s）"
            .formatted(
                move.standard(),
                move.year(),
                definitions.label("stage", move.stage()),
                MeasureNames.of(definitions, move.measure()),
                summary.county(move.countyCode()),
                move.rankBefore(),
                move.rank(),
                move.why(),
                move.cause() == null ? "" : "；" + move.cause()));
  }

  private void figures(DifferenceSummary summary) {
    if (summary.figures().isEmpty()) {
      return;
    }
    line(
        Language.either(
            "The first %,d of %,d (--limit, --out FILE for all):",
            "前%,d个，共%,d个（--limit 改变个数，--out FILE 写出全部）：", summary.figures().size(), summary.all()));
    for (ChangedFigure figure : summary.figures()) {
      String what =
          figure.kind() == ChangedFigure.Kind.CHANGED
              ? "%s：%s → %s".formatted(figure.column(), cut(figure.before()), cut(figure.after()))
              : figure.kind().words();
      line(
          "  %s %s %s（%s）"
              .formatted(
                  figure.table(),
                  cut(DifferenceFile.key(figure)),
                  what,
                  figure.isUnexplained()
                      ? Language.either("unexplained", "找不到原因")
                      : ReleaseCause.told(figure.causes())));
    }
  }

  private static String cut(Object value) {
    String text = value == null ? "—" : String.valueOf(value);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static void line(String text) {
    System.out.println(text);
  }
}
