/** Writes a result into geo/ and says how large it is. */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Writes a value as JSON. With `perLine`, each item of `features` gets a line of its own, so that a change reads as a change.
 * @param {string} name file name in geo/
 * @param {object} value
 * @param {{ perLine?: boolean }} [options]
 */
export function writeJson(name, value, { perLine = false } = {}) {
  const text = perLine ? featuresPerLine(value) : JSON.stringify(value);
  writeFileSync(new URL(`../${name}`, import.meta.url), `${text}\n`);
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  console.log(`${name.padEnd(20)} ${text.length + 1} characters, ${packed.length} bytes of brotli`);
}

/** @param {any} collection */
function featuresPerLine({ features, ...rest }) {
  const head = JSON.stringify(rest).slice(0, -1);
  const lines = features.map((/** @type {unknown} */ item) => JSON.stringify(item)).join(',\n');
  return `${head},"features":[\n${lines}\n]}`;
}
