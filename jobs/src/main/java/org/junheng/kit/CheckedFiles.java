package org.junheng.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.definition.DefinitionException;
import org.junheng.definition.Definitions;
import org.junheng.intake.CountyYear;
import org.junheng.landing.FileName;
import org.junheng.landing.Limits;
import org.junheng.landing.SourceFile;
import org.junheng.language.Language;
import org.junheng.storage.Fingerprint;
import org.junheng.template.AcceptedBook;

/** Files of this machine, and the county-years that they are of. */
record CheckedFiles(Definitions definitions, Limits limits) {
  private static final Pattern PLACE = Pattern.compile("(?:.*/)?([0-9]{4})/([0-9A-Z]{6})/[^/]+");

  private static final int NAMED = 3;

  private static final Pattern ANSWER = Pattern.compile("([0-9]{4})核查结果\\.(xlsx|txt)");

  /**
   * What an answer or the rows beside it are called, and how the folder that they lie in may be.
   */
  private static final Pattern ANSWERED =
      Pattern.compile("(?:.*?/)?(?:([0-9A-Z]{6})/)?([0-9]{4})(?:核查结果|采用数据)\\.(?:xlsx|txt)");

  /** The county-year that files are of. */
  record Place(int year, String county) {
    CountyYear countyYear() {
      return new CountyYear(year, county, true);
    }

    Place yearBefore() {
      return new Place(year - 1, county);
    }
  }

  /**
   * Files and those in folders, by county-year in order.
   *
   * @param year the census year; null where the path says it
   * @param county the county's code; null where the path says it
   */
  Map<Place, List<SourceFile>> of(List<Path> paths, Integer year, String county)
      throws IOException {
    Map<Place, List<SourceFile>> files = byPlace();
    List<Path> strays = new ArrayList<>();
    for (Path file : filesOf(paths)) {
      boolean isStray = (year == null || county == null) && said(file).isEmpty();
      if (isStray) {
        strays.add(file);
      } else {
        files
            .computeIfAbsent(placeOf(file, year, county), place -> new ArrayList<>())
            .add(read(file));
      }
    }
    for (Path stray : strays) {
      Optional<Place> tooDeepIn = within(stray);
      if (tooDeepIn.isEmpty() && files.isEmpty()) {
        throw unsaid(stray);
      }
      files
          .computeIfAbsent(
              tooDeepIn.orElseGet(() -> files.keySet().iterator().next()),
              place -> new ArrayList<>())
          .add(nobodys(stray));
    }
    return files;
  }

  /** The county-year whose folder a file lies too deep in. */
  private static Optional<Place> within(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? Optional.empty() : said(folder);
  }

  /** A file of no county-year's folder: nobody's, whatever its name says. */
  private SourceFile nobodys(Path file) throws IOException {
    SourceFile read = read(file);
    return new SourceFile(
        read.path(), read.name(), read.sha256(), read.bytes(), read.content(), List.of());
  }

  /**
   * Files of the year before, or those that were handed in before of the same year, by county-year.
   *
   * @param checked the county-years that they are compared with; where it is one, files whose path
   *     does not say it are of the year before that one
   * @param codes under which they may have been handed in
   */
  Map<Place, List<SourceFile>> before(List<Path> paths, List<Place> checked, FormerCodes codes)
      throws IOException {
    Map<Place, List<SourceFile>> files = byPlace();
    for (Path file : filesOf(paths.stream().map(CheckedFiles::accepted).toList())) {
      Place place =
          said(file)
              .or(() -> ofAnswer(file, checked))
              .or(
                  () ->
                      checked.size() == 1
                          ? Optional.of(checked.get(0).yearBefore())
                          : Optional.empty())
              .orElseThrow(() -> unsaid(file));
      boolean isAskedFor =
          checked.contains(place)
              || checked.stream().anyMatch(each -> codes.of(each).contains(place));
      if (!isAskedFor) {
        throw new DefinitionException(
            Language.either(
                "%s is of %d %s, and none of the files that are checked is of the same year or the one"
                    + " after it",
                "%s 是%d学年 %s 的报表，而要核查的文件中没有同一学年或它下一学年的", file, place.year, place.county));
      }
      files.computeIfAbsent(place, any -> new ArrayList<>()).add(read(file));
    }
    return files;
  }

