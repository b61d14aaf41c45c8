// The routes for commands, for everywhere and for one server.
import type { CommandBody } from '../command-rules.ts';
import { faultsInCommand, faultsInCommandEdit, faultsInCommands } from '../rules.ts';
import { checked, denied, DONE, ok, route, type Answer, type Call, type Route } from './route.ts';
import type { Registered } from '../command-register.ts';

/** How many commands of each kind Discord takes: typed ones, those in a user's menu, those in a message's. */
const MOST = { 1: 100, 2: 15, 3: 15 };

const TOO_MANY = denied(400, 30032, 'Maximum number of application commands reached');

/** What of a call tells which command is meant. */
interface Target {
  readonly guildId?: string;
  readonly id: string;
}

type TargetOf = (parts: readonly string[]) => Target;

const everywhere: TargetOf = ([, id = '']) => ({ id });
const inServer: TargetOf = ([, guildId = '', id = '']) => ({ guildId, id });

export const commands: readonly Route[] = [
  ...routesFor('/applications/:id/commands', everywhere),
  ...routesFor('/applications/:id/guilds/:id/commands', inServer),
];

function routesFor(path: string, targetOf: TargetOf): Route[] {
  const within =
    (answer: (call: Call, target: Target) => Answer) =>
    (call: Call): Answer => {
      const target = targetOf(call.parts);
      return mayUse(call, target) ? answer(call, target) : denied(403, 50001, 'Missing Access');
    };
  return [
    route(
      'GET',
      path,
      within(({ world }, { guildId }) => ok(world.commands.list(guildId))),
    ),
    route('PUT', path, within(replace)),
    route('POST', path, within(add)),
    route(
      'GET',
      `${path}/:id`,
      within((call, at) => onCommand(call, at, (command) => ok(command))),
    ),
    route('PATCH', `${path}/:id`, within(edit)),
    route('DELETE', `${path}/:id`, within(remove)),
  ];
}

function mayUse({ world }: Call, { guildId }: Target): boolean {
  return guildId === undefined || world.guilds.some(({ id, hasBot }) => id === guildId && hasBot);
}

function replace({ world, body }: Call, { guildId }: Target): Answer {
  return checked(faultsInCommands(body), () => {
    if (tooMany(body as CommandBody[])) return TOO_MANY;
    const all = world.commands.replace(body as CommandBody[], guildId);
    world.bus.emit('change', { commands: true });
    return ok(all);
  });
}

function tooMany(all: readonly CommandBody[]): boolean {
  return Object.entries(MOST).some(
    ([type, most]) => all.filter((command) => String(command.type ?? 1) === type).length > most,
  );
}

function add({ world, body }: Call, { guildId }: Target): Answer {
  return checked(faultsInCommand(body), () => {
    const others = world.commands
      .list(guildId)
      .filter(({ name }) => name !== (body as CommandBody).name);
    if (tooMany([...others, body as CommandBody])) return TOO_MANY;
    const { command, isNew } = world.commands.add(body as CommandBody, guildId);
    world.bus.emit('change', { commands: true });
    return ok(command, isNew ? 201 : 200);
  });
}

/** A command that is edited may get the name of another: it then takes its place, as with a new one. */
function edit(call: Call, target: Target): Answer {
  const { world, body } = call;
  return onCommand(call, target, (before) =>
    checked(faultsInCommandEdit(body, before), () => {
      const after = { ...before, ...(body as Partial<CommandBody>) };
      world.commands.remove(before.id, target.guildId);
      const { command } = world.commands.add(after, target.guildId);
      world.bus.emit('change', { commands: true });
      return ok(command);
    }),
  );
}

function remove(call: Call, target: Target): Answer {
  return onCommand(call, target, ({ id }) => {
    call.world.commands.remove(id, target.guildId);
    call.world.bus.emit('change', { commands: true });
    return DONE;
  });
}

function onCommand(
  { world }: Call,
  { guildId, id }: Target,
  act: (command: Registered) => Answer,
): Answer {
  const command = world.commands.list(guildId).find((known) => known.id === id);
  return command === undefined ? denied(404, 10063, 'Unknown application command') : act(command);
}
