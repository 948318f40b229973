// The stable loader: small, briefly cached, and always able to find the current element beside it.
import('./main.ts').catch(async (cause) => {
  const { frameInstead } = await import('./embed/frame-instead.ts');
  frameInstead(cause, new URL(/* @vite-ignore */ './embed.html', import.meta.url).href);
});
