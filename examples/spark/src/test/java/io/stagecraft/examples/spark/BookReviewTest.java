// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.synthetic.LargeBook;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book comes out the same from Spark, in any number of partitions, as from one loop. */
class BookReviewTest {
    private static final int DEALS = 5_000;

    @TempDir
    static Path folder;

    private static SparkSession spark;
    private static Dataset<Row> deals;
    private static BookResult alone;

    @BeforeAll
    static void readAndReview() throws Exception {
        LargeBook.main(new String[] {folder.resolve("book").toString(), String.valueOf(DEALS)});
        spark = DealsOnSpark.session(2, 4);
        ParquetBook.write(spark, folder.resolve("book"), folder.resolve("deals"));
        deals = spark.read().parquet(folder.resolve("deals").toString());
        alone = OneMachine.review(deals.orderBy("id").collectAsList());
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void comesOutTheSameInAnyNumberOfPartitions(int partitions) {
        BookResult result = new BookReview(spark, partitions).review(deals.repartition(partitions));
        assertThat(result).isEqualTo(alone);
    }

    @Test
    void countsEveryDealOnce() {
        assertThat(alone.deals()).isEqualTo(DEALS);
        assertThat(alone.conversion().won()
                        + alone.conversion().lost()
                        + alone.sellers().values().stream()
                                .mapToLong(BookResult.SellerTotal::deals)
                                .sum())
                .isEqualTo(DEALS);
        assertThat(alone.revenue().trials()).isEqualTo(BookReview.TRIALS);
    }
}
