// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.synthetic;

import io.stagecraft.examples.synthetic.Company.Account;
import io.stagecraft.examples.synthetic.Company.Product;
import io.stagecraft.examples.synthetic.Company.Seller;
import io.stagecraft.examples.synthetic.SyntheticDeal.Change;
import io.stagecraft.examples.synthetic.SyntheticDeal.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells how one deal went: how long, through which stages, with which pushes of its close date, to which end. */
final class DealStory {
    static final List<String> STAGES =
            List.of("PREPARATION", "DISCOVERY", "NEEDS_DEVELOPMENT", "RECOMMENDATION", "COMMITMENT");

    private static final double[] SHARE_OF_CYCLE = {0.13, 0.22, 0.25, 0.23, 0.17};
    private static final int LONGEST_WIN = 210;
    private static final List<String> COMPETITORS = List.of("Competitor A", "Competitor B", "Competitor C");

    private enum End {
        WON,
        LOST,
        ABANDONED,
        FORGOTTEN
    }

    private final Dice dice;
    private final Company company;

    DealStory(Dice dice, Company company) {
        this.dice = dice;
        this.company = company;
    }

    SyntheticDeal tell(String id, Account account, Product product, Kind kind, LocalDate opened) {
        Seller owner = company.opener(dice, account, opened);
        double median = medianCycle(product, kind);
        LocalDate expected = Days.workingOrBefore(opened.plusDays((long) dice.around(median, 0.25)));
        SyntheticDeal deal =
                new SyntheticDeal(id, account, product, kind, opened, dice.normal(), owner, endOfMonthOften(expected));
        End end = end(deal);
        LocalDate last = lastDay(deal, end, median);
        int left = end == End.WON ? STAGES.size() - 1 : leftFrom(end);
        walk(deal, last, left);
        if (end != End.FORGOTTEN && !last.isAfter(Company.AS_OF)) {
            close(deal, end, last);
        }
        price(deal);
        push(deal, end, last);
        reassign(deal);
        if (deal.isOpen()) {
            nextStep(deal);
        }
        return deal;
    }

    private static double medianCycle(Product product, Kind kind) {
        double byPrice = 0.72 + 0.055 * StrictMath.log(product.price() / 2_400.0) * 3;
        return 66 * byPrice * (kind == Kind.RENEWAL ? 0.62 : kind == Kind.EXPANSION ? 0.9 : 1.05);
    }

    private End end(SyntheticDeal deal) {
        double base = switch (deal.kind) {
            case RENEWAL -> 1.05;
            case EXPANSION -> 0.05;
            case NEW -> -0.8;
        };
        double logOdds = base + deal.owner.skill() + 1.1 * deal.pull - 0.00001 * deal.product.price();
        if (!deal.account.prospect() && dice.chance(Dice.logistic(logOdds))) {
            return End.WON;
        }
        return dice.chance(0.1) ? End.FORGOTTEN : dice.chance(0.06) ? End.ABANDONED : End.LOST;
    }

    private LocalDate lastDay(SyntheticDeal deal, End end, double median) {
        if (end != End.WON) {
            int days = (int) StrictMath.max(9, StrictMath.min(280, dice.around(median * 0.95, 0.55)));
            return someWorkingDay(deal.opened.plusDays(days));
        }
        int days = (int) StrictMath.max(12, StrictMath.min(LONGEST_WIN, dice.around(median, 0.42)));
        LocalDate day = someWorkingDay(deal.opened.plusDays(days));
        LocalDate pressed = pressedAtQuarterEnd(day);
        return Days.between(deal.opened, pressed) > LONGEST_WIN || !pressed.isAfter(deal.opened.plusDays(10))
                ? day
                : pressed;
    }

    /** Returns the day itself, or for one of a weekend some day of the week before it, so that no Friday stands out. */
    private LocalDate someWorkingDay(LocalDate day) {
        return Days.isWorking(day) ? day : Days.workingOrBefore(day).minusDays(dice.between(0, 4));
    }

