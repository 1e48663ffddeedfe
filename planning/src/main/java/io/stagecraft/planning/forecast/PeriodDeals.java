// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.time.DateRange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The open deals of a forecast and a period, each in exactly one group, from all that are open down to those that may close in the
 * period: so that every count of open deals can be told from every other.
 *
 * <pre>{@code
 * PeriodDeals deals = PeriodDeals.of(forecast, quarter);
 * deals.open();                                  // all of them, the sum over the groups
 * deals.deals(PeriodDeals.Group.COUNTED);     // those that the forecast of the period uses
 * }</pre>
 */
@Value.Immutable
public abstract class PeriodDeals implements Serializable {
    PeriodDeals() {}

    /** The groups of open deals; a deal is in the first that fits. */
    public enum Group {
        /** The amount is unknown. */
        NO_AMOUNT,
        /** The stage is unknown to the process, or one of closed deals. */
        NO_STAGE,
        /** How likely it is won is unknown: nothing was learned of deals like it. */
        NO_CHANCE,
        /** It is in another currency, and the rate is unknown. */
        NO_RATE,
        /** It is recorded twice, or too large to be added up. */
        NOT_ADDED,
        /** It is older than any deal that was ever won. */
        OUTLIVED,
        /** The close date is unknown. */
        NO_CLOSE,
        /** The days on which it was to close have passed. */
        CLOSE_PASSED,
        /** It closes after the period, if at all. */
        DUE_LATER,
        /** It may close in the period: what a forecast of the period uses. */
        COUNTED;

        /** Returns it in words, such as "close date passed". */
        public Message message() {
            return Message.of("period-deals." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /**
     * Returns the open deals of a forecast by group.
     *
     * @param period of which what lies before the day of the forecast is over
     */
    public static PeriodDeals of(Forecast forecast, DateRange period) {
        return ImmutablePeriodDeals.builder()
                .forecast(requireNonNull(forecast, "forecast"))
                .period(requireNonNull(period, "period"))
                .build();
    }

    private static Group group(OpenDeal deal, DateRange ahead) {
        if (deal.isOutlived()) {
            return Group.OUTLIVED;
        }
        if (deal.close().isEmpty()) {
            return Group.NO_CLOSE;
        }
        CloseDate close = deal.close().get();
        if (close.last().isBefore(ahead.start())) {
            return Group.CLOSE_PASSED;
        }
        return close.shareIn(ahead) > 0 ? Group.COUNTED : Group.DUE_LATER;
    }

    /** Returns the forecast. */
    public abstract Forecast forecast();

    /** Returns the period. */
    public abstract DateRange period();

    @Value.Lazy
    Map<Group, List<OpenDeal>> groups() {
        DateRange ahead = period().from(forecast().asOf());
        Map<Group, List<OpenDeal>> groups = new EnumMap<>(Group.class);
        for (OpenDeal deal : forecast().deals()) {
            groups.computeIfAbsent(group(deal, ahead), group -> new ArrayList<>())
                    .add(deal);
        }
        groups.replaceAll((group, deals) -> List.copyOf(deals));
        return groups;
    }

    /** Returns the group of the deals that a forecast could not read for a reason. */
    private static Group unread(String code) {
        return switch (code) {
            case "forecast.no-amount" -> Group.NO_AMOUNT;
            case "forecast.unknown-stage", "forecast.closed-stage" -> Group.NO_STAGE;
            case "forecast.no-probability" -> Group.NO_CHANCE;
            case "forecast.no-rate" -> Group.NO_RATE;
            default -> Group.NOT_ADDED;
        };
    }

    /** Returns how many deals are open. */
    public int open() {
        int open = 0;
        for (Group group : Group.values()) {
            open += count(group);
        }
        return open;
    }

    /** Returns what the open deals are worth, as far as that is known: the sum over the groups. */
    public Money worth() {
        Money worth = Money.zero(forecast().currency());
        for (Group group : Group.values()) {
            worth = worth.plus(worth(group));
        }
        return worth;
    }

    /** Returns how many deals are in a group. */
    public int count(Group group) {
        int unread = (int) forecast().notRead().stream()
                .filter(why -> unread(why.code()) == group)
                .count();
        return unread + deals(group).size();
    }

    /** Returns what the deals of a group are worth, as far as that is known; zero where nobody knows. */
    public Money worth(Group group) {
        Money worth = Money.zero(forecast().currency());
        for (Map.Entry<String, Money> unread : forecast().worthNotRead().entrySet()) {
            worth = unread(unread.getKey()) == group ? worth.plus(unread.getValue()) : worth;
        }
        for (OpenDeal deal : deals(group)) {
            worth = worth.plus(deal.amount());
        }
        return worth;
    }

    /**
     * Returns the deals of a group in the order of the forecast; none of those that it could not read, which are only counted: {@link
     * Group#NO_AMOUNT} to {@link Group#NOT_ADDED}.
     */
    public List<OpenDeal> deals(Group group) {
        return groups().getOrDefault(requireNonNull(group, "group"), List.of());
    }

    /** Returns the group of each deal by its id. */
    @Value.Lazy
    public Map<String, Group> groupOf() {
        Map<String, Group> groupOf = new LinkedHashMap<>();
        groups().forEach((group, deals) -> deals.forEach(deal -> groupOf.put(deal.id(), group)));
        forecast()
                .notRead()
                .forEach(why -> groupOf.putIfAbsent(
                        String.valueOf(why.argument("deal").orElseThrow().value()), unread(why.code())));
        return Collections.unmodifiableMap(groupOf);
    }

    @Value.Check
    void check() {
        requireNonNull(forecast(), "forecast");
        requireNonNull(period(), "period");
    }
}
