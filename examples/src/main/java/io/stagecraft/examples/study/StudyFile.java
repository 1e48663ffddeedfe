// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.study;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.stagecraft.core.Stagecraft;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.planning.forecast.Forecast;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.whatif.ForecastCase;
import io.stagecraft.planning.whatif.Measure;
import io.stagecraft.planning.whatif.Measured;
import io.stagecraft.planning.whatif.Scenario;
import io.stagecraft.planning.whatif.ScenarioResults;
import io.stagecraft.planning.whatif.SimulatedScenarios;
import io.stagecraft.planning.whatif.Study;
import io.stagecraft.planning.whatif.StudyResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.joda.money.Money;

/**
 * A study as a file: everything that its numbers depend on, and the numbers once they are recorded. Whoever runs it again, with the
 * same files, finds the same.
 *
 * <p>Read strictly: what is unknown, missing or of another kind is an error that names its place.
 *
 * @param title the question, in words
 * @param book where the data are
 * @param asOf the day on whose evening the quarter ahead is looked at, as in 2026-05-15
 * @param target the revenue to reach, as in EUR 2300000.00; empty text for the target of the book
 * @param seed of every draw
 * @param trials how many draws to simulate; 0 for none
 * @param scenarios in the form in which the library stores them
 * @param measures in the form in which the library stores them
 * @param versions of what it was recorded with; none before
 * @param results what was found when it was recorded; none before
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StudyFile(
        String title,
        BookFiles book,
        String asOf,
        String target,
        long seed,
        int trials,
        List<Scenario> scenarios,
        List<Measure> measures,
        Map<String, String> versions,
        List<Observation> results) {
    private static final JsonMapper JSON = StagecraftModule.mapper()
            .rebuild()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // no seed and no trials are 0
            .build();
    private static final DefaultPrettyPrinter LINES = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    private static final List<Double> SHARES = List.of(0.1, 0.5, 0.9);

    /** Creates a study; what may be missing is empty. */
    public StudyFile {
        check(title != null && !title.isBlank(), "title must be given");
        check(asOf != null, "asOf must be given, as in 2026-05-15");
        check(trials >= 0, "trials must not be negative but were " + trials);
        check((measures != null && !measures.isEmpty()) || trials > 0, "a study must have measures, or trials");
        book = book == null ? BookFiles.synthetic() : book;
        target = target == null ? "" : target;
        scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
        measures = measures == null ? List.of() : List.copyOf(measures);
        versions = versions == null ? Map.of() : new LinkedHashMap<>(versions);
        results = results == null ? List.of() : List.copyOf(results);
        day(asOf);
        if (!target.isEmpty()) {
            money(target);
        }
    }

    private static void check(boolean isSo, String message) {
        if (!isSo) {
            throw new IllegalArgumentException(message);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("asOf must be a day, as in 2026-05-15, but was " + text, e);
        }
    }

    private static Money money(String text) {
        try {
            return Money.parse(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException("target must be an amount, as in EUR 2300000.00, but was " + text, e);
        }
    }

    /**
     * Reads a study.
     *
     * @throws IllegalArgumentException if it is none, with what is wrong with it and where
     */
    public static StudyFile read(Path file) throws IOException {
        try {
            StudyFile study = JSON.readValue(Files.readString(file), StudyFile.class);
            check(study != null, "must be a study, in { and }, but is null");
            return study;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is no text in UTF-8", e);
        } catch (ValueInstantiationException e) {
            throw new IllegalArgumentException(
                    e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage(), e);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    "line %s: there is no \"%s\" here; there are %s"
                            .formatted(
                                    e.getLocation().getLineNr(),
                                    e.getPropertyName(),
                                    new TreeSet<>(e.getKnownPropertyIds())),
                    e);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "line %s: ".formatted(e.getLocation().getLineNr());
            throw new IllegalArgumentException(place + e.getOriginalMessage(), e);
        }
    }

    /** Returns the text of the file. */
    public String json() {
        try {
            return JSON.writer(LINES).writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** Returns the quarter that it is about, of files that are looked for from a folder on. */
    public Quarter quarter(Path folder) throws IOException {
        return book.quarter(folder, day(asOf));
    }

    /** Returns the study that the library runs. */
    public Study study(Quarter quarter) {
        return Study.builder()
                .title(title)
                .base(target.isEmpty() ? quarter.base() : quarter.base(money(target)))
                .scenarios(scenarios)
                .measures(measures)
                .seed(seed)
                .trials(trials)
                .versions(versionsNow())
                .build();
    }

    /**
     * Returns this with what it finds now: by each measure the baseline and each scenario, then the simulation, then the combined
     * forecast as far as there is one; with the digest of the files and the versions that it was found with.
     */
    public StudyFile recorded(Path folder) throws IOException {
        Quarter quarter = quarter(folder);
        Study study = study(quarter);
        StudyResult result = study.run();
        List<Observation> found = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            ScenarioResults each = result.results().get(i);
            String measure = id(measures.get(i));
            each.results().forEach(one -> found.add(Observation.of(one.name(), measure, one.measured())));
        }
        result.simulated().ifPresent(simulated -> addSimulated(simulated, found));
        addForecast(quarter.forecast(), study.base(), found);
        return new StudyFile(
                title,
                book.withDigest(book.digestNow(folder)),
                asOf,
                target,
                seed,
                trials,
                scenarios,
                measures,
                versionsNow(),
                found);
    }

    private static void addSimulated(SimulatedScenarios simulated, List<Observation> found) {
        add(
                Scenario.BASELINE,
                "simulated mean",
                Optional.of(Measured.of(simulated.baseline().mean())),
                found);
        for (String name : simulated.names()) {
            add(
                    name,
                    "simulated mean",
                    Optional.of(Measured.of(simulated.revenue(name).mean())),
                    found);
            add(name, "simulated difference", Optional.of(Measured.of(simulated.difference(name))), found);
        }
    }

    private void addForecast(PeriodForecast now, ForecastCase base, List<Observation> found) {
        Function<Forecast, PeriodForecast> changing = now.changing(base.forecast());
        addForecast(Scenario.BASELINE, now, base.target(), found);
        for (Scenario scenario : scenarios) {
            ForecastCase then = scenario.applyTo(base);
            addForecast(scenario.name(), changing.apply(then.forecast()), then.target(), found);
        }
    }

    private static void addForecast(String name, PeriodForecast forecast, Money target, List<Observation> found) {
        for (double share : SHARES) {
            add(name, "forecast quantile " + share, forecast.quantile(share).map(Measured::of), found);
        }
        if (target.isPositive() && forecast.reaching(target).isPresent()) {
            BigDecimal chance = BigDecimal.valueOf(forecast.reaching(target).getAsDouble());
            add(name, "forecast chance", Optional.of(Measured.exact(chance, Measured.CHANCE)), found);
        }
    }

    private static void add(String scenario, String measure, Optional<Measured> number, List<Observation> found) {
        number.ifPresent(measured -> found.add(Observation.of(scenario, measure, measured)));
    }

    /** Returns what a measure is called in the results: its stored type and its values, as in {@code Quantile 0.1}. */
    public static String id(Measure measure) {
        JsonNode form = JSON.valueToTree(measure);
        return StreamSupport.stream(form.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> versionsNow() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("stagecraft", Stagecraft.version());
        versions.put("java", System.getProperty("java.version", ""));
        return versions;
    }

    /**
     * Returns the recorded numbers that another run did not find again, each with what it found instead, and those that were not
     * recorded: the first of a pair is empty then.
     */
    public List<Difference> differences(StudyFile now) {
        List<Difference> differences = new ArrayList<>();
        for (Observation before : results) {
            Optional<Observation> again =
                    now.results.stream().filter(before::isOf).findFirst();
            if (again.filter(before::isSameAs).isEmpty()) {
                differences.add(new Difference(Optional.of(before), again));
            }
        }
        now.results.stream()
                .filter(found -> results.stream().noneMatch(found::isOf))
                .forEach(found -> differences.add(new Difference(Optional.empty(), Optional.of(found))));
        return differences;
    }

    /**
     * A number that is not the same when a study is run again.
     *
     * @param recorded the number recorded; empty if there was none
     * @param found the number found now; empty if there is none
     */
    public record Difference(Optional<Observation> recorded, Optional<Observation> found) {
        /** Returns whichever there is, the recorded one first. */
        public Observation either() {
            return recorded.or(() -> found).orElseThrow();
        }
    }
}
