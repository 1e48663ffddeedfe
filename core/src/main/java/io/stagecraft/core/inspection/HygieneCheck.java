// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.message.Message;
import java.util.List;
import java.util.Locale;

/** A check of an open deal (see the domain model, Inspection of a pipeline). */
public enum HygieneCheck {
    /** Its expected close has passed. */
    CLOSE_IN_THE_PAST(0),
    /** There is no expected close. */
    NO_CLOSE(1),
    /** There is no amount. */
    NO_AMOUNT(2),
    /** Nothing is to be done in the days to come. */
    NO_NEXT_STEP(3),
    /** The customer was not contacted for a while. */
    NO_CONTACT(4),
    /** It is in its stage longer than the stall rule allows. */
    STALLED(5),
    /** Its expected close was pushed again and again. */
    PUSHED(6),
    /** Too few people at the customer, or none who decides. */
    SINGLE_THREADED(7),
    /** The seller is ahead of what the customer has shown, or committed without it. */
    AHEAD_OF_CUSTOMER(8),
    /** Another owner works on the same customer and product. */
    TWO_OWNERS(9),
    /** Another open deal is of the same customer, product and owner. */
    DUPLICATE(10);

    private final int bit;

    HygieneCheck(int place) {
        bit = 1 << place;
    }

    /** Returns the finding in words, with the limit if there is one. */
    public Message message(HygieneInspection rules) {
        requireNonNull(rules, "rules");
        Message message = Message.of("hygiene." + code());
        return switch (this) {
            case NO_CONTACT -> message.with("days", rules.contactDays());
            case PUSHED -> message.with("pushes", rules.pushLimit());
            default -> message;
        };
    }

    /** Returns the step to take about it. */
    public Message action() {
        return Message.of("hygiene-action." + code());
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the checks of bits, in their order. */
    static List<HygieneCheck> of(int bits) {
        ImmutableList.Builder<HygieneCheck> checks = ImmutableList.builder();
        for (HygieneCheck check : values()) {
            if ((bits & check.bit()) != 0) {
                checks.add(check);
            }
        }
        return checks.build();
    }

    int bit() {
        return bit;
    }
}
