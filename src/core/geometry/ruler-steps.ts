/** The steps a reader can measure the border with, km, coarsest first. */
export const RULER_STEPS_KM = [50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1] as const;
