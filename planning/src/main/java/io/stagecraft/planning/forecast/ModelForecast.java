// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.planning.distribution.CommonFactor;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * The forecast of one model of the remainder of one period: a single number, or quantiles.
 *
 * <p>Models that see the same thing, such as last year's period and the pace so far, are members of one family.
 */
@Serial.Structural
@Value.Immutable
public abstract class ModelForecast implements Serializable {
    ModelForecast() {}

    /** Returns a single number, whose spread is learned from the past errors of its family. */
    public static ModelForecast point(String family, String model, double remainder) {
        return ImmutableModelForecast.builder()
                .family(family)
                .model(model)
                .median(remainder)
                .quantiles(Optional.empty())
                .build();
    }

    /** Returns a forecast with a distribution of its own. */
    public static ModelForecast of(String family, String model, QuantileForecast remainder) {
        return ImmutableModelForecast.builder()
                .family(family)
                .model(model)
                .median(remainder.median())
                .quantiles(remainder)
                .build();
    }

    /** Returns what deals say that a market moves together. */
    static ModelForecast of(
            String family, String model, QuantileForecast remainder, CommonFactor market, boolean isSampled) {
        return ImmutableModelForecast.builder()
                .family(family)
                .model(model)
                .median(remainder.median())
                .quantiles(remainder)
                .market(market)
                .isSampled(isSampled)
                .build();
    }

    /** Returns the id of the family. */
    public abstract String family();

    /** Returns the id of the model, unique within its family. */
    public abstract String model();

    /** Returns the number itself, or the median of the quantiles. */
    public abstract double median();

    /** Returns the quantiles; empty for a single number. */
    public abstract Optional<QuantileForecast> quantiles();

    /** Returns the factor that moves its deals together; nothing for a model that does not look at single deals. */
    @Value.Default
    public CommonFactor market() {
        return CommonFactor.none();
    }

    /** Returns the factor of the season that is in it; 1 for a model that does not look at seasons. */
    @Value.Default
    public double season() {
        return 1;
    }

    /** Returns whether it was found from a part of the deals, or fewer draws, as the book is large; false by default. */
    @Value.Default
    public boolean isSampled() {
        return false;
    }

    /** Returns this with a remainder that is larger by a number. */
    ModelForecast plus(double more) {
        return quantiles().isPresent()
                ? with(quantiles().get().plus(more), season())
                : point(family(), model(), median() + more);
    }

    /** Returns these quantiles times the factor of a season. */
    ModelForecast inSeason(double factor) {
        return with(quantiles().orElseThrow().times(List.of(factor)), factor);
    }

    private ModelForecast with(QuantileForecast remainder, double season) {
        return ImmutableModelForecast.builder()
                .from(this)
                .median(remainder.median())
                .quantiles(remainder)
                .season(season)
                .build();
    }

    @Value.Check
    void check() {
        Ids.check(family(), "family");
        Ids.check(model(), "model");
        if (!Double.isFinite(median())) {
            throw new IllegalArgumentException("remainder must be finite but was " + median());
        }
    }
}
