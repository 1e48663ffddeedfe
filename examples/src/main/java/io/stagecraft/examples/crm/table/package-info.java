// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * What a table is about and what its columns tell: by their headers, by the values below them, and by what somebody says.
 *
 * <p>{@link io.stagecraft.examples.crm.table.TableHead} reads a header, {@link io.stagecraft.examples.crm.table.ExportTable} is the
 * table that comes of it, and {@link io.stagecraft.examples.crm.table.Cells} its values.
 */
@NullMarked
package io.stagecraft.examples.crm.table;

import org.jspecify.annotations.NullMarked;
