package io.stagecraft.scoring.value;

import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * One purchase of a customer.
 *
 * <p>Instances are immutable and safe for use by multiple threads. Java serialization carries them between JVMs
 * that run the same version of Stagecraft; it is no storage format and not safe for untrusted bytes.
 */
@Value.Immutable
public abstract class Purchase implements Serializable {
    Purchase() {}

    /**
     * Returns a purchase.
     *
     * @param date the day of the order
     * @param amount what it was worth; negative for goods taken back
     */
    public static Purchase of(LocalDate date, Money amount) {
        return builder().date(date).amount(amount).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the day of the order. */
    public abstract LocalDate date();

    /** Returns what it was worth; negative for goods taken back. */
    public abstract Money amount();

    /** Builds {@link Purchase} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutablePurchase.Builder {
        Builder() {}
    }
}
