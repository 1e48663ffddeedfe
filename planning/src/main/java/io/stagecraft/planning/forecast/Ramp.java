package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.explain.DefaultUsed;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.immutables.value.Value;

/**
 * How a new seller comes up to full pace: a share for each month since the start, the last one for all months after.
 */
@Value.Immutable
public abstract class Ramp implements Serializable {
    private static final List<Double> DEFAULT = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    Ramp() {}

    /** Returns the default: nothing in the first month, then a quarter more each month (our assumption D25). */
    public static Ramp from(LocalDate start) {
        return of(start, DEFAULT);
    }

    /**
     * Returns a ramp.
     *
     * @param shares of the full pace in the first, second, ... month since the start, each in [0, 10]; at least one
     */
    public static Ramp of(LocalDate start, List<Double> shares) {
        requireNonNull(shares, "shares");
        return builder().start(start).addAllShares(shares).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the first day of work. */
    public abstract LocalDate start();

    /** Returns the share of the full pace by month since the start. */
    public abstract List<Double> shares();

    /** Returns the share on a day: 0 before the start. */
    public double share(LocalDate day) {
        if (day.isBefore(start())) {
            return 0;
        }
        long months = ChronoUnit.MONTHS.between(start(), day);
        return shares().get((int) Math.min(months, shares().size() - 1));
    }

    /** Returns that the shares are our default, if they are. */
    public List<DefaultUsed> defaultsUsed() {
        return shares().equals(DEFAULT)
                ? List.of(DefaultUsed.of(
                        "ramp",
                        "0, 25, 50, 75, 100 %",
                        "our assumption",
                        "ramp of 0, 25, 50, 75, 100 % by month, our assumption"))
                : List.of();
    }

    @Value.Check
    void check() {
        checkArgument(!shares().isEmpty(), "a ramp must have a share");
        shares().forEach(share -> checkArgument(
                share >= 0 && share <= 10, "a share of the full pace must be in [0, 10] but was %s", share));
    }

    /** Builds {@link Ramp} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableRamp.Builder {
        Builder() {}
    }
}
