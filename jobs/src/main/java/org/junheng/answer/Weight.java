package org.junheng.answer;

import java.util.Optional;
import org.junheng.definition.Check.Severity;
import org.junheng.workbook.Tone;

/** How much a finding weighs for the county, the grave ones first. */
public enum Weight {
  /** The row or file is not used. */
  HELD("✘ 退回", Tone.BAD, "✘ 退回%d处：没有采用，请先改正后重报。"),
  /** The cells count as not reported. */
  EMPTIED("! 按缺报", Tone.NEAR, "! 按缺报处理%d处：栏目内容无法识别或相互矛盾，该行其余栏目已采用；请改正后重报。"),
  /** Used, and to be looked at. */
  TO_VERIFY("? 请核实", Tone.OPEN, "? 请核实%d处：数据已采用；有误的请改正，属实的请在“情况说明”中写明原因，随报表一并报送。"),
  /** Replaced by the province. */
  CORRECTED("※ 已更正", Tone.PLAIN, "※ 省级已更正%d处：按更正后的值采用，请同时改正本县留存的数据。"),
  /** A warning that the province accepted. */
  ACCEPTED("✔ 已认可", Tone.GOOD, "✔ 省级已认可%d处提示：无需再处理，填报值变化后会重新提示。");

  private final String word;
  private final Tone tone;
  private final String todo;

  Weight(String word, Tone tone, String todo) {
    this.word = word;
    this.tone = tone;
    this.todo = todo;
  }

  /** What a finding of this weight is called. */
  String word() {
    return word;
  }

  /** Its colour, which says the same. */
  Tone tone() {
    return tone;
  }

  /** What there is to do about so many of them. */
  String todo(long count) {
    return todo.formatted(count);
  }

  /**
   * The weight of an entry of {@code held}; none where the county is not told: a check on trial is
   * between the province and its checks.
   */
  static Optional<Weight> of(String severity, boolean isAccepted) {
    return switch (Severity.valueOf(severity.toUpperCase(java.util.Locale.ROOT))) {
      case ERROR -> Optional.of(HELD);
      case FIELD -> Optional.of(EMPTIED);
      case WARNING -> Optional.of(isAccepted ? ACCEPTED : TO_VERIFY);
      case CORRECTED -> Optional.of(CORRECTED);
      case TRIAL -> Optional.empty();
    };
  }
}
