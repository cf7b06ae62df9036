import { describe, expect, it } from 'vitest';
import { followableAddress } from '../../../src/core/export/followable-address';

describe('followableAddress', () => {
  it.each([
    ['https://a.example/?a=1&b=%20#c', 'https://a.example/?a=1&b=%20#c'],
    ['HTTP://a.example', 'HTTP://a.example'],
    ['mailto:a@b.example?subject=x', 'mailto:a@b.example?subject=x'],
    ['https://a.example/خبر', 'https://a.example/خبر'],
    ['https://[::1]:8080/[a]', 'https://[::1]:8080/%5Ba%5D'],
    [`https://a.example/ "'()<>\\^\`{|}`, 'https://a.example/%20%22%27%28%29%3C%3E%5C%5E%60%7B%7C%7D'],
    ['  https://a.example/\u0000\ud800 ', 'https://a.example/'],
    ['https://a.example/#a#b#', 'https://a.example/#a%23b%23'],
    ['https://a.example/\u202ex', 'https://a.example/%E2%80%AEx'],
    ['https://a.example/\n\tx', 'https://a.example/%0A%09x'],
  ])('follows %j', (href, expected) => expect(followableAddress(href)).toBe(expected));

  it.each([
    'javascript:alert(1)',
    'java\u0000script:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'vbscript:x',
    '//a.example',
    '/a',
    '#a',
    'https://',
    'https:///a',
    'mailto:',
    'http://?a',
    '',
  ])('does not follow %j', (href) => expect(followableAddress(href)).toBeNull());
});
