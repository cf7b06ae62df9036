import { describe, expect, it, vi } from 'vitest';
import type { EspeakVoice } from '../../src/core/speech/espeak-voice';
import type { SpeechPart, SynthesisRequest } from '../../src/core/speech/synthesis';
import type { FromVoiceWorker } from '../../src/core/speech/voice-messages';
import { VoiceDesk, type DeskScope } from '../../src/player/voice-desk';

const request = (text: string): SynthesisRequest => ({ text, lang: 'ar', rate: 1, pitch: 1 });

function setUp(voice: Promise<EspeakVoice>) {
  const sent: FromVoiceWorker[] = [];
  const scope: DeskScope = { onmessage: null, postMessage: (message) => sent.push(message) };
  new VoiceDesk(scope, voice);
  return {
    sent,
    tell: (data: Parameters<NonNullable<DeskScope['onmessage']>>[0]['data']) => scope.onmessage?.({ data }),
  };
}

/** Says two samples for a text; «!» breaks it. */
const saying = (onSaid: (text: string) => void = () => undefined): Promise<EspeakVoice> =>
  Promise.resolve({
    synthesise: ({ text }: SynthesisRequest, take: (part: SpeechPart) => void) => {
      if (text === '!') throw new Error('out of memory');
      onSaid(text);
      take({ samples: Int16Array.of(1), words: [] });
      take({ samples: Int16Array.of(2), words: [] });
    },
  } as unknown as EspeakVoice);

const brief = (message: FromVoiceWorker) =>
  message.type === 'broken' ? message.message : `${message.type} ${message.id}`;

describe('VoiceDesk', () => {
  it('sends the parts of one text after the other, and that it is done', async () => {
    const { sent, tell } = setUp(saying());
    tell({ type: 'synthesise', id: 1, request: request('أ') });
    tell({ type: 'synthesise', id: 2, request: request('ب') });
    await vi.waitFor(() => expect(sent).toHaveLength(6));
    expect(sent.map(brief)).toEqual(['part 1', 'part 1', 'done 1', 'part 2', 'part 2', 'done 2']);
  });

  it('leaves out what is dropped before its turn', async () => {
    const said: string[] = [];
    const { sent, tell } = setUp(
      saying((text) => {
        said.push(text);
        // As a message that comes while this one is synthesised.
        if (text === '1') setTimeout(() => tell({ type: 'drop', id: 2 }));
      }),
    );
    for (const id of [1, 2, 3]) tell({ type: 'synthesise', id, request: request(String(id)) });
    await vi.waitFor(() => expect(sent.map(brief)).toContain('done 3'));
    expect(said).toEqual(['1', '3']);
  });

  it('says that it is broken where the voice cannot be loaded, or breaks down', async () => {
    const unloadable = setUp(Promise.reject(new Error('no data')));
    await vi.waitFor(() => expect(unloadable.sent.map(brief)).toEqual(['no data']));
    expect(unloadable.sent).toMatchObject([{ isDamaged: true }]);
    unloadable.tell({ type: 'synthesise', id: 1, request: request('ب') });
    await Promise.resolve();
    expect(unloadable.sent).toHaveLength(1);
    const { sent, tell } = setUp(saying());
    tell({ type: 'synthesise', id: 1, request: request('!') });
    tell({ type: 'synthesise', id: 2, request: request('ب') });
    await vi.waitFor(() => expect(sent.map(brief)).toEqual(['out of memory']));
    expect(sent).toMatchObject([{ isDamaged: false }]);
  });
});
