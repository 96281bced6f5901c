package org.junheng.landing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.Form;

/**
 * Which forms a file hands in: the one that its name says, and those that sheets of a workbook are
 * named by. Told from the beginning of the file and a list of names, without reading the sheets.
 */
public final class FormsInFile {
  private static final int BEGINNING = 8;

  private FormsInFile() {}

  /** The forms' ids, in the order given; content null where it is larger than what is read. */
  public static List<String> of(String name, byte[] content, Collection<Form> forms) {
    if (!FileName.isOfTable(name)) {
      return List.of();
    }
    Optional<Form> byName = FileName.form(name, forms);
    List<String> sheets = sheetNames(content);
    return forms.stream()
        .filter(
            form ->
                byName.filter(form::equals).isPresent()
                    || sheets.stream().anyMatch(sheet -> FileName.isNamed(sheet, form, forms)))
        .map(Form::form)
        .toList();
  }

  /** The same of a file of which no more than its beginning is read where it is no workbook. */
  public static List<String> of(
      String name, InputStream content, Limits limits, Collection<Form> forms) throws IOException {
    try (content) {
      byte[] beginning = content.readNBytes(BEGINNING);
      if (!FileName.isOfTable(name) || !FileKind.isWorkbook(beginning)) {
        return of(name, (byte[]) null, forms);
      }
      byte[] rest = content.readNBytes((int) limits.largestFile() + 1 - beginning.length);
      byte[] all = Arrays.copyOf(beginning, beginning.length + rest.length);
      System.arraycopy(rest, 0, all, beginning.length, rest.length);
      return of(name, all.length > limits.largestFile() ? null : all, forms);
    }
  }

  private static List<String> sheetNames(byte[] content) {
    if (content == null) {
      return List.of();
    }
    try {
      return switch (FileKind.of(content)) {
        case XLSX -> XlsxParts.sheetNames(content);
        case XLS -> sheetNamesOfOld(content);
        case TEXT -> List.of();
      };
    } catch (UnreadableFileException heldWhenItIsRead) {
      return List.of();
    }
  }

  private static List<String> sheetNamesOfOld(byte[] content) throws UnreadableFileException {
    byte[] unlocked = Encrypted.opened(content, Limits.NONE);
    return unlocked == null ? XlsReader.sheetNames(content) : XlsxParts.sheetNames(unlocked);
  }
}
