// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * A CRM's host of the stage engine: events in a database, commands and definitions over HTTP, a page of the pipeline; start at
 * {@link io.stagecraft.examples.host.CrmHost}.
 */
@NullMarked
package io.stagecraft.examples.host;

import org.jspecify.annotations.NullMarked;
