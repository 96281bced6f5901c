package org.junheng.job;

import java.util.ArrayList;
import java.util.List;
import org.junheng.definition.Form;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.Submission.ArchivedFile;

/** A county-year as it stood when earlier submissions of its forms were current. */
final class EarlierSubmissions {
  private EarlierSubmissions() {}

  /** The newest first; a form that came fewer times stays as it is. */
  static List<CountyYearInput> of(CountyYearInput input) {
    int most = input.forms().stream().mapToInt(form -> form.earlier().size()).max().orElse(0);
    List<CountyYearInput> earlier = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      int before = i;
      earlier.add(
          with(
              input,
              input.forms().stream()
                  .map(
                      form ->
                          before < form.earlier().size()
                              ? form.of(form.earlier().get(before))
                              : form)
                  .toList()));
    }
    return earlier;
  }

  /** The first file of a form's current submission. */
  static String file(Form form, CountyYearInput input) {
    return input.forms().stream()
        .filter(given -> given.form().equals(form.form()))
        .flatMap(given -> given.files().stream())
        .map(ArchivedFile::path)
        .findFirst()
        .orElseThrow();
  }

  private static CountyYearInput with(CountyYearInput input, List<FormInput> forms) {
    return new CountyYearInput(
        input.year(),
        input.countyCode(),
        input.validInReference(),
        input.fingerprint(),
        input.corrections(),
        input.takeAgain(),
        input.block(),
        forms);
  }
}
