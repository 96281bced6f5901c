package org.junheng.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.Submission.ArchivedFile;

/** A county-year's files out of the archive; a workbook of several forms comes once. */
final class ArchivedFiles {
  private ArchivedFiles() {}

  /** The files, each with the forms that it hands in; one that is too large has no content. */
  static List<SourceFile> of(CountyYearInput input, Archive archive, Limits limits) {
    return of(input, archive, limits, sha256 -> true);
  }

  /** The files of some contents alone. */
  static List<SourceFile> of(
      CountyYearInput input, Archive archive, Limits limits, Predicate<String> contents) {
    Map<ArchivedFile, List<String>> forms = new LinkedHashMap<>();
    for (FormInput form : input.forms()) {
      for (ArchivedFile file : form.files()) {
        if (!contents.test(file.sha256())) {
          continue;
        }
        List<String> known = forms.computeIfAbsent(file, each -> new ArrayList<>());
        if (!form.form().isEmpty()) {
          known.add(form.form());
        }
      }
    }
    List<SourceFile> files = new ArrayList<>();
    forms.forEach(
        (file, of) ->
            files.add(
                new SourceFile(
                    file.path(),
                    file.name(),
                    file.sha256(),
                    file.bytes(),
                    archive.read(file.sha256(), limits.largestFile()),
                    of)));
    return files;
  }
}
