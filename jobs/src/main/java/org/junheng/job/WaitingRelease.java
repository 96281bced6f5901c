package org.junheng.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.definition.Definitions;
import org.junheng.language.Language;
import org.junheng.warehouse.Fall;
import org.junheng.warehouse.Manifest;
import org.junheng.warehouse.Publication;
import org.junheng.warehouse.Publications;
import org.junheng.warehouse.Releases;

/** What is said of a release that is complete and waits for somebody's decision. */
public final class WaitingRelease {
  private static final int SHOWN = 3;

  private WaitingRelease() {}

  /** The sentence on a release; none where it waits for nothing. */
  public static Optional<String> told(Releases releases, Manifest manifest) {
    return releases
        .waiting()
        .filter(manifest::equals)
        .map(waits -> told(releases, waits.releaseId()));
  }

  /** The sentence on the release that waits; none where none does. */
  public static Optional<String> told(Releases releases) {
    return releases.waiting().map(waits -> told(releases, waits.releaseId()));
  }

  private static String told(Releases releases, String id) {
    return Language.either(
        "release %s is complete and waits for a decision, %s; readers keep release %s; releases"
            + " %s %s --reason … makes it the current one",
        "版本 %s 已生成，待定：%s；目前仍以版本 %s 为准；用 releases %s %s --reason … 使其成为现行版本",
        id,
        reasons(releases.publications(), id),
        releases.currentId().orElse(""),
        changedYears(releases.publications(), id).isEmpty() ? "--accept" : "--amend",
        id);
  }

  /** Why a release waits, as messages say it; none where it waits for nothing. */
  static List<String> words(Releases releases, Manifest manifest, Definitions definitions) {
    if (releases.waiting().filter(manifest::equals).isEmpty()) {
      return List.of();
    }
    Publications publications = releases.publications();
    List<String> words = new ArrayList<>();
    List<Integer> years = changedYears(publications, manifest.releaseId());
    if (!years.isEmpty()) {
      words.add("改动了已定稿的学年%s".formatted(years));
    }
    publications
        .last(manifest.releaseId(), Publication.Kind.HELD)
        .map(Publication::falls)
        .orElse(List.of())
        .forEach(
            fall ->
                words.add(
                    "%d学年%s采用%d行，此前%d行"
                        .formatted(
                            fall.year(),
                            definitions.forms().containsKey(fall.form())
                                ? definitions.form(fall.form()).title()
                                : fall.form(),
                            fall.now(),
                            fall.before())));
    return words;
  }

  /** The final census years that a release that is held would correct. */
  public static List<Integer> changedYears(Publications publications, String id) {
    return publications
        .last(id, Publication.Kind.HELD)
        .map(Publication::changedYears)
        .orElse(List.of());
  }

  /** What a release was held for. */
  public static String reasons(Publications publications, String id) {
    List<String> reasons = new ArrayList<>();
    List<Integer> years = changedYears(publications, id);
    if (!years.isEmpty()) {
      reasons.add(Language.either("it changes the final years %s", "改动了已定稿的学年%s", years));
    }
    List<Fall> falls =
        publications.last(id, Publication.Kind.HELD).map(Publication::falls).orElse(List.of());
    falls.stream().limit(SHOWN).map(Fall::words).forEach(reasons::add);
    if (falls.size() > SHOWN) {
      reasons.add(Language.either("and %d more", "另有%d处", falls.size() - SHOWN));
    }
    return String.join(Language.either("; ", "；"), reasons);
  }
}
