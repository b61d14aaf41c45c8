// The identity of an embedding model: vectors made under different identities are never compared.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddingSettings } from './model-settings.ts';

const FILES = ['config.json', 'tokenizer.json', path.join('onnx', 'model_quantized.onnx')];

/**
 * The model's name with a hash of its files and settings, as `footnote-embed@1a2b3c4d5e6f`.
 * A hub model that is not a folder here is known by its name and settings alone.
 */
export async function modelId(settings: EmbeddingSettings): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([settings.pooling, settings.queryPrefix, settings.passagePrefix]));
  for (const file of FILES) {
    const place = path.join(settings.model, file);
    if (existsSync(place)) hash.update(await readFile(place));
  }
  const name = existsSync(settings.model)
    ? path.basename(path.resolve(settings.model))
    : settings.model;
  return `${name}@${hash.digest('hex').slice(0, 12)}`;
}
