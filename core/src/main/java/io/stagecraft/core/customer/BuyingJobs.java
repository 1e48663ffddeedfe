// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.customer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.explain.Answer;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The status of each buying job of a customer: a set, not a stage (see the domain model, Crosswalk to published models).
 *
 * <pre>{@code
 * BuyingJobs jobs = BuyingJobs.of(Map.of(
 *         BuyingJob.PROBLEM_IDENTIFICATION, Answer.YES, BuyingJob.VALIDATION, Answer.PARTLY));
 * jobs.status(BuyingJob.SUPPLIER_SELECTION);   // UNKNOWN: not asked
 * jobs.open();                                 // the five jobs that are not done
 * }</pre>
 */
@Value.Immutable
public abstract class BuyingJobs implements Serializable {
    BuyingJobs() {}

    /**
     * Returns the jobs of a customer.
     *
     * @param known done, partly done or not done; a job that is missing is unknown
     */
    public static BuyingJobs of(Map<BuyingJob, Answer> known) {
        Map<BuyingJob, Answer> answered = new EnumMap<>(BuyingJob.class);
        known.forEach((job, answer) -> {
            if (answer.isKnown()) {
                answered.put(job, answer);
            }
        });
        return ImmutableBuyingJobs.builder().putAllKnown(answered).build();
    }

    /** Returns the answers known, in the order of the jobs; possibly empty. */
    public abstract Map<BuyingJob, Answer> known();

    /** Returns whether a job is done. */
    public Answer status(BuyingJob job) {
        return known().getOrDefault(requireNonNull(job, "job"), Answer.UNKNOWN);
    }

    /** Returns the jobs with another status of one of them; a job that is done may be taken up again. */
    public BuyingJobs with(BuyingJob job, Answer status) {
        Map<BuyingJob, Answer> changed = new EnumMap<>(BuyingJob.class);
        changed.putAll(known());
        changed.put(requireNonNull(job, "job"), requireNonNull(status, "status"));
        return of(changed);
    }

    /** Returns the jobs that are not known to be done, in their order; empty if all are. */
    public List<BuyingJob> open() {
        return Stream.of(BuyingJob.values())
                .filter(job -> status(job) != Answer.YES)
                .collect(ImmutableList.toImmutableList());
    }
}
