package org.junheng.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.Submission.ArchivedFile;

/** The files of a county-year as they are read from the archive. */
final class ArchivedInput {
  private ArchivedInput() {}

  /** Each file once, with the forms that it hands in. */
  static List<SourceFile> files(CountyYearInput input, Archive archive, Limits limits) {
    Map<ArchivedFile, List<String>> forms = new LinkedHashMap<>();
    for (FormInput form : input.forms()) {
      for (ArchivedFile file : form.files()) {
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
