// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.stagecraft.core.check.Elements;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The conformance of the histories of deals to a process.
 *
 * <p>Moves and wins can ask for evidence about the customer: by the rules of moves, or by a gate that blocks or asks
 * for a reason. They are checked against what had been confirmed when they happened, where the log has any evidence
 * about the deal, then or later. Where it has none, the customer's confirmations are unknown, and they are counted
 * as not checked. Proof must have been recorded before what it proves: evidence that was written down later is none
 * then, whatever day it bears, as it was not there when the deal was moved. Proof of an order that is older than a
 * reopening proves no later win.
 */
@Value.Immutable
public abstract class Conformance implements Serializable {
    Conformance() {}

    /**
     * Holds the events of deals against a process, up to the first event after an instant. The past of a migrated deal is
     * read in its present process.
     *
     * @param deals the deals, in any order, also those that went through another process; those not known yet are left out
     * @param process the process to hold them against
     * @param asOf what happened later is not seen
     */
    public static Conformance of(Iterable<Opportunity> deals, SalesProcess process, Instant asOf) {
        requireNonNull(process, "process");
        requireNonNull(asOf, "asOf");
        ConformanceCheck check = new ConformanceCheck(process, asOf);
        Elements.checked(deals, "deals").forEach(check::add);
        return check.toConformance();
    }

    /** Returns the number of deals checked. */
    public abstract int deals();

    /**
     * Returns the number of those in another process or another version, by its name, such as {@code "consultative" version 1}, in
     * the order of the names: they were held against a process that was not theirs.
     */
    public abstract Map<String, Integer> inOtherProcesses();

    /** Returns the number of them that agree with the process in everything that was checked. */
    public abstract int conforming();

    /** Returns the number of events checked: openings, moves, wins and reopenings. */
    public abstract int checked();

    /**
     * Returns the number of moves and wins that need evidence and were not checked, because the log has none about their deal.
     */
    public abstract int notChecked();

    /** Returns the reason for which some were not checked, or empty if all were. */
    public Optional<Message> whyNotChecked() {
        return notChecked() == 0
                ? Optional.empty()
                : Optional.of(Message.of("conformance.no-evidence").with("count", notChecked()));
    }

    /** Returns everything that deviates, in the order of the deals given and of their events. */
    public abstract List<Deviation> deviations();

    /** Returns the number of deviations of each kind, in the order of the kinds; only those that occur. */
    public Map<Deviation.Kind, Long> byKind() {
        ImmutableMap.Builder<Deviation.Kind, Long> counts = ImmutableMap.builder();
        for (Deviation.Kind kind : Deviation.Kind.values()) {
            long count = deviations().stream()
                    .filter(deviation -> deviation.kind() == kind)
                    .count();
            if (count > 0) {
                counts.put(kind, count);
            }
        }
        return counts.build();
    }

    /** Returns the proportion of the events checked that agree with the process, or empty if there were none. */
    public Optional<Ratio> fitness() {
        return checked() == 0
                ? Optional.empty()
                : Optional.of(Ratio.of(checked() - deviations().size(), checked()));
    }
}
