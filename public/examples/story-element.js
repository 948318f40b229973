// The text moves the map. Each step's link to the atlas says, without scripts, what the map is told with them.
const atlas = document.querySelector('belarus-ukraine-atlas');

/** A step says all that it shows, so that reading upwards shows the same. */
const stateOf = (step) => ({
  select: null,
  camera: null,
  ...Object.fromEntries(new URLSearchParams(step.querySelector('.moment').hash.slice(1))),
});

const watch = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      target.setAttribute('aria-current', isIntersecting ? 'step' : 'false');
      if (isIntersecting) atlas.go(stateOf(target));
    }
  },
  // a line across the page below the map of a phone
  { rootMargin: '-70% 0px -30% 0px' },
);

await customElements.whenDefined('belarus-ukraine-atlas');
for (const step of document.querySelectorAll('.steps > li')) watch.observe(step);
