// What a person with a screen reader or without a mouse needs: names, contrast, room; measured in the page itself.

/**
 * Controls that a screen reader could not name, and ids that are used twice; none on a good page.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export function unnamedControls(page) {
  return page.evaluate(() => {
    const text = (id) =>
      (id ?? '')
        .split(' ')
        .map((one) => document.getElementById(one)?.textContent ?? '')
        .join('');
    const labels = (element) => ('labels' in element ? [...(element.labels ?? [])] : []);
    const nameOf = (element) =>
      [
        element.getAttribute('aria-label') ?? '',
        text(element.getAttribute('aria-labelledby')),
        ...labels(element).map((label) => label.textContent),
        element.getAttribute('alt') ?? '',
        element.matches('button, a, summary, [role=option]') ? element.textContent : '',
      ].join('');
    const controls =
      'button, a, input, select, textarea, summary, dialog[open], [role], nav, aside';
    const unnamed = [...document.querySelectorAll(controls)]
      .filter((element) => element.checkVisibility())
      .filter(
        (element) =>
          !element.matches('[role=status], [role=alert], [role=note], [role=presentation]'),
      )
      .filter((element) => nameOf(element).trim() === '')
      .map((element) => `no name: ${element.outerHTML.slice(0, 120)}`);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `used twice: ${id}`);
    return [...unnamed, ...twice];
  });
}

/**
 * Texts whose contrast with their ground is less than the 4.5 (large: 3) that WCAG's AA asks for.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export function faintTexts(page) {
  return page.evaluate(() => {
    const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour) => {
      const [r = 0, g = 0, b = 0] = colour.map((value) => {
        const part = value / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element) => {
      if (element === null) return [255, 255, 255];
      const colour = channels(getComputedStyle(element).backgroundColor);
      return colour[3] === 0 || colour.length === 0 ? groundOf(element.parentElement) : colour;
    };
    const faint = [];
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
      );
      if (!own || !element.checkVisibility() || element.closest(':disabled') !== null) continue;
      const style = getComputedStyle(element);
      const [one, other] = [light(channels(style.color)), light(groundOf(element))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (contrast < (isLarge ? 3 : 4.5)) {
        faint.push(`${contrast.toFixed(1)}: ${(element.textContent ?? '').trim().slice(0, 60)}`);
      }
    }
    return faint;
  });
}

/**
 * How many pixels the page is wider than the screen; 0 on a good page.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>}
 */
export function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const inside = [...document.querySelectorAll('#messages, .composer, .bar, .banner')];
    const wide = inside.map((element) => element.scrollWidth - element.clientWidth);
    return Math.max(scrollWidth - clientWidth, ...wide);
  });
}

/**
 * The colour of the page's ground.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
export function groundColour(page) {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
