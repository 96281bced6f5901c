package org.junheng.definition;

import java.util.stream.Stream;

/** Sheets of the workbooks that counties are given to fill in that hold no data of theirs. */
public enum GuideSheet {
  /** How to fill the workbook in. */
  GUIDE("说明"),
  /** The codes that may be written, and what they mean. */
  CODES("代码表");

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
    return Stream.of(values()).anyMatch(guide -> guide.title.equals(Wording.plain(sheet)));
  }
}
