// Parts of a message beside its texts: buttons, rows of them, menus, and a text with a button at its side.
import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISectionComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
} from 'discord.js';
import { shorten, singleLine } from './escape.ts';
import { MENU_LIMITS, MESSAGE_LIMITS } from './limits.ts';

/** What a button or a menu says; labels and placeholders are plain text, never markdown. */
interface Labelled {
  readonly label: string;
  readonly id: string;
}

/** A button. An emoji stands beside its label, never in place of it. */
export function button({
  label,
  id,
  emoji,
  disabled = false,
}: Labelled & { readonly emoji?: string; readonly disabled?: boolean }): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shorten(singleLine(label), MESSAGE_LIMITS.buttonLabel),
    custom_id: id,
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
    ...(disabled ? { disabled } : {}),
  };
}

/** A choice of a menu. */
export interface MenuOption {
  readonly label: string;
  readonly value: string;
}

/**
 * A menu of one choice, or of `several` at once; there must be at least one. Choices past the limit are left
 * out, long ones are shortened.
 */
export function menu({
  label,
  id,
  options: all,
  several = false,
}: Labelled & {
  readonly options: readonly MenuOption[];
  readonly several?: boolean;
}): APIStringSelectComponent {
  const options = all.slice(0, MENU_LIMITS.options);
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: shorten(label, MENU_LIMITS.label),
    ...(several ? { min_values: 1, max_values: options.length } : {}),
    options: options.map((option): APISelectMenuOption => ({
      label: shorten(singleLine(option.label), MENU_LIMITS.label) || '…',
      value: option.value,
    })),
  };
}

/** Components side by side; no row where there are none. */
export function rows(
  ...each: readonly (readonly APIComponentInMessageActionRow[])[]
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return each
    .filter((components) => components.length > 0)
    .map((components) => ({ type: ComponentType.ActionRow, components: [...components] }));
}

/** A text, in markdown, with a button at its side. */
export function beside(content: string, accessory: APIButtonComponent): APISectionComponent {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    accessory,
  };
}
