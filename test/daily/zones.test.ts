// Time zones are found by place, by name and by older names; what is none is none.
import { expect, test } from 'vitest';
import { findZone, matchingZones } from '#src/daily/zones.ts';

test('a zone is found however it is cased or spaced', () => {
  expect(findZone('europe/berlin')).toBe('Europe/Berlin');
  expect(findZone(' America/New York ')).toBe('America/New_York');
  expect(findZone('utc')).toBe('UTC');
});

test('a city alone is enough where no other zone has it', () => {
  expect(findZone('Berlin')).toBe('Europe/Berlin');
  expect(findZone('new york')).toBe('America/New_York');
  expect(findZone('Atlantis')).toBeUndefined();
});

test('names of today are kept, older ones and abbreviations are understood', () => {
  expect(findZone('Asia/Kolkata')).toBe('Asia/Kolkata');
  expect(findZone('Asia/Calcutta')).toBe('Asia/Calcutta');
  expect(findZone('Europe/Kyiv')).toBe('Europe/Kyiv');
  expect(findZone('US/Eastern')).toBe('US/Eastern');
});

test.each(['', 'Mars/Base', '+02:00', 'GMT+2', 'Atlantis', '9', 'Europe/Berlin; x'])(
  '%j is no zone',
  (name) => {
    expect(findZone(name)).toBeUndefined();
  },
);

test('a place is enough while typing, the nearest fit first', () => {
  expect(matchingZones('berlin', 5)[0]).toBe('Europe/Berlin');
  expect(matchingZones('new y', 5)[0]).toBe('America/New_York');
  expect(matchingZones('kolk', 5)).toEqual(['Asia/Kolkata']);
  expect(matchingZones('america/los', 5)).toEqual(['America/Los_Angeles']);
  expect(matchingZones('xyzzy', 5)).toEqual([]);
});

test('before anything is typed well-known zones are offered, never more than asked for', () => {
  expect(matchingZones('', 25)).toHaveLength(25);
  expect(matchingZones('', 3)).toEqual(['UTC', 'Europe/London', 'Europe/Berlin']);
  expect(matchingZones('', 1000).every((name) => findZone(name) === name)).toBe(true);
});
