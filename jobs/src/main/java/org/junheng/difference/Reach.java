package org.junheng.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.county.FiguresByCell;
import org.junheng.definition.Definitions;
import org.junheng.definition.Form;
import org.junheng.definition.MeasureNames;
import org.junheng.definition.Standard;
import org.junheng.definition.Table;

/**
 * Which causes can have changed a figure, by what the figure rests on: its table says whether that
 * is its county-year, all years of its county or the whole province; its indicator or item says
 * which forms. Counties that followed each other are one here.
 */
final class Reach {
  private static final String CENSUS = "census_";

  private final Definitions definitions;
  private final List<Standard> standards;
  private final List<ReleaseCause> causes;
  private final Lineages lineages;
  private final Set<String> sharing;
  private final Map<Integer, Map<String, Set<String>>> formsByFigure = new HashMap<>();
  private final Map<String, List<ReleaseCause>> known = new HashMap<>();

  /**
   * What can reach what.
   *
   * @param sharing the county-years, as {@code year/county}, that shared schools with others
   */
  Reach(
      Definitions definitions,
      List<Standard> standards,
      List<ReleaseCause> causes,
      Lineages lineages,
      Set<String> sharing) {
    this.definitions = definitions;
    this.standards = standards;
    this.causes = causes;
    this.lineages = lineages;
    this.sharing = sharing;
  }

  /** The causes that can have changed a figure, its own county-year's first. */
  List<ReleaseCause> of(ChangedFigure figure) {
    Table table = definitions.table(figure.table());
    Integer year = (Integer) figure.row().get("year");
    String county = (String) figure.row().get("county_code");
    String standard = (String) figure.row().get("standard");
    Set<String> forms = forms(figure, standard, year);
    String place = String.join("|", figure.table(), "" + year, county, standard, "" + forms);
    return known.computeIfAbsent(
        place, any -> found(table.restsOn(), year, county, standard, forms));
  }

  private List<ReleaseCause> found(
      Table.RestsOn on, Integer year, String county, String standard, Set<String> forms) {
    List<ReleaseCause> own = new ArrayList<>();
    List<ReleaseCause> others = new ArrayList<>();
    for (ReleaseCause cause : causes) {
      if (!isOfStandard(cause, on, standard) || !isOfForms(cause, forms)) {
        continue;
      }
      if (cause.isOfAll()) {
        others.add(cause);
      } else if (isOwn(cause, year, county)) {
        own.add(cause);
      } else if (reaches(cause, on, year, county)) {
        others.add(cause);
      }
    }
    own.addAll(others);
    return own;
  }

  /** Standards look at each other's figures, but not within a county-year's own tables. */
  private static boolean isOfStandard(ReleaseCause cause, Table.RestsOn on, String standard) {
    return cause.kind() != ReleaseCause.Kind.STANDARD
        || on != Table.RestsOn.COUNTY_YEAR
        || standard == null
        || standard.equals(cause.subject());
  }

  private static boolean isOfForms(ReleaseCause cause, Set<String> forms) {
    return forms.isEmpty()
        || cause.kind() == ReleaseCause.Kind.STANDARD
        || cause.subject() == null
        || forms.contains(cause.subject());
  }

  private static boolean isOwn(ReleaseCause cause, Integer year, String county) {
    return county != null
        && cause.counties().contains(county)
        && (cause.year() == null || cause.year().equals(year));
  }

  private boolean reaches(ReleaseCause cause, Table.RestsOn on, Integer year, String county) {
    return switch (on) {
      case PROVINCE, RELEASE -> true;
      case YEARS -> county == null || isOfLineage(cause, county) || areSharing(cause, year, county);
      case COUNTY_YEAR -> county == null || areSharing(cause, year, county);
    };
  }

  private boolean isOfLineage(ReleaseCause cause, String county) {
    return cause.counties().stream().anyMatch(other -> lineages.areOne(other, county));
  }

  /** A school that two counties report is held in both: each one's files are the other's matter. */
  private boolean areSharing(ReleaseCause cause, Integer year, String county) {
    return cause.year() != null
        && cause.year().equals(year)
        && sharing.contains(year + "/" + county)
        && cause.counties().stream().anyMatch(other -> sharing.contains(year + "/" + other));
  }

  /** The forms that a figure rests on; none where any form may be. */
  private Set<String> forms(ChangedFigure figure, String standard, Integer year) {
    if (figure.table().startsWith(CENSUS)) {
      return Stream.of(figure.table().substring(CENSUS.length()), Form.SCHOOL)
          .collect(Collectors.toUnmodifiableSet());
    }
    Object named =
        figure.key().containsKey("indicator")
            ? figure.key().get("indicator")
            : indicatorOf((String) figure.key().get("measure"));
    if (named == null || standard == null || year == null) {
      return Set.of();
    }
    return formsByFigure
        .computeIfAbsent(year, this::formsIn)
        .getOrDefault(standard + " " + named, Set.of());
  }

  private static String indicatorOf(String measure) {
    String prefix = MeasureNames.cv("");
    return measure != null && measure.startsWith(prefix)
        ? measure.substring(prefix.length())
        : null;
  }

  private Map<String, Set<String>> formsIn(int year) {
    FiguresByCell figures = new FiguresByCell(definitions, standards, year);
    Map<String, Set<String>> forms = new HashMap<>();
    for (String form : definitions.forms().keySet()) {
      figures
          .needing(form)
          .keySet()
          .forEach(
              figure ->
                  forms
                      .computeIfAbsent(
                          figure.standard().standard() + " " + figure.id(), any -> new HashSet<>())
                      .add(form));
    }
    return forms;
  }
}
