package io.stagecraft.planning.whatif;

import io.stagecraft.core.message.Message;
import io.stagecraft.planning.forecast.NewBusiness;
import io.stagecraft.planning.forecast.OpenDeal;
import java.io.Serializable;
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

    record InStage(String stage) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return deal.stage().equals(stage);
        }

        @Override
        public Message describe() {
            return Message.of("filter.in-stage").with("stage", stage);
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

    record Both(DealFilter one, DealFilter other) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return one.matches(deal) && other.matches(deal);
        }

        @Override
        public boolean matches(NewBusiness source) {
            return one.matches(source) && other.matches(source);
        }

        @Override
        public Message describe() {
            return Message.of("filter.both").with("one", one.describe()).with("other", other.describe());
        }
    }
}
