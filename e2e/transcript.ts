import type { CDPSession, Page } from '@playwright/test';

/** A node as a screen reader meets it. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  /** Null where a role has none; of a slider the number, with its words in brackets. */
  readonly value: string | null;
  readonly description: string;
  /** Name, value and description without what is marked as being in another language than the page. */
  readonly inPageLanguage: string;
  /** What is told beside the name: `level=2`, `pressed`, `not pressed`. */
  readonly states: readonly string[];
  readonly children: readonly Spoken[];
}

/** What Chromium's DevTools Protocol gives of a node, as far as it is read here. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

type Attributes = ReadonlyMap<string, string>;

interface Tree {
  readonly byId: ReadonlyMap<string, AxNode>;
  readonly attributes: ReadonlyMap<number, Attributes>;
  readonly pageLanguage: string;
}

/** Not told; what is in them is. */
const SILENT = new Set([
  ...['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'MenuListPopup'],
  ...['LabelText', 'mark', 'Abbr', 'emphasis', 'strong'],
]);
/** A screen reader tells these as one thing, by name and value: WAI-ARIA 1.2, “children presentational”. */
const WHOLE = new Set([
  ...[
    'button',
    'checkbox',
    'radio',
    'option',
    'slider',
    'textbox',
    'searchbox',
    'image',
    'DisclosureTriangle',
    'link',
  ],
]);
/** By the name of the protocol, with what is said where it is so and, of what can change, where it is not. */
const STATES: readonly (readonly [property: string, yes: string, no?: string])[] = [
  ['checked', 'checked', 'not checked'],
  ['pressed', 'pressed', 'not pressed'],
  ['expanded', 'unfolded', 'folded'],
  ['disabled', 'off'],
  ['readonly', 'read only'],
  ['modal', 'modal'],
];

/** The accessibility tree of Chromium as nodes that tell what is heard, no more. */
export class Transcriber {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Transcriber> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Transcriber(session);
  }

  /**
   * What is told of the first element under each selector, in the atlas's own tree, else in the page, whose language is
   * `pageLanguage`; throws where there is none.
   */
  async tell(selectors: readonly string[], pageLanguage: string): Promise<Spoken[]> {
    const [{ nodes }, attributes] = [
      await this.#session.send('Accessibility.getFullAXTree', {}),
      await this.#attributes(),
    ];
    const tree: Tree = {
      byId: new Map(nodes.map((node): [string, AxNode] => [node.nodeId, node])),
      attributes,
      pageLanguage,
    };
    const told: Spoken[] = [];
    for (const selector of selectors) {
      const backendId = await this.#find(selector);
      const node = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === backendId);
      if (!node) throw new Error(`The accessibility tree holds no node for ${selector}.`);
      told.push(...spokenOf(node, tree));
    }
    return told;
  }

  /** The accessibility tree does not hold `aria-valuetext` and `aria-current`. */
  async #attributes(): Promise<Map<number, Attributes>> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = new Map<number, Attributes>();
    const pending = [root];
    for (let node = pending.pop(); node; node = pending.pop()) {
      const flat = node.attributes ?? [];
      found.set(
        node.backendNodeId,
        new Map(
          flat.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, flat[i + 1] ?? '']] : [])),
        ),
      );
      pending.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
    }
    return found;
  }

  async #find(selector: string): Promise<number> {
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: `((selector) => {
        const root = document.querySelector('belarus-ukraine-atlas')?.shadowRoot;
        return root?.querySelector(selector) ?? document.querySelector(selector);
      })(${JSON.stringify(selector)})`,
    });
    if (!result.objectId) throw new Error(`Nothing on the page is ${selector}.`);
    const { node } = await this.#session.send('DOM.describeNode', { objectId: result.objectId });
    return node.backendNodeId;
  }
}

/** Of more nodes of one role in a row than this, two tell what the rest is like. */
const MANY = 12;
/** Texts are the record's own: their beginning tells that they are there. */
const LONGEST_TEXT = 90;

/**
 * The nodes as lines, indented by two spaces a level. What grows with the record is cut, so that a transcript stays what an
 * editor can read and a new record changes few: lists, rows and lanes after two, buttons and groups where there are many, long texts.
 */
export function transcriptLines(nodes: readonly Spoken[], parentRole = '', indent = ''): string[] {
  return nodes.flatMap((node, i) => {
    const ofRole = nodes.filter(({ role }) => role === node.role);
    const isCut = ofRole.length > MANY || LISTED.has(node.role) || LISTS.has(parentRole);
    const before = nodes.slice(0, i).filter(({ role }) => role === node.role).length;
    if (isCut && before >= 2) return before === 2 ? [`${indent}…`] : [];
    return [`${indent}${lineOf(node)}`, ...transcriptLines(node.children, kindOf(node), `${indent}  `)];
  });
}

