package org.junheng.landing;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junheng.definition.Form;

/** What a file's name says: the form it holds, or that it is nobody's data. */
public final class FileName {
  private static final Set<String> PASSED_OVER = Set.of(".ds_store", "thumbs.db", "desktop.ini");

  private FileName() {}

  /** Whether an operating system or an office program left the file there. */
  public static boolean isPassedOver(String name) {
    return name.startsWith("~$") || PASSED_OVER.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The form of {@code <form>[-anything].csv}, by id or Chinese title. */
  public static Optional<Form> form(String name, Collection<Form> forms) {
    if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return Optional.empty();
    }
    String base = name.substring(0, name.length() - ".csv".length());
    return forms.stream()
        .filter(form -> isNamed(base, form.form()) || isNamed(base, form.title()))
        .findFirst();
  }

  private static boolean isNamed(String base, String form) {
    return base.equals(form) || base.startsWith(form + "-");
  }
}
