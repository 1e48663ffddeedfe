// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import io.stagecraft.core.message.Message;
import java.math.BigDecimal;
import java.util.List;

/**
 * The way in which progress and chance, both in per cent, make a probability, in CRM products that keep the two
 * apart.
 *
 * <p>The numbers are reproduced as those products show them; they need not be probabilities.
 */
public enum TwoFactor {
    /** {@code chance × completed / 100}. */
    MULTIPLY,
    /** {@code (chance + completed) / 2}. */
    ADD,
    /** The chance alone. */
    CHANCES,
    /** The progress alone. */
    COMPLETED;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Returns the explanation, whose value is the probability in [0, 1]. */
    Explanation explain(BigDecimal chancePercent, BigDecimal completedPercent) {
        Explanation chance = Explanation.given(Message.of("probability.chance"), chancePercent.movePointLeft(2), "");
        Explanation completed =
                Explanation.given(Message.of("probability.completed"), completedPercent.movePointLeft(2), "");
        return switch (this) {
            case MULTIPLY -> Explanation.of(Estimate.LABEL, "", Rule.product(), List.of(chance, completed));
            case ADD -> Explanation.of(Estimate.LABEL, "", Rule.sum(), List.of(half(chance), half(completed)));
            case CHANCES -> Explanation.of(Estimate.LABEL, "", Rule.lookUp(), List.of(completed, chance));
            case COMPLETED -> Explanation.of(Estimate.LABEL, "", Rule.lookUp(), List.of(chance, completed));
        };
    }

    private static Explanation half(Explanation whole) {
        return Explanation.of(
                Message.of("probability.half-of").with("part", whole.label()),
                "",
                Rule.product(),
                List.of(Explanation.given(Message.of("probability.half"), HALF, ""), whole));
    }
}
