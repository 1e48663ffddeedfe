// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import io.stagecraft.examples.synthetic.Company.Seller;
import io.stagecraft.examples.synthetic.SyntheticDeal.Change;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people call: sellers a category for their later deals, and every second Friday what their quarter brings; managers that of
 * their team each Friday. Each calls too high or too low by a habit of their own, and knows only what is known on that day.
 */
final class SyntheticCalls {
    /** Called on a day for a quarter of the fiscal year. */
    record Call(String person, LocalDate day, String quarter, String category, int amount) {}

    private static final LocalDate FIRST_QUARTER = LocalDate.of(2024, 10, 1);

    private final Dice dice;
    private final Company company;
    private final List<SyntheticDeal> deals;
    private final Map<String, Double> habits = new HashMap<>();

    SyntheticCalls(Dice dice, Company company, List<SyntheticDeal> deals) {
        this.dice = dice;
        this.company = company;
        this.deals = deals;
        for (Seller seller : company.sellers) {
            habits.put(seller.name(), 1.15 + 0.25 * dice.normal());
            habits.computeIfAbsent(seller.manager(), name -> 1.05 + 0.15 * dice.normal());
        }
    }

    List<Call> all() {
        deals.forEach(deal -> categorise(deal, dice.split()));
        List<Call> calls = new ArrayList<>();
        for (LocalDate start = FIRST_QUARTER; !start.isAfter(Company.AS_OF); start = start.plusMonths(3)) {
            for (LocalDate day = start; day.isBefore(start.plusMonths(3)); day = day.plusDays(1)) {
                if (day.getDayOfWeek() == DayOfWeek.FRIDAY && !day.isAfter(Company.AS_OF)) {
                    call(calls, start, day);
                }
            }
        }
        return calls;
    }

    /** A recommended deal may come at best; one near the order is promised, and taken back when it is pushed. */
    private static void categorise(SyntheticDeal deal, Dice dice) {
        List<Change> known = new ArrayList<>(deal.changesByDay());
        for (Change change : known) {
            boolean isMove = change.field().equals("stage");
            if (isMove && change.to().equals("RECOMMENDATION") && dice.chance(0.7)) {
                call(deal, change.day().plusDays(dice.between(0, 5)), "BEST_CASE");
            } else if (isMove && change.to().equals("COMMITMENT") && dice.chance(0.75)) {
                call(deal, change.day().plusDays(dice.between(0, 4)), "COMMIT");
            } else if (change.field().equals("expected_close") && deal.category.equals("COMMIT") && dice.chance(0.5)) {
                call(deal, change.day(), "BEST_CASE");
            }
        }
    }

    private static void call(SyntheticDeal deal, LocalDate day, String category) {
        LocalDate working = Days.workingOrBefore(day);
        if (working.isBefore(deal.closed) && !working.isAfter(Company.AS_OF) && !deal.category.equals(category)) {
            deal.changes.add(new Change(working, "category", deal.category, category));
            deal.category = category;
        }
    }

    private void call(List<Call> calls, LocalDate start, LocalDate day) {
        Map<String, Outlook> sellers = new TreeMap<>();
        Map<String, Outlook> teams = new TreeMap<>();
        for (Seller seller : company.sellers) {
            if (!seller.start().isAfter(day)) {
                sellers.put(seller.name(), new Outlook());
                teams.putIfAbsent(seller.manager(), new Outlook());
            }
        }
        for (SyntheticDeal deal : deals) {
            String owner = value(deal, "owner", deal.owner.name(), day);
            if (sellers.containsKey(owner) && !deal.opened.isAfter(day)) {
                add(sellers.get(owner), deal, start, day);
            }
        }
        for (Seller seller : company.sellers) {
            Outlook own = sellers.get(seller.name());
            Outlook team = teams.get(seller.manager());
            if (own != null && team != null) {
                team.add(own);
            }
        }
        String quarter = "FY%s-Q%s".formatted(start.plusMonths(9).getYear(), (start.getMonthValue() + 8) / 3 % 4 + 1);
        if (Days.between(start, day) / 7 % 2 == 0) {
            sellers.forEach((name, own) -> calls.add(called(name, day, quarter, own, "COMMIT", 100)));
        }
        teams.forEach((name, team) -> {
            calls.add(called(name, day, quarter, team, "COMMIT", 1_000));
            calls.add(called(name, day, quarter, team, "BEST_CASE", 1_000));
        });
    }

    private Call called(String person, LocalDate day, String quarter, Outlook outlook, String category, int step) {
        double more = category.equals("COMMIT") ? outlook.promised : outlook.best;
        int amount = (int) (outlook.won + more * habits.getOrDefault(person, 1.0));
        return new Call(person, day, quarter, category, amount / step * step);
    }

    /** What a quarter brings by what is known on a day: what is won, and what is promised of the rest or may come at best. */
    private static final class Outlook {
        private double won;
        private double promised;
        private double best;

        void add(Outlook other) {
            won += other.won;
            promised += other.promised;
            best += other.best;
        }
    }

    private static void add(Outlook outlook, SyntheticDeal deal, LocalDate start, LocalDate day) {
        LocalDate end = start.plusMonths(3);
        if (!deal.closed.isAfter(day)) {
            outlook.won += deal.isWon() && !deal.closed.isBefore(start) ? deal.amount : 0;
            return;
        }
        LocalDate expected = LocalDate.parse(value(deal, "expected_close", deal.expected.toString(), day));
        if (expected.isBefore(end)) {
            double amount = Integer.parseInt(value(deal, "amount", Integer.toString(deal.amount), day));
            double left = Math.min(1, Days.between(day, end) / 70.0);
            boolean isPromised = value(deal, "category", deal.category, day).equals("COMMIT");
            outlook.promised += amount * (isPromised ? 0.8 : 0.35 * left);
            outlook.best += amount * (isPromised ? 1 : 0.55 * left);
        }
    }

    /** Returns what a field of a deal was in the evening of a day. */
    private static String value(SyntheticDeal deal, String field, String now, LocalDate day) {
        return deal.changesByDay().stream()
                .filter(change -> change.field().equals(field) && change.day().isAfter(day))
                .map(Change::from)
                .findFirst()
                .orElse(now);
    }
}
