declare module 'edtf' {
  interface Bitmask {
    readonly value: number;
  }
  export interface Extended {
    readonly type: string;
    readonly precision?: number;
    readonly min: number | null;
    readonly max: number | null;
    readonly approximate?: Bitmask;
    readonly uncertain?: Bitmask;
    readonly unspecified?: Bitmask;
    readonly lower?: Extended | number | null;
    readonly upper?: Extended | number | null;
  }
  export default function edtf(
    text: string,
    options?: { readonly level?: number; readonly types?: readonly string[] },
  ): Extended;
}
