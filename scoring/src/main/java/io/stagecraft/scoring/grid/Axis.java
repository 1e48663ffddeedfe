// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import com.google.common.collect.Lists;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.statistics.CutPoints;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * An axis that cuts a number into bands, each half-open from below: a number at an edge belongs to the band above it.
 *
 * <pre>{@code
 * Axis<AccountStrategy> share = Axis.of(
 *         "share of wallet", List.of(RETAIN, DEVELOP, ACQUIRE), List.of(Ratio.ofPercent(30), Ratio.ofPercent(10)));
 * share.band(Ratio.ofPercent(30));   // RETAIN
 * }</pre>
 *
 * <p>Edges are compared exactly, never after a division.
 *
 * @param <K> what names a band
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class Axis<K> implements Serializable {
    Axis() {}

    /**
     * Returns an axis.
     *
     * @param name what is measured, in words
     * @param bands the bands, the highest first, each its own
     * @param edges the least number of each band but the lowest, falling
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if a band could not be reached or is there twice
     */
    public static <K> Axis<K> of(String name, List<? extends K> bands, List<Ratio> edges) {
        return Axis.<K>builder()
                .name(name)
                .addAllBands(Elements.checked(bands, "bands"))
                .addAllEdges(Elements.checked(edges, "edges"))
                .build();
    }

    /** Returns a builder with nothing set. */
    public static <K> Builder<K> builder() {
        return new Builder<>();
    }

    /** Returns the measure, in words. */
    public abstract String name();

    /** Returns the bands, the highest first. */
    public abstract List<K> bands();

    /** Returns the least number of each band but the lowest, falling. */
    public abstract List<Ratio> edges();

    /** Returns the band of a number. */
    public K band(Ratio number) {
        return fromBelow(cuts().indexOf(number));
    }

    /** Returns the band of a decimal. */
    K band(BigDecimal number) {
        return fromBelow(cuts().indexOf(number));
    }

    private K fromBelow(int interval) {
        return bands().get(bands().size() - 1 - interval);
    }

    @Value.Lazy
    CutPoints cuts() {
        CutPoints.Builder cuts = CutPoints.builder();
        Lists.reverse(edges()).forEach(cuts::beginAt);
        return cuts.build();
    }

    @Value.Check
    void check() {
        Problems problems = Problems.of("axis \"" + name() + "\"");
        problems.requireId("name", name());
        problems.require(!bands().isEmpty(), "bands", Message.of("axis.bands"));
        problems.require(
                new HashSet<>(bands()).size() == bands().size(),
                "bands",
                Message.of("axis.band-twice")
                        .with(
                                "value",
                                bands().stream()
                                        .map(band -> Argument.of(band.toString()))
                                        .toList()));
        problems.require(
                edges().size() == bands().size() - 1,
                "edges",
                Message.of("axis.edges").with("expected", bands().size() - 1L).with("value", edges().size()));
        for (int i = 1; i < edges().size(); i++) {
            problems.require(
                    edges().get(i).compareTo(edges().get(i - 1)) < 0,
                    "edges[" + i + "]",
                    Message.of("axis.edge-order")
                            .with("before", edges().get(i - 1).toString())
                            .with("value", edges().get(i).toString()));
        }
        problems.throwIfAny();
    }

    /**
     * Builds {@link Axis} instances; not safe for use by multiple threads.
     *
     * @param <K> what names a band
     */
    public static final class Builder<K> extends ImmutableAxis.Builder<K> {
        Builder() {}
    }
}
