/** The text on one line, cut after a whole word where it is longer than `limit` characters; `…` then stands at its end. */
export function cutAtWord(text: string, limit: number): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  if (line.length <= limit) return line;
  const room = line.slice(0, limit);
  const space = room.lastIndexOf(' ');
  const whole = space > 0 ? room.slice(0, space) : room.slice(0, limit - 1);
  return `${whole.replace(/[\s,.;:—–-]+$/, '')}…`;
}
