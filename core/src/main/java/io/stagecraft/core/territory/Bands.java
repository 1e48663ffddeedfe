// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import io.stagecraft.core.Definition;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.statistics.CutPoints;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Classes of whole numbers, each from its bound up to the next.
 *
 * <pre>{@code
 * Bands employees = Bands.from(50, 500);
 * employees.of(49);    // below 50
 * employees.of(50);    // 50 to 499
 * employees.of(500);   // 500 or more
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class Bands implements Serializable {
    Bands() {}

    /**
     * Returns the classes that lie below, between and above bounds.
     *
     * @param bounds the first number of each class but the lowest, ascending
     * @throws IllegalArgumentException if there is no bound, or they do not ascend
     */
    public static Bands from(long... bounds) {
        requireNonNull(bounds, "bounds");
        Builder bands = builder();
        for (long bound : bounds) {
            bands.addBounds(bound);
        }
        return bands.build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Returns the first number of each class but the lowest, ascending, at least one. */
    public abstract List<Long> bounds();

    /** Returns the class of a number, in words. */
    public Message of(long number) {
        int above = cuts().indexOf(number);
        if (above == 0) {
            return Message.of("band.below").with("to", number(0));
        }
        Message from = Message.of(above == bounds().size() ? "band.or-more" : "band.from-to")
                .with("from", number(above - 1));
        return above == bounds().size() ? from : from.with("to", number(above).subtract(BigDecimal.ONE));
    }

    private BigDecimal number(int bound) {
        return BigDecimal.valueOf(bounds().get(bound));
    }

    @Value.Lazy
    CutPoints cuts() {
        CutPoints.Builder cuts = CutPoints.builder();
        bounds().forEach(bound -> cuts.beginAt(BigDecimal.valueOf(bound)));
        return cuts.build();
    }

    @Value.Check
    void check() {
        checkArgument(!bounds().isEmpty(), "bands need at least one bound");
        checkArgument(
                Comparators.isInStrictOrder(bounds(), Comparator.naturalOrder()),
                "bounds must ascend but were %s",
                bounds());
    }

    static final class Builder extends ImmutableBands.Builder {
        Builder() {}
    }
}
