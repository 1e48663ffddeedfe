package io.stagecraft.examples.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.planning.whatif.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads scenarios from a file: a list in the form in which the library stores them. */
final class ScenarioFile {
    private ScenarioFile() {}

    /**
     * Returns the scenarios of a file, at least one.
     *
     * @throws BadOptionException if there is no such file, or it holds something else
     */
    static List<Scenario> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadOptionException("--scenarios must be a file, but there is none at " + file);
        }
        List<Scenario> scenarios;
        try {
            scenarios = StagecraftModule.mapper().readValue(Files.readString(file), new TypeReference<>() {});
        } catch (MismatchedInputException e) {
            throw new BadOptionException(file + ": must be a list of scenarios, in [ and ], but is something else");
        } catch (JsonProcessingException e) {
            throw new BadOptionException("%s: %s".formatted(file, place(e) + e.getOriginalMessage()));
        }
        if (scenarios.isEmpty()) {
            throw new BadOptionException(file + ": there must be at least one scenario, but the list is empty");
        }
        Set<String> names = new HashSet<>();
        for (Scenario scenario : scenarios) {
            if (!names.add(scenario.name())) {
                throw new BadOptionException("%s: each scenario must have a name of its own, but two have \"%s\""
                        .formatted(file, scenario.name()));
            }
        }
        return scenarios;
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : "line %s: ".formatted(e.getLocation().getLineNr());
    }
}
