// npm start: the bot, or the terminal when there is no token. The composition root: it alone knows all parts.
import { once } from 'node:events';
import { commands } from '#commands/index.ts';
import type { ModelProcess } from './adapters/model-process.ts';
import { openState } from './adapters/state/state-file.ts';
import { type Config, loadConfig } from './config.ts';
import { startBot } from './discord/bot.ts';
import { createLog, type Logger } from './log.ts';
import { startModels } from './open-library.ts';
import { followIndex, openRunningCorpus } from './running-corpus.ts';
import { converse } from './terminal/conversation.ts';
import { openWithProgress } from './terminal/session.ts';
import { runVerb } from './terminal/verb.ts';

const NO_TOKEN = `No DISCORD_TOKEN is set, so questions are answered here. To bring Footnote into Discord: create an application
at https://discord.com/developers/applications, copy its bot token into .env (see .env.example), and start again.
`;

/** How long what is left of a bot that has ended may take to go by itself. */
const LEAVE_AFTER_MS = 2000;

/** The re-ranker loads at its first use; the first question shall not wait for it. */
async function warmUp(config: Config, models: ModelProcess): Promise<void> {
  if (config.models.rerankingModel !== undefined) await models.score('', []);
}

async function runTerminal(config: Config, models: ModelProcess, log: Logger): Promise<void> {
  process.stdout.write(NO_TOKEN);
  const open = await openWithProgress(config, models);
  await warmUp(config, models);
  const current = followIndex(open, models, config, log);
  await converse(() => current.library);
  current.close();
}

/** Aborted, with the name of the signal, when the process is asked to end. */
function endAsked(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      asked.abort(signal);
    });
  }
  return asked.signal;
}

async function runBot(
  token: string,
  config: Config,
  models: ModelProcess,
  log: Logger,
): Promise<void> {
  const corpus = await openRunningCorpus(config, models, log);
  await warmUp(config, models);
  const ended = endAsked();
  const end = once(ended, 'abort');
  const state = openState(config.stateFile);
  try {
    const bot = await startBot({
      token,
      commands,
      library: corpus.library,
      corpus: corpus.service,
      state,
      log,
      signal: ended,
      ...(config.discordApiUrl === undefined ? {} : { restApi: config.discordApiUrl }),
    });
    await end;
    log.info({ signal: ended.reason as string }, 'stopping');
    await bot.stop();
  } catch (error) {
    if (error !== ended.reason) throw error;
    log.info({ signal: ended.reason }, 'stopped before it was ready');
  } finally {
    corpus.close();
    state.close();
    // After a login that was given up, discord.js goes on trying to connect and would keep the process alive.
    setTimeout(() => process.exit(), LEAVE_AFTER_MS).unref();
  }
}

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const models = await startModels(config, {
    onRestart: (details) => {
      log.warn(details, 'model process ended; starting it again');
    },
  });
  try {
    if (config.discordToken === undefined) await runTerminal(config, models, log);
    else await runBot(config.discordToken, config, models, log);
  } finally {
    models.close();
  }
}

await runVerb(main);
