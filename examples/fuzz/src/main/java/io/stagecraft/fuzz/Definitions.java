// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.stagecraft.core.engine.MoveResult;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.fixtures.Serialized;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.CardAnswers;
import io.stagecraft.scoring.card.ScoreCriterion;
import io.stagecraft.scoring.card.ScorecardDefinition;
import io.stagecraft.scoring.score.Score;
import io.stagecraft.scoring.score.Scorecard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An edited definition is refused in words or is one like any other: it is stored, sent and read as an equal one. With a process that
 * is not refused every deal can be opened and every move is made or held for a reason; with such a card every set of answers has a
 * score between its worst and its best.
 */
public final class Definitions {
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final Map<String, Class<?>> TYPES = Stored.types();
    private static final List<Sample> SAMPLES = samples();

    private Definitions() {}

    private record Sample(Class<?> type, String text) {}

    /** Tries an input. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        Law.check(() -> {
            Sample sample = Draw.one(data, SAMPLES);
            String text = Edits.edited(sample.text(), data, 4);
            Stored.read(text, sample.type()).ifPresent(value -> check(value, data));
        });
    }

    private static void check(Object definition, FuzzedDataProvider data) {
        Object copy = Serialized.copy(definition);
        Law.same(copy, definition, "what is sent");
        Law.same(copy.hashCode(), definition.hashCode(), "the hash of " + definition);
        if (definition instanceof SalesProcess process) {
            checkProcess(process, data);
        } else if (definition instanceof ScorecardDefinition card) {
            checkCard(card, data);
        }
    }

    private static void checkProcess(SalesProcess process, FuzzedDataProvider data) {
        StageEngine engine = StageEngine.of(process, ZoneOffset.UTC);
        Opportunity deal =
                Opportunity.imported("A-1", process, process.firstStage().id(), MONDAY);
        for (int move = data.consumeInt(0, 8); move > 0; move--) {
            Instant at = deal.latestEventAt().plusSeconds(data.consumeInt(0, 9_000_000));
            MoveResult result = DrawnMoves.made(engine, deal, at, data);
            engine.review(result.deal(), at).explanation();
            deal = result.deal();
        }
        Law.same(Opportunity.replay(deal.events(), process), deal, "what is replayed");
    }

    private static void checkCard(ScorecardDefinition card, FuzzedDataProvider data) {
        CardAnswers.Builder answers = CardAnswers.builder();
        for (ScoreCriterion criterion : card.criteria()) {
            if (data.consumeBoolean()) {
                continue;
            }
            if (criterion.scale() instanceof AnswerScale scale) {
                answers.choice(criterion.id(), Draw.one(data, scale.options()).id());
            } else {
                answers.number(criterion.id(), data.consumeInt(-1_000, 1_000));
            }
        }
        Score score;
        try {
            score = Scorecard.of(card).score(answers.build());
        } catch (IllegalArgumentException e) {
            Law.said(e); // a number outside all bands, or an aggregation of the caller's own
            return;
        }
        Law.holds(
                score.worst().compareTo(score.best()) <= 0
                        && score.value()
                                .map(value -> value.compareTo(score.worst()) >= 0 && value.compareTo(score.best()) <= 0)
                                .orElse(true),
                () -> score.value() + " is not between " + score.worst() + " and " + score.best() + " with " + card);
        score.explanation().summarize();
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("..", "src", "test", "resources", "stored"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                Class<?> type = TYPES.get(name.substring(0, name.lastIndexOf('-')));
                if (type != null) {
                    samples.add(new Sample(type, Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }
}
