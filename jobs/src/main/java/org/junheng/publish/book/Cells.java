package org.junheng.publish.book;

import java.util.Map;
import java.util.Optional;
import org.junheng.figure.Numbers;
import org.junheng.figure.Shown;
import org.junheng.publish.Labels;
import org.junheng.workbook.Sheet.Toned;
import org.junheng.workbook.Tone;

/**
 * Figures and verdicts as cells: numbers stay numbers in full, shown with the application form's
 * decimals; missing is a dash, never 0; a colour always comes with a word or a mark (methodology
 * 5).
 */
final class Cells {
  static final String MISSING = "—";

  /** The marks of verdicts and of what became of plans. */
  static final Map<String, String> MARKS =
      Map.of(
          "met",
          "✔",
          "not_met",
          "✘",
          "undetermined",
          "?",
          "done",
          "✔",
          "late",
          "✘",
          "at_risk",
          "!");

  /** The mark of a figure that lies close to its limit. */
  static final String NEAR = "!";

  /** What stands beside a figure that is hard to believe. */
  static final String DOUBTFUL = "存疑";

  private Cells() {}

  /** What there is, else a dash. */
  static Object orDash(Object value) {
    return value == null ? MISSING : value;
  }

  static Object orDash(Optional<?> value) {
    return value.isPresent() ? value.get() : MISSING;
  }

  /** A verdict in words. */
  static Object verdict(Labels labels, String verdict) {
    return verdict == null || verdict.isEmpty()
        ? MISSING
        : new Toned(labels.verdict(verdict), tone(verdict));
  }

  private static Tone tone(String verdict) {
    return switch (verdict) {
      case "met" -> Tone.GOOD;
      case "not_met" -> Tone.BAD;
      default -> Tone.OPEN;
    };
  }

  /** A figure with so many decimals. */
  static Object figure(Double value, int decimals) {
    return value == null ? MISSING : new Toned(value, Tone.PLAIN, format(decimals, ""));
  }

  /** A quantity: whole where it is whole, else with two decimals. */
  static Object quantity(Double quantity) {
    return figure(quantity, quantity != null && quantity == Math.rint(quantity) ? 0 : 2);
  }

  /** What is needed: a whole number, rounded up, since less would not do. */
  static Object need(Double quantity) {
    return quantity == null ? MISSING : figure(Numbers.wholeAbove(quantity), 0);
  }

  /** Whether something bears on the verdict; a question mark where that is not known yet. */
  static Object bears(Boolean bears) {
    return bears == null
        ? new Toned("待数据补全", Tone.OPEN)
        : bears ? new Toned("影响结论", Tone.BAD) : "不影响结论";
  }

  /** A share as a percentage with one decimal, more where it is nearly all. */
  static Object percent(Double share) {
    return share == null
        ? MISSING
        : new Toned(share, Tone.PLAIN, format(Shown.decimalsOfPercentage(share), "") + "%");
  }

  /** A share that is judged: more decimals where its shown figure would tell otherwise. */
  static Object percent(Double share, double limit, boolean flips) {
    if (share == null) {
      return MISSING;
    }
    int decimals = flips ? Shown.decimalsBeside(share * 100, 1, limit * 100) : 1;
    return new Toned(share, Tone.PLAIN, format(decimals, "") + "%");
  }

  /**
   * A figure against its limit: failing ones vermillion with ✘, those within 5 % of the limit amber
   * with !, incomplete ones grey with ?; those that keep it stay plain.
   *
   * @param flips whether the shown figure would tell another verdict: then more decimals are shown
   */
  static Object judged(Double value, int decimals, Double limit, String verdict, boolean flips) {
    return judged(value, decimals, limit, verdict, flips, false);
  }

  /**
   * The same of a figure that may be doubtful, and then says so.
   *
   * @param isDoubtful whether it rests on a cell that is hard to believe
   */
  static Object judged(
      Double value, int decimals, Double limit, String verdict, boolean flips, boolean isDoubtful) {
    Object judged = judgedAlone(value, decimals, limit, verdict, flips);
    return isDoubtful ? doubted(judged) : judged;
  }

  /** A figure as doubtful: amber, and with the word. */
  static Object doubted(Object figure) {
    return figure instanceof Toned shown && shown.value() instanceof Number
        ? new Toned(shown.value(), Tone.NEAR, withWord(shown.format()))
        : figure;
  }

  private static String withWord(String format) {
    return format.endsWith("\"")
        ? format.substring(0, format.length() - 1) + " " + DOUBTFUL + "\""
        : format + "\" " + DOUBTFUL + "\"";
  }

  private static Object judgedAlone(
      Double value, int decimals, Double limit, String verdict, boolean flips) {
    if (value == null) {
      return MISSING;
    }
    int shown = flips && limit != null ? Shown.decimalsBeside(value, decimals, limit) : decimals;
    if (verdict == null || limit == null) {
      return new Toned(value, Tone.PLAIN, format(shown, ""));
    }
    boolean isNear = Numbers.isNear(value, limit);
    String mark = MARKS.get(verdict);
    return switch (verdict) {
      case "not_met" -> new Toned(value, Tone.BAD, format(shown, isNear ? mark + NEAR : mark));
      case "met" ->
          isNear
              ? new Toned(value, Tone.NEAR, format(shown, NEAR))
              : new Toned(value, Tone.PLAIN, format(shown, ""));
      default -> new Toned(value, Tone.OPEN, format(shown, mark));
    };
  }

  /** The verdict on a unit's value. */
  static Object judged(ShownUnit.Value value) {
    if (value == null) {
      return MISSING;
    }
    String verdict =
        value.attained() == null ? null : Boolean.TRUE.equals(value.attained()) ? "met" : "not_met";
    return judged(value.value(), 2, value.threshold(), verdict, value.flips(), value.isDoubtful());
  }

  /** A number format; the mark follows the number. */
  private static String format(int decimals, String mark) {
    String number = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return mark.isEmpty() ? number : number + "\" " + mark + "\"";
  }
}
