/** Arithmetic that other packages of this library share: fast elementary functions and small systems of equations; no API. */
package io.stagecraft.core.numeric;
