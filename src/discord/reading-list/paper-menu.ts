// A menu of papers, of which one or several may be chosen; its values are the papers' keys.
import {
  ComponentType,
  type APIActionRowComponent,
  type APIStringSelectComponent,
} from 'discord.js';
import { shorten, singleLine } from '../escape.ts';
import { MENU_LIMITS } from '../limits.ts';

/** The row with the menu; papers past Discord's limit are left out. There must be at least one. */
export function paperMenu(
  id: string,
  placeholder: string,
  papers: readonly { readonly key: string; readonly title: string }[],
): APIActionRowComponent<APIStringSelectComponent> {
  const options = papers.slice(0, MENU_LIMITS.options).map(({ key, title }) => ({
    label: shorten(singleLine(title), MENU_LIMITS.label) || key,
    value: key,
  }));
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder,
    min_values: 1,
    max_values: options.length,
    options,
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}
