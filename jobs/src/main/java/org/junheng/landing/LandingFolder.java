package org.junheng.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.junheng.storage.Storage;

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
   * @param strays paths that are in no county-year's folder, so that nobody's rows are in them
   */
  public record Contents(List<LandedFile> files, List<String> strays) {}

  /** Whether there is nothing at all. */
  public boolean isEmpty() {
    return folder.list().isEmpty();
  }

  /** Lists all files. */
  public Contents scan() {
    List<LandedFile> files = new ArrayList<>();
    List<String> strays = new ArrayList<>();
    for (FileStatus year : folder.list()) {
      String yearName = year.getPath().getName();
      if (!year.isDirectory() || !YEAR.matcher(yearName).matches()) {
        addStray(strays, yearName);
        continue;
      }
      Storage ofYear = folder.in(yearName);
      for (FileStatus county : ofYear.list()) {
        String countyName = county.getPath().getName();
        String countyPath = yearName + "/" + countyName;
        if (!county.isDirectory() || !COUNTY.matcher(countyName).matches()) {
          addStray(strays, countyPath);
          continue;
        }
        for (FileStatus file : ofYear.in(countyName).list()) {
          String name = file.getPath().getName();
          String path = countyPath + "/" + name;
          if (file.isDirectory()) {
            addStray(strays, path);
          } else if (!FileName.isPassedOver(name)) {
            files.add(
                new LandedFile(Integer.parseInt(yearName), countyName, path, name, file.getLen()));
          }
        }
      }
    }
    return new Contents(files, strays);
  }

  private static void addStray(List<String> strays, String path) {
    if (!FileName.isPassedOver(path.substring(path.lastIndexOf('/') + 1))) {
      strays.add(path);
    }
  }
}
