// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of a file for its second reading. */
class CodedLinesTest {
    private final CodedLines coded = new CodedLines();

    private void add(long number, String... cells) {
        coded.begin(number);
        for (String cell : cells) {
            coded.add(cell.toCharArray(), 0, cell.length());
        }
    }

    @Test
    void linesAreHandedOutAsTheyWereKept() {
        List<Line> read = new ArrayList<>();
        for (int number = 1; number <= 20_000; number++) {
            add(number, "D" + number, " Lost ", "", number % 7 == 0 ? "'=1" : "x".repeat(50) + number, "长期");
            coded.keep();
            read.add(coded.line());
        }
        List<Line> again = new ArrayList<>();
        coded.handOut(again::add);

        assertThat(again).isEqualTo(read);
        assertThat(again.get(0)).isEqualTo(new Line(1, List.of("D1", "Lost", "", "x".repeat(50) + "1", "长期")));
        assertThat(again.get(6)).isEqualTo(new Line(7, List.of("D7", "Lost", "", "=1", "长期")));
    }

    @Test
    void columnOfIdsIsHandedOutLikeAnyOther() {
        List<Line> read = new ArrayList<>();
        for (int number = 1; number <= 300_000; number++) {
            add(number, " D" + number, "'=" + number % 100_000, number % 2 == 0 ? "Won" : "Lost");
            coded.keep();
            read.add(coded.line());
        }
        List<Line> again = new ArrayList<>();
        coded.handOut(again::add);

        assertThat(again).isEqualTo(read);
        assertThat(again.get(299_999)).isEqualTo(new Line(300_000, List.of("D300000", "=0", "Won")));
    }

    @Test
    void linesOfDifferentLengthsKeepTheirs() {
        add(3, "a", "b", "c");
        coded.keep();
        add(5);
        coded.keep();
        add(8, "a");
        coded.keep();
        List<Line> again = new ArrayList<>();
        coded.handOut(again::add);

        assertThat(again)
                .containsExactly(
                        new Line(3, List.of("a", "b", "c")), new Line(5, List.of()), new Line(8, List.of("a")));
    }

    @Test
    void lineThatIsNotKeptIsNotHandedOut() {
        add(1, "sep=;");
        add(2, "id", "stage");
        coded.keep();
        List<Line> again = new ArrayList<>();
        coded.handOut(again::add);

        assertThat(again).containsExactly(new Line(2, List.of("id", "stage")));
        assertThat(coded.isWhole()).isTrue();
    }

    @Test
    void longTextIsHandedOutThoughTheSameStoodInALineThatIsNotKept() {
        String text = "sep=;" + "长".repeat(50);
        add(1, text);
        for (int number = 2; number <= 4; number++) {
            add(number, text);
            coded.keep();
        }
        List<Line> again = new ArrayList<>();
        coded.handOut(again::add);

        assertThat(again)
                .containsExactly(new Line(2, List.of(text)), new Line(3, List.of(text)), new Line(4, List.of(text)));
    }

    @Test
    void linesAreHandedOutOnce() {
        add(1, "id", "stage");
        coded.keep();
        coded.handOut(line -> {});
        List<Line> again = new ArrayList<>();
        coded.handOut(again::add);

        assertThat(again).isEmpty();
    }
}