    /** Sellers press at the end of a quarter: wins of its beginning move to an end, before or after. */
    private LocalDate pressedAtQuarterEnd(LocalDate day) {
        LocalDate start = Days.quarterStart(day);
        int into = Days.between(start, day);
        if (into < 14 && dice.chance(0.25)) {
            return someWorkingDay(start.minusDays(dice.between(1, 6)));
        }
        if (into < 60 && dice.chance(0.17)) {
            return someWorkingDay(Days.quarterEnd(day).minusDays(dice.between(0, 24)));
        }
        return day;
    }

    private int leftFrom(End end) {
        return end == End.FORGOTTEN ? dice.weighted(10, 34, 30, 20, 6) : dice.weighted(14, 27, 27, 22, 10);
    }

    /** Walks from stage to stage; a forgotten deal reaches its last stage and stays there. */
    private void walk(SyntheticDeal deal, LocalDate last, int left) {
        double whole = 0;
        double[] share = new double[left + 1];
        for (int i = 0; i <= left; i++) {
            share[i] = SHARE_OF_CYCLE[i] * dice.around(1, 0.3);
            whole += share[i];
        }
        boolean skips = left >= 2 && dice.chance(0.05);
        boolean turnsBack = left >= 2 && dice.chance(0.06);
        SyntheticEvidence evidence = new SyntheticEvidence(dice.split(), deal);
        double done = 0;
        LocalDate entered = deal.opened;
        for (int i = 0; i <= left; i++) {
            done += share[i];
            LocalDate leaves =
                    Days.workingOrBefore(deal.opened.plusDays((long) (Days.between(deal.opened, last) * done / whole)));
            evidence.during(i, entered, leaves);
            if (i == left || !leaves.isAfter(entered) || leaves.isAfter(Company.AS_OF) || !leaves.isBefore(last)) {
                break;
            }
            if (turnsBack && i == 2) {
                LocalDate back = Days.workingOrBefore(entered.plusDays(Days.between(entered, leaves) / 2));
                if (back.isAfter(entered)) {
                    moveTo(deal, back, STAGES.get(1));
                    moveTo(deal, leaves, STAGES.get(2));
                    leaves = Days.workingOrBefore(leaves.plusDays(4));
                }
            }
            if (leaves.isAfter(Company.AS_OF) || !leaves.isBefore(last)) {
                break;
            }
            int next = skips && i == 0 ? 2 : i + 1;
            moveTo(deal, leaves, STAGES.get(next));
            if (next > i + 1) {
                i++;
                done += share[i];
            }
            entered = leaves;
        }
        evidence.riskAnswers();
    }

    private static void moveTo(SyntheticDeal deal, LocalDate day, String stage) {
        deal.changes.add(new Change(day, "stage", deal.stage, stage));
        deal.stage = stage;
    }

    private void close(SyntheticDeal deal, End end, LocalDate last) {
        deal.closed = last;
        switch (end) {
            case LOST -> {
                boolean early = STAGES.indexOf(deal.stage) < 2;
                deal.reason = List.of(
                                "PRICE_VALUE",
                                "FIT",
                                "TIMING",
                                "NO_BUDGET",
                                "NO_DECISION",
                                "RELATIONSHIP",
                                "TERMS",
                                "LOST_UNSEEN",
                                "INVALID_DUPLICATE",
                                "OTHER")
                        .get(
                                early
                                        ? dice.weighted(8, 14, 16, 14, 26, 5, 1, 9, 3, 4)
                                        : dice.weighted(26, 10, 8, 9, 25, 9, 7, 2, 1, 3));
                boolean againstSomeone = List.of("PRICE_VALUE", "FIT", "RELATIONSHIP", "TERMS", "LOST_UNSEEN")
                        .contains(deal.reason);
                deal.competitor = againstSomeone && dice.chance(0.85) ? COMPETITORS.get(dice.weighted(5, 3, 2)) : "";
            }
            case ABANDONED -> deal.reason = "DISQUALIFIED_BY_US";
            case WON -> {
                // a good half of the wins is followed up in the stage after the order
                if (last.isBefore(Company.AS_OF.minusDays(7)) && dice.chance(0.6)) {
                    moveTo(deal, Days.workingOrBefore(last.plusDays(6)), "IMPLEMENTATION");
                }
            }
            case FORGOTTEN -> throw new IllegalStateException("a forgotten deal is never closed");
        }
    }