const LISTED = new Set(['listitem', 'row']);
const LISTS = new Set(['listbox', 'group of options', 'combobox of groups']);

/** The values of a short choice are told all, those of a long one, in groups, are not. */
function kindOf({ role, children }: Spoken): string {
  if (role === 'group' && children[0]?.role === 'option') return 'group of options';
  return role === 'combobox' && children.some((child) => child.role === 'group')
    ? 'combobox of groups'
    : role;
}

function lineOf({ role, name, value, description, states }: Spoken): string {
  const parts = [role, name && `“${cut(name)}”`, value === null ? '' : `= ${cut(value)}`];
  if (states.length > 0) parts.push(`(${states.join(', ')})`);
  if (description !== '') parts.push(`— ${description}`);
  return parts.filter((part) => part !== '').join(' ');
}

const cut = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).trimEnd()} …` : text;

/** A node with what is under it; what is under a silent one in its place. */
function spokenOf(node: AxNode, tree: Tree, isForeignAround = false): Spoken[] {
  const attributes = tree.attributes.get(node.backendDOMNodeId ?? 0);
  const lang = attributes?.get('lang');
  const isForeign = lang === undefined ? isForeignAround : lang !== tree.pageLanguage;
  const role = String(node.role?.value ?? 'none');
  const inside = (node.childIds ?? []).flatMap((id) => tree.byId.get(id) ?? []);
  const children = joinTexts(inside.flatMap((child) => spokenOf(child, tree, isForeign)));
  // the words of a label are its control's name
  if (role === 'LabelText' && children.some((child) => child.role !== 'text'))
    return children.filter((child) => child.role !== 'text');
  // so are those of a legend its group's
  if (role === 'Legend') return [];
  if (node.ignored || SILENT.has(role)) return children;
  const name = textOf(node.name);
  if (role === 'StaticText') return name === '' ? [] : [spokenText(name, isForeign)];
  const value = valueWords(node, attributes);
  const description = textOf(node.description);
  const texts = children.flatMap(textsIn);
  const isContent = isSameText(name, texts);
  const ownName = isContent ? texts.map((text) => text.inPageLanguage).join(' ') : name;
  return [
    {
      role,
      name,
      value,
      description,
      inPageLanguage: isForeign ? '' : [ownName, value ?? '', description].join(' '),
      states: statesOf(node, attributes),
      children: WHOLE.has(role) || isToldByName(name, children) || role === 'caption' ? [] : children,
    },
  ];
}

const spokenText = (name: string, isForeign: boolean): Spoken => ({
  role: 'text',
  name,
  value: null,
  description: '',
  inPageLanguage: isForeign ? '' : name,
  states: [],
  children: [],
});

const textsIn = (node: Spoken): Spoken[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(textsIn);

const textOf = (value: { readonly value?: unknown } | undefined): string =>
  String(value?.value ?? '')
    .trim()
    .replace(/\s+/g, ' ');

const isToldByName = (name: string, children: readonly Spoken[]): boolean =>
  children.every(({ role }) => role === 'text') && isSameText(name, children);

const isSameText = (name: string, nodes: readonly Spoken[]): boolean =>
  nodes
    .map((node) => node.name)
    .join('')
    .replace(/\s/g, '') === name.replace(/\s/g, '');

/** Neighbouring texts are one: where the markup cuts them is not heard. */
function joinTexts(nodes: readonly Spoken[]): Spoken[] {
  const joined: Spoken[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.role === 'text' && last?.role === 'text')
      joined.splice(-1, 1, {
        ...last,
        name: `${last.name} ${node.name}`,
        inPageLanguage: `${last.inPageLanguage} ${node.inPageLanguage}`,
      });
    else joined.push(node);
  }
  return joined;
}

const propertyOf = (node: AxNode, name: string): unknown =>
  node.properties?.find((property) => property.name === name)?.value.value;

function valueWords(node: AxNode, attributes: Attributes | undefined): string | null {
  const value = textOf(node.value);
  const words = attributes?.get('aria-valuetext');
  if (value === '') return null;
  return words === undefined ? value : `${value} (${words})`;
}

function statesOf(node: AxNode, attributes: Attributes | undefined): string[] {
  const role = node.role?.value;
  const told = STATES.flatMap(([name, yes, no]) => {
    const value = String(propertyOf(node, name) ?? '');
    if (value === 'true') return [yes];
    return value === 'false' && no !== undefined && role !== 'combobox' ? [no] : [];
  });
  const level = propertyOf(node, 'level');
  if (role === 'heading') told.unshift(`level ${String(level)}`);
  const current = attributes?.get('aria-current');
  if (current !== undefined && current !== 'false') told.push(`current ${current}`);
  const live = propertyOf(node, 'live');
  if (live !== undefined && live !== 'off') told.push(String(live));
  return told;
}
