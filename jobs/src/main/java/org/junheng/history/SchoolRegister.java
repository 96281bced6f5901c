package org.junheng.history;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every accepted school of every census year: its code, its county, the predecessor that it names,
 * its pupils; and how the counties' forms of schools were taken in. Small enough to be sent to
 * every task.
 */
public final class SchoolRegister implements Serializable {
  private final SchoolCodes codes = new SchoolCodes();
  private final NavigableMap<Integer, YearOfSchools> years = new TreeMap<>();
  private final Map<Integer, Map<String, SchoolForm>> forms = new HashMap<>();
  private final Map<Integer, Set<String>> unread = new HashMap<>();
  private final Lineage lineage;

  /** The schools that one task found, to be put together with those of others. */
  public static final class Part implements Serializable {
    private final SchoolCodes codes = new SchoolCodes();
    private final Map<Integer, SchoolColumns> years = new TreeMap<>();
    private final List<SchoolForm> forms = new ArrayList<>();

    /**
     * Adds an accepted school.
     *
     * @param predecessorCode as it was given; null where nothing was
     * @param allPupils of all stages, what is not known counted as none, which orders choices and
     *     is never published; null without a row of form pupils
     */
    public void add(
        int year, String countyCode, String schoolCode, String predecessorCode, Long allPupils) {
      boolean saysNothing = schoolCode.equals(predecessorCode);
      years
          .computeIfAbsent(year, any -> new SchoolColumns())
          .add(
              countyCode,
              codes.add(schoolCode),
              saysNothing ? SchoolCodes.NONE : codes.add(predecessorCode),
              allPupils == null ? YearOfSchools.NO_ROW : allPupils);
    }

    /** Adds how a county-year's form of schools was taken in. */
    public void add(SchoolForm form) {
      forms.add(form);
    }
  }

  private SchoolRegister(Collection<Part> parts) {
    Map<Integer, SchoolColumns> together = new TreeMap<>();
    parts.stream().flatMap(part -> part.codes.listed().stream()).sorted().forEach(codes::add);
    for (Part part : parts) {
      part.years.forEach(
          (year, schools) ->
              together
                  .computeIfAbsent(year, any -> new SchoolColumns())
                  .addAll(schools, part.codes, codes));
      for (SchoolForm form : part.forms) {
        forms.computeIfAbsent(form.year(), any -> new HashMap<>()).put(form.countyCode(), form);
        unread.computeIfAbsent(form.year(), any -> new HashSet<>()).addAll(form.unread());
      }
    }
    together.forEach((year, schools) -> years.put(year, new YearOfSchools(schools)));
    this.lineage = new Lineage(links(), this::newestPupils);
  }

  /** The register of what all tasks found, in whatever order. */
  public static SchoolRegister of(Collection<Part> parts) {
    return new SchoolRegister(parts);
  }

  /** The census years that have accepted schools. */
  public List<Integer> years() {
    return List.copyOf(years.keySet());
  }

  /** The counties that report a school in a year, sorted; several where its code collides. */
  public List<String> countiesOf(int year, String school) {
    YearOfSchools of = in(year);
    long code = codes.find(school);
    Set<String> counties = new TreeSet<>();
    for (int i = of.find(code); i >= 0 && i < of.size() && of.code(i) == code; i++) {
      counties.add(of.county(i));
    }
    return List.copyOf(counties);
  }

  /** The counties that report the same school in one year, by year and by the school's code. */
  public Map<Integer, Map<String, List<String>>> collisions() {
    Map<Integer, Map<String, List<String>>> collisions = new TreeMap<>();
    years.forEach(
        (year, of) -> {
          for (int i = 1; i < of.size(); i++) {
            if (of.code(i) == of.code(i - 1)) {
              String school = codes.code(of.code(i));
              List<String> counties = countiesOf(year, school);
              if (counties.size() > 1) {
                collisions.computeIfAbsent(year, any -> new TreeMap<>()).put(school, counties);
              }
            }
          }
        });
    return collisions;
  }

  /** Whether a school was accepted in a year, in whatever county. */
  public boolean isThere(int year, String school) {
    return in(year).has(codes.find(school));
  }

