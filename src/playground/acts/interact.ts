// Sends an interaction to the bot, with all that Discord tells of who acts and where.
import { ACKNOWLEDGE_WITHIN_MS, Exchange, type InteractionPayload } from '../exchange.ts';
import { LARGEST_BYTES } from '../files.ts';
import type { Message } from '../messages.ts';
import { channelOf, memberOf, permissionsOf, type Channel } from '../places.ts';
import type { World } from '../world.ts';
import { placeOf, type Setting } from './setting.ts';

/** Kinds of interactions: https://docs.discord.com/developers/interactions/receiving-and-responding */
export const INTERACTION = { command: 2, component: 3, autocomplete: 4, submit: 5 } as const;

/** How many interactions are remembered. */
const REMEMBERED = 2000;

/** An interaction to be sent. */
interface Interaction {
  readonly type: (typeof INTERACTION)[keyof typeof INTERACTION];
  /** How it is spoken of, such as `/ask`. */
  readonly name: string;
  readonly data: object;
  /** The message on which the component sits that was used. */
  readonly source?: Message;
}

/** Sends an interaction to the bot. */
export function interact(world: World, setting: Setting, interaction: Interaction): Exchange {
  const { type, name, data, source } = interaction;
  const payload: InteractionPayload = {
    ...{ id: world.newId(), token: `playground-${world.newId()}`, version: 1, type, data },
    ...{ application_id: world.application, ...whereOf(world, setting) },
    ...(source === undefined ? {} : { message: source }),
  };
  const { user, hasBot } = setting;
  const exchange = new Exchange({
    ...{ name, payload, userId: user.id, now: world.now, isAlone: !hasBot },
    ...(source === undefined ? {} : { source }),
  });
  keep(world, exchange);
  world.bus.emit('dispatch', 'INTERACTION_CREATE', payload);
  world.bus.emit('change', { channel: payload.channel_id, exchange });
  setTimeout(() => {
    if (!exchange.isAnswered) world.bus.emit('change', { channel: payload.channel_id, exchange });
  }, ACKNOWLEDGE_WITHIN_MS + 1).unref();
  return exchange;
}

/** Keeps an interaction; of very many the oldest are forgotten. */
function keep({ exchanges }: World, exchange: Exchange): void {
  exchanges.set(exchange.payload.token, exchange);
  const oldest = exchanges.keys().next();
  if (exchanges.size > REMEMBERED && !oldest.done) exchanges.delete(oldest.value);
}

function whereOf(world: World, setting: Setting) {
  const { user, channel, locale, permissions, hasBot } = setting;
  const { guild } = channel;
  const { context } = placeOf(setting);
  const place =
    guild === undefined
      ? { user }
      : {
          ...{ guild_id: guild.id, guild_locale: 'en-GB' },
          guild: { id: guild.id, locale: 'en-GB', features: [] },
          member: memberOf(user, guild, permissions),
        };
  const owners = hasBot ? { '0': guild?.id ?? '0' } : { '1': user.id };
  return {
    ...{ channel_id: channel.id, channel: partial(channel, permissions), locale, ...place },
    ...{ context, app_permissions: String(permissionsOf(world.bot, channel)) },
    ...{ entitlements: [], attachment_size_limit: LARGEST_BYTES },
    authorizing_integration_owners: owners,
  };
}

/** A channel as an interaction tells of it, with what the user may do there. */
function partial(channel: Channel, permissions: bigint): object {
  return { ...channelOf(channel), permissions: String(permissions) };
}
