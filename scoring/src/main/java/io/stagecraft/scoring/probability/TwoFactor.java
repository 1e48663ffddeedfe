package io.stagecraft.scoring.probability;

import io.stagecraft.core.explain.Explanation;
import io.stagecraft.core.explain.Rule;
import java.math.BigDecimal;
import java.util.List;

/**
 * How progress and chance make a probability, as CRM products that keep the two apart have it; both in per cent.
 *
 * <p>The results agree with those products; that they are probabilities is theirs to say.
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

    /** Returns why, its value the probability in [0, 1]. */
    Explanation explain(BigDecimal chancePercent, BigDecimal completedPercent) {
        Explanation chance = Explanation.given("chance", chancePercent.movePointLeft(2), "");
        Explanation completed = Explanation.given("completed", completedPercent.movePointLeft(2), "");
        return switch (this) {
            case MULTIPLY -> Explanation.of("win probability", "", Rule.product(), List.of(chance, completed));
            case ADD -> Explanation.of("win probability", "", Rule.sum(), List.of(half(chance), half(completed)));
            case CHANCES -> Explanation.of("win probability", "", Rule.lookUp(), List.of(completed, chance));
            case COMPLETED -> Explanation.of("win probability", "", Rule.lookUp(), List.of(chance, completed));
        };
    }

    private static Explanation half(Explanation whole) {
        return Explanation.of(
                "half of " + whole.label(), "", Rule.product(), List.of(Explanation.given("half", HALF, ""), whole));
    }
}
