// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.review.text.BadOptionException;
import io.stagecraft.examples.study.Observation;
import io.stagecraft.examples.study.StudyFile;
import io.stagecraft.examples.study.TidyTable;
import io.stagecraft.planning.whatif.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code stagecraft study}: exit code 0 for the same numbers, 1 if a result cannot be written, 2 for bad input, 3 for others. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Runs a study again and says whether it finds the numbers that it recorded: money and counts to the unit, others"
                    + " within 1e-12.",
            "",
            "A study is a file (docs/studies.md): data with their digest, day, seed, scenarios, measures, versions and results."
        },
        footer = {
            "",
            "Example:",
            "  stagecraft study study.json --record study.json",
            "  stagecraft study study.json",
            "",
            "Exit code: 0 the same, or nothing was recorded; 1 the result cannot be written, 2 bad input or usage (nothing is"
                    + " written), 3 other data or other numbers than recorded."
        })
final class StudyRun implements Callable<Integer> {
    private static final int DIFFERS = 3;

    @Parameters(
            paramLabel = "FILE",
            descriptionKey = "study",
            description = "The study, in JSON. Its data are looked for from its folder on.")
    private @Nullable Path file;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write the study with what it finds now; it may be the file that is read.")
    private @Nullable Path record;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the numbers, one a row.")
    private @Nullable Path csv;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of what is said: en or zh. Default: ${DEFAULT-VALUE}.")
    private PageOptions.Tongue language = PageOptions.Tongue.en;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path asked = requireNonNull(file, "file").toAbsolutePath();
        StudyFile study;
        StudyFile now;
        if (!Files.isRegularFile(asked)) {
            throw new BadOptionException(Message.of("option.study").with("file", String.valueOf(file)));
        }
        try {
            study = StudyFile.read(asked);
            now = study.recorded(requireNonNull(asked.getParent(), "folder"));
        } catch (IllegalArgumentException e) {
            throw new BadOptionException(Message.of("option.form")
                    .with("file", String.valueOf(file))
                    .with("problem", String.valueOf(e.getMessage())));
        }
        Map<Path, String> files = new LinkedHashMap<>();
        if (record != null) {
            files.put(record, now.json());
        }
        if (csv != null) {
            files.put(csv, TidyTable.of(now.results()).csv());
        }
        AtomicFile.write(files);
        return report(
                study,
                now,
                language.words(),
                requireNonNull(spec, "spec").commandLine().getOut());
    }

    private static int report(StudyFile study, StudyFile now, PhraseBook words, PrintWriter out) {
        out.println(study.title());
        out.println(words.say(Message.of("study.run")
                .with("version", now.versions().getOrDefault("stagecraft", ""))
                .with("java", now.versions().getOrDefault("java", ""))
                .with("seed", String.valueOf(now.seed()))
                .with("trials", now.trials())
                .with("day", now.asOf())));
        out.println(words.say(Message.of("study.data").with("digest", now.book().digest())));
        out.println();
        now.results().forEach(found -> out.println(words.say(line(now, found))));
        out.println();
        List<Message> verdict = verdict(study, now);
        verdict.forEach(each -> out.println(words.say(each)));
        boolean isSame = study.results().isEmpty()
                || (isSameData(study, now) && study.differences(now).isEmpty());
        return isSame ? 0 : DIFFERS;
    }

    private static Message line(StudyFile study, Observation found) {
        return Message.of("study.number")
                .with("scenario", scenario(found))
                .with("measure", measure(study, found.measure()))
                .with("number", found.measured().message());
    }

    private static Message scenario(Observation found) {
        return found.scenario().equals(Scenario.BASELINE)
                ? Message.of("scenarios.as-it-is")
                : Message.said("scenario.name", found.scenario());
    }

    /** Returns a measure in words. */
    private static Message measure(StudyFile study, String id) {
        if (id.startsWith("forecast quantile ")) {
            return Message.of("study.forecast-quantile")
                    .with("share", new BigDecimal(id.substring("forecast quantile ".length())));
        }
        return switch (id) {
            case "simulated mean" -> Message.of("study.simulated-mean");
            case "simulated difference" -> Message.of("study.simulated-difference");
            case "forecast chance" -> Message.of("study.forecast-chance");
            default ->
                study.measures().stream()
                        .filter(measure -> StudyFile.id(measure).equals(id))
                        .findFirst()
                        .map(measure -> measure.describe())
                        .orElseGet(() -> Message.said("measure.own", id));
        };
    }

    private static boolean isSameData(StudyFile study, StudyFile now) {
        return study.book().digest().equals(now.book().digest());
    }

    private static List<Message> verdict(StudyFile study, StudyFile now) {
        if (study.results().isEmpty()) {
            return List.of(Message.of("study.not-recorded"));
        }
        List<Message> words = new ArrayList<>();
        if (!isSameData(study, now)) {
            words.add(Message.of("study.other-data").with("digest", study.book().digest()));
        }
        if (!study.versions().equals(now.versions())) {
            words.add(Message.of("study.other-versions")
                    .with("version", study.versions().getOrDefault("stagecraft", ""))
                    .with("java", study.versions().getOrDefault("java", "")));
        }
        List<StudyFile.Difference> differences = study.differences(now);
        words.add(Message.of(differences.isEmpty() ? "study.same" : "study.differs")
                .with("numbers", study.results().size())
                .with("others", differences.size()));
        differences.forEach(each -> words.add(Message.of("study.difference")
                .with("scenario", scenario(each.either()))
                .with("measure", measure(now, each.either().measure()))
                .with("recorded", number(each.recorded()))
                .with("found", number(each.found()))));
        return words;
    }

    private static Message number(Optional<Observation> number) {
        return number.map(each -> Message.of("study.exactly")
                        .with("value", each.value().toPlainString())
                        .with("unit", each.unit()))
                .orElse(Message.of("study.no-number"));
    }
}
