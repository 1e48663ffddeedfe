// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.probability;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Elements;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.opportunity.DealFacts;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.process.SalesProcess;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * An open deal that a person has committed, without the customer evidence to support it.
 *
 * <p>COMMIT is a promise and never follows from the stage (see the domain model, Stage probability and forecast
 * category). It is supported where the customer has confirmed every mandatory statement of the stages before the one in
 * which the deal may be won, and denies none whose denial holds a gate; which statements those are is our assumption.
 */
@Value.Immutable
public abstract class CommitCheck implements Serializable {
    CommitCheck() {}

    /**
     * Returns the committed deals that are not supported, in the order of the book.
     *
     * @param deals the book; closed deals are left aside, and those of another process, which {@link #notChecked} counts
     * @param category the category a person set
     * @return empty too where the process asks the customer for nothing: then nothing can be checked
     */
    public static List<CommitCheck> unsupported(
            Iterable<Opportunity> deals,
            Function<? super Opportunity, ForecastCategory> category,
            SalesProcess process) {
        requireNonNull(category, "category");
        List<Criterion> asked = askedBeforeWin(process);
        List<CommitCheck> result = new ArrayList<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            if (deal.isOpen() && deal.isIn(process) && category.apply(deal) == ForecastCategory.COMMIT) {
                List<String> missing = asked.stream()
                        .filter(each -> isAskedOf(deal, each) && isMissing(each, deal.answer(each.id())))
                        .map(Criterion::id)
                        .toList();
                if (!missing.isEmpty()) {
                    result.add(builder()
                            .dealId(deal.id())
                            .stage(deal.stage())
                            .addAllMissing(missing)
                            .hasEvidence(deal.hasEvidence())
                            .build());
                }
            }
        }
        return List.copyOf(result);
    }

    /**
     * Returns the number of committed deals that cannot be checked, as being in another process or another version, by
     * its name, such as {@code "consultative" version 1}, in the order of the names; empty where all were.
     */
    public static Map<String, Integer> notChecked(
            Iterable<Opportunity> deals,
            Function<? super Opportunity, ForecastCategory> category,
            SalesProcess process) {
        requireNonNull(category, "category");
        requireNonNull(process, "process");
        Map<String, Integer> counts = new TreeMap<>();
        for (Opportunity deal : Elements.checked(deals, "deals")) {
            if (deal.isOpen() && !deal.isIn(process) && category.apply(deal) == ForecastCategory.COMMIT) {
                counts.merge(deal.processName(), 1, Integer::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    private static boolean isAskedOf(Opportunity deal, Criterion criterion) {
        return criterion
                        .condition()
                        .map(each -> DealFacts.standard()
                                .fact(deal, each.fact())
                                .map(fact -> each.answer(fact, LocalDate.EPOCH))
                                .orElseGet(each::answerUnknown))
                        .orElse(Answer.YES)
                != Answer.NO;
    }

    private static boolean isMissing(Criterion asked, Answer answer) {
        return (asked.isMandatory() && answer != Answer.YES) || (asked.isDenialBlocking() && answer == Answer.NO);
    }

    private static List<Criterion> askedBeforeWin(SalesProcess process) {
        requireNonNull(process, "process");
        int firstWin = process.indexOf(process.winStages().get(0));
        return process.stages().subList(0, firstWin).stream()
                .flatMap(stage -> stage.gate().statements().stream())
                .filter(each -> each.question().isEmpty()) // facts of the deal are no word of the customer
                .toList();
    }

    /**
     * Returns the ids of the statements that support a commitment, in the order of the process; empty if nothing can be
     * checked.
     */
    public static List<String> neededFor(SalesProcess process) {
        return askedBeforeWin(process).stream()
                .filter(Criterion::isMandatory)
                .map(Criterion::id)
                .toList();
    }

    static ImmutableCommitCheck.Builder builder() {
        return ImmutableCommitCheck.builder();
    }

    /** Returns the id of the deal. */
    public abstract String dealId();

    /** Returns the stage it is in. */
    public abstract String stage();

    /** Returns the ids of the statements that the customer has not confirmed, in the order of the process, never empty. */
    public abstract List<String> missing();

    /** Returns whether there is any evidence of the customer; without any the commitment is unproven, not contradicted. */
    public abstract boolean hasEvidence();
}
