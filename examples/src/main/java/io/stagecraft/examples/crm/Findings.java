// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.crm.table.SetAsideRows;

/**
 * What is to be said about exports beside the books in them.
 *
 * @param defects their oddities, by kind
 * @param aside the rows that cannot be read
 * @param assumptions what was taken to be so because nobody said it
 */
record Findings(Defects defects, SetAsideRows aside, Assumptions assumptions) {
    Findings() {
        this(new Defects(), new SetAsideRows(), new Assumptions());
    }
}
