// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * What a researcher works with: the quarter of a book with its forecast, studies that are files and run again, and tables for a
 * statistics program.
 */
@NullMarked
package io.stagecraft.examples.study;

import org.jspecify.annotations.NullMarked;
