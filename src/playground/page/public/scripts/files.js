// Files and pictures of a message: shown when this machine has them; pictures from elsewhere are linked only.
import { el, icon, outwardLink, webAddress } from './dom.js';

const UNITS = ['bytes', 'KB', 'MB'];

/** A file to download. @param {{ filename: string, url: string, size: number }} file */
export function fileCard({ filename, url, size }) {
  const own = ownAddress(url);
  const name = own === undefined ? filename : el('a', { href: own, download: filename }, filename);
  return el(
    'div',
    { class: 'file' },
    icon('file'),
    el('div', {}, name, el('small', {}, sizeText(size))),
  );
}

/** A picture, when it is a file of this machine; the page asks no other for anything. */
export function picture(address, properties) {
  const own = ownAddress(address);
  if (own !== undefined) return el('img', { src: own, loading: 'lazy', ...properties });
  const outward = webAddress(address);
  const text = properties.alt || 'Picture';
  return el(
    'span',
    { class: 'elsewhere' },
    icon('outward'),
    outward === undefined ? text : outwardLink(outward, {}, `${text} (not loaded here)`),
  );
}

/** The attachments of a message that is not made of components. */
export function filesView(attachments) {
  return attachments.map((file) =>
    (file.content_type ?? '').startsWith('image/')
      ? picture(file.url, { class: 'attachment', alt: file.description ?? file.filename })
      : fileCard(file),
  );
}

/** The address of a file as this page's server has it; undefined when it is elsewhere. */
function ownAddress(address) {
  const kept = /^http:\/\/127\.0\.0\.1:\d+\/attachments\/(\d+)\//.exec(address ?? '');
  return kept === null ? undefined : `/files/${kept[1]}`;
}

function sizeText(size) {
  const step = size < 1024 ? 0 : size < 1024 ** 2 ? 1 : 2;
  const value = size / 1024 ** step;
  return `${step === 0 ? value : value.toFixed(1)} ${UNITS[step]}`;
}
