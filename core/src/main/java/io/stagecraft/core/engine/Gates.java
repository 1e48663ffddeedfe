package io.stagecraft.core.engine;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.process.StageGate;
import io.stagecraft.core.process.Statements;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The gates of a process in columns: whole weights of a common unit, and the weight that passes. */
final class Gates {
    private final Statements statements;
    private final int[][] numbers; // by stage, the numbers of its statements
    private final long[][] weights;
    private final boolean[][] mandatory;
    private final long[] total;
    private final long[] needed;
    private final int[][] provenBy; // by buying stage, the selling stages whose gates prove it
    private final int[][] mapped; // by buying stage, the selling stages mapped to it

    Gates(SalesProcess process) {
        List<SellingStage> stages = process.stages();
        int count = stages.size();
        statements = process.statements();
        numbers = new int[count][];
        weights = new long[count][];
        mandatory = new boolean[count][];
        total = new long[count];
        needed = new long[count];
        for (int stage = 0; stage < count; stage++) {
            compile(stage, stages.get(stage).gate());
        }
        int buyingCount = process.buyingStages().size();
        mapped = new int[buyingCount][];
        provenBy = new int[buyingCount][];
        for (int buying = 0; buying < buyingCount; buying++) {
            String id = process.buyingStages().get(buying).id();
            mapped[buying] = IntStream.range(0, count)
                    .filter(stage -> stages.get(stage).buyingStages().contains(id))
                    .toArray();
            provenBy[buying] = Arrays.stream(mapped[buying]).filter(this::asks).toArray();
        }
    }

    private void compile(int stage, StageGate gate) {
        List<Criterion> asked = gate.statements();
        int scale = asked.stream().mapToInt(each -> each.weight().scale()).max().orElse(0);
        numbers[stage] = new int[asked.size()];
        weights[stage] = new long[asked.size()];
        mandatory[stage] = new boolean[asked.size()];
        for (int i = 0; i < asked.size(); i++) {
            Criterion each = asked.get(i);
            numbers[stage][i] = statements.numberOf(each.id());
            weights[stage][i] = each.weight().movePointRight(scale).longValueExact();
            mandatory[stage][i] = each.isMandatory();
            total[stage] = Math.addExact(total[stage], weights[stage][i]);
        }
        needed[stage] = ceiling(gate.threshold(), total[stage]);
    }

    /** Returns the least whole number of units that reaches the threshold. */
    private static long ceiling(Ratio threshold, long units) {
        BigInteger[] parts = BigInteger.valueOf(units)
                .multiply(BigInteger.valueOf(threshold.numerator()))
                .divideAndRemainder(BigInteger.valueOf(threshold.denominator()));
        return parts[0].longValueExact() + parts[1].signum();
    }

    boolean asks(int stage) {
        return numbers[stage].length > 0;
    }

    boolean isPassed(Opportunity deal, int stage) {
        int[] asked = numbers[stage];
        long yes = 0;
        for (int i = 0; i < asked.length; i++) {
            if (deal.confirms(statements, asked[i])) {
                yes += weights[stage][i];
            } else if (mandatory[stage][i]) {
                return false;
            }
        }
        return yes >= needed[stage];
    }

    /** Returns the weight answered yes over the whole weight of a gate that asks something. */
    Ratio score(Opportunity deal, int stage) {
        long yes = 0;
        for (int i = 0; i < numbers[stage].length; i++) {
            if (deal.confirms(statements, numbers[stage][i])) {
                yes += weights[stage][i];
            }
        }
        return Ratio.of(yes, total[stage]);
    }

    /** Returns the last buying stage such that it and all before it are passed, or -1. */
    int supported(Opportunity deal) {
        int last = -1;
        if (!deal.hasEvidence()) {
            return last;
        }
        for (int buying = 0; buying < provenBy.length; buying++) {
            if (provenBy[buying].length == 0) {
                continue; // no gate asks anything of it
            }
            for (int stage : provenBy[buying]) {
                if (!isPassed(deal, stage)) {
                    return last;
                }
            }
            last = buying;
        }
        return last;
    }

    /** Returns how many stages the seller's lies beyond the nearest one mapped to a buying stage. */
    int distance(int stage, int buying) {
        int nearest = Integer.MAX_VALUE;
        for (int each : mapped[buying]) {
            if (Math.abs(stage - each) < Math.abs((long) nearest)) {
                nearest = stage - each;
            }
        }
        return nearest;
    }

    /** Returns the selling stages whose gates prove a buying stage, in order. */
    int[] provenBy(int buying) {
        return provenBy[buying].clone();
    }
}
