// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import io.stagecraft.core.check.Exact;
import io.stagecraft.core.opportunity.Abandoned;
import io.stagecraft.core.opportunity.AmountChanged;
import io.stagecraft.core.opportunity.CategoryCalled;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.ExpectedCloseChanged;
import io.stagecraft.core.opportunity.LineItemsSet;
import io.stagecraft.core.opportunity.Lost;
import io.stagecraft.core.opportunity.Merged;
import io.stagecraft.core.opportunity.Migrated;
import io.stagecraft.core.opportunity.NextStepSet;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reassigned;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.ForecastCategory;
import io.stagecraft.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the movement of deals: one pass over the events of each, a few fields, nothing allocated per deal but what
 * changes amounts.
 */
final class MovementCount {

    private final MovementInspection question;
    private final @Nullable Predicate<Optional<String>> view;
    private final Instant opening;
    private final Instant closing;
    private final @Nullable LocalDate firstClose;
    private final @Nullable LocalDate endOfCloses;
    private final @Nullable ForecastCategory least;
    private final EnumMap<MovementKind, Sum> sums = new EnumMap<>(MovementKind.class);
    private long cameAndWent;
    private long withoutAmount;

    // the deal being read, as it is known after the event being read
    private DealStatus status = DealStatus.OPEN;
    private Optional<String> owner = Optional.empty();
    private String stage = "";
    private @Nullable ForecastCategory called;
    private @Nullable LocalDate expectedClose;
    private @Nullable LocalDate lastClose;
    private int pushes;
    private @Nullable Money amount;
    private boolean isIn;
    private boolean wasEverIn;
    private @Nullable Money leftAt;
    private @Nullable MovementKind leftAs;

    MovementCount(MovementInspection question) {
        this(question, null);
    }

    /** Counts in the view of some owners. */
    MovementCount(MovementInspection question, @Nullable Predicate<Optional<String>> view) {
        this.question = question;
        this.view = view;
        this.opening = endOf(question.openingDay());
        this.closing = endOf(question.closingDay());
        this.firstClose = question.closing().map(DateRange::start).orElse(null);
        this.endOfCloses = question.closing().map(DateRange::end).orElse(null);
        this.least = question.category().orElse(null);
        for (MovementKind kind : MovementKind.values()) {
            Sum sum = new Sum();
            sums.put(kind, sum);
        }
    }

    private Instant endOf(LocalDate day) {
        return DateRange.ofDay(day).lastInstant(question.zone());
    }

    /** Returns all owners of a deal, in order of time; empty for a time without one. */
    static List<Optional<String>> owners(Opportunity deal) {
        List<Optional<String>> owners = new ArrayList<>(2);
        for (int i = 0; i < deal.eventCount(); i++) {
            if (deal.event(i) instanceof Opened opened) {
                owners.add(opened.owner());
            } else if (deal.event(i) instanceof Reassigned reassigned) {
                owners.add(reassigned.owner());
            }
        }
        return owners;
    }

    /** Adds a deal, and returns how often its expected close was pushed until the second date; 0 if the deal was over on the first. */
    int add(Opportunity deal) {
        if (wasOver(deal)) {
            return 0;
        }
        int count = deal.eventCount();
        int read = 0;
        isIn = false;
        wasEverIn = false;
        leftAt = null;
        lastClose = null;
        pushes = 0;
        while (read < count && !deal.event(read).recordedAt().isAfter(opening)) {
            read(deal.event(read++));
        }
        boolean wasKnown = read > 0;
        boolean wasIn = isIn;
        boolean wasClosed = wasKnown && status != DealStatus.OPEN;
        boolean wasDue = wasKnown && isDue();
        boolean wasLikely = wasKnown && isLikely();
        Money before = amount;
        wasEverIn = false;
        leftAt = null;
        while (read < count && !deal.event(read).recordedAt().isAfter(closing)) {
            read(deal.event(read++));
        }
        if (wasIn) {
            sum(MovementKind.OPENING).add(minor(before));
            Money now = isIn ? amount : leftAt;
            change(minor(before), minor(now));
            if (!isIn) {
                sum(requireNonNull(leftAs)).add(minor(now));
            }
        } else if (isIn) {
            sum(entry(wasKnown, wasClosed, wasDue, wasLikely)).add(minor(amount));
        } else if (wasEverIn) {
            cameAndWent++;
        }
        if (isIn) {
            sum(MovementKind.CLOSING).add(minor(amount));
        }
        withoutAmount += (wasIn && before == null) || (isIn && amount == null) ? 1 : 0;
        return pushes;
    }

    /** Returns whether a deal was closed on the first date and nothing happened to it since, as most of a book: it is in no step. */
    private boolean wasOver(Opportunity deal) {
        return !deal.isOpen()
                && !deal.hasAnyRecording()
                && !deal.latestEventAt().isAfter(opening);
    }

