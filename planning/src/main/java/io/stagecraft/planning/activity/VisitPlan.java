// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.activity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.stagecraft.core.check.Elements;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A plan of visits: who visits whom on which day, and which visits found no room.
 *
 * <p>Visits are placed request by request, in the order given: the first ones get their best days. Those of one request
 * are spread evenly over the days, or wanted on the day they are due; where a day is full the nearest one with room is
 * taken, the later of two equally near. No customer is visited twice on one day by the same person.
 *
 * <pre>{@code
 * VisitPlan plan = VisitPlan.of(requests, calendar.workingDays(month), 3);
 * plan.on(tuesday);        // in the order of the requests
 * plan.notPlaced();        // what three visits a day leave no room for
 * }</pre>
 */
@Value.Immutable
public abstract class VisitPlan implements Serializable {
    VisitPlan() {}

    /**
     * Returns a plan.
     *
     * @param requests what is wanted, the most important first
     * @param days the days on which people visit, in any order
     * @param visitsPerDay how many visits a person makes on a day, from 0
     * @throws IllegalArgumentException if the visits a day are negative
     */
    public static VisitPlan of(List<VisitRequest> requests, List<LocalDate> days, int visitsPerDay) {
        Elements.checked(days, "days");
        checkArgument(visitsPerDay >= 0, "visitsPerDay must not be negative but was %s", visitsPerDay);
        List<LocalDate> inOrder = ImmutableSet.copyOf(days).stream().sorted().toList();
        Map<String, int[]> used = new LinkedHashMap<>();
        Set<List<Object>> taken = new HashSet<>();
        List<PlannedVisit> visits = new ArrayList<>();
        ImmutableList.Builder<VisitRequest> notPlaced = ImmutableList.builder();
        for (VisitRequest request : Elements.checked(requests, "requests")) {
            int[] load = used.computeIfAbsent(request.owner(), owner -> new int[inOrder.size()]);
            int left = request.visits();
            for (int visit = 0; visit < request.visits(); visit++) {
                int best = best(request, visit, inOrder);
                int day = nearest(best, load, visitsPerDay, request, taken);
                if (day >= 0) {
                    load[day]++;
                    left--;
                    taken.add(List.of(request.owner(), request.customer(), day));
                    visits.add(
                            PlannedVisit.of(inOrder.get(day), request.owner(), request.customer(), request.purpose()));
                }
            }
            if (left > 0) {
                notPlaced.add(ImmutableVisitRequest.builder()
                        .from(request)
                        .visits(left)
                        .build());
            }
        }
        visits.sort(Comparator.comparing(PlannedVisit::date));
        return ImmutableVisitPlan.builder()
                .addAllVisits(visits)
                .addAllNotPlaced(notPlaced.build())
                .build();
    }

    /** Returns the best day: the last one up to the due day, else the middle of the visit's own part of the period. */
    private static int best(VisitRequest request, int visit, List<LocalDate> days) {
        if (request.due().isPresent()) {
            int found = Collections.binarySearch(days, request.due().get());
            return found >= 0 ? found : Math.max(0, -found - 2);
        }
        return (int) ((2L * visit + 1) * days.size() / (2L * request.visits()));
    }

    private static int nearest(int best, int[] load, int most, VisitRequest request, Set<List<Object>> taken) {
        for (int away = 0; away < load.length; away++) {
            for (int day : new int[] {best + away, best - away}) {
                if (day >= 0
                        && day < load.length
                        && load[day] < most
                        && !taken.contains(List.<Object>of(request.owner(), request.customer(), day))) {
                    return day;
                }
            }
        }
        return -1;
    }

    /** Returns the visits by day, those of one day in the order of their requests. */
    public abstract List<PlannedVisit> visits();

    /** Returns the requests that found no room, with the number of visits left over, in their order; possibly empty. */
    public abstract List<VisitRequest> notPlaced();

    /** Returns the visits of a day; possibly empty. */
    public List<PlannedVisit> on(LocalDate day) {
        requireNonNull(day, "day");
        return visits().stream().filter(visit -> visit.date().equals(day)).collect(ImmutableList.toImmutableList());
    }

    /** Returns the visits of a person, by day; possibly empty. */
    public List<PlannedVisit> of(String owner) {
        requireNonNull(owner, "owner");
        return visits().stream().filter(visit -> visit.owner().equals(owner)).collect(ImmutableList.toImmutableList());
    }
}
