package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.publish.Labels;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.table.CountyItem;

/** What a report tells of the items besides resources: how many counties meet each. */
final class ItemsChapter {
  static final List<String> VERDICTS = List.of("met", "not_met", "undetermined");

  private final YearRows rows;
  private final Labels labels;

  ItemsChapter(YearRows rows, Labels labels) {
    this.rows = rows;
    this.labels = labels;
  }

  void write(ReportHtml html) {
    Map<String, List<CountyItem>> byItem =
        rows.items().stream()
            .sorted(Comparator.comparing(CountyItem::position))
            .collect(
                Collectors.groupingBy(CountyItem::item, LinkedHashMap::new, Collectors.toList()));
    if (byItem.isEmpty()) {
      return;
    }
    html.chapter("政府保障、教育质量、社会认可和申报条件");
    List<List<Cell>> table = new ArrayList<>();
    byItem.forEach(
        (item, some) -> {
          List<Cell> line = new ArrayList<>();
          line.add(Cell.text(labels.of("domain", some.get(0).domain())));
          line.add(Cell.text(item + " " + some.get(0).nameZh()));
          VERDICTS.forEach(
              verdict ->
                  line.add(Cell.number(YearRows.counted(some, CountyItem::verdict, verdict))));
          table.add(line);
        });
    List<String> headers = new ArrayList<>(List.of("领域", "项目"));
    VERDICTS.forEach(verdict -> headers.add(labels.of("verdict", verdict)));
    html.table("各项目的县区数（个）", headers, table);
  }
}
