// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.tracking;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Probability;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.planning.forecast.PeriodForecast;
import io.stagecraft.planning.target.AttainmentOutlook;
import io.stagecraft.planning.target.Quantity;
import io.stagecraft.planning.target.QuantityUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The outlook of one seller: where the seller is likely to end, the chance of the target, and the word for it, all of one
 * distribution, that of the seller's own deals and past periods. Its spread is scaled by the seller's past errors; its middle is
 * not moved by them, since moving it made such forecasts worse.
 *
 * <pre>{@code
 * SellerOutlook outlook = SellerOutlook.of(attainment, forecastOfTheSeller);
 * outlook.end();        // EUR 90000.00
 * outlook.chance();     // 0.43
 * outlook.outlook();    // DIFFICULT
 * }</pre>
 */
@Value.Immutable
public abstract class SellerOutlook implements Serializable {
    SellerOutlook() {}

    /**
     * Returns the outlook of a seller without deals of its own.
     *
     * @param attainment target and what was sold to date, in money
     * @throws IllegalArgumentException if the target is not an amount of money above zero
     */
    public static SellerOutlook of(Attainment attainment) {
        return ImmutableSellerOutlook.builder()
                .attainment(requireNonNull(attainment, "attainment"))
                .build();
    }

    /**
     * Returns the outlook of a seller.
     *
     * @param attainment target and what was sold to date, in money
     * @param forecast from the seller's own deals
     * @throws IllegalArgumentException if the target is not an amount of money above zero, or the forecast in another currency
     */
    public static SellerOutlook of(Attainment attainment, PeriodForecast forecast) {
        return ImmutableSellerOutlook.builder()
                .attainment(requireNonNull(attainment, "attainment"))
                .forecast(requireNonNull(forecast, "forecast"))
                .build();
    }

    /** Returns the target, and what was sold to date. */
    public abstract Attainment attainment();

    /** Returns the forecast from the seller's own deals; empty for a seller without any. */
    public abstract Optional<PeriodForecast> forecast();

    /** Returns where the seller is likely to end, the middle; empty where the seller's past carries no forecast. */
    public Optional<Quantity> end() {
        return end(0.5);
    }

    /**
     * Returns the quantile of where the seller ends: what was sold to date, and the quantile of what is still to come; empty where
     * the seller's past carries no forecast.
     *
     * @param share in [0.01, 0.99]
     */
    public Optional<Quantity> end(double share) {
        return forecast()
                .flatMap(own -> own.quantile(share).map(end -> end.minus(own.won())))
                .map(rest -> attainment().actual().plus(Quantity.of(rest)));
    }

    /** Returns the likely end over the target; empty where the seller's past carries no forecast. */
    public Optional<Ratio> toTarget() {
        return end().map(end -> end.ratioTo(attainment().target()));
    }

    /** Returns the chance of the target, 1 where it is reached; empty where the seller's past carries no forecast. */
    public OptionalDouble chance() {
        return chance(1);
    }

    /** Returns the chance that what is still to come is at least so many times what is missing. */
    private OptionalDouble chance(double times) {
        Money missing = missing();
        if (!missing.isPositive()) {
            return OptionalDouble.of(1);
        }
        return forecast().isEmpty()
                ? OptionalDouble.empty()
                : forecast()
                        .get()
                        .reaching(forecast()
                                .get()
                                .won()
                                .plus(missing.multipliedBy(BigDecimal.valueOf(times), RoundingMode.HALF_EVEN)));
    }

    private Money missing() {
        return attainment().target().minus(attainment().actual()).toMoney();
    }

    /**
     * Returns by which part the seller's own past forecasts of what was still to come ran high, or low if it is below 0; empty without a
     * record.
     */
    public OptionalDouble bias() {
        return forecast().isEmpty()
                ? OptionalDouble.empty()
                : forecast().get().combination().bias();
    }

    /**
     * Returns whether the target will be reached, told from the chance by the {@linkplain AttainmentOutlook#ofChance default
     * boundaries}; empty where nobody can say: without a chance, and where what is still to come less its {@linkplain #bias bias}
     * would say otherwise.
     */
    public Optional<AttainmentOutlook> outlook() {
        double ran = 1 + bias().orElse(0);
        Optional<AttainmentOutlook> said = word(chance());
        return ran > 0 && said.equals(word(chance(ran))) ? said : Optional.empty();
    }

    private static Optional<AttainmentOutlook> word(OptionalDouble chance) {
        return chance.isEmpty()
                ? Optional.empty()
                : Optional.of(AttainmentOutlook.ofChance(Probability.of(chance.getAsDouble())));
    }

    @Value.Check
    void check() {
        checkArgument(
                attainment().target().unit().kind() == QuantityUnit.Kind.MONEY,
                "target must be an amount of money but was %s",
                attainment().target());
        checkArgument(
                attainment().target().isPositive(),
                "target must be above 0 but was %s",
                attainment().target());
        forecast()
                .ifPresent(own -> checkArgument(
                        own.won().getCurrencyUnit().equals(missing().getCurrencyUnit()),
                        "forecast must be in %s but was in %s",
                        missing().getCurrencyUnit(),
                        own.won().getCurrencyUnit()));
    }
}
