import { nothing, type TemplateResult } from 'lit-html';
import type { Chapter } from '../core/record/chapter.ts';
import type { ToolsFile } from '../core/record/tools-file.ts';
import type { AtlasContext } from '../state/atlas-context.ts';

/** The story of the chapter that is told, fetched with the tools; nothing while none is told or it has not come. */
export function createChapterPanel(
  context: AtlasContext,
  loadTools: () => Promise<ToolsFile>,
  redraw: () => void,
): () => TemplateResult | typeof nothing {
  let tell: ((chapter: Chapter) => TemplateResult | typeof nothing) | null = null;
  let isAsked = false;
  const fetchStory = () => {
    isAsked = true;
    Promise.all([import('./chapter-story.ts'), loadTools()]).then(
      ([{ chapterTemplate }, { chapters }]) => {
        tell = (chapter) => {
          const told = chapters[chapter.id];
          return told ? chapterTemplate(context, chapter, told) : nothing;
        };
        redraw();
      },
      // the list below still tells what shows; the next change asks again
      () => {
        isAsked = false;
      },
    );
  };
  return () => {
    const { chapter: id } = context.store.getState();
    const chapter = context.file.chapters.find((candidate) => candidate.id === id);
    if (!chapter) return nothing;
    if (!isAsked) fetchStory();
    return tell?.(chapter) ?? nothing;
  };
}
