// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.spark;

import io.stagecraft.examples.synthetic.LargeBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The program: generates a book, stores it as Parquet, reviews it on a number of cores, and says what that took. */
public final class DealsOnSpark {
    private DealsOnSpark() {}

    /** Takes a folder to work in, a number of deals and a number of cores. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "expected a folder, a number of deals and a number of cores, but was given " + arguments.length
                            + " arguments");
        }
        Path folder = Path.of(arguments[0]);
        int deals = Integer.parseInt(arguments[1]);
        int cores = Integer.parseInt(arguments[2]);
        Path book = folder.resolve("book-" + deals);
        Path parquet = folder.resolve("deals-" + deals);
        if (!Files.exists(book)) {
            LargeBook.main(new String[] {Files.createDirectories(book).toString(), String.valueOf(deals)});
        }
        try (SparkSession spark = session(cores, 4 * cores)) {
            Cost cost = new Cost();
            spark.sparkContext().addSparkListener(cost);
            Duration written = cost.of(() -> ParquetBook.write(spark, book, parquet));
            cost.say("changes put to their deals", deals, written);
            BookReview review = new BookReview(spark, 4 * cores);
            Dataset<Row> rows = spark.read().parquet(parquet.toString());
            BookResult[] result = new BookResult[1];
            Duration reviewed = cost.of(() -> result[0] = review.review(rows));
            cost.say("reviewed, scored, simulated", deals, reviewed);
            System.out.println("partitions " + rows.rdd().getNumPartitions());
            System.out.println("digest     " + Long.toHexString(result[0].digest()));
            System.out.println("revenue    " + result[0].revenue());
        }
    }

    /** Returns a session on this machine alone. */
    static SparkSession session(int cores, int shufflePartitions) {
        return SparkSession.builder()
                .appName("deals")
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", shufflePartitions)
                .config("spark.sql.datetime.java8API.enabled", true)
                .getOrCreate();
    }

    /** Adds up what the tasks report. */
    private static final class Cost extends SparkListener {
        private final AtomicLong shuffled = new AtomicLong();
        private final AtomicLong peak = new AtomicLong();
        private final AtomicLong cpu = new AtomicLong();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            TaskMetrics metrics = end.taskMetrics();
            shuffled.addAndGet(metrics.shuffleWriteMetrics().bytesWritten());
            cpu.addAndGet(metrics.executorCpuTime());
            peak.accumulateAndGet(metrics.peakExecutionMemory(), Math::max);
        }

        Duration of(Runnable work) {
            shuffled.set(0);
            cpu.set(0);
            peak.set(0);
            long begin = System.nanoTime();
            work.run();
            return Duration.ofNanos(System.nanoTime() - begin);
        }

        void say(String what, int deals, Duration time) {
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %6.1f s, %6.1f s of CPU in tasks, %8.2f bytes shuffled per deal, at most %d MB of execution memory a task%n",
                    what,
                    time.toMillis() / 1000.0,
                    cpu.get() / 1e9,
                    (double) shuffled.get() / deals,
                    peak.get() >> 20);
        }
    }
}
