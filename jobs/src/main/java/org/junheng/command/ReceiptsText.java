package org.junheng.command;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.answer.CountyReceipts;
import org.junheng.answer.Receipt;
import org.junheng.answer.YearReceipts;

/** What the province has of its counties, told on the screen. */
final class ReceiptsText {
  private ReceiptsText() {}

  /** The summary, then the counties, each in one line. */
  static void tell(YearReceipts receipts, Predicate<CountyReceipts> shown) {
    tellSummary(receipts);
    receipts.counties().stream().filter(shown).forEach(ReceiptsText::tellInOneLine);
    System.out.println();
  }

  private static void tellSummary(YearReceipts receipts) {
    System.out.printf(
        "census year %d%s, %d counties%s%n",
        receipts.year(),
        state(receipts),
        receipts.counties().size(),
        receipts.due() == null ? "" : ", due on " + receipts.due());
    long inOrder = receipts.counties().stream().filter(one -> !one.askForAction()).count();
    long none = receipts.counties().stream().filter(CountyReceipts::areNone).count();
    count("everything in order", inOrder);
    count("handed in nothing", none);
    count("some form missing", receipts.countiesWith(ReceiptsText::isMissing) - none);
    count("overdue", receipts.countiesWith(Receipt::overdue));
    count("some form late", receipts.countiesWith(ReceiptsText::isLate));
    count("rows or files held", receipts.countiesWith(ReceiptsText::isHeld));
    count("files gone from landing", receipts.countiesWith(Receipt::gone));
    count("some form handed in again", receipts.countiesWith(form -> form.resubmitted() > 0));
    System.out.println();
  }

  private static String state(YearReceipts receipts) {
    return receipts.state() == null ? "" : " (" + receipts.state() + ")";
  }

  private static void count(String words, long counties) {
    if (counties > 0) {
      System.out.printf("  %5d  %s%n", counties, words);
    }
  }

  private static void tellInOneLine(CountyReceipts county) {
    String words =
        county.areNone()
            ? "  missing: all" + (county.forms().get(0).overdue() ? " (overdue)" : "")
            : named("  missing: ", county, ReceiptsText::isMissing)
                + named("  held: ", county, ReceiptsText::isHeld)
                + named("  late: ", county, ReceiptsText::isLate)
                + named("  gone from landing: ", county, Receipt::gone)
                + named("  again: ", county, form -> form.resubmitted() > 0);
    System.out.printf("  %s %s%s%n", county.countyCode(), county.countyName(), words);
  }

  private static String named(String words, CountyReceipts county, Predicate<Receipt> condition) {
    List<Receipt> forms = county.where(condition);
    if (forms.isEmpty()) {
      return "";
    }
    boolean isAll = forms.size() == county.forms().size() && forms.size() > 1;
    return words
        + (isAll && !words.contains("held") && !words.contains("again")
            ? "all"
            : forms.stream()
                .map(form -> form.form() + detail(words, form))
                .collect(Collectors.joining(" ")));
  }

  private static String detail(String words, Receipt form) {
    if (words.contains("held")) {
      return form.status().equals("held") ? "(all)" : "(" + form.rowsHeld() + ")";
    }
    if (form.withdrawnOn() != null) {
      return "(withdrawn)";
    }
    if (words.contains("again")) {
      return "(" + form.resubmitted() + "x)";
    }
    return form.overdue() ? "(overdue)" : "";
  }

  /** One county, form by form. */
  static void tellForms(YearReceipts receipts, CountyReceipts county) {
    System.out.printf(
        "census year %d%s, %s %s%s%n",
        receipts.year(),
        state(receipts),
        county.countyCode(),
        county.countyName(),
        receipts.due() == null ? "" : ", due on " + receipts.due());
    for (Receipt form : county.forms()) {
      System.out.printf(
          "  %-11s %-8s %6d rows, %5d held, %5d warnings  %s%s%s%s%s%s%n",
          form.form(),
          form.status(),
          form.rowsRead(),
          form.rowsHeld(),
          form.warnings(),
          form.submittedAt() == null ? "" : form.submittedAt(),
          form.withdrawnOn() == null ? "" : "  withdrawn on " + form.withdrawnOn(),
          isLate(form) ? "  late" : "",
          form.overdue() ? "  overdue" : "",
          form.gone() ? "  gone from landing, the last submission stays current" : "",
          form.resubmitted() > 0 ? "  handed in again " + form.resubmitted() + "x" : "");
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
