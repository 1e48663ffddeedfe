// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.score;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.message.Message;
import io.stagecraft.scoring.card.AnswerOption;
import io.stagecraft.scoring.card.AnswerScale;
import io.stagecraft.scoring.card.Band;
import io.stagecraft.scoring.card.BandScale;
import io.stagecraft.scoring.card.Effect;
import io.stagecraft.scoring.card.Scale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What an option and a band have in common: one of several things that an answer can be. */
record PossibleAnswer(String id, Message wording, BigDecimal points, Effect effect, Optional<Message> reason) {
    /** Returns the possible answers, in the order of the scale; empty if the points are computed. */
    static List<PossibleAnswer> of(Scale scale) {
        ImmutableList.Builder<PossibleAnswer> all = ImmutableList.builder();
        if (scale instanceof AnswerScale choices) {
            choices.options().forEach(option -> all.add(of(option)));
        } else if (scale instanceof BandScale bands) {
            bands.bands().forEach(band -> all.add(of(band)));
        }
        return all.build();
    }

    private static PossibleAnswer of(AnswerOption option) {
        return new PossibleAnswer(
                option.id(),
                answer().with("answer", option.labels()),
                option.points(),
                option.effect(),
                option.reason());
    }

    private static PossibleAnswer of(Band band) {
        Message wording = band.labels()
                .map(labels -> answer().with("answer", labels))
                .orElseGet(() -> answer().with("answer", band.words()));
        return new PossibleAnswer(band.range(), wording, band.points(), band.effect(), band.reason());
    }

    private static Message answer() {
        return Message.of("score.answer");
    }
}
