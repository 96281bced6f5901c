package org.junheng.definition;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A list of codes, what each is called and what follows from it. */
public record CodeList(String codes, String title, Unknown unknown, List<Code> values)
    implements Serializable {

  /** What happens to a code that is not in the list. */
  public enum Unknown {
    /** The row is held. */
    HOLD,
    /** The row stays and is warned about. */
    WARN
  }

  /**
   * One code.
   *
   * @param label what it is called, read like the code itself
   * @param also other words that are read as this code
   * @param stages for school types: the stage sections that such a school may have
   * @param teachingPoint for school types: a teaching point, exempt while it is small
   * @param attached for school types: classes that belong in their host school's row
   * @param group for urban and rural codes: city, town or rural
   */
  public record Code(
      String code,
      String label,
      List<String> also,
      List<String> stages,
      Boolean teachingPoint,
      Boolean attached,
      String group)
      implements Serializable {
    public Code {
      Required.key("code", code);
      Required.key("label", label);
      also = Required.orEmpty(also);
      stages = Required.orEmpty(stages);
      teachingPoint = Boolean.TRUE.equals(teachingPoint);
      attached = Boolean.TRUE.equals(attached);
    }

    private boolean isWritten(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      return code.equals(text)
          || label.equalsIgnoreCase(text)
          || also.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).equals(lower));
    }
  }

  public CodeList {
    Required.key("codes", codes);
    Required.key("title", title);
    Required.key("unknown", unknown);
    values = Required.list("values", values);
    Set<String> seen = new HashSet<>();
    for (Code value : values) {
      if (!seen.add(value.code())) {
        throw new DefinitionException(codes + ": code '" + value.code() + "' stands twice");
      }
    }
  }

  /** The code that the text means. */
  public Optional<Code> find(String text) {
    return values.stream().filter(value -> value.isWritten(text)).findFirst();
  }

  /** The codes as a sentence names them. */
  public String listed() {
    return String.join(
        " ", values.stream().map(value -> value.code() + " " + value.label()).toList());
  }
}
