package org.junheng.landing;

import java.util.Collection;
import java.util.List;
import org.junheng.definition.Form;
import org.junheng.definition.Wording;

/**
 * One file of a county's submission.
 *
 * @param path as messages name it, below the landing folder
 * @param name the last part of the path
 * @param bytes its size; where it is larger than what is read, the size at which reading stopped
 * @param content all of it; null where it is larger than what is read
 * @param forms the forms that it hands in; none where neither its name nor a sheet is a form's
 */
public record SourceFile(
    String path, String name, String sha256, long bytes, byte[] content, List<String> forms) {

  /** Characters that would break a message or turn it around are written out. */
  public SourceFile {
    path = Wording.shown(path);
    name = Wording.shown(name);
    forms = List.copyOf(forms);
  }

  /** A file, with the forms that its name and its content say. */
  public static SourceFile of(
      String path, String name, String sha256, long bytes, byte[] content, Collection<Form> forms) {
    return new SourceFile(path, name, sha256, bytes, content, FormsInFile.of(name, content, forms));
  }

  /** Whether the file hands in a form. */
  public boolean isOf(Form form) {
    return forms.contains(form.form());
  }
}
