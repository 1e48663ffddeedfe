// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.Library;
import io.stagecraft.json.StoredForms;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every public type that has something to store has a form; of the others it is said here why they have none. */
class FormsTest {
    /** What is bound to functions or types of the caller's: what it is bound of is stored, and bound again. */
    private static final List<String> BOUND = List.of(
            "Alternatives", // the caller's things and functions; the ranking is stored
            "BackTest", // functions of the caller's; the result is stored
            "BoundFeatures", // of a model, which is stored
            "ColumnPyramid", // the caller's columns
            "DealProbability", // what it learns is a model, which is stored
            "DealProbability$History",
            "EffortAccount", // the response is a function; the plan is stored
            "EffortAllocation",
            "GateRule", // of a gate, which is stored
            "Gates",
            "HygieneSources",
            "Lever", // of a scenario, which is stored
            "Migration", // of a map and two processes, which are stored
            "NaiveBayes", // of a table, which is stored
            "Rfm",
            "ScoreTable", // of a card and rows: each score of it is stored
            "Scorecard", // of a definition, which is stored
            "ScreeningDiscipline",
            "Selection",
            "StageEngine", // of a process, which is stored
            "ValueMeasure",
            "WeightedParts");

    /** What is worked with and then thrown away: its result is stored. */
    private static final List<String> WORK = List.of(
            "FrequencyCounter",
            "MoneySum",
            "Origin", // of the deals of a day, which are stored
            "PartWeights",
            "PlanParts", // of a plan, which is stored
            "Problems",
            "Replay",
            "ScoreColumns",
            "Simulation");

    @Test
    void everyPublicTypeHasAFormOrAReason() {
        List<String> without = Library.publicTypes().stream()
                .filter(type -> !StoredForms.standard().has(type) && hasContent(type))
                .map(type -> type.getName().substring(type.getPackageName().length() + 1))
                .toList();

        assertThat(without)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(BOUND, WORK).flatMap(List::stream).toList());
    }

    /** Returns whether a type is more than a function, a holder of factories, a builder, or what is thrown. */
    private static boolean hasContent(Class<?> type) {
        return !type.isInterface()
                && !type.getSimpleName().equals("Builder")
                && !Throwable.class.isAssignableFrom(type)
                && Stream.of(type.getDeclaredMethods())
                        .anyMatch(method ->
                                Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()));
    }
}
