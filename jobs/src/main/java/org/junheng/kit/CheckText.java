package org.junheng.kit;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.answer.EstimateInEnglish;
import org.junheng.answer.EstimateText;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;
import org.junheng.intake.CountyYear;
import org.junheng.intake.FollowUps;
import org.junheng.intake.FormCount;
import org.junheng.intake.Held;
import org.junheng.language.Language;

/**
 * What a check found, on the screen: in Chinese, or with English around what is only there in
 * Chinese, which then has lines of its own.
 */
public final class CheckText {
  private static final Pattern LANDED = Pattern.compile(".*/([0-9]{4}/[0-9A-Z]{6}/[^/]+)");

  private final Definitions definitions;
  private final PrintStream out;

  /** Texts in the words of the definitions. */
  public CheckText(Definitions definitions, PrintStream out) {
    this.definitions = definitions;
    this.out = out;
  }

  /** Tells all that was checked, county-year by county-year. */
  public void tell(List<CheckResult> results) {
    results.forEach(this::tell);
  }

  /** Tells, in the last line, how the check ends and why. */
  public void end(List<CheckResult> results) {
    if (results.isEmpty()) {
      out.println(Language.either("There is no file to check.", "没有可核查的文件。"));
    } else if (results.stream().anyMatch(CheckResult::isHeldBack)) {
      String places =
          results.stream()
              .filter(CheckResult::isHeldBack)
              .map(
                  result ->
                      Language.either(
                          "%d %s: %d",
                          "%d %s %d处", result.year(), result.county(), result.errors()))
              .collect(Collectors.joining(Language.either("; ", "；")));
      out.println(
          Language.either(
              "exit 1: rows or files are held back (%s); put them right before handing in",
              "退出状态1：有退回的行或文件（%s），请改正后再报送。", places));
    } else {
      out.println(Language.either("Everything would be taken in.", "没有会被退回的内容；提示请核实。"));
    }
  }

  private void tell(CheckResult result) {
    out.println(Language.either("%d %s", "%d学年 %s", result.year(), result.county()));
    result.counts().stream().filter(this::isTold).map(this::line).forEach(out::println);
    CountyYear countyYear = new CountyYear(result.year(), result.county(), true);
    List<Form> missing = missing(result);
    FollowUps followUps =
        FollowUps.of(result.held(), missing.stream().map(Form::form).collect(Collectors.toSet()));
    tellMissing(missing, followUps.sentenceOfMissing());
    for (Held held : result.held()) {
      if (followUps.isOne(held)) {
        continue;
      }
      String accepted =
          result.accepted().stream()
              .filter(given -> given.accepts(countyYear, held))
              .map(
                  given ->
                      Language.either(
                          " (accepted by the province: %s, %s)",
                          "（省级已认可：%s，%s）", given.reason(), given.who()))
              .findFirst()
              .orElse("");
      lines(held, result.year(), accepted).forEach(line -> out.println("  " + line));
      String further = followUps.sentence(held);
      if (!further.isEmpty()) {
        out.println("    " + further);
      }
    }
    if (result.comparedWith() != null) {
      out.println(Language.either("  compared with %s", "  与上年比较：%s", result.comparedWith()));
    }
    result
        .notRun()
        .forEach(
            checks ->
                out.println(
                    Language.either(
                        "  checks not made (%d): %s",
                        "  没有进行的核查（%d项）：%s", checks.rules().size(), checks.reason())));
    if (result.figures() == null) {
      out.println(
          Language.either(
              "  no school is taken in, so that nothing can be estimated", "  没有采用的学校，不能预估结果。"));
    } else {
      estimate(result).forEach(line -> out.println("  " + line));
    }
  }

  /** The forms of which nothing was handed in, but for those that need not be. */
  private List<Form> missing(CheckResult result) {
    Set<String> there = result.counts().stream().map(FormCount::form).collect(Collectors.toSet());
    return definitions.forms().values().stream()
        .filter(form -> !form.optional() && !there.contains(form.form()))
        .toList();
  }

  private void tellMissing(List<Form> missing, String further) {
    if (!further.isEmpty()) {
      out.println(
          Language.either("  not handed in: %s", "  未报送：%s")
              .formatted(
                  missing.stream()
                      .map(form -> Language.either(form.form(), form.title()))
                      .collect(Collectors.joining(Language.either(", ", "、")))));
      out.println("    " + further);
    }
  }

  private List<String> estimate(CheckResult result) {
    return Language.spoken() == Language.EN
        ? new EstimateInEnglish(result.figures(), definitions).lines()
        : new EstimateText(result.figures(), definitions).lines();
  }

  /** A form that need not be handed in is not told of where there is nothing in it. */
  private boolean isTold(FormCount count) {
    Form form = definitions.forms().get(count.form());
    return form == null || !form.optional() || count.rowsRead() + count.filesHeld() > 0;
  }

  private String line(FormCount count) {
    return Language.either(
        "  %1$-11s %3$6d rows read, %4$6d would be taken in, %5$5d held, %6$5d warnings",
        "  %2$s：读取%3$d行，可采用%4$d行，退回%5$d行，提示%6$d处",
        count.form(),
        definitions.forms().containsKey(count.form())
            ? definitions.form(count.form()).title()
            : count.form(),
        count.rowsRead(),
        count.rowsAccepted(),
        count.rowsHeld(),
        count.warnings());
  }

  /** Below the landing folder, where it lies in one. */
  private static String file(Held held) {
    Matcher landed = LANDED.matcher(held.file().replace('\\', '/'));
    return Wording.shown(landed.matches() ? landed.group(1) : held.file());
  }

  /** As the county wrote it; of a column that its file lacks as the official form does. */
  private String header(Held held, int year) {
    Form form = definitions.forms().get(held.form());
    boolean isField = form != null && held.column() != null && form.has(held.column());
    String header = isField ? form.field(held.column()).officialHeader(year) : held.column();
    return header == null ? null : Wording.shown(header);
  }

  /** {@code 退回 2025/450181/pupils.csv 第3行 B3 小学在校生数：“1O”不是整数… [whole_number]}. */
  public List<String> lines(Held held, int year, String accepted) {
    String severity =
        Language.either(held.severity(), definitions.label("severity", held.severity()));
    String line = held.line() == null ? null : Language.either("line %d", "第%d行", held.line());
    String place =
        Stream.of(
                severity,
                file(held) + (held.sheet() == null ? "" : "〔" + held.sheet() + "〕"),
                line,
                held.cell(),
                header(held, year))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    String rule = " [" + held.rule() + "]";
    return Language.spoken() == Language.ZH
        ? List.of(place + "：" + held.message() + rule + accepted)
        : List.of(place + rule, "    " + held.message() + accepted);
  }
}
