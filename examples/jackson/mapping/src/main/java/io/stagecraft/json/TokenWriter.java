// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import io.stagecraft.core.Incubating;
import java.io.IOException;
import java.math.BigDecimal;

/** Where stored values are written to: a stream of tokens. */
@Incubating
public interface TokenWriter {
    /** Begins an object. */
    void startObject() throws IOException;

    /** Ends an object. */
    void endObject() throws IOException;

    /** Begins an array. */
    void startArray() throws IOException;

    /** Ends an array. */
    void endArray() throws IOException;

    /** Writes the name of a field. */
    void name(String name) throws IOException;

    /** Writes a text. */
    void text(String text) throws IOException;

    /** Writes a whole number. */
    void integer(long integer) throws IOException;

    /** Writes a finite number in the fewest digits that tell it from every other. */
    void number(double number) throws IOException;

    /** Writes a decimal without an exponent. */
    void decimal(BigDecimal decimal) throws IOException;

    /** Writes true or false. */
    void bool(boolean value) throws IOException;

    /** Writes null: in trees and schemas only, since what a value does not have is left out. */
    void none() throws IOException;

    /** Writes a value of a type that Stagecraft does not know, as the host stores it. */
    void foreign(Object value) throws IOException;
}
