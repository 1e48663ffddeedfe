// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.history;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Multiset;
import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.statistics.Spell;
import io.stagecraft.core.statistics.SurvivalCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the stays in one stage. */
final class PassageCount {
    private static final int MOST_DAYS_KEPT = 10_000;

    private final String stage;
    private final Multiset<Stay.End> ends = EnumMultiset.create(Stay.End.class);
    private final Column days = new Column();
    private final Column daysOfWon = new Column();
    private final List<Spell> spells = new ArrayList<>();
    /** Stays from the first day on, by end and days: many are of one kind. */
    private final Map<Stay.End, @Nullable Spell[]> ofKind = new EnumMap<>(Stay.End.class);

    private int movedBack;
    private int unknownEntry;

    PassageCount(String stage) {
        this.stage = stage;
    }

    /** Counts the stay at a position of what was read. */
    void add(StayReader stays, int at, boolean isBack, boolean isWon) {
        Stay.End end = stays.end(at);
        ends.add(end);
        movedBack += isBack ? 1 : 0;
        if (!stays.isEntryKnown(at)) {
            unknownEntry++;
            return;
        }
        boolean hasEnded = end != Stay.End.STILL_THERE;
        if (hasEnded) {
            days.add(stays.days(at));
        }
        if (hasEnded && isWon) {
            daysOfWon.add(stays.days(at));
        }
        spells.add(spell(end, stays.seenFrom(at), stays.days(at)));
    }

    private Spell spell(Stay.End end, long seenFrom, long stayed) {
        if (seenFrom > 0 || stayed >= MOST_DAYS_KEPT) {
            return Stay.spell(end, seenFrom, stayed);
        }
        int day = (int) stayed;
        @Nullable Spell[] kept = ofKind.computeIfAbsent(end, any -> new Spell[day + 1]);
        if (kept.length <= day) {
            kept = Arrays.copyOf(kept, Math.max(day + 1, 2 * kept.length));
            ofKind.put(end, kept);
        }
        Spell spell = kept[day];
        if (spell == null) {
            spell = Stay.spell(end, 0, stayed);
            kept[day] = spell;
        }
        return spell;
    }

    StagePassage toPassage() {
        return ImmutableStagePassage.builder()
                .stage(stage)
                .movedOn(count(Stay.End.MOVED) - movedBack)
                .movedBack(movedBack)
                .won(count(Stay.End.WON))
                .lost(count(Stay.End.LOST))
                .abandoned(count(Stay.End.ABANDONED))
                .stillThere(count(Stay.End.STILL_THERE))
                .unknownEntry(unknownEntry)
                .days(Quantiles.of(days.toArray()))
                .daysOfWon(Quantiles.of(daysOfWon.toArray()))
                .stay(SurvivalCurve.of(spells))
                .build();
    }

    private int count(Stay.End end) {
        return ends.count(end);
    }

    /** Numbers in the order in which they came. */
    private static final class Column {
        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
