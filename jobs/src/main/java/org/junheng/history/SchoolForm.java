package org.junheng.history;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.definition.Check.Severity;
import org.junheng.definition.Form;
import org.junheng.figure.TextOrder;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.intake.RowOrigins;

/**
 * How form school of a county-year was taken in, as far as other years are told apart by it.
 *
 * @param file the first of the files of its accepted rows, or what the exports that they come from
 *     are called together; null where no row was accepted
 * @param isClear whether every held row says which school it is of
 * @param unread the codes of the schools whose rows are held
 */
public record SchoolForm(
    int year, String countyCode, String file, boolean isClear, List<String> unread)
    implements Serializable {
  public SchoolForm {
    unread = List.copyOf(unread);
  }

  /** That of a county-year. */
  public static SchoolForm of(Intake intake) {
    List<String> held =
        intake.held().stream()
            .filter(SchoolForm::holdsASchool)
            .map(Held::schoolCode)
            .distinct()
            .toList();
    return new SchoolForm(
        intake.countyYear().year(),
        intake.countyYear().countyCode(),
        file(intake.accepted().getOrDefault(Form.SCHOOL, List.of())),
        held.stream().allMatch(code -> code != null),
        held.stream().filter(code -> code != null).sorted().toList());
  }

  private static String file(List<AcceptedRow> rows) {
    Set<String> contents = new HashSet<>();
    Set<String> files = new TreeSet<>(TextOrder.BY_CODE_POINT);
    rows.forEach(
        row -> {
          contents.add(row.fileSha256());
          files.add(row.file());
        });
    if (files.isEmpty()) {
      return null;
    }
    boolean areExports = files.size() > contents.size();
    return areExports ? RowOrigins.called(files) : files.iterator().next();
  }

  /** Whether schools of the county-year were accepted. */
  public boolean hasSchools() {
    return file != null;
  }

  private static boolean holdsASchool(Held entry) {
    return Form.SCHOOL.equals(entry.form()) && Severity.ERROR.code().equals(entry.severity());
  }
}
