// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Ids;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** The position of an open deal on a day: its stage, the days it has been there, and its age. */
@Value.Immutable
public abstract class DealPosition implements Serializable, WithDealPosition {
    DealPosition() {}

    /** Returns a position without a team, its ages unknown. */
    public static DealPosition of(String stage) {
        return ImmutableDealPosition.builder().stage(stage).build();
    }

    /** Returns a position without a team, both ages known. */
    public static DealPosition of(String stage, long daysInStage, long age) {
        return ImmutableDealPosition.builder()
                .stage(stage)
                .daysInStage(daysInStage)
                .age(age)
                .build();
    }

    /**
     * Returns the position of one of our deals, without a team.
     *
     * @param zone the zone in which days are told
     */
    public static DealPosition of(Opportunity deal, ZoneId zone, LocalDate asOf) {
        requireNonNull(deal, "deal");
        requireNonNull(zone, "zone");
        requireNonNull(asOf, "asOf");
        return of(deal, zone, asOf, Optional.empty(), Optional.empty());
    }

    static DealPosition of(
            Opportunity deal, ZoneId zone, LocalDate asOf, Optional<String> team, Optional<Labels> stageLabels) {
        return ImmutableDealPosition.builder()
                .stageLabels(stageLabels)
                .team(team)
                .stage(deal.stage())
                .daysInStage(days(deal.stageEnteredAt(), zone, asOf))
                .age(days(deal.openedAt(), zone, asOf))
                .build();
    }

    private static OptionalLong days(Optional<Instant> since, ZoneId zone, LocalDate asOf) {
        return since.map(instant ->
                        OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, zone), asOf))))
                .orElse(OptionalLong.empty());
    }

    /** Returns the stage. */
    public abstract String stage();

    /** Returns the name of the stage for people, or empty if it has no other than its id. */
    public abstract Optional<Labels> stageLabels();

    /** Returns the team, or empty. */
    public abstract Optional<String> team();

    /** Returns the calendar days since it entered the stage, from 0; empty if that is unknown. */
    public abstract OptionalLong daysInStage();

    /** Returns the calendar days since it was opened, from 0; empty if that is unknown. */
    public abstract OptionalLong age();

    /** Returns this position with all stages taken as one, for which its days are its age. */
    DealPosition ofBook() {
        return ImmutableDealPosition.builder()
                .stage(WholeBook.STAGE)
                .team(team())
                .daysInStage(age())
                .age(age())
                .build();
    }

    /** Returns the position for people: a stage by its name, or the whole book. */
    Message place() {
        return stage().equals(WholeBook.STAGE)
                ? Message.of("place.book")
                : Message.of("place.stage").with("stage", stageLabels().orElseGet(() -> Labels.of(stage())));
    }

    @Value.Check
    void check() {
        Ids.check(stage(), "stage");
        daysInStage().ifPresent(days -> checkArgument(days >= 0, "daysInStage must be at least 0 but was %s", days));
        age().ifPresent(days -> checkArgument(days >= 0, "age must be at least 0 but was %s", days));
    }
}
