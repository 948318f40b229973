// The text moves the map in the frame. Each step's link to the atlas says, without scripts, what the frame is told with them.
const frame = document.querySelector('iframe');

/** A step says all that it shows, so that reading upwards shows the same. */
const stateOf = (step) => ({
  select: null,
  camera: null,
  ...Object.fromEntries(new URLSearchParams(step.querySelector('.moment').hash.slice(1))),
});

let state = null;
const tell = () => {
  if (state) frame.contentWindow.postMessage({ type: 'belarus-ukraine-atlas:go', version: 1, state }, '*');
};

const watch = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      target.setAttribute('aria-current', isIntersecting ? 'step' : 'false');
      if (isIntersecting) state = stateOf(target);
    }
    tell();
  },
  // a line across the page below the map of a phone
  { rootMargin: '-70% 0px -30% 0px' },
);

// what was told before the frame had loaded is told again
frame.addEventListener('load', tell);
for (const step of document.querySelectorAll('.steps > li')) watch.observe(step);
