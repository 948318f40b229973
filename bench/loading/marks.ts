/** When the reader sees what the page is about, and when its slider answers; in milliseconds since it was asked for. */
declare global {
  interface Window {
    marks: { border?: number; scrubbable?: number };
  }
}
window.marks = { ...window.marks };

/** To be called when the content is in the page: it is painted with the frame after the next begins. */
export function markContent(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      window.marks.border ??= performance.now();
    }),
  );
}

export function markScrubbable(): void {
  window.marks.scrubbable ??= performance.now();
}
