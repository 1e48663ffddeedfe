// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/** Reviews, scores and simulates millions of deals on Spark, with the same jars as one machine. */
@NullMarked
package io.stagecraft.examples.spark;

import org.jspecify.annotations.NullMarked;
