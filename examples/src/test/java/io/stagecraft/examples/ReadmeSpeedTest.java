// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The speeds in each README are those in the tables of {@code docs/quality.md}, ratios to one digit. */
class ReadmeSpeedTest {
    private static final Pattern PEER =
            Pattern.compile("(Drools|Easy Rules|JPMML|COLA|stateless4j)[^0-9,，]* ?([0-9.]+(?: ms)?)");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final Pattern TIME = Pattern.compile("[0-9.]+ [nm]s");
    private static final String QUALITY = "docs/quality.md";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void theReadmeStatesTheMeasuredSpeeds(String readme) throws IOException {
        List<Speed> stated = rows(readme)
                .filter(row -> TIME.matcher(row.get(1)).matches())
                .map(ReadmeSpeedTest::stated)
                .toList();

        assertThat(stated)
                .containsExactly(
                        measured("card of doubles, contributions not read", ""),
                        measured("card of answers, contributions not read", ""),
                        measured("doubles in columns", "100,000"),
                        measured("cell of the nine-grid", ""),
                        measured("stage walk: five moves and one held", ""),
                        measured("evidence and stage walk", "18"),
                        coldStart());
    }

    /** What is done, time, ratio, where there is one, and peers. */
    private static Speed stated(List<String> row) {
        String ratio = NUMBER.matcher(row.get(2))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
        Map<String, String> peers = PEER.matcher(row.get(3))
                .results()
                .collect(Collectors.toMap(peer -> peer.group(1), peer -> peer.group(2)));
        return new Speed(row.get(1), ratio, peers);
    }

    private static Speed measured(String path, String size) throws IOException {
        List<String> row = row(path, size);
        BigDecimal ratio = new BigDecimal(row.get(5)).setScale(1, RoundingMode.HALF_UP);
        return new Speed(row.get(2), ratio.toPlainString(), peers(path));
    }

    private static Map<String, String> peers(String path) throws IOException {
        List<String> names = row("path", "Drools");
        Map<String, String> peers = new HashMap<>();
        rows(QUALITY)
                .filter(row -> row.get(0).equals(path) && row.size() == names.size())
                .forEach(row -> IntStream.range(1, row.size())
                        .filter(i -> !row.get(i).isEmpty())
                        .forEach(i -> peers.put(names.get(i), row.get(i))));
        return peers;
    }

    /** The medians of the first answers. */
    private static Speed coldStart() throws IOException {
        return new Speed(
                firstAnswer("review"),
                "",
                Map.of("COLA", firstAnswer("COLA, one transition"), "Drools", firstAnswer("Drools, one rule")));
    }

    private static String firstAnswer(String of) throws IOException {
        return rows(QUALITY)
                .filter(row -> row.get(0).equals(of))
                .findFirst()
                .orElseThrow()
                .get(2);
    }

    private static List<String> row(String first, String second) throws IOException {
        return rows(QUALITY)
                .filter(row -> row.get(0).equals(first) && row.get(1).equals(second))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the cells of each row of the tables of a page. */
    private static Stream<List<String>> rows(String page) throws IOException {
        return Files.readAllLines(Path.of("..", page)).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(1, line.length() - 1).split("\\|", -1))
                .map(cells -> Arrays.stream(cells).map(String::strip).toList());
    }

    private record Speed(String time, String ratio, Map<String, String> peers) {}
}
