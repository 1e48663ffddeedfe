// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.Stagecraft;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.study.StudyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study is run again by one command, which finds the same numbers or says which are others. */
class StudyRunTest {
    private static final String STUDY = """
            {
              "title": "Would better odds pay?",
              "asOf": "2026-05-15",
              "target": "EUR 2300000.00",
              "seed": 42,
              "trials": 200,
              "scenarios": [
                {"name": "better odds", "steps": [{"adjustment": {"type": "ShiftWinLogOdds", "shift": 0.1}}]}
              ],
              "measures": [{"type": "ExpectedRevenue"}, {"type": "ExpectedWins"}]
            }
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Path study(String text) throws IOException {
        return Files.writeString(folder.resolve("study.json"), text);
    }

    private int run(Object... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "study";
        for (int i = 0; i < arguments.length; i++) {
            all[i + 1] = arguments[i].toString();
        }
        out.getBuffer().setLength(0);
        return Program.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    @Test
    void whatIsRecordedIsFoundAgain() throws IOException {
        Path study = study(STUDY);

        assertThat(run(study, "--record", study, "--csv", folder.resolve("numbers.csv")))
                .isZero();
        assertThat(out.toString())
                .startsWith(String.join(
                        System.lineSeparator(),
                        "Would better odds pay?",
                        "Stagecraft %s on Java %s, as of 2026-05-15, seed 42, 200 draws"
                                .formatted(Stagecraft.version(), System.getProperty("java.version")),
                        "Data: SHA-256 " + CrmReader.digest(List.of()),
                        ""))
                .contains("As it is, quantile 0.5 of the combined forecast: EUR 2194966.60")
                .contains("better odds, difference to the baseline, simulated: ")
                .endsWith("Nothing was recorded to hold it against; --record writes what was found."
                        + System.lineSeparator());
        assertThat(Files.readAllLines(folder.resolve("numbers.csv")))
                .startsWith("scenario,measure,unit,value,low,high,method")
                .contains("baseline,forecast quantile 0.5,EUR,2194966.6,2194966.6,2194966.6,EXACT");

        assertThat(run(study)).isZero();
        int numbers = StudyFile.read(study).results().size();
        assertThat(out.toString())
                .endsWith(
                        "All " + numbers + " recorded numbers are found again: money to the unit, others within 1e-12."
                                + System.lineSeparator());
    }

    /** Who changes the numbers of the synthetic book records the study again, and says in the changelog why they changed. */
    @Test
    void theStudyOfTheGuideIsFoundAgain() {
        assertThat(run("../docs/studies/better-odds.json")).isZero();
        assertThat(out.toString()).contains(" recorded numbers are found again: ");
    }

    @Test
    void everyNumberHasItsWords() throws IOException {
        Path study = study(STUDY);
        assertThat(run(study)).isZero();
        assertThat(out.toString())
                .contains(
                        "As it is, expected revenue: EUR ",
                        "better odds, expected wins: ",
                        "As it is, mean revenue, simulated: EUR ",
                        "As it is, chance of the target, combined forecast: ");
        assertThat(run(study, "--language", "zh")).isZero();
        assertThat(out.toString())
                .contains("现状，平均收入（模拟）：", "better odds，与现状之差（模拟）：", "现状，组合预测的目标达成概率：")
                .endsWith("研究文件中还没有可供对照的结果；用--record写入本次结果。" + System.lineSeparator());
    }

    @Test
    void whatDiffersIsSaidInBothLanguages() throws IOException {
        Path study = study(STUDY);
        assertThat(run(study, "--record", study)).isZero();
        String recorded = Files.readString(study);
        int numbers = StudyFile.read(study).results().size();
        study(recorded.replace("2194966.6", "2194966.61")
                .replace(CrmReader.digest(List.of()), "0123")
                .replace(Stagecraft.version(), "0.0.1"));

        assertThat(run(study)).isEqualTo(3);
        assertThat(out.toString())
                .endsWith(String.join(
                        System.lineSeparator(),
                        "The data are others than those recorded, SHA-256 0123.",
                        "Recorded with Stagecraft 0.0.1 on Java %s.".formatted(System.getProperty("java.version")),
                        "1 of " + numbers + " recorded numbers are not found again:",
                        "As it is, quantile 0.5 of the combined forecast: recorded 2194966.61 EUR, found 2194966.6 EUR",
                        ""));
        assertThat(run(study, "--language", "zh")).isEqualTo(3);
        assertThat(out.toString())
                .endsWith(String.join(
                        System.lineSeparator(),
                        "数据与记录时不同，当时为SHA-256 0123。",
                        "记录时所用版本：Stagecraft 0.0.1，Java %s。".formatted(System.getProperty("java.version")),
                        "所记录的" + numbers + "个数字中，有1个与现在不同：",
                        "现状，组合预测的0.5分位数：记录为2194966.61 EUR，现为2194966.6 EUR",
                        ""));
    }

    @Test
    void aStudyThatIsNoneSaysWhyAndWhere() throws IOException {
        Path study = study("{\"title\": \"t\", \"asOf\": \"yesterday\", \"trials\": 1}");
        assertThat(run(study, "--record", study)).isEqualTo(2);
        assertThat(run(study(STUDY.replace("\"seed\"", "\"sed\"")))).isEqualTo(2);
        assertThat(run(study(STUDY.replace("ExpectedWins", "Wish")))).isEqualTo(2);
        assertThat(run(study(STUDY.replace("\"EUR 2300000.00\"", "\"2300000\""))))
                .isEqualTo(2);
        assertThat(run(study("{\"title\": \"t\", \"asOf\": \"2026-05-15\"}"))).isEqualTo(2);
        assertThat(run(folder.resolve("none.json"))).isEqualTo(2);
        assertThat(err.toString().replace(folder + "/", "").lines())
                .allSatisfy(line -> assertThat(line).doesNotContain("Exception"))
                .contains(
                        "study.json: line 11: there is no \"sed\" here; there are [asOf, book, measures, results, scenarios,"
                                + " seed, target, title, trials, versions]",
                        "study.json: line 10: type of Measure must be one of [ExpectedShortfall, Quantile, ChanceToReach,"
                                + " ChanceToReachTarget, ExpectedWins, Weighted, ExpectedRevenue] but was \"Wish\" (at /measures/1/type)",
                        "study.json: asOf must be a day, as in 2026-05-15, but was yesterday",
                        "study.json: a study must have measures, or trials",
                        "study.json: target must be an amount, as in EUR 2300000.00, but was 2300000",
                        "FILE must be a study, but there is none at none.json");
    }
}
