package org.junheng.spoilt;

import java.util.function.Consumer;

/**
 * One thing that is wrong in a county's files, and the rule that it must be told under.
 *
 * @param spoil puts it into a draft at a random place and says where it must be told
 */
record Defect(String name, String rule, Consumer<Draft> spoil) {
  @Override
  public String toString() {
    return rule + ": " + name;
  }
}
