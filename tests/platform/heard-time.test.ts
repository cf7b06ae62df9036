import { afterEach, describe, expect, it, vi } from 'vitest';
import { heardTime } from '../../src/platform/heard-time';

afterEach(() => vi.unstubAllGlobals());

/** Notes whether it was asked what locks Firefox up. */
function contextAt(currentTime: number, outputLatency: number | undefined) {
  const asked = vi.fn(() => outputLatency);
  const context = { currentTime, baseLatency: 0.01 } as AudioContext;
  Object.defineProperty(context, 'outputLatency', { get: asked });
  return { context, asked };
}

describe('the time that is heard', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36', 0.04, 1.95],
    // Safari knows none.
    ['Mozilla/5.0 (Macintosh) Version/26.0 Safari/605.1.15', undefined, 1.99],
  ])('lies behind by all latencies: %s', (userAgent, latency, expected) => {
    vi.stubGlobal('navigator', { userAgent });
    expect(heardTime(contextAt(2, latency).context)).toBeCloseTo(expected);
  });

  it('is told in Firefox without the question that locks it up', () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0' });
    const { context, asked } = contextAt(2, 0.5);
    expect(heardTime(context)).toBeLessThan(1.99);
    expect(heardTime(context)).toBeGreaterThan(1.9);
    expect(asked).not.toHaveBeenCalled();
  });
});
