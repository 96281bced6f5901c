package org.junheng.sample;

import java.util.EnumMap;
import java.util.Map;

/** The facilities of a school over the years; what has been built stays. */
final class FacilitiesHistory {
  private static final Enrolment FORMER_PUPILS = new Enrolment(40, 0, 0);
  private static final int LARGE_SCHOOL = 800;

  private final SchoolDesign school;
  private final Map<Resource, Long> stock = new EnumMap<>(Resource.class);

  FacilitiesHistory(SchoolDesign school) {
    this.school = school;
  }

  /** The facilities of the next year. */
  Facilities next(Enrolment enrolment, Map<Resource, Level> levels, int year) {
    Enrolment served = enrolment.total() == 0 ? FORMER_PUPILS : enrolment;
    levels.forEach(
        (resource, level) ->
            stock.merge(resource, level.amount(resource.needed(school.type(), served)), Math::max));
    long sports = stock.get(Resource.SPORTS_AREA);
    long gym = gym(sports);
    Long extra = school.isInDenseCityCore() ? sports / 4 : null;
    long relied = extra != null && Relaxations.areUsedBy(school.county(), year) ? extra : 0;
    return new Facilities(
        stock.get(Resource.TEACHING_AREA) + gym,
        gym,
        sports - gym - relied,
        extra,
        stock.get(Resource.EQUIPMENT),
        stock.get(Resource.MULTIMEDIA_ROOMS),
        stock.get(Resource.COMPUTERS),
        stock.get(Resource.BOOKS));
  }

  private long gym(long sports) {
    Dice dice = school.dice("gym");
    boolean large = school.enrolment().total() > LARGE_SCHOOL;
    if (!large || !dice.chance(0.5)) {
      return 0;
    }
    return Math.min(sports / 3, 100L * dice.between(500, 1400));
  }
}
