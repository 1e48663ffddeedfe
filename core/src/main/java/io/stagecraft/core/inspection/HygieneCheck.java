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
    CLOSE_IN_THE_PAST,
    /** There is no expected close. */
    NO_CLOSE,
    /** There is no amount. */
    NO_AMOUNT,
    /** Nothing is to be done in the days to come. */
    NO_NEXT_STEP,
    /** The customer was not contacted for a while. */
    NO_CONTACT,
    /** It is in its stage longer than the stall rule allows. */
    STALLED,
    /** Its expected close was pushed again and again. */
    PUSHED,
    /** Too few people at the customer, or none who decides. */
    SINGLE_THREADED,
    /** The seller is ahead of what the customer has shown, or committed without it. */
    AHEAD_OF_CUSTOMER,
    /** Another owner works on the same customer and product. */
    TWO_OWNERS,
    /** Another open deal is of the same customer, product and owner. */
    DUPLICATE;

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
        return 1 << place();
    }

    private int place() {
        return switch (this) {
            case CLOSE_IN_THE_PAST -> 0;
            case NO_CLOSE -> 1;
            case NO_AMOUNT -> 2;
            case NO_NEXT_STEP -> 3;
            case NO_CONTACT -> 4;
            case STALLED -> 5;
            case PUSHED -> 6;
            case SINGLE_THREADED -> 7;
            case AHEAD_OF_CUSTOMER -> 8;
            case TWO_OWNERS -> 9;
            case DUPLICATE -> 10;
        };
    }
}
