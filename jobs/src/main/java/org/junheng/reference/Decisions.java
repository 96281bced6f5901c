package org.junheng.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.intake.Acceptance;
import org.junheng.intake.Correction;
import org.junheng.storage.Fingerprint;

/**
 * What the province decided on counties' submissions and on census years.
 *
 * @param closings the last day of each closed census year: what is first taken in later stays out
 * @param yearStates the states of census years with the days from which they hold
 */
public record Decisions(
    List<Correction> corrections,
    List<Acceptance> acceptances,
    List<Withdrawal> withdrawals,
    Map<Integer, LocalDate> closings,
    List<CensusYears.Given> yearStates)
    implements Serializable {
  /** Nothing was decided. */
  public static final Decisions NONE =
      new Decisions(List.of(), List.of(), List.of(), Map.of(), List.of());

  /** A form that counts as not submitted unless something new came in after the date. */
  public record Withdrawal(int year, String countyCode, String form, LocalDate date, String reason)
      implements Serializable {
    /** The province's table that withdrawals stand in. */
    public static final String FILE = "withdrawn.csv";
  }

  public Decisions {
    corrections = List.copyOf(corrections);
    acceptances = List.copyOf(acceptances);
    withdrawals = List.copyOf(withdrawals);
    closings = Map.copyOf(closings);
    yearStates = List.copyOf(yearStates);
  }

  /** The corrections of a county-year. */
  public List<Correction> correctionsOf(int year, String countyCode) {
    return corrections.stream()
        .filter(given -> given.year() == year && given.countyCode().equals(countyCode))
        .toList();
  }

  /** The acceptances of a county-year. */
  public List<Acceptance> acceptancesOf(int year, String countyCode) {
    return acceptances.isEmpty()
        ? acceptances
        : acceptances.stream()
            .filter(given -> given.year() == year && given.countyCode().equals(countyCode))
            .toList();
  }

  /** Of a county-year's corrections, in whatever order they stand; null where there is none. */
  public String correctionsFingerprint(int year, String countyCode) {
    List<String> ofCountyYear =
        correctionsOf(year, countyCode).stream().map(Correction::toString).sorted().toList();
    return ofCountyYear.isEmpty() ? null : Fingerprint.of(String.join("\n", ofCountyYear));
  }

  /** The newest withdrawal of a form of a county-year. */
  public Optional<Withdrawal> withdrawal(int year, String countyCode, String form) {
    return withdrawals.stream()
        .filter(given -> given.year() == year && given.countyCode().equals(countyCode))
        .filter(given -> given.form().equals(form))
        .max(Comparator.comparing(Withdrawal::date));
  }

  /** The last day of a closed census year. */
  public Optional<LocalDate> closedOn(int year) {
    return Optional.ofNullable(closings.get(year));
  }
}
