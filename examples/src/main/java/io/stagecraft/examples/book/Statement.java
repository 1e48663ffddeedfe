// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.explain.Answer;
import java.time.LocalDate;

/** A statement about the customer that somebody answered, as one row of evidence.csv. */
public record Statement(LocalDate day, String statement, Answer answer, String source) {}
