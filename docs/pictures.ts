// PNG pictures taken apart, and put together again into one that moves (APNG), of each frame only what has changed.
// PNG, third edition, https://www.w3.org/TR/png-3/
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture as rows of pixels, `depth` bytes each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly pixels: Buffer;
}

/** A picture and how long it is shown. */
export interface Frame {
  readonly picture: Picture;
  readonly ms: number;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const RGB = 2;
const RGBA = 6;

/** Reads a PNG of eight bits a channel, without a palette and not interlaced, as a browser writes it. */
export function readPng(png: Buffer): Picture {
  const parts = chunksOf(png);
  const head = parts.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const depth = head[9] === RGBA ? 4 : 3;
  const data = parts.filter(({ type }) => type === 'IDAT').map((part) => part.data);
  const filtered = inflateSync(Buffer.concat(data));
  return { width, height, depth, pixels: unfiltered(filtered, width * depth, height, depth) };
}

/** Writes pictures of one size as one that moves, once, and then rests on the last. */
export function writeMovingPng(frames: readonly Frame[]): Buffer {
  const [first] = frames;
  if (first === undefined) throw new Error('There is no frame.');
  const { width, height, depth } = first.picture;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, depth === 4 ? RGBA : RGB], 8);
  let number = 0;
  const body = frames.flatMap(({ picture, ms }, at) => {
    const area = changedArea(frames[at - 1]?.picture, picture);
    const control = chunk('fcTL', frameControl(number, area, ms));
    const data = compressed(picture, area);
    number += at === 0 ? 1 : 2;
    return [control, at === 0 ? chunk('IDAT', data) : chunk('fdAT', numbered(number - 1, data))];
  });
  const control = Buffer.alloc(8);
  control.writeUInt32BE(frames.length, 0);
  control.writeUInt32BE(1, 4);
  return Buffer.concat([
    ...[SIGNATURE, chunk('IHDR', head), chunk('acTL', control)],
    ...[...body, chunk('IEND', Buffer.alloc(0))],
  ]);
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const found = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    found.push({ type: png.toString('latin1', at + 4, at + 8), data });
    at += length + 12;
  }
  return found;
}

/** Undoes the five filters, by which a row tells only how it differs from its neighbours. */
function unfiltered(data: Buffer, rowLength: number, height: number, depth: number): Buffer {
  const pixels = Buffer.alloc(rowLength * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (rowLength + 1)];
    const start = row * rowLength;
    for (let x = 0; x < rowLength; x += 1) {
      const left = x < depth ? 0 : (pixels[start + x - depth] ?? 0);
      const up = row === 0 ? 0 : (pixels[start + x - rowLength] ?? 0);
      const corner = x < depth || row === 0 ? 0 : (pixels[start + x - rowLength - depth] ?? 0);
      const expected = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      pixels[start + x] = ((data[row * (rowLength + 1) + 1 + x] ?? 0) + expected) & 0xff;
    }
  }
  return pixels;
}

/** Of the three neighbours the one nearest to left + up - corner (Paeth 1991). */
function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (a === undefined || b === undefined || c === undefined) return 0;
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The smallest area that holds every pixel that changed; one pixel when none did. */
function changedArea(before: Picture | undefined, after: Picture): Area {
  const { width, height, depth, pixels } = after;
  if (before === undefined) return { x: 0, y: 0, width, height };
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let at = 0; at < pixels.length; at += 1) {
    if (pixels[at] === before.pixels[at]) continue;
    const pixel = Math.floor(at / depth);
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
  }
  if (right === 0) return { x: 0, y: 0, width: 1, height: 1 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function compressed({ width, depth, pixels }: Picture, area: Area): Buffer {
  const rows = Array.from({ length: area.height }, (_, row) => {
    const start = ((area.y + row) * width + area.x) * depth;
    return Buffer.concat([Buffer.from([0]), pixels.subarray(start, start + area.width * depth)]);
  });
  return deflateSync(Buffer.concat(rows), { level: 9 });
}

function frameControl(number: number, area: Area, ms: number): Buffer {
  const control = Buffer.alloc(26);
  const { x, y, width, height } = area;
  for (const [at, value] of [number, width, height, x, y].entries()) {
    control.writeUInt32BE(value, at * 4);
  }
  control.writeUInt16BE(ms, 20);
  control.writeUInt16BE(1000, 22);
  return control;
}

function numbered(number: number, data: Buffer): Buffer {
  const before = Buffer.alloc(4);
  before.writeUInt32BE(number);
  return Buffer.concat([before, data]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
