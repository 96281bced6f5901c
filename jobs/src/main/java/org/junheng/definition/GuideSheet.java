package org.junheng.definition;

import java.util.stream.Stream;

/** Sheets of the workbooks that counties are given that hold no data of theirs. */
public enum GuideSheet {
  /** How to fill the workbook in. */
  GUIDE("说明"),
  /** The codes that may be written, and what they mean. */
  CODES("代码表"),
  /** What is held and warned of, in an answer that comes back with explanations. */
  FINDINGS("退回清单"),
  /** What the figures would be. */
  ESTIMATE("预估结果"),
  /** What is told, rule by rule. */
  RULES("按规则统计"),
  /** What the figures are called. */
  FIGURES("指标与项目");

  private final String title;

  GuideSheet(String title) {
    this.title = title;
  }

  /** The sheet's name. */
  public String title() {
    return title;
  }

  /** Whether a sheet of that name is one of them, so that it is passed over without a word. */
  public static boolean isNamed(String sheet) {
    String name = Wording.plain(sheet).replaceFirst("[0-9]+$", ""); // long lists have several
    return Stream.of(values()).anyMatch(guide -> guide.title.equals(name));
  }
}
