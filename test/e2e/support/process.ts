// Footnote as its users start it: processes with clean settings, each watched until nothing of it is left.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { SETTINGS } from '#src/config.ts';

/** How a process ended and what it said. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard error without the lines that tell how far a build is. */
  readonly notice: string;
}

export interface StartOptions {
  /** Settings; those that are not named are blank, whatever .env and the environment say. */
  readonly settings?: Partial<Record<keyof typeof SETTINGS.shape, string>>;
  /** What it reads from standard input; nothing by default. */
  readonly input?: string;
  /** The largest file that it may write, in KiB: a full disk, as far as a process can tell. */
  readonly largestFile?: number;
  /** Whether it matters how soon it is done; if not, it stands back for processes that are timed. */
  readonly timed?: boolean;
}

/** How long what a process leaves behind may take to be gone. */
const GONE_WITHIN_MS = 10_000;

const BLANK: NodeJS.ProcessEnv = Object.fromEntries(
  Object.keys(SETTINGS.shape).map((name) => [name, '']),
);
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG'];

const PROGRESS = /^Indexed \d+\/\d+ papers, .*\n/gm;

const running = new Set<Running>();

function environment(settings: StartOptions['settings']): NodeJS.ProcessEnv {
  const inherited: NodeJS.ProcessEnv = {};
  for (const name of INHERITED) inherited[name] = process.env[name];
  // What is remembered ends with the process, unless a test asks for a file of its own.
  return { ...inherited, ...BLANK, STATE_FILE: ':memory:', ...settings };
}

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly command: string;
}

/** The living processes; one that has ended and waits to be collected is not living. */
async function processes(): Promise<Row[]> {
  const columns = ['-A', '-o', 'pid=,ppid=,pgid=,stat=,args='];
  const { stdout } = await promisify(execFile)('ps', columns);
  return stdout.split('\n').flatMap((row) => {
    const [pid, parent, group, state = 'Z', ...command] = row.trim().split(/\s+/);
    if (state.startsWith('Z')) return [];
    const numbers = { pid: Number(pid), parent: Number(parent), group: Number(group) };
    return [{ ...numbers, command: command.join(' ') }];
  });
}

/** One started process. It leads a group of its own, which its model process belongs to. */
export class Running {
  stdout = '';
  stderr = '';
  /** Resolves when it has ended and all that it said has arrived. */
  readonly ended: Promise<Outcome>;
  readonly child: ChildProcess;
  readonly pid: number;

  constructor(child: ChildProcess) {
    this.child = child;
    this.pid = child.pid ?? 0;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        const { stdout, stderr } = this;
        resolve({ code, signal, stdout, stderr, notice: stderr.replace(PROGRESS, '') });
      });
    });
  }

  /** The number of the process that holds its models. @throws Error when there is none */
  async models(): Promise<number> {
    const own = (await processes()).find(
      ({ parent, command }) => parent === this.pid && command.includes('model-worker'),
    );
    if (own === undefined) throw new Error('No model process is running.');
    return own.pid;
  }

  /** Sends a signal to it alone, or to its models as well, as a service manager does. */
  kill(signal: NodeJS.Signals, whom: 'alone' | 'group' = 'alone'): void {
    process.kill(whom === 'group' ? -this.pid : this.pid, signal);
  }

  /** Waits until it has said something. @throws Error when it ends before it does, or not in time */
  async says(pattern: RegExp, withinMs = 40_000): Promise<void> {
    const deadline = performance.now() + withinMs;
    while (!pattern.test(this.stdout + this.stderr)) {
      const late = performance.now() > deadline;
      if (late || this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`It did not say ${String(pattern)}: ${this.stdout}${this.stderr}`);
      }
      await pause(50);
    }
  }

  /** Waits until it has ended. @throws Error when a process of its group outlives it */
  async gone(): Promise<Outcome> {
    const outcome = await this.ended;
    const deadline = performance.now() + GONE_WITHIN_MS;
    for (;;) {
      const left = (await processes()).filter(({ group }) => group === this.pid);
      if (left.length === 0) break;
      if (performance.now() > deadline) {
        throw new Error(`Left behind: ${left.map(({ pid }) => pid).join(', ')}\n${this.stderr}`);
      }
      await pause(50);
    }
    running.delete(this);
    return outcome;
  }
}

/** Starts a verb of src/, such as `ask`, the way its npm script does. */
export function start(verb: string, args: readonly string[], options: StartOptions = {}): Running {
  const { settings, input, largestFile, timed = false } = options;
  const command = [process.execPath, '--import', 'tsx', `src/${verb}.ts`, ...args];
  const limited = ['bash', '-c', `ulimit -f ${largestFile ?? 'unlimited'}; exec "$@"`, 'bash'];
  const [program = '', ...rest] = largestFile === undefined ? command : [...limited, ...command];
  const child = spawn(program, rest, {
    env: environment(settings),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  if (child.pid !== undefined && !timed) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const started = new Running(child);
  running.add(started);
  child.stdin?.end(input);
  return started;
}

/** Runs a verb to its end and makes sure that nothing of it is left. */
export async function run(
  verb: string,
  args: readonly string[],
  options: StartOptions = {},
): Promise<Outcome> {
  return start(verb, args, options).gone();
}

/** Ends whatever a failed test left running. */
export function endAll(): void {
  for (const { pid } of running) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  running.clear();
}
