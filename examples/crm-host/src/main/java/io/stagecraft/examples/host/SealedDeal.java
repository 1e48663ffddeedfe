// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.opportunity.Approved;
import io.stagecraft.core.opportunity.CategoryCalled;
import io.stagecraft.core.opportunity.ClosePlanSet;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.OwnersShared;
import io.stagecraft.core.opportunity.Reassigned;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.terms.ClosePlanStep;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A deal as it is stored: each person whom it knows by id (customer, seller, approver, who owes a step, who recorded) is sealed
 * wherever the library would redact the person, also in texts.
 */
final class SealedDeal {
    private static final int FIRST_SIGN = 0xF0000;

    private final Map<String, String> sealed;
    private final Map<String, String> signs = new HashMap<>();
    private final Opportunity signed;

    /**
     * Seals a deal.
     *
     * @param sealed what is stored in place of each person, who are the longest ids first: a text that names li.wang names li
     */
    SealedDeal(Opportunity deal, Map<String, String> sealed) {
        this.sealed = sealed;
        // one sign of a private area stands for each person meanwhile, so that nothing put in is taken for another
        // person
        Opportunity each = deal;
        for (Map.Entry<String, String> person : sealed.entrySet()) {
            String sign = Character.toString(FIRST_SIGN + signs.size());
            signs.put(sign, person.getValue());
            each = each.redacted(person.getKey(), sign);
        }
        this.signed = sealed.isEmpty() ? deal : withDigestsOf(deal, each);
    }

    /** Returns an empty set that holds the longest ids first. */
    static Set<String> longestFirst() {
        return new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the persons whom a deal names by id. */
    static Set<String> persons(Opportunity deal) {
        Set<String> persons = longestFirst();
        for (DealEvent event : deal.events()) {
            named(event).forEach(persons::add);
            event.recording().flatMap(Recording::by).ifPresent(persons::add);
        }
        return persons;
    }

    /** Returns the deal with signs in place of persons; its JSON is sealed by {@link #seal}. */
    Opportunity signed() {
        return signed;
    }

    /** Returns JSON with what is stored in place of the signs. */
    String seal(String json) {
        String result = json;
        for (Map.Entry<String, String> sign : signs.entrySet()) {
            result = result.replace(sign.getKey(), sign.getValue());
        }
        return result;
    }

    /** Returns what is stored in place of a person. */
    Optional<String> person(Optional<String> person) {
        return person.map(each -> sealed.getOrDefault(each, each));
    }

    private static Stream<String> named(DealEvent event) {
        if (event instanceof Opened opened) {
            return Stream.of(opened.owner(), opened.customerId()).flatMap(Optional::stream);
        } else if (event instanceof Reassigned change) {
            return change.owner().stream();
        } else if (event instanceof Approved approved) {
            return Stream.of(approved.by());
        } else if (event instanceof CategoryCalled called) {
            return Stream.of(called.by());
        } else if (event instanceof OwnersShared shared) {
            return Stream.of(shared.shares(), shared.overlays()).flatMap(each -> each.keySet().stream());
        } else if (event instanceof ClosePlanSet plan) {
            return plan.steps().stream().map(ClosePlanStep::owedBy);
        }
        return Stream.empty();
    }

    /** A digest of what is sealed would help to guess it. */
    private static Opportunity withDigestsOf(Opportunity deal, Opportunity redacted) {
        return Opportunity.replay(Stream.iterate(0, i -> i + 1)
                .limit(deal.eventCount())
                .map(i ->
                        withDigest(redacted.event(i), deal.event(i).recording().flatMap(Recording::digest)))
                .toList());
    }

    private static DealEvent withDigest(DealEvent event, Optional<String> digest) {
        return event.recording()
                .map(each -> event.withRecording(each.withDigest(digest)))
                .orElse(event);
    }
}
