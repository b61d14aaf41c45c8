// What ships is what models/train made: every file has the hash that training recorded, and all models together stay small.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const Hashes = z.record(z.string(), z.string());
const Provenance = z.object({ files: Hashes, outputs: Hashes });

const FOLDER = 'models/footnote-rerank';
const { files, outputs } = Provenance.parse(
  JSON.parse(readFileSync(path.join(FOLDER, 'provenance.json'), 'utf8')),
);
const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

it.each(Object.entries(outputs))('%s of the re-ranker is as training wrote it', (name, hash) => {
  expect(hashOf(path.join(FOLDER, name))).toBe(hash);
});

it.each(Object.entries(files).filter(([name]) => name.startsWith('models/')))(
  '%s is what the re-ranker was trained from',
  (name, hash) => {
    expect(hashOf(name)).toBe(hash);
  },
);

it('records the training texts, which are not part of the repository, by hash', () => {
  expect(Object.keys(files)).toContain('papers.jsonl');
  expect(Object.keys(files)).toContain('abstracts.jsonl.zst');
});

it('all models together take less than 60 MB', () => {
  const bytes = ['footnote-embed', 'footnote-rerank'].map(
    (model) => statSync(`models/${model}/onnx/model_quantized.onnx`).size,
  );
  expect(bytes.reduce((a, b) => a + b)).toBeLessThan(60_000_000);
});
