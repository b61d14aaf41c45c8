// Ids as Discord makes them: they hold the time, never repeat, and sort by age.

const DISCORD_EPOCH = 1_420_070_400_000n;
const TIME_SHIFT = 22n;

/** A source of ids by this clock; should the clock be set back, they go on from the last. */
export function snowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const byTime = (BigInt(now()) - DISCORD_EPOCH) << TIME_SHIFT;
    last = byTime > last ? byTime : last + 1n;
    return String(last);
  };
}
