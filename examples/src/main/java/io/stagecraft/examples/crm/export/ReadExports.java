// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.export;

import io.stagecraft.examples.book.SpecialDay;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.deal.DealCurrencies;
import io.stagecraft.examples.crm.deal.DealRows;
import io.stagecraft.examples.crm.deal.Splits;
import io.stagecraft.examples.crm.history.Histories;
import io.stagecraft.examples.crm.history.StageOrder;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.Formats;
import io.stagecraft.examples.crm.table.NamesOfIds;
import io.stagecraft.examples.crm.table.Preset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rows of exports as they were read.
 *
 * @param preset the product that wrote them, if it is known
 * @param cells of all tables
 * @param order of the stages
 * @param series the days of several exports of one book, earliest first; empty if there is one export
 * @param rows the deals
 * @param splits how the credit of deals is split
 */
public record ReadExports(
        Optional<Preset> preset,
        List<Cells> cells,
        Formats formats,
        CellWords words,
        StageOrder order,
        List<SpecialDay> specialDays,
        List<LocalDate> series,
        DealRows rows,
        Histories histories,
        Splits splits,
        DealCurrencies currencies,
        NamesOfIds users) {}
