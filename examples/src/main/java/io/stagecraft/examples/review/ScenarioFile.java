// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.text.BadOptionException;
import io.stagecraft.jackson2.StagecraftModule;
import io.stagecraft.planning.whatif.Scenario;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
            throw new BadOptionException(Message.of("option.scenarios-file").with("file", file.toString()));
        }
        List<Scenario> scenarios;
        try {
            scenarios = StagecraftModule.mapper().readValue(Files.readString(file), new TypeReference<>() {});
        } catch (MismatchedInputException e) {
            throw noList(file);
        } catch (CharacterCodingException e) {
            throw new BadOptionException(Message.of("option.text").with("file", file.toString()));
        } catch (JsonProcessingException e) {
            throw new BadOptionException(Message.of("option.form")
                    .with("file", file.toString())
                    .with("problem", place(e) + e.getOriginalMessage()));
        }
        if (scenarios == null || scenarios.contains(null)) {
            throw noList(file);
        }
        if (scenarios.isEmpty()) {
            throw new BadOptionException(Message.of("option.scenarios-none").with("file", file.toString()));
        }
        Set<String> names = new HashSet<>();
        for (Scenario scenario : scenarios) {
            if (!names.add(scenario.name())) {
                throw new BadOptionException(Message.of("option.scenarios-twice")
                        .with("file", file.toString())
                        .with("scenario", scenario.name()));
            }
        }
        return scenarios;
    }

    private static BadOptionException noList(Path file) {
        return new BadOptionException(Message.of("option.scenarios-list").with("file", file.toString()));
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : "line %s: ".formatted(e.getLocation().getLineNr());
    }
}
