package org.junheng.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.definition.Form;
import org.junheng.publish.Labels;
import org.junheng.publish.report.ReportHtml.Cell;
import org.junheng.table.DataQuality;

/** What a report tells of the data that it rests on, in counts. */
final class QualityChapter {
  private static final List<String> STATES = List.of("ok", "partial", "held", "missing");

  private final YearRows rows;
  private final Labels labels;
  private final Map<String, Form> forms;

  QualityChapter(YearRows rows, Labels labels, Map<String, Form> forms) {
    this.rows = rows;
    this.labels = labels;
    this.forms = forms;
  }

  /**
   * Writes the chapter.
   *
   * @param silence who handed in nothing at all
   */
  void write(ReportHtml html, String silence) {
    Map<String, List<DataQuality>> byForm =
        rows.quality().stream()
            .collect(Collectors.groupingBy(DataQuality::form, TreeMap::new, Collectors.toList()));
    if (byForm.isEmpty()) {
      return;
    }
    html.chapter("数据质量");
    html.paragraph(silence);
    List<List<Cell>> table = new ArrayList<>();
    forms.forEach(
        (id, form) -> {
          List<DataQuality> some = byForm.getOrDefault(id, List.of());
          List<Cell> line = new ArrayList<>();
          line.add(Cell.text(form.title()));
          STATES.forEach(
              state -> line.add(Cell.number(YearRows.counted(some, DataQuality::status, state))));
          table.add(line);
        });
    List<String> headers = new ArrayList<>(List.of("报表"));
    STATES.forEach(state -> headers.add(labels.of("form_status", state)));
    html.table("各报表按报送状态的县区数（个）", headers, table);
    html.note("“—”表示没有数据，不等于0；数据不全指判断所需的数据缺少或未能采用，既不算达标也不算未达标。");
  }
}
