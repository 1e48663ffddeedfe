package io.stagecraft.core.apportion;

import org.jspecify.annotations.Nullable;

/**
 * Rounds the running totals half-up and hands out their differences, so that every prefix is within half a unit of its
 * exact share and every part is its quota rounded down or up. In one pass, for parts that follow each other in time.
 */
final class Cumulative implements Method {
    @Override
    public String name() {
        return "cumulative rounding";
    }

    @Override
    public boolean respectsLimits() {
        return false;
    }

    @Override
    public boolean staysNear() {
        return false;
    }

    @Override
    public void divide(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int from) {
        weights.quotas(total).cumulate(result, from);
    }

    @Override
    public String ground(
            PartWeights weights, long total, @Nullable Limits limits, long @Nullable [] near, long[] result, int part) {
        long before = 0;
        for (int i = 0; i < part; i++) {
            before += result[i];
        }
        return "the running total rounds to " + (before + result[part]) + " with this part and to " + before
                + " before it";
    }
}
