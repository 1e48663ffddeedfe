package io.stagecraft.planning.distribution;

import static com.google.common.base.Preconditions.checkArgument;

import io.stagecraft.planning.summation.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What variants of a model have otherwise, as columns: one slot for each deal or source that any of them changes, adds or
 * leaves out.
 *
 * <p>The number of a deal in a trial is drawn once for the model and all variants, and compared with the threshold of each: a
 * scenario that changes every deal then costs a comparison a deal, not a draw. Amounts are drawn for winners only, and again
 * only where a variant has another amount. Not safe for use by multiple threads: it owns buffers.
 */
final class VariantColumns {
    private final RevenueModel model;
    private final int variants;
    private final long[] certain;
    private final DealSlot[] deals;
    private final SourceSlot[] sources;
    private final long[] bits;
    private final long[] value;
    private final int[] winners;

    VariantColumns(RevenueModel model, List<RevenueModel> all, int block) {
        this.model = model;
        this.variants = all.size();
        this.certain = new long[variants];
        Map<String, RevenueModel.Deal> known = byId(model);
        TreeMap<String, DealSlot> dealSlots = new TreeMap<>();
        TreeMap<String, SourceSlot> sourceSlots = new TreeMap<>();
        for (int i = 0; i < variants; i++) {
            RevenueModel variant = all.get(i);
            checkArgument(
                    variant.currency().equals(model.currency()),
                    "variants must be in %s but one was in %s",
                    model.currency(),
                    variant.currency());
            checkArgument(variant.factor().equals(model.factor()), "variants must have the same common factor");
            certain[i] = Math.subtractExact(variant.certainMinor(), model.certainMinor());
            addDeals(i, known, byId(variant), dealSlots);
            addSources(i, model.newDeals(), variant.newDeals(), sourceSlots);
        }
        deals = dealSlots.values().toArray(DealSlot[]::new);
        sources = sourceSlots.values().toArray(SourceSlot[]::new);
        bits = new long[block];
        value = new long[block];
        winners = new int[block];
    }

    private static Map<String, RevenueModel.Deal> byId(RevenueModel model) {
        Map<String, RevenueModel.Deal> deals = new HashMap<>();
        model.deals().forEach(deal -> deals.put(deal.id(), deal));
        return deals;
    }

    private void addDeals(
            int variant,
            Map<String, RevenueModel.Deal> ours,
            Map<String, RevenueModel.Deal> theirs,
            Map<String, DealSlot> slots) {
        ours.forEach((id, deal) -> {
            RevenueModel.Deal other = theirs.get(id);
            if (!deal.equals(other)) {
                slots.computeIfAbsent(id, key -> new DealSlot(deal.key(), terms(deal)))
                        .add(variant, terms(other));
            }
        });
        theirs.forEach((id, deal) -> {
            if (!ours.containsKey(id)) {
                slots.computeIfAbsent(id, key -> new DealSlot(deal.key(), null)).add(variant, terms(deal));
            }
        });
        // fixed amounts are added without a check in each trial: all of both together must fit
        long all = 0;
        for (Map<String, RevenueModel.Deal> side : List.of(ours, theirs)) {
            for (RevenueModel.Deal deal : side.values()) {
                all = Math.addExact(
                        all,
                        deal.amount().isFixed() ? Math.absExact(deal.amount().amounts()[0]) : 0);
            }
        }
    }

    private @Nullable Terms terms(RevenueModel.@Nullable Deal deal) {
        return deal == null ? null : new Terms(deal, model.factor());
    }

    private void addSources(
            int variant,
            SortedMap<String, NewDeals> ours,
            SortedMap<String, NewDeals> theirs,
            Map<String, SourceSlot> slots) {
        ours.forEach((name, source) -> {
            NewDeals other = theirs.get(name);
            if (!source.equals(other)) {
                slots.computeIfAbsent(name, key -> new SourceSlot(source(name, source)))
                        .add(variant, source(name, other));
            }
        });
        theirs.forEach((name, source) -> {
            if (!ours.containsKey(name)) {
                slots.computeIfAbsent(name, key -> new SourceSlot(null)).add(variant, source(name, source));
            }
        });
    }

    private @Nullable NewSource source(String name, @Nullable NewDeals deals) {
        return deals == null ? null : new NewSource(name, deals, model.factor());
    }

