// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Reads what CRM systems export into books; {@link io.stagecraft.examples.crm.CrmReader} is the entry.
 *
 * <p>The packages below it build on each other in this order: what a {@linkplain io.stagecraft.examples.crm.cell cell} says, the
 * lines of a {@linkplain io.stagecraft.examples.crm.file file}, what the columns of a {@linkplain
 * io.stagecraft.examples.crm.table table} tell, the {@linkplain io.stagecraft.examples.crm.history history} of deals, the {@linkplain
 * io.stagecraft.examples.crm.deal deals} themselves, and how several {@linkplain io.stagecraft.examples.crm.export exports} belong
 * together.
 *
 * <p>What headers and words mean stands in the resources headers.csv, words.csv and presets.csv of this package: a product more
 * is a few lines there and no class here.
 */
@NullMarked
package io.stagecraft.examples.crm;

import org.jspecify.annotations.NullMarked;