    private void read(DealEvent event) {
        if (event instanceof Evidence
                || (event instanceof StageMoved && least == null)
                || event instanceof NextStepSet) {
            return;
        }
        if (event instanceof AmountChanged changed) {
            amount = changed.amount().orElse(null);
            return;
        }
        if (event instanceof LineItemsSet set) {
            amount = set.total().orElse(amount);
            return;
        }
        if (event instanceof ExpectedCloseChanged changed) {
            expect(changed.expectedClose().orElse(null));
        } else if (event instanceof Opened opened) {
            status = DealStatus.OPEN;
            stage = opened.stage();
            called = null;
            owner = opened.owner();
            expect(opened.expectedClose().orElse(null));
            amount = opened.amount().orElse(null);
        } else if (event instanceof Reassigned reassigned) {
            owner = reassigned.owner();
        } else if (event instanceof Won) {
            status = DealStatus.WON;
        } else if (event instanceof Lost) {
            status = DealStatus.LOST;
        } else if (event instanceof Abandoned
                || (event instanceof Merged merged && merged.into().isPresent())) {
            status = DealStatus.ABANDONED;
        } else if (event instanceof Reopened reopened) {
            status = DealStatus.OPEN;
            stage = reopened.stage();
        } else if (event instanceof StageMoved move) {
            stage = move.to();
        } else if (event instanceof Migrated migrated) {
            stage = migrated.toStage();
        } else if (event instanceof CategoryCalled call) {
            called = call.category().orElse(null);
        }
        boolean isNowIn = status == DealStatus.OPEN && isDue() && isLikely() && isMine();
        if (isIn && !isNowIn) {
            leftAt = amount;
            leftAs = exit();
        }
        isIn = isNowIn;
        wasEverIn |= isNowIn;
    }

    private void expect(@Nullable LocalDate close) {
        expectedClose = close;
        if (close != null) {
            pushes += lastClose != null && Slippage.isPush(lastClose, close) ? 1 : 0;
            lastClose = close;
        }
    }

    private boolean isMine() {
        return view == null || view.test(owner);
    }

    private boolean isDue() {
        if (firstClose == null || endOfCloses == null) {
            return true;
        }
        return expectedClose != null && !expectedClose.isBefore(firstClose) && expectedClose.isBefore(endOfCloses);
    }

    private boolean isLikely() {
        if (least == null) {
            return true;
        }
        ForecastCategory category =
                called != null ? called : question.stageCategories().getOrDefault(stage, ForecastCategory.PIPELINE);
        return category.compareTo(least) >= 0;
    }

    /** Returns how a deal leaves by the event just read; what happens to it afterwards is no longer part of the movement. */
    private MovementKind exit() {
        if (!isMine()) {
            return MovementKind.REASSIGNED_AWAY;
        }
        return switch (status) {
            case WON -> MovementKind.WON;
            case LOST -> MovementKind.LOST;
            case ABANDONED -> MovementKind.ABANDONED;
            case OPEN -> isDue() ? MovementKind.DOWNGRADED : MovementKind.PUSHED_OUT;
        };
    }

    /** Returns how a deal came that was not in the opening: from another owner only if it was in the opening of that one. */
    private static MovementKind entry(boolean wasKnown, boolean wasClosed, boolean wasDue, boolean wasLikely) {
        if (!wasKnown) {
            return MovementKind.NEW;
        }
        if (wasClosed) {
            return MovementKind.REOPENED;
        }
        if (!wasDue) {
            return MovementKind.PULLED_IN;
        }
        return wasLikely ? MovementKind.REASSIGNED_IN : MovementKind.UPGRADED;
    }

    private void change(long before, long now) {
        long change = Math.subtractExact(now, before);
        if (change > 0) {
            sum(MovementKind.INCREASED).add(change);
        } else if (change < 0) {
            sum(MovementKind.DECREASED).add(Math.negateExact(change));
        }
    }

    private long minor(@Nullable Money money) {
        if (money == null) {
            return 0;
        }
        checkArgument(
                money.getCurrencyUnit().equals(question.currency()),
                "amounts must be in %s but one is %s; convert them with exchange rates",
                question.currency(),
                money);
        return Exact.minor(money, "amount");
    }

    private Sum sum(MovementKind kind) {
        return requireNonNull(sums.get(kind));
    }

    Movement toMovement() {
        ImmutableMovement.Builder movement = ImmutableMovement.builder()
                .openingDay(question.openingDay())
                .closingDay(question.closingDay())
                .closing(question.closing())
                .category(question.category())
                .cameAndWent(cameAndWent)
                .withoutAmount(withoutAmount);
        sums.forEach((kind, sum) -> movement.addSteps(ImmutableMovementStep.builder()
                .kind(kind)
                .deals(sum.deals)
                .amount(Money.ofMinor(question.currency(), sum.minor))
                .build()));
        return movement.build();
    }

    private static final class Sum {
        private long deals;
        private long minor;

        void add(long amount) {
            deals++;
            minor = Math.addExact(minor, amount);
        }
    }
}