    /** The list price stands until the solution is recommended; then a discount is agreed. */
    private void price(SyntheticDeal deal) {
        LocalDate recommended = deal.changes.stream()
                .filter(change -> change.field().equals("stage") && change.to().equals("RECOMMENDATION"))
                .map(Change::day)
                .findFirst()
                .orElse(null);
        if (recommended == null) {
            return;
        }
        int agreed = (int) (deal.product.price() * (0.8 + 0.22 * dice.share())) / 50 * 50;
        if (agreed != deal.amount) {
            deal.changes.add(
                    new Change(recommended, "amount", Integer.toString(deal.amount), Integer.toString(agreed)));
            deal.amount = agreed;
        }
    }

    /** Each time the expected close is near and the order is not, it moves to a later day, mostly a later month. */
    private void push(SyntheticDeal deal, End end, LocalDate last) {
        int care = end == End.FORGOTTEN ? dice.between(0, 3) : 9;
        int pushes = 0;
        LocalDate noticed = Days.workingOrBefore(deal.expected.minusDays(dice.between(0, 8)));
        while (pushes < care && noticed.isBefore(deal.lastDay()) && noticed.isAfter(deal.opened)) {
            if (Days.between(noticed, last) < 12 && end != End.FORGOTTEN) {
                break; // so close to the end that nobody touches the date
            }
            LocalDate later = endOfMonthOften(Days.workingOrBefore(deal.expected.plusDays(dice.between(16, 62))));
            later = later.isAfter(noticed) ? later : Days.workingOrBefore(noticed.plusDays(21));
            deal.changes.add(new Change(noticed, "expected_close", deal.expected.toString(), later.toString()));
            deal.expected = later;
            pushes++;
            noticed = Days.workingOrBefore(later.minusDays(dice.between(0, 8)));
        }
    }

    private LocalDate endOfMonthOften(LocalDate day) {
        return dice.chance(0.5) ? Days.workingOrBefore(Days.monthEnd(day)) : day;
    }

    /** Some deals change hands, a few of them shortly before they are won. */
    private void reassign(SyntheticDeal deal) {
        if (!dice.chance(0.035) || deal.cycleDays() < 40) {
            return;
        }
        List<Seller> colleagues = new ArrayList<>(company.sellers);
        colleagues.removeIf(seller -> seller.equals(deal.owner)
                || !seller.region().equals(deal.owner.region())
                || seller.start().isAfter(deal.opened));
        LocalDate day = Days.workingOrBefore(
                deal.isWon() ? deal.closed.minusDays(dice.between(4, 60)) : deal.opened.plusDays(30));
        if (colleagues.isEmpty() || !day.isAfter(deal.opened) || day.isAfter(deal.lastDay())) {
            return;
        }
        Seller heir = dice.pick(colleagues);
        deal.changes.add(new Change(day, "owner", deal.owner.name(), heir.name()));
        deal.owner = heir;
    }

    private void nextStep(SyntheticDeal deal) {
        if (dice.chance(0.13)) {
            return;
        }
        deal.nextStep = dice.pick(List.of(
                "Agree the terms",
                "Ask for the decision date",
                "Demonstrate to the users",
                "Meet the decision maker",
                "Send the proposal",
                "Visit the site",
                "Work out the saving"));
        int days = dice.chance(0.84) ? dice.between(1, 21) : -dice.between(1, 40);
        deal.nextStepDay = Days.workingOrBefore(Company.AS_OF.plusDays(days)).toString();
    }
}
