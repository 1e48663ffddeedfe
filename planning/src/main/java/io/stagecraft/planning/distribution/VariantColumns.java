// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

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
 * <p>The number of a deal in a trial is drawn once for the model and all variants. In most trials it makes no difference: the deal
 * is lost in all of them, or won in all with one amount. Only the others are compared with the threshold of each variant, so
 * that ten scenarios that change every deal cost little more than one. Amounts are drawn for winners only, and again only where a
 * variant has another amount. Not safe for use by multiple threads: it owns buffers.
 */
final class VariantColumns {
    private final RevenueModel model;
    private final int variants;
    private final long[] certain;
    private final DealSlot[] deals;
    private final SourceSlot[] sources;
    private final long[] bits;
    private final long[] value;
    private final int[] places;

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
        places = new int[block];
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
            int found = open(slot, length);
            if (slot.isFixed) {
                fixed(slot, states, found, more);
            } else {
                random(slot, trialKeys, states, found, more);
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

    /** Collects the trials in which the deal can make a difference, and returns how many there are. */
    private int open(DealSlot slot, int length) {
        long lowest = slot.lowest();
        long highest = slot.highest;
        int found = 0;
        for (int t = 0; t < length; t++) {
            places[found] = t;
            // by the signs of the differences: below the highest threshold and not below the lowest
            found += (int) (((bits[t] - highest) & ~(bits[t] - lowest)) >>> 63);
        }
        return found;
    }

    private void fixed(DealSlot slot, int[] states, int found, long[][] more) {
        for (int p = 0; p < found; p++) {
            int t = places[p];
            value[p] = slot.ours == null ? 0 : slot.ours.fixedIfWon(bits[t], states[t]);
        }
        for (int c = 0; c < slot.variants.size(); c++) {
            Terms terms = slot.theirs.get(c);
            long[] into = more[slot.variants.get(c)];
            if (terms == null) {
                for (int p = 0; p < found; p++) {
                    into[places[p]] -= value[p];
                }
            } else {
                terms.addFixed(bits, states, places, found, value, into);
            }
        }
    }

    private void random(DealSlot slot, long[] trialKeys, int[] states, int found, long[][] more) {
        for (int p = 0; p < found; p++) {
            int t = places[p];
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

        long fixedIfWon(long bits, int state) {
            return fixed & ((bits - thresholds[state]) >> 63);
        }

        /** Adds what is won at some places of a block, less what the model brings there. */
        void addFixed(long[] bits, int[] states, int[] places, int found, long[] less, long[] into) {
            long amount = fixed;
            long only = thresholds[0];
            boolean isOnly = thresholds.length == 1;
            for (int p = 0; p < found; p++) {
                int t = places[p];
                long threshold = isOnly ? only : thresholds[states[t]];
                into[t] += (amount & ((bits[t] - threshold) >> 63)) - less[p];
            }
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
        private boolean isAlike = true;
        private long lowest = Long.MAX_VALUE;
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

        /** Returns the number below which the deal brings the same in the model and in every variant; 0 if there is none. */
        long lowest() {
            return isAlike ? lowest : 0;
        }

        private void consider(@Nullable Terms terms) {
            isAlike &= terms != null && ours != null && terms.amount.equals(ours.amount);
            if (terms != null) {
                isFixed &= terms.amount.isFixed();
                for (long threshold : terms.thresholds) {
                    lowest = Math.min(lowest, threshold);
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
