package io.stagecraft.planning.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A deal that was won or lost, as forecasts look back on it; abandoned deals and duplicates are outside all rates.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between
 * JVMs that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class PastDeal implements Serializable, WithPastDeal {
    PastDeal() {}

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the id. */
    public abstract String id();

    /** Returns whose it was; empty if nobody's. */
    @Value.Default
    public String owner() {
        return "";
    }

    /** Returns the day on which it was opened, or empty if unknown. */
    public abstract Optional<LocalDate> opened();

    /** Returns the day on which it was won or lost. */
    public abstract LocalDate closed();

    /** Returns whether it was won. */
    public abstract boolean won();

    /** Returns what it brought, or would have brought. */
    public abstract Money amount();

    /** Returns whether it was open at the start of a day; false if its opening is unknown. */
    public boolean isOpenOn(LocalDate day) {
        return opened().isPresent() && opened().get().isBefore(day) && !closed().isBefore(day);
    }

    @Value.Check
    void check() {
        opened().ifPresent(opened -> checkArgument(
                !closed().isBefore(opened),
                "closed must not be before opened but was %s (deal %s, opened %s)",
                closed(),
                id(),
                opened));
    }

    /** Builds {@link PastDeal} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutablePastDeal.Builder {
        Builder() {}
    }
}
