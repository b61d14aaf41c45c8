// The option `papers`, the same wherever a command lists papers: how many at most.
import type { SlashCommandIntegerOption } from 'discord.js';

const MOST_PAPERS = 10;

/** How many papers a command lists when its user does not say. */
export const DEFAULT_PAPERS = 5;

/** Describes the option to Discord. */
export function papersOption(option: SlashCommandIntegerOption): SlashCommandIntegerOption {
  return option
    .setName('papers')
    .setDescription(`How many papers at most (default: ${DEFAULT_PAPERS})`)
    .setMinValue(1)
    .setMaxValue(MOST_PAPERS);
}
