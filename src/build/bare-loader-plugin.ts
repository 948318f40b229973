import type { Plugin } from 'vite';

/** The bundler's wrapper of `import()`, imported by the name that follows. */
const WRAPPER = /^import\{[\w$]+ as ([\w$]+)\}from"[^"]+";/;

/**
 * Makes an entry import nothing before it runs: the bundler's wrapper of `import()`, which has nothing to preload there,
 * lies in the file that the entry is to load, so that a fault in that file would end the entry before it could answer.
 * The build stops where the entry needs anything else at once.
 */
export function bareLoaderPlugin(fileName: string): Plugin {
  return {
    name: 'bare-loader',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunk = bundle[fileName];
        if (chunk?.type !== 'chunk')
          this.error(`${fileName} is not built; name it in build.rolldownOptions.`);
        chunk.code = chunk.code.replace(WRAPPER, 'const $1=load=>load();');
        if (/\bimport\s*[{"'*\w]/.test(chunk.code))
          this.error(
            `${fileName} must import nothing at once, but begins with ${chunk.code.slice(0, 120)}; import it later.`,
          );
      },
    },
  };
}
