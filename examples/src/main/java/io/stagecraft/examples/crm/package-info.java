// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Reads what CRM systems export into books; {@link io.stagecraft.examples.crm.CrmReader} is the entry.
 *
 * <p>What headers and words mean stands in the resources headers.csv, words.csv and presets.csv of this package: a product more
 * is a few lines there and no class here.
 */
@NullMarked
package io.stagecraft.examples.crm;

import org.jspecify.annotations.NullMarked;
