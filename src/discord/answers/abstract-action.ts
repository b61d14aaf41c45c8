// The whole abstract of a paper that was shown, for the one who presses.
import { FootnoteError } from '../../errors.ts';
import { abstractMark } from '../../papers/paper.ts';
import type { ReplyingAction } from '../action.ts';
import { abstractMessage } from './abstract-message.ts';
import { ABSTRACT, spansIn } from './buttons.ts';

export const abstractAction: ReplyingAction = {
  ...ABSTRACT,
  response: 'private',
  execute(_interaction, { library, texts }, [key = '', mark, spans = '']) {
    const paper = library.find(key);
    if (paper === undefined) throw new FootnoteError('gone', ({ paperGone }) => paperGone);
    const unchanged = abstractMark(paper) === mark;
    return abstractMessage(paper, unchanged ? spansIn(spans) : undefined, texts);
  },
};
