// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The changes of a pipeline between two dates, adding up exactly in money and in number (see the domain model,
 * Inspection of a pipeline).
 *
 * <p>Opening + new + pulled in + reassigned in + upgraded + reopened + increased - decreased - pushed out - downgraded
 * - won - lost - abandoned - reassigned away = closing. A deal takes part in at most one step that moves deals besides
 * opening and closing, and in at most one of increased and decreased. A deal of the opening leaves, for the last time
 * if it came back, in the way and at the amount of that moment: pushed out at 100, then raised to 150 and won, it was
 * pushed out at 100. A deal that enters does so at the amount it has at the end.
 */
@Serial.Structural
@Value.Immutable
public abstract class Movement implements Serializable {
    Movement() {}

    /** Returns the day at whose end it opens. */
    public abstract LocalDate openingDay();

    /** Returns the day at whose end it closes. */
    public abstract LocalDate closingDay();

    /** Returns the days in which deals had to be expected to close, or empty if all open deals count. */
    public abstract Optional<DateRange> closing();

    /** Returns the forecast category in which deals counted at least, or empty if all did. */
    public abstract Optional<ForecastCategory> category();

    /** Returns every step in the order of the kinds, opening first, closing last, also those in which nothing moved. */
    public abstract List<MovementStep> steps();

    /** Returns the number of deals that came and went between the two dates; they are in no step. */
    public abstract long cameAndWent();

    /** Returns the number of deals that have no amount in the opening or in the closing; there they count in number only. */
    public abstract long withoutAmount();

    /** Returns the step of a kind. */
    public MovementStep step(MovementKind kind) {
        requireNonNull(kind, "kind");
        return steps().stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
    }

    /** Returns the money of a kind, without its sign. */
    public Money amount(MovementKind kind) {
        requireNonNull(kind, "kind");
        return step(kind).amount();
    }

    /** Returns the number of deals of a kind. */
    public long deals(MovementKind kind) {
        requireNonNull(kind, "kind");
        return step(kind).deals();
    }

    /**
     * Returns the movement of both books together.
     *
     * @throws IllegalArgumentException if the other is of other dates, another period, another category or another currency
     */
    public Movement plus(Movement other) {
        checkArgument(
                openingDay().equals(other.openingDay())
                        && closingDay().equals(other.closingDay())
                        && closing().equals(other.closing()),
                "movements must be of the same dates and period but were %s to %s %s and %s to %s %s",
                openingDay(),
                closingDay(),
                closing(),
                other.openingDay(),
                other.closingDay(),
                other.closing());
        checkArgument(
                category().equals(other.category()),
                "movements must be of one forecast category but were of %s and %s",
                category(),
                other.category());
        ImmutableMovement.Builder sum = ImmutableMovement.builder()
                .openingDay(openingDay())
                .closingDay(closingDay())
                .closing(closing())
                .category(category())
                .cameAndWent(cameAndWent() + other.cameAndWent())
                .withoutAmount(withoutAmount() + other.withoutAmount());
        for (MovementStep step : steps()) {
            MovementStep theirs = other.step(step.kind());
            checkArgument(
                    step.amount().isSameCurrency(theirs.amount()),
                    "movements must be in one currency but were %s and %s",
                    step.amount(),
                    theirs.amount());
            sum.addSteps(ImmutableMovementStep.builder()
                    .kind(step.kind())
                    .deals(step.deals() + theirs.deals())
                    .amount(step.amount().plus(theirs.amount()))
                    .build());
        }
        return sum.build();
    }

    /** Returns the steps in which something moved, one line each; the format may change. */
    public String summarize() {
        return steps().stream()
                .filter(step ->
                        step.deals() != 0 || step.kind() == MovementKind.OPENING || step.kind() == MovementKind.CLOSING)
                .map(step -> String.format(
                        Locale.ROOT,
                        "%s %-15s %6d  %s",
                        step.kind().sign() < 0 ? "-" : step.kind() == MovementKind.CLOSING ? "=" : "+",
                        step.kind().labels().text().toLowerCase(Locale.ROOT),
                        step.deals(),
                        step.amount()))
                .collect(Collectors.joining("\n"));
    }

    @Value.Check
    void check() {
        long deals = 0;
        Money amount = Money.zero(steps().get(0).amount().getCurrencyUnit());
        for (MovementStep step : steps()) {
            int sign = step.kind().sign();
            deals += step.kind().isOfDeals() ? sign * step.deals() : 0;
            amount = amount.plus(step.amount().multipliedBy(sign));
        }
        checkArgument(
                deals == deals(MovementKind.CLOSING) && amount.equals(amount(MovementKind.CLOSING)),
                "steps must add up to the closing, %s deals and %s, but came to %s and %s",
                deals(MovementKind.CLOSING),
                amount(MovementKind.CLOSING),
                deals,
                amount);
    }
}
