package io.stagecraft.planning.tracking;

import io.stagecraft.core.measure.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * What a customer said on a day about how satisfied it is, on the caller's scale.
 *
 * <p>Instances are immutable and safe for use by multiple threads as far as the keys are. Java serialization carries
 * them between JVMs that run the same version of Stagecraft, where the keys allow it; it is no storage format and not
 * safe for untrusted bytes.
 *
 * @param <K> what names a customer
 */
@Value.Immutable
public abstract class SatisfactionValue<K> implements Serializable {
    SatisfactionValue() {}

    /** Returns a value. */
    public static <K> SatisfactionValue<K> of(K customer, LocalDate date, BigDecimal value) {
        return SatisfactionValue.<K>builder()
                .customer(customer)
                .date(date)
                .value(value)
                .build();
    }

    /** Returns a builder with nothing set. */
    public static <K> Builder<K> builder() {
        return new Builder<>();
    }

    /** Returns who said it. */
    public abstract K customer();

    /** Returns the day. */
    public abstract LocalDate date();

    /** Returns the value. */
    public abstract BigDecimal value();

    @Value.Check
    SatisfactionValue<K> check() {
        return Decimals.isNormal(value())
                ? this
                : SatisfactionValue.<K>builder()
                        .from(this)
                        .value(Decimals.normal(value()))
                        .build();
    }

    /**
     * Builds {@link SatisfactionValue} instances; not safe for use by multiple threads.
     *
     * @param <K> what names a customer
     */
    public static final class Builder<K> extends ImmutableSatisfactionValue.Builder<K> {
        Builder() {}
    }
}
