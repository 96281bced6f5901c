package org.junheng.sample;

import java.util.List;

/** How a county's clerks write what is not a number. */
record Notation(String notApplicable, String yes, String no, List<String> levels) {

  /** Yes or no. */
  String answer(boolean value) {
    return value ? yes : no;
  }

  /** A level of the national monitoring, 1 to 4. */
  String level(int level) {
    return levels.get(level - 1);
  }
}
