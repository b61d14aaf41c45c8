// Avatars: a person's initials on a colour of their own; every colour carries white letters.
import { el } from './dom.js';

const COLOURS = ['#4f46c8', '#a0306f', '#1f6f78', '#8a4b14', '#2f6d3a', '#6b4fa0', '#a33327'];

/** The avatar of a user. @param {{ id: string, global_name?: string, username: string }} user */
export function avatar(user, size = '') {
  const element = el('div', { class: `avatar ${size}`, 'aria-hidden': 'true' }, initials(user));
  element.style.backgroundColor = user.bot === true ? COLOURS[0] : colourOf(user.username);
  return element;
}

/** The name that a user goes by. */
export function nameOf(user) {
  return user.global_name ?? user.username;
}

function initials(user) {
  const words = nameOf(user).split(/\s+/);
  const letters = words.length > 1 ? words.map((word) => word[0]) : [...nameOf(user)].slice(0, 2);
  return letters.slice(0, 2).join('').toUpperCase();
}

/** A person keeps the colour, whatever number they have this time. */
function colourOf(name) {
  const sum = [...name].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7);
  return COLOURS[1 + (sum % (COLOURS.length - 1))];
}
