package io.stagecraft.core.history;

import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.statistics.Spell;
import io.stagecraft.core.statistics.SurvivalCurve;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Counts the stays in one stage. */
final class PassageCount {
    private final String stage;
    private final EnumMap<Stay.End, Integer> ends = new EnumMap<>(Stay.End.class);
    private final List<Long> days = new ArrayList<>();
    private final List<Long> daysOfWon = new ArrayList<>();
    private final List<Spell> spells = new ArrayList<>();
    private int movedBack;
    private int unknownEntry;

    PassageCount(String stage) {
        this.stage = stage;
    }

    void add(Stay stay, boolean isBack, boolean isWon) {
        ends.merge(stay.end(), 1, Integer::sum);
        movedBack += isBack ? 1 : 0;
        if (!stay.isEntryKnown()) {
            unknownEntry++;
            return;
        }
        boolean hasEnded = stay.end() != Stay.End.STILL_THERE;
        if (hasEnded) {
            days.add(stay.days());
        }
        if (hasEnded && isWon) {
            daysOfWon.add(stay.days());
        }
        spells.add(stay.spell());
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
                .days(Quantiles.of(days))
                .daysOfWon(Quantiles.of(daysOfWon))
                .stay(SurvivalCurve.of(spells))
                .build();
    }

    private int count(Stay.End end) {
        return ends.getOrDefault(end, 0);
    }
}
