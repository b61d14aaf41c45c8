// Vectors of different models, files or settings never share an identity.
import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { modelId } from '#src/adapters/model-id.ts';
import type { EmbeddingSettings } from '#src/adapters/model-settings.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';

const at = folderOfEachTest();
const settings = (overrides: Partial<EmbeddingSettings> = {}): EmbeddingSettings => ({
  model: at('my-model'),
  pooling: 'one-pass',
  queryPrefix: '',
  passagePrefix: '',
  ...overrides,
});
const FILES = ['config.json', 'tokenizer.json', 'onnx/model_quantized.onnx'];

beforeEach(() => {
  mkdirSync(at('my-model', 'onnx'), { recursive: true });
  for (const file of FILES) writeFileSync(at('my-model', file), file);
});

describe('modelId', () => {
  it('is the name with twelve digits, the same each time', async () => {
    const id = await modelId(settings());
    expect(id).toMatch(/^my-model@[0-9a-f]{12}$/);
    expect(await modelId(settings())).toBe(id);
    expect(await modelId(settings({ model: at('my-model/') }))).toBe(id);
  });

  it.each(FILES)('changes with %s', async (file) => {
    const before = await modelId(settings());
    writeFileSync(at('my-model', file), `${file}!`);
    expect(await modelId(settings())).not.toBe(before);
  });

  it('changes with pooling and each prefix', async () => {
    const ids = await Promise.all(
      [{}, { pooling: 'mean' as const }, { queryPrefix: 'x' }, { passagePrefix: 'x' }].map((o) =>
        modelId(settings(o)),
      ),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it('knows a model that is no folder by its name and settings', async () => {
    const hub = settings({ model: 'someone/some-model' });
    expect(await modelId(hub)).toMatch(/^someone\/some-model@[0-9a-f]{12}$/);
    expect(await modelId({ ...hub, pooling: 'cls' })).not.toBe(await modelId(hub));
  });
});
