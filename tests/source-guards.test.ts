import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');
const files = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:tsx?|html|css)$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));

/** The code of a file, without what it says in comments. */
const codeOf = (file: string): string =>
  fs
    .readFileSync(path.join(SRC, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[\s;{])\/\/.*$/gm, '$1');

interface Guard {
  /** What it keeps out. */
  of: string;
  pattern: RegExp;
  within?: RegExp;
  /** Where it may stand all the same, and why. */
  except?: Readonly<Record<string, string>>;
}

const GUARDS: readonly Guard[] = [
  {
    of: 'markup made from text',
    pattern:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTML|setHTMLUnsafe|parseHTMLUnsafe|parseHTML|dangerouslySetInnerHTML|srcdoc|document\.write(?:ln)?)\b/,
  },
  {
    of: 'a parser of markup',
    pattern: /\b(?:DOMParser|XSLTProcessor|new JSDOM|Range\.prototype)\b/,
    except: {
      'cli/page-from-bytes.ts': 'a file that its owner hands over, in Node, with nothing run or loaded',
    },
  },
  {
    of: 'code made from text',
    pattern:
      /\beval\s*\(|new\s+Function\b|\bFunction\s*\(|set(?:Timeout|Interval)\s*\(\s*['"`]|\bimport\s*\(\s*[^'"\s]|importScripts|['"`]javascript:/,
    except: {
      'cli/voice.ts': 'the bundled voice beside the command line, in Node',
      'platform/table-file.ts': 'the tables of the background, scripts of ours under fixed names',
    },
  },
  { of: 'WebAssembly', pattern: /WebAssembly/ },
  {
    of: 'a request',
    pattern:
      /\bfetch\s*\(|\bfetch\.bind|XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|WebTransport|new Image\b/,
    except: {
      'platform/online-client.ts': 'the encyclopaedias, where the reader allowed them',
      'player/voice-worker.ts': 'the data of the bundled voice, a file of ours',
    },
  },
  {
    of: 'a message',
    pattern: /\b(?:sendMessage|onMessage)\b/,
    except: {
      'platform/messaging.ts': 'the one place for calls, where sender, shape and size are looked at',
      'platform/events.ts': 'the one place for events, where they are too',
    },
  },
  {
    of: 'a door for pages and other extensions',
    pattern:
      /onMessageExternal|onConnectExternal|onUserScriptMessage|onConnect\b|externally_connectable|runtime\.connect/,
  },
  {
    of: 'an ear for what windows post',
    pattern: /Listener\(\s*['"]message['"]|\bonmessage\b/,
    except: {
      'platform/voice-client.ts': 'of our own worker, which no page can name',
      'player/voice-desk.ts': 'in that worker',
    },
  },
  {
    of: 'a listener in a page that acts on events of its making',
    pattern: /addEventListener\s*\(\s*(?!['"]abort['"])/,
    within: /^content\//,
    except: {
      'content/on-trusted.ts': 'the one place, which looks at `isTrusted`',
      'content/definition-nodes.ts': 'buttons in a closed shadow root, which the page cannot reach',
    },
  },
  { of: 'an open shadow root', pattern: /mode:\s*['"]open['"]/ },
  {
    of: 'a handler or a script in a page of ours',
    pattern: /\son[a-z]+\s*=|<script(?![^>]*\ssrc=)|https?:\/\//,
    within: /\.html$/,
  },
  {
    of: 'a style that loads from elsewhere',
    pattern: /(?:@import\s|url\()\s*['"]?(?:https?:|\/\/|data:)/,
    within: /\.css$/,
  },
];

describe('the source', () => {
  it.each(GUARDS)('has no $of, but where that is safe', ({ pattern, within, except = {} }) => {
    const found = files.filter((file) => (within?.test(file) ?? true) && pattern.test(codeOf(file)));
    // The exceptions, too, are all needed.
    expect(found.toSorted()).toEqual(Object.keys(except).toSorted());
  });

  it('is read without its comments, and not without its code', () => {
    expect(codeOf('content/on-trusted.ts')).toContain('isTrusted');
    expect(codeOf('content/on-trusted.ts')).not.toContain('mean nothing to us');
    expect(codeOf('platform/online-client.ts')).toContain('fetch');
  });
});
