// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.target;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.math.BigDecimal;

/**
 * The outlook for a target: it can be reached, with difficulty, or cannot. There is none while it is too early; see the domain
 * model, Tracking and review.
 */
public enum AttainmentOutlook {
    /** Projected to reach the target. */
    CAN,
    /** Projected to come close. */
    DIFFICULT,
    /** Projected to miss it clearly. */
    CANNOT;

    private static final Ratio FROM_DIFFICULT = Ratio.ofPercent(80);
    private static final Ratio CAN_CHANCE = Ratio.ofPercent(50);
    private static final Ratio DIFFICULT_CHANCE = Ratio.ofPercent(20);

    /**
     * Returns the outlook for {@code projected / target}: {@code CAN} from 100 %, {@code DIFFICULT} from 80 %, our
     * assumption, else {@code CANNOT}; decided exactly.
     */
    public static AttainmentOutlook of(Ratio projectedToTarget) {
        return of(projectedToTarget, Ratio.one(), FROM_DIFFICULT);
    }

    /**
     * Returns the outlook with boundaries of the caller's, each reached by the ratio that equals it.
     *
     * @throws IllegalArgumentException if {@code canFrom} is below {@code difficultFrom}
     */
    public static AttainmentOutlook of(Ratio projectedToTarget, Ratio canFrom, Ratio difficultFrom) {
        requireNonNull(difficultFrom, "difficultFrom");
        if (!canFrom.isAtLeast(difficultFrom)) {
            throw new IllegalArgumentException(
                    "canFrom must be at least difficultFrom " + difficultFrom + " but was " + canFrom);
        }
        if (projectedToTarget.isAtLeast(canFrom)) {
            return CAN;
        }
        return projectedToTarget.isAtLeast(difficultFrom) ? DIFFICULT : CANNOT;
    }

    /**
     * Returns the outlook for the chance of reaching a target: {@code CAN} from 50 %, which is where the middle of the
     * forecast reaches it, {@code DIFFICULT} from 20 %, our assumption, else {@code CANNOT}. Where a chance is known, the
     * outlook is told from it and not from the middle alone, so that the word and the chance agree.
     */
    public static AttainmentOutlook ofChance(Probability chance) {
        return ofChance(chance, CAN_CHANCE, DIFFICULT_CHANCE);
    }

    /**
     * Returns the outlook for a chance with boundaries of the caller's, each reached by the chance that equals it.
     *
     * @throws IllegalArgumentException if {@code canFrom} is below {@code difficultFrom}
     */
    public static AttainmentOutlook ofChance(Probability chance, Ratio canFrom, Ratio difficultFrom) {
        requireNonNull(chance, "chance");
        requireNonNull(canFrom, "canFrom");
        return of(Ratio.of(BigDecimal.valueOf(chance.value())), canFrom, difficultFrom);
    }

    /** Returns the default boundaries of a chance in words. */
    public static DefaultUsed defaultChances() {
        return DefaultUsed.of(
                "outlook-chances",
                Message.of("default.outlook-chances").with("can", CAN_CHANCE).with("difficult", DIFFICULT_CHANCE));
    }

    /** Returns the default boundaries in words. */
    public static DefaultUsed defaultBoundaries() {
        return DefaultUsed.of(
                "outlook-boundaries",
                Message.of("default.outlook-boundaries")
                        .with("can", Ratio.one())
                        .with("difficult", FROM_DIFFICULT));
    }

    /** Returns the labels. */
    public Labels labels() {
        return switch (this) {
            case CAN -> Labels.of("Can").with("zh", "能完成");
            case DIFFICULT -> Labels.of("With difficulty").with("zh", "有困难");
            case CANNOT -> Labels.of("Cannot").with("zh", "不能完成");
        };
    }

    /** Returns the colour, which is the outlook and nothing else. */
    public TrafficLight light() {
        return switch (this) {
            case CAN -> TrafficLight.GREEN;
            case DIFFICULT -> TrafficLight.AMBER;
            case CANNOT -> TrafficLight.RED;
        };
    }
}
