// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.scoring.qualification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.stagecraft.core.explain.Answer;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Answers to whether a customer has money, authority and need, and the action that follows (see the domain model,
 * Qualified customer).
 *
 * <pre>{@code
 * QualifiedCustomer customer = QualifiedCustomer.builder()
 *     .productFit(Answer.YES).applicationNeed(Answer.YES).money(Answer.YES).authority(Answer.NO)
 *     .build();
 * customer.action();   // FIND_DECIDER
 * }</pre>
 *
 * <p>Need has two halves: the product fits at all, and an application needs it now. A product that does not fit at all stops it,
 * whatever money and authority say. Unknown is not no, and partly is open too: while answers are missing there is an action only
 * where every way to answer them leads to the same one.
 */
@Value.Immutable
public abstract class QualifiedCustomer implements Serializable, WithQualifiedCustomer {
    QualifiedCustomer() {}

    /** Returns a builder with nothing known. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether the product fits this customer at all; unknown by default. */
    @Value.Default
    public Answer productFit() {
        return Answer.UNKNOWN;
    }

    /** Returns whether an application needs it now; unknown by default. */
    @Value.Default
    public Answer applicationNeed() {
        return Answer.UNKNOWN;
    }

    /** Returns the day on which the application need was seen, for it changes over time; or empty. */
    public abstract Optional<LocalDate> applicationNeedAsOf();

    /** Returns whether the customer can pay; unknown by default. */
    @Value.Default
    public Answer money() {
        return Answer.UNKNOWN;
    }

    /** Returns whether the person met may decide; unknown by default. */
    @Value.Default
    public Answer authority() {
        return Answer.UNKNOWN;
    }

    private Answer answer(CustomerAspect aspect) {
        return switch (aspect) {
            case PRODUCT_FIT -> productFit();
            case APPLICATION_NEED -> applicationNeed();
            case MONEY -> money();
            case AUTHORITY -> authority();
        };
    }

    /** Returns whether both halves of the need are there: no where one is not, unknown while one is open. */
    public Answer need() {
        if (productFit() == Answer.NO || applicationNeed() == Answer.NO) {
            return Answer.NO;
        }
        return productFit() == Answer.YES && applicationNeed() == Answer.YES ? Answer.YES : Answer.UNKNOWN;
    }

    /** Returns whether money, authority and need are all there. */
    public boolean isQualified() {
        return action().filter(QualificationAction.PURSUE::equals).isPresent();
    }

    /** Returns the action, or empty while open aspects could still lead elsewhere. */
    public Optional<QualificationAction> action() {
        Set<QualificationAction> possible = possibleActions();
        return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
    }

    /** Returns every action that the open aspects could lead to, in the order of the enum; never empty. */
    public Set<QualificationAction> possibleActions() {
        Set<QualificationAction> possible = EnumSet.noneOf(QualificationAction.class);
        for (QualifiedCustomer full : completions()) {
            possible.add(full.decided());
        }
        return Sets.immutableEnumSet(possible);
    }

    /**
     * Returns the open aspects, partly ones among them, whose answer could change the action, in the order in which to
     * enquire; empty where it is clear.
     */
    public List<CustomerAspect> toAsk() {
        List<QualifiedCustomer> full = completions();
        return Arrays.stream(CustomerAspect.values())
                .filter(aspect -> isOpen(answer(aspect)))
                .filter(aspect -> full.stream()
                        .anyMatch(one -> one.with(aspect, Answer.YES).decided()
                                != one.with(aspect, Answer.NO).decided()))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isOpen(Answer answer) {
        return answer == Answer.UNKNOWN || answer == Answer.PARTLY;
    }

    /**
     * Returns the case as it is printed: a capital letter for what is there, a small one for what is absent, a question mark for
     * what is open, such as {@code M a N}.
     */
    public String caseName() {
        return letter('M', money()) + " " + letter('A', authority()) + " " + letter('N', need());
    }

    private static String letter(char letter, Answer answer) {
        return switch (answer) {
            case YES -> String.valueOf(letter);
            case NO -> String.valueOf(Character.toLowerCase(letter));
            case PARTLY, UNKNOWN -> "?";
        };
    }

    private List<QualifiedCustomer> completions() {
        List<QualifiedCustomer> all = List.of(this);
        for (CustomerAspect aspect : CustomerAspect.values()) {
            if (isOpen(answer(aspect))) {
                List<QualifiedCustomer> next = new ArrayList<>();
                all.forEach(customer -> {
                    next.add(customer.with(aspect, Answer.YES));
                    next.add(customer.with(aspect, Answer.NO));
                });
                all = next;
            }
        }
        return all;
    }

    private QualifiedCustomer with(CustomerAspect aspect, Answer answer) {
        return switch (aspect) {
            case PRODUCT_FIT -> withProductFit(answer);
            case APPLICATION_NEED -> withApplicationNeed(answer);
            case MONEY -> withMoney(answer);
            case AUTHORITY -> withAuthority(answer);
        };
    }

    /** Returns the action where every aspect is answered yes or no. */
    private QualificationAction decided() {
        if (productFit() == Answer.NO) {
            return QualificationAction.STOP;
        }
        boolean money = money() == Answer.YES;
        boolean authority = authority() == Answer.YES;
        if (applicationNeed() == Answer.NO) {
            return money && authority ? QualificationAction.CONTACT_WITH_SKILL : QualificationAction.NURTURE;
        }
        if (money) {
            return authority ? QualificationAction.PURSUE : QualificationAction.FIND_DECIDER;
        }
        return authority ? QualificationAction.CHECK_CREDIT_OR_FINANCE : QualificationAction.NURTURE;
    }

    /** Builds {@link QualifiedCustomer} instances; not safe for use by multiple threads. */
    public static final class Builder extends ImmutableQualifiedCustomer.Builder {
        Builder() {}
    }
}
