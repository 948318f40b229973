import { describe, expect, it } from 'vitest';
import { parseReportAddress, reportLink } from './report-link.ts';

const record = { id: 'bucha-occupation', title: 'Occupation of Bucha & Irpin' };

describe('reportLink', () => {
  it('fills in subject and first lines of a mail', () => {
    const url = new URL(reportLink('mailto:atlas@example.org', record, '2026.1'));
    expect([url.protocol, url.pathname]).toEqual(['mailto:', 'atlas@example.org']);
    expect(url.searchParams.get('subject')).toBe('bucha-occupation (2026.1)');
    expect(url.searchParams.get('body')).toBe('Occupation of Bucha & Irpin\nbucha-occupation, 2026.1\n\n');
  });

  it('writes a blank of a mail as %20, which every mail program reads', () => {
    expect(reportLink('mailto:a@example.org', record, '2026.1')).not.toContain('+');
  });

  it('keeps what the address of a mail holds already', () => {
    const { searchParams } = new URL(reportLink('mailto:a@example.org?cc=b@example.org', record, '2026.1'));
    expect([...searchParams.keys()]).toEqual(['cc', 'subject', 'body']);
    expect(searchParams.get('cc')).toBe('b@example.org');
  });

  it('hands record and version to a form whose address holds nothing', () => {
    const url = new URL(reportLink('https://example.org/form', record, '2026.1'));
    expect([...url.searchParams]).toEqual([
      ['record', 'bucha-occupation'],
      ['version', '2026.1'],
    ]);
  });

  it('hands record and version to a form and keeps what its address holds', () => {
    expect(reportLink('https://example.org/form?lang=en', record, '2026.1')).toBe(
      'https://example.org/form?lang=en&record=bucha-occupation&version=2026.1',
    );
  });
});

describe('parseReportAddress', () => {
  it.each([undefined, '', '  '])('is none for %j', (text) => {
    expect(parseReportAddress(text)).toBeNull();
  });

  it.each(['mailto:atlas@example.org', 'https://example.org/form', 'https://example.org'])(
    'takes %s',
    (text) => {
      expect(parseReportAddress(` ${text} `)).toBe(text);
    },
  );

  it.each([
    'javascript:alert(1)',
    'atlas@example.org',
    'http://example.org',
    'mailto:',
    'https://',
    'https:// x',
  ])('refuses %s with what was expected', (text) => {
    expect(() => parseReportAddress(text)).toThrow(/expected where readers report mistakes/);
  });
});
