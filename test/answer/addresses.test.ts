// Addresses of papers: however they are written, they lead to the same paper.
import { expect, test } from 'vitest';
import { destination, papersByDestination } from '#src/answer/addresses.ts';
import { aPaper } from '#test/builders/paper.ts';

test.each([
  'https://arxiv.org/abs/2409.04701',
  'http://www.arxiv.org/pdf/2409.04701v3.pdf',
  'arxiv.org/html/2409.04701v1',
  '<https://huggingface.co/papers/2409.04701>',
  'https://hf.co/papers/2409.04701?utm=x#community',
  'https://www.alphaxiv.org/abs/2409.04701',
])('%s leads to the paper of that number', (address) => {
  expect(destination(address)).toBe('arxiv:2409.04701');
});

test('what makes no difference to where an address leads is left out', () => {
  expect(destination('https://GitHub.com/Jina-AI/Late.git')).toBe('github.com/jina-ai/late');
  expect(destination('github.com/jina-ai/late/#readme')).toBe('github.com/jina-ai/late');
  expect(destination('https://x.example/p?q=a')).not.toBe(destination('https://x.example/p?q=b'));
});

test.each([
  'Late Chunking',
  'see https://arxiv.org/abs/2409.04701',
  'and/or',
  '',
  'https://',
  '3.5/4',
])('%j is no address', (text) => {
  expect(destination(text)).toBeUndefined();
});

test('a paper is known by its address, its number and links that no other paper names', () => {
  const shared = 'https://github.com/a/framework';
  const chunking = aPaper({ links: ['https://github.com/jina-ai/late', shared] });
  const other = aPaper({ id: 'x', url: 'https://x.example/other/', links: [shared] });
  const found = papersByDestination([chunking, other]);
  expect(found.get('arxiv:2409.04701')).toBe(chunking);
  expect(found.get('github.com/jina-ai/late')).toBe(chunking);
  expect(found.get('x.example/other')).toBe(other);
  expect(found.get('github.com/a/framework')).toBeUndefined();
});

test('a paper’s own address wins over the same one as another’s link', () => {
  const other = aPaper({
    id: 'x',
    url: 'https://x.example',
    links: ['https://arxiv.org/abs/2409.04701'],
  });
  const chunking = aPaper();
  expect(papersByDestination([chunking, other]).get('arxiv:2409.04701')).toBe(chunking);
  expect(papersByDestination([other, chunking]).get('arxiv:2409.04701')).toBe(chunking);
});
