// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import io.stagecraft.core.message.Message;
import java.util.function.Consumer;

/** The lines of a file or a sheet before it is known which of them is the header; they can be read more than once. */
public interface RawTable {
    /** Returns how to call it in a message. */
    String name();

    /** Returns what those who made it call it: its sheet, or its file without the folder. */
    default String title() {
        String name = name();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Returns how it was read, such as "UTF-8, semicolons". */
    Message how();

    /** Hands out lines, blank ones left out, until the given number of them. */
    void read(long most, Consumer<Line> lines);
}
