package org.junheng.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junheng.landing.LandingFolder.Contents;
import org.junheng.landing.LandingFolder.LandedFile;
import org.junheng.landing.LandingFolder.Stray;
import org.junheng.warehouse.Archive;
import org.junheng.warehouse.Submission;
import org.junheng.warehouse.Submission.ArchivedFile;

/**
 * What lies in the landing folder as submissions: the files of one form of one county-year. A
 * workbook of several forms is in the submission of each.
 *
 * @param keys of the submissions
 * @param unread the paths of files that were not looked at or could not be read
 * @param strays what cannot be read as anybody's
 */
record LandedSubmissions(
    List<Submission> submissions, Set<Key> keys, Set<String> unread, List<Stray> strays) {

  /**
   * A file's content in the archive, and the forms that it hands in.
   *
   * @param problem the rule by which it could not be kept; null where it is
   */
  record Kept(String sha256, List<String> forms, String problem) {
    static Kept whole(String sha256, List<String> forms) {
      return new Kept(sha256, forms, null);
    }
  }

  /** Whose form a submission is of. */
  record Key(int year, String countyCode, String form) {
    static Key of(Submission submission) {
      return new Key(submission.year(), submission.countyCode(), submission.form());
    }
  }

  /**
   * Keeps and groups the files of the years asked for. Of a county-year with a file that cannot be
   * read nothing new is taken, since it would be half of what was handed in.
   */
  static LandedSubmissions read(
      Contents contents, IntPredicate years, Function<LandedFile, Kept> keep, String takenAt) {
    List<LandedFile> files =
        contents.files().stream().filter(file -> years.test(file.year())).toList();
    Map<LandedFile, Kept> kept =
        files.parallelStream().collect(Collectors.toConcurrentMap(file -> file, tried(keep)));
    Set<String> unread = new TreeSet<>();
    contents.files().stream()
        .filter(file -> !years.test(file.year()))
        .forEach(file -> unread.add(file.path()));
    List<Stray> strays = new ArrayList<>(contents.strays());
    Set<String> broken = new TreeSet<>();
    for (LandedFile file : files) {
      if (kept.get(file).problem() != null) {
        strays.add(new Stray(file.path(), kept.get(file).problem()));
        broken.add(folderOf(file));
      }
    }
    Map<Key, List<ArchivedFile>> groups = new LinkedHashMap<>();
    for (LandedFile file : files) {
      if (broken.contains(folderOf(file))) {
        unread.add(file.path());
      } else {
        add(groups, file, kept.get(file));
      }
    }
    List<Submission> submissions = new ArrayList<>();
    groups.forEach(
        (key, of) ->
            submissions.add(new Submission(key.year, key.countyCode, key.form, of, takenAt)));
    return new LandedSubmissions(submissions, groups.keySet(), unread, strays);
  }

  /** Whether a submission's form still lies there. */
  boolean has(Submission submission) {
    return keys.contains(Key.of(submission))
        || submission.files().stream().anyMatch(file -> unread.contains(file.path()));
  }

  private static Function<LandedFile, Kept> tried(Function<LandedFile, Kept> keep) {
    return file -> {
      try {
        return keep.apply(file);
      } catch (Archive.ChangingException e) {
        return new Kept(null, List.of(), "file_changing");
      } catch (Archive.UnreadableException e) {
        return new Kept(null, List.of(), "file_unreadable");
      }
    };
  }

  private static void add(Map<Key, List<ArchivedFile>> groups, LandedFile file, Kept kept) {
    List<String> forms = kept.forms().isEmpty() ? List.of("") : kept.forms();
    for (String form : forms) {
      groups
          .computeIfAbsent(new Key(file.year(), file.countyCode(), form), key -> new ArrayList<>())
          .add(new ArchivedFile(file.path(), file.name(), kept.sha256(), file.bytes()));
    }
  }

  private static String folderOf(LandedFile file) {
    return file.year() + "/" + file.countyCode();
  }
}
