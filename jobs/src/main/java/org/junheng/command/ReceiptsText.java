package org.junheng.command;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.answer.CountyReceipts;
import org.junheng.answer.Receipt;
import org.junheng.answer.YearReceipts;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;

/** What the province has of its counties, told on the screen. */
final class ReceiptsText {
  private ReceiptsText() {}

  /** The summary, then the counties, each in one line. */
  static void tell(
      YearReceipts receipts, Predicate<CountyReceipts> shown, Definitions definitions) {
    tellSummary(receipts, definitions);
    receipts.counties().stream().filter(shown).forEach(ReceiptsText::tellInOneLine);
    System.out.println();
  }

  private static void tellSummary(YearReceipts receipts, Definitions definitions) {
    System.out.println(
        Language.either(
                "census year %d%s, %d counties",
                "%d学年%s，%d个县区",
                receipts.year(),
                state(receipts, definitions),
                receipts.counties().stream().filter(CountyReceipts::areOfCounty).count())
            + due(receipts));
    long inOrder = receipts.counties().stream().filter(one -> !one.askForAction()).count();
    long none = receipts.counties().stream().filter(CountyReceipts::areNone).count();
    count("everything in order", "一切正常", inOrder);
    count("handed in nothing", "什么都没有报送", none);
    count("some form missing", "部分报表未报送", receipts.countiesWith(ReceiptsText::isMissing) - none);
    count("overdue", "逾期未报送", receipts.countiesWith(Receipt::overdue));
    count("some form late", "有报表迟报", receipts.countiesWith(ReceiptsText::isLate));
    count("rows or files held", "有退回的行或文件", receipts.countiesWith(ReceiptsText::isHeld));
    count("files gone from landing", "报送文件已不在报送文件夹", receipts.countiesWith(Receipt::gone));
    count(
        "some form handed in again",
        "有报表重报",
        receipts.countiesWith(form -> form.resubmitted() > 0));
    count(
        "codes that no county has",
        "个代码不在县区名录中，其文件全部退回",
        receipts.counties().stream().filter(county -> !county.areOfCounty()).count());
    System.out.println();
  }

  private static String state(YearReceipts receipts, Definitions definitions) {
    if (receipts.state() == null) {
      return "";
    }
    String state =
        Language.either(receipts.state(), definitions.label("census_state", receipts.state()));
    return Language.either(" (%s)", "（%s）", state);
  }

  private static String due(YearReceipts receipts) {
    return receipts.due() == null ? "" : Language.either(", due on %s", "，截止日期%s", receipts.due());
  }

  private static void count(String english, String chinese, long counties) {
    if (counties > 0) {
      System.out.printf("  %5d  %s%n", counties, Language.either(english, chinese));
    }
  }

  private static void tellInOneLine(CountyReceipts county) {
    String words =
        county.areNone()
            ? Language.either("  missing: all", "  缺报：全部")
                + (county.forms().get(0).overdue() ? Language.either(" (overdue)", "（逾期）") : "")
            : named("missing", "未报送", true, county, ReceiptsText::isMissing, ReceiptsText::missing)
                + named("held", "退回", false, county, ReceiptsText::isHeld, ReceiptsText::held)
                + named("late", "迟报", true, county, ReceiptsText::isLate, form -> "")
                + named("gone from landing", "文件已不在", true, county, Receipt::gone, form -> "")
                + named(
                    "again",
                    "重报",
                    false,
                    county,
                    form -> form.resubmitted() > 0,
                    form -> Language.either("(%dx)", "（%d次）", form.resubmitted()));
    System.out.printf(
        "  %s %s%s%n",
        county.countyCode(),
        county.areOfCounty() ? county.countyName() : Language.either("(no county)", "（不在县区名录中）"),
        words);
  }

  private static String named(
      String english,
      String chinese,
      boolean mayBeAll,
      CountyReceipts county,
      Predicate<Receipt> condition,
      Function<Receipt, String> detail) {
    List<Receipt> forms = county.where(condition);
    if (forms.isEmpty()) {
      return "";
    }
    boolean isAll = mayBeAll && forms.size() == county.forms().size() && forms.size() > 1;
    return Language.either("  " + english + ": ", "  " + chinese + "：")
        + (isAll
            ? Language.either("all", "全部")
            : forms.stream()
                .map(form -> form.form() + detail.apply(form))
                .collect(Collectors.joining(" ")));
  }

  private static String missing(Receipt form) {
    if (form.withdrawnOn() != null) {
      return Language.either("(withdrawn)", "（已撤回）");
    }
    return form.overdue() ? Language.either("(overdue)", "（逾期）") : "";
  }

  private static String held(Receipt form) {
    return form.status().equals("held")
        ? Language.either("(all)", "（全部）")
        : Language.either("(%d)", "（%d）", form.rowsHeld());
  }

  /** One county, form by form. */
  static void tellForms(YearReceipts receipts, CountyReceipts county, Definitions definitions) {
    System.out.println(
        Language.either(
                "census year %d%s, %s %s",
                "%d学年%s，%s %s",
                receipts.year(),
                state(receipts, definitions),
                county.countyCode(),
                county.countyName())
            + due(receipts));
    for (Receipt form : county.forms()) {
      System.out.printf(
          "  %-11s %s  %s%s%s%s%s%s%n",
          form.form(),
          Language.either(
              "%-8s %6d rows, %5d held, %5d warnings",
              "%s，%d行，退回%d行，提示%d条",
              Language.either(form.status(), definitions.label("form_status", form.status())),
              form.rowsRead(),
              form.rowsHeld(),
              form.warnings()),
          form.submittedAt() == null ? "" : form.submittedAt(),
          form.withdrawnOn() == null
              ? ""
              : Language.either("  withdrawn on %s", "  %s撤回", form.withdrawnOn()),
          isLate(form) ? Language.either("  late", "  迟报") : "",
          form.overdue() ? Language.either("  overdue", "  逾期") : "",
          form.gone()
              ? Language.either(
                  "  gone from landing, the last submission stays current", "  文件已不在，以最后一次报送为准")
              : "",
          form.resubmitted() > 0
              ? Language.either("  handed in again %dx", "  重报%d次", form.resubmitted())
              : "");
    }
  }

  private static boolean isMissing(Receipt form) {
    return form.status().equals("missing");
  }

  private static boolean isHeld(Receipt form) {
    return form.status().equals("held") || form.status().equals("partial");
  }

  private static boolean isLate(Receipt form) {
    return Boolean.TRUE.equals(form.late());
  }
}
