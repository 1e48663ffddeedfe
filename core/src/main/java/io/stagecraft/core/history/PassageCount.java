package io.stagecraft.core.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Counts the spells in one stage. */
final class PassageCount {
    private final String stage;
    private final EnumMap<Spells.End, Integer> ends = new EnumMap<>(Spells.End.class);
    private final List<Long> days = new ArrayList<>();
    private final List<Long> daysOfWon = new ArrayList<>();
    private final List<Long> from = new ArrayList<>();
    private final List<Long> to = new ArrayList<>();
    private final List<Boolean> isEnd = new ArrayList<>();
    private int movedBack;
    private int unknownEntry;

    PassageCount(String stage) {
        this.stage = stage;
    }

    void add(Spell spell, boolean isBack, boolean isWon, ZoneId zone) {
        ends.merge(spell.end(), 1, Integer::sum);
        movedBack += isBack ? 1 : 0;
        if (spell.entered() == null) {
            unknownEntry++;
            return;
        }
        boolean hasEnded = spell.end() != Spells.End.STILL_THERE;
        long stay = days(spell.entered(), spell.left(), zone);
        if (hasEnded) {
            days.add(stay);
        }
        if (hasEnded && isWon) {
            daysOfWon.add(stay);
        }
        from.add(days(spell.entered(), spell.seen(), zone));
        to.add(stay);
        isEnd.add(hasEnded);
    }

    StagePassage toPassage() {
        boolean[] hasEnded = new boolean[isEnd.size()];
        for (int i = 0; i < hasEnded.length; i++) {
            hasEnded[i] = isEnd.get(i);
        }
        return StagePassage.builder()
                .stage(stage)
                .movedOn(count(Spells.End.MOVED) - movedBack)
                .movedBack(movedBack)
                .won(count(Spells.End.WON))
                .lost(count(Spells.End.LOST))
                .abandoned(count(Spells.End.ABANDONED))
                .stillThere(count(Spells.End.STILL_THERE))
                .unknownEntry(unknownEntry)
                .days(Quantiles.of(days))
                .daysOfWon(Quantiles.of(daysOfWon))
                .stay(Survival.of(array(from), array(to), hasEnded))
                .build();
    }

    private int count(Spells.End end) {
        return ends.getOrDefault(end, 0);
    }

    private static long[] array(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static long days(Instant from, Instant to, ZoneId zone) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
    }
}
