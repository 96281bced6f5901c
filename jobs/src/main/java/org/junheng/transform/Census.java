package org.junheng.transform;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The accepted rows of all forms, all years together: {@code census_<form>}. */
public record Census(
    Dataset<Row> school,
    Dataset<Row> pupils,
    Dataset<Row> classes,
    Dataset<Row> teachers,
    Dataset<Row> facilities,
    Dataset<Row> rooms,
    Dataset<Row> funding,
    Dataset<Row> county,
    Dataset<Row> survey) {}
