import type { Chapter } from '../core/record/chapter.ts';
import { chapterId, recordId } from '../core/record/ids.ts';
import type { ReportAddress } from '../core/record/report-link.ts';
import type { ToolsFile } from '../core/record/tools-file.ts';
import { inLanguage, type Language } from '../core/text/language.ts';
import { addDays } from '../core/time/day.ts';
import { dayOf } from './compile-spans.ts';
import type { Sources } from './read-sources.ts';
import type { SourceChapter } from './side-files-schema.ts';

/** Name, span and camera of a chapter: what the timeline shows of it at once. */
export function compileChapter({ id, from, to, title, camera }: SourceChapter, lang: Language): Chapter {
  return {
    id: chapterId(id),
    start: dayOf(from).start,
    end: addDays(dayOf(to).start, 1),
    title: inLanguage(title, lang),
    camera: camera ? { zoom: camera.zoom, center: [camera.lng, camera.lat] } : null,
  };
}

/** What is fetched once the atlas can be scrubbed: the words of the tools and the texts of the chapters. */
export function compileTools(sources: Sources, lang: Language, reports: ReportAddress | null): ToolsFile {
  const words = Object.entries(inLanguage(sources.messages, lang)).filter(([key]) =>
    sources.toolKeys.has(key),
  );
  const chapters = sources.chapters.map(({ value }) => {
    const { text, records, founding } = value;
    return [value.id, { text: inLanguage(text, lang), records: records.map(recordId), founding }] as const;
  });
  return { messages: Object.fromEntries(words), reports, chapters: Object.fromEntries(chapters) };
}
