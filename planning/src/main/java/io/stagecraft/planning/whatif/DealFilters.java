package io.stagecraft.planning.whatif;

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
        public String toString() {
            return "all";
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
        public String toString() {
            return "owned by " + owner;
        }
    }

    record InStage(String stage) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return deal.stage().equals(stage);
        }

        @Override
        public String toString() {
            return "in stage " + stage;
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
        public String toString() {
            return "in " + region;
        }
    }

    record OfAtLeast(Money amount) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return !deal.amount().isLessThan(amount);
        }

        @Override
        public String toString() {
            return "of at least " + amount;
        }
    }

    record OneDeal(String id) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return deal.id().equals(id);
        }

        @Override
        public String toString() {
            return "deal " + id;
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
        public String toString() {
            return one + " and " + other;
        }
    }

    record Not(DealFilter filter) implements DealFilter, Serializable {
        @Override
        public boolean matches(OpenDeal deal) {
            return !filter.matches(deal);
        }

        @Override
        public boolean matches(NewBusiness source) {
            return !filter.matches(source);
        }

        @Override
        public String toString() {
            return "not (" + filter + ")";
        }
    }
}
