// A menu of papers, of which one or several may be chosen; its values are the papers' keys.
import {
  ComponentType,
  type APIActionRowComponent,
  type APIStringSelectComponent,
} from 'discord.js';
import { menu } from '../components.ts';
import { singleLine } from '../escape.ts';

/** The row with the menu; papers past Discord's limit are left out. There must be at least one. */
export function paperMenu(
  id: string,
  label: string,
  papers: readonly { readonly key: string; readonly title: string }[],
): APIActionRowComponent<APIStringSelectComponent> {
  const options = papers.map(({ key, title }) => ({ label: singleLine(title) || key, value: key }));
  return {
    type: ComponentType.ActionRow,
    components: [menu({ label, id, options, several: true })],
  };
}
