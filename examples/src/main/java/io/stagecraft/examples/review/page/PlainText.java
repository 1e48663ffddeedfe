// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.measure.Ids;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;

/** Text without what does not show: names of a book can neither steer a terminal nor turn the direction of what follows. */
public final class PlainText {
    private static final char INSTEAD = '\uFFFD';

    private PlainText() {}

    /** Returns the text with a sign in the place of each character that does not show; lines stay. */
    public static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if ((point < ' ' || point > '~') && point != '\n' && isHidden(point)) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, INSTEAD);
            }
            i += Character.charCount(point);
        }
        return plain == null ? text : plain.toString();
    }

    private static boolean isHidden(int point) {
        return Ids.hidden(Character.toString(point)).isPresent();
    }

    /** Returns a writer that passes on plain text only, each line when it ends. */
    public static PrintWriter writer(PrintWriter out) {
        return new PrintWriter(new Plain(out), true);
    }

    private static final class Plain extends FilterWriter {
        private final PrintWriter to;

        Plain(PrintWriter out) {
            super(out);
            to = out;
        }

        @Override
        public void write(int c) throws IOException {
            write(Character.toString((char) c), 0, 1);
        }

        @Override
        public void write(char[] chars, int from, int length) throws IOException {
            write(new String(chars, from, length), 0, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            // a line ends as the machine ends lines
            String line = text.substring(from, from + length);
            to.write(line.equals(System.lineSeparator()) ? line : of(line));
            check();
        }

        @Override
        public void flush() throws IOException {
            to.flush();
            check();
        }

        private void check() throws IOException {
            if (to.checkError()) {
                throw new IOException("cannot be written to");
            }
        }
    }
}
