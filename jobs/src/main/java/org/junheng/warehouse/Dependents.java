package org.junheng.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.language.Language;
import org.junheng.warehouse.Manifest.CountyYearInput;
import org.junheng.warehouse.Manifest.FormInput;
import org.junheng.warehouse.Submission.ArchivedFile;

/** What depends on the files of a warehouse: submissions, county-years, releases and tables. */
final class Dependents {
  private final Map<String, List<String>> byContent = new TreeMap<>();

  /** Who depends on each archived content, by SHA-256. */
  Map<String, List<String>> byContent() {
    return byContent;
  }

  /** Who depends on an archived content. */
  List<String> of(String sha256) {
    return byContent.getOrDefault(sha256, List.of());
  }

  /** Adds what a submission depends on. */
  void add(Submission submission) {
    for (ArchivedFile file : submission.files()) {
      add(
          file.sha256(),
          Language.either(
              "submission %d %s %s of %s: %s",
              "报送 %d学年 %s %s（%s）：%s",
              submission.year(),
              submission.countyCode(),
              submission.form(),
              submission.takenAt(),
              file.path()));
    }
  }

  /** Adds what a release depends on. */
  void add(String id, Manifest manifest) {
    for (CountyYearInput input : manifest.inputs()) {
      for (FormInput form : input.forms()) {
        for (ArchivedFile file : form.files()) {
          add(
              file.sha256(),
              Language.either(
                  "county-year %d %s in release %s, form %s",
                  "%d学年 %s（版本 %s），报表 %s", input.year(), input.countyCode(), id, form.form()));
        }
      }
    }
    manifest
        .reference()
        .forEach(
            (name, sha256) ->
                add(sha256, Language.either("%s of release %s", "%s（版本 %s）", name, id)));
  }

  private void add(String sha256, String dependent) {
    byContent.computeIfAbsent(sha256, any -> new ArrayList<>()).add(dependent);
  }

  /** What a file of a release says: its table, and of a block the county-years. */
  static List<String> of(Manifest manifest, String file) {
    List<String> dependents = new ArrayList<>(List.of(release(manifest.releaseId())));
    int slash = file.indexOf('/');
    if (slash > 0 && manifest.tables().containsKey(file.substring(0, slash))) {
      dependents.add(Language.either("table %s", "表 %s", file.substring(0, slash)));
      String block = file.substring(slash + 1).replace(".parquet", "");
      for (Manifest.Block one : manifest.blocks()) {
        if (one.name().equals(block)) {
          String counties = String.join(" ", one.counties());
          dependents.add(Language.either("county-years %d %s", "%d学年 %s", one.year(), counties));
        }
      }
    }
    return dependents;
  }

  /** A release, in words. */
  static String release(String id) {
    return Language.either("release %s", "版本 %s", id);
  }
}
