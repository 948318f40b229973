import { type AppState, DEFAULT_STATE, PARTS } from '../core/app-state/app-state.ts';
import { chapterState } from '../core/app-state/chapter-state.ts';
import { pairsOfRecord, type StateRecord } from '../core/app-state/state-record.ts';
import { decodeState, STATE_KEYS, type StateKey } from '../core/app-state/url-grammar.ts';
import type { BaseFile } from '../core/geometry/base-file.ts';
import { type LightBase, readLightBase } from '../core/geometry/light-base.ts';
import { type AtlasFile, type PackedAtlas, unpackAtlas } from '../core/record/atlas-file.ts';
import type { DetailsFile } from '../core/record/details.ts';
import { isId, recordId } from '../core/record/ids.ts';
import type { ToolsFile } from '../core/record/tools-file.ts';
import type { Status } from '../core/record/vocabulary.ts';
import type { AxisProgress } from '../core/scene/axis-progress.ts';
import { readAtlas } from '../core/scene/read-atlas.ts';
import { recordStatus } from '../core/scene/record-status.ts';
import type { Language } from '../core/text/language.ts';
import { formatIsoDay, parseIsoDay } from '../core/time/day.ts';
import { atlasUrl, BASE_URL, detailsUrl, LANGUAGES, publishedUrl } from '../platform/data-urls.ts';
import { loadJson } from '../platform/load-json.ts';
import { followNewVersions } from '../platform/new-version.ts';
import { createNotices } from '../platform/notices.ts';
import { addressPairs, bindHash, fullPageAddress } from '../platform/url-state.ts';
import { createAppStore } from '../state/app-store.ts';
import { type AtlasContext, createAtlasContext } from '../state/atlas-context.ts';
import { applyTheme, type ThemeWatch } from './apply-theme.ts';
import { adoptAtlasStyles } from './atlas-styles.ts';
import { joinFrame } from './frame-join.ts';
import { keepFocusLater } from './keep-focus-later.ts';
import { type MountedAtlas, mountAtlas } from './mount-atlas.ts';
import { type Poster, readPoster } from './read-poster.ts';

/**
 * `<belarus-ukraine-atlas>`: the whole product. Its attributes are the keys of the state; properties, methods and
 * events are its stable face. Each element makes its own store, so several can stand on one page. With the attribute
 * `url-state` it reads and writes the page's address; without it, it never touches `location`.
 */
