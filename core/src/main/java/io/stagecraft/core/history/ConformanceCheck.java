package io.stagecraft.core.history;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.opportunity.Reopened;
import io.stagecraft.core.opportunity.StageMoved;
import io.stagecraft.core.opportunity.Won;
import io.stagecraft.core.process.MoveKind;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.TransitionOverride;
import java.time.Instant;

/** Holds events against the rules of a process. */
final class ConformanceCheck {
    private final SalesProcess process;
    private final Instant asOf;
    private final ImmutableList.Builder<Deviation> deviations = ImmutableList.builder();
    private int deals;
    private int conforming;
    private int checked;
    private int notChecked;
    private boolean conforms;

    ConformanceCheck(SalesProcess process, Instant asOf) {
        this.process = process;
        this.asOf = asOf;
    }

    void add(Opportunity deal) {
        if (deal.event(0).at().isAfter(asOf)) {
            return;
        }
        conforms = true;
        for (int i = 0; i < deal.eventCount() && !deal.event(i).at().isAfter(asOf); i++) {
            check(deal.id(), i, deal.event(i));
        }
        deals++;
        conforming += conforms ? 1 : 0;
    }

    private void check(String deal, int position, DealEvent event) {
        if (event instanceof Opened opened) {
            checked++;
            if (process.indexOf(opened.stage()) < 0) {
                deviate(deal, Deviation.Kind.UNKNOWN_STAGE, position, "opened in " + opened.stage());
            } else if (!opened.isImported() && process.indexOf(opened.stage()) > 0) {
                deviate(deal, Deviation.Kind.STARTED_LATE, position, "opened in " + opened.stage());
            }
        } else if (event instanceof StageMoved move) {
            move(deal, position, move);
        } else if (event instanceof Reopened reopened) {
            ask(
                    deal,
                    position,
                    process.transitions().of(MoveKind.REOPEN),
                    reopened.reason().isPresent(),
                    "reopened in " + reopened.stage());
        } else if (event instanceof Won won) {
            checked++;
            if (!process.winStages().contains(won.stage())) {
                deviate(deal, Deviation.Kind.WON_ELSEWHERE, position, "won from " + won.stage());
            }
        }
    }

    private void move(String deal, int position, StageMoved move) {
        String what = "from " + move.from() + " to " + move.to();
        int from = process.indexOf(move.from());
        int to = process.indexOf(move.to());
        if (from < 0 || to < 0) {
            checked++;
            deviate(deal, Deviation.Kind.UNKNOWN_STAGE, position, what);
        } else {
            ask(deal, position, permission(move, from, to), move.reason().isPresent(), what);
        }
    }

    private MovePermission permission(StageMoved move, int from, int to) {
        for (TransitionOverride override : process.transitions().overrides()) {
            if (override.from().equals(move.from()) && override.to().equals(move.to())) {
                return override.permission();
            }
        }
        return process.transitions().of(kind(to - from));
    }

    private static MoveKind kind(int steps) {
        if (steps > 0) {
            return steps == 1 ? MoveKind.NEXT : MoveKind.SKIP;
        }
        return steps == -1 ? MoveKind.PREVIOUS : MoveKind.JUMP_BACK;
    }

    private void ask(String deal, int position, MovePermission permission, boolean hasReason, String what) {
        if (permission == MovePermission.NEEDS_EVIDENCE) {
            notChecked++;
            return;
        }
        checked++;
        if (permission == MovePermission.FORBIDDEN) {
            deviate(deal, Deviation.Kind.FORBIDDEN_MOVE, position, what);
        } else if (permission == MovePermission.NEEDS_REASON && !hasReason) {
            deviate(deal, Deviation.Kind.MOVE_WITHOUT_REASON, position, what);
        }
    }

    private void deviate(String deal, Deviation.Kind kind, int position, String what) {
        conforms = false;
        deviations.add(Deviation.builder()
                .deal(deal)
                .kind(kind)
                .position(position)
                .what(what)
                .build());
    }

    Conformance toConformance() {
        return Conformance.builder()
                .deals(deals)
                .conforming(conforming)
                .checked(checked)
                .notChecked(notChecked)
                .deviations(deviations.build())
                .build();
    }
}
