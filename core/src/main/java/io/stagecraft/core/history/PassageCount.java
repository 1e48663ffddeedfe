package io.stagecraft.core.history;

import io.stagecraft.core.statistics.Quantiles;
import io.stagecraft.core.statistics.SurvivalCurve;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Counts the spells in one stage. */
final class PassageCount {
    private final String stage;
    private final EnumMap<Spells.End, Integer> ends = new EnumMap<>(Spells.End.class);
    private final List<Long> days = new ArrayList<>();
    private final List<Long> daysOfWon = new ArrayList<>();
    private final List<io.stagecraft.core.statistics.Spell> stays = new ArrayList<>();
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
        stays.add(io.stagecraft.core.statistics.Spell.builder()
                .enteredAt((double) days(spell.entered(), spell.seen(), zone))
                .days((double) stay)
                .exit(hasEnded ? Optional.of("left") : Optional.empty())
                .build());
    }

    StagePassage toPassage() {
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
                .stay(SurvivalCurve.of(stays))
                .build();
    }

    private int count(Spells.End end) {
        return ends.getOrDefault(end, 0);
    }

    private static long days(Instant from, Instant to, ZoneId zone) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
    }
}
