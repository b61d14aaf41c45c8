// The routes by which a bot learns who it is and where the gateway is.
import { ok, route, type Route } from './route.ts';
import type { World } from '../world.ts';

const START_LIMIT = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };

export const application: readonly Route[] = [
  route('GET', '/gateway/bot', ({ gatewayUrl }) =>
    ok({ url: gatewayUrl, shards: 1, session_start_limit: START_LIMIT }),
  ),
  route('GET', '/gateway', ({ gatewayUrl }) => ok({ url: gatewayUrl })),
  route('GET', '/users/@me', ({ world }) => ok(world.bot)),
  route('GET', '/applications/@me', ({ world }) => ok(applicationOf(world))),
  route('GET', '/oauth2/applications/@me', ({ world }) => ok(applicationOf(world))),
];

function applicationOf({ application: id, bot, guilds }: World): object {
  return {
    ...{ id, name: bot.global_name, icon: null, description: '', summary: '', bot, flags: 0 },
    ...{ bot_public: true, bot_require_code_grant: false, verify_key: '', team: null },
    ...{ owner: guilds[0]?.owner, integration_types_config: { 0: {}, 1: {} } },
    approximate_guild_count: guilds.filter(({ hasBot }) => hasBot).length,
  };
}
