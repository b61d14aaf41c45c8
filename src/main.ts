// npm start: the bot in Discord, or on a playground of this machine when there is no token. The composition root.
import { type Config, loadConfig } from './config.ts';
import { createLog, type Logger } from './log.ts';
import { startModels } from './open-library.ts';
import type { ModelProcess } from './adapters/model-process.ts';
import { endAsked, runBot } from './run-bot.ts';
import { runPlayground } from './run-playground.ts';
import { logReporter } from './running-corpus.ts';
import { runVerb } from './terminal/verb.ts';

/** How long what is left of a bot that has ended may take to go by itself. */
const LEAVE_AFTER_MS = 2000;

async function run(config: Config, models: ModelProcess, log: Logger): Promise<void> {
  const { discordToken: token, discordApiUrl: restApi } = config;
  if (token === undefined) await runPlayground(config, models, log);
  else {
    const reporter = logReporter(log);
    await runBot({ config, models, log, token, restApi, reporter, ended: endAsked() });
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
    await run(config, models, log);
  } finally {
    models.close();
    // After a login that was given up, discord.js goes on trying to connect and would keep the process alive.
    setTimeout(() => process.exit(), LEAVE_AFTER_MS).unref();
  }
}

await runVerb(main);
