// Saving papers from a message, for whoever presses: each to a list of their own, and only they see that they did.
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIStringSelectComponent,
} from 'discord.js';
import { paperKey, type Paper } from '../../papers/paper.ts';
import { READING_LIST_HOLDS } from '../../state/reading-list.ts';
import type { Texts } from '../../texts/texts.ts';
import { customId, type ActionInteraction, type ReplyingAction } from '../action.ts';
import type { CommandContext } from '../command.ts';
import { button } from '../components.ts';
import { inlineText } from '../escape.ts';
import { plain, type Reply } from '../reply.ts';
import { paperMenu } from './paper-menu.ts';

/** So short that a menu's worth of titles fits into one message, however much is escaped. */
const TITLE_LENGTH = 60;

/**
 * Saves the papers whose keys its custom id carries or, on a menu, those chosen. One that has left the
 * corpus since is named as such.
 */
export const saveAction: ReplyingAction = {
  name: 'save',
  response: 'private',
  execute: (interaction, context, args) =>
    saved(args.length === 0 ? chosenIn(interaction) : args, interaction.user.id, context),
};

/** A row with a menu that saves papers; there must be at least one. */
export function saveMenu(
  papers: readonly Paper[],
  texts: Texts,
): APIActionRowComponent<APIStringSelectComponent> {
  const keyed = papers.map((paper) => ({ key: paperKey(paper), title: paper.title }));
  return paperMenu(customId(saveAction), texts.readingList.save, keyed);
}

/** A button that saves one paper. */
export function saveButton(paper: Paper, texts: Texts): APIButtonComponent {
  return button({
    label: texts.readingList.saveOne,
    id: customId(saveAction, paperKey(paper)),
  });
}

/** The values chosen in the menu that set an action off. */
export function chosenIn(interaction: ActionInteraction): readonly string[] {
  return interaction.isStringSelectMenu() ? interaction.values : [];
}

function saved(
  keys: readonly string[],
  user: string,
  { library, state, texts, now }: CommandContext,
): Reply {
  const { readingList: list } = texts;
  const lines = keys.map((key) => {
    const paper = library.find(key);
    if (paper === undefined) return list.goneBeforeSaved;
    const title = `**${inlineText(paper.title, TITLE_LENGTH)}**`;
    const kept = { key: paperKey(paper), title: paper.title, url: paper.url };
    const saving = state.readingList.save(user, kept, now());
    if (saving === 'full') return list.full(READING_LIST_HOLDS);
    return saving === 'saved' ? list.saved(title) : list.alreadySaved(title);
  });
  const size = list.size(state.readingList.of(user).length);
  return plain([...new Set(lines), `-# ${size}`].join('\n'));
}
