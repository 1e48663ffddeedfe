// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * A book of business as its files tell it: {@link io.stagecraft.examples.book.Book} is the entry; {@code examples.crm} reads it.
 */
@NullMarked
package io.stagecraft.examples.book;

import org.jspecify.annotations.NullMarked;
