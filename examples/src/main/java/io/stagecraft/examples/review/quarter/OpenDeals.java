// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.quarter;

import com.google.common.collect.Sets;
import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.pipeline.InspectedDeal;
import io.stagecraft.core.pipeline.Pipeline;
import io.stagecraft.core.pipeline.Total;
import io.stagecraft.core.time.DateRange;
import io.stagecraft.planning.forecast.PeriodDeals;
import io.stagecraft.planning.forecast.PeriodDeals.Group;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The open deals, each in one group as the forecast reads it, and those that may close in the quarter: what it counts, and what is due in
 * the quarter though nobody can say its amount, stage or chance, unless it is older than any deal that was won.
 */
public final class OpenDeals {
    private static final Set<Group> UNKNOWN = Sets.immutableEnumSet(Group.NO_AMOUNT, Group.NO_STAGE, Group.NO_CHANCE);

    private final Map<Group, List<InspectedDeal>> groups = new EnumMap<>(Group.class);
    private final List<InspectedDeal> mayClose = new ArrayList<>();
    private final Set<String> idsOfMayClose = new HashSet<>();
    private final List<InspectedDeal> unread = new ArrayList<>();

    private OpenDeals(List<InspectedDeal> open, Map<String, Group> read, DateRange ahead) {
        for (InspectedDeal deal : open) {
            Group group = read.getOrDefault(deal.deal().id(), Group.NOT_ADDED);
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(deal);
            boolean isUnread = UNKNOWN.contains(group) && isDue(deal, ahead);
            if (isUnread) {
                unread.add(deal);
            }
            if (isUnread || group == Group.COUNTED) {
                mayClose.add(deal);
                idsOfMayClose.add(deal.deal().id());
            }
        }
    }

    /**
     * Returns the open deals of a pipeline.
     *
     * @param read what the forecast makes of them
     * @param ahead what is left of the quarter
     */
    static OpenDeals of(Pipeline pipeline, PeriodDeals read, DateRange ahead) {
        return new OpenDeals(pipeline.deals(), read.groupOf(), ahead);
    }

    private static boolean isDue(InspectedDeal deal, DateRange ahead) {
        return deal.isOutlived() != Answer.YES
                && deal.deal().expectedClose().filter(ahead::contains).isPresent();
    }

    /** Returns the deals of some groups. */
    public List<InspectedDeal> deals(Set<Group> which) {
        return which.stream()
                .sorted()
                .flatMap(group -> groups.getOrDefault(group, List.of()).stream())
                .toList();
    }

    public List<InspectedDeal> deals(Group group) {
        return deals(Set.of(group));
    }

    public int count(Group group) {
        return deals(group).size();
    }

    public Total total(Group group) {
        return Pipeline.total(deals(group));
    }

    /** Returns the deals that may close in the quarter. */
    public List<InspectedDeal> mayClose() {
        return mayClose;
    }

    /** Returns whether an open deal may close in the quarter. */
    public boolean mayClose(String id) {
        return idsOfMayClose.contains(id);
    }

    /** Returns those of them that the forecast cannot count. */
    public List<InspectedDeal> unread() {
        return unread;
    }
}
