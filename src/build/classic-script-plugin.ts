import type { Plugin } from 'vite';

/**
 * Makes an entry a script that also works without `type="module"`: wrapped, so that it leaves no names behind. The
 * build stops when the entry shares code with another one, because a classic script cannot import.
 */
export function classicScriptPlugin(fileName: string): Plugin {
  return {
    name: 'classic-script',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunk = bundle[fileName];
      if (chunk?.type !== 'chunk') this.error(`${fileName} is not built; name it in build.rolldownOptions.`);
      const ties = [...chunk.imports, ...chunk.dynamicImports, ...chunk.exports];
      if (ties.length > 0)
        this.error(`${fileName} must stand alone; give it code of its own instead of ${ties.join(', ')}.`);
      chunk.code = `(()=>{${chunk.code.trim()}})();\n`;
    },
  };
}
