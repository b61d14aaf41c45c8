// What ships is what models/train made: every file has the hash that training recorded, and all models together stay small.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const Hashes = z.record(z.string(), z.string());
const Provenance = z.object({ files: Hashes, outputs: Hashes });

const MODELS = ['footnote-embed', 'footnote-rerank'];

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex');

const provenanceOf = (model: string): z.infer<typeof Provenance> =>
  Provenance.parse(JSON.parse(readFileSync(`models/${model}/provenance.json`, 'utf8')));

describe.each(MODELS)('%s', (model) => {
  const { files, outputs } = provenanceOf(model);

  it.each(Object.entries(outputs))('has %s as training wrote it', (name, hash) => {
    expect(hashOf(path.join('models', model, name))).toBe(hash);
  });

  it.each(Object.entries(files).filter(([name]) => name.startsWith('models/')))(
    'was trained from %s as it is',
    (name, hash) => {
      expect(hashOf(name)).toBe(hash);
    },
  );

  it('records the training texts, which are not part of the repository, by hash', () => {
    expect(Object.keys(files)).toContain('papers.jsonl');
    expect(Object.keys(files)).toContain('abstracts.jsonl.zst');
  });
});

it('the re-ranker began as the embedder was after its first run', () => {
  const { first } = z
    .object({ first: z.string() })
    .parse(JSON.parse(readFileSync('models/footnote-embed/provenance.json', 'utf8')));
  const began = '.training/footnote-embed/first/onnx/model_quantized.onnx';
  expect(provenanceOf('footnote-rerank').files[began]).toBe(first);
});

it('the direction of key findings was fitted with the embedder that ships', () => {
  const recorded = z
    .object({ files: Hashes })
    .parse(JSON.parse(readFileSync('models/footnote-embed/findings.json', 'utf8')));
  const weights = 'models/footnote-embed/onnx/model_quantized.onnx';
  expect(recorded.files[weights]).toBe(hashOf(weights));
});

it('all models together take less than 60 MB', () => {
  const bytes = MODELS.map((model) => statSync(`models/${model}/onnx/model_quantized.onnx`).size);
  expect(bytes.reduce((a, b) => a + b)).toBeLessThan(60_000_000);
});
