package io.stagecraft.core.inspection;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/** What can be wrong with an open deal (domain model 13a, D21). */
public enum HygieneCheck {
    /** Its expected close has passed. */
    CLOSE_IN_THE_PAST("expected close has passed", "agree a new date with the customer, or close the deal"),
    /** Nobody said when it closes. */
    NO_CLOSE("no expected close", "ask the customer when it will decide"),
    /** Nobody said what it is worth. */
    NO_AMOUNT("no amount", "put a figure on it"),
    /** Nothing is to be done in the days to come. */
    NO_NEXT_STEP("no next step ahead", "agree a next step with a date"),
    /** The customer was not contacted for a while. */
    NO_CONTACT("no customer contact in %s days", "call the customer"),
    /** It is in its stage longer than the stall rule allows. */
    STALLED("longer in its stage than the limit", "find out what holds it, or close it"),
    /** Its expected close was pushed again and again. */
    PUSHED("pushed %s times or more", "find out why the date moves, and commit the customer to one"),
    /** Too few people at the customer, or none who decides. */
    SINGLE_THREADED("single-threaded or no decision maker", "meet the decision maker and a second person"),
    /** The seller is ahead of what the customer has shown, or committed without it. */
    AHEAD_OF_CUSTOMER("ahead of the customer", "go back and get what the customer has not confirmed"),
    /** Another owner works on the same customer and product. */
    TWO_OWNERS("two owners on one customer and product", "settle who owns it");

    private final String text;
    private final String action;

    HygieneCheck(String text, String action) {
        this.text = text;
        this.action = action;
    }

    /** Returns what is wrong, in words, with the limit where there is one. */
    public String text(HygieneInspection rules) {
        requireNonNull(rules, "rules");
        return switch (this) {
            case NO_CONTACT -> String.format(Locale.ROOT, text, rules.contactDays());
            case PUSHED -> String.format(Locale.ROOT, text, rules.pushLimit());
            default -> text;
        };
    }

    /** Returns what to do about it, in words. */
    public String action() {
        return action;
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
        };
    }
}
