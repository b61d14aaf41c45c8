// Help, and the names and descriptions of commands.
export const help = {};
