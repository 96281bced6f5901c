package org.junheng.publish.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junheng.definition.Definitions;
import org.junheng.definition.MeasureNames;
import org.junheng.difference.ChangedFigure;
import org.junheng.difference.DifferenceFile;
import org.junheng.difference.DifferenceSummary;
import org.junheng.difference.ReleaseCause;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.table.RankMove;
import org.junheng.warehouse.Manifest;

/** What differs between two releases as a page of its own, to be looked at or printed. */
public final class DifferencePage {
  private static final int MOST_MOVES = 200;
  private static final int LONGEST = 120;
  private static final String NONE = "—";
  private static final MathContext DECIMALS = new MathContext(7);

  private final Definitions definitions;
  private final ReportHtml html;

  private DifferencePage(Definitions definitions, String title) {
    this.definitions = definitions;
    this.html = new ReportHtml(title);
  }

  /** Writes the page into a file. */
  public static void write(
      Path file,
      Definitions definitions,
      String title,
      Manifest before,
      Manifest after,
      DifferenceSummary summary,
      List<RankMove> moves)
      throws IOException {
    DifferencePage page = new DifferencePage(definitions, title);
    page.html.note(
        "由版本 %s（%s）到 %s（%s）。时间为世界协调时。"
            .formatted(before.releaseId(), before.madeAt(), after.releaseId(), after.madeAt()));
    page.causes(summary);
    page.tables(summary);
    page.verdicts(summary);
    page.moves(moves, summary);
    page.figures(summary);
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.writeString(file, page.html.document(), StandardCharsets.UTF_8);
  }

  private void causes(DifferenceSummary summary) {
    html.chapter("改动的内容");
    if (summary.causes().isEmpty()) {
      html.paragraph("所用的报送文件、省级名录、定义和程序都相同。");
      return;
    }
    List<List<Cell>> rows = new ArrayList<>();
    summary
        .causes()
        .forEach(
            count ->
                rows.add(
                    List.of(
                        Cell.text(year(count.cause())),
                        Cell.text(counties(count.cause(), summary)),
                        Cell.text(count.cause().words()),
                        Cell.number(count.figures()))));
    html.table("每项改动和它涉及的数值个数", List.of("学年", "县区", "改动", "涉及数值"), rows);
  }

  private static String year(ReleaseCause cause) {
    return cause.year() == null ? NONE : String.valueOf(cause.year());
  }

  private static String counties(ReleaseCause cause, DifferenceSummary summary) {
    Set<String> codes = cause.counties();
    return codes.isEmpty()
        ? "全部"
        : codes.size() > 3
            ? codes.size() + "个县区"
            : String.join("、", codes.stream().sorted().map(summary::county).toList());
  }

  private void tables(DifferenceSummary summary) {
    html.chapter("各表的变化");
    html.paragraph("共有%,d个数值或行不同，其中%,d个找不到原因。".formatted(summary.all(), summary.unexplained()));
    if (summary.tables().isEmpty()) {
      return;
    }
    List<List<Cell>> rows = new ArrayList<>();
    summary
        .tables()
        .forEach(
            count ->
                rows.add(
                    List.of(
                        Cell.text(definitions.table(count.table()).title()),
                        Cell.text(count.table()),
                        Cell.number(count.changed()),
                        Cell.number(count.added()),
                        Cell.number(count.removed()),
                        Cell.number(count.unexplained()))));
    html.table("每表改变的数值、新增和消失的行", List.of("表", "名称", "改变", "新增行", "消失行", "找不到原因"), rows);
  }

  private void verdicts(DifferenceSummary summary) {
    html.chapter("县级结论的变化");
    if (summary.verdicts().isEmpty()) {
      html.paragraph("没有县区的结论改变。");
      return;
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (ChangedFigure figure : summary.verdicts()) {
      rows.add(
          List.of(
              Cell.brief(text(figure.row().get("standard"))),
              Cell.brief(text(figure.row().get("year"))),
              Cell.text(summary.county(figure.row().get("county_code"))),
              Cell.brief(label(figure.before())),
              Cell.brief(label(figure.after())),
              Cell.text(ReleaseCause.words(figure.causes()))));
    }
    html.table("结论改变的县区", List.of("标准", "学年", "县区", "原结论", "现结论", "原因"), rows);
  }

  private String label(Object verdict) {
    return verdict == null ? NONE : definitions.label("verdict", (String) verdict);
  }

  private void moves(List<RankMove> all, DifferenceSummary summary) {
    html.chapter("名次的变动");
    List<RankMove> moves =
        all.stream()
            .filter(move -> move.move() != 0)
            .sorted(Comparator.comparing((RankMove move) -> -Math.abs(move.move())))
            .toList();
    if (moves.isEmpty()) {
      html.paragraph("没有名次变动。");
      return;
    }
    html.note("本县变化引起的，是其他县区都保持原值时本县以现值所得名次与原名次之差；其余由其他县区的变化引起。两部分之和即名次变动，正数为上升。");
    List<List<Cell>> rows = new ArrayList<>();
    moves.stream()
        .limit(MOST_MOVES)
        .forEach(
            move ->
                rows.add(
                    List.of(
                        Cell.brief(move.standard()),
                        Cell.brief(String.valueOf(move.year())),
                        Cell.brief(definitions.label("stage", move.stage())),
                        Cell.text(MeasureNames.of(definitions, move.measure())),
                        Cell.text(summary.county(move.countyCode())),
                        Cell.brief(move.rankBefore() + " → " + move.rank()),
                        Cell.number("%+d".formatted(move.ownMove())),
                        Cell.number("%+d".formatted(move.othersMove())),
                        Cell.text(move.cause() == null ? NONE : move.cause()))));
    html.table(
        "名次变动%,d个%s".formatted(moves.size(), moves.size() > MOST_MOVES ? "，只列变动最大的" : ""),
        List.of("标准", "学年", "学段", "排名项目", "县区", "名次", "本县引起", "其他县区引起", "本县数值变动的原因"),
        rows);
  }

  private void figures(DifferenceSummary summary) {
    if (summary.figures().isEmpty()) {
      return;
    }
    html.chapter("不同的数值");
    List<List<Cell>> rows = new ArrayList<>();
    for (ChangedFigure figure : summary.figures()) {
      rows.add(
          List.of(
              Cell.text(definitions.table(figure.table()).title()),
              Cell.text(cut(DifferenceFile.key(figure))),
              Cell.text(column(figure)),
              Cell.text(cut(shown(figure.before()))),
              Cell.text(cut(shown(figure.after()))),
              Cell.text(figure.isUnexplained() ? "找不到原因" : ReleaseCause.words(figure.causes()))));
    }
    html.tightTable(
        "前%,d个，共%,d个".formatted(summary.figures().size(), summary.all()),
        List.of("表", "主键", "栏目", "原值", "现值", "原因"),
        rows);
  }

  private String column(ChangedFigure figure) {
    return figure.column() == null
        ? figure.kind().words()
        : definitions.table(figure.table()).column(figure.column()).title();
  }

  /** A number with so many decimals as an analyst reads; the list that --out writes has all. */
  private static String shown(Object value) {
    return value instanceof Double number
        ? new BigDecimal(number).round(DECIMALS).stripTrailingZeros().toPlainString()
        : text(value);
  }

  private static String text(Object value) {
    return value == null ? NONE : String.valueOf(value);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
