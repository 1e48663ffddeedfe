// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.crm.history.Changes;
import io.stagecraft.examples.crm.history.Histories;
import io.stagecraft.examples.crm.history.StageOrder;

/**
 * What reading the row of a deal takes from the rest of the export.
 *
 * @param histories the past of the deals
 * @param changes how a past becomes changes of fields
 * @param order of the stages
 * @param notes what tables beside the deals note about each of them
 * @param splits how their credit is split
 * @param parties the sellers, customers and products they name
 * @param gaps where what they do not tell is counted
 * @param defects where what is odd about them is counted
 */
public record BesideDeals(
        Histories histories,
        Changes changes,
        StageOrder order,
        DealNotes notes,
        Splits splits,
        Parties parties,
        DealGaps gaps,
        Defects defects) {}
