// /paper-of-the-day: today's pick with its key findings.
import { dayOf, pickOfTheDay } from '#src/daily/pick.ts';
import { slashCommand, type Command } from '#src/discord/command.ts';
import { findingsMessage } from '#src/discord/findings-message.ts';

export const paperOfTheDay = {
  data: slashCommand('paper-of-the-day', "Shows today's paper and the findings it states"),
  visibility: 'public',
  execute(_interaction, { library, now }) {
    const day = dayOf(now());
    return findingsMessage(library.findings(pickOfTheDay(library.papers, day).id), day);
  },
} satisfies Command;
