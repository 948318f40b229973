import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE } from '../core/app-state/app-state.ts';
import { buildScene } from '../core/scene/build-scene.ts';
import { MOST_WORDS, speakMoment, wordsIn } from '../core/scene/speak-moment.ts';
import { formatDay } from '../core/text/date-words.ts';
import { RECORD_LANGUAGES as LANGUAGES } from '../core/text/language.ts';
import { countedMessage, message } from '../core/text/messages.ts';
import { buildAtlas } from '../testing/build-atlas.ts';
import { day } from '../testing/build-record.ts';
import { compileIndex } from './compile-index.ts';
import { readSources } from './read-sources.ts';

const { sources } = readSources(join(import.meta.dirname, '../..'));
const EDITION = { version: 'test', published: '2026-01-01' };

/** The real record in a language, and what is said of a day. */
function speakerOf(lang: (typeof LANGUAGES)[number]) {
  const file = compileIndex(sources, lang, EDITION, '');
  const atlas = buildAtlas(file.records, file.places);
  const messages = sources.messages[lang];
  return {
    atlas,
    messages,
    speak: (on: typeof DEFAULT_STATE.day) =>
      speakMoment(buildScene(atlas, { ...DEFAULT_STATE, day: on }), {
        messages,
        countEvents: (count) => countedMessage(messages, lang, 'moment.events', count),
        phase: (phase) => message(messages, `phase.${phase}`),
      }),
  };
}

describe('what is said when scrubbing rests', () => {
  it.each(LANGUAGES)('has at most twelve words on every day on which something begins, in %s', (lang) => {
    const { atlas, speak } = speakerOf(lang);
    const days = [...new Set(atlas.store.happenings.map(({ date }) => date.start))];
    expect(days.length).toBeGreaterThan(100);
    for (const on of days) expect(wordsIn(speak(on)), speak(on)).toBeLessThanOrEqual(MOST_WORDS);
  });

  it('names the day, counts what shows, and tells of an axis while there is one', () => {
    const { speak, messages } = speakerOf('en');
    expect(speak(day('1991-01-01'))).toBe('1 January 1991: 0 events');
    expect(speak(day('2022-02-24'))).toMatch(/^(24 )?February 2022: \d+ events, .+ advancing$/);
    expect(speak(day('1995-06-01'))).toMatch(
      new RegExp(`^${formatDay(messages, day('1995-06-01'))}: \\d events?$`),
    );
  });
});
