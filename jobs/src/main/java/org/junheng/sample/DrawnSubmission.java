package org.junheng.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;

/** What one county hands in for one year: its sheets and how they are encoded. */
final class DrawnSubmission {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Map<String, FormSheet> sheets = new LinkedHashMap<>();
  private Charset charset = StandardCharsets.UTF_8;
  private String prefix = "";

  DrawnSubmission(Definitions definitions, int year) {
    for (Form form : definitions.forms().values()) {
      if (!form.optional()) {
        sheets.put(form.form(), new FormSheet(form, year));
      }
    }
  }

  /** The sheets by form, in the forms' order. */
  Map<String, FormSheet> sheets() {
    return sheets;
  }

  /** The sheet of a form. */
  FormSheet sheet(String form) {
    return sheets.get(form);
  }

  /** Leaves a form out. */
  void drop(String form) {
    sheets.remove(form);
  }

  /** Leaves every form out. */
  void dropAll() {
    sheets.clear();
  }

  /** Writes the files as old Chinese programs do. */
  void encodeAsGb18030() {
    charset = GB18030;
  }

  /** Writes the files as spreadsheet programs do, with a byte order mark. */
  void markByteOrder() {
    prefix = "\uFEFF";
  }

  /** The encoding of the files. */
  Charset charset() {
    return charset;
  }

  /** What stands before the header. */
  String prefix() {
    return prefix;
  }
}
