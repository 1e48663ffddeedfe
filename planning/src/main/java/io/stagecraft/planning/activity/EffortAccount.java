// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * An account that may be visited, with its response to visits, the number of visits possible, and their cost.
 *
 * @param <K> what names an account
 */
public final class EffortAccount<K> {
    private final K id;
    private final Response response;
    private final int least;
    private final int most;
    private final int perVisit;
    private final int travel;

    private EffortAccount(K id, Response response, int least, int most, int perVisit, int travel) {
        this.id = id;
        this.response = response;
        this.least = least;
        this.most = most;
        this.perVisit = perVisit;
        this.travel = travel;
    }

    /**
     * Returns an account that may be visited any number of times, each visit costing one unit of effort and no travel.
     */
    public static <K> EffortAccount<K> of(K id, Response response) {
        return new EffortAccount<>(
                requireNonNull(id, "id"), requireNonNull(response, "response"), 0, Integer.MAX_VALUE, 1, 0);
    }

    /**
     * Returns this with bounds, both inclusive.
     *
     * @throws IllegalArgumentException if they are negative or not in order
     */
    public EffortAccount<K> visits(int least, int most) {
        checkArgument(
                0 <= least && least <= most,
                "visits of %s must be from 0 and in order but were %s to %s",
                id,
                least,
                most);
        return new EffortAccount<>(id, response, least, most, perVisit, travel);
    }

    /**
     * Returns this with the effort of a visit, and of the way there, which is made once if there is a visit at all.
     *
     * @param perVisit the effort of each visit, at least 1
     * @param travel the effort of the way, from 0
     * @throws IllegalArgumentException if one is out of range
     */
    public EffortAccount<K> costing(int perVisit, int travel) {
        checkArgument(perVisit >= 1, "effort of a visit to %s must be at least 1 but was %s", id, perVisit);
        checkArgument(travel >= 0, "travel to %s must not be negative but was %s", id, travel);
        return new EffortAccount<>(id, response, least, most, perVisit, travel);
    }

    /** Returns its id. */
    public K id() {
        return id;
    }

    /** Returns the response to visits. */
    public Response response() {
        return response;
    }

    /** Returns the fewest visits. */
    public int least() {
        return least;
    }

    /** Returns the most visits; {@code Integer.MAX_VALUE} where only the effort limits them. */
    public int most() {
        return most;
    }

    /** Returns the effort of a visit. */
    public int perVisit() {
        return perVisit;
    }

    /** Returns the effort of the way, made once. */
    public int travel() {
        return travel;
    }

    /** Returns the effort of a number of visits. */
    long effort(int visits) {
        return visits == 0 ? 0 : travel + (long) visits * perVisit;
    }

    /** Returns the most visits that a budget can pay for, never more than the bound. */
    int affordable(int budget) {
        return budget < (long) travel + perVisit ? 0 : Math.min(most, (budget - travel) / perVisit);
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return "EffortAccount{" + id + "}";
    }
}
