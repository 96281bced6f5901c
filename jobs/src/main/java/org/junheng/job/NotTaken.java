package org.junheng.job;

import java.util.List;

/**
 * What a county handed in and the province's decisions keep out: after a year was closed, or
 * withdrawn.
 *
 * @param form the form's id; empty for files whose name is of no form
 * @param since the day of the decision, ISO-8601
 * @param files below the landing folder
 */
public record NotTaken(
    int year, String countyCode, String form, Cause cause, String since, List<String> files) {

  /** Why a submission is not taken in. */
  public enum Cause {
    /** It came in first after its census year was closed. */
    CLOSED,
    /** It was withdrawn, and nothing new came in since. */
    WITHDRAWN
  }
}
