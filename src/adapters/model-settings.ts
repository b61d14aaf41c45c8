// Which models to use and how: plain data, sent to the model process and part of an index's identity.

/** How a text becomes one vector. `one-pass` reads a whole paper at once and pools each sentence within it. */
type Pooling = 'one-pass' | 'mean' | 'cls';

/** An embedding model that @xenova/transformers can load. */
export interface EmbeddingSettings {
  /** A folder on this machine, or a name on the Hugging Face hub. */
  readonly model: string;
  readonly pooling: Pooling;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}

/** All that the model process needs to know. */
export interface ModelSettings {
  readonly embedding: EmbeddingSettings;
  /** The re-ranker's folder or hub name; undefined when re-ranking is switched off. */
  readonly rerankingModel: string | undefined;
}
