// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/** Three studies (docs/studies), each a table and a figure that anybody can make again. */
@NullMarked
package io.stagecraft.examples.studies;

import org.jspecify.annotations.NullMarked;
