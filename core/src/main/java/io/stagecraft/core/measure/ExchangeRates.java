// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.measure;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Decimals;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The value of one unit of each currency in a base currency, on a day that the caller chose.
 *
 * <p>A conversion between any two of them goes through the base and rounds once, at its end: {@code amount × rate(from) / rate(to)}.
 *
 * <pre>{@code
 * ExchangeRates rates = ExchangeRates.of(CurrencyUnit.EUR, Map.of(CurrencyUnit.USD, new BigDecimal("0.86")));
 * rates.convert(Money.parse("USD 100"), CurrencyUnit.EUR, RoundingMode.HALF_EVEN);   // EUR 86.00
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class ExchangeRates implements Serializable {
    ExchangeRates() {}

    /**
     * Returns rates into a base currency.
     *
     * @param base the currency whose own rate is 1
     * @param rates the worth of one unit of each other currency in the base, above 0
     * @throws IllegalArgumentException if a rate is not above 0, or the base has a rate other than 1
     */
    public static ExchangeRates of(CurrencyUnit base, Map<CurrencyUnit, BigDecimal> rates) {
        requireNonNull(rates, "rates");
        return builder().base(base).putAllRates(rates).build();
    }

    /** Returns rates that know one currency only: every conversion into another is refused. */
    public static ExchangeRates none(CurrencyUnit base) {
        return builder().base(base).build();
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the currency that the rates lead into. */
    public abstract CurrencyUnit base();

    /** Returns the worth of one unit in the base, by currency in the order of their codes, the base included. */
    public abstract Map<CurrencyUnit, BigDecimal> rates();

    /**
     * Returns an amount in another currency, rounded once to its decimals; an amount already in it is returned as it
     * is.
     *
     * @throws IllegalArgumentException if there is no rate for one of the two currencies
     */
    public Money convert(Money amount, CurrencyUnit into, RoundingMode rounding) {
        requireNonNull(into, "into");
        requireNonNull(rounding, "rounding");
        if (amount.getCurrencyUnit().equals(into)) {
            return amount;
        }
        BigDecimal inBase = amount.getAmount().multiply(rate(amount.getCurrencyUnit()));
        return Money.of(into, quotient(inBase, rate(into), into.getDecimalPlaces(), rounding));
    }

    /**
     * Returns the total of amounts in any of these currencies: each currency is added up exactly first, then converted
     * and rounded once.
     *
     * @return zero for no amounts
     * @throws IllegalArgumentException if there is no rate for one of the currencies
     */
    public Money total(Iterable<Money> amounts, CurrencyUnit into, RoundingMode rounding) {
        requireNonNull(into, "into");
        requireNonNull(rounding, "rounding");
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        for (Money amount : amounts) {
            sums.merge(amount.getCurrencyUnit(), amount, Money::plus);
        }
        Money total = Money.zero(into);
        for (Money sum : sums.values()) {
            total = total.plus(convert(sum, into, rounding));
        }
        return total;
    }

    private BigDecimal rate(CurrencyUnit currency) {
        BigDecimal rate = rates().get(currency);
        checkArgument(rate != null, "no exchange rate for %s; there are rates for %s", currency, rates().keySet());
        return rate;
    }

    /** Divides with one rounding, of any mode, at the given number of decimals. */
    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, int decimals, RoundingMode rounding) {
        return divisor.compareTo(BigDecimal.ONE) == 0
                ? dividend.setScale(decimals, rounding)
                : dividend.divide(divisor, decimals, rounding);
    }

    @Value.Check
    ExchangeRates checked() {
        rates().forEach((currency, rate) ->
                checkArgument(rate.signum() > 0, "exchange rate of %s must be above 0 but was %s", currency, rate));
        BigDecimal own = rates().getOrDefault(base(), BigDecimal.ONE);
        checkArgument(
                own.compareTo(BigDecimal.ONE) == 0, "exchange rate of the base %s must be 1 but was %s", base(), own);

        ImmutableMap.Builder<CurrencyUnit, BigDecimal> normal = ImmutableMap.builder();
        Map<CurrencyUnit, BigDecimal> sorted = new TreeMap<>(Comparator.comparing(CurrencyUnit::getCode));
        sorted.putAll(rates());
        sorted.put(base(), BigDecimal.ONE);
        sorted.forEach((currency, rate) -> normal.put(currency, Decimals.normal(rate)));
        ImmutableMap<CurrencyUnit, BigDecimal> wanted = normal.build();
        return ImmutableMap.copyOf(rates())
                        .entrySet()
                        .asList()
                        .equals(wanted.entrySet().asList())
                ? this
                : builder().base(base()).putAllRates(wanted).build();
    }

    /** Builds {@link ExchangeRates}; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableExchangeRates.Builder {
        Builder() {}
    }
}
