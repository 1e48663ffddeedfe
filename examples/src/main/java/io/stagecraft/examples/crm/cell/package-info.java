// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * What people and systems write into a cell, and how it is read: words, names, amounts, currencies, units, days.
 *
 * <p>Nothing here knows in which table or column a cell stands.
 */
@NullMarked
package io.stagecraft.examples.crm.cell;

import org.jspecify.annotations.NullMarked;
