package org.junheng.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.county.FiguresByCell;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.workbook.Book;
import org.junheng.workbook.Sheet;
import org.junheng.workbook.Sheet.Toned;
import org.junheng.workbook.SheetColumn;
import org.junheng.workbook.Tone;

/** A county's answer as a workbook: what to do first, every cell, counts by rule, and the names. */
final class AnswerBook {
  private final CountyAnswer answer;
  private final Definitions definitions;
  private final Effects effects;
  private final Estimate estimate;

  AnswerBook(CountyAnswer answer, Definitions definitions, Effects effects) {
    this(answer, definitions, effects, null);
  }

  /** A workbook with what the figures would be; null where nothing is estimated. */
  AnswerBook(CountyAnswer answer, Definitions definitions, Effects effects, Estimate estimate) {
    this.answer = answer;
    this.definitions = definitions;
    this.effects = effects;
    this.estimate = estimate;
  }

  /** Writes the workbook; the stream stays open. */
  void write(OutputStream out) throws IOException {
    try (Book book = new Book(out, title())) {
      writeSummary(book.sheet("说明"));
      FindingSheets.write(book, answer, effects);
      writeExplanations(book.sheet(definitions.form(Form.EXPLANATION).title()));
      if (estimate != null) {
        String title = answer.county() + " " + answer.year() + "学年 预估结果";
        new EstimateSheet(estimate, definitions, book.sheet("预估结果")).write(title);
      }
      writeRules(book.sheet("按规则统计"));
      writeFigures(book.sheet("指标与项目"));
    }
  }

  private String title() {
    return answer.county() + " " + answer.year() + "学年报送核查结果";
  }

  private void writeSummary(Sheet sheet) {
    sheet.columns(
        List.of(
            SheetColumn.text("报表", 18),
            SheetColumn.mark("结果", 12),
            SheetColumn.count("文件", 7),
            SheetColumn.count("读取行数", 10),
            SheetColumn.count("采用行数", 10),
            SheetColumn.count("退回行数", 10),
            SheetColumn.count("提示处数", 10),
            SheetColumn.text("收到时间", 18),
            SheetColumn.text("备注", 36)));
    sheet.title(title()).note(answer.origin());
    AnswerText.todo(answer, definitions).forEach(line -> sheet.note(line.text(), line.tone()));
    sheet.heading("各报表情况");
    sheet.header();
    for (FormState form : answer.forms()) {
      sheet.row(
          Arrays.asList(
              FindingWords.title(form.form(), definitions),
              new Toned(definitions.label("form_status", form.status()), toneOf(form)),
              form.files(),
              form.rowsRead(),
              form.rowsAccepted(),
              form.rowsHeld(),
              form.warnings(),
              form.submittedAt() == null ? "—" : form.submittedAt(),
              AnswerText.remark(form)));
    }
    sheet.heading("怎样看这份清单");
    sheet.note("“退回清单”按文件、轻重、行号排列，可筛选。改好后把整个文件重新放入报送文件夹，下次运行即重新核查；不必单独说明。");
    sheet.note("✘ 退回：该行（或整个文件）没有采用，涉及的指标按数据不全处理，请先处理。", Tone.BAD);
    sheet.note("! 按缺报：该行已采用，但列明的栏目无法识别或相互矛盾，这些栏目按缺报（空白）处理。", Tone.NEAR);
    sheet.note("? 请核实：数据已采用。如属实请在“情况说明”工作表写明原因，如有误请改正后重报。", Tone.OPEN);
    sheet.note("“影响”一栏写明该数据用于哪些指标、项目和结论，编号的名称见“指标与项目”。上年值为本县上年采用的同校同栏数据。");
  }

  /** What may be true and needs a reason: the form that explanations are handed in by. */
  private void writeExplanations(Sheet sheet) {
    Form form = definitions.form(Form.EXPLANATION);
    sheet.columns(
        List.of(
            SheetColumn.text(header(form, "of_form"), 16),
            SheetColumn.code(header(form, "school_code"), 13),
            SheetColumn.text("学校名称", 20),
            SheetColumn.text(header(form, "of_column"), 18),
            SheetColumn.code("填报值", 13),
            SheetColumn.code("上年值", 13),
            SheetColumn.text("问题与办法", 44),
            SheetColumn.text(header(form, "explanation"), 44)));
    sheet.title(answer.county() + " " + answer.year() + "学年 " + form.title());
    sheet.note("属实的提示，请在最后一栏写明原因，然后把本工作簿放入报送文件夹（或把本表复制到报送的工作簿中）；空着的行不必删去。有误的请改正数据后重报，不必说明。");
    sheet.header(1);
    answer.findings().stream()
        .filter(finding -> finding.weight() == Weight.TO_VERIFY && !finding.form().isEmpty())
        .forEach(
            finding ->
                sheet.row(
                    Arrays.asList(
                        FindingWords.title(finding.form(), definitions),
                        finding.schoolCode(),
                        finding.schoolName(),
                        finding.column(),
                        finding.value(),
                        finding.lastYearValue(),
                        finding.message(),
                        finding.explanation())));
  }

  private String header(Form form, String field) {
    return form.field(field).officialHeader(answer.year());
  }

  private static Tone toneOf(FormState form) {
    return switch (form.status()) {
      case "ok" -> Tone.GOOD;
      case "partial" -> Tone.NEAR;
      default -> Tone.BAD;
    };
  }

  private void writeRules(Sheet sheet) {
    sheet.columns(
        List.of(
            SheetColumn.mark("轻重", 12),
            SheetColumn.code("规则", 30),
            SheetColumn.count("处数", 10),
            SheetColumn.text("规则说明", 90)));
    sheet.title(answer.county() + " " + answer.year() + "学年 按规则统计");
    sheet.note(
        "合计"
            + answer.findings().size()
            + "处，与“退回清单”的行数一致"
            + Arrays.stream(Weight.values())
                .filter(weight -> answer.count(weight) > 0)
                .map(weight -> weight.word() + answer.count(weight) + "处")
                .collect(Collectors.joining("，", "：", ""))
            + "。");
    sheet.header();
    for (CountyAnswer.RuleCount rule : answer.byRule()) {
      sheet.row(
          List.of(
              new Toned(rule.weight().word(), rule.weight().tone()),
              rule.rule(),
              rule.count(),
              CountyAnswer.sentenceOf(rule.rule(), definitions)));
    }
  }

  private void writeFigures(Sheet sheet) {
    sheet.columns(
        List.of(
            SheetColumn.mark("编号", 8),
            SheetColumn.text("名称", 60),
            SheetColumn.text("标准", 20),
            SheetColumn.text("依据", 60)));
    sheet.title("指标与项目");
    sheet.header();
    for (FiguresByCell.Figure figure : effects.figures()) {
      sheet.row(
          List.of(figure.id(), figure.name(), effects.nameOf(figure.standard()), figure.clause()));
    }
  }
}
