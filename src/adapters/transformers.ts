// The one door to @xenova/transformers: loads a tokenizer with its model and runs one sequence at a time.
import { existsSync } from 'node:fs';
import path from 'node:path';
import * as transformers from '@xenova/transformers';
import { FootnoteError, reasonOf } from '../errors.ts';

/** A loaded model: token ids in, one flat output out. Runs on the calling thread. */
export interface LoadedModel {
  /** Token ids of a text, without special tokens. */
  tokens(text: string): number[];
  /** The tokens that open and close every sequence ([CLS] and [SEP] for BERT). */
  readonly special: { readonly first: number; readonly last: number };
  /** How many tokens the model can read at once. */
  readonly window: number;
  /**
   * Runs the model; the output is row-major, one row a token for hidden states, one number for a logit.
   * @param pieces for a model that takes them: rows of weights over the tokens, row-major
   */
  run(
    ids: readonly number[],
    types?: readonly number[],
    pieces?: Float32Array,
  ): Promise<Float32Array>;
}

type Tokenizer = Awaited<ReturnType<typeof transformers.AutoTokenizer.from_pretrained>>;
type Model = (
  inputs: Record<string, transformers.Tensor>,
) => Promise<Record<string, transformers.Tensor>>;

const DEFAULT_WINDOW = 512;

// A mistyped path must not be looked up on the network.
const HUB_NAME = /^(?!models\/)[\w-][\w.-]*(?:\/[\w.-]+)?$/;

/** Points the library at a local folder, or at the hub when `model` is no folder here; gives the name to load. */
function locate(model: string): string {
  const local = existsSync(model);
  if (!local && !HUB_NAME.test(model)) throw new Error('there is no such folder');
  transformers.env.allowRemoteModels = !local;
  // A cache could hold another model of the same name, so a local folder is read as it is.
  transformers.env.useFSCache = !local;
  if (!local) return model;
  const folder = path.resolve(model);
  transformers.env.localModelPath = `${path.dirname(folder)}/`;
  return path.basename(folder);
}

/** An int64 tensor of one sequence: shape [1, length]. */
function int64(values: readonly number[]): transformers.Tensor {
  return new transformers.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
}

/**
 * Loads the quantized weights of a model.
 * @param model a folder in the layout of @xenova/transformers, or a hub name
 * @param output which output to read
 * @throws FootnoteError `model-missing` with the name and the cause
 */
export async function loadModel(
  model: string,
  output: 'last_hidden_state' | 'logits',
): Promise<LoadedModel> {
  try {
    const name = locate(model);
    const tokenizer: Tokenizer = await transformers.AutoTokenizer.from_pretrained(name);
    const kind =
      output === 'logits'
        ? transformers.AutoModelForSequenceClassification
        : transformers.AutoModel;
    const network = (await kind.from_pretrained(name, { quantized: true })) as unknown as Model;
    const tokens = (text: string): number[] =>
      text === '' ? [] : tokenizer.encode(text, null, { add_special_tokens: false });
    const [first = 0, last = 0] = tokenizer.encode('', null, { add_special_tokens: true });
    const { model_max_length: limit } = tokenizer as unknown as { model_max_length?: number };
    return {
      tokens,
      special: { first, last },
      window: Math.min(limit ?? DEFAULT_WINDOW, DEFAULT_WINDOW),
      async run(ids, types, pieces = new Float32Array()) {
        const rows = pieces.length / ids.length;
        const outputs = await network({
          input_ids: int64(ids),
          attention_mask: int64(ids.map(() => 1)),
          token_type_ids: int64(types ?? ids.map(() => 0)),
          pieces: new transformers.Tensor('float32', pieces, [1, rows, ids.length]),
        });
        return outputs[output]?.data as Float32Array;
      },
    };
  } catch (error) {
    throw new FootnoteError(
      'model-missing',
      `The model "${model}" cannot be loaded (${reasonOf(error)}). Check EMBEDDING_MODEL and RERANKING_MODEL.`,
      { cause: error },
    );
  }
}
