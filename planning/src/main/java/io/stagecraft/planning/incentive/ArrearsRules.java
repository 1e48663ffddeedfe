// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.Definition;
import io.stagecraft.core.explain.DefaultUsed;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * The rules by which days past due suggest a step: to ask from 90, the arrears office from 180, the legal office from 365; all
 * three are our assumption.
 */
@Definition(schemaVersion = 1)
@Value.Immutable
public abstract class ArrearsRules implements Serializable {
    private static final ArrearsRules STANDARD = builder().build();

    ArrearsRules() {}

    /** Returns the rules with all defaults. */
    public static ArrearsRules standard() {
        return STANDARD;
    }

    /** Returns a builder with all defaults set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of days past due from which to ask, inclusive; by default 90. */
    @Value.Default
    public int askFromDays() {
        return 90;
    }

    /** Returns the number of days past due from which to suggest the arrears office; by default 180. */
    @Value.Default
    public int arrearsOfficeFromDays() {
        return 180;
    }

    /** Returns the number of days past due from which to suggest the legal office; by default 365. */
    @Value.Default
    public int legalFromDays() {
        return 365;
    }

    /** Returns the step that the age of an amount suggests beyond the class it already has. */
    public ArrearsSuggestion suggest(Receivable receivable, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        long days = receivable.daysPastDue(asOf);
        ArrearsSuggestion byAge = days >= legalFromDays()
                ? ArrearsSuggestion.LEGAL
                : days >= arrearsOfficeFromDays()
                        ? ArrearsSuggestion.ARREARS_OFFICE
                        : days >= askFromDays() ? ArrearsSuggestion.ASK : ArrearsSuggestion.NONE;
        ArrearsSuggestion already = switch (receivable.arrearsClass()) {
            case NORMAL -> ArrearsSuggestion.NONE;
            case STALLED_PROJECT -> ArrearsSuggestion.ARREARS_OFFICE;
            case LEGAL -> ArrearsSuggestion.LEGAL;
        };
        return byAge.compareTo(already) > 0 ? byAge : ArrearsSuggestion.NONE;
    }

    /**
     * Returns the open balance of each customer, the most overdue first, then by id.
     *
     * @throws org.joda.money.CurrencyMismatchException if one customer owes in two currencies
     */
    public List<OpenBalance> balances(List<Receivable> receivables, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        Map<String, List<Receivable>> byCustomer = new TreeMap<>();
        receivables.forEach(receivable -> byCustomer
                .computeIfAbsent(receivable.customer(), none -> new ArrayList<>())
                .add(receivable));
        return byCustomer.entrySet().stream()
                .map(entry -> OpenBalance.of(entry.getKey(), entry.getValue(), asOf, this))
                .sorted(Comparator.comparing(OpenBalance::oldestDaysPastDue)
                        .reversed()
                        .thenComparing(OpenBalance::customer))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the limits that are at their default; empty if the caller gave all three. */
    public List<DefaultUsed> defaultsUsed() {
        List<Argument> limits = new ArrayList<>();
        if (askFromDays() == STANDARD.askFromDays()) {
            limits.add(limit("arrears.ask-from", askFromDays()));
        }
        if (arrearsOfficeFromDays() == STANDARD.arrearsOfficeFromDays()) {
            limits.add(limit("arrears.office-from", arrearsOfficeFromDays()));
        }
        if (legalFromDays() == STANDARD.legalFromDays()) {
            limits.add(limit("arrears.legal-from", legalFromDays()));
        }
        return limits.isEmpty()
                ? List.of()
                : List.of(DefaultUsed.of(
                        "arrears-limits", Message.of("default.arrears-limits").with("limits", limits)));
    }

    private static Argument limit(String code, int days) {
        return Argument.of(Message.of(code).with("days", days));
    }

    @Value.Check
    void check() {
        Problems.of("arrears rules")
                .require(
                        askFromDays() >= 1,
                        "askFromDays",
                        Message.of("arrears.ask").with("days", askFromDays()))
                .require(
                        arrearsOfficeFromDays() >= askFromDays(),
                        "arrearsOfficeFromDays",
                        Message.of("arrears.office").with("ask", askFromDays()).with("days", arrearsOfficeFromDays()))
                .require(
                        legalFromDays() >= arrearsOfficeFromDays(),
                        "legalFromDays",
                        Message.of("arrears.legal")
                                .with("office", arrearsOfficeFromDays())
                                .with("days", legalFromDays()))
                .throwIfAny();
    }

    /** Builds {@link ArrearsRules}; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableArrearsRules.Builder {
        Builder() {}
    }
}
