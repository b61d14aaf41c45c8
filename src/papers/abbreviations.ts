// The words that a full stop does not end, and those that show that a sentence begins.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Abbreviations that always belong to what follows (lower case, without the last full stop). */
export const BOUND = words('e.g i.e eg ie cf vs v.s w.r.t resp viz a.k.a aka approx ca incl esp');

/** Titles of people, which `ms` for milliseconds is not. */
export const TITLES = words('Dr Prof Mr Mrs Ms St');

/** Abbreviations that belong to a number or symbol that follows: `Fig. 2`, `Eq. (3)`, `Oct. 8`. */
export const NUMBERED = words(
  'fig figs eq eqs eqn eqns sec secs sect tab ref refs no nos vol p pp ch chap app alg thm def prop lem ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Abbreviations that end a sentence only where a capital letter follows. */
export const TRAILING = words('al etc inc ltd corp co jr sr i.i.d et');

/** Names that carry an exclamation mark. */
export const EXCLAIMED = words('yahoo jeopardy kahoot');

/** Program modules whose members follow a full stop: `torch.Tensor`. */
export const MODULES = words('torch tensorflow keras numpy jax flax sklearn pandas spacy asp');

/** Words that commonly open a sentence of an abstract (lower case). */
export const OPENERS = words(
  'a additionally after all also although an and are as at based because before both but by can code ' +
    'codes data demo despite do does during each empirically experimental experiments extensive finally ' +
    'first for from furthermore given hence here how however i if in is it its many models moreover most ' +
    'next on one our project results second see since some source specifically such that the their then ' +
    'there therefore these they third this those though through thus to two unlike using we what when ' +
    'which while why will with without yet',
);

/** Openers that begin a sentence even when typed without a capital. */
export const CARELESS_OPENERS = words('we our this these it');
