// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The number of visits to each account, and what they bring together.
 *
 * @param <K> what names an account
 */
@Value.Immutable
public abstract class EffortPlan<K> implements Serializable {
    /** The method by which a plan was found. */
    public enum Method {
        /**
         * Visit by visit where one more brings most: the best plan if every response is concave and all visits cost the
         * same.
         */
        GREEDY,
        /** Dynamic programming: the best plan whatever the responses. */
        EXACT
    }

    EffortPlan() {}

    /** Returns the visits by account, in the order of the accounts, those without visits included. */
    public abstract Map<K, Integer> visits();

    /** Returns the sum of what the accounts bring. */
    public abstract double response();

    /** Returns the effort used. */
    public abstract long effort();

    /** Returns the effort there was. */
    public abstract int budget();

    /** Returns the method by which the plan was found. */
    public abstract Method method();

    static <K> Map<K, Integer> inOrder(Iterable<EffortAccount<K>> accounts, int[] visits) {
        ImmutableMap.Builder<K, Integer> map = ImmutableMap.builder();
        int i = 0;
        for (EffortAccount<K> account : accounts) {
            map.put(account.id(), visits[i++]);
        }
        return map.build();
    }
}
