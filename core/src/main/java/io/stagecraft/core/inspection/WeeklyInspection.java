// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.pipeline.Valuation;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.serial.Serial;
import org.immutables.value.Value;

/**
 * Asks what changed since last time and what is wrong now, in one pass over the deals: each event is read once for both.
 *
 * <pre>{@code
 * WeeklyInspection weekly = WeeklyInspection.of(MovementInspection.between(lastMonday, monday, zone, CNY), HygieneInspection.of(engine));
 * WeeklyReport report = weekly.inspect(deals, HygieneSources.none(), Valuation.amount());
 * report.movement().summarize();
 * report.hygiene().cleanShare();
 * }</pre>
 *
 * <p>Both are what {@link MovementInspection#of(Iterable)} and {@link HygieneInspection#inspect} give each for itself.
 */
@Serial.Structural
@Value.Immutable
public abstract class WeeklyInspection implements Serializable {
    WeeklyInspection() {}

    /**
     * Returns both questions, asked at the end of the closing day.
     *
     * @throws IllegalArgumentException if the two tell days in different zones
     */
    public static WeeklyInspection of(MovementInspection changes, HygieneInspection rules) {
        return ImmutableWeeklyInspection.builder().changes(changes).rules(rules).build();
    }

    /** Returns the inspection of changes; its closing day is the day of the report. */
    public abstract MovementInspection changes();

    /** Returns the inspection whose limits are used. */
    public abstract HygieneInspection rules();

    /**
     * Returns the report of what changed and what is wrong.
     *
     * @param deals all deals of the book, in any order, the closed ones too
     * @param sources what is known beside the deals
     * @param valuation what an open deal is worth where something is wrong with it; changes are told in the deals' own amounts
     * @throws IllegalArgumentException if an amount is in another currency than that of the changes
     */
    public WeeklyReport inspect(Iterable<Opportunity> deals, HygieneSources sources, Valuation valuation) {
        requireNonNull(sources, "sources");
        requireNonNull(valuation, "valuation");
        MovementCount movement = new MovementCount(changes());
        HygieneCount hygiene =
                new HygieneCount(rules(), sources, valuation, changes().closingDay());
        for (Opportunity deal : deals) {
            int pushes = movement.add(deal);
            Optional<Opportunity> known = deal.asOf(hygiene.until());
            if (known.isPresent()) {
                hygiene.add(known.get(), pushes);
            }
        }
        return ImmutableWeeklyReport.builder()
                .movement(movement.toMovement())
                .hygiene(hygiene.toHygiene())
                .build();
    }

    @Value.Check
    void check() {
        checkArgument(
                changes().zone().equals(rules().zone()),
                "changes and rules must tell days in one zone but did in %s and %s",
                changes().zone(),
                rules().zone());
    }
}
