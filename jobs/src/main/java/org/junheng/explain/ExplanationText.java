package org.junheng.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.explain.Explanation.Again;
import org.junheng.explain.Explanation.Cell;
import org.junheng.explain.Explanation.Finding;
import org.junheng.explain.Explanation.Part;
import org.junheng.explain.Explanation.SourceRow;
import org.junheng.explain.Explanation.Value;

/** An explanation as lines of text, in Chinese: what counties are told. */
public final class ExplanationText {
  private final int most;
  private final List<String> lines = new ArrayList<>();

  private ExplanationText(int most) {
    this.most = most;
  }

  /** The lines; of rows and cells at most so many each. */
  public static List<String> of(Explanation explanation, int most) {
    ExplanationText text = new ExplanationText(most);
    text.tell(explanation);
    return text.lines;
  }

  private void tell(Explanation one) {
    add(
        "%s（%s），版本 %s，生成于 %s"
            .formatted(one.tableTitle(), one.table(), one.release(), one.madeAt()));
    add(
        one.place().stream()
            .map(told -> told.title() + "：" + told.words())
            .collect(Collectors.joining("；")));
    if (one.verdict() != null) {
      add("结论：" + one.verdict());
    }
    add("数值和算法：");
    one.values().forEach(this::value);
    if (one.standard() != null) {
      add("依据：" + one.standard());
      one.clauses().forEach(clause -> add("  " + clause.name() + "：" + clause.clause()));
    }
    one.madeOf().forEach(this::part);
    tellSources(one);
    tellTouches(one);
    tellAgain(one.again());
  }

  private void value(Value value) {
    add("  " + value.title() + "：" + value.shown());
    if (value.formula() != null) {
      add("    ＝ " + value.formula());
    }
  }

  private void part(Part part) {
    add("由“%s”（%s）的 %d 行得来：".formatted(part.title(), part.table(), part.rows().size()));
    limited(part.rows())
        .forEach(
            row -> {
              List<String> cells = new ArrayList<>();
              for (int i = 0; i < row.size(); i++) {
                cells.add(part.titles().get(i) + " " + row.get(i));
              }
              add("  " + String.join("，", cells));
            });
    tellRest(part.rows().size());
  }

  private void tellSources(Explanation one) {
    if (!one.files().isEmpty()) {
      add("报送文件（" + one.files().size() + "个）：");
      limited(one.files())
          .forEach(
              file ->
                  add(
                      "  %s %s，%s 读入，SHA-256 %s"
                          .formatted(file.form(), file.file(), file.takenAt(), file.sha256())));
      tellRest(one.files().size());
    }
    if (!one.cells().isEmpty()) {
      add("用到的单元格：");
      limited(one.cells()).forEach(row -> add("  " + place(row) + "：" + cells(row)));
      tellRest(one.cells().size());
    }
  }

  /** Where a row stands in its file, and when the file was taken in. */
  static String place(SourceRow row) {
    return row.form()
        + " "
        + row.file()
        + (row.sheet() == null ? "" : " 工作表“" + row.sheet() + "”")
        + (row.line() == null ? "" : " 第" + row.line() + "行")
        + (row.takenAt() == null ? "" : "（" + row.takenAt() + " 读入）")
        + (row.schoolCode() == null
            ? ""
            : " " + row.schoolCode() + (row.schoolName() == null ? "" : " " + row.schoolName()));
  }

  /** The cells of a row. */
  static String cells(SourceRow row) {
    return row.cells().stream().map(ExplanationText::cell).collect(Collectors.joining("，"));
  }

  private static String cell(Cell cell) {
    String address = cell.address() == null ? "" : "（" + cell.address() + "）";
    return cell.header() + address + " " + cell.value();
  }

  private void tellTouches(Explanation one) {
    add(one.findings().isEmpty() ? "核查：没有退回或提示" : "核查：");
    limited(one.findings()).forEach(finding -> add("  " + finding(finding)));
    tellRest(one.findings().size());
    add(one.corrections().isEmpty() ? "更正：没有" : "更正：");
    one.corrections()
        .forEach(
            given ->
                add(
                    "  %s %s %s：%s 改为 %s，%s（%s，%s）"
                        .formatted(
                            given.form(),
                            given.key(),
                            given.column(),
                            given.expect(),
                            given.value(),
                            given.reason(),
                            given.who(),
                            given.decidedOn())));
    add(one.relaxations().isEmpty() ? "过渡条款：没有用到" : "过渡条款：");
    one.relaxations()
        .forEach(
            used ->
                add(
                    "  %s（%s，%s）：%s；%s"
                        .formatted(
                            used.name(),
                            used.relaxation(),
                            used.years(),
                            used.use(),
                            used.clause())));
    one.doubts().forEach(cause -> add("存疑：" + cause));
  }

  /** What a check said, where, and what was said to it. */
  static String finding(Finding finding) {
    return finding.severity()
        + " "
        + finding.rule()
        + " "
        + finding.file()
        + (finding.sheet() == null ? "" : " 工作表“" + finding.sheet() + "”")
        + (finding.line() == null ? "" : " 第" + finding.line() + "行")
        + (finding.cell() == null ? "" : " " + finding.cell())
        + (finding.column() == null ? "" : " " + finding.column())
        + "："
        + finding.message()
        + (finding.acceptance() == null ? "" : "；已认可：" + finding.acceptance())
        + (finding.explanation() == null ? "" : "；情况说明：" + finding.explanation());
  }

  private void tellAgain(Again again) {
    add("用存档文件重新计算：" + again.outcome().words());
    again
        .differing()
        .forEach(
            one ->
                add(
                    "  %s：公布 %s，重算 %s"
                        .formatted(
                            one.title(),
                            FormulaText.number(one.published()),
                            FormulaText.number(one.again()))));
    again.notes().forEach(note -> add("  " + note));
  }

  private <T> List<T> limited(List<T> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private void tellRest(int all) {
    if (all > most) {
      add("  另有%d行；全部见 --html 或 --format json".formatted(all - most));
    }
  }

  private void add(String line) {
    lines.add(line);
  }
}
