// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a value that a product stores and edits: a process, a scorecard, a scheme of tiers, a fitted model.
 *
 * <p>A definition is its attributes and nothing else, so that it can be written down in any format and read back equal. What holds
 * a lambda, such as a card that is bound to a caller's type, is a binding and no definition. {@code docs/embedding.md} shows the
 * stored form as JSON, and {@code docs/schemas} describes it for each definition.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Definition {
    /**
     * Returns the version of the stored form that this release writes and reads, from 1. It is raised when an earlier form can
     * no longer be read, and stored with each definition, so that a release does not misread what a newer one wrote.
     */
    int schemaVersion();
}
