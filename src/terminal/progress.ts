// How far a build is: a bar on a terminal, a plain line now and then elsewhere; always on standard error.
import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../adapters/index-builder.ts';

/** Where there is no terminal, a line after each tenth of the work. */
const PLAIN_STEPS = 10;

/** Shows progress; `stop` leaves the screen tidy, whether or not all was done. */
export interface ProgressReporter {
  readonly update: (progress: Progress) => void;
  readonly stop: () => void;
}

/** Papers a second so far and whole seconds left. */
function pace(started: number, { done, total }: Progress): { rate: number; left: number } {
  const rate = done / Math.max(0.001, (performance.now() - started) / 1000);
  return { rate, left: Math.ceil((total - done) / rate) };
}

function bar(output: NodeJS.WriteStream): ProgressReporter {
  const started = performance.now();
  const shown = new SingleBar(
    {
      stream: output,
      format: 'Indexing {bar} {value}/{total} papers · {rate} papers/s · {left} s left',
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let begun = false;
  return {
    update(progress) {
      const { rate, left } = pace(started, progress);
      const payload = { rate: rate.toFixed(0), left };
      if (!begun) shown.start(progress.total, 0, payload);
      begun = true;
      shown.update(progress.done, payload);
    },
    stop() {
      if (begun) shown.stop();
    },
  };
}

function lines(output: NodeJS.WritableStream): ProgressReporter {
  const started = performance.now();
  let last = 0;
  return {
    update(progress) {
      const step = Math.floor((progress.done / progress.total) * PLAIN_STEPS);
      if (step === last) return;
      last = step;
      const { rate, left } = pace(started, progress);
      output.write(
        `Indexed ${progress.done}/${progress.total} papers, ${rate.toFixed(0)} papers/s, ${left} s left\n`,
      );
    },
    stop: () => undefined,
  };
}

/** A reporter fit for the output. */
export function progressReporter(output: NodeJS.WriteStream): ProgressReporter {
  return output.isTTY ? bar(output) : lines(output);
}
