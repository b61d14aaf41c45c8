// Reads where in an embedding model's space findings lie; models/train/findings.py writes it beside the model.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const Fitted = z.object({ direction: z.array(z.number()) });

/**
 * The direction, of unit length, in which the vectors of sentences lie that state their paper's key finding.
 * @param model the folder of an embedding model; none is known of a model without one
 */
export async function findingDirection(model: string): Promise<Float32Array | undefined> {
  const file = path.join(model, 'findings.json');
  if (!existsSync(file)) return undefined;
  const { direction } = Fitted.parse(JSON.parse(await readFile(file, 'utf8')));
  return Float32Array.from(direction);
}
