// `npm run test:engines`: the core flows in every other engine that is installed; says what is not.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DEBIAN_PACKAGES, type EngineName, missingPrograms } from './programs.ts';

const ENGINES: readonly EngineName[] = ['firefox', 'webkit'];

const lacking = ENGINES.filter((engine) => missingPrograms(engine).length > 0);
for (const engine of lacking)
  console.log(
    `The flows cannot run in ${engine}: ${missingPrograms(engine).join(' and ')} not found; on Debian, install ${DEBIAN_PACKAGES.join(' ')}.`,
  );
const present = ENGINES.filter((engine) => !lacking.includes(engine));
const isFailure = lacking.length > 0 && Boolean(process.env['CI']);
process.exitCode = (present.length === 0 ? 0 : run(present)) || (isFailure ? 1 : 0);

/** Runs the flows in those engines and gives the exit code. */
function run(engines: readonly EngineName[]): number {
  const projects = engines.flatMap((engine) => ['--project', engine]);
  const config = join(import.meta.dirname, 'playwright.config.ts');
  const { status } = spawnSync(
    'npx',
    ['playwright', 'test', '--config', config, ...projects, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  return status ?? 1;
}
