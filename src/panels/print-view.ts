import { html, render } from 'lit-html';
import type { SvgNode } from '../core/draw/svg-node.ts';
import { isHappening } from '../core/record/event-store.ts';
import type { AtlasRecord } from '../core/record/record.ts';
import { LIGHT_PALETTE } from '../core/scene/palette.ts';
import { recordStatus } from '../core/scene/record-status.ts';
import { formatRecordDate } from '../core/text/date-words.ts';
import { adoptStyles } from '../state/adopt-styles.ts';
import type { AtlasContext } from '../state/atlas-context.ts';
import { elementOf } from '../state/element-of.ts';
import { drawCurrentPicture } from './draw-current-picture.ts';
import type { PictureSource } from './picture-source.ts';
import styles from './print-view.css?inline';

/** Wide enough for every word, and small enough to be read on a sheet of A4. */
const PAPER_PX = 720;
/** Paper is white by itself. */
const PAPER_PALETTE = { ...LIGHT_PALETTE, paper: '#ffffff', ink: '#000000' };

/**
 * What is laid on paper while the page is being printed: the picture of the state on a light ground and the list of what
 * shows as text; an open record is printed as it stands in the side. Returns the way to stop.
 */
export function mountPrintView(root: HTMLElement, context: AtlasContext, source: PictureSource): () => void {
  adoptStyles(root, styles);
  const rules = new CSSStyleSheet();
  const home = root.getRootNode();
  const shadow = home instanceof ShadowRoot ? home : null;
  const [sheet, list] = ['paper-picture', 'paper-list'].map((name) => {
    const room = document.createElement('section');
    room.className = name;
    return room;
  }) as [HTMLElement, HTMLElement];
  const lay = () => {
    // an element that is not shown is not printed either
    if (source.seen().view.widthPx === 0) return;
    const picture = drawCurrentPicture(context, source, PAPER_PX, PAPER_PALETTE);
    // its rules become a sheet while it lies there: a page's policy may allow no style element
    const isStyle = ({ tag }: SvgNode) => tag === 'style';
    rules.replaceSync(
      picture.svg.children
        .filter(isStyle)
        .map(({ text }) => text)
        .join(''),
    );
    const children = picture.svg.children.filter((node) => !isStyle(node));
    sheet.replaceChildren(elementOf({ ...picture.svg, children }));
    if (shadow && !shadow.adoptedStyleSheets.includes(rules))
      shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, rules];
    render(listTemplate(context), list);
    root.prepend(sheet);
    root.append(list);
  };
  const clear = () => {
    if (shadow) shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((one) => one !== rules);
    sheet.remove();
    list.remove();
  };
  // both, since not every browser tells the one or the other in time
  const paper = matchMedia('print');
  const follow = () => (paper.matches ? lay() : clear());
  paper.addEventListener('change', follow);
  addEventListener('beforeprint', lay);
  addEventListener('afterprint', clear);
  // printing may have begun before this was here
  if (paper.matches) lay();
  return () => {
    paper.removeEventListener('change', follow);
    removeEventListener('beforeprint', lay);
    removeEventListener('afterprint', clear);
    clear();
  };
}

/** Everything that shows, with its date or its state, in the order of time; what lasts comes last. */
function listTemplate(context: AtlasContext) {
  const { atlas, say, sayCount } = context;
  const scene = context.scene();
  const records = scene.visibleRecords.flatMap((id) => atlas.store.get(id) ?? []);
  const happenings = records.filter(isHappening).toSorted((a, b) => a.date.start - b.date.start);
  const lasting = records.filter((record) => !isHappening(record));
  return html`
    <h2>${say('list.label')} <span class="count">${sayCount('list.count', records.length)}</span></h2>
    <ul>${[...happenings, ...lasting].map((record) => itemTemplate(context, record))}</ul>
  `;
}

function itemTemplate({ file, say, scene }: AtlasContext, record: AtlasRecord) {
  const status = recordStatus(record, scene().day);
  const state =
    status === null ? null : say(typeof status === 'string' ? `status.${status}` : `phase.${status.phase}`);
  return html`
    <li>
      <span class="paper-date">${state ?? formatRecordDate(file.messages, record.date)}</span>
      ${record.title}${record.isDisputed ? ` (${say('mark.disputed')})` : ''}
    </li>
  `;
}
