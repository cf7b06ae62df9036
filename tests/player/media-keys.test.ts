import { beforeEach, describe, expect, it } from 'vitest';
import { IDLE_PLAYER, type PlayerState } from '../../src/core/calls';
import { MediaKeys, type MediaActions, type MediaSessionPart } from '../../src/player/media-keys';

let handlers: Map<string, (() => void) | null>;
let session: MediaSessionPart;
let done: string[];
let keys: MediaKeys;

const ACTIONS: MediaActions = {
  resume: () => done.push('resume'),
  pause: () => done.push('pause'),
  step: (direction) => done.push(direction),
  stop: () => done.push('stop'),
};

beforeEach(() => {
  handlers = new Map();
  done = [];
  session = {
    metadata: null,
    playbackState: 'none',
    setActionHandler: (action, handler) => {
      if (action === 'stop') throw new TypeError('unknown action');
      handlers.set(action, handler as (() => void) | null);
    },
  };
  keys = new MediaKeys(ACTIONS, session, (init) => init as MediaMetadata);
});

const SPOKEN: PlayerState = { ...IDLE_PLAYER, key: 'k', status: 'playing', title: 'خبر', site: 'موقع' };

describe('MediaKeys', () => {
  it('tells headline and site, and does what a key asks, also where a browser lacks one', () => {
    keys.follow(SPOKEN);
    expect(session.metadata).toEqual({ title: 'خبر', artist: 'موقع' });
    for (const action of ['play', 'pause', 'nexttrack', 'previoustrack']) handlers.get(action)?.();
    expect(done).toEqual(['resume', 'pause', 'next', 'previous']);
    expect([...handlers.keys()].some((action) => action.startsWith('seek'))).toBe(false);
  });

  it.each([
    ['loading', 'playing'],
    ['playing', 'playing'],
    ['paused', 'paused'],
    ['ended', 'none'],
    ['failed', 'none'],
    ['idle', 'none'],
  ] as const)('%s is %s to the browser', (status, expected) => {
    keys.follow({ ...SPOKEN, status });
    expect(session.playbackState).toBe(expected);
  });

  it('gives the keys back when nothing is read any more, and takes them again', () => {
    keys.follow(SPOKEN);
    keys.follow({ ...SPOKEN, status: 'ended' });
    expect(session.metadata).toBeNull();
    expect([...handlers.values()]).toEqual([null, null, null, null]);
    keys.follow({ ...SPOKEN, title: 'خبر آخر', site: null });
    expect(session.metadata).toEqual({ title: 'خبر آخر', artist: '' });
    expect(handlers.get('play')).toBeTypeOf('function');
  });

  it('says nothing twice', () => {
    keys.follow(SPOKEN);
    const { metadata } = session;
    keys.follow({ ...SPOKEN, status: 'paused' });
    expect(session.metadata).toBe(metadata);
  });

  it('does without where the browser has no media session', () => {
    const without = new MediaKeys(ACTIONS, null);
    expect(() => without.follow(SPOKEN)).not.toThrow();
  });
});
