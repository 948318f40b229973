import type { Camera } from '../core/geometry/camera.ts';

export interface CameraFlight {
  /** Moves the camera to its goal within `FLIGHT_MS`, or at once where the reader wants no motion. */
  flyTo(from: Camera, to: Camera): void;
  /** A hand has taken the map, or it is gone: the flight ends where it is. */
  stop(): void;
}

const FLIGHT_MS = 240;

/** Carries the camera from one picture to the next, `move` being told of each step. */
export function createCameraFlight(move: (camera: Camera) => void): CameraFlight {
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  let frame: number | null = null;
  const stop = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  return {
    flyTo(from, to) {
      stop();
      if (reducedMotion.matches) {
        move(to);
        return;
      }
      let startMs: number | null = null;
      const step = (nowMs: number) => {
        startMs ??= nowMs;
        const share = Math.min(1, (nowMs - startMs) / FLIGHT_MS);
        frame = share < 1 ? requestAnimationFrame(step) : null;
        move(between(from, to, 1 - (1 - share) ** 3));
      };
      frame = requestAnimationFrame(step);
    },
    stop,
  };
}

function between(from: Camera, to: Camera, share: number): Camera {
  if (share >= 1) return to;
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    zoom: mix(from.zoom, to.zoom),
    center: [mix(from.center[0], to.center[0]), mix(from.center[1], to.center[1])],
  };
}
