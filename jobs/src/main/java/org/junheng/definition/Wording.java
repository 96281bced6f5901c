package org.junheng.definition;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Words as counties type them. */
public final class Wording {
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\uFEFF]+");

  private Wording() {}

  /** The text without white space, line breaks and full-width forms (methodology 9.35). */
  public static String plain(String text) {
    return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
