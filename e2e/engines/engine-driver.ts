/** What can be handed to a page and back. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Runs a function in a page by its text: it sees nothing but its arguments and the page. Resolves promises. */
export type Evaluate = <Args extends readonly Json[], Result>(
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
) => Promise<Result>;

export type Key = 'ArrowRight' | 'ArrowLeft' | 'Home' | 'End' | 'Enter';

/** A point in CSS pixels from the window's upper left corner. */
export type Point = readonly [x: number, y: number];

/** The inner window that every engine is given, in CSS pixels. */
export const WINDOW = { width: 1280, height: 860 } as const;

/** The little that the flows ask of a browser, so that one description of them serves every engine. */
export interface EngineDriver {
  /** Name and version as the browser gives them. */
  readonly name: string;
  /** What cannot be asked or seen in this engine, each as a sentence for the report. */
  readonly limits: readonly string[];
  /** Whether errors are heard from a page's first moment, or only once it has been loaded. */
  readonly hearsLoading: boolean;
  /** Loads a page anew and hears its errors from then on. */
  open(address: string): Promise<void>;
  readonly evaluate: Evaluate;
  /** The same in the first frame of the page, which may be of another origin. */
  readonly evaluateInFrame: Evaluate;
  press(key: Key): Promise<void>;
  /** Presses at the first point, moves through the others and lets go at the last; one point is a click. */
  drag(...points: readonly [Point, ...Point[]]): Promise<void>;
  /** A PNG of the window. */
  screenshot(): Promise<Buffer>;
  /** The page as a PDF on A4; null where the engine prints for people only. */
  print(): Promise<Buffer | null>;
  /** Errors of the console, uncaught exceptions, breaches of the content policy, since the page was opened. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}
