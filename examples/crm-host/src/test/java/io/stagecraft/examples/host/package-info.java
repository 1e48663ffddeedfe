// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

@NullMarked
package io.stagecraft.examples.host;

import org.jspecify.annotations.NullMarked;
