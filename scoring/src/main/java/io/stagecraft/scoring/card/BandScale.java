// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.card;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problem;
import io.stagecraft.core.problem.Problems;
import io.stagecraft.core.statistics.CutPoints;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A scale of bands, which follow each other in ascending order without a gap and without an overlap.
 *
 * <p>A number outside all bands is refused. Every edge is exact: 0.1 + 0.7 reaches a band from 0.8.
 */
@Value.Immutable
public abstract non-sealed class BandScale extends Scale implements WithBandScale {
    BandScale() {}

    /** Returns a scale of bands in ascending order. */
    public static BandScale of(List<Band> bands) {
        Elements.checked(bands, "bands");
        return builder().addAllBands(bands).build();
    }

    /** Returns a scale of bands in ascending order. */
    public static BandScale of(Band... bands) {
        requireNonNull(bands, "bands");
        return of(List.of(bands));
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the bands in ascending order; at least one and at most 120. */
    public abstract List<Band> bands();

    @Override
    public List<BigDecimal> possiblePoints() {
        return bands().stream().map(Band::points).toList();
    }

    @Override
    public int decimals() {
        return possiblePoints().stream().mapToInt(BigDecimal::scale).max().orElse(0);
    }

    @Override
    public boolean isNumeric() {
        return true;
    }

    @Override
    void examine(Problems problems, String path) {
        int count = bands().size();
        problems.require(
                count > 0 && count <= MOST_LEVELS,
                path + ".bands",
                Message.of("bands.count").with("most", MOST_LEVELS).with("value", count));
        for (int i = 0; i < count; i++) {
            Band band = bands().get(i);
            String at = path + ".bands[" + i + "]";
            problems.require(!band.isEmpty(), at, Message.of("band.empty").with("value", band.words()));
            if (i > 0) {
                examineJoint(problems, at, bands().get(i - 1), band);
            }
        }
    }

    private static void examineJoint(Problems problems, String at, Band below, Band band) {
        Optional<BigDecimal> end = below.upper();
        Optional<BigDecimal> begin = band.lower();
        int order = end.isEmpty() || begin.isEmpty() ? 1 : end.get().compareTo(begin.get());
        if (order > 0 || (order == 0 && below.isUpperIncluded() && band.isLowerIncluded())) {
            problems.add(Problem.of(at, beside("band.overlap", below, band)));
        } else if (order < 0 || !(below.isUpperIncluded() || band.isLowerIncluded())) {
            problems.add(Problem.of(at, beside("band.gap", below, band)));
        }
    }

    private static Message beside(String code, Band below, Band band) {
        return Message.of(code).with("before", below.words()).with("value", band.words());
    }

    /** Returns the cut points at which the bands begin, and the one at which the last band ends. */
    @Value.Lazy
    public CutPoints cuts() {
        CutPoints.Builder cuts = CutPoints.builder();
        for (Band band : bands()) {
            band.lower().ifPresent(edge -> cut(cuts, edge, band.isLowerIncluded()));
        }
        Band last = bands().get(bands().size() - 1);
        last.upper().ifPresent(edge -> cut(cuts, edge, !last.isUpperIncluded()));
        return cuts.build();
    }

    private static void cut(CutPoints.Builder cuts, BigDecimal edge, boolean begins) {
        if (begins) {
            cuts.beginAt(edge);
        } else {
            cuts.beginAfter(edge);
        }
    }

    /** Builds {@link BandScale} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableBandScale.Builder {
        Builder() {}
    }
}
