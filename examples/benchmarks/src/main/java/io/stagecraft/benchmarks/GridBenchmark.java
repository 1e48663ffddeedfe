// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.scoring.grid.AccountStrategy;
import io.stagecraft.scoring.grid.MatrixCell;
import io.stagecraft.scoring.grid.NineGrid;
import io.stagecraft.scoring.grid.Placement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The cell of a customer in the nine-grid, and all customers placed in it, beside comparisons written by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GridBenchmark {
    /** How many customers. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int customers = 100_000;

    private static final BigDecimal FIRST = new BigDecimal(1_000_000);
    private static final BigDecimal SECOND = new BigDecimal(500_000);

    private final NineGrid grid = NineGrid.standard();
    private List<Customer> all = List.of();
    private int next;

    /** A customer. */
    public record Customer(Ratio share, Money potential) {}

    /** Draws the customers and checks that both agree. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(7);
        all = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            long spent = random.nextLong(1, 150_000_000);
            all.add(new Customer(
                    Ratio.of(random.nextLong(spent / 2 + 1), spent), Money.ofMinor(CurrencyUnit.of("CNY"), spent)));
        }
        for (int i = 0; i < customers; i++) {
            next = i;
            MatrixCell<AccountStrategy, Integer> ours = cell();
            next = i;
            if (grid.matrix().cells().indexOf(ours) != floorOfCell()) {
                throw new IllegalStateException(all.get(i) + " in " + ours);
            }
        }
        if (!List.copyOf(placement().cells().values()).equals(floorOfPlacement())) {
            throw new IllegalStateException("placement");
        }
    }

    private Customer next() {
        next = next + 1 < all.size() ? next + 1 : 0;
        return all.get(next);
    }

    /** The cell of one customer. */
    @Benchmark
    public MatrixCell<AccountStrategy, Integer> cell() {
        Customer customer = next();
        return grid.cell(customer.share, customer.potential);
    }

    /** The floor: the position of the cell. */
    @Benchmark
    public int floorOfCell() {
        return byHand(next());
    }

    private static int byHand(Customer customer) {
        Ratio share = customer.share;
        int row = share.numerator() * 10 >= 3 * share.denominator()
                ? 0
                : share.numerator() * 10 >= share.denominator() ? 1 : 2;
        BigDecimal potential = customer.potential.getAmount();
        int column = potential.compareTo(FIRST) >= 0 ? 0 : potential.compareTo(SECOND) >= 0 ? 1 : 2;
        return row * 3 + column;
    }

    /** All customers, those of a cell by falling potential. */
    @Benchmark
    public Placement<Customer, AccountStrategy, Integer> placement() {
        return grid.place(all, customer -> Optional.of(customer.share), customer -> Optional.of(customer.potential));
    }

    /** The floor: nine lists, sorted. */
    @Benchmark
    public List<List<Customer>> floorOfPlacement() {
        List<List<Customer>> cells = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            cells.add(new ArrayList<>());
        }
        for (Customer customer : all) {
            cells.get(byHand(customer)).add(customer);
        }
        Comparator<Customer> higherFirst = Comparator.comparing((Customer customer) -> customer.potential.getAmount())
                .reversed();
        cells.forEach(cell -> cell.sort(higherFirst));
        return cells;
    }
}
