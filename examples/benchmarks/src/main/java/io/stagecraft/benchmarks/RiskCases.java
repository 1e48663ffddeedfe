// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.scoring.risk.CustomerRisk;
import io.stagecraft.scoring.risk.RiskFactors;
import io.stagecraft.scoring.score.Extractors;
import io.stagecraft.scoring.score.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Customers with answers to the seven risk factors, one in twenty of them missing, and what one would write by hand for them. */
public final class RiskCases {
    private RiskCases() {}

    /** A customer. */
    public record Customer(
            Answer size, Answer funds, Answer fit, Answer closeness, Answer position, Answer timing, Answer followOn) {}

    static List<Customer> customers(int count) {
        SplittableRandom random = new SplittableRandom(11);
        List<Customer> customers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            customers.add(new Customer(
                    answer(random),
                    answer(random),
                    answer(random),
                    answer(random),
                    answer(random),
                    answer(random),
                    answer(random)));
        }
        return customers;
    }

    private static Answer answer(SplittableRandom random) {
        return switch (code(random)) {
            case 1 -> Answer.YES;
            case 2 -> Answer.PARTLY;
            case 3 -> Answer.NO;
            default -> Answer.UNKNOWN;
        };
    }

    private static int code(SplittableRandom random) {
        int draw = random.nextInt(20);
        return draw == 0 ? 0 : draw < 10 ? 1 : draw < 17 ? 2 : 3;
    }

    static byte[][] columns(int rows) {
        SplittableRandom random = new SplittableRandom(11);
        byte[][] columns = new byte[7][rows];
        for (int i = 0; i < rows; i++) {
            for (byte[] column : columns) {
                column[i] = (byte) code(random);
            }
        }
        return columns;
    }

    static Scorecard<Customer> card() {
        return Scorecard.of(
                CustomerRisk.standard().card(),
                Extractors.<Customer>builder()
                        .answer(RiskFactors.SIZE_AND_BUDGET, Customer::size)
                        .answer(RiskFactors.FUNDS_AND_CREDIT, Customer::funds)
                        .answer(RiskFactors.SOLUTION_FIT, Customer::fit)
                        .answer(RiskFactors.RELATIONSHIP_CLOSENESS, Customer::closeness)
                        .answer(RiskFactors.COMPETITIVE_POSITION, Customer::position)
                        .answer(RiskFactors.ENTRY_TIMING, Customer::timing)
                        .answer(RiskFactors.FOLLOW_ON_BUSINESS, Customer::followOn)
                        .build());
    }

    /** The result that the floor and the rule engines fill: points by factor, -1 where open, and the decision. */
    public static final class ByHand {
        private static final int FACTORS = 7;

        final long[] points = new long[FACTORS];
        final byte[] codes = new byte[FACTORS];
        long total;
        int open;
        boolean knockedOut;

        /** Takes the points of one factor. */
        public void add(int factor, long value, boolean excludes) {
            points[factor] = value;
            codes[factor] = 1;
            total += value;
            knockedOut |= excludes;
        }

        /** Takes a factor without an answer. */
        public void leaveOpen(int factor) {
            codes[factor] = 0;
            open++;
        }

        int decision() {
            return decide(total, open, knockedOut);
        }
    }

    /** 0 reduce, 1 pass, 2 undecided, 3 drop, by the pass mark of 60 % of 14 points. */
    static int decide(long total, int open, boolean knockedOut) {
        if (knockedOut) {
            return 3;
        }
        if (total * 10 >= 84) {
            return 1;
        }
        return (total + 2 * open) * 10 >= 84 ? 2 : 0;
    }

    static ByHand byHand(Customer customer) {
        ByHand result = new ByHand();
        take(result, 0, customer.size(), true);
        take(result, 1, customer.funds(), true);
        take(result, 2, customer.fit(), true);
        take(result, 3, customer.closeness(), false);
        take(result, 4, customer.position(), false);
        take(result, 5, customer.timing(), false);
        take(result, 6, customer.followOn(), false);
        return result;
    }

    private static void take(ByHand result, int factor, Answer answer, boolean excluding) {
        switch (answer) {
            case YES -> result.add(factor, 2, false);
            case PARTLY -> result.add(factor, 1, false);
            case NO -> result.add(factor, 0, excluding);
            case UNKNOWN -> result.leaveOpen(factor);
        }
    }
}
