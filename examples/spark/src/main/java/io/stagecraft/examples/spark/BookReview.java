// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.examples.spark.BookResult.SellerTotal;
import io.stagecraft.planning.distribution.RevenueModel;
import io.stagecraft.planning.distribution.SimulatedRevenue;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.probability.ConversionCount;
import io.stagecraft.scoring.probability.MeasuredConversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Reviews a book in three steps: what was won and lost of the deals that reached each stage; each deal reviewed, scored and given
 * its chance; the revenue of the open ones simulated. Only counts and the totals of sellers are sent between machines.
 */
final class BookReview {
    static final SalesProcess PROCESS = SalesProcesses.consultative();
    static final LocalDate AS_OF = LocalDate.of(2026, 5, 15);
    static final ZoneId ZONE = ZoneOffset.UTC;
    static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;
    static final long SEED = 42;
    static final int TRIALS = 4_096;

    private final SparkSession spark;
    private final int parts;

    /** In how many parts trials are drawn; deals are worked on in the parts that they are read in. */
    BookReview(SparkSession spark, int parts) {
        this.spark = spark;
        this.parts = parts;
    }

    BookResult review(Dataset<Row> deals) {
        MeasuredConversion conversion = conversion(deals);
        Broadcast<Models> models = broadcast(models(conversion));
        Dataset<Row> reviewed = deals.mapPartitions(
                        PerPartition.bound(
                                models,
                                Models::bind,
                                (reviewer, row) -> reviewer.review(row).toRow()),
                        Encoders.row(ReviewedDeal.SCHEMA))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Row all = reviewed.agg(count(lit(1)), expr("bit_xor(digest)")).first();
        BookResult result = new BookResult(
                all.getLong(0), all.getLong(1), conversion, sellers(reviewed), simulated(model(reviewed)));
        reviewed.unpersist();
        return result;
    }

    static Models models(MeasuredConversion conversion) {
        return new Models(PROCESS, card(), conversion, AS_OF, ZONE, CURRENCY);
    }

    private static ScorecardDefinition card() {
        return ScorecardDefinition.builder()
                .id("attention")
                .labels(Labels.of("Attention"))
                .addCriteria(
                        ScoreCriterion.of("amount", "How large is it?", bands(10_000, 50_000)),
                        ScoreCriterion.of("age", "How old is it, in days?", bands(60, 180)),
                        ScoreCriterion.of("changes", "How often did it change?", bands(4, 8)))
                .build();
    }

    private static BandScale bands(long middle, long high) {
        return BandScale.of(
                Band.below(BigDecimal.valueOf(middle), BigDecimal.ZERO),
                Band.between(BigDecimal.valueOf(middle), BigDecimal.valueOf(high), BigDecimal.ONE),
                Band.from(BigDecimal.valueOf(high), BigDecimal.valueOf(2)));
    }

    private static MeasuredConversion conversion(Dataset<Row> deals) {
        Dataset<Row> closed = deals.where("outcome <> 'Open'");
        String moves = "coalesce(filter(changes, change -> change.field = 'stage'), array())";
        List<Row> counts = closed.withColumn("moves", expr(moves))
                .withColumn("first", expr("get(moves, 0).from"))
                .withColumn("later", expr("transform(moves, move -> move.to)"))
                .select(
                        col("outcome"),
                        explode(array_distinct(concat(
                                        array(coalesce(
                                                col("first"),
                                                lit(PROCESS.stages().get(0).id()))),
                                        col("later"))))
                                .as("stage"))
                .groupBy("stage")
                .agg(number("Won"), number("Lost"))
                .collectAsList();
        Row all = closed.agg(number("Won"), number("Lost")).first();
        return MeasuredConversion.builder()
                .won(all.getLong(0))
                .lost(all.getLong(1))
                .addAllCounts(counts.stream()
                        .map(row -> ConversionCount.of(row.getString(0), row.getLong(1), row.getLong(2)))
                        .sorted(Comparator.comparing(ConversionCount::stage))
                        .toList())
                .build();
    }

    private static Column number(String outcome) {
        return sum(col("outcome").equalTo(outcome).cast("long"));
    }

    private static SortedMap<String, SellerTotal> sellers(Dataset<Row> reviewed) {
        SortedMap<String, SellerTotal> sellers = new TreeMap<>();
        reviewed.where("open")
                .groupBy("seller")
                .agg(count(lit(1)), sum("minor"), sum("expected_minor"))
                .collectAsList()
                .forEach(row ->
                        sellers.put(row.getString(0), new SellerTotal(row.getLong(1), row.getLong(2), row.getLong(3))));
        return sellers;
    }

    private static RevenueModel model(Dataset<Row> reviewed) {
        RevenueModel.Builder model = RevenueModel.builder(CURRENCY);
        reviewed.where("open")
                .select("id", "chance", "minor")
                .toLocalIterator()
                .forEachRemaining(
                        row -> model.deal(row.getString(0), row.getDouble(1), Money.ofMinor(CURRENCY, row.getLong(2))));
        return model.build();
    }

    /** A trial is the same whoever draws it: each part draws some, and they are put together in order. */
    private SimulatedRevenue simulated(RevenueModel model) {
        Broadcast<RevenueModel> shared = broadcast(model);
        List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
        int number = parts;
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(numbers, number)
                .map(part -> shared.value().simulation(SEED).run(TRIALS * part / number, TRIALS * (part + 1) / number))
                .collect()
                .stream()
                .reduce(SimulatedRevenue::plus)
                .orElseThrow();
    }

    private <T> Broadcast<T> broadcast(T value) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
    }
}
