/**
 * Selects the text of `box` and, where the page may write to the clipboard, copies it and says so on `button`. A
 * sandboxed frame may not: the text stays selected.
 */
export function copyText(
  button: HTMLButtonElement,
  box: HTMLTextAreaElement | null | undefined,
  copied: string,
): void {
  box?.select();
  navigator.clipboard?.writeText(box?.value ?? '').then(
    () => {
      // the text alone: the places around it belong to the template that drew the button
      for (const node of button.childNodes)
        if (node instanceof Text && node.data.trim() !== '') node.data = copied;
    },
    () => undefined,
  );
}
