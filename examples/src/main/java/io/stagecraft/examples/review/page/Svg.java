// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntFunction;

/** Writes drawings. Text in a drawing does not flow, so each is drawn twice: for a wide page and for a narrow one. */
final class Svg {
    private static final int WIDE = 860;
    private static final int NARROW = 352;

    private final StringBuilder out = new StringBuilder();
    private final int width;

    private Svg(int width, int height, String title) {
        this.width = width;
        out.append("<svg class=\"drawing %s\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">%n"
                .formatted(width == WIDE ? "on-wide" : "on-narrow", width, height, Markup.escape(title)));
    }

    static String forBothWidths(IntFunction<String> draw) {
        return draw.apply(WIDE) + draw.apply(NARROW);
    }

    static Svg of(int width, int height, String title) {
        return new Svg(width, height, title);
    }

    boolean isNarrow() {
        return width == NARROW;
    }

    Svg rect(String css, double x, double y, double w, double h) {
        out.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>%n"
                .formatted(css, number(x), number(y), number(w), number(h)));
        return this;
    }

    Svg line(String css, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n"
                .formatted(css, number(x1), number(y1), number(x2), number(y2)));
        return this;
    }

    Svg path(String css, String data) {
        out.append("<path class=\"%s\" d=\"%s\"/>%n".formatted(css, data));
        return this;
    }

    /** Writes text at a point; the anchor is start, middle or end. */
    Svg text(String css, String anchor, double x, double y, String words) {
        out.append("<text class=\"%s\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>%n"
                .formatted(css, anchor, number(x), number(y), Markup.escape(words)));
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
