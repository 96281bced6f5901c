package org.junheng.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.Definitions;
import org.junheng.workbook.Tone;

/** A county's answer as plain text, short enough to be sent as a message. */
final class AnswerText {
  private static final int SHOWN_PER_RULE = 3;
  private static final int LONGEST_VALUE = 40;

  private final CountyAnswer answer;
  private final Definitions definitions;
  private final Effects effects;

  AnswerText(CountyAnswer answer, Definitions definitions, Effects effects) {
    this.answer = answer;
    this.definitions = definitions;
    this.effects = effects;
  }

  /** A line that a colour says something of. */
  record Line(String text, Tone tone) {}

  /** What there is to do, the urgent first. */
  static List<Line> todo(CountyAnswer answer, Definitions definitions) {
    List<Line> lines = new ArrayList<>();
    List<FormState> missing = answer.missing();
    if (!missing.isEmpty()) {
      lines.add(
          new Line(
              "✘ 未报送："
                  + titles(missing.stream(), definitions)
                  + "。请补报；未报的数据按缺报处理，有关结论为数据不全。"
                  + ended(answer.causes().sentenceOfMissing()),
              Tone.BAD));
    }
    List<FormState> gone = answer.forms().stream().filter(FormState::isGone).toList();
    if (!gone.isEmpty()) {
      lines.add(
          new Line(
              "! 报送文件夹中已没有：" + titles(gone.stream(), definitions) + "。仍按最后一次报送计算；如要撤回，请向省级提出。",
              Tone.NEAR));
    }
    for (Weight weight : Weight.values()) {
      long count = answer.count(weight);
      if (count > 0) {
        lines.add(new Line(weight.todo(count), weight.tone()));
      }
    }
    if (lines.isEmpty()) {
      lines.add(new Line("✔ 全部报表已收到，全部采用，没有需要核实的内容。", Tone.GOOD));
    }
    return lines;
  }

  private static String ended(String sentence) {
    return sentence.isEmpty() ? "" : sentence + "。";
  }

  private static String titles(Stream<FormState> forms, Definitions definitions) {
    return forms
        .map(form -> FindingWords.title(form.form(), definitions))
        .collect(Collectors.joining("、"));
  }

  /** What is to be said of a form besides its numbers. */
  static String remark(FormState form) {
    List<String> remarks = new ArrayList<>();
    if (form.isMissing()) {
      remarks.add("请补报");
    }
    if (form.isLate()) {
      remarks.add("逾期");
    }
    if (form.resubmitted() > 0) {
      remarks.add("重报" + form.resubmitted() + "次");
    }
    if (form.isGone()) {
      remarks.add("文件已撤走，仍按最后一次报送计算");
    }
    return String.join("；", remarks);
  }

  /** The text, lines parted as Windows parts them. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("【" + answer.county() + " " + answer.year() + "学年报送核查结果】");
    lines.add(answer.origin());
    todo(answer, definitions).forEach(line -> lines.add(line.text()));
    lines.add("");
    for (FormState form : answer.forms()) {
      String remark = remark(form);
      lines.add(
          FindingWords.title(form.form(), definitions)
              + "："
              + definitions.label("form_status", form.status())
              + (form.isMissing()
                  ? ""
                  : "，读取%d行，采用%d行，退回%d行，提示%d处"
                      .formatted(
                          form.rowsRead(), form.rowsAccepted(), form.rowsHeld(), form.warnings()))
              + (remark.isEmpty() || form.isMissing() ? "" : "（" + remark + "）"));
    }
    addRules(lines);
    return String.join("\r\n", lines) + "\r\n";
  }

  /** Each rule with its first cells; what follows from another finding is counted there. */
  private void addRules(List<String> lines) {
    Causes causes = answer.causes();
    int number = 0;
    for (CountyAnswer.RuleCount rule : answer.byRule()) {
      List<Finding> own =
          rule.findings().stream().filter(finding -> !causes.isFollowUp(finding)).toList();
      if (own.isEmpty()) {
        continue;
      }
      number++;
      lines.add("");
      lines.add(
          number
              + ". "
              + rule.weight().word()
              + " "
              + own.size()
              + "处："
              + (own.size() == 1
                  ? own.get(0).message()
                  : CountyAnswer.sentenceOf(rule.rule(), definitions))
              + " ["
              + rule.rule()
              + "]");
      for (Finding finding : own.subList(0, Math.min(own.size(), SHOWN_PER_RULE))) {
        String followUps = causes.sentence(finding);
        lines.add(told(finding, own.size() == 1) + (followUps.isEmpty() ? "" : "。" + followUps));
      }
      if (own.size() > SHOWN_PER_RULE) {
        lines.add("   另有" + (own.size() - SHOWN_PER_RULE) + "处，见工作簿“退回清单”。");
      }
    }
  }

  /** {@code - pupils.csv 第3行 B3 小学在校生数 东城小学：填“12O”，上年120。影响…}. */
  private String told(Finding finding, boolean isAlone) {
    String place =
        Stream.of(
                finding.file(),
                finding.sheet() == null ? null : "〔" + finding.sheet() + "〕",
                finding.line() == null ? null : "第" + finding.line() + "行",
                finding.cell(),
                finding.column(),
                finding.schoolName() == null ? finding.schoolCode() : finding.schoolName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    String values = isOfFile(finding) ? (isAlone ? "" : finding.message()) : values(finding);
    return "   - "
        + place
        + (values.isEmpty() ? "" : "：" + values)
        + "。影响："
        + effects.of(finding).replace("\n", "；")
        + (finding.explanation() == null ? "" : "。情况说明：" + shortened(finding.explanation()));
  }

  /** Of a whole file nothing is filled in; its message says what was found. */
  private static boolean isOfFile(Finding finding) {
    return finding.line() == null && finding.column() == null;
  }

  private static String values(Finding finding) {
    return (finding.value() == null || finding.value().isEmpty()
            ? ""
            : "填“" + shortened(finding.value()) + "”")
        + (finding.lastYearValue() == null
            ? ""
            : "，上年“" + shortened(finding.lastYearValue()) + "”");
  }

  private static String shortened(String value) {
    String line = value.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }
}
