// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Who asks, and how.
 *
 * @param tenant the id of the company whose data the request may see
 * @param person the id of the person, who is recorded with what the request changes
 * @param roles the ids of the roles in which the person acts
 * @param command the id under which what the request changes is done once
 * @param expected the number of events of the deal that the person has seen, or empty if that does not matter
 * @param locale the language of the answer
 */
record Caller(String tenant, String person, List<String> roles, String command, OptionalInt expected, Locale locale) {}
