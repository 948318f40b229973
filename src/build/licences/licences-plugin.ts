import type { Plugin } from 'vite';
import { bundledPackages } from './bundled-packages.ts';
import { licencesFile } from './licences-file.ts';

/**
 * Writes `licences.txt` beside the pages: the licences of all packages whose code is in the built scripts.
 * `builtApart`: packages that scripts outside the bundle are made of.
 */
export function licencesPlugin(builtApart: readonly string[]): Plugin {
  let root = '';
  return {
    name: 'licences',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      const source = licencesFile(bundledPackages(modules, builtApart, root));
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
