// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * A book as one table of Parquet: a row for each deal with all that changed in it, in order. Putting the changes to their deals is
 * the only step in which rows are sent to each other.
 */
final class ParquetBook {
    private ParquetBook() {}

    /** Writes the book that {@code LargeBook} generated in a folder. */
    static void write(SparkSession spark, Path book, Path parquet) {
        Dataset<Row> changes = csv(spark, book, "stage_events.csv")
                .withColumn("position", monotonically_increasing_id()) // the order of the file within a day
                .groupBy(col("opportunity_id").as("id"))
                .agg(sort_array(collect_list(
                                struct(day("date"), col("position"), col("field"), col("from"), col("to"))))
                        .as("changes"));
        csv(spark, book, "sales_pipeline.csv")
                .select(
                        col("opportunity_id").as("id"),
                        col("account").as("customer"),
                        col("sales_agent").as("seller"),
                        col("deal_stage").as("stage"),
                        when(col("deal_stage").isin("Won", "Lost"), col("deal_stage"))
                                .otherwise(lit("Open"))
                                .as("outcome"),
                        day("engage_date"),
                        day("close_date"),
                        day("expected_close"),
                        coalesce(col("amount"), col("close_value"))
                                .cast("decimal(18,2)")
                                .as("amount"))
                .join(changes, new String[] {"id"}, "left_outer")
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(parquet.toString());
    }

    private static Dataset<Row> csv(SparkSession spark, Path book, String name) {
        return spark.read().option("header", true).csv(book.resolve(name).toString());
    }

    private static Column day(String column) {
        return col(column).cast("date").as(column);
    }
}
