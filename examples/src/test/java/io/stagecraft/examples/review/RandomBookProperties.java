// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.crm.option.CrmOptions;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.quarter.OpenDealChanges;
import io.stagecraft.examples.review.quarter.QuarterForecast;
import io.stagecraft.examples.review.section.CallBridge;
import io.stagecraft.fixtures.LongRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Whatever a book holds, its review ends with a page, or with a message and no page. */
class RandomBookProperties {
    @Property(tries = 60)
    void anyBookEndsInAPageOrInAMessage(@ForAll long seed, @ForAll @IntRange(max = 200) int deals) throws IOException {
        review(seed, deals);
    }

    @Tag("long") // an hour
    @Example
    void anyOfTenThousandBooksEndsInAPageOrInAMessage() {
        assertThat(LongRun.over("books", 10_000, RandomBookProperties::reviewOne))
                .isEqualTo(10_000);
    }

    private static void reviewOne(long seed) {
        try {
            review(seed, new SplittableRandom(seed).nextInt(201));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 60)
    void theBridgeSinceTheLastCallAddsUp(@ForAll long seed, @ForAll @IntRange(max = 200) int deals) throws IOException {
        Path folder = Files.createTempDirectory("random-book");
        try {
            new RandomBook(seed, deals).writeTo(folder);
            for (Book book : CrmReader.read(List.of(folder), CrmOptions.none()).books()) {
                Business business = Business.of(book);
                CallBridge bridge = new CallBridge(
                        business, QuarterForecast.of(business), book.asOf().minusDays(7));
                CallsTest.addsUp(bridge.steps());
                CallsTest.addsUp(bridge.committedSteps());
                addUp(new OpenDealChanges(business, bridge.due()).lines());
            }
        } catch (UnreadableBookException e) {
            assertThat(e).hasMessageNotContaining("Exception");
        } finally {
            delete(folder);
        }
    }

    /** Each column adds up to its last line. */
    private static void addUp(List<OpenDealChanges.Line> lines) {
        List<OpenDealChanges.Line> steps = lines.subList(0, lines.size() - 1);
        OpenDealChanges.Line end = lines.get(lines.size() - 1);
        assertThat(sum(steps, OpenDealChanges.Line::due)).isEqualTo(end.due());
        assertThat(sum(steps, OpenDealChanges.Line::other)).isEqualTo(end.other());
        assertThat(sum(steps, OpenDealChanges.Line::all)).isEqualTo(end.all());
        assertThat(end.other().deals()).isNotNegative();
    }

    private static OpenDealChanges.Part sum(
            List<OpenDealChanges.Line> lines, Function<OpenDealChanges.Line, OpenDealChanges.Part> column) {
        return lines.stream().map(column).reduce(OpenDealChanges.Part::plus).orElseThrow();
    }

    @Example
    void aForecastAboveAllThatCanBeCountedIsNone() throws IOException {
        review(6174445826651358910L, 183);
    }

    @Property(tries = 60)
    void aBookInPartsWithoutIdsEndsInAPageOrInAMessage(@ForAll long seed, @ForAll @IntRange(max = 200) int deals)
            throws IOException {
        review(seed, deals, RandomBookProperties::divideWithoutIds);
    }

    private static void divideWithoutIds(Path folder) {
        Path deals = folder.resolve("sales_pipeline.csv");
        try {
            List<String> lines = Files.readAllLines(deals).stream()
                    .map(line -> line.substring(line.indexOf(',') + 1))
                    .toList();
            List<String> header = lines.subList(0, 1);
            int half = (lines.size() + 1) / 2;
            write(folder.resolve("east.csv"), header, lines.subList(1, half));
            write(folder.resolve("west.csv"), header, lines.subList(half, lines.size()));
            Files.delete(deals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> header, List<String> rows) throws IOException {
        Files.write(file, header);
        Files.write(file, rows, StandardOpenOption.APPEND);
    }

    private static void review(long seed, int deals) throws IOException {
        review(seed, deals, folder -> {});
    }

    private static void review(long seed, int deals, Consumer<Path> change) throws IOException {
        Path folder = Files.createTempDirectory("random-book");
        try {
            RandomBook book = new RandomBook(seed, deals);
            Path files = Files.createDirectory(folder.resolve("book"));
            book.writeTo(files);
            change.accept(files);
            Path page = folder.resolve("page.html");
            List<String> arguments =
                    new ArrayList<>(List.of("-q", folder.resolve("book").toString(), "-o", page.toString()));
            arguments.addAll(book.options());
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();

            int code = Program.run(
                    new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));

            if (code == 0) {
                assertThat(err.toString()).isEmpty();
                assertThat(out.toString()).endsWith("Page: " + page + System.lineSeparator());
                assertThat(page).exists();
            } else {
                assertThat(code).as(err.toString()).isEqualTo(2);
                assertThat(err.toString()).isNotBlank().doesNotContain("Exception", "at io.stagecraft");
                assertThat(out.toString()).isEmpty();
                assertThat(page).doesNotExist();
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
