// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.grid;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.serial.Serial;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A grid of share of wallet against potential, R1 to A3 (see the domain model, Nine-grid).
 *
 * <p>Potential is what the customer spends in our category in a year, share is our part of that; both readings, the
 * currency CNY and the edges being half-open from below are our assumption. Work goes R before D before A, and 1
 * before 2 before 3 within a strategy.
 *
 * <pre>{@code
 * NineGrid grid = NineGrid.standard();
 * grid.cell(Ratio.ofPercent(35), Money.parse("CNY 1200000")).labels();   // R1
 * }</pre>
 */
@Definition(schemaVersion = 1)
@Serial.Structural
@Value.Immutable
public abstract class NineGrid implements Serializable {
    private static final NineGrid STANDARD =
            of(CurrencyUnit.of("CNY"), new BigDecimal("1000000"), new BigDecimal("500000"));

    NineGrid() {}

    /** Returns the printed grid: shares of 30 and 10 %, potentials of 1,000,000 and 500,000 CNY. */
    public static NineGrid standard() {
        return STANDARD;
    }

    /**
     * Returns the grid with other potentials.
     *
     * @param currency their currency
     * @param first the least yearly spend of class 1, above that of class 2
     * @param second the least yearly spend of class 2
     * @throws io.stagecraft.core.problem.InvalidDefinitionException if class 2 could not be reached
     */
    public static NineGrid of(CurrencyUnit currency, BigDecimal first, BigDecimal second) {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        return builder()
                .currency(currency)
                .potentialEdges(List.of(first, second))
                .build();
    }

    /** Returns a builder with the printed shares set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the currency of the potentials. */
    public abstract CurrencyUnit currency();

    /** Returns the least potential of class 1 and of class 2, in whole units of the currency. */
    public abstract List<BigDecimal> potentialEdges();

    /** Returns the least share of R and of D; by default 30 and 10 %. */
    @Value.Default
    public List<Ratio> shareEdges() {
        return List.of(Ratio.ofPercent(30), Ratio.ofPercent(10));
    }

    /** Returns the bands of shares. */
    @Value.Derived
    public Axis<AccountStrategy> share() {
        return Axis.of("share of wallet", List.of(AccountStrategy.values()), shareEdges());
    }

    /** Returns the bands of potentials, in whole units of the currency: classes 1, 2 and 3. */
    @Value.Derived
    public Axis<Integer> potential() {
        return Axis.of(
                "potential",
                List.of(1, 2, 3),
                potentialEdges().stream().map(Ratio::of).toList());
    }

    /** Returns the nine cells; each is a zone of its own. */
    @Value.Derived
    public PriorityMatrix<AccountStrategy, Integer> matrix() {
        ImmutableList.Builder<MatrixCell<AccountStrategy, Integer>> cells = ImmutableList.builder();
        int zone = 1;
        for (AccountStrategy strategy : AccountStrategy.values()) {
            for (int potential : potential().bands()) {
                cells.add(MatrixCell.of(strategy, potential, strategy.letter() + potential, zone++));
            }
        }
        return PriorityMatrix.of(List.of(AccountStrategy.values()), potential().bands(), cells.build());
    }

    /**
     * Returns the cell of a customer.
     *
     * @param share our part of what it spends, in [0, 1]
     * @param potential what it spends in a year, not negative
     * @throws IllegalArgumentException if one is out of range, or the currency is not that of the grid
     */
    public MatrixCell<AccountStrategy, Integer> cell(Ratio share, Money potential) {
        return matrix().cell(strategy(share), potentialClass(potential));
    }

    /**
     * Places customers; those of one cell are worked with the higher potential first, then in their input order.
     *
     * @param share our part of what a customer spends, or empty if it is unknown
     * @param potential what it spends in a year, or empty if it is unknown
     * @throws IllegalArgumentException if one is out of range, or the currency is not that of the grid
     */
    public <T> Placement<T, AccountStrategy, Integer> place(
            Collection<? extends T> customers,
            Function<? super T, Optional<Ratio>> share,
            Function<? super T, Optional<Money>> potential) {
        requireNonNull(customers, "customers");
        requireNonNull(share, "share");
        requireNonNull(potential, "potential");
        Comparator<T> higherFirst = Comparator.comparing((T customer) ->
                        potential.apply(customer).map(Money::getAmount).orElse(BigDecimal.ZERO))
                .reversed();
        return matrix().place(
                        customers,
                        (T customer) -> share.apply(customer).map(this::strategy),
                        (T customer) -> potential.apply(customer).map(this::potentialClass),
                        higherFirst);
    }

    /** Returns the defaults that the grid rests on. */
    public List<DefaultUsed> defaultsUsed() {
        return List.of(DefaultUsed.of("share-of-wallet", Message.of("default.share-of-wallet")));
    }

    private AccountStrategy strategy(Ratio share) {
        requireNonNull(share, "share");
        checkArgument(
                share.signum() >= 0 && share.compareTo(Ratio.one()) <= 0, "share must be in [0, 1] but was %s", share);
        return share().band(share);
    }

    private int potentialClass(Money potential) {
        requireNonNull(potential, "potential");
        checkArgument(
                potential.getCurrencyUnit().equals(currency()),
                "potential must be in %s but was %s",
                currency(),
                potential);
        checkArgument(!potential.isNegative(), "potential must not be negative but was %s", potential);
        return potential().band(potential.getAmount());
    }

    @Value.Check
    NineGrid checked() {
        return potentialEdges().stream().allMatch(Decimals::isNormal)
                ? this
                : builder()
                        .currency(currency())
                        .potentialEdges(
                                potentialEdges().stream().map(Decimals::normal).toList())
                        .shareEdges(shareEdges())
                        .build();
    }

    /** Builds {@link NineGrid} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableNineGrid.Builder {
        Builder() {}
    }
}
