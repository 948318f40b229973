import { describe, expect, it } from 'vitest';
import { buildLabel } from '../../testing/build-atlas.ts';
import type { PlacedLabel } from '../scene/place-labels.ts';
import { drawLabel, labelLook, labelTransform } from './draw-label.ts';

const labelOf = (values: Partial<PlacedLabel> = {}): PlacedLabel => ({
  ...buildLabel('Minsk', { x: 0.5, y: 0.5 }),
  dot: { x: 100, y: 50 },
  baseline: { x: 106, y: 54 },
  box: { left: 106, top: 40, right: 150, bottom: 56 },
  ...values,
});

describe('drawLabel', () => {
  it.each(['town', 'capital'] as const)('stands beside the dot of a %s, measured from it', (style) => {
    const [dot, text] = drawLabel(labelOf({ style }));
    expect(dot).toMatchObject({ tag: 'circle', attributes: { class: 'town' } });
    expect(text).toMatchObject({
      tag: 'text',
      text: 'Minsk',
      attributes: { x: '6.0', y: '4.0', class: `label ${style}` },
    });
  });

  it('gives a capital the larger dot', () => {
    const radius = (style: PlacedLabel['style']) => Number(drawLabel(labelOf({ style }))[0]?.attributes['r']);
    expect(radius('capital')).toBeGreaterThan(radius('town'));
  });

  it.each(['country', 'date'] as const)('writes a %s without a dot', (style) => {
    expect(drawLabel(labelOf({ style })).map(({ tag }) => tag)).toEqual(['text']);
  });

  it('is quieter outside of the two countries', () => {
    expect(drawLabel(labelOf({ isInFocus: false }))[1]?.attributes['class']).toBe('label town quiet');
  });
});

describe('labelTransform', () => {
  it('moves the group to its dot', () => {
    expect(labelTransform(labelOf())).toBe('translate(100.0 50.0)');
  });
});

describe('labelLook', () => {
  it('stays while a label only moves', () => {
    const moved = labelOf({ dot: { x: 200, y: 90 }, baseline: { x: 206, y: 94 } });
    expect(labelLook(moved)).toBe(labelLook(labelOf()));
  });

  it.each([
    ['text', labelOf({ text: 'Мінск' })],
    ['style', labelOf({ style: 'capital' })],
    ['focus', labelOf({ isInFocus: false })],
    ['side', labelOf({ baseline: { x: 60, y: 54 } })],
    ['height', labelOf({ baseline: { x: 106, y: 64 } })],
  ])('changes with its %s', (_, label) => {
    expect(labelLook(label)).not.toBe(labelLook(labelOf()));
  });
});