  /** An answer itself holds no rows: those that were taken in lie beside it. */
  private static Path accepted(Path answer) {
    Matcher name = ANSWER.matcher(String.valueOf(answer.getFileName()));
    Path rows = name.matches() ? answer.resolveSibling(name.group(1) + AcceptedBook.FILE) : answer;
    return Files.isRegularFile(rows) ? rows : answer;
  }

  /** The county-year of an answer: its name says the year, the folder it came in the county. */
  private static Optional<Place> ofAnswer(Path file, List<Place> checked) {
    Matcher name =
        ANSWERED.matcher(file.toAbsolutePath().normalize().toString().replace('\\', '/'));
    if (!name.matches() || name.group(1) == null && checked.size() > 1) {
      return Optional.empty();
    }
    String county = name.group(1) == null ? checked.get(0).county : name.group(1);
    return Optional.of(new Place(Integer.parseInt(name.group(2)), county));
  }

  /** The folder of another county-year, where these files lie in such a folder. */
  static Optional<Path> besides(Place then, List<SourceFile> files) {
    Path file = Path.of(files.get(0).path()).toAbsolutePath().normalize();
    return said(file)
        .map(
            ofPath ->
                file.getParent()
                    .getParent()
                    .resolveSibling(String.valueOf(then.year))
                    .resolve(then.county));
  }

  /** All files of a folder. */
  List<SourceFile> in(Path folder) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (Path file : filesIn(folder)) {
      files.add(read(file));
    }
    return files;
  }

  /** The names of files, as a sentence lists them: of many the first ones. */
  static String names(List<SourceFile> files) {
    String named =
        files.stream()
            .limit(NAMED)
            .map(file -> "“" + file.name() + "”")
            .collect(Collectors.joining("、"));
    return files.size() <= NAMED
        ? named
        : named + Language.either(" and others, %d files in all", "等%d个文件", files.size());
  }

  private static Map<Place, List<SourceFile>> byPlace() {
    return new TreeMap<>(Comparator.comparingInt(Place::year).thenComparing(Place::county));
  }

  private static List<Path> filesOf(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new DefinitionException(
            Language.either("%s is not there; name a file or a folder", "没有 %s；请指定文件或文件夹", path));
      }
      files.addAll(filesIn(path));
    }
    return files;
  }

  private static List<Path> filesIn(Path path) throws IOException {
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !FileName.isPassedOver(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static Place placeOf(Path file, Integer year, String county) {
    if (year != null && county != null) {
      return new Place(year, county);
    }
    Place said = said(file).orElseThrow(() -> unsaid(file));
    return new Place(year == null ? said.year : year, county == null ? said.county : county);
  }

  private static Optional<Place> said(Path file) {
    Matcher matcher =
        PLACE.matcher(file.toAbsolutePath().normalize().toString().replace('\\', '/'));
    return matcher.matches()
        ? Optional.of(new Place(Integer.parseInt(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  private static DefinitionException unsaid(Path file) {
    return new DefinitionException(
        Language.either(
            "%s: the path does not say the census year and the county as"
                + " <year>/<county_code>/<file>; add --year and --county",
            "%s：路径中没有学年和县区代码（学年/县区代码/文件）；请用 --year 和 --county 指定", file));
  }

  private SourceFile read(Path file) throws IOException {
    boolean isTooLarge = Files.size(file) > limits.largestFile();
    byte[] content = isTooLarge ? null : Files.readAllBytes(file);
    return SourceFile.of(
        file.toString(),
        file.getFileName().toString(),
        isTooLarge ? "" : Fingerprint.of(content),
        Files.size(file),
        content,
        definitions.forms().values());
  }
}
