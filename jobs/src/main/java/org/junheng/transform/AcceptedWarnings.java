package org.junheng.transform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Warnings that the province accepted: they stay warnings and say who accepted them and why, as
 * long as the same value stands there.
 */
public final class AcceptedWarnings {
  private static final String[] FORM = {"year", "county_code", "form"};

  private AcceptedWarnings() {}

  /**
   * Rows of {@code held} with accepted_reason, accepted_by and accepted_on; empty where nobody
   * accepted them.
   *
   * @param acceptances year, county_code, form, key, rule, value, reason, who, decided_on
   */
  public static Dataset<Row> of(Dataset<Row> held, Dataset<Row> acceptances) {
    Dataset<Row> accepted =
        held.as("held").join(broadcast(acceptances.as("accepted")), isAccepted(), "left");
    return accepted.select(
        col("held.*"),
        col("accepted.reason").as("accepted_reason"),
        col("accepted.who").as("accepted_by"),
        col("accepted.decided_on").as("accepted_on"));
  }

  /** The acceptances that no warning is of: the value changed, or it was never warned about. */
  public static Dataset<Row> unmatched(Dataset<Row> held, Dataset<Row> acceptances) {
    return acceptances.as("accepted").join(held.as("held"), isAccepted(), "left_anti");
  }

  /** The counts of submissions with warnings_accepted. */
  public static Dataset<Row> counted(Dataset<Row> counts, Dataset<Row> heldRows) {
    Dataset<Row> accepted =
        heldRows
            .where(col("accepted_by").isNotNull())
            .groupBy("year", "county_code", "form")
            .agg(count(lit(1)).as("warnings_accepted"));
    return counts.join(accepted, FORM, "left");
  }

  private static Column isAccepted() {
    Column same = col("held.severity").equalTo("warning");
    for (String column : new String[] {"year", "county_code", "form", "rule"}) {
      same = same.and(col("held." + column).equalTo(col("accepted." + column)));
    }
    for (String column : new String[] {"key", "value"}) {
      same = same.and(coalesce(col("held." + column), lit("")).equalTo(col("accepted." + column)));
    }
    return same;
  }
}
