// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.crm.SmallBook;
import io.stagecraft.examples.review.page.View;
import io.stagecraft.examples.review.quarter.ReviewOptions;
import io.stagecraft.examples.review.text.Figures;
import io.stagecraft.examples.review.text.Progress;
import io.stagecraft.examples.review.text.ReviewPhrases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios from a file, beside the forecast as it is. */
class WhatIfTest {
    private static final String ALL = "{\"type\": \"All\"}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static String scenario(String name, String filter, String adjustment) {
        return "{\"name\": \"%s\", \"steps\": [{\"filter\": %s, \"adjustment\": %s}]}"
                .formatted(name, filter, adjustment);
    }

    private Path file(String... scenarios) throws IOException {
        return Files.writeString(folder.resolve("scenarios.json"), "[" + String.join(",\n", scenarios) + "]");
    }

    @Test
    void theForecastAsItIsIsThatOfTheReview() throws IOException {
        Figures figures = new Figures();
        String text = WhatIf.report(
                        SyntheticReview.business(),
                        ScenarioFile.read(file(
                                scenario(
                                        "later",
                                        "{\"type\": \"InRegion\", \"region\": \"Region North\"}",
                                        "{\"type\": \"CloseLaterBy\", \"days\": 60}"),
                                scenario(
                                        "nobody",
                                        "{\"type\": \"OwnedBy\", \"owner\": \"Nobody\"}",
                                        "{\"type\": \"ScaleAmount\", \"factor\": 2}"),
                                scenario("more", ALL, "{\"type\": \"SetTarget\", \"target\": \"EUR 800000.00\"}"))),
                        ReviewOptions.none(),
                        figures,
                        Progress.none())
                .text(View.in(ReviewPhrases.english()));
        Map<String, String> review = SyntheticReview.figures().values();

        assertThat(review.get("forecast.middle"))
                .isEqualTo(figures.values().get("forecast.middle"))
                .isEqualTo(figures.values().get("scenario.2.middle"))
                .isEqualTo(figures.values().get("scenario.3.middle"));
        assertThat(Double.parseDouble(figures.values().getOrDefault("scenario.1.middle", "")))
                .isLessThan(Double.parseDouble(review.getOrDefault("forecast.middle", "")));
        assertThat(text)
                .contains(
                        "3 scenarios of FY2027-Q1.",
                        "Close 60 days later where in Region North",
                        "Scenarios that change nothing in the forecast: nobody and no open deal in play is as they say\n    - Nobody.\n");
        assertThat(text.lines().filter(line -> line.startsWith("    As it is ")))
                .singleElement()
                .asString()
                .contains("2,194,967", "1,929,555", "2,465,256", "2,300,000", "30 %");
        assertThat(text.lines().filter(line -> line.startsWith("    more ")))
                .first()
                .asString()
                .contains("2,194,967", "800,000", "99 %");
    }

    @Test
    void withoutPastQuartersNobodySaysHowSureAnEndIs() throws IOException {
        Path book = new SmallBook().writeTo(Files.createDirectory(folder.resolve("small")));

        assertThat(run(
                        "whatif",
                        "-q",
                        book.toString(),
                        "--target",
                        "5000",
                        "--scenarios",
                        file(scenario("doubled", ALL, "{\"type\": \"ScaleAmount\", \"factor\": 2}"))
                                .toString(),
                        "-o",
                        folder.resolve("page.html").toString()))
                .isZero();

        assertThat(out.toString()).startsWith("""
                        What if, small
                        As of 2024-03-01, amounts in USD, fiscal year from January.

                        WHAT IF IT WENT OTHERWISE?
                        1 scenario of FY2024-Q1. Nobody can say yet where the quarter ends, so no scenario can be held
                        against another.

                          Scenarios of FY2024-Q1
                            Scenario          Middle  Difference  Eight in ten from  Eight in ten to  Target, USD          Chance  Deals bring on average  Deals changed
                            As it is  Nobody can say                 Nobody can say   Nobody can say        5,000  Nobody can say          Nobody can say
                            doubled   Nobody can say                 Nobody can say   Nobody can say        5,000  Nobody can say          Nobody can say              0
                            Middle, eight in ten: the forecast of the quarter as the scenario has its deals. Chance: of
                            reaching the target beside it. Deals changed: those that bring more or less in the quarter then.

                          What each changes
                            Scenario  Change
                            doubled   Amount × 2

                          Scenarios that change nothing in the forecast: nobody and no open deal in play is as they say
                            - Doubled.

                          How to read this
                            - No model that reads the deals takes part in the forecast, so that scenarios of deals do not
                              move it.
                        """);
    }

    @Test
    void badScenariosAreNamedWithTheirPlaceRuleAndValue() throws IOException {
        assertThat(refusal(scenario("x", ALL, "{\"type\": \"ScaleAmount\", \"factor\": -1}")))
                .isEqualTo("line 1: a factor must be in [0, 1e6] but was -1.0 (at /0/steps/0/adjustment)");
        assertThat(refusal(scenario("x", ALL, "{\"type\": \"ScaleAmount\"}")))
                .isEqualTo("line 1: factor is missing (at /0/steps/0/adjustment)");
        assertThat(refusal(scenario("x", ALL, "{\"type\": \"Magic\"}")))
                .startsWith("line 1: type of Adjustment must be one of [")
                .endsWith("] but was \"Magic\" (at /0/steps/0/adjustment/type)");
        assertThat(refusal(scenario("baseline", ALL, "{\"type\": \"CloseLaterBy\", \"days\": 1}")))
                .isEqualTo("line 1: name of a scenario must not be baseline (at /0)");
        assertThat(refusal("{\"name\": \"x\", \"step\": []}"))
                .isEqualTo("line 1: unknown field \"step\": Scenario has [name, steps] (at /0/step)");
        assertThat(refusal()).isEqualTo("there must be at least one scenario, but the list is empty");
        String twice = scenario("x", ALL, "{\"type\": \"CloseLaterBy\", \"days\": 1}");
        assertThat(refusal(twice, twice)).isEqualTo("each scenario must have a name of its own, but two have \"x\"");
    }

    @Test
    void aFileThatHoldsNoListIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("scenarios.json"), "{}");

        assertThat(run("whatif", "-q", "--scenarios", file.toString())).isEqualTo(2);
        assertThat(run(
                        "whatif",
                        "-q",
                        "--scenarios",
                        folder.resolve("none.json").toString()))
                .isEqualTo(2);
        assertThat(run("whatif", "-q")).isEqualTo(2);

        assertThat(err)
                .hasToString(String.join(
                        System.lineSeparator(),
                        file + ": must be a list of scenarios, in [ and ], but is something else",
                        "--scenarios must be a file, but there is none at " + folder.resolve("none.json"),
                        "Missing required option: '--scenarios=FILE'. See --help.",
                        ""));
    }

    @Test
    void anAmountInAnotherCurrencyIsRefused() throws IOException {
        Path file = file(scenario("x", ALL, "{\"type\": \"SetTarget\", \"target\": \"JPY 5\"}"));

        assertThat(run("whatif", "-q", "--scenarios", file.toString())).isEqualTo(2);
        assertThat(err).hasToString("scenario \"x\": target must be in EUR but was JPY 5" + System.lineSeparator());
    }

    /** Returns what is said of scenarios, without the name of their file. */
    private String refusal(String... scenarios) throws IOException {
        Path file = file(scenarios);
        err.getBuffer().setLength(0);
        assertThat(run("whatif", "-q", "--scenarios", file.toString())).isEqualTo(2);
        return err.toString().strip().replace(file + ": ", "");
    }

    private int run(String... arguments) {
        return Program.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
