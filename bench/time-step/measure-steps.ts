import type { CDPSession, Page } from '@playwright/test';

export interface Stepped {
  readonly steps: number;
  readonly mainThreadMs: number;
  readonly framesPerSecond: number;
  /** Longest task of the main thread; null when none took 50 ms. */
  readonly longestTaskMs: number | null;
}

/** Steps once every frame, as playback does, until all steps or the time are over; per step, but for the longest task. */
export async function stepEveryFrame(
  page: Page,
  session: CDPSession,
  how: { readonly firstDay: number; readonly steps: number; readonly budgetMs: number },
): Promise<Stepped> {
  const before = await readBusyMs(session);
  const { done, elapsedMs, longestTaskMs } = await page.evaluate(async ({ firstDay, steps, budgetMs }) => {
    const tasks: number[] = [0];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    let done = 0;
    while (done < steps && performance.now() - start < budgetMs) {
      await new Promise(requestAnimationFrame);
      window.step(firstDay + done);
      done++;
    }
    await new Promise(requestAnimationFrame);
    const elapsedMs = performance.now() - start;
    // tasks are told after they end
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    return { done, elapsedMs, longestTaskMs: Math.max(...tasks) };
  }, how);
  return {
    steps: done,
    mainThreadMs: ((await readBusyMs(session)) - before) / done,
    framesPerSecond: (done * 1000) / elapsedMs,
    longestTaskMs: longestTaskMs || null,
  };
}

/** Median milliseconds from a step to the frame after the one that shows it, with each step waiting for the one before. */
export async function measureToPixels(
  page: Page,
  how: { readonly firstDay: number; readonly steps: number; readonly budgetMs: number },
): Promise<number> {
  return page.evaluate(async ({ firstDay, steps, budgetMs }) => {
    const times: number[] = [];
    const begun = performance.now();
    for (let i = 0; i < steps && performance.now() - begun < budgetMs; i++) {
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve, 0));
      const start = performance.now();
      const drawn = window.drawn();
      window.step(firstDay + i);
      await drawn;
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - start);
    }
    return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  }, how);
}

/** Milliseconds that the main thread has been at work since the page was opened. */
async function readBusyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
