// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.whatif;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import java.io.Serializable;
import java.util.List;
import org.joda.money.Money;

/** The ready filters, as values that say in words what they mean. */
final class DealFilters {
    private DealFilters() {}

    record All() implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return true;
        }

        @Override
        public boolean matches(NewBusiness source) {
            return true;
        }

        @Override
        public Message describe() {
            return Message.of("filter.all");
        }
    }

    record OwnedBy(String owner) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return deal.owner().equals(owner);
        }

        @Override
        public boolean matches(NewBusiness source) {
            return source.source().equals(owner);
        }

        @Override
        public Message describe() {
            return Message.of("filter.owned-by").with("owner", owner);
        }
    }

    record InStage(String stage, Labels labels) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return deal.stage().equals(stage);
        }

        @Override
        public Message describe() {
            return Message.of("filter.in-stage").with("stage", labels);
        }
    }

    record InRegion(String region) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return deal.region().equals(region);
        }

        @Override
        public boolean matches(NewBusiness source) {
            return source.region().equals(region);
        }

        @Override
        public Message describe() {
            return Message.of("filter.in-region").with("region", region);
        }
    }

    record OfAtLeast(Money amount) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            checkArgument(
                    deal.amount().getCurrencyUnit().equals(amount.getCurrencyUnit()),
                    "the amount of a filter must be in %s, as deal %s is, but was %s",
                    deal.amount().getCurrencyUnit(),
                    deal.id(),
                    amount);
            return !deal.amount().isLessThan(amount);
        }

        @Override
        public Message describe() {
            return Message.of("filter.at-least").with("amount", amount);
        }
    }

    record OneDeal(String id) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return deal.id().equals(id);
        }

        @Override
        public Message describe() {
            return Message.of("filter.deal").with("deal", id);
        }
    }

    /** What all of some filters mean; a chain of chains is one list. */
    record AllOf(ImmutableList<DealFilter> filters) implements DealFilter, Serializable {
        static AllOf of(DealFilter one, DealFilter other) {
            return new AllOf(ImmutableList.<DealFilter>builder()
                    .addAll(parts(one))
                    .addAll(parts(other))
                    .build());
        }

        private static List<DealFilter> parts(DealFilter filter) {
            return filter instanceof AllOf chain ? chain.filters : ImmutableList.of(filter);
        }

        @Override
        public boolean matches(OpenDeal deal) {
            return filters.stream().allMatch(filter -> filter.matches(deal));
        }

        @Override
        public boolean matches(NewBusiness source) {
            return filters.stream().allMatch(filter -> filter.matches(source));
        }

        @Override
        public Message describe() {
            return Message.of("filter.all-of")
                    .with(
                            "filters",
                            filters.stream()
                                    .map(DealFilter::describe)
                                    .map(Argument::of)
                                    .toList());
        }
    }
}
