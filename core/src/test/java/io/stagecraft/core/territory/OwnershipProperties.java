// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.fixtures.Deals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OwnershipProperties {
    @Property(tries = 200)
    void aDealIsInConflictExactlyIfAnotherOwnerHasItsCustomerAndProduct(@ForAll("books") List<Opportunity> deals) {
        OwnershipConflicts conflicts = Ownership.conflicts(deals);

        List<String> contested = conflicts.conflicts().stream()
                .flatMap(conflict -> conflict.deals().stream())
                .toList();
        assertThat(contested).doesNotHaveDuplicates();
        for (Opportunity deal : deals) {
            boolean isContested = deal.isOpen() && deals.stream().anyMatch(other -> isRival(deal, other));
            assertThat(contested.contains(deal.id())).isEqualTo(isContested);
        }
        assertThat(conflicts.conflicts().size()).isLessThanOrEqualTo(conflicts.pairs());
    }

    @Property(tries = 100)
    void theOrderOfDealsChangesNoConflict(@ForAll("books") List<Opportunity> deals) {
        List<Opportunity> reversed = new ArrayList<>(deals);
        Collections.reverse(reversed);

        assertThat(Ownership.conflicts(reversed).conflicts())
                .extracting(conflict -> conflict.customerId() + conflict.product() + conflict.owners())
                .isEqualTo(Ownership.conflicts(deals).conflicts().stream()
                        .map(conflict -> conflict.customerId() + conflict.product() + conflict.owners())
                        .toList());
    }

    private static boolean isRival(Opportunity deal, Opportunity other) {
        return other.isOpen()
                && deal.customerId().isPresent()
                && deal.customerId().equals(other.customerId())
                && deal.product().isPresent()
                && deal.product().equals(other.product())
                && deal.owner().isPresent()
                && other.owner().isPresent()
                && !deal.owner().equals(other.owner());
    }

    @Provide
    Arbitrary<List<Opportunity>> books() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            List<Opportunity> deals = new ArrayList<>();
            for (int i = random.nextInt(25); i > 0; i--) {
                Deals deal = Deals.of(Opened.into(Deals.PROCESS)
                        .id("d" + i)
                        .customerId(some(random, "c"))
                        .product(some(random, "p"))
                        .owner(some(random, "o"))
                        .at(Deals.at("2026-01-01"))
                        .build());
                deals.add(random.nextInt(5) == 0 ? deal.won("2026-02-01") : deal.deal());
            }
            return deals;
        });
    }

    private static Optional<String> some(Random random, String prefix) {
        int number = random.nextInt(4);
        return number == 0 ? Optional.empty() : Optional.of(prefix + number);
    }
}
