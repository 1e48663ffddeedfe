package io.stagecraft.core.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that a deal spent in a stage.
 *
 * @param stage the stage, by the name it had when the time ended
 * @param entered when the deal entered it, or null where that is unknown
 * @param seen since when the deal was seen in it: later than the entry for an imported deal
 * @param left when it left, or the instant of the report
 * @param end how it left
 * @param to the stage it moved to, or null where it did not move
 */
record Spell(
        String stage,
        @Nullable Instant entered,
        Instant seen,
        Instant left,
        Spells.End end,
        @Nullable String to) {}
