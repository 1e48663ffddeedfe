package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.scoring.probability.DealPath;
import io.stagecraft.scoring.probability.Stay;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How long something was under observation and how that ended: a deal in a stage, from opening to close.
 *
 * <p>A spell that has not ended is <em>censored</em>: it took at least so long. One that came under observation late, because the
 * book was imported when it was already some days old, counts as being at risk only from then on.
 *
 * <p>One that came and ended on the same day, other than day 0, was never at risk and tells nothing; it counts nowhere.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class Spell implements Serializable, WithSpell {
    Spell() {}

    /**
     * Returns a spell that ended.
     *
     * @param days how long it took, from 0
     * @param exit how it ended, such as {@code won}, not blank
     */
    public static Spell ended(double days, String exit) {
        return builder().days(days).exit(exit).build();
    }

    /** Returns a spell that has not ended yet. */
    public static Spell open(double days) {
        return builder().days(days).build();
    }

    /**
     * Returns the times that deals spent in one stage, ended as {@code won}, {@code lost}, {@code abandoned} or {@code moved}, in
     * the order of the deals; times whose beginning is unknown are left out.
     *
     * @param paths of deals, as {@link io.stagecraft.scoring.probability.DealProbability#paths} reads them
     */
    public static List<Spell> inStage(Collection<DealPath> paths, String stage) {
        return paths.stream()
                .flatMap(path -> path.stays().stream())
                .filter(stay -> stay.stage().equals(stage) && stay.isEntryKnown())
                .map(stay -> builder()
                        .days((double) stay.days())
                        .enteredAt((double) stay.seenFrom())
                        .exit(exit(stay.end()))
                        .build())
                .toList();
    }

    /**
     * Returns the times from entering a stage until the deal was {@code won}, {@code lost} or {@code abandoned}, whatever stages it
     * passed on the way, in the order of the deals. A deal that is back in the stage goes on with the time of its first entry; one
     * that was opened again counts anew when it enters the stage. Times whose beginning is unknown are left out.
     *
     * <p>{@link CumulativeIncidence#chanceGiven} of them is how likely a deal that is in the stage for some days, or has left it
     * since, is won by a date; {@link #inStage} tells of wins straight out of the stage only.
     *
     * @param paths of deals, as {@link io.stagecraft.scoring.probability.DealProbability#paths} reads them
     */
    public static List<Spell> toEndFrom(Collection<DealPath> paths, String stage) {
        List<Spell> spells = new ArrayList<>();
        for (DealPath path : paths) {
            Optional<Builder> running = Optional.empty();
            long days = 0;
            for (Stay stay : path.stays()) {
                if (running.isEmpty() && stay.stage().equals(stage) && stay.isEntryKnown()) {
                    running = Optional.of(builder().enteredAt((double) stay.seenFrom()));
                    days = 0;
                }
                days += stay.days();
                if (running.isPresent() && stay.end() != Stay.End.MOVED) {
                    spells.add(running.get()
                            .days((double) days)
                            .exit(exit(stay.end()))
                            .build());
                    running = Optional.empty();
                }
            }
        }
        return List.copyOf(spells);
    }

    private static Optional<String> exit(Stay.End end) {
        return Optional.of(end)
                .filter(each -> each != Stay.End.STILL_THERE)
                .map(each -> each.name().toLowerCase(Locale.ROOT));
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the age at which it ended or was last seen, in days. */
    public abstract double days();

    /** Returns how it ended; empty if it has not. */
    public abstract Optional<String> exit();

    /** Returns the age at which it came under observation, in days; 0 by default. */
    @Value.Default
    public double enteredAt() {
        return 0;
    }

    /** Returns for how many like it this one stands, above 0; 1 by default. */
    @Value.Default
    public double weight() {
        return 1;
    }

    /** Returns whether it was at risk at any time. */
    boolean tells() {
        return enteredAt() < days() || days() == 0;
    }

    @Value.Check
    void check() {
        checkArgument(
                days() >= 0 && days() < Double.POSITIVE_INFINITY, "days must be a number from 0 but was %s", days());
        checkArgument(
                enteredAt() >= 0 && enteredAt() <= days(),
                "enteredAt must be in [0, days] but was %s (days %s)",
                enteredAt(),
                days());
        checkArgument(
                weight() > 0 && weight() < Double.POSITIVE_INFINITY,
                "weight must be a number above 0 but was %s",
                weight());
        exit().ifPresent(exit -> checkArgument(!exit.isBlank(), "exit must not be blank"));
    }

    /** Builds {@link Spell} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableSpell.Builder {
        Builder() {}
    }
}
