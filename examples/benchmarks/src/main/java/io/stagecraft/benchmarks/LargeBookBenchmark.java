// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.examples.review.Program;
import io.stagecraft.examples.synthetic.LargeBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The whole program over a generated book with histories: from its files to its page, in a virtual machine that has just begun. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        jvmArgsAppend = {
            "-Xms1700m",
            "-Xmx1700m",
            "-Xmn300m",
            "-XX:+UseSerialGC",
            "-XX:+UseTransparentHugePages",
            "-XX:MetaspaceSize=160m",
            "-XX:FreqInlineSize=60",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000"
        })
public class LargeBookBenchmark {
    @Param({"10000", "100000"})
    public int deals;

    private Path folder;

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("large-book");
        LargeBook.main(new String[] {folder.resolve("book").toString(), Integer.toString(deals)});
    }

    @Benchmark
    public void review() {
        Program.main(new String[] {
            "review",
            "--quiet",
            "-o",
            folder.resolve("page.html").toString(),
            folder.resolve("book").toString()
        });
    }

    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