export class AtlasElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = STATE_KEYS;

  readonly #store = createAppStore();
  readonly #notices = createNotices();
  readonly #room: HTMLElement;
  /** The opening picture that came with the page. */
  readonly #poster: Poster | null;
  #drawnBase: SVGSVGElement | null;
  #context: AtlasContext | null = null;
  #mounted: MountedAtlas | null = null;
  #disconnect: (() => void) | null = null;
  #theme: ThemeWatch | null = null;
  #shownLanguage: Language | null = null;
  /** Nobody named a day: a link to a record may open on a day of the record's own. */
  #mayChooseDay = false;
  #resolveReady: () => void = () => undefined;

  /** Resolves once the atlas can be scrubbed. */
  readonly ready: Promise<void> = new Promise((resolve) => {
    this.#resolveReady = resolve;
  });

  constructor() {
    super();
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const brought = shadow.querySelector<HTMLElement>('.atlas');
    this.#room = brought ?? document.createElement('div');
    this.#poster = readPoster(this.#room);
    this.#drawnBase = this.#poster?.svg ?? null;
    if (brought) return;
    this.#room.className = 'atlas';
    // what the page says without the atlas stays until the atlas can be shown
    this.#room.append(document.createElement('slot'));
    shadow.append(this.#room);
  }

  /** The day shown, `YYYY-MM-DD`. Setting a malformed day throws a sentence; a day beyond the span shows its nearest end. */
  get day(): string {
    return formatIsoDay(this.#store.getState().day);
  }

  set day(text: string) {
    const day = parseIsoDay(text);
    if (!day.ok) throw new RangeError(day.problem);
    this.#store.getState().moveToDay(day.value);
  }

  /** The id of the open record, or null. Setting an unknown id tells the reader and selects nothing. */
  get selection(): string | null {
    return this.#store.getState().select;
  }

  set selection(id: string | null) {
    this.#store.getState().selectRecord(id !== null && isId(id) ? recordId(id) : null);
    if (id !== null && !isId(id))
      this.#notices.report({ key: 'notice.unknownRecord', values: { id: id.slice(0, 60) } });
  }

  /** Ids of the records that the scene shows on the day, whatever the viewport; sorted. Empty until `ready`. */
  get visibleRecords(): string[] {
    return this.#context ? [...this.#context.scene().visibleRecords] : [];
  }

  /** A status word for a mission or crossing, phase and progress for an axis, else null; null until `ready`. */
  recordStatus(id: string): Status | AxisProgress | null {
    const record = this.#context?.atlas.store.get(id);
    return record ? recordStatus(record, this.#store.getState().day) : null;
  }

  play(): void {
    this.#store.getState().play();
  }

  pause(): void {
    this.#store.getState().pause();
  }

  /**
   * Takes over what `state` names and leaves the rest as it is: the keys are those of the attributes, the values are
   * written as in an address. A chapter or a record named without a day opens on a day of its own. What cannot be read
   * is left out and told to the reader.
   */
  go(state: StateRecord): void {
    const pairs = pairsOfRecord(state);
    const names = (wanted: StateKey) => pairs.some(([key]) => key === wanted);
    const store = this.#store.getState();
    if (names('chapter')) store.restore({ chapter: null, axis: null, camera: null });
    if (names('day')) this.#mayChooseDay = false;
    else if (names('select') || names('chapter')) this.#mayChooseDay = true;
    this.#restore(pairs, {});
    if (!this.#context) return;
    if (names('select')) this.#chooseDay();
    this.#mayChooseDay = false;
  }

  connectedCallback(): void {
    const isFramed = this.hasAttribute('url-state') && window.parent !== window;
    // any page of ours is an embed once it stands in a frame
    if (isFramed) this.toggleAttribute('embedded', true);
    this.#restore(this.#initialPairs(), { lang: this.#pageLanguage() });
    const unbind = this.hasAttribute('url-state')
      ? bindHash(this.#store, this.#defaults(), () =>
          this.#restore(addressPairs(), { ...DEFAULT_STATE, ...this.#defaults() }),
        )
      : () => undefined;
    const unsubscribe = this.#store.subscribe((state, before) => this.#follow(state, before));
    this.#mayChooseDay = !this.#initialPairs().some(([key]) => key === 'day');
    const theme = applyTheme(this.#room, this.#store);
    if (this.#store.getState().day !== DEFAULT_STATE.day) this.#room.dataset['stale'] = '';
    this.#theme = theme;
    this.#leaveOut(this.#store.getState());
    const stopFollowing = this.hasAttribute('url-state') ? followNewVersions() : () => undefined;
    const leaveFrame = isFramed ? joinFrame(this) : () => undefined;
    const forgetFocus = keepFocusLater(this.#room);
    this.#disconnect = () => {
      forgetFocus();
      leaveFrame();
      unbind();
      stopFollowing();
      unsubscribe();
      theme.destroy();
    };
    void this.#showLanguage(this.#store.getState().lang);
  }

  disconnectedCallback(): void {
    this.#disconnect?.();
    this.#disconnect = null;
    this.#mounted?.destroy();
    this.#mounted = null;
    this.#context = null;
    this.#shownLanguage = null;
  }

  attributeChangedCallback(name: string, _before: string | null, text: string | null): void {
    if (this.#disconnect && text !== null) this.#restore([[name, text]], {});
  }

  /** Our own page, not a frame or an element inside someone's article. */
  #isSite(): boolean {
    return this.hasAttribute('url-state') && !this.hasAttribute('embedded');
  }

  /** Query and hash win over attributes; only our own pages let the address speak. */
  #initialPairs(): [string, string][] {
    return this.hasAttribute('url-state')
      ? [...this.#attributePairs(), ...addressPairs()]
      : this.#attributePairs();
  }

  #attributePairs(): [string, string][] {
    return STATE_KEYS.flatMap((key): [string, string][] => {
      const text = this.getAttribute(key);
      return text === null ? [] : [[key, text]];
    });
  }

  /** What the address need not say because the attributes or the page already do. */
  #defaults(): Partial<AppState> {
    return { lang: this.#pageLanguage(), ...decodeState(this.#attributePairs(), LANGUAGES).state };
  }

  #restore(pairs: readonly (readonly [string, string])[], defaults: Partial<AppState>): void {
    const { state, issues } = decodeState(pairs, LANGUAGES);
    this.#store.getState().restore({ ...defaults, ...state });
    for (const { sentence } of issues)
      this.#notices.report({ key: 'notice.stateIssue', values: { problem: sentence } });
  }

  /** The page's language where we have it, else the browser's, else English. */
  #pageLanguage(): Language {
    const wanted = [this.closest('[lang]')?.getAttribute('lang'), ...navigator.languages];
    const tags = wanted.map((tag) => tag?.toLowerCase().split('-')[0]);
    const known = tags.flatMap((tag) => LANGUAGES.find((lang) => lang === tag) ?? []);
    return known[0] ?? 'en';
  }

  /** Names on the room the parts that are left out: its styles do not show them. */
  #leaveOut({ parts }: AppState): void {
    this.#room.dataset['without'] = PARTS.filter((part) => !parts.includes(part)).join(' ');
  }

  #follow(state: AppState, before: AppState): void {
    if (state.parts !== before.parts) this.#leaveOut(state);
    if (state.lang !== before.lang) void this.#showLanguage(state.lang);
    if (state.day !== before.day) this.#tell('atlas-daychange', { day: formatIsoDay(state.day) });
    if (state.chapter !== before.chapter && this.#context) this.#tellChapter();
    if (state.select !== before.select) {
      this.#dropUnknownSelection();
      this.#tell('atlas-select', { id: this.#store.getState().select });
    }
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #dropUnknownSelection(): void {
    const { select, selectRecord } = this.#store.getState();
    if (select === null || !this.#context || this.#context.atlas.store.get(select)) return;
    const today = this.#context.file.aliases[select];
    if (today !== undefined) {
      selectRecord(recordId(today));
      return;
    }
    this.#notices.report({ key: 'notice.unknownRecord', values: { id: select } });
    selectRecord(null);
  }

  /** A link to a chapter opens it; what the link itself says of day, axis and camera stays. */
  #tellChapter(): void {
    const { chapter: id, axis, camera, day, restore } = this.#store.getState();
    if (id === null) return;
    const chapter = this.#context?.file.chapters.find((candidate) => candidate.id === id);
    if (!chapter) {
      this.#notices.report({ key: 'notice.unknownChapter', values: { id } });
      restore({ chapter: null });
      return;
    }
    const opened = chapterState(chapter, { day });
    restore({
      axis: axis ?? opened.axis,
      camera: camera ?? opened.camera,
      day: this.#mayChooseDay ? opened.day : day,
    });
  }

  /** A link that names a record but no day opens on a day on which the record shows. */
  #chooseDay(): void {
    const { select, moveToDay } = this.#store.getState();
    const record = select === null ? undefined : this.#context?.atlas.store.get(select);
    if (this.#mayChooseDay && record && !this.#context?.scene().visibleRecords.includes(record.id))
      moveToDay(record.date.start);
    this.#mayChooseDay = false;
  }

  async #showLanguage(lang: Language): Promise<void> {
    if (this.#shownLanguage === lang) return;
    this.#shownLanguage = lang;
    const hasLeft = () => !this.#disconnect || this.#shownLanguage !== lang;
    try {
      const [file, base] = await Promise.all([
        loadJson<PackedAtlas>(atlasUrl(lang)),
        this.#loadBase(),
        adoptAtlasStyles(this.#room.getRootNode() as ShadowRoot),
      ]);
      if (hasLeft()) return;
      this.#mount(unpackAtlas(file), base, lang);
    } catch (cause) {
      if (hasLeft()) return;
      this.#offerRetry(lang, cause);
    }
  }

  /** The base comes with the poster, or from a file of its own. */
  async #loadBase(): Promise<LightBase> {
    return this.#poster?.base ?? readLightBase(await loadJson<BaseFile>(BASE_URL));
  }

  #mount(file: AtlasFile, base: LightBase, lang: Language): void {
    const theme = this.#theme;
    if (!theme) return;
    this.#mounted?.destroy();
    this.#context = createAtlasContext(this.#store, readAtlas(file, base), file);
    const context = this.#context;
    // the words of the tools come once, with the first of them
    const loadTools = async () => {
      const tools = await loadJson<ToolsFile>(detailsUrl(lang, file.details, '_tools'));
      context.learn(tools.messages);
      return tools;
    };
    const withTools = <T>(asked: Promise<T>) => Promise.all([asked, loadTools()]).then(([answer]) => answer);
    this.#dropUnknownSelection();
    this.#tellChapter();
    this.#chooseDay();
    this.#room.lang = lang;
    delete this.#room.dataset['stale'];
    this.#room.classList.remove('is-poster');
    this.#mounted = mountAtlas(this.#room, this.#context, {
      base,
      takeDrawnBase: () => this.#takeDrawnBase(),
      downloads: {
        urlOf: (name) => publishedUrl(lang, name),
        loadRecord: () => loadJson(publishedUrl(lang, 'record.json')),
      },
      loadOffline: async () =>
        this.#isSite() ? (await import('./offline.ts')).offlineOf(context, lang) : null,
      loadTools,
      loadPage: (view) => withTools(loadJson(detailsUrl(lang, file.details, `_${view}`))),
      figures: {
        loadFigures: () => withTools(loadJson(detailsUrl(lang, file.details, '_figures'))),
        loadFigure: (id) => withTools(loadJson(detailsUrl(lang, file.details, `_figure-${id}`))),
      },
      loadDetails: (id) => withTools(loadJson<DetailsFile>(detailsUrl(lang, file.details, id))),
      site: publishedUrl(lang, '../'),
      isSite: this.#isSite(),
      notices: this.#notices,
      theme,
      isCooperative: !this.#isSite(),
      isEager: this.#isSite() && hasGoodConnection(),
      fullPage: this.hasAttribute('embedded') ? () => fullPageAddress(this.#store.getState()) : null,
    });
    this.#resolveReady();
    // a stored copy answers this page: in a sandboxed frame even asking would throw
    if (this.#isSite() && window.top === window && navigator.serviceWorker?.controller)
      void import('./offline.ts').then(({ tendCopy }) => tendCopy(context, lang, this.#notices, loadTools));
  }

  /** The poster's base, once: it becomes the live map's. */
  #takeDrawnBase(): SVGSVGElement | null {
    const svg = this.#drawnBase;
    this.#drawnBase = null;
    return svg;
  }

  /**
   * An atlas that is shown stays in its language. Without the record there are no words either: the sentence is English,
   * the content of the page stays beside it.
   */
  #offerRetry(lang: Language, cause: unknown): void {
    const { file } = (this.#mounted && this.#context) ?? {};
    this.#shownLanguage = LANGUAGES.find((known) => known === file?.lang) ?? null;
    if (this.#shownLanguage) {
      this.#notices.report({ key: 'notice.languageFailed', cause });
      this.#store.getState().chooseLanguage(this.#shownLanguage);
      return;
    }
    console.warn('Belarus–Ukraine Atlas: the record could not be loaded', cause);
    const sentence = document.createElement('p');
    sentence.setAttribute('role', 'alert');
    sentence.textContent = 'The record could not be loaded. Check the connection and try again. ';
    const retry = document.createElement('button');
    retry.textContent = 'Try again';
    retry.addEventListener('click', () => void this.#showLanguage(lang));
    sentence.append(retry);
    this.#room.querySelector('[role="alert"]')?.remove();
    this.#room.prepend(sentence);
  }
}

/** Whether the full map may come unasked: not to a reader who saves data, nor over a slow network; unknown counts as good. */
function hasGoodConnection(): boolean {
  const { connection } = navigator as Navigator & {
    readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  };
  return connection?.saveData !== true && (connection?.effectiveType ?? '4g') === '4g';
}
