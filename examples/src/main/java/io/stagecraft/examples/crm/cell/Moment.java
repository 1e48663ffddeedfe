// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When something happened, as precisely as the file says it.
 *
 * @param at the day and the time by the clock of the file; midnight if it says none
 * @param offset how far that clock is from UTC; empty if it does not say
 */
public record Moment(LocalDateTime at, Optional<ZoneOffset> offset) {
    /**
     * Returns the day: by the clock of the book's zone if there is one, else by that of the file. Midnight UTC is no instant
     * but how some systems write a day.
     */
    public LocalDate day(Optional<ZoneId> zone) {
        boolean isDay = at.toLocalTime().equals(LocalTime.MIDNIGHT)
                && offset.filter(ZoneOffset.UTC::equals).isPresent();
        return zone.isEmpty() || offset.isEmpty() || isDay
                ? at.toLocalDate()
                : at.atOffset(offset.get()).atZoneSameInstant(zone.get()).toLocalDate();
    }

    /** Returns whether this is a time in UTC that is of another day in California or in Sydney, or between the two. */
    public boolean isAnotherDayElsewhere() {
        return offset.filter(ZoneOffset.UTC::equals).isPresent()
                && !at.toLocalTime().equals(LocalTime.MIDNIGHT)
                && !at.minusHours(8).toLocalDate().equals(at.plusHours(10).toLocalDate());
    }

    /** Returns the time in one order for all moments of a file. */
    public LocalDateTime order() {
        return offset.isEmpty() ? at : at.minusSeconds(offset.get().getTotalSeconds());
    }
}
