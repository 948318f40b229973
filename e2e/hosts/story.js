// An article that steers the map and listens to it.
const frame = document.querySelector('iframe');
globalThis.heard = [];
globalThis.go = (state, rest) =>
  frame.contentWindow.postMessage({ type: 'belarus-ukraine-atlas:go', version: 1, state, ...rest }, '*');
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || typeof data?.type !== 'string') return;
  const [name, what] = data.type.split(':');
  if (name === 'belarus-ukraine-atlas' && what !== 'height') globalThis.heard.push(data);
});
// said before the atlas can be ready, it is done nevertheless; the frame may have loaded before this script came
const begin = () => globalThis.go({ day: '2014-03-18' });
begin();
frame.addEventListener('load', begin);
