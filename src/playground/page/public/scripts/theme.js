// Light and dark: the system's wish until the person chooses; the choice is kept.

const KEPT = 'footnote-playground-theme';
const DARK = '(prefers-color-scheme: dark)';

/** Takes up the choice of an earlier visit. */
export function restoreTheme() {
  const kept = localStorage.getItem(KEPT);
  if (kept !== null) document.documentElement.dataset.theme = kept;
}

export function toggleTheme() {
  const { dataset } = document.documentElement;
  const current = dataset.theme ?? (matchMedia(DARK).matches ? 'dark' : 'light');
  dataset.theme = current === 'dark' ? 'light' : 'dark';
  localStorage.setItem(KEPT, dataset.theme);
}
