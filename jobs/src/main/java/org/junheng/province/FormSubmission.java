package org.junheng.province;

import java.time.Instant;

/**
 * The current submission of a form.
 *
 * @param submissions how often it was handed in
 * @param inLanding false where its files are gone from the landing folder
 */
public record FormSubmission(
    FormOfCounty form, long submissions, Instant submittedAt, boolean inLanding) {}
