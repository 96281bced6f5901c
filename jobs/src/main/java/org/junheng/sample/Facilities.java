package org.junheng.sample;

/**
 * The facilities of a whole school: areas in dm², equipment in yuan.
 *
 * @param teachingArea contains the gym
 * @param extraSportsArea converted and leased grounds; null where not applicable
 */
record Facilities(
    long teachingArea,
    long gymArea,
    long sportsGround,
    Long extraSportsArea,
    long equipment,
    long multimediaRooms,
    long computers,
    long books) {

  /** The same with another value of teaching equipment. */
  Facilities withEquipment(long yuan) {
    return new Facilities(
        teachingArea,
        gymArea,
        sportsGround,
        extraSportsArea,
        yuan,
        multimediaRooms,
        computers,
        books);
  }
}
