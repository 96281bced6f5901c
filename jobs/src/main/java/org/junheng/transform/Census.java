package org.junheng.transform;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The accepted rows that units are made of, all years together: {@code census_<form>}. */
public record Census(
    Dataset<Row> school, Dataset<Row> pupils, Dataset<Row> teachers, Dataset<Row> facilities) {}
