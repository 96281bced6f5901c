package org.junheng.definition;

import java.io.Serializable;

/** A refusal or warning of reading itself; its sentence has places for {value} and {expected}. */
public record Rule(String id, Check.Severity severity, String text, String clause)
    implements Serializable {
  public Rule {
    Required.key("id", id);
    Required.key("severity", severity);
    Required.key("text", text);
    Required.key("clause", clause);
  }

  /** The sentence for one cell, with signs that are not seen written out. */
  public String sentence(String value, String expected) {
    return text.replace("{value}", Wording.shown(String.valueOf(value)))
        .replace("{expected}", Wording.shown(String.valueOf(expected)));
  }
}
