// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.examples.crm.cell.Moment;
import java.time.LocalDateTime;
import java.util.Optional;

/** In which order of time the rows of a log stand: that of the rows of a deal that stand together, or else that of the first and the last. */
public final class RowOrder {
    private Optional<LocalDateTime> first = Optional.empty();
    private LocalDateTime last = LocalDateTime.MIN;
    private String deal = "";
    private long later;
    private long earlier;

    public void see(String of, Moment at) {
        LocalDateTime time = at.order();
        if (of.equals(deal)) {
            later += time.isAfter(last) ? 1 : 0;
            earlier += time.isBefore(last) ? 1 : 0;
        }
        deal = of;
        last = time;
        first = first.or(() -> Optional.of(time));
    }

    public boolean isNewestFirst() {
        return later == earlier ? first.filter(last::isBefore).isPresent() : earlier > later;
    }
}
