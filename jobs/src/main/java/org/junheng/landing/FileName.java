package org.junheng.landing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;

/** What the name of a file or a sheet says: the form it holds, or that it is nobody's data. */
public final class FileName {
  private static final Set<String> PASSED_OVER = Set.of(".ds_store", "thumbs.db", "desktop.ini");
  private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".xls");

  private FileName() {}

  /** Whether an operating system or an office program left the file there. */
  public static boolean isPassedOver(String name) {
    return name.startsWith("~$") || PASSED_OVER.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the name ends like a table's. */
  public static boolean isOfTable(String name) {
    return !ending(name).isEmpty();
  }

  /** The form of {@code <form>[-anything].csv}, .xlsx or .xls, by id or Chinese title. */
  public static Optional<Form> form(String name, Collection<Form> forms) {
    String ending = ending(name);
    if (ending.isEmpty()) {
      return Optional.empty();
    }
    String base = name.substring(0, name.length() - ending.length());
    return forms.stream().filter(form -> isNamed(base, form)).findFirst();
  }

  /** Whether a name without its ending, or a sheet's name, is a form's id or title. */
  static boolean isNamed(String name, Form form) {
    return isNamed(name, form.form()) || isNamed(name, form.title());
  }

  /** The ending in small letters, with its dot; empty where no table ends so. */
  static String ending(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(small::endsWith).findFirst().orElse("");
  }

  private static boolean isNamed(String name, String form) {
    String plain = Wording.plain(name);
    return plain.equals(form) || plain.startsWith(form + "-");
  }
}
