// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.InEnglish;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export says the same when it is read again with the mapping that was written of it. */
class MappingTextTest {
    private static final CrmOptions OPTIONS = CrmOptions.none().on(LocalDate.of(2026, 6, 30));

    @TempDir
    private Path folder;

    @Test
    void stagesMayHaveTheSignBetweenStagesInTheirNames() throws IOException {
        List<Book> books = readAgain("""
                Id,Name,Stage,Status,Amount,Currency,Created,Expected close date
                1,Deal 1,1. Trial -> pilot,Open,100,EUR,2026-03-01,2026-08-31
                2,Deal 2,2. Terms ＞ contract\\,Open,100,EUR,2026-03-01,2026-08-31
                3,Deal 3,3. Close \\> open,Open,100,EUR,2026-03-01,2026-08-31
                """);

        assertThat(books.get(0).stages())
                .containsExactly("1. Trial -> pilot", "2. Terms ＞ contract\\", "3. Close \\> open");
    }

    @Test
    void aHeaderThatStandsTwiceIsWrittenAsTheFirstIsRead() throws IOException {
        List<Book> books = readAgain("""
                Id,Name,Stage,Status,Amount,Currency,Created,Closed,Stage,Closed
                1,Deal 1,Trial,Open,100,EUR,2026-03-01,,,
                2,Deal 2,Trial,Won,100,EUR,2026-03-01,2026-05-31,Before,2026-04-30
                """);

        assertThat(books.get(0).deals().get(1).closed()).contains(LocalDate.of(2026, 5, 31));
    }

    @Test
    void aHeaderOfTwoTablesIsWrittenAsItIsReadInOne() throws IOException {
        String header = "Id,Name,Stage,Status,Amount,Currency,Created,Expected close date\n";
        Path folder = Files.createDirectory(this.folder.resolve("parts"));
        Files.writeString(folder.resolve("one.csv"), header + "1,Deal 1,Trial,Open,100,EUR,2026-03-01,2026-08-31\n");
        Files.writeString(folder.resolve("other.csv"), header + "2,Deal 2,Trial,Open,100,,2026-03-01,2026-08-31\n");

        assertThat(CrmReader.read(List.of(folder), OPTIONS).mapping().get())
                .contains("deals,Currency,currency\n")
                .doesNotContain("deals,Currency,not read");
        readAgain(folder);
    }

    @Test
    void aColumnThatNobodyUnderstandsIsWrittenAsSuchAndStillMissedWhenTheMappingIsReadBack() throws IOException {
        Path deals = Files.writeString(folder.resolve("deals.csv"), """
                Id,Name,Whose,Company,Stage,Status,Amount,Currency,Created,Expected close date
                1,Deal 1,Seller 1,Customer 1,Trial,Open,100,EUR,2026-03-01,2026-08-31
                """);
        String missed = "No column is read as owner; not understood: Whose.";
        CrmBooks first = CrmReader.read(List.of(deals), OPTIONS);
        String written = first.mapping().get();

        assertThat(written).contains("deals,Whose,not known\n");
        assertThat(warnings(deals, written)).anyMatch(warning -> warning.startsWith(missed));
        assertThat(warnings(deals, written.replace("Whose,not known", "Whose,not read")))
                .as("as somebody says")
                .noneMatch(warning -> warning.startsWith(missed));
        assertThat(warnings(deals, written.replace("Whose,not known", "Whose,owner")))
                .isEmpty();
    }

    /** Each table is followed by the same with deals of which the question has nothing to ask, as yet. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amount (converted),Currency,Note|1100,EUR,|2000,USD,|2000,USD,",
                "Amount (USD),Currency,Amount (converted)|1100,EUR,1200|2000,USD,1700|2000,USD,1700",
                "Amount,Currency,Local Amount|1100,EUR,1000|2000,EUR,2000|2000,EUR,2000",
                "ACV,TCV,Note|1100,3000,|2000,2000,|2000,2000,"
            })
    void whatIsAskedOfAmountsIsStillAskedWhenTheMappingIsReadBackThatWasWrittenBeforeItWasAnswered(
            String columns, String first, String second, String third) throws IOException {
        String header = "Id,Name,Stage,Status,Created,Expected close date," + columns + "\n";
        String open = ",Trial,Open,2026-03-01,2026-08-31,";
        Path asked = Files.writeString(
                folder.resolve("asked.csv"), header + "1,A" + open + first + "\n2,B" + open + second + "\n");
        UnreadableBookException question = refused(asked, OPTIONS);
        Path written = Files.writeString(
                folder.resolve("written.csv"), question.mapping().orElseThrow());
        assertThat(refused(asked, saying(written))).hasMessage(question.getMessage());

        Path before = Files.writeString(folder.resolve("before.csv"), header + "3,C" + open + third + "\n");
        Files.writeString(
                written, CrmReader.read(List.of(before), OPTIONS).mapping().get());
        readAgain(before);
        assertThat(refused(asked, saying(written))).hasMessage(question.getMessage());
    }

    @Test
    void aColumnOfAmountsThatTheRowsDecideIsWrittenAsRead() throws IOException {
        Path deals = Files.writeString(folder.resolve("deals.csv"), """
                Id,Name,Stage,Status,Amount (converted),Amount,Currency,Created,Expected close date
                1,A,Trial,Open,1100,1000,EUR,2026-03-01,2026-08-31
                2,B,Trial,Open,2000,2000,USD,2026-03-01,2026-08-31
                """);

        assertThat(CrmReader.read(List.of(deals), OPTIONS).mapping().get())
                .contains("deals,Amount,amount\n", "deals,Currency,currency\n");
        readAgain(deals);
    }

    private static UnreadableBookException refused(Path deals, CrmOptions options) {
        return catchThrowableOfType(UnreadableBookException.class, () -> CrmReader.read(List.of(deals), options));
    }

    private List<String> warnings(Path deals, String mapping) throws IOException {
        Path file = Files.writeString(folder.resolve("mapping.csv"), mapping);
        return InEnglish.of(
                CrmReader.read(List.of(deals), saying(file)).reading().warnings());
    }

    private static CrmOptions saying(Path mapping) {
        return new CrmOptions(
                OPTIONS.asOf(),
                Optional.empty(),
                OPTIONS.said(),
                Optional.of(mapping),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }

    /** Returns the books of an export as it is read the second time, which must be those of the first. */
    private List<Book> readAgain(String export) throws IOException {
        return readAgain(Files.writeString(folder.resolve("deals.csv"), export));
    }

    private List<Book> readAgain(Path deals) throws IOException {
        CrmBooks first = CrmReader.read(List.of(deals), OPTIONS);
        Path mapping =
                Files.writeString(folder.resolve("mapping.csv"), first.mapping().get());
        List<Book> again = CrmReader.read(List.of(deals), saying(mapping)).books();

        assertThat(again)
                .extracting(Book::deals)
                .isEqualTo(first.books().stream().map(Book::deals).toList());
        assertThat(again)
                .extracting(Book::stages)
                .isEqualTo(first.books().stream().map(Book::stages).toList());
        return again;
    }
}
