// The routes for channels, servers, members and users.
import { faultsInDirect } from '../rules.ts';
import { channelOf, guildOf, memberOf, roleOf, type Guild } from '../places.ts';
import { inChannel } from './access.ts';
import {
  checked,
  denied,
  ok,
  route,
  unknown,
  type Answer,
  type Call,
  type Route,
} from './route.ts';
import { editThread } from './threads.ts';

export const channels: readonly Route[] = [
  route('GET', '/channels/:id', (call) =>
    inChannel(
      call,
      () => [],
      (channel) => ok(channelOf(channel)),
    ),
  ),
  route('PATCH', '/channels/:id', (call) =>
    inChannel(
      call,
      () => [],
      (channel) =>
        channel.thread === undefined
          ? denied(403, 50013, 'Missing Permissions')
          : editThread(call, channel),
    ),
  ),
  route('POST', '/users/@me/channels', ({ world, body }) =>
    checked(faultsInDirect(body), () => {
      const user = world.people.withId((body as { recipient_id: string }).recipient_id);
      return user === undefined
        ? denied(400, 50033, 'Invalid Recipient(s)')
        : ok(channelOf(world.directChannel(user)));
    }),
  ),
  route('GET', '/users/:id', (call) => {
    const id = call.parts[0] ?? '';
    const user = call.world.people.withId(id);
    return user === undefined ? unknown(call, 'User', id) : ok(user);
  }),
  route('GET', '/guilds/:id', (call) => inGuild(call, (guild) => ok(guildOf(guild)))),
  route('GET', '/guilds/:id/roles', (call) => inGuild(call, ({ roles }) => ok(roles.map(roleOf)))),
  route('GET', '/guilds/:id/channels', (call) =>
    inGuild(call, (guild) => {
      const all = [...call.world.channels.values()];
      const own = all.filter((channel) => channel.guild === guild && channel.thread === undefined);
      return ok(own.map(channelOf));
    }),
  ),
  route('GET', '/guilds/:id/members/:id', (call) =>
    inGuild(call, (guild) => {
      const id = call.parts[1] ?? '';
      const user = call.world.people.withId(id);
      return user === undefined ? unknown(call, 'Member', id) : ok(memberOf(user, guild));
    }),
  ),
];

function inGuild(call: Call, act: (guild: Guild) => Answer): Answer {
  const id = call.parts[0] ?? '';
  const guild = call.world.guilds.find((one) => one.id === id);
  if (guild === undefined) return unknown(call, 'Guild', id);
  return guild.hasBot ? act(guild) : denied(403, 50001, 'Missing Access');
}