  /** The county that reports a school in a year. */
  public Optional<String> countyOf(int year, String school) {
    YearOfSchools of = in(year);
    int position = of.find(codes.find(school));
    return position < 0 ? Optional.empty() : Optional.of(of.county(position));
  }

  /** The newest year before another one in which a school was accepted. */
  public Optional<Integer> newestYearBefore(int year, String school) {
    return years.headMap(year, false).descendingKeySet().stream()
        .filter(earlier -> isThere(earlier, school))
        .findFirst();
  }

  /** The newest year in which a school was accepted; none where it never was. */
  public Optional<Integer> newestYear(String school) {
    return newestYearBefore(Integer.MAX_VALUE, school);
  }

  /** The county that reports a school in its newest year. */
  public Optional<String> newestCounty(String school) {
    return newestYear(school).flatMap(year -> countyOf(year, school));
  }

  /** The code that a school names as its predecessor in a year, other than its own. */
  public Optional<String> predecessor(int year, String school) {
    YearOfSchools of = in(year);
    int position = of.find(codes.find(school));
    return position < 0 || !of.hasPredecessor(position)
        ? Optional.empty()
        : Optional.of(codes.code(of.predecessor(position)));
  }

  /** The schools that name a code as their predecessor in a year, sorted. */
  public List<String> heirs(int year, String predecessor) {
    YearOfSchools of = in(year);
    Set<String> heirs = new TreeSet<>();
    of.forEachHeir(codes.find(predecessor), heir -> heirs.add(codes.code(of.code(heir))));
    return List.copyOf(heirs);
  }

  /** A school's pupils of all stages in a year; null where it has no row of form pupils. */
  public Long pupils(int year, String school) {
    YearOfSchools of = in(year);
    int position = of.find(codes.find(school));
    return position < 0 || of.pupils(position) == YearOfSchools.NO_ROW ? null : of.pupils(position);
  }

  /** The oldest known code of the chain of a school's predecessors (methodology 9.36). */
  public String lineage(String school) {
    return lineage.of(school);
  }

  /** The codes that a school bore later, with the number of changes between. */
  public Map<String, Integer> laterCodes(String school) {
    return lineage.laterCodes(school);
  }

  /** The codes that a school bore earlier, with the number of changes between. */
  public Map<String, Integer> earlierCodes(String school) {
    return lineage.earlierCodes(school);
  }

  /** How a county-year's form of schools was taken in; none where nothing was submitted. */
  public Optional<SchoolForm> schoolForm(int year, String county) {
    return Optional.ofNullable(forms.getOrDefault(year, Map.of()).get(county));
  }

  /** Whether schools of a county-year were accepted and every held row says whose it is. */
  public boolean isClear(int year, String county) {
    return schoolForm(year, county).filter(form -> form.hasSchools() && form.isClear()).isPresent();
  }

  /** Whether some county's row of a school is held in a year. */
  public boolean isUnread(int year, String school) {
    return unread.getOrDefault(year, Set.of()).contains(school);
  }

  /** What the year's codes, counties and predecessors are known by, in whatever order they came. */
  public String fingerprint(int year) {
    YearOfSchools of = in(year);
    StringBuilder text = new StringBuilder();
    MessageDigest digest = sha256();
    for (int i = 0; i < of.size(); i++) {
      text.append(codes.code(of.code(i))).append(' ').append(of.county(i));
      if (of.hasPredecessor(i)) {
        text.append(' ').append(codes.code(of.predecessor(i)));
      }
      digest.update(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The schools of a year. */
  YearOfSchools in(int year) {
    return years.getOrDefault(year, YearOfSchools.NONE);
  }

  /** The code of a number of {@link #in}. */
  String code(long number) {
    return codes.code(number);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Collection<Lineage.Link> links() {
    Set<Lineage.Link> links = new LinkedHashSet<>();
    for (YearOfSchools of : years.values()) {
      for (int i = 0; i < of.size(); i++) {
        if (of.hasPredecessor(i)) {
          links.add(new Lineage.Link(code(of.code(i)), code(of.predecessor(i))));
        }
      }
    }
    return links;
  }

  private Long newestPupils(String school) {
    return years.descendingKeySet().stream()
        .map(year -> pupils(year, school))
        .filter(pupils -> pupils != null)
        .findFirst()
        .orElse(null);
  }
}
