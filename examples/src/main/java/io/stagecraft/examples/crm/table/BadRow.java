// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;

/** Thrown while a row is read, when it cannot be. */
public final class BadRow extends Exception {
    private static final long serialVersionUID = 1;

    private final String kind;
    private final Message words;
    private final Message remedy;

    /**
     * @param words what is wrong, with the value of this row; rows of one kind have its code
     * @param remedy what helps
     */
    public BadRow(Message words, Message remedy) {
        this(words, "", remedy);
    }

    /**
     * @param of what rows of one kind have in common beside the code of what is wrong, such as a column
     */
    public BadRow(Message words, String of, Message remedy) {
        super(words.code(), null, false, false);
        this.kind = words.code() + "\n" + of;
        this.words = words;
        this.remedy = remedy;
    }

    String kind() {
        return kind;
    }

    public Message words() {
        return words;
    }

    Message remedy() {
        return remedy;
    }
}
