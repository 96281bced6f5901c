package org.junheng.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.intake.Held;
import org.junheng.intake.Intake;
import org.junheng.intake.Intake.AcceptedRow;
import org.junheng.kit.CheckedFiles.Place;
import org.junheng.reference.CodesBefore;
import org.junheng.reference.Reference;

/**
 * Under which codes a county's schools reported in the year before, where the province's events are
 * at hand: what was taken in under each of them is the county's.
 */
final class FormerCodes {
  private final Optional<CodesBefore> events;

  FormerCodes(Optional<Reference> reference) {
    this.events = reference.map(CodesBefore::new);
  }

  /**
   * The places of the year before that a county-year is compared with; its own code is the first.
   */
  List<Place> of(Place place) {
    Set<String> codes = new TreeSet<>(Set.of(place.county()));
    events.ifPresent(known -> codes.addAll(known.of(place.county(), place.year())));
    List<Place> places = new ArrayList<>(List.of(place.yearBefore()));
    codes.forEach(
        code -> {
          if (!code.equals(place.county())) {
            places.add(new Place(place.year() - 1, code));
          }
        });
    return places;
  }

  /** What was taken in under all codes, as of the county's own; nothing of nothing. */
  static Optional<Intake> together(Place place, List<Intake> parts) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<AcceptedRow>> accepted = new TreeMap<>();
    List<Held> held = new ArrayList<>();
    for (Intake part : parts) {
      part.accepted()
          .forEach(
              (form, rows) ->
                  accepted.computeIfAbsent(form, any -> new ArrayList<>()).addAll(rows));
      held.addAll(part.held());
    }
    return Optional.of(
        new Intake(place.yearBefore().countyYear(), accepted, held, parts.get(0).counts()));
  }
}
