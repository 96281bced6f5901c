package org.junheng.sample;

/**
 * The full-time teachers of one stage of a school.
 *
 * @param shared teachers of sports and arts shared with other schools; null where not applicable
 */
record Staff(
    int fullTime,
    int doctor,
    int master,
    int bachelor,
    int associate,
    int below,
    int backbone,
    int pe,
    int music,
    int fineArt,
    int generalArt,
    Integer shared,
    int seniorTitle,
    int middleTitle,
    int certified,
    int trained) {}
