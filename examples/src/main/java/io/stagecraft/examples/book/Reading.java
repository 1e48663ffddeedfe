// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.book;

import io.stagecraft.core.message.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the exports of a book were read.
 *
 * @param system whose exports they are
 * @param columns how each column was read, in the order of the files
 * @param setAside the rows that could not be read and are in no figure, in the order of the files
 * @param warnings what must be known before any figure is read
 * @param problems what is wrong with rows that could not be read, by kind, and what helps
 * @param filtered which closed deals an export left out, so that no win rate holds, and how to get them; empty if it looks whole
 * @param exportBefore the day of the export before the last of several of one book, or empty if there is one only
 * @param followedFrom the day of the first of several exports, on which and from which on every deal was seen; empty if there is one
 * @param looksBack whether rows tell of days after that of the review, so that deals are shown as they are known to have stood on it
 * @param figures what was counted, by name, in a stable order
 */
public record Reading(
        Message system,
        List<Column> columns,
        List<SetAside> setAside,
        List<Message> warnings,
        List<Message> problems,
        Optional<Message> filtered,
        Optional<LocalDate> exportBefore,
        Optional<LocalDate> followedFrom,
        boolean looksBack,
        Map<String, String> figures) {
    /**
     * A column of a file.
     *
     * @param file where it stands
     * @param header how it is called
     * @param means what it was read as
     */
    public record Column(String file, String header, Message means) {}

    /**
     * A row that could not be read.
     *
     * @param file where it stands
     * @param line where it begins
     * @param id the id or name of the deal
     * @param status how the deal stands, as far as that is known
     * @param amount its amount as the file writes it
     * @param why what is wrong with it
     */
    public record SetAside(String file, long line, String id, Message status, String amount, Message why) {}
}