    /**
     * Finds what each variant brings more than the model in each trial of a block.
     *
     * @param more by variant and trial, overwritten
     */
    void find(long[] trialKeys, int[] states, int length, long[][] more) {
        for (int i = 0; i < variants; i++) {
            Arrays.fill(more[i], 0, length, certain[i]);
        }
        for (DealSlot slot : deals) {
            for (int t = 0; t < length; t++) {
                bits[t] = Draws.mix(trialKeys[t] ^ slot.key) >>> 11;
            }
            if (slot.isFixed) {
                fixed(slot, states, length, more);
            } else {
                random(slot, trialKeys, states, length, more);
            }
        }
        for (SourceSlot slot : sources) {
            for (int t = 0; t < length; t++) {
                value[t] = slot.ours == null ? 0 : slot.ours.total(trialKeys[t], states[t]);
            }
            for (int c = 0; c < slot.variants.size(); c++) {
                long[] into = more[slot.variants.get(c)];
                NewSource source = slot.theirs.get(c);
                for (int t = 0; t < length; t++) {
                    long brings = source == null ? 0 : source.total(trialKeys[t], states[t]);
                    into[t] = Math.addExact(into[t], Math.subtractExact(brings, value[t]));
                }
            }
        }
    }

    private void fixed(DealSlot slot, int[] states, int length, long[][] more) {
        won(slot.ours, states, length, value);
        for (int c = 0; c < slot.variants.size(); c++) {
            Terms terms = slot.theirs.get(c);
            long[] into = more[slot.variants.get(c)];
            if (terms == null) {
                for (int t = 0; t < length; t++) {
                    into[t] -= value[t];
                }
            } else if (terms.thresholds.length == 1) {
                long amount = terms.fixed;
                long threshold = terms.thresholds[0];
                for (int t = 0; t < length; t++) {
                    into[t] += (amount & ((bits[t] - threshold) >> 63)) - value[t];
                }
            } else {
                for (int t = 0; t < length; t++) {
                    into[t] += (terms.fixed & ((bits[t] - terms.thresholds[states[t]]) >> 63)) - value[t];
                }
            }
        }
    }

    private void won(@Nullable Terms terms, int[] states, int length, long[] into) {
        if (terms == null) {
            Arrays.fill(into, 0, length, 0);
        } else {
            for (int t = 0; t < length; t++) {
                // the sign of the difference is a mask of all ones where the deal is won
                into[t] = terms.fixed & ((bits[t] - terms.threshold(states[t])) >> 63);
            }
        }
    }

    private void random(DealSlot slot, long[] trialKeys, int[] states, int length, long[][] more) {
        int won = 0;
        for (int t = 0; t < length; t++) {
            winners[won] = t;
            won += (int) ((bits[t] - slot.highest) >>> 63);
        }
        for (int w = 0; w < won; w++) {
            int t = winners[w];
            double share = Draws.openUniform(Draws.draw(trialKeys[t], slot.key, Draws.AMOUNT));
            long brings = slot.ours == null || !slot.ours.isWon(bits[t], states[t]) ? 0 : slot.ours.amount.at(share);
            for (int c = 0; c < slot.variants.size(); c++) {
                Terms terms = slot.theirs.get(c);
                long[] into = more[slot.variants.get(c)];
                long other = 0;
                if (terms != null && terms.isWon(bits[t], states[t])) {
                    boolean isSame = brings != 0 && slot.ours != null && terms.amount.equals(slot.ours.amount);
                    other = isSame ? brings : terms.amount.at(share);
                }
                into[t] = Math.addExact(into[t], Math.subtractExact(other, brings));
            }
        }
    }

    /** One deal as the model or a variant has it. */
    private static final class Terms {
        final AmountDistribution amount;
        final long fixed;
        final long[] thresholds;

        Terms(RevenueModel.Deal deal, CommonFactor factor) {
            amount = deal.amount();
            fixed = amount.isFixed() ? amount.amounts()[0] : 0;
            double[] given = factor.conditional(deal.probability());
            thresholds = new long[given.length];
            Arrays.setAll(thresholds, state -> Draws.threshold(given[state]));
        }

        long threshold(int state) {
            return thresholds[state];
        }

        boolean isWon(long bits, int state) {
            return bits < thresholds[state];
        }
    }

    /** One deal that differs somewhere. */
    private static final class DealSlot {
        final long key;
        final @Nullable Terms ours;
        final List<Integer> variants = new ArrayList<>();
        final List<@Nullable Terms> theirs = new ArrayList<>();
        boolean isFixed = true;
        long highest;

        DealSlot(long key, @Nullable Terms ours) {
            this.key = key;
            this.ours = ours;
            consider(ours);
        }

        void add(int variant, @Nullable Terms terms) {
            variants.add(variant);
            theirs.add(terms);
            consider(terms);
        }

        private void consider(@Nullable Terms terms) {
            if (terms != null) {
                isFixed &= terms.amount.isFixed();
                for (long threshold : terms.thresholds) {
                    highest = Math.max(highest, threshold);
                }
            }
        }
    }

    /** One source of new deals that differs somewhere. */
    private static final class SourceSlot {
        final @Nullable NewSource ours;
        final List<Integer> variants = new ArrayList<>();
        final List<@Nullable NewSource> theirs = new ArrayList<>();

        SourceSlot(@Nullable NewSource ours) {
            this.ours = ours;
        }

        void add(int variant, @Nullable NewSource source) {
            variants.add(variant);
            theirs.add(source);
        }
    }
}
