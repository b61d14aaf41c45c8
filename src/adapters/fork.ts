// Starts a file of ours as a child process that is told its settings and answers in messages.
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * Starts a worker. It reads `settings` from its first argument and should end when it is disconnected, so
 * that it never outlives its parent.
 */
export function forkWorker(file: URL, settings: unknown): ChildProcess {
  return fork(fileURLToPath(file), [JSON.stringify(settings)], {
    execArgv: ['--import', TSX],
    serialization: 'advanced',
    // Nothing of a worker's own chatter may reach standard output, which belongs to answers.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
