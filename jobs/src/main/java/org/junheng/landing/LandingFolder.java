package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.storage.Storage;
import org.junheng.storage.Storage.Entry;

/** The landing folder: {@code <year>/<county_code>/<form>[-anything].csv}. Never written to. */
public final class LandingFolder {
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern COUNTY = Pattern.compile("[0-9A-Z]{6}");

  private final Storage folder;

  /** The landing folder at a place. */
  public LandingFolder(Storage folder) {
    this.folder = folder;
  }

  /**
   * A file that lies in the folder of a county-year.
   *
   * @param path below the landing folder
   */
  public record LandedFile(int year, String countyCode, String path, String name, long bytes) {}

  /**
   * What lies in the landing folder now.
   *
   * @param strays what is in no county-year's folder, or leads out of it
   */
  public record Contents(List<LandedFile> files, List<Stray> strays) {}

  /**
   * Something that lies in the landing folder and of which nobody's rows are read.
   *
   * @param rule why, by a rule of {@code schemas/rules}
   */
  public record Stray(String path, String rule) {}

  /** Whether there is nothing at all. */
  public boolean isEmpty() {
    return folder.list().isEmpty();
  }

  /** Lists all files. */
  public Contents scan() {
    List<LandedFile> files = new ArrayList<>();
    List<Stray> strays = new ArrayList<>();
    for (Entry year : entries(folder, "", strays)) {
      String yearName = year.name();
      if (!year.isFolder() || !YEAR.matcher(yearName).matches()) {
        addStray(strays, yearName, ruleOf(yearName));
        continue;
      }
      Storage ofYear = folder.in(yearName);
      for (Entry county : entries(ofYear, yearName + "/", strays)) {
        String countyName = county.name();
        String countyPath = yearName + "/" + countyName;
        if (!county.isFolder() || !COUNTY.matcher(countyName).matches()) {
          addStray(strays, countyPath, ruleOf(countyName));
          continue;
        }
        for (Entry file : entries(ofYear.in(countyName), countyPath + "/", strays)) {
          String name = file.name();
          String path = countyPath + "/" + name;
          if (file.isFolder()) {
            addStray(strays, path, "folder_too_deep");
          } else if (!FileName.isPassedOver(name)) {
            files.add(
                new LandedFile(Integer.parseInt(yearName), countyName, path, name, file.length()));
          }
        }
      }
    }
    return new Contents(files, strays);
  }

  /** What lies in one folder, without links out of the landing folder and what is no file. */
  private List<Entry> entries(Storage of, String path, List<Stray> strays) {
    Set<String> links = of.linksOutOf(folder);
    links.forEach(name -> strays.add(new Stray(path + name, "link")));
    return of.list().stream().filter(entry -> !links.contains(entry.name())).toList();
  }

  private static void addStray(List<Stray> strays, String path, String rule) {
    if (!FileName.isPassedOver(path.substring(path.lastIndexOf('/') + 1))) {
      strays.add(new Stray(path, rule));
    }
  }

  /** Why a file that is in no county's folder is nobody's. */
  private static String ruleOf(String name) {
    return FileName.archive(name).isPresent() ? "file_archive" : "file_name";
  }
}
