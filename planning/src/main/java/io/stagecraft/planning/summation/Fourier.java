// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.summation;

import java.util.Arrays;
import java.util.List;

/**
 * The discrete Fourier transform (Cooley and Tukey 1965), for the convolutions that are too long to do term by term.
 *
 * <p>Its results are right to about 1e-15 of the whole, not of each part; what falls below zero is cut off.
 */
public final class Fourier {
    /** Multiplications up to which a convolution term by term is used. */
    public static final double DIRECT_LIMIT = 2e7;

    private final int size;
    private final double[] cosine;
    private final double[] sine;

    public Fourier(int atLeast) {
        size = powerOfTwo(atLeast);
        cosine = new double[Math.max(1, size / 2)];
        sine = new double[Math.max(1, size / 2)];
        for (int i = 0; i < cosine.length; i++) {
            double angle = -2 * Math.PI * i / size;
            cosine[i] = StrictMath.cos(angle);
            sine[i] = StrictMath.sin(angle);
        }
    }

    public int size() {
        return size;
    }

    /** Returns the distribution of the sum of two independent terms. */
    public static double[] convolve(double[] one, double[] other) {
        int length = Math.addExact(one.length, other.length - 1);
        return Arrays.copyOf(sum(List.of(one, other), length), length);
    }

    /**
     * Returns the distribution of the sum of many independent terms, transforming each once.
     *
     * @param cells that hold all but a negligible part of the sum; what lies beyond wraps around
     */
    public static double[] sum(List<double[]> terms, int cells) {
        Fourier fourier = new Fourier(cells);
        int n = fourier.size;
        double[] sumRe = new double[n];
        double[] sumIm = new double[n];
        Arrays.fill(sumRe, 1);
        double[] certain = {1};
        for (int i = 0; i < terms.size(); i += 2) {
            // two at once, as real and imaginary part
            double[] re = Arrays.copyOf(terms.get(i), n);
            double[] im = Arrays.copyOf(i + 1 < terms.size() ? terms.get(i + 1) : certain, n);
            fourier.transform(re, im);
            for (int k = 0; k < n; k++) {
                int m = (n - k) & (n - 1);
                double aRe = (re[k] + re[m]) / 2;
                double aIm = (im[k] - im[m]) / 2;
                double bRe = (im[k] + im[m]) / 2;
                double bIm = (re[m] - re[k]) / 2;
                double bothRe = aRe * bRe - aIm * bIm;
                double bothIm = aRe * bIm + aIm * bRe;
                double before = sumRe[k];
                sumRe[k] = before * bothRe - sumIm[k] * bothIm;
                sumIm[k] = before * bothIm + sumIm[k] * bothRe;
            }
        }
        fourier.inverse(sumRe, sumIm);
        return positive(sumRe, n);
    }

    /** Replaces the values by their transform. */
    public void transform(double[] re, double[] im) {
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            int j = bits == 0 ? 0 : Integer.reverse(i) >>> (32 - bits);
            if (j > i) {
                double r = re[i];
                re[i] = re[j];
                re[j] = r;
                double m = im[i];
                im[i] = im[j];
                im[j] = m;
            }
        }
        for (int half = 1; half < size; half <<= 1) {
            int stride = size / (2 * half);
            for (int block = 0; block < size; block += 2 * half) {
                for (int k = 0, t = 0; k < half; k++, t += stride) {
                    int a = block + k;
                    int b = a + half;
                    double r = re[b] * cosine[t] - im[b] * sine[t];
                    double m = re[b] * sine[t] + im[b] * cosine[t];
                    re[b] = re[a] - r;
                    im[b] = im[a] - m;
                    re[a] += r;
                    im[a] += m;
                }
            }
        }
    }

    /** Replaces a transform by the values that it came from. */
    public void inverse(double[] re, double[] im) {
        transform(im, re);
        for (int i = 0; i < size; i++) {
            re[i] /= size;
            im[i] /= size;
        }
    }

    public static double[] positive(double[] values, int length) {
        double[] cut = new double[length];
        for (int i = 0; i < length; i++) {
            cut[i] = Math.max(0, values[i]);
        }
        return cut;
    }

    private static int powerOfTwo(int atLeast) {
        return atLeast <= 1 ? 1 : Integer.highestOneBit(atLeast - 1) << 1;
    }
}
