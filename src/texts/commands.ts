// The names and descriptions of commands in other languages: each by its path, `command subcommand option`.

/** What a command, a subcommand or an option is called, and what it is for; a message command has no description. */
interface CommandText {
  /** Lower case, for Discord's picker; message commands may have capitals and spaces. */
  readonly name: string;
  readonly description?: string;
}

/** The texts of one language by path; the English ones stand in `commands/` beside what they name. */
export type CommandTexts = Readonly<Record<string, CommandText>>;
