import { describe, expect, it } from 'vitest';
import { positionOf } from '../testing/position-of.ts';
import { YamlSource } from './yaml-source.ts';

const TEXT = `# a comment
- id: first
  places:
    - kyiv
    - minsk
  title: { en: Title, uk: "Заголовок 🕊", be: Загаловак }

- id: second
  places: []
`;

const read = (text: string) => new YamlSource('data/x.yaml', text);

describe('YamlSource', () => {
  it('reads a file', () => {
    const source = read(TEXT);
    expect(source.syntaxIssues).toEqual([]);
    expect(source.value).toEqual([
      {
        id: 'first',
        places: ['kyiv', 'minsk'],
        title: { en: 'Title', uk: 'Заголовок 🕊', be: 'Загаловак' },
      },
      { id: 'second', places: [] },
    ]);
  });

  it.each(['', '\n\n', '# a comment\n', '\uFEFF', '---\n'])('has no value and no fault for %j', (text) => {
    expect(read(text)).toMatchObject({ value: null, syntaxIssues: [] });
  });

  it('leaves days the texts they are', () => {
    expect(read('date: 2022-02-24\nopen: ..\nlong: 2022-02-24/..\n').value).toEqual({
      date: '2022-02-24',
      open: '..',
      long: '2022-02-24/..',
    });
  });

  it('takes the words yes, no and on for the texts they are', () => {
    expect(read('a: yes\nb: no\nc: on\n').value).toEqual({ a: 'yes', b: 'no', c: 'on' });
  });

  it('reads JSON as the YAML it is', () => {
    expect(read('{\n  "type": "Point",\n  "coordinates": [30.52, -50.45]\n}\n').value).toEqual({
      type: 'Point',
      coordinates: [30.52, -50.45],
    });
  });

  it('refuses aliases, which hide what a record says', () => {
    const text = 'a: &words { en: x }\nb: *words\n';
    expect(read(text).value).toBeNull();
    expect(read(text).syntaxIssues[0]).toMatchObject(positionOf(text, '*words'));
  });

  it('gives a key named __proto__ to the value and to nothing else', () => {
    const { value } = read('__proto__: { polluted: true }\n');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('issueAt', () => {
  it.each([
    [[0], 'id: first', '[0]'],
    [[0, 'id'], 'first', '[0].id'],
    [[0, 'places', 1], 'minsk', '[0].places[1]'],
    [[0, 'title', 'uk'], '"Заголовок', '[0].title.uk'],
    [[0, 'title', 'be'], 'Загаловак', '[0].title.be'],
    [[1, 'places'], '[]', '[1].places'],
  ])('shows where %j stands', (path, at, formatted) => {
    expect(read(TEXT).issueAt(path, 'Words; write other words', 'first')).toEqual({
      file: 'data/x.yaml',
      ...positionOf(TEXT, at),
      path: formatted,
      recordId: 'first',
      sentence: 'Words; write other words',
    });
  });

  it.each([
    [[0, 'summary', 'en'], 'id: first', '[0].summary.en'],
    [[0, 'title', 'ru'], '{ en: Title', '[0].title.ru'],
    [[0, 'places', 7], '- kyiv', '[0].places[7]'],
    [[1, 'places', 0, 'deep', 'down'], '[]', '[1].places[0].deep.down'],
  ])('shows the nearest parent of %j, which is not there', (path, at, formatted) => {
    expect(read(TEXT).issueAt(path, 'x')).toMatchObject({ ...positionOf(TEXT, at), path: formatted });
  });

  it('shows the beginning of the values for a path to nothing', () => {
    expect(read(TEXT).issueAt([9, 'id'], 'x')).toMatchObject(positionOf(TEXT, '- id: first'));
    expect(read(TEXT).issueAt([], 'x')).toMatchObject({ ...positionOf(TEXT, '- id: first'), path: '' });
  });

  it('shows 1:1 of an empty file', () => {
    expect(read('').issueAt([0, 'id'], 'x')).toMatchObject({ line: 1, column: 1, recordId: null });
  });

  it('shows the same place in a file with Windows line ends', () => {
    const windows = read(TEXT.replaceAll('\n', '\r\n'));
    for (const path of [
      [0, 'places', 1],
      [0, 'title', 'be'],
      [1, 'places'],
    ])
      expect(windows.issueAt(path, 'x')).toEqual(read(TEXT).issueAt(path, 'x'));
  });

  it('shows the same place after a byte order mark', () => {
    for (const path of [[0], [0, 'places', 1]])
      expect(read(`\uFEFF${TEXT}`).issueAt(path, 'x')).toEqual(read(TEXT).issueAt(path, 'x'));
  });

  it('shows the key of a value that is left empty', () => {
    const text = 'a: 1\nb:\nc: 3\n';
    expect(read(text).issueAt(['b'], 'x')).toMatchObject({ line: positionOf(text, 'b:').line });
  });

  it('shows where an alias stands, not where its anchor does', () => {
    const text = 'a: &words { en: x }\nb: *words\n';
    expect(read(text).issueAt(['b'], 'x')).toMatchObject(positionOf(text, '*words'));
  });
});

describe('syntaxIssues', () => {
  it.each([
    ['a key given twice', 'a: 1\nb: 2\na: 3 # twice\n', 'a: 3', /unique|twice/],
    ['a tab before a mapping', '- id: first\n  title:\n\t  en: x\n', '\t  en', /[Tt]ab/],
    ['a colon in a plain text', '- id: a\n- id: c: d\n', 'c: d', /correct/],
    ['a text that begins with @', 'a: 1\nb: @b\n', '@b', /@/],
    ['an escape that does not exist', 'a: 1\nb: "x\\q"\n', '\\q', /escape/],
    ['a list not closed', 'a: [1, 2\nb: 3\n', 'b: 3', /correct/],
    ['a mapping not closed', '{ "a": 1, "b": [1] \n', '', /correct/],
    ['a second document', 'a: 1\n---\nb: 2\n', '---', /document/],
  ])('say where and what to do: %s', (_, text, at, words) => {
    const { syntaxIssues, value } = read(text);
    expect(value).toBeNull();
    const [first] = syntaxIssues;
    expect(first).toMatchObject({ file: 'data/x.yaml', recordId: null });
    expect(first?.sentence).toMatch(words);
    expect(first?.sentence).toMatch(/; (correct the YAML|use spaces|remove the line --- before it)$/);
    if (at !== '') expect(first).toMatchObject(positionOf(text, at));
  });

  it('hold every fault of the file, not the first alone', () => {
    const text = 'a: 1\na: 2\nb: 1\nb: 3\n';
    expect(read(text).syntaxIssues.map(({ line }) => line)).toEqual([
      positionOf(text, 'a: 2').line,
      positionOf(text, 'b: 3').line,
    ]);
  });

  it('stand on the same line with Windows line ends', () => {
    const text = '- id: first\n  title: x\n  title: y\n';
    expect(read(text.replaceAll('\n', '\r\n')).syntaxIssues).toEqual(read(text).syntaxIssues);
  });

  // "Unexpected scalar at node end": nothing says that it is the tab
  it('speak of the tab that begins a line of a mapping', () => {
    expect(
      read('- id: first\n\ttitle: x\n')
        .syntaxIssues.map(({ sentence }) => sentence)
        .join(),
    ).toMatch(/[Tt]ab/);
  });

  // "please use YAML.parseAllDocuments()" is advice to a programmer
  it('say to remove the line --- between two documents', () => {
    expect(read('a: 1\n---\nb: 2\n').syntaxIssues[0]?.sentence).toMatch(/---/);
  });

  // "Maximum call stack size exceeded; correct the YAML", at a column that depends on the stack
  it('say of a value too deep that it is too deep', () => {
    expect(read(`a: ${'['.repeat(2000)}${']'.repeat(2000)}`).syntaxIssues[0]?.sentence).toMatch(/deep|nest/);
  });

  // toJS throws a ReferenceError through the constructor, here and in the two tests that follow
  it('hold an alias without its anchor', () => {
    const text = 'a: 1\nb: *nowhere\n';
    expect(read(text).syntaxIssues[0]).toMatchObject(positionOf(text, '*nowhere'));
  });

  it('hold anchors that explode', () => {
    const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const bomb = levels.map((level, i) => {
      const inner = i === 0 ? 'x' : `*${levels[i - 1]}`;
      return `${level}: &${level} [${Array(9).fill(inner).join(', ')}]`;
    });
    expect(read(bomb.join('\n')).syntaxIssues).not.toEqual([]);
  });

  it('hold more aliases than the limit', () => {
    expect(read(`a: &a x\nb: [${Array(500).fill('*a').join(', ')}]\n`).syntaxIssues).not.toEqual([]);
  });

  // the value is a circle, on which JSON.stringify and every walk over it break
  it('hold a value that contains itself', () => {
    expect(read('- &circle [*circle]\n').syntaxIssues).not.toEqual([]);
  });

  it('let no file of anchors take a second', () => {
    // of the processor's time: the wall's is other programs' too
    const began = process.cpuUsage();
    try {
      read(`a: &a [x]\nb: [${Array(20_000).fill('*a').join(', ')}]\n`);
    } catch {
      // that it throws is the fault of the tests above; here only the time counts
    }
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  it.each([100, 10_000, 100_000])('end for %d brackets that nothing closes', (count) => {
    expect(read('['.repeat(count)).syntaxIssues).not.toEqual([]);
  });
});
