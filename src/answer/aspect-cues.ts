// Words that tell which aspect of its paper a sentence speaks of: what it is for, how it works, or what came of it.
import { countOf, findingFeatures, FINDING_FEATURES } from './cues.ts';

/** Something missing, hard or wrong in what there was before. */
const GAP = new RegExp(
  String.raw`\b(?:despite|fail\w*|lack\w*|struggl\w*|suffer\w*|challeng\w*|limit\w*|difficult\w*|expensive|costly|prohibitive\w*` +
    String.raw`|scarc\w*|neglect\w*|overlook\w*|under-?explored|unexplored|unclear|unknown|remains?|sub-?optimal|vulnerable|merely|solely` +
    String.raw`|ignor\w*|hinder\w*|bottleneck\w*|degrad\w*|problems?|issues?|gap|drawbacks?|inferior|inefficien\w*|slow|infeasible|misalignment` +
    String.raw`|risks?|needs?|needed|tedious|error-prone|impractical|unsuitable|underperform\w*|cannot|unable|overfit\w*|poor\w*|complexity|no consensus|less attention|require\w*|necessitat\w*|not)\b`,
  'gi',
);

/** A sentence that turns against the one before it. */
const TURN =
  /^(?:however|yet|but|unfortunately|nevertheless|nonetheless|still|despite|although|while|at the same time)\b|\bhowever\b/gi;

/** What the authors set out for. */
const GOAL = new RegExp(
  String.raw`\b(?:(?:we|this (?:paper|work|study)) (?:\w+ )?(?:study|studies|investigates?|explores?|examines?|asks?|aims?|revisits?|set|focus(?:es)?|seeks?|considers?|answers?|evaluates?|analy[sz]es?)` +
    String.raw`|the (?:task|problem|question) of|(?:our|the|main) (?:goal|aim|objective)|to (?:bridge|fill|understand|determine))\b`,
  'gi',
);

/** What the authors made. */
const MADE = new RegExp(
  String.raw`\b(?:(?:we|this (?:paper|work|study|report)) (?:\w+ ){0,2}?(?:proposes?|introduces?|presents?|develops?|designs?|designed|devises?|constructs?|builds?|creates?` +
    String.raw`|formulates?|extends?|adopts?|employs?|utili[sz]es?|trains?|leverages?|combines?|performs?|conducts?)` +
    String.raw`|(?:is|are) (?:\w+ )?(?:proposed|introduced|presented|developed)|by \w+ing)\b`,
  'gi',
);

/** How it works. */
const WORKING = new RegExp(
  String.raw`\b(?:consists? of|comprises?|contains|includes|specifically|key idea|is based on|(?:is|are) (?:then |first |\w+ly )?(?:trained|used|applied|generated|built)` +
    String.raw`|frameworks?|modules?|strateg(?:y|ies)|paradigm|algorithm|our (?:approach|method|framework|model)|first|then|via|through|leverag\w+|us(?:es|ing)|which)\b`,
  'gi',
);

/** The authors speaking of their own work. */
const OWN = /\b(?:we|our|this (?:paper|work|study|report))\b/i;

/** More cues of a kind in one sentence say nothing more. */
const MOST_CUES = 2;

/** The names of the features, in the order in which `aspectFeatures` gives them. */
export const ASPECT_FEATURES = [
  'before the authors speak of their work',
  'the first in which they do',
  'turn',
  'gap',
  'goal',
  'made',
  'working',
  ...FINDING_FEATURES,
] as const;

/** What speaks for each sentence of a paper telling one aspect or another, in the order of the sentences. */
export function aspectFeatures(sentences: readonly string[]): number[][] {
  const last = Math.max(1, sentences.length - 1);
  const own = sentences.findIndex((sentence) => OWN.test(sentence));
  return sentences.map((sentence, i) => [
    Number(i < own),
    Number(i === own),
    ...[TURN, GAP, GOAL, MADE, WORKING].map((cue) => Math.min(MOST_CUES, countOf(sentence, cue))),
    ...findingFeatures(sentence, i / last),
  ]);
}
