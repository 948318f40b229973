// As a page with AMP frames or newswire frames does: it greets the frame and gives it the height it tells.
const frame = document.querySelector('iframe');
frame.addEventListener('load', () =>
  frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'),
);
addEventListener('message', ({ source, data }) => {
  if (source === frame.contentWindow && data?.sentinel === 'amp' && data.type === 'embed-size')
    frame.style.height = `${data.height}px`;
});
