package org.junheng.publish.book;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junheng.table.RankMove;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.SheetColumn;

/** 名次变动: why a county's ranks moved, since last year and since the release before. */
final class RankMoveSheet {
  static final String NAME = "名次变动";

  private RankMoveSheet() {}

  static void write(Sheet sheet, YearResults year, CountyResults county) {
    sheet.columns(
        List.of(
            SheetColumn.mark("与何时相比", 15),
            SheetColumn.mark("学段", 8),
            SheetColumn.text("排名项目", 20),
            SheetColumn.mark("原名次", 11),
            SheetColumn.mark("现名次", 11),
            SheetColumn.mark("名次变动", 10),
            SheetColumn.mark("本县变化引起", 10),
            SheetColumn.mark("其他县区引起", 10),
            SheetColumn.text("说明", 58),
            SheetColumn.text("本县数值变动的原因", 44)));
    sheet.title(county.name() + " " + year.year() + "学年 名次变动的原因");
    sheet.note("本县变化引起的，是其他县区都保持原值时本县以现值所得名次与原名次之差；其余由其他县区的变化引起，含县区进入或退出排名。两部分之和即名次变动。");
    sheet.header();
    List<RankMove> moves =
        county.rows(RankMove.class).stream()
            .sorted(
                Comparator.comparing(RankMove::since, Comparator.reverseOrder())
                    .thenComparing(row -> YearResults.STAGES.indexOf(row.stage()))
                    .thenComparing(RankMove::measure, Comparator.reverseOrder()))
            .toList();
    if (moves.isEmpty()) {
      sheet.note("没有可比的名次：上年或本年未参与排名，且与上一版本相比没有变动。");
    }
    moves.forEach(row -> sheet.row(row(year, row)));
  }

  private static List<Object> row(YearResults year, RankMove row) {
    return Arrays.asList(
        year.labels().of("rank_since", row.since()),
        year.labels().stage(row.stage()),
        year.labels().measure(row.measure()),
        row.rankBefore() + "/" + row.ofBefore(),
        row.rank() + "/" + row.of(),
        Ranks.moved(row.move()),
        Ranks.moved(row.ownMove()),
        Ranks.moved(row.othersMove()),
        row.why(),
        row.cause());
  }
}
