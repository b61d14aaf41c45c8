// From what is typed after a slash to commands: subcommands stand for themselves, as in Discord's list.

const SUBCOMMAND = 1;
const GROUP = 2;
const MOST_SHOWN = 25;

/**
 * A command that can be sent: its names from the command down to the subcommand.
 * @typedef {{ path: string[], title: string, description: string, options: object[] }} Sendable
 */

/** Every command and subcommand by itself. @param {object[]} commands @returns {Sendable[]} */
export function sendable(commands) {
  return commands.flatMap((command) => below([command.name], command));
}

/**
 * The commands whose name begins with what is typed, then those that contain it.
 * @param {Sendable[]} all
 * @param {string} typed
 */
export function matching(all, typed) {
  const wanted = typed.toLowerCase().trim();
  const begin = all.filter(({ title }) => title.startsWith(wanted));
  const contain = all.filter((one) => !begin.includes(one) && one.title.includes(wanted));
  return [...begin, ...contain].slice(0, MOST_SHOWN);
}

/** The command that is typed in full, and what follows it; undefined when there is none. */
export function typedCommand(all, typed) {
  const found = all
    .filter(({ title }) => typed === `${title} ` || typed.startsWith(`${title} `))
    .sort((one, other) => other.title.length - one.title.length);
  const [command] = found;
  return command && { command, rest: typed.slice(command.title.length + 1) };
}

/** The options as a hint: what is required in <…>, the rest in […]. */
export function usage({ options }) {
  return options.map(({ name, required }) => (required ? `<${name}>` : `[${name}]`)).join(' ');
}

function below(path, { description, options = [] }) {
  const inner = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP);
  if (inner.length > 0) return inner.flatMap((option) => below([...path, option.name], option));
  return [{ path, title: path.join(' '), description, options }];
}
